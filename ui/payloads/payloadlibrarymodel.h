// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/catalogueview.h>
#include <squidie/activation.h>

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

namespace squidie::ui {

/// A payload of the library: what is stored, and what has been edited since.
struct LibraryEntry {
    quint64 key = 0; ///< stable while the program runs, even if the name changes
    SavedPayload saved;
    bool stored = true; ///< false for a new one that is not in the store yet
    std::optional<SavedPayload> draft;
    TriggerKey subject; ///< as far as the payload names it

    const SavedPayload &present() const { return draft ? *draft : saved; }
    bool needsSaving() const { return draft || !stored; }
};

/// The workflow and trigger that a payload names, as far as it can be read.
TriggerKey payloadSubject(const QByteArray &payload);

/// The saved payloads with their unsaved edits. Keeps rows and edits when the store is read again.
class PayloadLibraryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { KeyRole = Qt::UserRole + 1, SortTimeRole };

    explicit PayloadLibraryModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// What is in the store now. An edited entry that is no longer in the store stays as a new one.
    void setSaved(const QVector<SavedPayload> &payloads);
    /// Adds a payload that is not in the store yet, under a free name. Returns its key.
    quint64 addUnsaved(SavedPayload payload);
    void setDraft(quint64 key, const std::optional<SavedPayload> &draft);
    /// The store has the entry now, as `payload`.
    void markStored(quint64 key, const SavedPayload &payload);
    void remove(quint64 key);

    const LibraryEntry *find(quint64 key) const;
    const LibraryEntry *findStored(const QString &name) const;
    QModelIndex indexOf(quint64 key) const;
    /// `wanted` if no entry has that name, else with a number appended.
    QString freeName(const QString &wanted) const;

private:
    int rowOf(quint64 key) const;
    int rowOfStored(const QString &name) const;
    void update(int row);

    QVector<LibraryEntry> m_entries;
    quint64 m_lastKey = 0;
};

/// Search over name, tags, note and names in the payload; new ones first, then the last saved.
class PayloadLibraryFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit PayloadLibraryFilter(PayloadLibraryModel *model, QObject *parent = nullptr);
    void setSearch(const QString &text);
    const LibraryEntry *entry(const QModelIndex &index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    const LibraryEntry *entryOf(const QModelIndex &source) const;

    PayloadLibraryModel *m_model;
    QStringList m_words;
};

} // namespace squidie::ui
