// SPDX-License-Identifier: Apache-2.0
#include "store/savedpayloadtable.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "store/storeconnection.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace squidie::inline v0 {
namespace {

Error nameError(const QString &reason)
{
    return {ErrorCode::InvalidOption,
            QJsonObject{{QStringLiteral("option"), QStringLiteral("name")}, {QStringLiteral("reason"), reason}}};
}

} // namespace

Result<QVector<SavedPayload>> SavedPayloadTable::list(const QString &rest, const QVariantList &values)
{
    auto select = m_store.queryWith(QStringLiteral("SELECT name, tags, note, payload, saved_at, actor, saved_from"
                                                   " FROM saved_payloads ")
                                        + rest,
                                    values);
    if (!select)
        return tl::unexpected(select.error());
    QVector<SavedPayload> all;
    while (select->next()) {
        SavedPayload saved(select->text(0), select->bytes(3));
        saved.note = select->text(2);
        saved.savedAt = select->instant(4);
        saved.actor = select->text(5);
        const QJsonArray tags = parseJson(select->text(1).toUtf8(), 4).value_or(QJsonValue()).toArray();
        for (const QJsonValue &tag : tags)
            saved.tags << tag.toString();
        if (!select->isNull(6))
            saved.savedFrom = select->integer(6);
        all.append(saved);
    }
    if (auto read = select->status(); !read)
        return tl::unexpected(read.error());
    return all;
}

Result<QVector<SavedPayload>> SavedPayloadTable::all()
{
    return list(QStringLiteral("ORDER BY name"), {});
}

Result<QVector<SavedPayload>> SavedPayloadTable::page(const QString &after, int limit)
{
    const QString text =
        after.isNull() ? QStringLiteral("") : after; // a null string would be NULL, which nothing comes after
    return list(QStringLiteral("WHERE name > ? ORDER BY name LIMIT ?"), {text, limit});
}

Result<std::optional<SavedPayload>> SavedPayloadTable::find(const QString &name)
{
    auto found = list(QStringLiteral("WHERE name = ?"), {name});
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Status SavedPayloadTable::save(const SavedPayload &payload, bool replace)
{
    if (payload.name.trimmed().isEmpty())
        return tl::unexpected(nameError(tr("a saved payload needs a name")));
    if (payload.payload.size() > limits::payloadBytes) {
        const QByteArray digest = QCryptographicHash::hash(payload.payload, QCryptographicHash::Sha256);
        return failure(ErrorCode::PayloadTooLarge,
                       QJsonObject{{QStringLiteral("size"), qint64(payload.payload.size())},
                                   {QStringLiteral("sha256"), QString::fromLatin1(digest.toHex())},
                                   {QStringLiteral("limit"), limits::payloadBytes}});
    }
    static const QString insert =
        QStringLiteral("INSERT INTO saved_payloads (name, tags, note, payload, saved_at, actor, saved_from)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO ");
    static const QString keep = insert + QStringLiteral("NOTHING");
    static const QString overwrite = insert
        + QStringLiteral("UPDATE SET tags = excluded.tags, note = excluded.note, payload = excluded.payload,"
                         " saved_at = excluded.saved_at, actor = excluded.actor, saved_from = excluded.saved_from");
    const auto saved = m_store.query(replace ? overwrite : keep, payload.name,
                                     QString::fromUtf8(compactJson(QJsonArray::fromStringList(payload.tags))), payload.note,
                                     payload.payload, payload.savedAt, payload.actor, payload.savedFrom);
    if (!saved)
        return tl::unexpected(saved.error());
    if (saved->changedRows() == 0)
        return tl::unexpected(nameError(tr("a payload named \"%1\" is saved already").arg(payload.name)));
    return {};
}

Result<bool> SavedPayloadTable::remove(const QString &name)
{
    auto statement = m_store.query(QStringLiteral("DELETE FROM saved_payloads WHERE name = ?"), name);
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->changedRows() > 0;
}

} // namespace squidie::inline v0
