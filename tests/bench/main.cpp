// SPDX-License-Identifier: Apache-2.0
// Prints figures: ours beside plain C SQLite committing the same rows with the same durability, in the same run.
#include "benchstore.h"
#include "plainsqlite.h"

#include "base/jsontext.h"
#include <squidie/catalogueloader.h>
#include <squidie/runner.h>
#include <squidie/store.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace squidie;
using namespace Qt::StringLiterals;

using namespace squidie::benchstore;

namespace {

/// Both sides are timed from opening the store to having closed it: closing writes what is left of the log into the file.
double performOneByOne(const QString &path, int count)
{
    QVector<QByteArray> payloads;
    for (int i = 0; i < count; ++i)
        payloads.append(digestPayload(i));
    QElapsedTimer timer;
    timer.start();
    {
        const auto store = need(Store::open(path, Store::Access::ReadWrite));
        Runner runner(*store);
        for (const QByteArray &payload : payloads) {
            if (need(runner.perform(payload)).outcome != Outcome::Started)
                fail(u"a delivery did not start"_s);
        }
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

/// The whole program: start, open, read, deliver, print each result after its commit.
double performStream(const QString &path, const QString &lines)
{
    QProcess command;
    command.setStandardOutputFile(QProcess::nullDevice());
    command.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    command.start(QStringLiteral(SQUIDIE_COMMAND), {u"--store"_s, path, u"--json"_s, u"perform"_s, lines});
    if (!command.waitForFinished(-1) || command.exitCode() != 0)
        fail(u"squidie perform failed"_s);
    return double(timer.nsecsElapsed()) / 1e9;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void print(const char *figure, int count, const std::vector<double> &ours, const std::vector<double> &plain, double target)
{
    std::vector<double> ratios;
    for (size_t i = 0; i < ours.size(); ++i)
        ratios.push_back(plain[i] / ours[i]);
    std::printf("%-44s %10.0f /s %12.0f /s %8.2f  (target %.2f; %zu pairs, %.2f to %.2f)\n", figure, count / median(ours),
                count / median(plain), median(ratios), target, ratios.size(),
                *std::min_element(ratios.begin(), ratios.end()), *std::max_element(ratios.begin(), ratios.end()));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int scale = argc > 1 ? QByteArray(argv[1]).toInt() : 1;
    const int singles = 2'000 * scale;
    const int streamed = 50'000 * scale;
    constexpr int pairs = 5;

    QTemporaryDir folder(QCoreApplication::applicationDirPath() + u"/bench-XXXXXX"_s); // a real disk, not a tmpfs
    const QString lines = folder.filePath(u"payloads.jsonl"_s);
    {
        QFile file(lines);
        if (!file.open(QIODevice::WriteOnly))
            fail(file.errorString());
        for (int i = 0; i < streamed; ++i)
            file.write(digestPayload(i) + '\n');
    }

    std::vector<double> oursSingle, plainSingle, oursStream, plainStream;
    for (int pair = 0; pair < pairs; ++pair) {
        const auto path = [&](const char *name) {
            return folder.filePath(QString::fromLatin1(name) + QString::number(pair));
        };
        for (const char *name : {"single", "single-plain", "stream", "stream-plain"})
            makeDigestStore(path(name));
        oursSingle.push_back(performOneByOne(path("single"), singles));
        plainSingle.push_back(
            bench::insertStarts(path("single-plain").toStdString(), bench::readStarts(path("single").toStdString()), 1));
        oursStream.push_back(performStream(path("stream"), lines));
        const auto starts = bench::readStarts(path("stream").toStdString());
        if (int(starts.size()) != streamed)
            fail(u"the stream did not start all of its payloads"_s);
        plainStream.push_back(bench::insertStarts(path("stream-plain").toStdString(), starts, 1000));
        for (const char *name : {"single", "single-plain", "stream", "stream-plain"})
            QFile::remove(path(name));
    }
    std::printf("%-44s %13s %15s %8s\n", "figure", "ours", "plain C SQLite", "ratio");
    print("perform, one durable commit each", singles, oursSingle, plainSingle, 1.0);
    print("perform of a JSON Lines stream (whole process)", streamed, oursStream, plainStream, 0.90);
    return 0;
}
