// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/instant.h>
#include <squidie/workflowdefinition.h>
#include "store/connectionof.h"

#include <QHash>

#include <memory>
#include <optional>

namespace squidie::inline v0 {

/// A definition as the store keeps it: content-addressed, never changed (manual: definitions.md, "Catalogue").
struct StoredDefinition {
    qint64 row = 0;
    QByteArray digest; ///< SHA-256 of the canonical document
    QString digestHex;
    WorkflowDefinition definition;
    QString documentDigest; ///< computed from the document as it was read, in hexadecimal: another one in an altered store
};
using StoredDefinitionPointer = std::shared_ptr<const StoredDefinition>;

/// The stored definitions, and which of them is current under each name. Caches those that it has read: call refresh() once
/// in each transaction to notice that another process has loaded newer ones.
class CatalogueTable {
public:
    explicit CatalogueTable(Store &store) : m_store(connectionOf(store)) { }

    enum class Change { Added, Updated, Unchanged };

    /// Stores a definition and makes it current (inside a write transaction).
    Result<Change> put(const WorkflowDefinition &definition, Instant now);
    /// Tells every process that the catalogue has changed. Call it once after a load's puts.
    Status bumpRevision();

    Status refresh();
    /// As refresh() has found it last: another one once anybody has loaded definitions, or changed a trigger's settings.
    /// Nothing before the first refresh.
    const std::optional<QString> &revision() const { return m_revision; }
    /// The current definition of that name; a null pointer if there is none.
    Result<StoredDefinitionPointer> current(const QString &workflow);
    /// A stored definition, current or not. Error: store_unavailable if there is no such row.
    Result<StoredDefinitionPointer> at(qint64 row);
    /// The row of a digest; nothing if no such definition was ever stored.
    Result<std::optional<qint64>> rowOf(const QByteArray &digest);
    /// The rows of a workflow's definitions, current or not, that say they have that fingerprint.
    Result<QVector<qint64>> rowsOf(const QString &workflow, const QString &fingerprint);
    /// All current definitions, by name.
    Result<QVector<StoredDefinitionPointer>> all();
    /// Whether no definition is current.
    Result<bool> isEmpty();

private:
    Result<StoredDefinitionPointer> read(qint64 row);
    Result<qint64> newestRow();

    StoreConnection &m_store;
    std::optional<QString> m_revision;
    QHash<QString, StoredDefinitionPointer> m_current;
    qint64 m_newestRow = 0; ///< when m_rowsOf was filled
    QHash<std::pair<QString, QString>, QVector<qint64>> m_rowsOf; ///< by workflow and fingerprint
    QHash<qint64, StoredDefinitionPointer> m_byRow; ///< they never change
};

} // namespace squidie::inline v0
