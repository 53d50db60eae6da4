// SPDX-License-Identifier: Apache-2.0
#include "table.h"

#include "base/visibletext.h"
#include "output.h"

#include <algorithm>

namespace squidie::cli {

namespace {

constexpr qsizetype rowsToLearnFrom = 1000;
constexpr qsizetype charactersToHold = 1024 * 1024;
constexpr qsizetype widestColumn = 100; // one long cell must not pad all the others

} // namespace

void Table::add(const QStringList &row)
{
    QStringList cells;
    for (const QString &cell : row)
        cells << visibleLine(cell);
    if (m_held.isEmpty()) {
        widen(cells);
        write(cells);
        return;
    }
    for (const QString &cell : std::as_const(cells))
        m_heldCharacters += cell.size();
    m_held << cells;
    if (m_held.size() > rowsToLearnFrom || m_heldCharacters > charactersToHold)
        end();
}

void Table::end()
{
    const QVector<QStringList> held = std::exchange(m_held, {});
    if (held.size() == 1)
        return; // only the headings
    std::for_each(held.begin(), held.end(), [this](const QStringList &row) { widen(row); });
    std::for_each(held.begin(), held.end(), [this](const QStringList &row) { write(row); });
}

void Table::widen(const QStringList &row)
{
    for (qsizetype column = 0; column < row.size(); ++column)
        m_widths[column] = std::max(m_widths[column], std::min(row[column].size(), widestColumn));
}

void Table::write(const QStringList &row)
{
    QString line;
    for (qsizetype column = 0; column < row.size(); ++column)
        line += row[column].leftJustified(m_widths[column]) + QLatin1String("  ");
    while (line.endsWith(u' '))
        line.chop(1);
    m_out.text(line);
}

} // namespace squidie::cli
