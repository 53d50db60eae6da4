// SPDX-License-Identifier: Apache-2.0
#include "campaign/campaigns.h"
#include "campaign/storefile.h"
#include "campaign/subject.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace squidie::campaign {

using namespace Qt::StringLiterals;

namespace {

QString oneOf(const QStringList &choices, QRandomGenerator &random)
{
    return choices.at(random.bounded(int(choices.size())));
}

/// "PostgreSQL": each letter in either case.
QString inAnyCase(QString word, QRandomGenerator &random)
{
    for (QChar &letter : word) {
        if (random.bounded(2) == 0)
            letter = letter.toUpper();
    }
    return word;
}

/// Something that somebody takes for a store's address, with a password in it that no other text contains.
QString address(const QString &password, QRandomGenerator &random)
{
    if (random.bounded(8) == 0)
        return oneOf({u"host=127.0.0.1 port=1 user=u dbname=d password=%1"_s, u"password=%1 host=127.0.0.1"_s,
                      u"dbname=d password='%1'"_s, u"user=u password = %1"_s, u"sslmode=require password=%1"_s},
                     random)
            .arg(password);
    const QString scheme =
        inAnyCase(oneOf({u"postgresql"_s, u"postgres"_s, u"postgresql"_s, u"mysql"_s, u"mariadb"_s, u"redis"_s,
                         u"jdbc:postgresql"_s, u"https"_s, u"sqlite"_s, u"postgresql+psycopg2"_s},
                        random),
                  random);
    const QString user =
        oneOf({u"u:%1@"_s, u":%1@"_s, u"u:x%1@"_s, u"u:p@%1@"_s, u"u:a/%1@"_s, u"u:a?%1@"_s, u"u:%1%40@"_s, QString()},
              random);
    const QString host = oneOf({u"127.0.0.1:1"_s, u"[::1]:1"_s, u"127.0.0.1"_s, QString()}, random);
    const QString options = user.isEmpty()
        ? oneOf({u"?password=%1"_s, u"?user=u&password=%1"_s, u"?PASSWORD=%1"_s, u"?sslmode=disable&password=%1"_s,
                 u"&password=%1"_s, u";password=%1"_s, u"?p%61ssword=%1"_s},
                random)
        : oneOf({QString(), u"?sslmode=disable"_s, u"?x=y"_s}, random);
    const QString place =
        scheme + oneOf({u"://"_s, u"://"_s, u"://"_s, u":/"_s, u":///"_s}, random) + user + host + u"/d"_s + options;
    return oneOf({QString(), QString(), u" "_s, u"\t"_s, u"\u200b"_s, u"\ufeff"_s, u"\u00a0"_s}, random)
        + QString(place).arg(password) + oneOf({QString(), QString(), u" "_s, u"\n"_s}, random);
}

class AddressCampaign {
public:
    explicit AddressCampaign(Report &report) : m_report(report) { }

    void tryOne(QRandomGenerator &random)
    {
        const QString password = u"hunter"_s + QString::number(100'000 + random.bounded(900'000));
        const QString place = address(password, random);
        const QString file = m_subject.write(u"payload.json"_s, payloadLine(1));
        call({u"--store"_s, place, u"perform"_s, u"--create"_s, file}, place, password);
        call({u"--json"_s, u"perform"_s, u"--create"_s, file, u"--store="_s + place}, place, password);
        call({u"copy"_s, m_subject.store(), place}, place, password);
        call({u"--store"_s, m_subject.store(), u"perform"_s, place}, place, password);
    }

private:
    void call(const QStringList &arguments, const QString &place, const QString &password)
    {
        const QTemporaryDir folder;
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(test::squidieProgram(), arguments);
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(60'000);
        const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
        const QString title = place + u": "_s;
        m_report.expect(ended && process.exitStatus() == QProcess::NormalExit, title + u"crashed or hung"_s);
        m_report.expect(process.exitCode() == 2 || process.exitCode() == 3,
                        title + u"ended with "_s + QString::number(process.exitCode()));
        m_report.expect(!said.contains(password.toUtf8()), title + u"the password is shown: "_s + QString::fromUtf8(said));
        m_report.expect(!said.isEmpty(), title + u"without an error"_s);
        m_report.expect(QDir(folder.path()).isEmpty(),
                        title + u"something was made: "_s
                            + QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).join(u' '));
    }

    Report &m_report;
    Subject m_subject;
};

/// What somebody may put into a store, each for a table of it.
QString change(QRandomGenerator &random)
{
    const QString table = oneOf({u"activations"_s, u"facts"_s, u"runs"_s, u"names"_s, u"attempts"_s, u"activity"_s}, random);
    return oneOf(
               {u"CREATE TRIGGER evil AFTER INSERT ON %1 BEGIN DELETE FROM facts; END"_s,
                u"CREATE TRIGGER evil BEFORE UPDATE ON %1 BEGIN INSERT INTO names (name) VALUES ('evil'); END"_s,
                u"CREATE TRIGGER activations_counted AFTER INSERT ON %1 BEGIN DELETE FROM activity; END"_s,
                u"CREATE VIEW evil AS SELECT * FROM %1"_s, u"CREATE TEMP VIEW keeps AS SELECT 1; CREATE TABLE evil (x)"_s,
                u"CREATE TABLE evil AS SELECT * FROM %1"_s, u"CREATE INDEX evil ON %1 (abs(rowid))"_s,
                u"ALTER TABLE %1 ADD COLUMN evil CHECK (abs(1) > 0)"_s, u"ALTER TABLE %1 ADD COLUMN evil AS (hex(1))"_s,
                u"ALTER TABLE %1 ADD COLUMN evil DEFAULT 1"_s, u"ALTER TABLE %1 RENAME TO evil"_s,
                u"DROP VIEW ledger; CREATE VIEW ledger AS SELECT * FROM %1"_s, u"DROP INDEX activations_by_time"_s,
                u"CREATE VIRTUAL TABLE evil USING fts5 (%1)"_s,
                u"PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = sql || ' ' || '/* evil */' WHERE name = '%1'"_s},
               random)
        .replace(u"%1"_s, table);
}

/// Without the defences of our own connections, as with the sqlite3 shell. False where SQLite refuses.
bool apply(const QString &change, const QString &store)
{
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"stranger"_s);
        database.setDatabaseName(store);
        done = database.open();
        const QStringList statements = change.contains(u" BEGIN "_s) ? QStringList{change} : change.split(u"; "_s);
        for (const QString &sql : statements) {
            QSqlQuery query(database);
            done = done && query.exec(sql);
        }
    }
    QSqlDatabase::removeDatabase(u"stranger"_s);
    return done;
}

class StoreCampaign {
public:
    explicit StoreCampaign(Report &report) : m_report(report)
    {
        m_subject.run({u"perform"_s}, payloadLines(30));
        m_subject.startMany(u"Diamond"_s, 3);
        m_whole = StoreFile::of(m_subject.store());
    }

    /// False where the change cannot be made.
    bool tryOne(QRandomGenerator &random)
    {
        m_whole.putAt(m_subject.store());
        const QString made = change(random);
        if (!apply(made, m_subject.store()))
            return false;
        const QByteArray before = StoreFile::of(m_subject.store()).database;
        call(made, {u"doctor"_s});
        call(made, {u"activation"_s, u"list"_s});
        call(made, {u"perform"_s}, payloadLine(1000));
        call(made, {u"work"_s, u"--drain"_s});
        call(made, {u"export"_s});
        call(made, {u"copy"_s, m_subject.store(), m_subject.file(u"copy.db"_s)});
        m_report.expect(StoreFile::of(m_subject.store()).database == before, made + u": the file was changed"_s);
        m_report.expect(!QFile::exists(m_subject.file(u"copy.db"_s)), made + u": it was copied"_s);
        return true;
    }

private:
    void call(const QString &made, const QStringList &arguments, const QByteArray &input = {})
    {
        const CommandResult result = m_subject.run(arguments, input);
        const QString title = made + u": "_s + arguments.join(u' ');
        m_report.expect(result.exitCode == 3, title + u" ended with "_s + QString::number(result.exitCode));
        const QString reason = result.error()[u"value"_s][u"reason"_s].toString();
        m_report.expect(reason == u"altered"_s || reason == u"corrupt"_s,
                        title + u" said "_s + QString::fromUtf8(result.errors));
        m_report.expect(result.errors.contains(m_subject.store().toUtf8()), title + u" does not name the store"_s);
    }

    Report &m_report;
    Subject m_subject;
    StoreFile m_whole;
};

} // namespace

void meetStrangers(int count, Report &report)
{
    QRandomGenerator random(16);
    AddressCampaign addresses(report);
    for (int i = 0; i < count; ++i)
        addresses.tryOne(random);
    StoreCampaign stores(report);
    int changed = 0;
    for (int i = 0; i < count; ++i)
        changed += stores.tryOne(random) ? 1 : 0;
    report.figure(u"addresses with a password, in four calls each"_s, count);
    report.figure(u"stores that somebody has changed, in six calls each"_s, changed);
}

} // namespace squidie::campaign
