// SPDX-License-Identifier: Apache-2.0
#include "help/manual.h"

#include <QFile>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace squidie::ui {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype snippetLength = 150;

QString folder()
{
    return u"/manual/"_s;
}

bool isHeading(const QTextBlock &block)
{
    return block.blockFormat().headingLevel() > 0;
}

/// Appends the block's text: to the last paragraph where both are in one row of a table, else as a paragraph.
class ParagraphWriter {
public:
    void write(const QTextBlock &block, QStringList &paragraphs)
    {
        const QString text = block.text().simplified();
        const QTextTable *table = QTextCursor(block).currentTable();
        const int row = table ? table->cellAt(block.position()).row() : -1;
        const bool continuesRow = table && table == m_table && row == m_row && !paragraphs.isEmpty();
        m_table = table;
        m_row = row;
        if (text.isEmpty())
            return;
        if (continuesRow)
            paragraphs.last() += u": "_s + text;
        else
            paragraphs << text;
    }

private:
    const QTextTable *m_table = nullptr;
    int m_row = -1;
};

QVector<ManualSection> sectionsOf(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown);
    QVector<ManualSection> sections;
    HeadingAnchors anchors;
    ParagraphWriter writer;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (isHeading(block))
            sections << ManualSection{block.text(), anchors.next(block.text()), block.blockFormat().headingLevel(), {}};
        else if (!sections.isEmpty())
            writer.write(block, sections.last().paragraphs);
    }
    return sections;
}

using Patterns = QVector<QRegularExpression>;

qsizetype wordsIn(const QString &text, const Patterns &words)
{
    return std::count_if(words.begin(), words.end(), [&](const QRegularExpression &word) { return text.contains(word); });
}

bool containsAll(const QString &text, const Patterns &words)
{
    return wordsIn(text, words) == words.size();
}

/// Cut at words where it is long, around the first of the words searched for.
QString snippetOf(const QString &paragraph, const Patterns &words)
{
    if (paragraph.size() <= snippetLength)
        return paragraph;
    qsizetype found = paragraph.size();
    for (const QRegularExpression &word : words) {
        if (const qsizetype at = paragraph.indexOf(word); at >= 0)
            found = std::min(found, at);
    }
    if (found == paragraph.size())
        found = 0;
    qsizetype from = std::max<qsizetype>(0, found - snippetLength / 3);
    if (from > 0)
        from = paragraph.lastIndexOf(u' ', from) + 1;
    QString text = paragraph.mid(from, snippetLength);
    if (from + snippetLength < paragraph.size())
        text = text.left(std::max<qsizetype>(text.lastIndexOf(u' '), snippetLength / 2)) + u" …"_s;
    return from > 0 ? u"… "_s + text : text;
}

ManualHit hitOf(const ManualPage &page, const ManualSection &section, const Patterns &words)
{
    const auto best =
        std::max_element(section.paragraphs.begin(), section.paragraphs.end(),
                         [&](const QString &a, const QString &b) { return wordsIn(a, words) < wordsIn(b, words); });
    return {page.file + u'#' + section.anchor, page.title, section.heading,
            best == section.paragraphs.end() ? QString() : snippetOf(*best, words)};
}

} // namespace

QVector<QRegularExpression> searchPatterns(const QString &text)
{
    Patterns patterns;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        patterns << QRegularExpression(u"(?<!\\w)"_s + QRegularExpression::escape(word),
                                       QRegularExpression::CaseInsensitiveOption
                                           | QRegularExpression::UseUnicodePropertiesOption);
    return patterns;
}

QString HeadingAnchors::next(const QString &heading)
{
    static const QRegularExpression dropped(u"[^\\w\\- ]"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString anchor = heading.toLower().remove(dropped).replace(u' ', u'-');
    const int number = m_seen[anchor]++;
    return number == 0 ? anchor : anchor + u'-' + QString::number(number);
}

const Manual &Manual::instance()
{
    static const Manual manual;
    return manual;
}

QString Manual::contentsPage()
{
    return u"index.md"_s;
}

QString Manual::markdown(const QString &file)
{
    static const QRegularExpression comment(u"<!--.*?-->\\n?"_s, QRegularExpression::DotMatchesEverythingOption);
    QFile resource(u':' + folder() + file);
    return resource.open(QIODevice::ReadOnly) ? QString::fromUtf8(resource.readAll()).remove(comment) : QString();
}

QUrl Manual::url(const QString &link)
{
    return QUrl(u"qrc:"_s + folder() + link);
}

QString Manual::link(const QUrl &url)
{
    if (url.scheme() != "qrc"_L1 || !url.path().startsWith(folder()))
        return {};
    const QString file = url.path().mid(folder().size());
    return url.hasFragment() ? file + u'#' + url.fragment() : file;
}

Manual::Manual()
{
    static const QRegularExpression entry(u"^(?:\\d+\\.|-) \\[[^\\]]*\\]\\(([^)#]+\\.md)\\)"_s);
    add(contentsPage(), {});
    QString group;
    for (const QString &line : markdown(contentsPage()).split(u'\n')) {
        if (line.startsWith("## "_L1))
            group = line.mid(3).trimmed();
        else if (const auto match = entry.match(line); match.hasMatch())
            add(match.captured(1), group);
    }
}

void Manual::add(const QString &file, const QString &group)
{
    const QVector<ManualSection> sections = sectionsOf(markdown(file));
    if (!sections.isEmpty())
        m_pages << ManualPage{file, sections.first().heading, group, sections};
}

const ManualPage *Manual::page(const QString &file) const
{
    const auto page = std::find_if(m_pages.begin(), m_pages.end(), [&](const ManualPage &p) { return p.file == file; });
    return page == m_pages.end() ? nullptr : &*page;
}

bool Manual::has(const QString &link) const
{
    const ManualPage *found = page(link.section(u'#', 0, 0));
    const QString anchor = link.section(u'#', 1);
    return found
        && (anchor.isEmpty()
            || std::any_of(found->sections.begin(), found->sections.end(),
                           [&](const ManualSection &section) { return section.anchor == anchor; }));
}

QVector<ManualHit> Manual::search(const QString &text) const
{
    const Patterns words = searchPatterns(text);
    QVector<ManualHit> byHeading;
    QVector<ManualHit> byText;
    if (words.isEmpty())
        return {};
    for (const ManualPage &page : m_pages) {
        if (page.file == contentsPage())
            continue; // it only repeats the titles
        for (const ManualSection &section : page.sections) {
            if (containsAll(section.heading, words))
                byHeading << hitOf(page, section, words);
            else if (containsAll(section.heading + u'\n' + section.paragraphs.join(u'\n'), words))
                byText << hitOf(page, section, words);
        }
    }
    return byHeading + byText;
}

} // namespace squidie::ui
