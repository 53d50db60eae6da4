// SPDX-License-Identifier: Apache-2.0
#include "payloads/jsoneditor.h"
#include "payloads/jsonlayout.h"
#include "payloads/jsontextedit.h"

#include "base/jsontext.h"
#include "base/limits.h"
#include "testmain.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace squidie;
using namespace squidie::ui;

class TestJsonEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesStayUnchanged_data();
    void bytesStayUnchanged();
    void editedTextKeepsEveryCharacter();
    void errorIsMarkedAtItsPlace_data();
    void errorIsMarkedAtItsPlace();
    void editingClearsTheMarkAndChecksAgain();
    void limitsAreErrors();
    void layoutChangesOnlyWhiteSpace_data();
    void layoutChangesOnlyWhiteSpace();
    void formatIsOneUndoStep();
    void returnIndents();
    void tabLeavesTheEditor();
    void bidirectionalOverridesShow();
};

void TestJsonEditor::bytesStayUnchanged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("plain") << QByteArray(R"({"kind": "cron"})");
    QTest::newRow("carriage returns") << QByteArray("{\r\n\"a\": 1\r\n}\r\n");
    QTest::newRow("no-break space") << QByteArray("{\"a\": \"x\xc2\xa0y\"}");
    QTest::newRow("separators") << QByteArray("{\"a\": \"x\xe2\x80\xa8y\xe2\x80\xa9z\"}");
    QTest::newRow("not UTF-8") << QByteArray("{\"a\": \"\xff\xfe\"}");
    QTest::newRow("a zero byte") << QByteArray("{\"a\": \"\0\"}", 10);
    QTest::newRow("large integer") << QByteArray("{\"a\": 12345678901234567890}");
}

void TestJsonEditor::bytesStayUnchanged()
{
    QFETCH(QByteArray, bytes);
    JsonEditor editor;
    editor.setBytes(bytes);
    QCOMPARE(editor.bytes(), bytes);
    QVERIFY(!editor.isModified());
}

void TestJsonEditor::editedTextKeepsEveryCharacter()
{
    JsonEditor editor;
    editor.setBytes("{\"a\": \"x\xc2\xa0y\xe2\x80\xa8z\"}");
    editor.textEdit()->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor.textEdit(), QStringLiteral(" "));
    QVERIFY(editor.isModified());
    const Result<QJsonValue> value = parseJson(editor.bytes(), limits::jsonDepth);
    QVERIFY(value.has_value());
    QCOMPARE(value->toObject().value(u"a").toString(), QStringLiteral(u"x\u00a0y\u2028z"));
}

void TestJsonEditor::errorIsMarkedAtItsPlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("marked");
    QTest::newRow("wrong word") << QByteArray("{\n  \"a\": nope\n}") << 2 << QStringLiteral("n");
    QTest::newRow("after an emoji") << QByteArray("{\"\xf0\x9f\x98\x80\" x}") << 1 << QStringLiteral("x");
    QTest::newRow("text after") << QByteArray("{}\n{}") << 2 << QStringLiteral("{");
    QTest::newRow("at the end") << QByteArray("{\n\"a\": 1") << 2 << QStringLiteral("1");
}

void TestJsonEditor::errorIsMarkedAtItsPlace()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    QFETCH(QString, marked);
    JsonEditor editor;
    editor.setBytes(bytes);
    QVERIFY(!editor.value());
    QCOMPARE(editor.textEdit()->errorLine().value_or(0), line);
    const QList<QTextEdit::ExtraSelection> selections = editor.textEdit()->extraSelections();
    QCOMPARE(selections.last().cursor.selectedText(), marked);
    QCOMPARE(selections.last().cursor.block().blockNumber() + 1, line);
}

void TestJsonEditor::editingClearsTheMarkAndChecksAgain()
{
    JsonEditor editor;
    editor.setBytes("{\"a\": 1");
    QVERIFY(editor.textEdit()->errorLine());
    QSignalSpy edited(&editor, &JsonEditor::edited);
    QSignalSpy checked(&editor, &JsonEditor::checked);
    editor.textEdit()->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor.textEdit(), QStringLiteral("}"));
    QCOMPARE(edited.size(), 1);
    QVERIFY(!editor.textEdit()->errorLine());
    QTRY_COMPARE(checked.size(), 1);
    QVERIFY(editor.value().has_value());
}

void TestJsonEditor::limitsAreErrors()
{
    JsonEditor editor;
    editor.setBytes(QByteArray(limits::jsonDepth + 1, '[') + QByteArray(limits::jsonDepth + 1, ']'));
    QVERIFY(!editor.value());
    QCOMPARE(editor.value().error().code, ErrorCode::InvalidJson);
    editor.setBytes('"' + QByteArray(limits::payloadBytes, 'x') + '"');
    QVERIFY(!editor.value());
    QCOMPARE(editor.value().error().code, ErrorCode::PayloadTooLarge);
}

void TestJsonEditor::layoutChangesOnlyWhiteSpace_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("indented");
    QTest::addColumn<QString>("compact");
    QTest::newRow("order and numbers stay") << QStringLiteral("{\"b\":1.0,\"a\": 12345678901234567890}")
                                            << QStringLiteral("{\n  \"b\": 1.0,\n  \"a\": 12345678901234567890\n}")
                                            << QStringLiteral("{\"b\":1.0,\"a\":12345678901234567890}");
    QTest::newRow("empty containers") << QStringLiteral("{\"a\": [ ], \"b\": { }}")
                                      << QStringLiteral("{\n  \"a\": [],\n  \"b\": {}\n}")
                                      << QStringLiteral("{\"a\":[],\"b\":{}}");
    QTest::newRow("brackets in strings") << QStringLiteral(R"(["{,}", "\"]", "a  b"])")
                                         << QStringLiteral("[\n  \"{,}\",\n  \"\\\"]\",\n  \"a  b\"\n]")
                                         << QStringLiteral(R"(["{,}","\"]","a  b"])");
    QTest::newRow("nested") << QStringLiteral("[[1],[]]") << QStringLiteral("[\n  [\n    1\n  ],\n  []\n]")
                            << QStringLiteral("[[1],[]]");
    QTest::newRow("a lone value") << QStringLiteral(" true ") << QStringLiteral("true") << QStringLiteral("true");
}

void TestJsonEditor::layoutChangesOnlyWhiteSpace()
{
    QFETCH(QString, json);
    QFETCH(QString, indented);
    QFETCH(QString, compact);
    QCOMPARE(indentedLayout(json), indented);
    QCOMPARE(compactLayout(json), compact);
    QCOMPARE(compactLayout(indented), compact);
}

void TestJsonEditor::formatIsOneUndoStep()
{
    JsonEditor editor;
    const QByteArray before("{\"b\":1,\"a\":2}");
    editor.setBytes(before);
    editor.format();
    QCOMPARE(editor.bytes(), QByteArray("{\n  \"b\": 1,\n  \"a\": 2\n}"));
    editor.textEdit()->undo();
    QCOMPARE(editor.bytes(), before);
    QVERIFY(!editor.isModified());
}

void TestJsonEditor::returnIndents()
{
    JsonEditor editor;
    editor.setBytes("  {");
    editor.textEdit()->moveCursor(QTextCursor::End);
    QTest::keyClick(editor.textEdit(), Qt::Key_Return);
    QCOMPARE(editor.bytes(), QByteArray("  {\n    "));
}

void TestJsonEditor::tabLeavesTheEditor()
{
    JsonEditor editor;
    editor.setBytes("{}");
    editor.show();
    editor.activateWindow();
    editor.textEdit()->setFocus();
    QTRY_VERIFY(editor.textEdit()->hasFocus());
    QTest::keyClick(editor.textEdit(), Qt::Key_Tab);
    QCOMPARE(editor.bytes(), QByteArray("{}"));
    QVERIFY(!editor.textEdit()->hasFocus());
}

void TestJsonEditor::bidirectionalOverridesShow()
{
    JsonEditor editor;
    editor.setBytes("\"a\u202eb zażółć\"");
    QCOMPARE(editor.textEdit()->exactText(), QStringLiteral(u"\"a\\u202eb zażółć\""));
    QCOMPARE(editor.bytes(), QByteArray("\"a\u202eb zażółć\"")); // what nobody has changed stays as it was
}

SQUIDIE_TEST(TestJsonEditor)
#include "tst_jsoneditor.moc"
