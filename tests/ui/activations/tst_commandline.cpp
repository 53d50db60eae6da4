// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "activations/commandline.h"

#include <QTest>

using namespace squidie;
using namespace squidie::ui;

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPartOfTheFilterIsAnOption()
    {
        ActivationFilter filter;
        filter.workflow = QStringLiteral("Elixir.Feeds.Ingest");
        filter.trigger = QStringLiteral("poll");
        filter.outcomes = {Outcome::Duplicate, Outcome::Rejected};
        filter.sources = {ActivationSource::CommandLine};
        filter.since = parseInstant(u"2026-10-05T00:00:00Z");
        filter.laterThan = std::chrono::seconds(60);
        filter.conflictsOnly = true;
        QCOMPARE(activationListCommand(filter, QStringLiteral("/tmp/a b.db")),
                 QStringLiteral(
                     "squidie '--store=/tmp/a b.db' activation list --workflow=Elixir.Feeds.Ingest --trigger=poll "
                     "--outcome=duplicate --outcome=rejected --source=command_line "
                     "--since=2026-10-05T00:00:00.000000Z --later-than=60 --conflicts"));
    }
};

SQUIDIE_TEST(TestCommandLine)
#include "tst_commandline.moc"
