// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/export.h>
#include <squidie/definitionreader.h>
#include <squidie/instant.h>

#include <QPair>
#include <QStringList>

namespace squidie::inline v0 {

class Store;

/// What loading definitions did with one of them.
struct LoadedDefinition {
    QString workflow;
    QString version;
    QString fingerprint;
    QString status; ///< "added", "updated" or "unchanged"
    QVector<DefinitionProblem> warnings;
};

/// All or nothing: `loaded` is empty where any report has errors.
struct LoadReport {
    QVector<LoadedDefinition> loaded;
    QVector<QPair<QString, DefinitionReport>> reports; ///< file and report
};

/// Reads files of definitions, or folders of .json files, without a store. Error: invalid_option naming a file that cannot
/// be read; a file that is not JSON is a report with one error.
SQUIDIE_EXPORT Result<QVector<QPair<QString, DefinitionReport>>> readDefinitionFiles(const QStringList &files);

/// Loads reports into a store in one transaction; changes nothing where one of them has errors, or where two files define
/// the same workflow.
SQUIDIE_EXPORT Result<LoadReport> loadDefinitions(Store &store, QVector<QPair<QString, DefinitionReport>> reports,
                                                  Instant now);

} // namespace squidie::inline v0
