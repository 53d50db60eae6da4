// SPDX-License-Identifier: Apache-2.0
#include "help/manualstyle.h"

#include "help/manual.h"
#include "look/hues.h"
#include "look/theme.h"

#include <QFontMetrics>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

namespace squidie::ui {

namespace {

constexpr int sideMargin = 4 * space;
constexpr int cellPadding = 3 * space; // left and right together

/// Code stands on a ground that is a little different from the page's.
QColor codeGround(const QPalette &palette)
{
    return isDark(palette) ? palette.color(QPalette::Active, QPalette::Button)
                           : palette.color(QPalette::Active, QPalette::Window);
}

bool isCode(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) || block.blockFormat().nonBreakableLines();
}

bool isExternal(const QString &href)
{
    const QString scheme = QUrl(href).scheme();
    return scheme == u"http" || scheme == u"https";
}

/// Text of one format.
struct Span {
    int position;
    int length;
    QTextCharFormat format;
};

/// Read before any of them is changed: a change invalidates the block's iterator.
QVector<Span> spansOf(const QTextBlock &block)
{
    QVector<Span> spans;
    for (auto it = block.begin(); !it.atEnd(); ++it)
        spans << Span{it.fragment().position(), it.fragment().length(), it.fragment().charFormat()};
    return spans;
}

bool isPicture(const QTextBlock &block)
{
    return block.begin() != block.end() && block.begin().fragment().charFormat().isImageFormat();
}

void select(QTextCursor &cursor, int position, int length)
{
    cursor.setPosition(position);
    cursor.setPosition(position + length, QTextCursor::KeepAnchor);
}

class Styler {
public:
    Styler(QTextDocument &document, const QPalette &palette, const QFont &font)
        : m_document(document),
          m_palette(palette),
          m_font(font)
    {
    }

    void style()
    {
        m_document.setDefaultFont(m_font);
        m_document.setDocumentMargin(0);
        m_document.setIndentWidth(3 * space);
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            styleCharacters(block);
            if (block.blockFormat().headingLevel() > 0)
                styleHeading(block);
            else if (!isCode(block))
                styleParagraph(block);
        }
        styleTables(m_document.rootFrame());
        frameCode();
    }

private:
    /// Links and code spans.
    void styleCharacters(const QTextBlock &block)
    {
        const QVector<Span> spans = spansOf(block);
        for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
            QTextCharFormat look;
            if (span->format.fontFixedPitch()) {
                const QFont fixed = fixedFont(m_font);
                look.setFontFamilies(fixed.families());
                look.setFontPointSize(fixed.pointSizeF() * 0.94);
                if (!isCode(block))
                    look.setBackground(codeGround(m_palette));
            }
            if (span->format.isAnchor()) {
                look.setForeground(m_palette.color(QPalette::Active, QPalette::Link));
                look.setFontUnderline(false);
            }
            QTextCursor cursor(&m_document);
            select(cursor, span->position, span->length);
            cursor.mergeCharFormat(look);
            if (span->format.isAnchor() && isExternal(span->format.anchorHref())) {
                cursor.setPosition(span->position + span->length);
                cursor.insertText(QStringLiteral("\u00a0↗"), cursor.charFormat());
            }
        }
    }

    void styleHeading(QTextBlock block)
    {
        static constexpr double sizes[] = {1.75, 1.35, 1.12, 1, 1, 1};
        static constexpr int above[] = {0, 4 * space, 3 * space, 2 * space, 2 * space, 2 * space};
        const int level = std::clamp(block.blockFormat().headingLevel(), 1, 6) - 1;
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(above[level]);
        format.setBottomMargin(level == 0 ? 1.5 * space : space);
        cursor.setBlockFormat(format);
        for (const Span &span : spansOf(block)) {
            QTextCharFormat look = span.format;
            look.clearProperty(QTextFormat::FontSizeAdjustment); // the importer's size
            look.setFontPointSize(m_font.pointSizeF() * sizes[level]);
            look.setFontWeight(QFont::DemiBold);
            select(cursor, span.position, span.length);
            cursor.setCharFormat(look);
        }
        // The importer gives headings no anchors.
        QTextCharFormat anchor;
        anchor.setAnchor(true);
        anchor.setAnchorNames({m_anchors.next(block.text())});
        select(cursor, block.position(), 1);
        cursor.mergeCharFormat(anchor);
    }

    void styleParagraph(QTextBlock block)
    {
        QTextBlockFormat format = block.blockFormat();
        if (!isPicture(block))
            format.setLineHeight(140, QTextBlockFormat::ProportionalHeight);
        const bool inTable = QTextCursor(block).currentTable();
        const bool endsList = block.textList() && block.textList() != block.next().textList();
        format.setTopMargin(0);
        format.setBottomMargin(inTable ? 0 : block.textList() && !endsList ? space / 2 : 1.5 * space);
        QTextCursor(block).setBlockFormat(format);
    }

    void styleTables(QTextFrame *frame)
    {
        for (QTextFrame *child : frame->childFrames()) {
            if (auto *table = qobject_cast<QTextTable *>(child))
                styleTable(*table);
            styleTables(child);
        }
    }

    /// Lines between the rows only, a heading row on a ground of its own.
    void styleTable(QTextTable &table)
    {
        QTextTableFormat format = table.format();
        format.setBorder(0);
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setTopMargin(space);
        format.setBottomMargin(2 * space);
        format.setHeaderRowCount(1);
        table.setFormat(format);
        for (int row = 0; row < table.rows(); ++row) {
            for (int column = 0; column < table.columns(); ++column)
                styleCell(table.cellAt(row, column), row == 0);
        }
    }

    void styleCell(QTextTableCell cell, bool isHeading)
    {
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setTopPadding(0.6 * space);
        format.setBottomPadding(0.6 * space);
        format.setLeftPadding(space);
        format.setRightPadding(cellPadding - space);
        format.setBottomBorder(1);
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(borderColor(m_palette));
        if (isHeading)
            format.setBackground(codeGround(m_palette));
        cell.setFormat(format);
        if (!isHeading)
            return;
        QTextCursor cursor = cell.firstCursorPosition();
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
        QTextCharFormat look;
        look.setFontWeight(QFont::DemiBold);
        look.setForeground(mutedColor(m_palette));
        cursor.mergeCharFormat(look);
    }

    /// Each run of code lines in a padded frame.
    void frameCode()
    {
        QVector<QPair<int, int>> ranges;
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            if (!isCode(block))
                continue;
            const int end = block.position() + block.length() - 1;
            if (block.previous().isValid() && isCode(block.previous()) && !ranges.isEmpty())
                ranges.last().second = end;
            else
                ranges << qMakePair(block.position(), end);
        }
        for (auto range = ranges.rbegin(); range != ranges.rend(); ++range)
            frameCode(range->first, range->second);
    }

    void frameCode(int from, int to)
    {
        QTextCursor cursor(&m_document);
        select(cursor, from, to - from);
        QTextFrameFormat format;
        format.setBackground(codeGround(m_palette));
        format.setPadding(1.25 * space);
        format.setBottomMargin(1.5 * space);
        format.setBorder(0);
        const QTextFrame *frame = cursor.insertFrame(format);
        // Long lines wrap: nothing scrolls sideways.
        QTextBlockFormat lines;
        lines.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        select(cursor, frame->firstPosition(), frame->lastPosition() - frame->firstPosition());
        cursor.setBlockFormat(lines);
        // A frame leaves an empty block on both of its sides.
        hide(m_document.findBlock(frame->firstPosition() - 1));
        hide(m_document.findBlock(frame->lastPosition() + 1));
    }

    static void hide(const QTextBlock &block)
    {
        if (block.length() > 1)
            return;
        QTextBlockFormat format;
        format.setLineHeight(1, QTextBlockFormat::FixedHeight);
        QTextCursor(block).setBlockFormat(format);
    }

    QTextDocument &m_document;
    QPalette m_palette;
    QFont m_font;
    HeadingAnchors m_anchors;
};

void fitPictures(QTextDocument &document, int width)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QTextImageFormat picture = it.fragment().charFormat().toImageFormat();
            if (!picture.isValid() || qRound(picture.width()) == width)
                continue;
            picture.setWidth(width);
            QTextCursor cursor(&document);
            select(cursor, it.fragment().position(), it.fragment().length());
            cursor.setCharFormat(picture);
            break; // a picture stands alone in its block
        }
    }
}

/// What a column of a table needs: not to break a word, and not to break a line.
struct ColumnNeed {
    int word = 0;
    int line = 0;
};

QVector<ColumnNeed> columnNeeds(const QTextTable &table, const QFont &font)
{
    const QFontMetrics metrics(font);
    const QFontMetrics fixed(fixedFont(font));
    const auto advance = [&](const QString &text) {
        return std::max(metrics.horizontalAdvance(text), fixed.horizontalAdvance(text));
    };
    QVector<ColumnNeed> needs(table.columns());
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            const QString text = table.cellAt(row, column).firstCursorPosition().block().text();
            ColumnNeed &need = needs[column];
            need.line = std::max(need.line, advance(text) + cellPadding);
            for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
                need.word = std::max(need.word, advance(word) + cellPadding);
        }
    }
    return needs;
}

/// Where a table is too wide for its lines, each column gets its longest word and a share of what is left.
void fitTable(QTextTable &table, const QFont &font, int width)
{
    QVector<ColumnNeed> needs = columnNeeds(table, font);
    int words = 0;
    int lines = 0;
    for (ColumnNeed &need : needs) {
        need.word = std::min(need.word, std::max(width / 3, 20 * space)); // the longest names may break
        words += need.word;
        lines += need.line;
    }
    const int room = words < width ? width : words + 20 * space; // in a narrow view the page scrolls sideways
    QVector<QTextLength> widths;
    if (lines > room) {
        for (const ColumnNeed &need : std::as_const(needs)) {
            const double share = double(need.line - need.word) / std::max(1, lines - words);
            widths << QTextLength(QTextLength::FixedLength, need.word + (room - words) * share);
        }
    }
    QTextTableFormat format = table.format();
    format.setColumnWidthConstraints(widths);
    table.setFormat(format);
}

void fitTables(QTextFrame *frame, const QFont &font, int width)
{
    for (QTextFrame *child : frame->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(child))
            fitTable(*table, font, width);
    }
}

} // namespace

QFont manualFont(QFont base)
{
    base.setPointSizeF(base.pointSizeF() * 1.1);
    return base;
}

int manualColumnWidth(const QFont &font)
{
    return 90 * QFontMetrics(font).averageCharWidth();
}

void styleManual(QTextDocument &document, const QPalette &palette, const QFont &font)
{
    Styler(document, palette, font).style();
}

void fitManual(QTextDocument &document, const QFont &font, int viewWidth)
{
    const int column = std::min(manualColumnWidth(font), viewWidth - 2 * sideMargin);
    QTextFrameFormat page = document.rootFrame()->frameFormat();
    page.setMargin(0);
    page.setTopMargin(3 * space);
    page.setBottomMargin(5 * space);
    page.setLeftMargin(sideMargin);
    page.setRightMargin(std::max(sideMargin, viewWidth - sideMargin - column));
    document.rootFrame()->setFrameFormat(page);
    fitPictures(document, column);
    fitTables(document.rootFrame(), font, column);
}

} // namespace squidie::ui
