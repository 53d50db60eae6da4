// SPDX-License-Identifier: Apache-2.0
#include "payloads/payloadlibrarymodel.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "text/plaintext.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace squidie::ui {

TriggerKey payloadSubject(const QByteArray &payload)
{
    const Result<QJsonValue> value = parseJson(payload, limits::jsonDepth);
    if (!value)
        return {};
    const QJsonObject object = value->toObject();
    return {object.value(u"workflow").toString(), object.value(u"trigger").toString()};
}

PayloadLibraryModel::PayloadLibraryModel(QObject *parent) : QAbstractListModel(parent) { }

int PayloadLibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PayloadLibraryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const LibraryEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(entry.present().name);
    case Qt::AccessibleTextRole: {
        QStringList parts{oneLine(entry.present().name)};
        if (entry.needsSaving())
            parts += tr("not saved");
        if (!entry.subject.trigger.isEmpty())
            parts += tr("trigger %1 of %2").arg(oneLine(entry.subject.trigger), oneLine(entry.subject.workflow));
        if (!entry.present().tags.isEmpty())
            parts += tr("tags %1").arg(oneLine(entry.present().tags.join(QStringLiteral(", "))));
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole:
        return entry.present().note.isEmpty() ? QVariant() : QVariant(plainToolTip(entry.present().note));
    case KeyRole:
        return QVariant::fromValue(entry.key);
    case SortTimeRole:
        return toMicroseconds(entry.saved.savedAt);
    default:
        return {};
    }
}

void PayloadLibraryModel::setSaved(const QVector<SavedPayload> &payloads)
{
    QHash<QString, const SavedPayload *> byName;
    for (const SavedPayload &payload : payloads)
        byName.insert(payload.name, &payload);
    for (int row = int(m_entries.size()) - 1; row >= 0; --row) {
        LibraryEntry &entry = m_entries[row];
        if (!entry.stored || byName.contains(entry.saved.name))
            continue;
        if (entry.draft) {
            entry.stored = false;
            update(row);
            continue;
        }
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
    for (const SavedPayload &payload : payloads) {
        const int row = rowOfStored(payload.name);
        if (row < 0) {
            beginInsertRows({}, int(m_entries.size()), int(m_entries.size()));
            m_entries.append({++m_lastKey, payload, true, std::nullopt, payloadSubject(payload.payload)});
            endInsertRows();
            continue;
        }
        LibraryEntry &entry = m_entries[row];
        if (entry.saved.savedAt == payload.savedAt && entry.saved.payload == payload.payload
            && entry.saved.note == payload.note && entry.saved.tags == payload.tags)
            continue;
        entry.saved = payload;
        update(row);
    }
}

quint64 PayloadLibraryModel::addUnsaved(SavedPayload payload)
{
    payload.name = freeName(payload.name);
    beginInsertRows({}, int(m_entries.size()), int(m_entries.size()));
    const TriggerKey subject = payloadSubject(payload.payload);
    m_entries.append({++m_lastKey, std::move(payload), false, std::nullopt, subject});
    endInsertRows();
    return m_lastKey;
}

void PayloadLibraryModel::setDraft(quint64 key, const std::optional<SavedPayload> &draft)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    m_entries[row].draft = draft;
    update(row);
}

void PayloadLibraryModel::markStored(quint64 key, const SavedPayload &payload)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    LibraryEntry &entry = m_entries[row];
    entry.saved = payload;
    entry.stored = true;
    entry.draft.reset();
    update(row);
}

void PayloadLibraryModel::remove(quint64 key)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
}

const LibraryEntry *PayloadLibraryModel::find(quint64 key) const
{
    const int row = rowOf(key);
    return row < 0 ? nullptr : &m_entries.at(row);
}

const LibraryEntry *PayloadLibraryModel::findStored(const QString &name) const
{
    const int row = rowOfStored(name);
    return row < 0 ? nullptr : &m_entries.at(row);
}

QModelIndex PayloadLibraryModel::indexOf(quint64 key) const
{
    const int row = rowOf(key);
    return row < 0 ? QModelIndex() : index(row);
}

QString PayloadLibraryModel::freeName(const QString &wanted) const
{
    QSet<QString> taken;
    for (const LibraryEntry &entry : m_entries) {
        taken.insert(entry.saved.name);
        taken.insert(entry.present().name);
    }
    const QString stem = wanted.trimmed().isEmpty() ? tr("Payload") : wanted.trimmed();
    QString name = stem;
    for (int number = 2; taken.contains(name); ++number)
        name = tr("%1 (%2)", "a name and a number").arg(stem).arg(number);
    return name;
}

int PayloadLibraryModel::rowOf(quint64 key) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [key](const auto &e) { return e.key == key; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

int PayloadLibraryModel::rowOfStored(const QString &name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&name](const auto &e) { return e.stored && e.saved.name == name; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

void PayloadLibraryModel::update(int row)
{
    m_entries[row].subject = payloadSubject(m_entries.at(row).present().payload);
    Q_EMIT dataChanged(index(row), index(row));
}

PayloadLibraryFilter::PayloadLibraryFilter(PayloadLibraryModel *model, QObject *parent)
    : QSortFilterProxyModel(parent),
      m_model(model)
{
    setSourceModel(model);
    sort(0);
}

void PayloadLibraryFilter::setSearch(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

const LibraryEntry *PayloadLibraryFilter::entry(const QModelIndex &index) const
{
    return index.isValid() ? entryOf(mapToSource(index)) : nullptr;
}

bool PayloadLibraryFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const LibraryEntry *entry = entryOf(m_model->index(row, 0, parent));
    if (!entry)
        return false;
    const SavedPayload &payload = entry->present();
    const QStringList texts =
        QStringList{payload.name, payload.note, entry->subject.workflow, entry->subject.trigger} + payload.tags;
    return std::all_of(m_words.begin(), m_words.end(), [&texts](const QString &word) {
        return std::any_of(texts.begin(), texts.end(),
                           [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

bool PayloadLibraryFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const LibraryEntry *a = entryOf(left);
    const LibraryEntry *b = entryOf(right);
    if (!a || !b)
        return a && !b;
    if (a->stored != b->stored)
        return !a->stored;
    if (!a->stored)
        return a->key > b->key;
    return a->saved.savedAt != b->saved.savedAt ? a->saved.savedAt > b->saved.savedAt : a->saved.name < b->saved.name;
}

const LibraryEntry *PayloadLibraryFilter::entryOf(const QModelIndex &source) const
{
    return m_model->find(source.data(PayloadLibraryModel::KeyRole).value<quint64>());
}

} // namespace squidie::ui
