// SPDX-License-Identifier: Apache-2.0
#include "text/csv.h"

#include <algorithm>

namespace squidie::ui {

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// An optional sign, digits, and at most one fraction: what every spreadsheet reads as a number and nothing else.
bool isPlainNumber(const QString &text)
{
    qsizetype at = text.startsWith(u'-') || text.startsWith(u'+') ? 1 : 0;
    const qsizetype whole = at;
    while (at < text.size() && isAsciiDigit(text.at(at)))
        ++at;
    if (at == whole)
        return false;
    if (at == text.size())
        return true;
    if (text.at(at) != u'.')
        return false;
    const qsizetype fraction = ++at;
    while (at < text.size() && isAsciiDigit(text.at(at)))
        ++at;
    return at == text.size() && at > fraction;
}

/// Spreadsheets skip leading blanks and take the full-width signs for the plain ones.
bool looksLikeFormula(const QString &text)
{
    if (text.isEmpty())
        return false;
    if (text.front() == u'\t' || text.front() == u'\r' || text.front() == u'\n')
        return true;
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace() && c != QChar(0xfeff); });
    if (first == text.end())
        return false;
    return QStringView(u"=+-@\uff1d\uff0b\uff0d\uff20").contains(*first);
}

} // namespace

QString csvField(const QString &text)
{
    QString field = looksLikeFormula(text) && !isPlainNumber(text) ? u'\'' + text : text;
    const bool mustQuote = std::any_of(field.cbegin(), field.cend(), [](QChar c) {
        return c == u',' || c == u';' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t';
    });
    if (!mustQuote)
        return field;
    field.replace(u'"', QStringLiteral("\"\""));
    return u'"' + field + u'"';
}

QByteArray csvRecord(const QStringList &fields)
{
    QStringList written;
    written.reserve(fields.size());
    for (const QString &field : fields)
        written.append(csvField(field));
    return written.join(u',').toUtf8() + "\r\n";
}

} // namespace squidie::ui
