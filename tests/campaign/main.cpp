// SPDX-License-Identifier: Apache-2.0
#include "campaign/campaigns.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace squidie::campaign;
using namespace Qt::StringLiterals;

namespace {

struct Campaign {
    const char *name;
    const char *arguments;
    const char *summary;
    int usual; ///< the argument if none is given
    void (*run)(int argument, Report &report);
};

constexpr Campaign campaigns[] = {
    {"kills", "[N=1000]", "SIGKILL at random instants: N delivering processes, then N workers", 1000, killWriters},
    {"full", "[STRIDE=1]", "each write fails in turn, or every STRIDEth: disk full, I/O error", 1, fillDisks},
    {"damage", "[OFFSETS=250]", "truncation and flipped bits, at OFFSETS places each in a store and in its log", 250,
     damageStores},
    {"values", "[STRIDE=1]", "each column's values replaced by wrong ones, in every STRIDEth case", 1, replaceValues},
    {"clock", "[STORES=50]", "runners and workers whose clocks jump back and ahead by up to three days", 50, jumpClocks},
    {"crowd", "[SECONDS=600]", "sixteen processes deliver overlapping identities and work on one store", 600, crowdStore},
    {"week", "[WEEKS=10]", "a week of schedules with delays, duplicates, gaps and kills, against windows --summary", 10,
     simulateWeeks},
    {"names", "[ROUNDS=100]", "second names, removal and replacement under writers, migration by six at once", 100,
     renameStores},
    {"server", "[N=200]", "PostgreSQL, or the link to it, made to fail N times in eleven ways during deliveries and steps",
     200, killServers},
    {"strangers", "[N=300]", "N addresses with a password in them, and N stores into which somebody has put something", 300,
     meetStrangers},
};

int usage()
{
    std::fprintf(stderr, "Usage: squidie-campaign CAMPAIGN [NUMBER]\n");
    for (const Campaign &campaign : campaigns)
        std::fprintf(stderr, "  %-8s %-18s %s\n", campaign.name, campaign.arguments, campaign.summary);
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir home; // for what the programs keep for their user: trust
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.path()));
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    for (const Campaign &campaign : campaigns) {
        if (arguments.value(1) != QLatin1String(campaign.name) || arguments.size() > 3)
            continue;
        bool isNumber = true;
        const int argument = arguments.size() == 3 ? arguments[2].toInt(&isNumber) : campaign.usual;
        if (!isNumber || argument < 1)
            return usage();
        QElapsedTimer timer;
        timer.start();
        Report report;
        campaign.run(argument, report);
        report.figure(u"seconds"_s, timer.elapsed() / 1000);
        return report.print(QString::fromLatin1(campaign.name) + u": "_s + QString::fromLatin1(campaign.summary)) ? 0 : 1;
    }
    return usage();
}
