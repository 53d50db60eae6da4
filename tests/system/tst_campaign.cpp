// SPDX-License-Identifier: Apache-2.0
#include "campaign/campaigns.h"
#include "testmain.h"

#include <QTest>

using namespace squidie::campaign;

/// A short slice of each campaign of tests/campaign/run.
class TestCampaign : public QObject {
    Q_OBJECT

private:
    static void verify(void (*campaign)(int, Report &), int argument)
    {
        Report report;
        campaign(argument, report);
        if (!report.skipped().isEmpty())
            qInfo("%s", qPrintable(report.skipped().join(u'\n')));
        QVERIFY2(report.violations().isEmpty(), qPrintable(report.violations().mid(0, 20).join(u'\n')));
    }

private Q_SLOTS:
    void killedAtAnyInstantNothingIsLostOrDoneAgain() { verify(killWriters, 30); }
    void aDiskThatFailsLosesNothingAcknowledged() { verify(fillDisks, 61); }
    void damageIsReportedAndNotMadeWorse() { verify(damageStores, 4); }
    void wrongValuesCrashNothing() { verify(replaceValues, 61); }
    void clocksThatJumpLoseNothing() { verify(jumpClocks, 1); }
    void aCrowdStartsEachIdentityOnce() { verify(crowdStore, 4); }
    void aWeeksSummaryMatchesItsDeliveries() { verify(simulateWeeks, 1); }
    void namesAndReplacementsLoseNothing() { verify(renameStores, 2); }
    void aServerThatIsKilledLosesNothing() { verify(killServers, 1); }
    void whatStrangersMadeIsRefused() { verify(meetStrangers, 5); }
};

SQUIDIE_TEST(TestCampaign)
#include "tst_campaign.moc"
