// SPDX-License-Identifier: Apache-2.0
#include "store/journalscan.h"

#include "store/sqltext.h"
#include "store/storeconnection.h"

namespace squidie::inline v0 {
namespace {

constexpr qint64 mostBytesAtOnce = 8 * 1024 * 1024;

QByteArray kept(const QByteArray &borrowed)
{
    return {borrowed.constData(), borrowed.size()};
}

QString textOf(const ScannedRow &row, int column)
{
    return QString::fromUtf8(row.utf8(column));
}

std::optional<QString> optionalText(const ScannedRow &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(textOf(row, column));
}

/// The columns of statements/run_page.sql.
RunIdRow runIdRow(const ScannedRow &row)
{
    RunIdRow run;
    run.row = row.integer(0);
    run.uuid = kept(row.bytes(1));
    run.hasRun = !row.isNull(2);
    run.isNamed = !row.isNull(21);
    if (!run.hasRun)
        return run;
    run.workflow = textOf(row, 3);
    run.trigger = textOf(row, 4);
    run.definitionRow = row.integer(5);
    run.definitionDigest = kept(row.bytes(6));
    run.queue = textOf(row, 7);
    run.status = textOf(row, 8);
    run.strategy = row.integer(9);
    run.startedAt = row.instant(10);
    run.updatedAt = row.instant(11);
    run.retainedAt = row.optionalInstant(12);
    if (!row.isNull(13))
        run.start = StartRow{row.integer(13),       row.instant(14),       row.integer(15),       textOf(row, 16),
                             optionalText(row, 17), optionalText(row, 18), optionalText(row, 19), kept(row.bytes(20))};
    return run;
}

} // namespace

Result<QVector<RunIdRow>> readRunIds(Store &store, qint64 after, int limit)
{
    static const QString page = sqlStatement(QStringLiteral("run_page"));
    QVector<RunIdRow> rows;
    qint64 bytes = 0;
    const auto read = connectionOf(store).visitRows(page, {after, limit}, [&](const ScannedRow &row) {
        rows.append(runIdRow(row));
        bytes += rows.last().start ? rows.last().start->payload.size() : 0;
        return bytes < mostBytesAtOnce;
    });
    return read ? Result<QVector<RunIdRow>>(std::move(rows)) : tl::unexpected(read.error());
}

Status visitFacts(Store &store, qint64 after, qint64 until, const std::function<bool(const FactRow &)> &visitor)
{
    static const QString facts = sqlStatement(QStringLiteral("facts_between"));
    return connectionOf(store).visitRows(facts, {after, until}, [&visitor](const ScannedRow &row) {
        return visitor({row.integer(0), row.integer(1), row.utf8(2), row.instant(3), row.utf8(4)});
    });
}

Result<QVector<StoredAttempt>> readAttempts(Store &store, qint64 after, qint64 until)
{
    static const QString attempts = sqlStatement(QStringLiteral("attempts_between"));
    QVector<StoredAttempt> rows;
    const auto read = connectionOf(store).visitRows(attempts, {after, until}, [&](const ScannedRow &row) {
        rows.append({row.integer(0), row.integer(1), row.integer(2), textOf(row, 3), textOf(row, 4), textOf(row, 5),
                     textOf(row, 6), row.instant(7), row.optionalInstant(8)});
        return true;
    });
    return read ? Result<QVector<StoredAttempt>>(std::move(rows)) : tl::unexpected(read.error());
}

} // namespace squidie::inline v0
