// SPDX-License-Identifier: Apache-2.0
#include "widgets/jsondiffview.h"

#include "base/jsontext.h"
#include "look/hues.h"
#include "look/theme.h"
#include "text/plaintext.h"

#include <QHeaderView>

namespace squidie::ui {

namespace {

QString valueText(const QJsonValue &value)
{
    return value.isUndefined() ? QStringLiteral("—") : oneLine(QString::fromUtf8(compactJson(value)));
}

struct KindLook {
    QString text;
    QColor color;
};

KindLook look(JsonChange::Kind kind, const QPalette &palette)
{
    switch (kind) {
    case JsonChange::Kind::Added:
        return {JsonDiffView::tr("+ added"), greenHue(palette)};
    case JsonChange::Kind::Removed:
        return {JsonDiffView::tr("− removed"), vermillionHue(palette)};
    case JsonChange::Kind::Changed:
        break;
    }
    return {JsonDiffView::tr("≠ changed"), blueHue(palette)};
}

} // namespace

JsonDiffView::JsonDiffView(const QString &beforeCaption, const QString &afterCaption, QWidget *parent) : QTreeWidget(parent)
{
    setHeaderLabels({tr("Where"), QString(), beforeCaption, afterCaption});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setAccessibleName(tr("Differences"));
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void JsonDiffView::setChanges(const QVector<JsonChange> &changes)
{
    clear();
    for (const JsonChange &change : changes) {
        const KindLook kind = look(change.kind, palette());
        auto *item = new QTreeWidgetItem(this);
        item->setText(0, change.path.isEmpty() ? tr("(the whole value)") : oneLine(change.path));
        item->setText(1, kind.text);
        item->setForeground(1, kind.color);
        item->setText(2, valueText(change.before));
        item->setText(3, valueText(change.after));
        for (const int column : {0, 2, 3}) {
            item->setFont(column, fixedFont(font()));
            item->setToolTip(column, plainToolTip(item->text(column)));
        }
    }
    for (const int column : {0, 1}) {
        resizeColumnToContents(column);
        setColumnWidth(column, qMin(columnWidth(column), 20 * space));
    }
    setColumnWidth(2, 17 * space);
    updateGeometry();
}

QSize JsonDiffView::sizeHint() const
{
    constexpr int mostRows = 8;
    const int rows = qBound(1, topLevelItemCount(), mostRows);
    const int row = topLevelItemCount() > 0 ? sizeHintForRow(0) : fontMetrics().height();
    return {40 * space, header()->sizeHint().height() + rows * row + 2 * frameWidth() + space / 2};
}

QSize JsonDiffView::minimumSizeHint() const
{
    return {10 * space, sizeHint().height()};
}

} // namespace squidie::ui
