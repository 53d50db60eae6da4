// SPDX-License-Identifier: Apache-2.0
#include "windows/windowexport.h"

#include "base/jsontext.h"
#include "documents/windowdocuments.h"
#include "text/csv.h"

#include <QJsonArray>

namespace squidie::ui {

namespace {

/// The command line's fields, and what a file with the windows of several triggers needs besides.
DocumentFields fieldsOf(const WindowRow &row)
{
    DocumentFields fields = windowFields(row.window);
    fields.prepend({QStringLiteral("trigger"), row.key.trigger});
    fields.prepend({QStringLiteral("workflow"), row.key.workflow});
    fields.append({QStringLiteral("received_at"), microsecondOrNull(row.window.firstReceivedAt, {})});
    return fields;
}

DocumentFields fieldsOf(const TriggerSummary &line)
{
    return summaryFields(line);
}

/// Named columns, with a heading even if there are no rows.
template<typename Row>
QByteArray csvOf(const QVector<Row> &rows)
{
    QStringList names;
    for (const auto &[name, value] : fieldsOf(Row()))
        names << name;
    QByteArray csv = csvRecord(names);
    for (const Row &row : rows) {
        QStringList cells;
        for (const auto &[name, value] : fieldsOf(row))
            cells << value.toVariant().toString();
        csv += csvRecord(cells);
    }
    return csv;
}

template<typename Row>
QByteArray jsonOf(const QVector<Row> &rows)
{
    QJsonArray array;
    for (const Row &row : rows)
        array << objectOf(fieldsOf(row));
    return indentedJson(array) + '\n';
}

} // namespace

QByteArray windowsToCsv(const QVector<WindowRow> &rows)
{
    return csvOf(rows);
}

QByteArray windowsToJson(const QVector<WindowRow> &rows)
{
    return jsonOf(rows);
}

QByteArray summariesToCsv(const QVector<TriggerSummary> &lines)
{
    return lines.isEmpty() ? QByteArray() : csvOf(lines);
}

QByteArray summariesToJson(const QVector<TriggerSummary> &lines)
{
    return jsonOf(lines);
}

} // namespace squidie::ui
