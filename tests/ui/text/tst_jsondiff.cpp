// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "base/jsontext.h"
#include "text/jsondiff.h"

#include <QTest>

using namespace squidie;
using namespace squidie::ui;

class TestJsonDiff : public QObject {
    Q_OBJECT

    static QString pathsOf(const QByteArray &before, const QByteArray &after)
    {
        QStringList lines;
        for (const JsonChange &change : diffJson(*parseJson(before, 64), *parseJson(after, 64))) {
            const char sign = change.kind == JsonChange::Kind::Added ? '+'
                : change.kind == JsonChange::Kind::Removed           ? '-'
                                                                     : '~';
            lines.append(QLatin1Char(sign) + change.path);
        }
        return lines.join(u' ');
    }

private Q_SLOTS:
    void differencesAreFoundByPath_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("changes");
        const auto row = [](const char *name, const char *before, const char *after, const char *changes) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(changes);
        };
        row("the same, other order and blanks", R"({"a":1,"b":[2]})", R"({ "b": [2], "a": 1 })", "");
        row("changed inside", R"({"w":{"s":"x","e":"y"}})", R"({"w":{"s":"z","e":"y"}})", "~w.s");
        row("added and removed", R"({"a":1})", R"({"b":1})", "-a +b");
        row("null is not absent", R"({"a":null})", R"({})", "-a");
        row("longer array", R"({"l":[1]})", R"({"l":[1,2,3]})", "+l[1] +l[2]");
        row("other type", R"({"a":{"x":1}})", R"({"a":[1]})", "~a");
        row("the whole value", "1", "2", "~");
        row("a key with a dot", R"({"a.b":1})", R"({"a.b":2})", R"(~["a.b"])");
        row("an empty key", R"({"":1})", R"({"":2})", R"(~[""])");
        row("the same number", R"({"a":1})", R"({"a":1.0})", "");
    }
    void differencesAreFoundByPath()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, changes);
        QCOMPARE(pathsOf(before, after), changes);
    }
};

SQUIDIE_TEST(TestJsonDiff)
#include "tst_jsondiff.moc"
