// SPDX-License-Identifier: Apache-2.0
#include "help/helpwindow.h"

#include "help/manual.h"
#include "help/manualbrowser.h"
#include "help/resultdelegate.h"
#include "look/icons.h"
#include "look/theme.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

using namespace Qt::StringLiterals;

constexpr int linkRole = Qt::UserRole;

QToolButton *toolButton(const QString &icon, const QString &name, const QString &keys, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(lineIcon(icon));
    button->setIconSize(QSize(16, 16));
    button->setAccessibleName(name);
    button->setToolTip(keys.isEmpty() ? name : u"%1 (%2)"_s.arg(name, keys));
    button->setProperty("quiet", true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QTreeWidgetItem *entry(const QString &text, const QString &link)
{
    auto *item = new QTreeWidgetItem({text});
    item->setData(0, linkRole, link);
    item->setToolTip(0, text);
    return item;
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent) : QWidget(parent, Qt::Window)
{
    setObjectName(u"HelpWindow"_s);
    setWindowTitle(tr("Manual · Squidie Console"));
    setWindowIcon(QIcon(u":/icons/squidie-console.svg"_s));
    setAttribute(Qt::WA_QuitOnClose, false);
    resize(QSize(1040, 760).boundedTo(screen()->availableSize() - QSize(8, 40)));

    m_splitter = new QSplitter(this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(navigation());
    m_splitter->addWidget(reader());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({34 * space, 96 * space});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    fillContents();
    addShortcuts();
    const QSettings settings;
    restoreGeometry(settings.value(u"help/geometry"_s).toByteArray());
    m_splitter->restoreState(settings.value(u"help/splitter"_s).toByteArray());
}

HelpWindow::~HelpWindow()
{
    QSettings settings;
    settings.setValue(u"help/geometry"_s, saveGeometry());
    settings.setValue(u"help/splitter"_s, m_splitter->saveState());
}

QWidget *HelpWindow::navigation()
{
    auto *side = new QWidget(m_splitter);
    side->setMinimumWidth(22 * space);
    m_search = new QLineEdit(side);
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(tr("Search the manual"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);

    m_lists = new QStackedWidget(side);
    m_contents = new QTreeWidget(m_lists);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_contents->setIndentation(2 * space);
    m_contents->setUniformRowHeights(true);
    m_contents->setStyleSheet(u"QTreeView::item { padding: 3px 0; }"_s);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item && m_contents->hasFocus())
            open(item->data(0, linkRole).toString());
    });
    connect(m_contents, &QTreeWidget::itemClicked, this,
            [this](const QTreeWidgetItem *item) { open(item->data(0, linkRole).toString()); });

    m_results = new QListWidget(m_lists);
    m_results->setAccessibleName(tr("Search results"));
    m_results->setItemDelegate(new ResultDelegate(m_results));
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->setResizeMode(QListView::Adjust);
    connect(m_results, &QListWidget::currentRowChanged, this, &HelpWindow::openResult);
    connect(m_results, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { openResult(m_results->row(item)); });
    connect(m_results, &QListWidget::itemActivated, m_results, [this] { m_browser->setFocus(); });

    m_noResult = new QLabel(tr("Nothing found. Try fewer or shorter words."), m_lists);
    m_noResult->setWordWrap(true);
    m_noResult->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_noResult->setMargin(2 * space);
    for (QWidget *list :
         {static_cast<QWidget *>(m_contents), static_cast<QWidget *>(m_results), static_cast<QWidget *>(m_noResult)})
        m_lists->addWidget(list);

    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, space, 0, 0);
    layout->setSpacing(space);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(space, 0, space, 0);
    field->addWidget(m_search);
    layout->addLayout(field);
    layout->addWidget(m_lists, 1);
    return side;
}

QWidget *HelpWindow::reader()
{
    auto *pane = new QWidget(m_splitter);
    m_back =
        toolButton(u"previous"_s, tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText), pane);
    m_forward =
        toolButton(u"next"_s, tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right).toString(QKeySequence::NativeText), pane);
    auto *home = toolButton(u"book"_s, tr("Contents"), {}, pane);
    m_browser = new ManualBrowser(pane);
    connect(m_back, &QToolButton::clicked, m_browser, &QTextBrowser::backward);
    connect(m_forward, &QToolButton::clicked, m_browser, &QTextBrowser::forward);
    connect(home, &QToolButton::clicked, this, [this] { open(Manual::contentsPage()); });
    connect(m_browser, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, m_forward, &QWidget::setEnabled);
    connect(m_browser, &ManualBrowser::pageShown, this, &HelpWindow::showPage);
    connect(m_browser, &ManualBrowser::webPageWanted, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    m_back->setEnabled(false);
    m_forward->setEnabled(false);

    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(space, space, space, 0);
    tools->setSpacing(space / 2);
    for (QWidget *button : {m_back, m_forward, home})
        tools->addWidget(button);
    tools->addStretch(1);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addLayout(tools);
    layout->addWidget(m_browser, 1);
    return pane;
}

void HelpWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &then) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, then);
    };
    add(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { m_browser->backward(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { m_browser->forward(); });
    add(QKeySequence::Close, [this] { close(); });
    add(QKeySequence(Qt::Key_Escape), [this] {
        if (m_search->text().isEmpty())
            close();
        else
            m_search->clear();
    });
}

void HelpWindow::fillContents()
{
    QTreeWidgetItem *group = nullptr;
    for (const ManualPage &page : Manual::instance().pages()) {
        if (page.group.isEmpty())
            continue; // the contents page: this tree is the same
        if (!group || group->text(0) != page.group) {
            group = entry(page.group, {});
            group->setFlags(Qt::ItemIsEnabled);
            group->setFont(0, sectionFont(m_contents->font()));
            m_contents->addTopLevelItem(group);
            group->setExpanded(true);
        }
        QTreeWidgetItem *item = entry(page.title, page.file);
        group->addChild(item);
        for (const ManualSection &section : page.sections) {
            if (section.level == 2)
                item->addChild(entry(section.heading, page.file + u'#' + section.anchor));
        }
    }
}

void HelpWindow::open(const QString &link)
{
    if (!link.isEmpty())
        m_browser->open(link);
}

/// Marks the page in the contents, unless one of its headings is chosen there.
void HelpWindow::showPage(const QString &file)
{
    const QTreeWidgetItem *current = m_contents->currentItem();
    if (current && current->data(0, linkRole).toString().section(u'#', 0, 0) == file)
        return;
    m_contents->setCurrentItem(nullptr);
    for (int group = 0; group < m_contents->topLevelItemCount(); ++group) {
        for (int page = 0; page < m_contents->topLevelItem(group)->childCount(); ++page) {
            QTreeWidgetItem *item = m_contents->topLevelItem(group)->child(page);
            const bool shown = item->data(0, linkRole).toString() == file;
            item->setExpanded(shown);
            if (shown)
                m_contents->setCurrentItem(item);
        }
    }
}

void HelpWindow::search(const QString &text)
{
    const QSignalBlocker quiet(m_results);
    m_results->clear();
    const QVector<ManualHit> hits = Manual::instance().search(text);
    for (const ManualHit &hit : hits) {
        auto *item = new QListWidgetItem(hit.heading, m_results);
        item->setData(ResultDelegate::LinkRole, hit.link);
        item->setData(ResultDelegate::PageRole, hit.heading == hit.page ? QString() : hit.page);
        item->setData(ResultDelegate::SnippetRole, hit.snippet);
        item->setData(Qt::AccessibleTextRole, u"%1, %2: %3"_s.arg(hit.heading, hit.page, hit.snippet));
    }
    const bool searches = !text.trimmed().isEmpty();
    m_lists->setCurrentWidget(!searches            ? static_cast<QWidget *>(m_contents)
                                  : hits.isEmpty() ? static_cast<QWidget *>(m_noResult)
                                                   : m_results);
    m_browser->mark(text);
}

void HelpWindow::openResult(int row)
{
    if (const QListWidgetItem *item = m_results->item(row))
        open(item->data(ResultDelegate::LinkRole).toString());
}

/// The search field's arrow keys walk through the results; Enter opens the first one.
bool HelpWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool opens = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!opens && key != Qt::Key_Down && key != Qt::Key_Up)
        return QWidget::eventFilter(watched, event);
    const int row = m_results->currentRow();
    const int next = opens ? std::max(row, 0) : key == Qt::Key_Down ? row + 1 : row - 1;
    if (m_results->item(next)) {
        m_results->setCurrentRow(next);
        if (opens)
            openResult(next);
    }
    return true;
}

} // namespace squidie::ui
