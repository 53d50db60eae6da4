// SPDX-License-Identifier: Apache-2.0
#include "shell/filekind.h"

#include "base/inputfile.h"
#include "base/jsontext.h"
#include "base/limits.h"

#include <QFileInfo>
#include <QJsonObject>

namespace squidie::ui {

namespace {

constexpr qint64 beginningBytes = 64 * 1024;

/// A row as SELECT row_to_json(j) FROM oban_jobs j writes it, or as the command line exports it.
bool isDelivery(const QByteArray &line)
{
    const auto value = parseJson(line, limits::jsonDepth);
    const QJsonObject object = value ? value->toObject() : QJsonObject();
    return object.contains(u"args") || (object.contains(u"payload") && !object.contains(u"kind"));
}

/// Only the beginning of the file has been read, so it cannot be parsed.
bool looksLikeDefinitions(const QByteArray &text)
{
    return text.contains("\"workflow\"") && text.contains("\"triggers\"") && text.contains("\"steps\"");
}

} // namespace

FileKind fileKind(const QString &path)
{
    if (OpenFiles::leadsToStore(path)) // of another window, perhaps; not to be looked into
        return FileKind::Store;
    InputFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return FileKind::Payload;
    const QByteArray beginning = file.read(beginningBytes);
    if (beginning.startsWith("SQLite format 3"))
        return FileKind::Store;
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"jsonl" || suffix == u"ndjson" || isDelivery(beginning.split('\n').first()))
        return FileKind::Deliveries;
    return looksLikeDefinitions(beginning) ? FileKind::Definitions : FileKind::Payload;
}

} // namespace squidie::ui
