// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"
#include "ui/storefixture.h"

#include "windows/coveragesettingsdialog.h"
#include "windows/latenessview.h"
#include "windows/picturefile.h"
#include "windows/summarymodel.h"
#include "windows/timelinepane.h"
#include "windows/timelineview.h"
#include "windows/windowactions.h"
#include "windows/windowexport.h"
#include "text/textfiles.h"
#include "windows/windowspage.h"

#include <QAction>
#include <QComboBox>
#include <QImage>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace squidie;
using namespace squidie::ui;
using namespace std::chrono_literals;

namespace {

const Instant nine = *parseInstant(u"2026-10-05T09:00:00Z");

TriggerKey daily()
{
    return {test::StoreFixture::workflow(), QStringLiteral("daily")};
}

} // namespace

/// What can be done with a window, and with what is shown.
class TestWindowActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void settingsAreSavedAndTakeEffectAtOnce()
    {
        test::StoreFixture fixture;
        QVERIFY(fixture.isReady());
        CoverageSettingsDialog dialog(fixture.state, daily(), {});
        QCOMPARE(dialog.settings(), CoverageSettings());
        dialog.expectAt()->setCurrentIndex(1);
        dialog.grace()->setValue(90);
        dialog.dialect()->setCurrentIndex(dialog.dialect()->findData(int(ScheduleDialect::Oban)));
        dialog.daylightSaving()->setCurrentIndex(dialog.daylightSaving()->findData(int(DaylightSavingMode::Vixie)));
        QSignalSpy refreshed(&fixture.state, &ConsoleState::refreshWanted);
        dialog.saveButton()->click();
        QTRY_COMPARE(refreshed.size(), 1);
        const auto kept = QCoro::waitFor(fixture.service.coverageSettings(daily()));
        QVERIFY(kept);
        QCOMPARE(kept->expectAt, ExpectAt::End);
        QCOMPARE(kept->grace, std::chrono::microseconds(90min)); // the default's unit is a minute
        QVERIFY(kept->daylightSaving == DaylightSavingMode::Vixie);
        QVERIFY(kept->dialect == ScheduleDialect::Oban);
        CoverageSettingsDialog again(fixture.state, daily(), *kept);
        QCOMPARE(again.settings(), *kept);
    }

    void aMissingWindowIsFiredOrReplayedInto()
    {
        test::StoreFixture fixture;
        QVERIFY(fixture.isReady());
        QCOMPARE(fixture.deliver(test::StoreFixture::cronPayload("daily", "2026-10-04")).outcome, Outcome::Started);
        const IntendedWindow missing{QStringLiteral("2026-10-06T09:00:00Z"), QStringLiteral("2026-10-07T09:00:00Z")};
        QWidget parent;
        QMenu menu;
        WindowActions actions(fixture.state, &parent);
        actions.addTo(menu, daily(), missing);
        QSignalSpy fired(&fixture.state, &ConsoleState::fireWanted);
        menu.actions().at(0)->trigger();
        QCOMPARE(fired.size(), 1);
        QCOMPARE(fired.at(0).at(0).value<TriggerKey>(), daily());
        std::optional<ReplayItem> item;
        std::optional<IntendedWindow> window;
        connect(&fixture.state, &ConsoleState::replayIntoWindowWanted, this,
                [&](const ReplayItem &i, const IntendedWindow &w) {
                    item = i;
                    window = w;
                });
        menu.actions().at(1)->trigger();
        QTRY_VERIFY(item.has_value());
        QVERIFY(item->payload.contains("2026-10-04"));
        QCOMPARE(*window, missing);
    }

    void withoutAStartThereIsNothingToReplay()
    {
        test::StoreFixture fixture;
        QVERIFY(fixture.isReady());
        QSignalSpy message(&fixture.state, &ConsoleState::messageWanted);
        QWidget parent;
        WindowActions actions(fixture.state, &parent);
        actions.replaySimilar(daily(), {});
        QTRY_COMPARE(message.size(), 1);
        QVERIFY(message.at(0).at(1).toBool());
    }

    void settingsAreReadBeforeTheirDialogOpens()
    {
        test::StoreFixture fixture;
        QVERIFY(fixture.isReady());
        CoverageSettings late;
        late.expectAt = ExpectAt::End;
        late.grace = 2h;
        QVERIFY(QCoro::waitFor(fixture.service.setCoverageSettings(daily(), late)));
        QWidget parent;
        CoverageSettingsDialog::openFor(fixture.state, daily(), &parent);
        auto *dialog = parent.findChild<CoverageSettingsDialog *>();
        // The answer may have come already.
        QVERIFY(dialog && (!dialog->isVisible() || dialog->settings() == late));
        QTRY_VERIFY(dialog->isVisible());
        QCOMPARE(dialog->settings(), late);
    }

    void whoeverAskedMayBeGoneWhenTheAnswerComes()
    {
        test::StoreFixture fixture;
        QVERIFY(fixture.isReady());
        QSignalSpy message(&fixture.state, &ConsoleState::messageWanted);
        {
            QWidget parent;
            WindowActions actions(fixture.state, &parent);
            actions.replaySimilar(daily(), {});
            CoverageSettingsDialog::openFor(fixture.state, daily(), &parent);
        }
        QVERIFY(QCoro::waitFor(fixture.service.overview())); // asked later, answered later
        QCoreApplication::processEvents();
        QCOMPARE(message.size(), 0);
    }

    void eachTabReadsWhatItShows()
    {
        test::StoreFixture fixture;
        QVERIFY(fixture.isReady());
        QCOMPARE(fixture.deliver(test::StoreFixture::cronPayload("daily", "2026-10-05")).outcome, Outcome::Started);
        fixture.state.setRange({nine - 24h, nine + 48h});
        WindowsPage page(fixture.state, [] { return nine + 48h; });
        page.resize(900, 500);
        page.show();
        WindowsLoader *loader = page.loader();
        QTRY_COMPARE(loader->lanes().size(), 3);
        QTRY_VERIFY(!loader->lanes().constFirst().windows.isEmpty() || !loader->lanes().constLast().windows.isEmpty());
        QVERIFY(loader->rows().isEmpty()); // nobody has opened this tab
        page.tabs()->setCurrentIndex(int(WindowsLoader::Part::Table));
        QTRY_VERIFY(!loader->rows().isEmpty());
        QVERIFY(loader->notice().isEmpty());
        page.tabs()->setCurrentIndex(int(WindowsLoader::Part::Summary));
        QTRY_COMPARE(loader->summaries().size(), 3);
        for (const TriggerSummary &line : loader->summaries())
            QVERIFY(line.isExact);
        page.tabs()->setCurrentIndex(int(WindowsLoader::Part::Lateness));
        QTRY_COMPARE(loader->latenessLanes().size(), 3);
        for (const int tab : {0, 1, 2, 3}) {
            page.tabs()->setCurrentIndex(tab);
            Q_EMIT page.exportMenu()->aboutToShow();
            QCOMPARE(page.exportMenu()->actions().size(), 2);
        }
        page.tabs()->setCurrentIndex(0);
        QVERIFY(svgOf(*page.timeline()->view()->viewport(), QStringLiteral("Timeline")).contains("<svg"));
        const QImage picture = QImage::fromData(pngOf(*page.timeline()->view()->viewport()), "PNG");
        QCOMPARE(picture.size(), page.timeline()->view()->viewport()->size() * 2);
    }

    void exportedNamesCannotRunAsFormulas()
    {
        TriggerSummary line;
        line.key = {QStringLiteral("=HYPERLINK(\"http://example.org\")"), QStringLiteral("@sum")};
        line.summary.expected = 3;
        const QByteArray csv = summariesToCsv({line});
        QVERIFY(csv.startsWith("workflow,trigger,expected"));
        QVERIFY(!csv.contains("\n=") && !csv.contains(",@") && !csv.contains("\n\"="));
        QVERIFY(summariesToJson({line}).contains("\"expected\": 3"));
        QVERIFY(summariesToCsv({}).isEmpty());
        const QString refused = writeWholeFile(QStringLiteral("/nowhere/at/all.csv"), csv);
        QVERIFY(!refused.isEmpty());
    }
};

SQUIDIE_TEST(TestWindowActions)
#include "tst_windowactions.moc"
