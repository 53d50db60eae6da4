// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <QVector>

/// The manual (resources/manual) as data. A link is written as in its pages: "windows.md#timeline".
namespace squidie::ui {

/// Turns the headings of one page into the anchors that GitHub gives them: "Exit statuses" becomes "exit-statuses", and
/// its second occurrence "exit-statuses-1".
class HeadingAnchors {
public:
    QString next(const QString &heading);

private:
    QHash<QString, int> m_seen;
};

/// A heading and the text below it, up to the next heading.
struct ManualSection {
    QString heading;
    QString anchor;
    int level = 1;
    QStringList paragraphs; ///< plain text; a row of a table is one paragraph
};

struct ManualPage {
    QString file; ///< "windows.md"
    QString title; ///< its first heading
    QString group; ///< the part of the manual that it belongs to; empty for the contents page
    QVector<ManualSection> sections;
};

/// A section in which all words of a search occur.
struct ManualHit {
    QString link;
    QString page; ///< the page's title
    QString heading;
    QString snippet; ///< the text around the first word that was found
};

/// One pattern for each word of a search: it matches at the beginning of a word, whatever the case.
QVector<QRegularExpression> searchPatterns(const QString &text);

class Manual {
public:
    /// The embedded manual, read once. GUI thread.
    static const Manual &instance();

    /// In reading order: the contents page, then the pages that it lists.
    const QVector<ManualPage> &pages() const { return m_pages; }
    /// Nothing where the manual has no such page.
    const ManualPage *page(const QString &file) const;
    /// True for a page of the manual and, where the link names one, a heading on it.
    bool has(const QString &link) const;
    /// The sections that contain all words, whatever their case; matching headings first.
    QVector<ManualHit> search(const QString &text) const;

    static QString contentsPage();
    /// The page's text as Markdown, without the comments that only editors need.
    static QString markdown(const QString &file);
    static QUrl url(const QString &link);
    /// Nothing for a place outside of the manual.
    static QString link(const QUrl &url);

private:
    Manual();
    void add(const QString &file, const QString &group);

    QVector<ManualPage> m_pages;
};

} // namespace squidie::ui
