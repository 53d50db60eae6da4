// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace squidie::ui {

/// What the file dialog shows at first.
struct FileSuggestion {
    QString title; ///< of the dialog
    QString name; ///< of the file, with its suffix
    QStringList filters; ///< "JSON files (*.json)"; the suffix follows the filter that is chosen
};

/// Asks where to save, then makes the bytes and writes the file on another thread, all of it or nothing. `make` gets the
/// path, so that it can tell formats by their suffix; it runs on that thread and must not touch widgets. `done` gets the
/// path and what went wrong, a sentence, empty where nothing did; it is not called when the person gives up or when
/// `parent` is gone. Window-modal and returns at once. GUI thread.
void saveFile(QWidget *parent, const FileSuggestion &suggestion, std::function<QByteArray(const QString &path)> make,
              std::function<void(const QString &path, const QString &problem)> done);

} // namespace squidie::ui
