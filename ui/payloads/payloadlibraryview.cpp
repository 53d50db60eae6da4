// SPDX-License-Identifier: Apache-2.0
#include "payloads/payloadlibraryview.h"

#include "payloads/payloaddelegate.h"
#include "payloads/payloadlibrarymodel.h"

#include "widgets/labels.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace squidie::ui {

PayloadLibraryView::PayloadLibraryView(PayloadLibraryModel *model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_filter(new PayloadLibraryFilter(model, this)),
      m_search(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_stack(new QStackedWidget(this))
{
    setAcceptDrops(true);
    m_search->setPlaceholderText(tr("Search payloads"));
    m_search->setAccessibleName(tr("Search payloads"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Saved payloads"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new PayloadDelegate([this](const QModelIndex &index) { return m_filter->entry(index); }, this));
    m_list->setAlternatingRowColors(false);
    m_list->setUniformItemSizes(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->installEventFilter(this);

    auto *add = new QToolButton(this);
    add->setText(tr("New"));
    add->setToolTip(tr("New payload (Ctrl+N)"));
    add->setPopupMode(QToolButton::MenuButtonPopup);
    add->setProperty("segment", true);
    add->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(add);
    menu->addAction(tr("&Empty cron payload"), this, &PayloadLibraryView::emptyWanted);
    menu->addAction(tr("From &files…"), this, &PayloadLibraryView::importWanted);
    menu->addAction(tr("From the &clipboard"), this, &PayloadLibraryView::pasteText);
    add->setMenu(menu);
    connect(add, &QToolButton::clicked, this, &PayloadLibraryView::emptyWanted);

    auto *top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(m_search, 1);
    top->addWidget(add);
    m_stack->addWidget(m_list);
    m_stack->addWidget(makeEmptyPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);

    connect(m_search, &QLineEdit::textChanged, m_filter, &PayloadLibraryFilter::setSearch);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PayloadLibraryView::currentChanged);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &PayloadLibraryView::updateEmpty);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &PayloadLibraryView::updateEmpty);
    updateEmpty();
}

QWidget *PayloadLibraryView::makeEmptyPage()
{
    auto *page = new QFrame(this);
    page->setFrameShape(QFrame::StyledPanel);
    m_emptyHeading = headingLabel({}, page);
    m_emptyText = mutedLabel({}, page);
    for (QLabel *label : {m_emptyHeading, m_emptyText})
        label->setAlignment(Qt::AlignCenter);
    m_emptyButtons = new QWidget(page);
    auto *create = new QPushButton(tr("New payload"), m_emptyButtons);
    auto *open = new QPushButton(tr("Open files…"), m_emptyButtons);
    connect(create, &QPushButton::clicked, this, &PayloadLibraryView::emptyWanted);
    connect(open, &QPushButton::clicked, this, &PayloadLibraryView::importWanted);
    auto *buttons = new QVBoxLayout(m_emptyButtons);
    buttons->setContentsMargins(0, 6, 0, 0);
    buttons->addWidget(create, 0, Qt::AlignHCenter);
    buttons->addWidget(open, 0, Qt::AlignHCenter);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_emptyHeading);
    layout->addWidget(m_emptyText);
    layout->addWidget(m_emptyButtons);
    layout->addStretch(3);
    return page;
}

quint64 PayloadLibraryView::currentKey() const
{
    return m_list->currentIndex().data(PayloadLibraryModel::KeyRole).value<quint64>();
}

void PayloadLibraryView::setCurrentKey(quint64 key)
{
    const QModelIndex source = m_model->indexOf(key);
    if (source.isValid() && !m_filter->mapFromSource(source).isValid())
        m_search->clear();
    m_list->setCurrentIndex(m_filter->mapFromSource(source));
}

void PayloadLibraryView::chooseFirst()
{
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filter->index(0, 0));
}

void PayloadLibraryView::setContextActions(const QList<QAction *> &actions)
{
    m_list->addActions(actions);
}

void PayloadLibraryView::updateEmpty()
{
    const bool nothing = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(m_filter->rowCount() == 0 ? 1 : 0);
    m_emptyHeading->setText(nothing ? tr("No payloads saved yet") : tr("No matches"));
    m_emptyText->setText(nothing ? tr("Save one from an activation's inspector, drop a JSON file here, or paste its text.")
                                 : tr("No name, tag, note, workflow or trigger contains these words."));
    m_emptyButtons->setVisible(nothing);
}

void PayloadLibraryView::pasteText()
{
    if (const QString text = QGuiApplication::clipboard()->text(); !text.trimmed().isEmpty())
        Q_EMIT textGiven(text.toUtf8());
}

void PayloadLibraryView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void PayloadLibraryView::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        Q_EMIT filesGiven(paths);
    else if (event->mimeData()->hasText())
        Q_EMIT textGiven(event->mimeData()->text().toUtf8());
    else
        return;
    event->acceptProposedAction();
}

bool PayloadLibraryView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        pasteText();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace squidie::ui
