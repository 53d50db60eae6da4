// SPDX-License-Identifier: Apache-2.0
#include "payloads/jsonlayout.h"

#include <algorithm>

namespace squidie::ui {

namespace {

bool isJsonSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

/// Where the token that begins at `from` ends: a string with its quotes, a bracket, a comma, a colon, or a word.
qsizetype tokenEnd(const QString &json, qsizetype from)
{
    const QStringView structure = u"{}[],:";
    if (structure.contains(json.at(from)))
        return from + 1;
    qsizetype at = from + 1;
    if (json.at(from) == u'"') {
        while (at < json.size() && json.at(at) != u'"')
            at += json.at(at) == u'\\' ? 2 : 1;
        return std::min(at + 1, json.size());
    }
    while (at < json.size() && json.at(at) != u'"' && !structure.contains(json.at(at)) && !isJsonSpace(json.at(at)))
        ++at;
    return at;
}

template<typename Visit>
void forEachToken(const QString &json, Visit visit)
{
    for (qsizetype at = 0; at < json.size();) {
        if (isJsonSpace(json.at(at))) {
            ++at;
            continue;
        }
        const qsizetype end = tokenEnd(json, at);
        visit(QStringView(json).mid(at, end - at));
        at = end;
    }
}

} // namespace

QString indentedLayout(const QString &json)
{
    QString out;
    out.reserve(json.size() * 2);
    int depth = 0;
    bool justOpened = false;
    const auto newLine = [&out](int level) {
        out += u'\n';
        out += QString(level * 2, u' ');
    };
    forEachToken(json, [&](QStringView token) {
        const QChar first = token.front();
        const bool closes = first == u'}' || first == u']';
        if (closes)
            --depth;
        if (justOpened != closes)
            newLine(depth);
        justOpened = false;
        out += token;
        if (first == u'{' || first == u'[') {
            ++depth;
            justOpened = true;
        } else if (first == u',') {
            newLine(depth);
        } else if (first == u':') {
            out += u' ';
        }
    });
    return out;
}

QString compactLayout(const QString &json)
{
    QString out;
    out.reserve(json.size());
    forEachToken(json, [&out](QStringView token) { out += token; });
    return out;
}

} // namespace squidie::ui
