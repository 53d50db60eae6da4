// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSqlError>
#include <QString>

#include <optional>

namespace squidie::inline v0 {

/// A statement as an engine has prepared it (StoreEngine::prepare), to be run again and again; Statement is its use.
/// Places and columns are counted from 0. Every place is bound before each run.
class PreparedStatement {
public:
    virtual ~PreparedStatement() = default;

    virtual void bindNull(int place) = 0;
    virtual void bindInteger(int place, qint64 value) = 0;
    /// Texts and bytes stay unchanged until run() has returned. They are never NULL.
    virtual void bindText(int place, const QString &value) = 0;
    virtual void bindBytes(int place, const QByteArray &value) = 0;

    /// False where it failed: see error().
    virtual bool run() = 0;
    /// Steps to the next row. False at the end, and if that failed.
    virtual bool next() = 0;
    /// Ends its use: an unfinished statement would hold a read lock and let the write-ahead log grow.
    virtual void finish() = 0;
    /// Of the last run and the steps after it.
    virtual std::optional<QSqlError> error() const = 0;

    /// Of the row at hand.
    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0; ///< 0 for NULL
    virtual QString text(int column) const = 0; ///< null for NULL
    virtual QByteArray bytes(int column) const = 0;
    virtual QByteArray utf8(int column) const { return text(column).toUtf8(); }

    /// 0 if a conflict kept the row from being made.
    virtual qint64 insertedRow() = 0;
    virtual int changedRows() const = 0;
};

} // namespace squidie::inline v0
