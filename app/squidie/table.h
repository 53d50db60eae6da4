// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QVector>

namespace squidie::cli {

class Output;

/// Rows under headings, in aligned columns, written as they come: a list may be longer than memory. The first rows are held
/// back to learn the columns' widths; a wider cell widens its column from there on. Nothing is written if there are no rows.
class Table {
public:
    /// The output must outlive it.
    Table(Output &out, const QStringList &headings) : m_out(out), m_held{headings}, m_widths(headings.size(), 0) { }
    ~Table() { end(); }
    Q_DISABLE_COPY_MOVE(Table)

    void add(const QStringList &row);
    /// Writes what is still held back.
    void end();

private:
    void widen(const QStringList &row);
    void write(const QStringList &row);

    Output &m_out;
    QVector<QStringList> m_held; ///< the headings and the first rows; empty once their widths are known
    qsizetype m_heldCharacters = 0;
    QVector<qsizetype> m_widths;
};

} // namespace squidie::cli
