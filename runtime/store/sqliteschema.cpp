// SPDX-License-Identifier: Apache-2.0
#include "store/sqliteschema.h"

#include "base/sentences.h"
#include "store/schema.h"
#include "store/storeconnection.h"

#include <QCryptographicHash>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// One where it is missing costs time, nothing else.
constexpr const char *knownDigests[] = {
    "449ed3844cbda1d527d4fe51ea84407fdd1f3974d7f1603af96ea3bbaad4bb60",
    "76658d60eb48b775083a05571ab8b53f3e6f70a5d2a95edcd96019620de41ebc",
    "2d057500d9e539616ecc8b811abbd7cc4100ae2d1d9ade38508fec4a075bb968",
    "c7321e60d4491e6d59b083f55959d1b3f39332ea5d090d631edc7a3f910e0a69",
    "c7321e60d4491e6d59b083f55959d1b3f39332ea5d090d631edc7a3f910e0a69",
    "c7321e60d4491e6d59b083f55959d1b3f39332ea5d090d631edc7a3f910e0a69",
    "42e96ddb5487a30b3e1f4d94339a1e6e965a3685e4fadbbb19b725abf5be7611",
};

/// A row of sqlite_schema.
struct Part {
    QString type;
    QString name;
    QString table; ///< that an index or a trigger belongs to
    QString sql; ///< empty for an index that SQLite makes by itself

    bool operator==(const Part &) const = default;
    QString title() const { return type + u" \""_s + name + u'"'; }
};
using Parts = QVector<Part>;

QString partsQuery()
{
    return u"SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"_s;
}

/// SQLite keeps a statement as it was written, and the releases broke their lines differently; it quotes the name of a table
/// that was renamed.
QString normalised(const QString &sql, const QString &name)
{
    QString text = sql.simplified().replace("( "_L1, "("_L1).replace(" )"_L1, ")"_L1);
    const QString quoted = u"CREATE TABLE \"%1\" ("_s.arg(name);
    return text.startsWith(quoted) ? u"CREATE TABLE %1 ("_s.arg(name) + text.mid(quoted.size()) : text;
}

/// What ANALYZE keeps changes no answer, only the way to it.
bool isStatistics(const Part &part)
{
    return part.type == "table"_L1
        && (part.sql == "CREATE TABLE sqlite_stat1(tbl,idx,stat)"_L1
            || part.sql == "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"_L1);
}

/// The triggers that counted in versions 3 to 5. A connection runs none, and the migration drops them.
bool isOldTrigger(const Part &part, int version)
{
    return version >= 3 && version <= 5 && part.type == "trigger"_L1
        && (part.name == "activations_counted"_L1 || part.name == "activity_counted_again"_L1);
}

/// What the migrations make up to a version, in memory.
Parts expectedParts(int version)
{
    const QString connection = u"squidie-schema-"_s + QUuid::createUuid().toString(QUuid::Id128);
    Parts parts;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(u":memory:"_s);
        if (database.open()) {
            QSqlQuery query(database);
            for (int next = 0; next < version; ++next) {
                for (const QString &sql : schema::migrations()[next])
                    query.exec(sql);
            }
            query.exec(partsQuery());
            while (query.next()) {
                const QString name = query.value(1).toString();
                parts << Part{query.value(0).toString(), name, query.value(2).toString(),
                              normalised(query.value(3).toString(), name)};
            }
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return parts;
}

Result<Parts> partsOf(StoreConnection &store, int version)
{
    auto select = store.query(partsQuery());
    if (!select)
        return tl::unexpected(select.error());
    Parts parts;
    while (select->next()) {
        const Part part{select->text(0), select->text(1), select->text(2), normalised(select->text(3), select->text(1))};
        if (!isStatistics(part) && !isOldTrigger(part, version))
            parts << part;
    }
    const Status read = select->status();
    return read ? Result<Parts>(parts) : tl::unexpected(read.error());
}

QByteArray digestOf(const Parts &parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Part &part : parts) {
        for (const QString &field : {part.type, part.name, part.table, part.sql})
            hash.addData(field.toUtf8() + '\0');
    }
    return hash.result().toHex();
}

QStringList differences(const Parts &found, const Parts &expected)
{
    const auto named = [](const Parts &parts, const Part &wanted) {
        return std::any_of(parts.begin(), parts.end(),
                           [&wanted](const Part &part) { return part.title() == wanted.title(); });
    };
    QStringList said;
    for (const Part &part : found) {
        if (!named(expected, part))
            said << part.title();
        else if (!expected.contains(part))
            said << tr("%1 in another form").arg(part.title());
    }
    for (const Part &part : expected) {
        if (!named(found, part))
            said << tr("%1 missing").arg(part.title());
    }
    return said;
}

} // namespace

Result<QStringList> schemaDifferences(StoreConnection &store, int version)
{
    const auto found = partsOf(store, version);
    if (!found)
        return tl::unexpected(found.error());
    if (digestOf(*found) == knownSchemaDigest(version))
        return QStringList();
    return differences(*found, expectedParts(version));
}

QByteArray schemaDigest(int version)
{
    return digestOf(expectedParts(version));
}

QByteArray knownSchemaDigest(int version)
{
    const auto count = int(std::size(knownDigests));
    return version >= 1 && version <= count ? QByteArray(knownDigests[version - 1]) : QByteArray();
}

} // namespace squidie::inline v0
