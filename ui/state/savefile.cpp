// SPDX-License-Identifier: Apache-2.0
#include "state/savefile.h"

#include "state/background.h"
#include "state/filedialog.h"
#include "text/textfiles.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace squidie::ui {

namespace {

/// "csv" of "Comma-separated values (*.csv)"; empty for "All files (*)".
QString suffixOf(const QString &filter)
{
    static const QRegularExpression pattern(QStringLiteral("\\*\\.(\\w+)"));
    return pattern.match(filter).captured(1);
}

} // namespace

void saveFile(QWidget *parent, const FileSuggestion &suggestion, std::function<QByteArray(const QString &path)> make,
              std::function<void(const QString &path, const QString &problem)> done)
{
    QFileDialog *dialog = makeFileDialog(parent, suggestion.title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(suggestion.filters);
    dialog->setDefaultSuffix(QFileInfo(suggestion.name).suffix());
    dialog->selectFile(suggestion.name);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        if (const QString suffix = suffixOf(filter); !suffix.isEmpty())
            dialog->setDefaultSuffix(suffix);
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [parent, make = std::move(make), done = std::move(done)](const QString &path) {
                         runInBackground([path, make] {
                             return writeWholeFile(path, make(path));
                         }).then(parent, [path, done](const QString &problem) { done(path, problem); });
                     });
    dialog->open();
}

} // namespace squidie::ui
