// SPDX-License-Identifier: Apache-2.0
#include "stores/keyring.h"

#include <QCoroSignal>
#include <QCoreApplication>

#include <qt6keychain/keychain.h>

namespace squidie::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(squidie::ui::Keyring)
};

QString serviceName()
{
    return QStringLiteral("squidie-console");
}

/// What went wrong, for people; empty if nothing did.
QString problemOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return {};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Words::tr("The keyring was not unlocked.");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Words::tr("There is no keyring on this desktop.");
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return Words::tr("The keyring could not be used: %1").arg(job.errorString());
}

/// Starts a job and waits for it. Callers delete it later: it is the sender of the signal that resumes them.
QCoro::Task<void> finished(QKeychain::Job *job)
{
    job->setAutoDelete(false);
    job->setInsecureFallback(false);
    job->start();
    co_await qCoro(job, &QKeychain::Job::finished);
}

} // namespace

QCoro::Task<KeyringAnswer> SystemKeyring::read(QString key)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    job->setKey(key);
    co_await finished(job);
    KeyringAnswer answer;
    answer.problem = problemOf(*job);
    if (job->error() == QKeychain::NoError)
        answer.password = job->textData();
    job->deleteLater();
    co_return answer;
}

QCoro::Task<QString> SystemKeyring::write(QString key, QString password)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setKey(key);
    job->setTextData(password);
    co_await finished(job);
    const QString problem = problemOf(*job);
    job->deleteLater();
    co_return problem;
}

} // namespace squidie::ui
