// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

/// The folders of ui/ include each other in one direction only (ui/README.md, "Rooms").
class TestRooms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noFolderIncludesAnotherInACircle()
    {
        const QDir ui(QStringLiteral(SQUIDIE_SOURCE_DIR "/ui"));
        const QStringList folders = ui.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(folders.size() > 5);
        QMap<QString, QSet<QString>> includes;
        for (const QString &folder : folders)
            includes.insert(folder, includedBy(ui.filePath(folder), folders));
        // Take away folders that include none of the rest, until nothing changes.
        bool shrinks = true;
        while (shrinks) {
            shrinks = false;
            const QStringList left = includes.keys();
            for (const QString &folder : left) {
                const QSet<QString> &others = includes[folder];
                const bool isLeaf = std::none_of(others.begin(), others.end(),
                                                 [&](const QString &other) { return includes.contains(other); });
                if (isLeaf) {
                    includes.remove(folder);
                    shrinks = true;
                }
            }
        }
        QVERIFY2(includes.isEmpty(), qPrintable(QStringList(includes.keys()).join(QStringLiteral(", "))));
    }

private:
    /// The other folders whose headers the files of `path` include.
    static QSet<QString> includedBy(const QString &path, const QStringList &folders)
    {
        static const QRegularExpression include(QStringLiteral("^#include \"(\\w+)/"), QRegularExpression::MultilineOption);
        QSet<QString> others;
        QDirIterator files(path, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            auto found = include.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext()) {
                const QString folder = found.next().captured(1);
                if (folders.contains(folder) && folder != QDir(path).dirName())
                    others.insert(folder);
            }
        }
        return others;
    }
};

SQUIDIE_TEST(TestRooms)
#include "tst_rooms.moc"
