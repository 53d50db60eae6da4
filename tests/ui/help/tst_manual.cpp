// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "help/manual.h"
#include "help/manualstyle.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

using namespace squidie::ui;

namespace {

QStringList textsOf(const QVector<ManualHit> &hits)
{
    QStringList texts;
    for (const ManualHit &hit : hits)
        texts << hit.heading + u'\n' + hit.snippet;
    return texts;
}

/// Each link of a page, whole: "windows.md#timeline".
QStringList linksOf(const QString &file)
{
    QTextDocument document;
    document.setMarkdown(Manual::markdown(file));
    QStringList links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QString href = it.fragment().charFormat().anchorHref();
            if (!href.isEmpty() && !links.contains(href))
                links << href;
        }
    }
    return links;
}

} // namespace

/// The embedded manual as data.
class TestManual : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contentsListEveryPage()
    {
        QStringList listed;
        for (const ManualPage &page : Manual::instance().pages())
            listed << page.file;
        QStringList present = QDir(QStringLiteral(":/manual")).entryList({QStringLiteral("*.md")});
        QCOMPARE(listed.first(), Manual::contentsPage());
        std::sort(listed.begin(), listed.end());
        std::sort(present.begin(), present.end());
        QCOMPARE(listed, present);
    }

    void everyPageHasATitleAndText()
    {
        for (const ManualPage &page : Manual::instance().pages()) {
            QVERIFY2(!page.title.isEmpty(), qPrintable(page.file));
            QCOMPARE(page.sections.first().level, 1);
            QVERIFY2(Manual::markdown(page.file).size() > 200, qPrintable(page.file));
        }
    }

    void everyLinkAndAnchorResolves()
    {
        int links = 0;
        for (const ManualPage &page : Manual::instance().pages()) {
            for (const QString &href : linksOf(page.file)) {
                const QUrl url = Manual::url(page.file).resolved(QUrl(href));
                if (url.scheme() == u"http" || url.scheme() == u"https")
                    continue;
                ++links;
                QVERIFY2(Manual::instance().has(Manual::link(url)), qPrintable(page.file + QStringLiteral(": ") + href));
            }
        }
        QVERIFY(links >= 20);
    }

    void everyPictureIsEmbedded()
    {
        int pictures = 0;
        for (const ManualPage &page : Manual::instance().pages()) {
            QTextDocument document;
            document.setMarkdown(Manual::markdown(page.file));
            for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
                for (auto it = block.begin(); !it.atEnd(); ++it) {
                    const QTextImageFormat picture = it.fragment().charFormat().toImageFormat();
                    if (!picture.isValid())
                        continue;
                    ++pictures;
                    const QUrl url = Manual::url(page.file).resolved(QUrl(picture.name()));
                    QVERIFY2(QFile::exists(u':' + url.path()),
                             qPrintable(page.file + QStringLiteral(": ") + picture.name()));
                }
            }
        }
        QVERIFY(pictures >= 4);
    }

    void anchorsAreThoseOfGitHub()
    {
        HeadingAnchors anchors;
        QCOMPARE(anchors.next(QStringLiteral("Table, Summary and Lateness")), QStringLiteral("table-summary-and-lateness"));
        QCOMPARE(anchors.next(QStringLiteral("Exit statuses")), QStringLiteral("exit-statuses"));
        QCOMPARE(anchors.next(QStringLiteral("Exit statuses")), QStringLiteral("exit-statuses-1"));
        QCOMPARE(anchors.next(QStringLiteral("What's `new_window`?")), QStringLiteral("whats-new_window"));
    }

    void linksStayInTheManual()
    {
        QCOMPARE(Manual::link(Manual::url(QStringLiteral("windows.md#timeline"))), QStringLiteral("windows.md#timeline"));
        QVERIFY(Manual::link(QUrl(QStringLiteral("file:///etc/passwd"))).isEmpty());
        QVERIFY(Manual::link(QUrl(QStringLiteral("qrc:/sample/jobs.jsonl"))).isEmpty());
        QVERIFY(!Manual::instance().has(QStringLiteral("nowhere.md")));
        QVERIFY(!Manual::instance().has(QStringLiteral("windows.md#nowhere")));
        QVERIFY(Manual::instance().has(QStringLiteral("windows.md#timeline")));
    }

    void searchFindsHeadingsFirst()
    {
        const QVector<ManualHit> hits = Manual::instance().search(QStringLiteral("TIMELINE"));
        QVERIFY(hits.size() > 1);
        QCOMPARE(hits.first().link, QStringLiteral("windows.md#timeline"));
        for (const ManualHit &hit : hits)
            QVERIFY2(Manual::instance().has(hit.link), qPrintable(hit.link));
    }

    void searchWantsAllWordsInOneSection()
    {
        const QVector<ManualHit> hits = Manual::instance().search(QStringLiteral("duplicate  WINDOW"));
        QVERIFY(!hits.isEmpty());
        QVERIFY(hits.size() < Manual::instance().search(QStringLiteral("window")).size());
        QVERIFY(Manual::instance().search(QStringLiteral("duplicate xyzzy")).isEmpty());
        QVERIFY(Manual::instance().search(QStringLiteral("  ")).isEmpty());
    }

    void aSnippetShowsTheRowOfATable()
    {
        const QVector<ManualHit> hits = Manual::instance().search(QStringLiteral("--drain"));
        QVERIFY(!hits.isEmpty());
        QVERIFY2(textsOf(hits).join(u'\n').contains(QStringLiteral("--drain: Stop when no work is visible.")),
                 qPrintable(textsOf(hits).join(u'\n')));
    }

    void aStyledPageKeepsItsText()
    {
        for (const ManualPage &page : Manual::instance().pages()) {
            QTextDocument plain;
            QTextDocument styled;
            plain.setMarkdown(Manual::markdown(page.file));
            styled.setMarkdown(Manual::markdown(page.file));
            styleManual(styled, QPalette(), QFont());
            fitManual(styled, QFont(), 800);
            QCOMPARE(styled.toPlainText().simplified(), plain.toPlainText().simplified());
        }
    }

    void aStyledPageHasAnAnchorForEachHeading()
    {
        for (const ManualPage &page : Manual::instance().pages()) {
            QTextDocument document;
            document.setMarkdown(Manual::markdown(page.file));
            styleManual(document, QPalette(), QFont());
            QStringList anchors;
            for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
                if (block.blockFormat().headingLevel() > 0)
                    anchors += block.begin().fragment().charFormat().anchorNames();
            }
            QStringList expected;
            for (const ManualSection &section : page.sections)
                expected << section.anchor;
            QCOMPARE(anchors, expected);
        }
    }
};

SQUIDIE_TEST(TestManual)
#include "tst_manual.moc"
