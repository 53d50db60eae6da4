// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "system/commandrunner.h"

#include <QTemporaryDir>

#include <memory>

/// A store to be mistreated, and what must be true of it afterwards.
namespace squidie::campaign {

using test::CommandResult;

/// A store with workflows of one step (W, whose trigger t is idempotent), of a chain whose second step is a command that
/// writes what it got into a file outside of the store (Chain), of a diamond (Diamond), of an approval (Gate) and of a
/// second's sleep (Slow); their manual triggers are called "go". If it cannot be prepared, the program ends.
class Subject {
public:
    Subject();
    /// The same in a store that exists already, or in a folder of the caller's.
    explicit Subject(const QString &store);

    const QString &store() const { return m_store; }
    /// A file of this subject's folder.
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &text) const;

    CommandResult run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return test::runSquidie(m_store, arguments, input);
    }
    /// The run's id; empty if it was refused.
    QString start(const QString &workflow) const;
    void startMany(const QString &workflow, int count) const;
    /// False if the command line does not say that it is trusted now.
    bool trust(const QString &workflow) const;
    /// `squidie work` in the background.
    std::unique_ptr<QProcess> startWorker(const QStringList &arguments) const;
    /// Runs everything that is left, on a clock so far ahead that every lease has ended; false if a run does not complete,
    /// unless it lost three workers at one step.
    bool drain() const;

    /// What is wrong by the doctor's rules, in the journals, and in what the commands witnessed.
    QStringList problems() const;

private:
    void load();
    QStringList witnessProblems(const QSet<QString> &claimed) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
};

/// A cron payload of W's trigger t, with a new line.
QByteArray payloadLine(int number);
/// Lines 0 to count - 1.
QByteArray payloadLines(int count);

} // namespace squidie::campaign
