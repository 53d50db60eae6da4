// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>

class QAction;
class QWidget;

namespace squidie::ui {

struct LibraryEntry;

/// What can be done with the payload in the editor. The actions belong to the page, whose shortcuts work inside it; whoever
/// makes them connects them.
class PayloadActions : public QObject {
    Q_OBJECT

public:
    explicit PayloadActions(QWidget *page);

    /// Enables what fits the entry, which may be none. `whyNotWritable`: see ConsoleState.
    void update(const LibraryEntry *entry, const QString &whyNotWritable, bool delivering);

    QAction *const createNew;
    QAction *const save;
    QAction *const saveAs;
    QAction *const duplicate;
    QAction *const revert;
    QAction *const exportToFile;
    QAction *const remove;
    QAction *const replay;
    QAction *const fire;

private:
    static QAction *make(QWidget *page, const char *name, const QString &text, const QKeySequence &keys);
};

} // namespace squidie::ui
