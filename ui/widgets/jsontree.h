// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemModel>
#include <QJsonValue>
#include <QTreeView>

#include <memory>

namespace squidie::ui {

/// A JSON value as a tree of keys and values. Children are created on demand.
class JsonTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole + 1, JsonRole };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    void setValue(const QJsonValue &value);
    /// These keys of a top-level object come first; the others are sorted.
    void setKeysOnTop(const QStringList &keys);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    const Node &nodeOf(const QModelIndex &index) const;
    void fill(Node &node) const;

    std::unique_ptr<Node> m_root;
    QStringList m_keysOnTop;
};

/// Shows the tree with small values expanded; copies a value or its path.
class JsonTree : public QTreeView {
    Q_OBJECT

public:
    explicit JsonTree(QWidget *parent = nullptr);

    void setValue(const QJsonValue &value);
    void setKeysOnTop(const QStringList &keys);

private:
    void addCopy(const QString &text, const QKeySequence &keys, int role);

    JsonTreeModel *m_model;
};

} // namespace squidie::ui
