// SPDX-License-Identifier: Apache-2.0
#include "workflow/definitionproblems.h"

#include "base/jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace squidie::inline v0::reading {

void Problems::error(const QString &path, const char *code, const QString &message)
{
    if (m_errors.size() < limit)
        m_errors.push_back({path, QString::fromLatin1(code), message});
    else
        ++m_leftOut;
}

void Problems::errorUnlessStored(const QString &path, const char *code, const QString &message)
{
    if (m_source != DefinitionSource::Store)
        error(path, code, message);
}

void Problems::warning(const QString &path, const char *code, const QString &message)
{
    if (m_warnings.size() < limit)
        m_warnings.push_back({path, QString::fromLatin1(code), message});
}

QVector<DefinitionProblem> Problems::errors() const
{
    QVector<DefinitionProblem> all = m_errors;
    if (m_leftOut > 0)
        all.push_back(
            {{}, QStringLiteral("invalid_workflow"), tr("There are %1 more errors. Fix these first.").arg(m_leftOut)});
    return all;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("squidie::reading", text);
}

QString memberPath(const QString &base, QLatin1String key)
{
    return base.isEmpty() ? QString(key) : base + u'.' + key;
}

QString elementPath(const QString &base, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(base, QString::number(index));
}

namespace {

QString shortLine(QString text)
{
    static constexpr qsizetype longest = 60;
    if (text.size() > longest) {
        text.truncate(text.at(longest - 1).isHighSurrogate() ? longest - 1 : longest);
        text += u'…';
    }
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

QString shown(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
        return tr("nothing");
    case QJsonValue::Object:
        return tr("an object");
    case QJsonValue::Array:
        return tr("a list");
    case QJsonValue::String:
        return u'“' + shortLine(value.toString()) + u'”';
    case QJsonValue::Null:
    case QJsonValue::Bool:
    case QJsonValue::Double:
        return shortLine(QString::fromUtf8(compactJson(value)));
    }
    return {};
}

std::optional<QStringList> nameList(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (array.isEmpty())
        return std::nullopt;
    QStringList names;
    names.reserve(array.size());
    for (const QJsonValue &entry : array) {
        if (!isName(entry))
            return std::nullopt;
        names.push_back(entry.toString());
    }
    return names;
}

std::optional<QJsonObject> objectOrNothing(const QJsonValue &value)
{
    if (value.isObject())
        return value.toObject();
    if (isAbsent(value) || (value.isArray() && value.toArray().isEmpty()))
        return QJsonObject();
    return std::nullopt;
}

QJsonArray listOf(const QJsonObject &document, QLatin1String key, Problems &problems)
{
    const QJsonValue value = document.value(key);
    if (!value.isArray() && !isAbsent(value))
        problems.error(key, "invalid_collection", tr("Make “%1” a list; found %2.").arg(key, shown(value)));
    return value.toArray();
}

} // namespace squidie::inline v0::reading
