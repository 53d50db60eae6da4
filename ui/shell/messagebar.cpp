#include "shell/messagebar.h"

#include "common/icons.h"
#include "common/labels.h"
#include "common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

namespace squidie::ui {

namespace {
constexpr int goodNewsMilliseconds = 8000;
}

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_label(selectableLabel({}, this))
    , m_close(new QToolButton(this))
    , m_hide(new QTimer(this))
{
    m_close->setIcon(lineIcon(QStringLiteral("clear")));
    m_close->setProperty("quiet", true);
    m_close->setAccessibleName(tr("Dismiss the message"));
    m_close->setToolTip(tr("Dismiss"));
    m_hide->setSingleShot(true);
    m_hide->setInterval(goodNewsMilliseconds);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_hide, &QTimer::timeout, this, &MessageBar::dismiss);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * space, space - 2, space, space - 2);
    layout->setSpacing(space);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    hide();
}

void MessageBar::showMessage(const QString &plainText, bool isError)
{
    m_message = plainText;
    m_isError = isError;
    m_hide->stop();
    if (!isError)
        m_hide->start();
    refresh();
}

void MessageBar::setTrouble(const QString &sentence)
{
    m_trouble = sentence;
    refresh();
}

void MessageBar::dismiss()
{
    m_hide->stop();
    m_message.clear();
    refresh();
}

QString MessageBar::text() const
{
    return m_trouble.isEmpty() ? m_message : m_trouble;
}

void MessageBar::refresh()
{
    const bool bad = !m_trouble.isEmpty() || m_isError;
    m_icon->setPixmap(lineIcon(bad ? QStringLiteral("warning") : QStringLiteral("info"))
                          .pixmap(QSize(18, 18), devicePixelRatioF()));
    m_label->setText(text());
    m_label->setAccessibleName(bad ? tr("Error: %1").arg(text()) : text());
    // What the store cannot do stays said for as long as it cannot.
    m_close->setVisible(m_trouble.isEmpty());
    setVisible(!text().isEmpty());
    update();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), noticeColor(palette(), !m_trouble.isEmpty() || m_isError));
    painter.fillRect(QRect(0, 0, width(), 1), borderColor(palette()));
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace squidie::ui
