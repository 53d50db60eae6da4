// SPDX-License-Identifier: Apache-2.0
#include "fitsettings.h"

#include "base/enumnames.h"
#include "inspect/triggerschedule.h"
#include "storeaccess.h"
#include "usage.h"

#include <squidie/coverage.h>
#include <squidie/triggerfit.h>

#include <QJsonArray>

namespace squidie::cli {

namespace {

const QString windowNext = QStringLiteral("next");

QJsonValue windowValue(const std::optional<std::chrono::microseconds> &length)
{
    return length ? QJsonValue(qint64(*length / std::chrono::seconds(1))) : QJsonValue(windowNext);
}

QJsonObject documentOf(const ScheduleReading &reading)
{
    return {{QStringLiteral("dialect"), dialectName(reading.dialect)},
            {QStringLiteral("dst"), daylightSavingName(reading.daylightSaving)},
            {QStringLiteral("expect_at"), expectAtName(reading.expectAt)},
            {QStringLiteral("window"), windowValue(reading.windowLength)}};
}

/// Writes the candidates, best first.
class FitOutput {
public:
    explicit FitOutput(Invocation &invocation) : m_out(invocation.out), m_times(invocation.times) { }

    void write(const ScheduleFit &fit)
    {
        m_out.remark(tr("%1 deliveries from %2 to %3")
                         .arg(fit.deliveries)
                         .arg(m_times.seconds(fit.from), m_times.seconds(fit.until)));
        QVector<QStringList> rows;
        for (const FitLine &line : fit.lines) {
            if (m_out.isJson())
                m_out.json(documentOf(line));
            else
                rows += rowsOf(line, &line == &fit.lines.first());
        }
        if (m_out.isJson())
            return;
        m_out.table({tr("DIALECT"), tr("DST"), tr("EXPECT AT"), tr("WINDOW"), tr("EXPLAINED"), tr("MISSING"),
                     tr("UNEXPECTED"), tr("CURRENT"), tr("DIFFERS ON")},
                    rows);
    }

private:
    QJsonObject documentOf(const FitLine &line) const
    {
        QJsonObject document = cli::documentOf(line.readings.first());
        document.insert(QStringLiteral("explained"), line.explained);
        document.insert(QStringLiteral("missing"), line.missing);
        document.insert(QStringLiteral("unexpected"), line.unexpected);
        QJsonArray differsOn;
        for (const ExpectedWindow &window : line.differsOn)
            differsOn.append(QJsonObject{{QStringLiteral("start_at"), m_times.seconds(window.startAt)},
                                         {QStringLiteral("end_at"), m_times.seconds(window.endAt)}});
        document.insert(QStringLiteral("differs_on"),
                        differsOn.isEmpty() ? QJsonValue(nothingInThisPeriod()) : QJsonValue(differsOn));
        document.insert(QStringLiteral("current"), line.isCurrent);
        QJsonArray same;
        for (qsizetype i = 1; i < line.readings.size(); ++i)
            same.append(cli::documentOf(line.readings.at(i)));
        document.insert(QStringLiteral("same_windows"), same);
        document.insert(QStringLiteral("differ_elsewhere"), line.isDivided);
        return document;
    }

    /// A row for each block of readings, with the figures in the first.
    QVector<QStringList> rowsOf(const FitLine &line, bool isBest) const
    {
        QVector<QStringList> rows;
        for (const ReadingBlock &block : readingBlocks(line.readings)) {
            QStringList row{joinedNames(block.dialects, dialectName), joinedNames(block.daylightSaving, daylightSavingName),
                            joinedNames(block.expectAt, expectAtName), joinedNames(block.windowLengths, windowText)};
            if (rows.isEmpty())
                row << QString::number(line.explained) << QString::number(line.missing) << QString::number(line.unexpected)
                    << (line.isCurrent ? tr("current") : QString()) << (isBest ? QString() : differencesOf(line));
            else
                row << QString() << QString() << QString() << QString() << tr("the same windows");
            rows.append(row);
        }
        return rows;
    }

    QString differencesOf(const FitLine &line) const
    {
        QStringList starts;
        for (const ExpectedWindow &window : line.differsOn)
            starts.append(m_times.seconds(window.startAt));
        return starts.isEmpty() ? nothingInThisPeriod() : starts.join(QStringLiteral(", "));
    }

    static QString nothingInThisPeriod() { return QStringLiteral("nothing in this period"); }

    Output &m_out;
    TimeFormat m_times;
};

/// The settings as they apply, with what the definition and its dialect decide.
Result<QPair<QJsonObject, QStringList>> shownSettings(Store &store, const TriggerKey &key)
{
    const auto schedule = TriggerSchedule::read(store, key);
    if (!schedule)
        return tl::unexpected(schedule.error());
    const QString dialect = dialectName(schedule->rules().dialect);
    const QString dst = daylightSavingName(schedule->rules().daylightSaving);
    return QPair<QJsonObject, QStringList>(settingsDocument(schedule->settings(), dialect, dst),
                                           settingsRow(schedule->settings(), dialect, dst));
}

CommandResult apply(Invocation &invocation, Store &store, const TriggerKey &key, const ScheduleFit &fit)
{
    if (const QString reason = whyNotApplicable(fit); !reason.isEmpty()) {
        invocation.out.error({ErrorCode::InvalidOption, optionProblem("--apply", reason)});
        return ExitStatus::Refused;
    }
    const auto before = shownSettings(store, key);
    const auto settings = before ? coverageSettings(store, key) : tl::unexpected(before.error());
    if (!settings)
        return tl::unexpected(settings.error());
    if (auto set = setCoverageSettings(store, key, settingsOfBest(fit, *settings)); !set)
        return tl::unexpected(set.error());
    const auto after = shownSettings(store, key);
    if (!after)
        return tl::unexpected(after.error());
    if (invocation.out.isJson()) {
        invocation.out.json(QJsonObject{{QStringLiteral("before"), before->first}, {QStringLiteral("after"), after->first}});
        return ExitStatus::Done;
    }
    invocation.out.table(QStringList{QString()} + settingsHeadings(),
                         {QStringList{tr("before")} + before->second, QStringList{tr("after")} + after->second});
    return ExitStatus::Done;
}

} // namespace

QString windowText(const std::optional<std::chrono::microseconds> &length)
{
    return length ? QString::number(*length / std::chrono::seconds(1)) : windowNext;
}

QJsonObject settingsDocument(const CoverageSettings &settings, const QString &dialect, const QString &dst)
{
    return {{QStringLiteral("expect_at"), expectAtName(settings.expectAt)},
            {QStringLiteral("grace_s"), qint64(settings.grace / std::chrono::seconds(1))},
            {QStringLiteral("window"), windowValue(settings.windowLength)},
            {QStringLiteral("dialect"), dialect},
            {QStringLiteral("dst"), dst}};
}

QStringList settingsHeadings()
{
    return {tr("EXPECT AT"), tr("GRACE (S)"), tr("WINDOW"), tr("DIALECT"), tr("DST")};
}

QStringList settingsRow(const CoverageSettings &settings, const QString &dialect, const QString &dst)
{
    return {expectAtName(settings.expectAt), QString::number(settings.grace / std::chrono::seconds(1)),
            windowText(settings.windowLength), dialect, dst};
}

QList<QCommandLineOption> fitOptions()
{
    const QString time = QStringLiteral("TIME");
    return {{QStringLiteral("fit"), tr("Show which dialect, dst, expect_at and window explain the deliveries best.")},
            {QStringLiteral("from"), tr("With --fit: windows that start at this time or later."), time},
            {QStringLiteral("to"),
             tr("With --fit: windows that start before this time. The default is the last 90 days with deliveries."), time},
            {QStringLiteral("apply"), tr("With --fit: take the best over.")}};
}

Result<bool> wantsFit(const QCommandLineParser &options, bool changesOther)
{
    const bool isFit = options.isSet(QStringLiteral("fit"));
    if (isFit && changesOther)
        return failure(ErrorCode::InvalidOption, optionProblem("--fit", tr("finds the settings; give none with it")));
    for (const char *option : {"from", "to", "apply"}) {
        if (!isFit && options.isSet(QString::fromLatin1(option)))
            return failure(ErrorCode::InvalidOption, optionProblem(option, tr("belongs to --fit")));
    }
    return isFit;
}

CommandResult fitSettings(Invocation &invocation, const TriggerKey &key)
{
    const auto from = calendarOption(invocation.options, "from");
    const auto until = calendarOption(invocation.options, "to");
    if (!from || !until)
        return tl::unexpected(!from ? from.error() : until.error());
    if (*from && *until && **from >= **until)
        return failure(ErrorCode::InvalidOption, optionProblem("--from", tr("must be before --to")));
    const bool applies = invocation.options.isSet(QStringLiteral("apply"));
    const auto store = openStore(invocation, applies ? Store::Access::ReadWrite : Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto fit = fitTrigger(**store, key, *from, *until, systemNow());
    if (!fit && fit.error().code == ErrorCode::InvalidTrigger)
        return notFound(invocation, fit.error());
    if (!fit)
        return tl::unexpected(fit.error());
    FitOutput(invocation).write(*fit);
    if (applies)
        return apply(invocation, **store, key, *fit);
    if (const QString reason = whyNotApplicable(*fit); !reason.isEmpty())
        invocation.out.notice(QStringLiteral("note"), {{QStringLiteral("message"), reason}}, reason);
    return ExitStatus::Done;
}

} // namespace squidie::cli
