// SPDX-License-Identifier: Apache-2.0
#include "engine/storecopy.h"

#include "base/sentences.h"
#include "store/propertytable.h"
#include <squidie/store.h>
#include "store/transaction.h"

#include <QCryptographicHash>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;
using Rows = CopiedTable::Rows;

Error refused(const Store &target, const QString &reason, const QString &sentence)
{
    return {ErrorCode::StoreUnavailable,
            QJsonObject{{u"store"_s, target.path()}, {u"reason"_s, reason}, {u"sentence"_s, sentence.arg(target.path())}}};
}

Error changedMeanwhile(const Store &target, const CopiedTable &table)
{
    return refused(target, u"changed_meanwhile"_s,
                   tr("Another program has written to %1 during the copy (table %2). Nothing was removed. "
                      "Copy into another store.")
                       .arg(u"%1"_s, QString::fromLatin1(table.name)));
}

/// Adds up a table's digest, row by row.
class Digester {
public:
    explicit Digester(const CopiedTable &table) : m_table(table) { }

    void add(const QVector<CopiedRow> &rows)
    {
        for (const CopiedRow &row : rows)
            m_hash.addData(m_table.canonical(row));
        m_rows += rows.size();
    }
    qint64 rows() const { return m_rows; }
    TableDigest digest() const { return {QString::fromLatin1(m_table.name), m_rows, m_hash.result()}; }

private:
    const CopiedTable &m_table;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_rows = 0;
};

/// Makes the target's rows in one range of keys equal to the source's; both are in the order of the key. Returns how many
/// rows it wrote.
class Stretch {
public:
    Stretch(Store &target, const CopiedTable &table) : m_target(target), m_rows(target, table), m_table(table) { }

    /// `isLast`: no row of the source has a higher key.
    Result<qint64> settle(const QVector<CopiedRow> &wanted, const QVector<CopiedRow> &there, bool isLast)
    {
        m_written = 0;
        QVector<CopiedRow> missing;
        auto want = wanted.cbegin();
        auto have = there.cbegin();
        while (want != wanted.cend() || have != there.cend()) {
            const int order = want == wanted.cend() ? 1 : have == there.cend() ? -1 : m_table.compareKeys(*want, *have);
            const bool isBehindAll = isLast && want == wanted.cend();
            if (order < 0)
                missing << *want;
            const Status done = order < 0 ? Status() : order > 0 ? remove(*have, isBehindAll) : settleRow(*want, *have);
            if (!done)
                return tl::unexpected(done.error());
            if (order <= 0)
                ++want;
            if (order >= 0)
                ++have;
        }
        const Status inserted = m_rows.insert(missing);
        return inserted ? Result<qint64>(m_written + missing.size()) : tl::unexpected(inserted.error());
    }

private:
    Status write(Status done)
    {
        ++m_written;
        return done;
    }
    Status settleRow(const CopiedRow &wanted, const CopiedRow &there)
    {
        if (m_table.canonical(wanted) == m_table.canonical(there))
            return {};
        if (m_table.rows != Rows::Change)
            return tl::unexpected(changedMeanwhile(m_target, m_table));
        return write(m_rows.update(wanted));
    }
    Status remove(const CopiedRow &there, bool isBehindAll)
    {
        if (m_table.rows == Rows::Stay || (m_table.rows == Rows::Ledger && isBehindAll))
            return tl::unexpected(changedMeanwhile(m_target, m_table));
        return write(m_rows.remove(m_table.keyOf(there)));
    }

    Store &m_target;
    TableRows m_rows;
    const CopiedTable &m_table;
    qint64 m_written = 0;
};

class Copier {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    Copier(Store &source, Store &target, JobControl &control, const CopyProgress &progress)
        : m_source(source),
          m_target(target),
          m_control(control),
          m_progress(progress)
    {
    }

    Result<CopyReport> run()
    {
        auto moment = ReadTransaction::begin(m_source);
        if (!moment)
            return tl::unexpected(moment.error());
        const auto isFinished = prepare();
        if (!isFinished)
            return tl::unexpected(isFinished.error());
        CopyReport report;
        for (const CopiedTable &table : copiedTables()) {
            auto copied = *isFinished ? Result<CopiedTableReport>(CopiedTableReport()) : copyTable(table);
            if (!copied)
                return tl::unexpected(copied.error());
            report.tables.append(std::move(*copied));
            if (m_cancelled)
                return CopyReport{{}, true};
        }
        for (int i = 0; i < report.tables.size(); ++i) {
            if (auto checked = check(copiedTables()[i], *isFinished, report.tables[i]); !checked)
                return tl::unexpected(checked.error());
            if (m_cancelled)
                return CopyReport{{}, true};
        }
        if (auto finished = *isFinished ? Status() : finish(); !finished)
            return tl::unexpected(finished.error());
        return report;
    }

private:
    /// Marks the target. True where it is a finished copy already, which need only be checked.
    Result<bool> prepare()
    {
        PropertyTable properties(m_target);
        const auto source = PropertyTable(m_source).get(storeIdProperty);
        const auto own = properties.get(storeIdProperty);
        if (!source || !own)
            return tl::unexpected(!source ? source.error() : own.error());
        m_sourceId = *source;
        if (*source == *own)
            return tl::unexpected(refused(m_target, u"same_store"_s,
                                          tr("%1 is the store to be copied, or a copy of its file. Name another one.")));
        auto transaction = Transaction::begin(m_target);
        if (!transaction)
            return tl::unexpected(transaction.error());
        const auto unfinished = properties.get(copyOfProperty);
        const auto finished = properties.get(copiedFromProperty);
        const auto empty = isEmpty();
        if (!unfinished || !finished || !empty)
            return tl::unexpected(!unfinished ? unfinished.error() : !finished ? finished.error() : empty.error());
        if (*unfinished == m_sourceId)
            return false;
        if (!unfinished->isEmpty())
            return tl::unexpected(
                refused(m_target, u"other_copy"_s,
                        tr("%1 is an unfinished copy of another store. Nothing was written. Copy into another "
                           "one.")));
        if (!*empty) {
            if (*finished == m_sourceId)
                return true;
            return tl::unexpected(
                refused(m_target, u"not_empty"_s,
                        tr("%1 is in use already, and a copy is never merged into a used store. Nothing was "
                           "written. Copy into a new one.")));
        }
        m_isFresh = true;
        if (auto marked = properties.set(copyOfProperty, m_sourceId); !marked)
            return tl::unexpected(marked.error());
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected(committed.error());
        return false;
    }

    Result<bool> isEmpty()
    {
        for (const CopiedTable &table : copiedTables()) {
            const auto empty =
                qstrcmp(table.name, "properties") == 0 ? Result<bool>(true) : TableRows(m_target, table).isEmpty();
            if (!empty || !*empty)
                return empty;
        }
        return true;
    }

    Result<CopiedTableReport> copyTable(const CopiedTable &table)
    {
        TableRows source(m_source, table);
        const auto total = source.count();
        if (!total)
            return tl::unexpected(total.error());
        Digester digester(table);
        CopiedTableReport report;
        CopiedRow after;
        while (true) {
            const auto rows = source.read(after, {});
            if (!rows)
                return tl::unexpected(rows.error());
            // Only behind the last row there is nothing: a page may be short because its rows are long.
            const bool isLast = rows->isEmpty() || table.rowsAtOnce == 0;
            const CopiedRow until = isLast ? CopiedRow() : table.keyOf(rows->last());
            const auto written = copyStretch(table, *rows, after, until);
            if (!written)
                return tl::unexpected(written.error());
            report.written += *written;
            digester.add(*rows);
            reportProgress(u"copying"_s, table, digester.rows(), *total);
            if (isLast || m_cancelled)
                break;
            after = until;
        }
        report.digest = digester.digest();
        return report;
    }

    Result<qint64> copyStretch(const CopiedTable &table, const QVector<CopiedRow> &rows, const CopiedRow &after,
                               const CopiedRow &until)
    {
        auto transaction = Transaction::begin(m_target);
        if (!transaction)
            return tl::unexpected(transaction.error());
        if (auto ready = TableRows(m_target, table).prepareToWrite(); !ready)
            return tl::unexpected(ready.error());
        const bool isLast = until.isEmpty();
        // A fresh target is still empty except for what the store counts by itself.
        const bool isUnread = m_isFresh && table.rows != Rows::Change && !isLast;
        const auto there =
            isUnread ? Result<QVector<CopiedRow>>(QVector<CopiedRow>()) : readAll(m_target, table, after, until);
        if (!there)
            return tl::unexpected(there.error());
        const auto written = Stretch(m_target, table).settle(rows, *there, isLast);
        if (!written)
            return written;
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected(committed.error());
        m_cancelled = m_control.isCancelled();
        return written;
    }

    /// All rows of a range; the last range has no end.
    static Result<QVector<CopiedRow>> readAll(Store &store, const CopiedTable &table, CopiedRow after,
                                              const CopiedRow &until)
    {
        TableRows reader(store, table);
        auto rows = reader.read(after, until);
        if (table.rowsAtOnce == 0 || !until.isEmpty())
            return rows;
        for (auto more = rows; more && !more->isEmpty(); rows->append(*more)) {
            after = table.keyOf(more->last());
            more = reader.read(after, {});
            if (!more)
                return more;
        }
        return rows;
    }

    Result<TableDigest> digestOf(Store &store, const CopiedTable &table, qint64 total)
    {
        TableRows reader(store, table);
        Digester digester(table);
        CopiedRow after;
        while (true) {
            const auto rows = reader.read(after, {});
            if (!rows)
                return tl::unexpected(rows.error());
            digester.add(*rows);
            reportProgress(u"checking"_s, table, digester.rows(), total);
            m_cancelled = m_control.isCancelled();
            if (rows->isEmpty() || table.rowsAtOnce == 0 || m_cancelled)
                return digester.digest();
            after = table.keyOf(rows->last());
        }
    }

    Status check(const CopiedTable &table, bool isFinished, CopiedTableReport &report)
    {
        if (isFinished) {
            auto digest = digestOf(m_source, table, 0);
            if (!digest)
                return tl::unexpected(digest.error());
            report.digest = std::move(*digest);
        }
        const auto digest = digestOf(m_target, table, report.digest.rows);
        if (!digest)
            return tl::unexpected(digest.error());
        if (m_cancelled || *digest == report.digest)
            return {};
        if (isFinished)
            return tl::unexpected(
                refused(m_target, u"not_empty"_s,
                        tr("%1 is a finished copy, and it or its source has changed since. Nothing was written. "
                           "Copy into a new one.")));
        return tl::unexpected(
            refused(m_target, u"copy_differs"_s,
                    tr("The copy in %1 differs from its source in the table %2. Run \"squidie doctor\" on both; "
                       "then copy again, or into another store.")
                        .arg(u"%1"_s, report.digest.table)));
    }

    Status finish()
    {
        auto transaction = Transaction::begin(m_target);
        if (!transaction)
            return tl::unexpected(transaction.error());
        if (auto continued = continueRowIds(m_target); !continued)
            return continued;
        PropertyTable properties(m_target);
        if (auto marked = properties.set(copiedFromProperty, m_sourceId); !marked)
            return marked;
        if (auto unmarked = properties.remove(copyOfProperty); !unmarked)
            return unmarked;
        return transaction->commit();
    }

    void reportProgress(const QString &doing, const CopiedTable &table, qint64 done, qint64 total)
    {
        m_control.setProgress(done, total);
        if (m_progress)
            m_progress(doing, QString::fromLatin1(table.name), done, total);
    }

    Store &m_source;
    Store &m_target;
    JobControl &m_control;
    const CopyProgress &m_progress;
    QString m_sourceId;
    bool m_isFresh = false;
    bool m_cancelled = false;
};

} // namespace

Result<CopyReport> copyStore(Store &source, Store &target, JobControl &control, const CopyProgress &progress)
{
    return Copier(source, target, control, progress).run();
}

} // namespace squidie::inline v0
