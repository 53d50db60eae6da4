// SPDX-License-Identifier: Apache-2.0
#include <squidie/importer.h>

#include "base/inputfile.h"
#include "base/jsontext.h"
#include "base/limits.h"
#include "base/sentences.h"
#include "engine/batchsize.h"
#include "engine/importrecorder.h"
#include "store/propertytable.h"
#include <squidie/store.h>
#include "store/transaction.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

constexpr int namedBadLines = 100;
/// Of the lines in one transaction.
constexpr qint64 mostBytes = 4 * 1024 * 1024;
/// Leaves room for a job's other fields around its payload.
constexpr qint64 lineBytes = limits::payloadBytes + 64 * 1024;

Error lineError(qint64 line, const QString &reason)
{
    return {ErrorCode::InvalidJson,
            QJsonObject{{QStringLiteral("line"), line}, {QStringLiteral("column"), 1}, {QStringLiteral("reason"), reason}}};
}

/// One line that can be imported: where it is in the file and when its delivery was received.
struct Job {
    Instant receivedAt;
    qint64 offset = 0;
    qint64 length = 0;
};

QJsonValue firstOf(const QJsonObject &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QJsonValue value = object.value(QLatin1String(name));
        if (!value.isUndefined() && !value.isNull())
            return value;
    }
    return QJsonValue::Undefined;
}

QJsonValue payloadOf(const QJsonObject &job)
{
    return firstOf(job, {"payload", "args"});
}

/// An export's time may lack its offset: PostgreSQL's timestamp columns are UTC by Oban's convention.
std::optional<Instant> receivedAtOf(const QJsonObject &job)
{
    const QString text = firstOf(job, {"received_at", "attempted_at"}).toString();
    const auto instant = parseInstant(text);
    return instant ? instant : parseInstant(QString(text + u'Z'));
}

Result<Instant> checkJob(const QJsonValue &value, qint64 line)
{
    if (!value.isObject())
        return tl::unexpected(lineError(line, tr("a job must be an object")));
    const QJsonObject job = value.toObject();
    if (payloadOf(job).isUndefined())
        return tl::unexpected(lineError(line, tr("the job has neither \"payload\" nor \"args\"")));
    const auto receivedAt = receivedAtOf(job);
    if (!receivedAt)
        return tl::unexpected(
            lineError(line, tr("the job has no time: \"received_at\" or \"attempted_at\" must be ISO 8601")));
    return *receivedAt;
}

class Import {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    Import(Store &store, QIODevice &input, JobControl &control) : m_store(store), m_input(input), m_control(control) { }

    Result<ImportReport> run()
    {
        m_control.setProgress(0, m_input.size());
        if (auto scanned = scan(); !scanned)
            return tl::unexpected(scanned.error());
        std::stable_sort(m_jobs.begin(), m_jobs.end(),
                         [](const Job &a, const Job &b) { return a.receivedAt < b.receivedAt; });
        if (!m_report.cancelled) {
            if (auto recorded = recordAll(); !recorded)
                return tl::unexpected(recorded.error());
        }
        return m_report;
    }

private:
    Error readError() const
    {
        return {ErrorCode::InvalidOption,
                QJsonObject{{QStringLiteral("option"), QStringLiteral("FILE")},
                            {QStringLiteral("reason"), m_input.errorString()}}};
    }

    void reject(qint64 line, const Error &error)
    {
        ++m_report.badLineCount;
        if (m_report.badLines.size() < namedBadLines)
            m_report.badLines.append({line, error});
    }

    Status scan()
    {
        while (!m_input.atEnd()) {
            if (m_control.isCancelled()) {
                m_report.cancelled = true;
                return {};
            }
            const qint64 offset = m_input.pos();
            const QByteArray text = m_input.readLine(lineBytes + 2);
            if (text.isEmpty())
                return tl::unexpected(readError());
            ++m_report.lines;
            if (text.size() > lineBytes && !text.endsWith('\n')) {
                reject(m_report.lines, lineError(m_report.lines, tr("the line is longer than %1 bytes").arg(lineBytes)));
                skipRestOfLine();
                continue;
            }
            if (!text.trimmed().isEmpty())
                scanLine(text, offset);
            m_control.setProgress(m_input.pos() / 2, m_input.size());
        }
        return {};
    }

    void skipRestOfLine()
    {
        while (!m_input.atEnd() && !m_input.readLine(64 * 1024).endsWith('\n')) {
        }
    }

    void scanLine(const QByteArray &text, qint64 offset)
    {
        const auto value = parseJson(text, limits::jsonDepth + 1, m_report.lines);
        const auto receivedAt = value ? checkJob(*value, m_report.lines) : Result<Instant>(tl::unexpected(value.error()));
        if (!receivedAt)
            reject(m_report.lines, receivedAt.error());
        else
            m_jobs.push_back({*receivedAt, offset, text.size()});
    }

    /// One transaction after the other, each of them short: others write in between, and what was imported stays where the
    /// rest is not. Reading is done before a transaction begins.
    Status recordAll()
    {
        for (std::size_t done = 0; done < m_jobs.size();) {
            m_report.cancelled = m_control.isCancelled();
            if (m_report.cancelled)
                return {};
            const auto deliveries = readFrom(done);
            if (!deliveries)
                return tl::unexpected(deliveries.error());
            QElapsedTimer timer;
            timer.start();
            const auto results = withRetries([&] { return recordOnce(*deliveries); });
            if (!results)
                return tl::unexpected(results.error());
            m_size.adapt(std::chrono::milliseconds(timer.elapsed()));
            for (const auto &result : *results)
                count(result);
            done += deliveries->size();
            m_control.setProgress((m_input.size() + m_input.size() * qint64(done) / qint64(m_jobs.size())) / 2,
                                  m_input.size());
        }
        return {};
    }

    Result<QVector<PreparedDelivery>> readFrom(std::size_t first)
    {
        DeliveryOptions options;
        options.source = ActivationSource::Import;
        QVector<PreparedDelivery> deliveries;
        qint64 bytes = 0;
        for (auto job = m_jobs.cbegin() + std::ptrdiff_t(first);
             job != m_jobs.cend() && deliveries.size() < m_size.rows() && bytes < mostBytes; ++job) {
            if (!m_input.seek(job->offset))
                return tl::unexpected(readError());
            const auto value = parseJson(m_input.read(job->length), limits::jsonDepth + 1);
            if (!value)
                return tl::unexpected(value.error()); // the file has changed since it was scanned
            deliveries.append(prepareDelivery(compactJson(payloadOf(value->toObject())), options, job->receivedAt));
            bytes += job->length;
        }
        return deliveries;
    }

    using Results = QVector<std::optional<DeliveryResult>>;

    /// One import at a time where several programs write: each must see what the others have recorded.
    Result<Results> recordOnce(const QVector<PreparedDelivery> &deliveries)
    {
        auto transaction = Transaction::begin(m_store);
        if (!transaction)
            return tl::unexpected(transaction.error());
        auto results = recordIn(*transaction, deliveries);
        if (!results)
            m_recorder.forget();
        return results;
    }

    Result<Results> recordIn(Transaction &transaction, const QVector<PreparedDelivery> &deliveries)
    {
        if (auto alone = PropertyTable(m_store).lock(QStringLiteral("import")); !alone)
            return tl::unexpected(alone.error());
        auto results = m_recorder.record(deliveries);
        if (!results)
            return results;
        const Status committed = transaction.commit();
        return committed ? std::move(results) : tl::unexpected(committed.error());
    }

    void count(const std::optional<DeliveryResult> &result)
    {
        if (!result) {
            ++m_report.alreadyThere;
            return;
        }
        ++m_report.imported;
        switch (result->outcome) {
        case Outcome::Started:
            ++m_report.started;
            break;
        case Outcome::Duplicate:
            ++m_report.duplicates;
            break;
        case Outcome::Skipped:
            ++m_report.skipped;
            break;
        case Outcome::Rejected:
            ++m_report.rejected;
            break;
        }
        if (result->conflict != ConflictMark::None)
            ++m_report.conflicts;
    }

    Store &m_store;
    QIODevice &m_input;
    JobControl &m_control;
    ImportReport m_report;
    std::vector<Job> m_jobs;
    ImportRecorder m_recorder{m_store};
    BatchSize m_size{500, 2000};
};

} // namespace

Result<ImportReport> importActivations(Store &store, QIODevice &input, JobControl &control)
{
    return Import(store, input, control).run();
}

Result<ImportReport> importActivationFile(Store &store, const QString &name, JobControl &control)
{
    InputFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidOption,
                       QJsonObject{{QStringLiteral("option"), QStringLiteral("FILE")},
                                   {QStringLiteral("value"), name},
                                   {QStringLiteral("reason"), name + QStringLiteral(": ") + file.errorString()}});
    return importActivations(store, file, control);
}

} // namespace squidie::inline v0
