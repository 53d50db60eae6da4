// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVector>

namespace squidie::inline v0 {

/// The few places where one text does not serve both engines. Plain data of the engine, which lives as long as the program.
struct SqlDialect {
    /// There may be several writers at a time: what a transaction is about to change must be locked first.
    bool locksRows;
    /// An INSERT's new row is asked for by RETURNING; else the connection remembers it.
    bool returnsRows;
    /// Text cannot hold U+0000, which is then written in another way (see escapedText).
    bool escapesText;
    /// A statement's rows are read one by one; else they come all at once, so that another statement may run meanwhile.
    bool readsForward;

    /// To be put after a column: whether it is among the rows that are bound as rowList() returns them.
    QString inRows;
    /// The same for the rows that the select in place of "%1" gives. A server would join them with the whole table.
    QString inSelected;
    QString rowListBegin;
    QString rowListEnd;
    /// A fact's row, whose data is bound as the bytes that it is, and kept as text.
    QString insertFact;
    /// To be added to insertFact for each further row of the same statement; empty where each row wants a statement of its
    /// own. A statement is a way to the server and back; SQLite, which has no such way, would copy each page that several rows
    /// touch, to be able to undo half of them.
    QString furtherFact;
    QString forUpdate;
    /// Between a table and the name of the index to use; empty where the engine chooses by itself.
    QString alongIndex;
    /// What the index of signal ids by their beginning holds.
    QString signalBeginning;
    /// Rows that add up to the counts of hours, days and weeks (table activity); several for one bucket where writers only
    /// add increments, so that none waits for another.
    QString counts;
    /// The same with one row for each bucket.
    QString countSums;

    bool addsIncrements() const { return counts != countSums; }

    /// Any number of rows as one value to bind.
    QString rowList(const QVector<qint64> &rows) const;
};

/// "1,2,3": numbers of rows, to be put into a statement itself.
QString commaSeparated(const QVector<qint64> &rows);

/// Text without U+0000, in the same order as the texts themselves: U+0001 marks what was written in another way.
QString escapedText(const QString &text);
QString unescapedText(const QString &text);

} // namespace squidie::inline v0
