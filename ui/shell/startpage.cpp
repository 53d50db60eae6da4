// SPDX-License-Identifier: Apache-2.0
#include "shell/startpage.h"

#include "base/visibletext.h"
#include "help/helppage.h"
#include "look/icons.h"
#include "look/theme.h"
#include "stores/storeidentity.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "widgets/labels.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace squidie::ui {

/// A way to start: icon, title, sentence. A button, so that the keyboard reaches it.
class StartPage::Card : public QAbstractButton {
public:
    Card(const QString &icon, const QString &title, const QString &sentence, const QString &keys, QWidget *parent)
        : QAbstractButton(parent),
          m_sentence(sentence),
          m_keys(keys)
    {
        setText(title);
        setIcon(lineIcon(icon));
        setAccessibleName(title);
        setAccessibleDescription(sentence);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override { return {28 * space, 24 * space}; }
    QSize minimumSizeHint() const override { return {22 * space, 24 * space}; }

private:
    /// Return as well; a button alone takes only Space.
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
        const QColor outline = hasFocus() ? palette().color(QPalette::Highlight)
            : underMouse()                ? mutedColor(palette())
                                          : borderColor(palette());
        painter.setPen(QPen(outline, hasFocus() ? 2 : 1));
        painter.setBrush(isDown() ? palette().alternateBase() : palette().base());
        painter.drawRoundedRect(frame, space, space);

        QRect inside = rect().adjusted(3 * space, 3 * space, -3 * space, -2 * space);
        icon().paint(&painter, QRect(inside.topLeft(), QSize(4 * space, 4 * space)));
        inside.setTop(inside.top() + 6 * space);
        painter.setFont(sectionFont(font()));
        painter.setPen(palette().color(QPalette::Text));
        QRect used;
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text(), &used);
        inside.setTop(used.bottom() + space);
        painter.setFont(font());
        painter.setPen(mutedColor(palette()));
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
        painter.setFont(captionFont(font()));
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, m_keys);
    }

    QString m_sentence;
    QString m_keys;
};

StartPage::StartPage(QWidget *parent) : QWidget(parent), m_store(mutedLabel({}, this)), m_recent(new QVBoxLayout)
{
    setAccessibleName(tr("Start page"));
    setHelpPage(this, QStringLiteral("getting-started.md"));
    auto *title = new QLabel(tr("Did it start, once, on time?"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.9);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    auto *lead = plainLabel(tr("Squidie Console compares what the scheduler intended with what arrived. This store has no "
                               "workflows or activations yet. How would you like to start?"),
                            this);
    lead->setForegroundRole(QPalette::PlaceholderText);

    auto *load = new Card(QStringLiteral("load"), tr("Load workflow definitions"),
                          tr("From your host's JSON files, into this store."), tr("Ctrl+L"), this);
    auto *open = new Card(QStringLiteral("open"), tr("Open another store"),
                          tr("A file, or a PostgreSQL server that several machines share."), tr("Ctrl+O"), this);
    auto *sample =
        new Card(QStringLiteral("sample"), tr("Explore the sample workspace"),
                 tr("Ten triggers and 35 days of deliveries, with delays, duplicates and gaps, in a separate store."),
                 tr("Ctrl+Shift+E"), this);
    setFocusProxy(load);
    connect(load, &QAbstractButton::clicked, this, &StartPage::loadWanted);
    connect(open, &QAbstractButton::clicked, this, &StartPage::openWanted);
    connect(sample, &QAbstractButton::clicked, this, &StartPage::sampleWanted);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(2 * space);
    cards->addWidget(load);
    cards->addWidget(open);
    cards->addWidget(sample);

    auto *column = new QVBoxLayout;
    column->setSpacing(space);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(lead);
    column->addSpacing(2 * space);
    column->addLayout(cards);
    column->addSpacing(2 * space);
    m_recent->setSpacing(2);
    column->addLayout(m_recent);
    column->addWidget(m_store);
    column->addStretch(3);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4 * space, 2 * space, 4 * space, 2 * space);
    layout->addStretch(1);
    layout->addLayout(column, 12);
    layout->addStretch(1);
}

void StartPage::setStoreText(const QString &text)
{
    m_store->setText(text.isEmpty() ? QString() : tr("Open store: %1").arg(text));
}

void StartPage::setRecentStores(const QVector<RecentStore> &stores, Instant now)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!stores.isEmpty())
        m_recent->addWidget(captionLabel(tr("Recent stores"), this));
    for (const RecentStore &store : stores) {
        auto *button = new QToolButton(this);
        button->setIcon(lineIcon(storeKindIcon(storeKind(store.path))));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setProperty("quiet", true);
        const QString name = storeName(store.path);
        const QString text = store.lastUsed
            ? tr("%1 · %2", "a store and when it was used last").arg(name, relativeText(*store.lastUsed, now))
            : name;
        // A single "&" would be taken for a mnemonic.
        button->setText(QString(text).replace(u'&', QStringLiteral("&&")));
        button->setToolTip(plainToolTip(store.path));
        button->setAccessibleName(tr("Open the recent store %1").arg(name));
        button->setAccessibleDescription(visibleLine(store.path));
        connect(button, &QToolButton::clicked, this, [this, path = store.path] { Q_EMIT recentWanted(path); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace squidie::ui
