// SPDX-License-Identifier: Apache-2.0
#include "store/storebackup.h"

#include "base/sentences.h"
#include <squidie/instant.h>
#include "store/storeerror.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace squidie::inline v0 {
namespace {

QString quotedText(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("''")) + u'\'';
}

/// A descriptor of that file, in which somebody else's bytes were never; -1 with errno where it cannot be made.
int makeEmpty(const QByteArray &name)
{
    ::unlink(name.constData()); // of a process that was killed
    return ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
}

/// Empty, or what went wrong.
QString copyInto(const QString &path, const QString &target)
{
    static QAtomicInteger<int> counter = 0;
    const QString name = QStringLiteral("squidie-backup-%1").arg(counter.fetchAndAddRelaxed(1));
    QString problem;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        if (!database.open()) {
            problem = database.lastError().databaseText();
        } else {
            QSqlQuery query(database);
            if (!query.exec(QStringLiteral("VACUUM INTO ") + quotedText(target)))
                problem = query.lastError().databaseText();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return problem;
}

bool giveName(const QString &made, const QString &wanted)
{
    constexpr int most = 100;
    for (int number = 1; number <= most; ++number) {
        const QString name = number == 1 ? wanted : wanted + u'-' + QString::number(number);
        if (QFile::rename(made, name)) // never over another file
            return true;
    }
    return false;
}

} // namespace

Status backUpFile(const QString &path, int version)
{
    const auto failed = [&path](const QString &why) -> Status {
        return tl::unexpected(
            storeError(path, StoreReason::Failed, tr("it cannot be backed up before its migration: %1").arg(why)));
    };
    const QString unfinished = path + QStringLiteral(".backup-unfinished");
    const int descriptor = makeEmpty(QFile::encodeName(unfinished));
    if (descriptor < 0)
        return failed(QString::fromLocal8Bit(std::strerror(errno)));
    QString problem = copyInto(path, unfinished);
    if (problem.isEmpty() && ::fsync(descriptor) != 0)
        problem = QString::fromLocal8Bit(std::strerror(errno));
    ::close(descriptor);
    const QString stamp = formatSeconds(systemNow()).remove(u':');
    if (problem.isEmpty() && !giveName(unfinished, QStringLiteral("%1.v%2-%3.backup").arg(path).arg(version).arg(stamp)))
        problem = tr("%1 cannot be renamed").arg(unfinished);
    if (problem.isEmpty())
        return {};
    QFile::remove(unfinished);
    return failed(problem);
}

} // namespace squidie::inline v0
