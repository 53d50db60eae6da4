// SPDX-License-Identifier: Apache-2.0
#include "payloads/payloaddelegate.h"

#include "payloads/payloadlibrarymodel.h"

#include "text/plaintext.h"
#include "text/timetext.h"

#include <QApplication>
#include <QPainter>

namespace squidie::ui {

namespace {

constexpr int paddingX = 10;
constexpr int paddingY = 8;
constexpr int lineGap = 3;

QColor faded(QColor color, float share)
{
    color.setAlphaF(color.alphaF() * share);
    return color;
}

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

PayloadDelegate::PayloadDelegate(EntryOf entryOf, QObject *parent)
    : QStyledItemDelegate(parent),
      m_entryOf(std::move(entryOf))
{
}

void PayloadDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    const LibraryEntry *entry = m_entryOf(index);
    if (!entry)
        return;
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const bool selected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QFontMetrics bold(boldOf(option.font));
    QRect line = option.rect.adjusted(paddingX, paddingY, -paddingX, -paddingY);

    painter->save();
    line.setHeight(bold.height());
    const QString when = entry->stored ? relativeText(entry->saved.savedAt, systemNow()) : tr("not saved yet");
    const int whenWidth = option.fontMetrics.horizontalAdvance(when);
    painter->setPen(faded(text, 0.65F));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, when);
    painter->setPen(text);
    painter->setFont(boldOf(option.font));
    const QString shown = oneLine(entry->present().name);
    const QString name = entry->needsSaving() ? QString(QChar(0x2022)) + u' ' + shown : shown;
    const QRect room = QStyle::visualRect(option.direction, line, line.adjusted(0, 0, -whenWidth - 12, 0));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, bold.elidedText(name, Qt::ElideRight, room.width()));

    painter->setFont(option.font);
    painter->setPen(faded(text, 0.8F));
    line.translate(0, bold.height() + lineGap);
    const QString subject = entry->subject.trigger.isEmpty() && entry->subject.workflow.isEmpty()
        ? tr("no trigger named")
        : tr("%1 \u203a %2", "workflow and trigger")
              .arg(oneLine(shortName(entry->subject.workflow)), oneLine(entry->subject.trigger));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(subject, Qt::ElideMiddle, line.width()));
    line.translate(0, option.fontMetrics.height() + lineGap);
    painter->setPen(text);
    paintTags(painter, option, line, *entry);
    painter->restore();
}

/// Tags as small rounded labels, then the note in the remaining room.
void PayloadDelegate::paintTags(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line,
                                const LibraryEntry &entry) const
{
    const QColor text = painter->pen().color();
    painter->setRenderHint(QPainter::Antialiasing);
    int used = 0;
    for (const QString &given : entry.present().tags) {
        const QString tag = oneLine(given);
        const int width = option.fontMetrics.horizontalAdvance(tag) + 12;
        if (used + width > line.width())
            break;
        const QRect chip =
            QStyle::visualRect(option.direction, line, QRect(line.x() + used, line.y(), width, line.height()));
        painter->setPen(Qt::NoPen);
        painter->setBrush(faded(text, 0.12F));
        painter->drawRoundedRect(QRectF(chip).adjusted(0, 0.5, 0, -0.5), line.height() / 2.0, line.height() / 2.0);
        painter->setPen(text);
        painter->drawText(chip, Qt::AlignCenter, tag);
        used += width + 4;
    }
    const int gap = used > 0 ? 2 : 0;
    const int rest = line.width() - used - gap;
    if (entry.present().note.isEmpty() || rest < option.fontMetrics.averageCharWidth() * 6)
        return;
    painter->setPen(faded(text, 0.65F));
    const QRect room =
        QStyle::visualRect(option.direction, line, QRect(line.x() + used + gap, line.y(), rest, line.height()));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(oneLine(entry.present().note.simplified()), Qt::ElideRight, rest));
}

QSize PayloadDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const LibraryEntry *entry = m_entryOf(index);
    const bool third = entry && (!entry->present().tags.isEmpty() || !entry->present().note.isEmpty());
    const int lines = third ? 2 : 1;
    return {120,
            2 * paddingY + QFontMetrics(boldOf(option.font)).height() + lines * (option.fontMetrics.height() + lineGap)};
}

} // namespace squidie::ui
