// SPDX-License-Identifier: Apache-2.0
#include "payloads/jsoneditor.h"

#include "payloads/jsonlayout.h"
#include "payloads/jsontextedit.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/visibletext.h"
#include "outcomes/outcomestyle.h"
#include "widgets/labels.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QShortcut>
#include <QStyle>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

Result<QJsonValue> readPayload(const QByteArray &bytes)
{
    if (bytes.size() > limits::payloadBytes)
        return failure(ErrorCode::PayloadTooLarge, QJsonObject{{QStringLiteral("size"), bytes.size()}});
    return parseJson(bytes, limits::jsonDepth);
}

QToolButton *textButton(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

JsonEditor::JsonEditor(QWidget *parent)
    : QWidget(parent),
      m_text(new JsonTextEdit(this)),
      m_bar(new QWidget(this)),
      m_icon(new QLabel(m_bar)),
      m_message(plainLabel({}, m_bar)),
      m_goTo(textButton(tr("Go to error"), tr("Move the cursor to the error (F4)"), m_bar)),
      m_format(textButton(tr("Format"), tr("Indent the text (Ctrl+Shift+I)"), m_bar)),
      m_compact(textButton(tr("Compact"), tr("Write the text on one line (Ctrl+Shift+J)"), m_bar))
{
    setName(tr("JSON text"));
    m_message->setWordWrap(true);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_message->setMinimumHeight(m_format->sizeHint().height());

    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(6);
    bar->addWidget(m_icon, 0, Qt::AlignTop);
    bar->addWidget(m_message, 1);
    bar->addWidget(m_goTo, 0, Qt::AlignTop);
    bar->addWidget(m_format, 0, Qt::AlignTop);
    bar->addWidget(m_compact, 0, Qt::AlignTop);
    m_icon->setFixedHeight(m_format->sizeHint().height());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    setFocusProxy(m_text);

    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkDelay);
    connect(&m_checkSoon, &QTimer::timeout, this, &JsonEditor::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_loading)
            return;
        m_text->clearError();
        m_checkSoon.start();
        Q_EMIT edited();
    });
    connect(m_goTo, &QToolButton::clicked, m_text, &JsonTextEdit::goToError);
    connect(m_format, &QToolButton::clicked, this, &JsonEditor::format);
    connect(m_compact, &QToolButton::clicked, this, &JsonEditor::compact);
    const auto shortcut = [this](const QKeySequence &keys, auto *button) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, button,
                &QToolButton::click);
    };
    shortcut(QKeySequence(Qt::Key_F4), m_goTo);
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), m_format);
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J), m_compact);
    check();
}

void JsonEditor::setBytes(const QByteArray &bytes)
{
    m_source = bytes;
    m_loading = true;
    m_text->setPlainText(visibleJson(QString::fromUtf8(bytes)));
    m_text->document()->setModified(false);
    m_loading = false;
    check();
}

QByteArray JsonEditor::bytes() const
{
    return isModified() ? m_text->exactText().toUtf8() : m_source;
}

bool JsonEditor::isModified() const
{
    return m_text->document()->isModified();
}

void JsonEditor::markSaved()
{
    m_source = bytes();
    m_text->document()->setModified(false);
}

void JsonEditor::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
    m_text->setTextInteractionFlags(readOnly ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                             : Qt::TextEditorInteraction);
    m_bar->setVisible(!readOnly);
}

void JsonEditor::setCompactLook(int lines)
{
    const int height = m_text->fontMetrics().lineSpacing() * lines + 2 * m_text->frameWidth()
        + 2 * int(m_text->document()->documentMargin());
    m_text->setFixedHeight(height);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_bar->hide();
}

void JsonEditor::setName(const QString &name)
{
    m_text->setAccessibleName(name);
}

const Result<QJsonValue> &JsonEditor::checkNow()
{
    if (m_checkSoon.isActive())
        check();
    return m_value;
}

void JsonEditor::check()
{
    m_checkSoon.stop();
    m_value = readPayload(bytes());
    showState();
    Q_EMIT checked();
}

void JsonEditor::showState()
{
    const bool valid = m_value.has_value();
    m_format->setEnabled(valid);
    m_compact->setEnabled(valid);
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const QIcon icon = outcomeIcon(valid ? Outcome::Started : Outcome::Rejected, palette());
    m_icon->setPixmap(icon.pixmap(QSize(extent, extent), devicePixelRatioF()));
    m_text->clearError();
    m_goTo->hide();
    if (valid) {
        m_message->setText(tr("Valid JSON, %1").arg(locale().formattedDataSize(bytes().size())));
        return;
    }
    const Error &error = m_value.error();
    if (error.code != ErrorCode::InvalidJson) {
        m_message->setText(
            tr("%1 is too long: a payload may have at most %2")
                .arg(locale().formattedDataSize(bytes().size()), locale().formattedDataSize(limits::payloadBytes)));
        return;
    }
    if (m_text->document()->isEmpty()) {
        m_message->setText(tr("Empty: type or paste a JSON value"));
        return;
    }
    const QJsonObject place = error.value.toObject();
    const int line = place.value(u"line").toInt(1);
    const int column = place.value(u"column").toInt(1);
    m_text->setError(line, column);
    m_message->setText(tr("Line %1, column %2: %3").arg(line).arg(column).arg(place.value(u"reason").toString()));
    m_goTo->show();
}

void JsonEditor::format()
{
    if (checkNow() && !m_text->isReadOnly())
        rewrite(indentedLayout(m_text->exactText()));
}

void JsonEditor::compact()
{
    if (checkNow() && !m_text->isReadOnly())
        rewrite(compactLayout(m_text->exactText()));
}

/// As a single edit that can be undone.
void JsonEditor::rewrite(const QString &text)
{
    if (text == m_text->exactText())
        return;
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.movePosition(QTextCursor::Start);
    m_text->setTextCursor(cursor);
    check();
}

} // namespace squidie::ui
