// SPDX-License-Identifier: Apache-2.0
#include "store/sqldialect.h"

#include <QStringList>

namespace squidie::inline v0 {
namespace {

constexpr QChar mark(u'\x01');

} // namespace

QString SqlDialect::rowList(const QVector<qint64> &rows) const
{
    return rowListBegin + commaSeparated(rows) + rowListEnd;
}

QString commaSeparated(const QVector<qint64> &rows)
{
    QStringList numbers;
    numbers.reserve(rows.size());
    for (const qint64 row : rows)
        numbers << QString::number(row);
    return numbers.join(u',');
}

QString escapedText(const QString &text)
{
    if (!text.contains(QChar(u'\0')) && !text.contains(mark))
        return text;
    QString escaped;
    escaped.reserve(text.size() + 8);
    for (const QChar character : text) {
        if (character == QChar(u'\0'))
            escaped += QStringLiteral("\x01"
                                      "0");
        else if (character == mark)
            escaped += QStringLiteral("\x01"
                                      "1");
        else
            escaped += character;
    }
    return escaped;
}

QString unescapedText(const QString &text)
{
    if (!text.contains(mark))
        return text;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != mark || i + 1 == text.size())
            plain += text.at(i);
        else
            plain += text.at(++i) == u'0' ? QChar(u'\0') : mark;
    }
    return plain;
}

} // namespace squidie::inline v0
