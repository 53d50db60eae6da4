// SPDX-License-Identifier: Apache-2.0
#include "text/jsondiff.h"

#include "base/jsontext.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace squidie::ui {

namespace {

bool isPlainKey(const QString &key)
{
    if (key.isEmpty() || key.at(0).isDigit())
        return false;
    return std::all_of(key.cbegin(), key.cend(), [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; });
}

QString childPath(const QString &path, const QString &key)
{
    const QString step = jsonPathStep(key);
    return path.isEmpty() || step.startsWith(u'[') ? path + step : path + QChar(u'.') + step;
}

QString childPath(const QString &path, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(path).arg(index);
}

void compare(const QString &path, const QJsonValue &before, const QJsonValue &after, QVector<JsonChange> &changes);

void compareObjects(const QString &path, const QJsonObject &before, const QJsonObject &after, QVector<JsonChange> &changes)
{
    QStringList keys = before.keys();
    for (const QString &key : after.keys()) {
        if (!before.contains(key))
            keys.append(key);
    }
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        // An absent key differs from a key with null.
        const QJsonValue a = before.contains(key) ? before.value(key) : QJsonValue(QJsonValue::Undefined);
        const QJsonValue b = after.contains(key) ? after.value(key) : QJsonValue(QJsonValue::Undefined);
        compare(childPath(path, key), a, b, changes);
    }
}

void compareArrays(const QString &path, const QJsonArray &before, const QJsonArray &after, QVector<JsonChange> &changes)
{
    const qsizetype count = qMax(before.size(), after.size());
    for (qsizetype i = 0; i < count; ++i) {
        const QJsonValue undefined(QJsonValue::Undefined);
        compare(childPath(path, i), i < before.size() ? before.at(i) : undefined, i < after.size() ? after.at(i) : undefined,
                changes);
    }
}

void compare(const QString &path, const QJsonValue &before, const QJsonValue &after, QVector<JsonChange> &changes)
{
    if (before.isObject() && after.isObject())
        return compareObjects(path, before.toObject(), after.toObject(), changes);
    if (before.isArray() && after.isArray())
        return compareArrays(path, before.toArray(), after.toArray(), changes);
    if (before == after)
        return;
    JsonChange change{path, JsonChange::Kind::Changed, before, after};
    if (before.isUndefined())
        change.kind = JsonChange::Kind::Added;
    else if (after.isUndefined())
        change.kind = JsonChange::Kind::Removed;
    changes.append(change);
}

} // namespace

QVector<JsonChange> diffJson(const QJsonValue &before, const QJsonValue &after)
{
    QVector<JsonChange> changes;
    compare({}, before, after, changes);
    return changes;
}

QString jsonPathStep(const QString &key)
{
    return isPlainKey(key) ? key : QStringLiteral("[%1]").arg(QString::fromUtf8(compactJson(key)));
}

} // namespace squidie::ui
