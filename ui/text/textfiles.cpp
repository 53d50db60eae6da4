// SPDX-License-Identifier: Apache-2.0
#include "text/textfiles.h"

#include "base/inputfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace squidie::ui {

namespace {

struct TextFiles {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::TextFiles)
};

} // namespace

tl::expected<QByteArray, QString> readWholeFile(const QString &path, qint64 limit)
{
    const QString name = QFileInfo(path).fileName();
    if (!QFileInfo::exists(path))
        return tl::unexpected(TextFiles::tr("There is no file %1.").arg(path));
    InputFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(TextFiles::tr("%1 cannot be read: %2").arg(name, file.errorString()));
    const QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(TextFiles::tr("%1 cannot be read: %2").arg(name, file.errorString()));
    if (bytes.size() > limit)
        return tl::unexpected(
            TextFiles::tr("%1 is too large: at most %2 can be opened here.").arg(name, QLocale().formattedDataSize(limit)));
    return bytes;
}

QString writeWholeFile(const QString &path, const QByteArray &bytes)
{
    if (OpenFiles::leadsToStore(path))
        return TextFiles::tr("%1 belongs to a store that is open here, and is not overwritten. Choose another name.")
            .arg(QFileInfo(path).fileName());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return TextFiles::tr("%1 could not be written: %2").arg(QFileInfo(path).fileName(), file.errorString());
}

} // namespace squidie::ui
