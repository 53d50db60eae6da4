// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/definitionreader.h>
#include "workflow/definitionsource.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QJsonValue>
#include <QLatin1String>
#include <QStringList>

#include <optional>

/// Shared by the readers of a definition's parts. Internal to runtime/workflow.
namespace squidie::inline v0::reading {

/// Gathers everything that is wrong with one definition.
class Problems {
    Q_DECLARE_TR_FUNCTIONS(squidie::reading)

public:
    explicit Problems(DefinitionSource source) : m_source(source) { }

    /// Above this many, errors are only counted: a definition full of errors must not fill the memory.
    static constexpr qsizetype limit = 1000;

    void error(const QString &path, const char *code, const QString &message);
    void warning(const QString &path, const char *code, const QString &message);
    /// An error by a rule that is younger than stores may be: what is stored already keeps running.
    void errorUnlessStored(const QString &path, const char *code, const QString &message);

    qsizetype errorCount() const { return m_errors.size() + m_leftOut; }
    /// All errors; if some were left out, the last one says how many.
    QVector<DefinitionProblem> errors() const;
    QVector<DefinitionProblem> warnings() const { return m_warnings; }

private:
    DefinitionSource m_source;
    QVector<DefinitionProblem> m_errors;
    QVector<DefinitionProblem> m_warnings;
    qsizetype m_leftOut = 0;
};

/// Translated text of a problem.
QString tr(const char *text);

/// "base.key", or "key" at the top.
QString memberPath(const QString &base, QLatin1String key);
/// "base[index]".
QString elementPath(const QString &base, qsizetype index);

/// A value as messages quote it: always one short line without control characters.
QString shown(const QJsonValue &value);

/// Missing or null.
inline bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}
/// A string that is not empty.
inline bool isName(const QJsonValue &value)
{
    return value.isString() && !value.toString().isEmpty();
}
/// A list that is not empty and holds only names.
std::optional<QStringList> nameList(const QJsonValue &value);
/// An object, or what the exporter writes in place of an empty one: nothing, null or [].
std::optional<QJsonObject> objectOrNothing(const QJsonValue &value);
/// The list under a key of the definition; empty if it is absent. Anything else is an error.
QJsonArray listOf(const QJsonObject &document, QLatin1String key, Problems &problems);

} // namespace squidie::inline v0::reading
