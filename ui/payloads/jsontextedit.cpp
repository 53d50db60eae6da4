// SPDX-License-Identifier: Apache-2.0
#include "payloads/jsontextedit.h"

#include "payloads/jsonhighlighter.h"

#include "base/visibletext.h"
#include "look/hues.h"
#include "outcomes/outcomestyle.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace squidie::ui {

namespace {

constexpr int indentWidth = 2;

/// The strip of line numbers; the editor beside it paints it.
class Gutter : public QWidget {
public:
    explicit Gutter(JsonTextEdit *edit) : QWidget(edit), m_edit(edit) { }
    QSize sizeHint() const override { return {m_edit->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        m_edit->paintGutter(painter, event->rect());
    }

private:
    JsonTextEdit *m_edit;
};

QColor blend(const QColor &a, const QColor &b, qreal share)
{
    const auto mix = [share](int x, int y) { return int(x + (y - x) * share); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

/// Columns count characters; QTextBlock counts UTF-16 units.
int offsetOfColumn(const QString &line, int column)
{
    int offset = 0;
    for (int at = 1; at < column && offset < line.size(); ++at)
        offset += line.at(offset).isHighSurrogate() && offset + 1 < line.size() ? 2 : 1;
    return offset;
}

} // namespace

JsonTextEdit::JsonTextEdit(QWidget *parent)
    : QPlainTextEdit(parent),
      m_gutter(new Gutter(this)),
      m_highlighter(new JsonHighlighter(document(), palette()))
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(std::max(font.pointSizeF(), this->font().pointSizeF()));
    setFont(font);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // Tab leaves the editor, so that the keyboard is never trapped; a line break indents by itself.
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &JsonTextEdit::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &JsonTextEdit::updateSelections);
    placeGutter();
    updateSelections();
}

void JsonTextEdit::setError(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1);
    m_errorLine = block.blockNumber() + 1;
    m_errorPosition = block.position() + offsetOfColumn(block.text(), column);
    updateSelections();
}

void JsonTextEdit::clearError()
{
    if (!m_errorLine)
        return;
    m_errorLine.reset();
    updateSelections();
}

void JsonTextEdit::goToError()
{
    if (!m_errorLine)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(std::min(m_errorPosition, document()->characterCount() - 1));
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus(Qt::OtherFocusReason);
}

QString JsonTextEdit::exactText() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

int JsonTextEdit::gutterWidth() const
{
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'9') * digits + fontMetrics().horizontalAdvance(u' ') * 2 + 6;
}

void JsonTextEdit::placeGutter()
{
    const int width = gutterWidth();
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(rightToLeft ? 0 : width, 0, rightToLeft ? width : 0, 0);
    const QRect area = contentsRect();
    m_gutter->setGeometry(rightToLeft ? area.right() - width + 1 : area.left(), area.top(), width, area.height());
}

void JsonTextEdit::paintGutter(QPainter &painter, const QRect &area) const
{
    const QColor base = palette().color(QPalette::Base);
    const QColor text = palette().color(QPalette::Text);
    painter.fillRect(area, blend(base, text, 0.05));
    painter.setFont(font());
    const int present = textCursor().blockNumber();
    const int space = fontMetrics().horizontalAdvance(u' ');
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= area.bottom()) {
        const qreal height = blockBoundingRect(block).height();
        if (block.isVisible() && top + height >= area.top()) {
            const QRectF row(0, top, m_gutter->width(), fontMetrics().height());
            const bool wrong = m_errorLine == block.blockNumber() + 1;
            if (wrong) {
                painter.fillRect(row, outcomeColor(Outcome::Rejected, palette()));
                painter.setPen(isDark(palette()) ? Qt::black : Qt::white);
            } else {
                painter.setPen(blend(base, text, block.blockNumber() == present ? 0.9 : 0.55));
            }
            painter.drawText(row.adjusted(0, 0, -space - 3, 0), Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(block.blockNumber() + 1));
        }
        top += height;
        block = block.next();
    }
}

/// The character of the error, or the one before it at the end of a line.
QTextCursor JsonTextEdit::errorCursor() const
{
    QTextCursor cursor(document());
    cursor.setPosition(std::min(m_errorPosition, document()->characterCount() - 1));
    if (cursor.atBlockEnd() && !cursor.atBlockStart())
        cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
    else
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    return cursor;
}

void JsonTextEdit::updateSelections()
{
    QList<QTextEdit::ExtraSelection> selections;
    if (!isReadOnly()) {
        QTextEdit::ExtraSelection line;
        line.cursor = textCursor();
        line.cursor.clearSelection();
        line.format.setBackground(blend(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.045));
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        selections.append(line);
    }
    if (m_errorLine) {
        QTextEdit::ExtraSelection error;
        error.cursor = errorCursor();
        QColor tint = outcomeColor(Outcome::Rejected, palette());
        error.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        error.format.setUnderlineColor(tint);
        tint.setAlphaF(0.22F);
        error.format.setBackground(tint);
        selections.append(error);
    }
    setExtraSelections(selections);
    m_gutter->update();
}

void JsonTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
        m_highlighter->setPalette(palette());
        updateSelections();
        break;
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
        placeGutter();
        break;
    case QEvent::ReadOnlyChange:
        updateSelections();
        break;
    default:
        break;
    }
}

void JsonTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void JsonTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool plainReturn = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plainReturn && !isReadOnly()) {
        breakLine();
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

/// Indents the new line like the one before it, one level deeper after an opening bracket.
void JsonTextEdit::breakLine()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const auto content = std::find_if(before.begin(), before.end(), [](QChar c) { return !c.isSpace(); });
    QString indent = before.left(content - before.begin());
    const QString trimmed = before.trimmed();
    if (trimmed.endsWith(u'{') || trimmed.endsWith(u'['))
        indent += QString(indentWidth, u' ');
    cursor.insertText(u'\n' + indent);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void JsonTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        textCursor().insertText(visibleJson(source->text()));
    ensureCursorVisible();
}

} // namespace squidie::ui
