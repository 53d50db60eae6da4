// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsontext.h"
#include "base/limits.h"
#include <squidie/definitionreader.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

/// Definitions to try things on.
namespace squidie::test {

inline QJsonValue json(const QByteArray &text)
{
    const auto value = parseJson(text, limits::jsonDepth);
    if (!value)
        qFatal("not JSON: %s", text.constData());
    return *value;
}

/// Steps ordered by transitions, with one of everything.
inline QJsonObject transitionWorkflow()
{
    return json(R"({
        "workflow": "Elixir.Content.Digest",
        "definition_version": "2026-05-26",
        "triggers": [
            {"name": "daily", "type": "cron",
             "config": {"expression": "0 9 * * 1-5", "timezone": "Etc/UTC", "idempotency": "return_existing_run"},
             "payload": [{"name": "feed_url", "type": "string", "opts": {"default": "https://example.com/"}},
                         {"name": "limit", "type": "integer", "opts": {"required": false}}]},
            {"name": "by_hand", "type": "manual", "config": {}, "payload": []}
        ],
        "payload": [],
        "steps": [
            {"name": "fetch", "action": "content.fetch",
             "opts": {"input": {"url": ["feed_url"]}, "output": "feed", "compensate": "content.forget"}},
            {"name": "settle", "action": "wait", "opts": {"duration": 5000}},
            {"name": "note", "action": "log", "opts": {"message": "done", "level": "info"}},
            {"name": "ask", "action": "approval", "opts": {}},
            {"name": "post", "action": "command",
             "opts": {"program": "/usr/bin/post", "arguments": ["-v"], "timeout": 1000, "irreversible": true}}
        ],
        "transitions": [
            {"from": "fetch", "on": "ok", "to": "settle"},
            {"from": "settle", "on": "ok", "to": "note", "condition": {"path": ["feed", "count"], "greater_than": 0}},
            {"from": "settle", "on": "ok", "to": "complete"},
            {"from": "note", "on": "ok", "to": "ask"},
            {"from": "ask", "on": "ok", "to": "post"},
            {"from": "ask", "on": "error", "to": "complete", "recovery": "compensation"},
            {"from": "post", "on": "ok", "to": "complete"}
        ],
        "retries": [{"step": "fetch", "opts": {"max_attempts": 5,
                     "backoff": {"type": "exponential", "min": 1000, "max": 30000}}}],
        "entry_steps": ["fetch"], "initial_step": "fetch", "entry_step": "fetch"
    })")
        .toObject();
}

/// Steps ordered by what they come after; derived data left out.
inline QJsonObject dependencyWorkflow()
{
    return json(R"({
        "workflow": "Elixir.Nightly",
        "triggers": [{"name": "go", "type": "manual"}],
        "steps": [
            {"name": "left", "action": "a.left"},
            {"name": "right", "action": "a.right"},
            {"name": "join", "action": "a.join", "opts": {"after": ["left", "right"]}},
            {"name": "last", "action": "a.last", "opts": {"after": ["join"]}}
        ]
    })")
        .toObject();
}

/// The value with something else at "triggers[0].config": what `text` says, or nothing where it is empty.
inline QJsonValue withChange(const QJsonValue &value, QStringView path, const QByteArray &text)
{
    if (path.isEmpty())
        return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : json(text);
    static const QRegularExpression part(QStringLiteral(R"(^\.?(?:([^.\[]+)|\[(\d+)\]))"));
    const auto match = part.match(path.toString());
    if (!match.hasMatch())
        qFatal("not a path: %s", qPrintable(path.toString()));
    const QStringView rest = path.mid(match.capturedLength());
    if (!match.captured(2).isEmpty()) {
        QJsonArray array = value.toArray();
        const int index = match.captured(2).toInt();
        const QJsonValue changed = withChange(array.at(index), rest, text);
        if (index == array.size())
            array.append(changed);
        else
            array.replace(index, changed);
        return array;
    }
    QJsonObject object = value.toObject();
    object.insert(match.captured(1), withChange(object.value(match.captured(1)), rest, text));
    return object;
}

inline QJsonObject withChange(const QJsonObject &object, const char *path, const QByteArray &text)
{
    return withChange(QJsonValue(object), QString::fromLatin1(path), text).toObject();
}

/// Each problem as "path code".
inline QStringList problemsOf(const QVector<DefinitionProblem> &problems)
{
    QStringList lines;
    for (const DefinitionProblem &problem : problems)
        lines << problem.path + u' ' + problem.code;
    return lines;
}

} // namespace squidie::test
