// SPDX-License-Identifier: Apache-2.0
#include <squidie/catalogueloader.h>

#include "base/inputfile.h"
#include "base/limits.h"
#include "base/sentences.h"
#include "store/cataloguetable.h"
#include "store/propertytable.h"
#include "store/transaction.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace squidie::inline v0 {
namespace {

Error fileError(const QString &file, const QString &reason)
{
    return {ErrorCode::InvalidOption,
            QJsonObject{{QStringLiteral("option"), QStringLiteral("FILE")},
                        {QStringLiteral("value"), file},
                        {QStringLiteral("reason"), tr("%1: %2").arg(file, reason)}}};
}

Result<QByteArray> readFile(const QString &name)
{
    InputFile file(name, InputFile::Kind::Any);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(fileError(name, file.errorString()));
    QByteArray text = file.read(limits::definitionFileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(fileError(name, file.errorString()));
    return text;
}

QStringList withFoldersOpened(const QStringList &names)
{
    QStringList files;
    for (const QString &name : names) {
        if (!QFileInfo(name).isDir()) {
            files << name;
            continue;
        }
        const QDir folder(name);
        for (const QString &entry : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            files << folder.filePath(entry);
    }
    return files;
}

DefinitionReport unreadable(const Error &error)
{
    DefinitionReport report;
    report.errors.append({QString(), QStringLiteral("invalid_workflow"), errorSentence(error)});
    return report;
}

/// Two definitions with one name in one load: neither can be chosen over the other.
void markRepeatedNames(QVector<QPair<QString, DefinitionReport>> &reports)
{
    QSet<QString> names;
    for (auto &[file, report] : reports) {
        if (!report.definition)
            continue;
        if (names.contains(report.workflow)) {
            report.errors.append(
                {QStringLiteral("workflow"), QStringLiteral("invalid_workflow"),
                 tr("The workflow \"%1\" is defined twice in these files. Leave one of them out.").arg(report.workflow)});
            report.definition.reset();
        }
        names.insert(report.workflow);
    }
}

QString changeName(CatalogueTable::Change change)
{
    switch (change) {
    case CatalogueTable::Change::Added:
        return QStringLiteral("added");
    case CatalogueTable::Change::Updated:
        return QStringLiteral("updated");
    case CatalogueTable::Change::Unchanged:
        return QStringLiteral("unchanged");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

Result<QVector<QPair<QString, DefinitionReport>>> readDefinitionFiles(const QStringList &names)
{
    QVector<QPair<QString, DefinitionReport>> reports;
    for (const QString &file : withFoldersOpened(names)) {
        const auto text = readFile(file);
        if (!text)
            return tl::unexpected(text.error());
        const auto read = readDefinitions(*text);
        if (!read) {
            reports.append({file, unreadable(read.error())});
            continue;
        }
        for (const DefinitionReport &report : *read)
            reports.append({file, report});
    }
    return reports;
}

Result<LoadReport> loadDefinitions(Store &store, QVector<QPair<QString, DefinitionReport>> reports, Instant now)
{
    markRepeatedNames(reports);
    LoadReport result;
    result.reports = std::move(reports);
    for (const auto &[file, report] : std::as_const(result.reports)) {
        if (!report.definition)
            return result;
    }
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto alone = PropertyTable(store).lock(QStringLiteral("catalogue")); !alone)
        return tl::unexpected(alone.error());
    CatalogueTable catalogue(store);
    bool changed = false;
    for (const auto &[file, report] : std::as_const(result.reports)) {
        const WorkflowDefinition &definition = *report.definition;
        const auto change = catalogue.put(definition, now);
        if (!change)
            return tl::unexpected(change.error());
        changed = changed || *change != CatalogueTable::Change::Unchanged;
        result.loaded.append(
            {definition.workflow, definition.version, definition.fingerprint, changeName(*change), report.warnings});
    }
    if (changed) {
        if (auto bumped = catalogue.bumpRevision(); !bumped)
            return tl::unexpected(bumped.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return result;
}

} // namespace squidie::inline v0
