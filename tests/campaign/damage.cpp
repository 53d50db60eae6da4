// SPDX-License-Identifier: Apache-2.0
#include "campaign/campaigns.h"
#include "campaign/storefile.h"
#include "campaign/subject.h"

#include "store/storeconnection.h"

#include <squidie/runner.h>

#include <QRandomGenerator>

#include <functional>

namespace squidie::campaign {

using namespace Qt::StringLiterals;

namespace {

struct Call {
    QStringList arguments;
    QByteArray input;
    QString name() const { return arguments.mid(0, 2).join(u' '); }
};

/// One way to damage a store: `hurt` changes its files at an offset.
struct Damage {
    QString name;
    bool ofLog = false;
    std::function<void(QByteArray &bytes, qsizetype offset)> hurt;
};

QVector<Damage> damages(QRandomGenerator &random)
{
    const auto truncate = [](QByteArray &bytes, qsizetype offset) { bytes.truncate(offset); };
    const auto flip = [&random](QByteArray &bytes, qsizetype offset) {
        bytes[offset] = char(bytes[offset] ^ (1 << random.bounded(8)));
    };
    return {{u"the file truncated"_s, false, truncate},
            {u"a bit of the file flipped"_s, false, flip},
            {u"the write-ahead log truncated"_s, true, truncate},
            {u"a bit of the write-ahead log flipped"_s, true, flip}};
}

/// That many places in a file: a quarter of them in its header, the others spread over all of it.
QVector<qsizetype> offsetsIn(qsizetype size, int count, QRandomGenerator &random)
{
    constexpr qsizetype header = 100;
    QVector<qsizetype> offsets;
    const int inHeader = count / 4;
    for (int i = 0; i < inHeader; ++i)
        offsets << header * i / inHeader;
    const int elsewhere = count - inHeader;
    for (int i = 0; i < elsewhere; ++i)
        offsets << std::min<qsizetype>(size - 1, size * i / elsewhere + random.bounded(int(size / elsewhere + 1)));
    return offsets;
}

/// On days that are over, and so can be sealed.
void deliverEarlier(const QString &path)
{
    auto store = Store::open(path, Store::Access::ReadWrite).value();
    Runner runner(*store);
    for (int number = 2000; number < 2006; ++number) {
        DeliveryOptions options;
        options.now = systemNow() - std::chrono::hours(24 * (number - 1998));
        [[maybe_unused]] const auto delivered = runner.perform(payloadLine(number).trimmed(), options);
    }
}

/// Some of everything in the store; the last of it only in the write-ahead log, as after a crash.
StoreFile fill(const Subject &subject)
{
    deliverEarlier(subject.store());
    subject.run({u"seal"_s});
    subject.run({u"perform"_s}, payloadLines(60));
    subject.startMany(u"Diamond"_s, 5);
    subject.start(u"Gate"_s);
    subject.run({u"work"_s, u"--drain"_s});
    subject.run({u"saved"_s, u"add"_s, u"one"_s, subject.write(u"one.json"_s, payloadLine(1))});
    const auto held =
        Store::open(subject.store(), Store::Access::ReadWrite).value(); // so that nobody checkpoints the log meanwhile
    subject.run({u"perform"_s}, payloadLines(90));
    subject.startMany(u"Diamond"_s, 5);
    return StoreFile::of(subject.store());
}

class DamageCampaign {
public:
    explicit DamageCampaign(Report &report) : m_report(report), m_whole(fill(m_subject))
    {
        m_whole.putAt(m_subject.store());
        const QString run = m_subject.run({u"run"_s, u"list"_s}).lines().value(0)[u"run_id"_s].toString();
        m_looks = {{{u"doctor"_s}, {}},
                   {{u"verify"_s}, {}},
                   {{u"activation"_s, u"list"_s, u"--limit"_s, u"100000"_s}, {}},
                   {{u"activation"_s, u"show"_s, u"70"_s}, {}},
                   {{u"run"_s, u"list"_s, u"--limit"_s, u"100000"_s}, {}},
                   {{u"run"_s, u"show"_s, run}, {}},
                   {{u"run"_s, u"explain"_s, run}, {}},
                   {{u"run"_s, u"graph"_s, run}, {}},
                   {{u"run"_s, u"journal"_s, run}, {}},
                   {{u"workflow"_s, u"list"_s}, {}},
                   {{u"workflow"_s, u"show"_s, u"Diamond"_s}, {}},
                   {{u"windows"_s, u"--summary"_s}, {}},
                   {{u"saved"_s, u"list"_s}, {}},
                   {{u"export"_s}, {}},
                   {{u"predict"_s}, payloadLines(3)}};
        m_changes = {{{u"perform"_s}, payloadLine(1) + payloadLine(1000)},
                     {{u"work"_s, u"--drain"_s}, {}},
                     {{u"rebuild"_s}, {}},
                     {{u"seal"_s}, {}},
                     {{u"run"_s, u"cancel"_s, run}, {}},
                     {{u"workflow"_s, u"add"_s, m_subject.file(u"workflows.json"_s)}, {}}};
        for (const Call &look : std::as_const(m_looks)) {
            const CommandResult result = m_subject.run(look.arguments, look.input);
            m_report.expect(result.exitCode == 0,
                            look.name() + u" fails on an undamaged store: "_s + QString::fromUtf8(result.errors));
            m_linesOf.insert(look.name(), result.lines().size());
        }
    }

    void hurt(const Damage &damage, int count, QRandomGenerator &random)
    {
        Sums sums;
        const auto offsets = offsetsIn((damage.ofLog ? m_whole.log : m_whole.database).size(), count, random);
        for (const qsizetype offset : offsets) {
            StoreFile hurt = m_whole;
            damage.hurt(damage.ofLog ? hurt.log : hurt.database, offset);
            callAll(hurt, u"%1 at %2: "_s.arg(damage.name).arg(offset), sums);
        }
        sum(damage.name + u": places"_s, offsets.size(), sums);
    }

    /// Every `stride`th pair of a column and a wrong value: what flipped bits can make of a value that stays readable.
    void replaceValues(int stride)
    {
        Sums sums;
        int done = 0;
        const QStringList changes = replacements();
        for (int i = 0; i < changes.size(); i += stride) {
            m_whole.putAt(m_subject.store());
            {
                auto store = Store::open(m_subject.store(), Store::Access::ReadWrite).value();
                const Status changed = [&]() -> Status {
                    for (const QString &sql :
                         {u"PRAGMA foreign_keys = OFF"_s, u"PRAGMA ignore_check_constraints = ON"_s, changes[i]}) {
                        if (auto ran = connectionOf(*store).runOnce(sql); !ran)
                            return ran;
                    }
                    return {};
                }();
                if (!changed)
                    continue; // the schema does not accept the value
            }
            ++done;
            callAll(StoreFile::of(m_subject.store()), changes[i] + u": "_s, sums);
        }
        sum(u"replacements of a column's values by a wrong one"_s, done, sums);
    }

private:
    struct Sums {
        int worked = 0;
        int refused = 0;
        int noticed = 0;
    };

    void sum(const QString &what, qint64 count, const Sums &sums)
    {
        m_report.figure(what, count);
        m_report.figure(u"  noticed by doctor"_s, sums.noticed);
        m_report.figure(u"  commands that worked"_s, sums.worked);
        m_report.figure(u"  commands that ended with a clear error"_s, sums.refused);
    }

    void callAll(const StoreFile &hurt, const QString &where, Sums &sums)
    {
        hurt.putAt(m_subject.store());
        for (const Call &look : std::as_const(m_looks)) {
            const CommandResult result = call(look, where, sums);
            sums.noticed += look.arguments.first() == u"doctor"_s && result.exitCode != 0;
            // What a truncated file has lost must be an error; it must not be left out in silence.
            if (result.exitCode == 0 && hurt.database.size() < m_whole.database.size())
                m_report.expect(result.lines().size() == m_linesOf[look.name()],
                                where + look.name() + u" leaves out what cannot be read"_s);
            if (!m_report.expect(StoreFile::of(m_subject.store()) == hurt, where + look.name() + u" changed the store"_s))
                hurt.putAt(m_subject.store());
        }
        for (const Call &change : std::as_const(m_changes)) {
            hurt.putAt(m_subject.store());
            call(change, where, sums);
        }
    }

    /// A statement for each column and wrong value.
    QStringList replacements()
    {
        QStringList statements;
        auto store = Store::open(m_subject.store(), Store::Access::Reader).value();
        auto columns =
            connectionOf(*store)
                .query(u"SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"_s)
                .value();
        while (columns.next()) {
            for (const QString &value :
                 {u"NULL"_s, u"-1"_s, u"77"_s, u"9223372036854775807"_s, u"1.5"_s, u"''"_s, u"'{\"a\":'"_s, u"x'00ff'"_s})
                statements << u"UPDATE OR IGNORE %1 SET %2 = %3"_s.arg(columns.text(0), columns.text(1), value);
        }
        return statements;
    }

    /// It neither crashes nor hangs, and if it fails, it says why.
    CommandResult call(const Call &call, const QString &where, Sums &sums)
    {
        const CommandResult result = m_subject.run(call.arguments, call.input);
        ++(result.exitCode == 0 ? sums.worked : sums.refused);
        const QString what = where + call.name();
        const bool ended =
            m_report.expect(result.exitCode == 0 || result.exitCode == 1 || result.exitCode == 3,
                            what + u" crashed, hung or saw wrong usage: "_s + QString::fromUtf8(result.errors));
        if (!ended)
            return result;
        const QJsonObject error = result.error();
        if (result.exitCode == 3)
            m_report.expect(error[u"code"_s] == u"store_unavailable"_s
                                && error[u"message"_s].toString().contains(m_subject.store()),
                            what + u": no clear error: "_s + QString::fromUtf8(result.errors));
        if (result.exitCode == 1)
            m_report.expect(!error[u"message"_s].toString().isEmpty() || !result.output.isEmpty(),
                            what + u" failed without an error"_s);
        return result;
    }

    Report &m_report;
    const Subject m_subject;
    const StoreFile m_whole;
    QVector<Call> m_looks;
    QVector<Call> m_changes;
    QHash<QString, qsizetype> m_linesOf;
};

} // namespace

void damageStores(int count, Report &report)
{
    QRandomGenerator random(1); // the same places each time
    DamageCampaign campaign(report);
    for (const Damage &damage : damages(random))
        campaign.hurt(damage, count, random);
}

void replaceValues(int stride, Report &report)
{
    DamageCampaign(report).replaceValues(stride);
}

} // namespace squidie::campaign
