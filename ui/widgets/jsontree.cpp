// SPDX-License-Identifier: Apache-2.0
#include "widgets/jsontree.h"

#include "base/jsontext.h"
#include "look/theme.h"
#include "text/jsondiff.h"
#include "text/plaintext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace squidie::ui {

struct JsonTreeModel::Node {
    QString key;
    QString path;
    QJsonValue value;
    Node *parent = nullptr;
    int row = 0;
    bool filled = false;
    std::vector<std::unique_ptr<Node>> children;

    int childCount() const
    {
        return int(value.isObject() ? value.toObject().size() : value.isArray() ? value.toArray().size() : 0);
    }
};

JsonTreeModel::JsonTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) { }

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setValue(const QJsonValue &value)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    // A scalar is shown as a single row.
    m_root->value = value.isObject() || value.isArray() ? value : QJsonValue(QJsonArray{value});
    endResetModel();
}

void JsonTreeModel::setKeysOnTop(const QStringList &keys)
{
    m_keysOnTop = keys;
}

const JsonTreeModel::Node &JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

void JsonTreeModel::fill(Node &node) const
{
    if (node.filled)
        return;
    node.filled = true;
    const auto add = [&node](const QString &key, const QString &path, const QJsonValue &value) {
        auto child = std::make_unique<Node>();
        child->key = key;
        child->path = path;
        child->value = value;
        child->parent = &node;
        child->row = int(node.children.size());
        node.children.push_back(std::move(child));
    };
    if (node.value.isArray()) {
        const QJsonArray array = node.value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            add(QString::number(i), QStringLiteral("%1[%2]").arg(node.path).arg(i), array.at(i));
        return;
    }
    const QJsonObject object = node.value.toObject();
    QStringList keys = object.keys();
    if (!node.parent) {
        std::stable_partition(keys.begin(), keys.end(), [this](const QString &key) { return m_keysOnTop.contains(key); });
    }
    for (const QString &key : std::as_const(keys)) {
        const QString step = jsonPathStep(key);
        const QString path = node.path.isEmpty() || step.startsWith(u'[') ? node.path + step : node.path + u'.' + step;
        add(key, path, object.value(key));
    }
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    auto &node = const_cast<Node &>(nodeOf(parent));
    fill(node);
    if (row < 0 || size_t(row) >= node.children.size() || column < 0 || column > 1)
        return {};
    return createIndex(row, column, node.children[size_t(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    Node *parent = nodeOf(child).parent;
    return parent && parent->parent ? createIndex(parent->row, 0, parent) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : nodeOf(parent).childCount();
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return 2;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == 0)
            return oneLine(node.key);
        if (node.value.isObject())
            return tr("{ %1 }").arg(node.childCount());
        if (node.value.isArray())
            return tr("[ %1 ]").arg(node.childCount());
        return oneLine(QString::fromUtf8(compactJson(node.value)));
    case Qt::ToolTipRole:
        return plainToolTip(node.value.isString() ? node.value.toString() : node.path);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(oneLine(node.path), oneLine(QString::fromUtf8(compactJson(node.value))));
    case PathRole:
        return node.path;
    case JsonRole:
        return QString::fromUtf8(node.value.isString() ? node.value.toString().toUtf8() : indentedJson(node.value));
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Key") : tr("Value");
}

JsonTree::JsonTree(QWidget *parent) : QTreeView(parent), m_model(new JsonTreeModel(this))
{
    setModel(m_model);
    setUniformRowHeights(true);
    setAccessibleName(tr("JSON as a tree"));
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setFont(fixedFont(font()));
    header()->setStretchLastSection(true);
    addCopy(tr("Copy value"), QKeySequence::Copy, JsonTreeModel::JsonRole);
    addCopy(tr("Copy path"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), JsonTreeModel::PathRole);
}

void JsonTree::addCopy(const QString &text, const QKeySequence &keys, int role)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, role] {
        if (currentIndex().isValid())
            QGuiApplication::clipboard()->setText(currentIndex().data(role).toString());
    });
    addAction(action);
}

void JsonTree::setValue(const QJsonValue &value)
{
    m_model->setValue(value);
    // Deep or wide values stay collapsed: expanding would create every row.
    constexpr int expandedRows = 40;
    if (m_model->rowCount() <= expandedRows)
        expandToDepth(1);
    resizeColumnToContents(0);
    setColumnWidth(0, qMin(columnWidth(0) + space, 26 * space));
}

void JsonTree::setKeysOnTop(const QStringList &keys)
{
    m_model->setKeysOnTop(keys);
}

} // namespace squidie::ui
