// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList forms; // one, or one for each plural form
    bool numerus = false;
    bool unfinished = false;
};

struct Translations {
    QString language;
    QVector<Message> messages;
};

void readForms(QXmlStreamReader &xml, Message &message)
{
    message.unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
    QString text;
    while (!xml.atEnd() && !(xml.isEndElement() && xml.name() == u"translation")) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"numerusform")
            message.forms.append(xml.readElementText());
        else if (xml.isCharacters())
            text += xml.text();
    }
    if (!message.numerus)
        message.forms = {text};
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{context, {}, {}, xml.attributes().value(QStringLiteral("numerus")) == u"yes", false};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source")
            message.source = xml.readElementText();
        else if (xml.name() == u"translation")
            readForms(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

std::optional<Translations> readTranslations(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QXmlStreamReader xml(&file);
    Translations all;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"TS")
            all.language = xml.attributes().value(QStringLiteral("language")).toString();
        else if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            all.messages.append(readMessage(xml, context));
    }
    return xml.hasError() ? std::nullopt : std::optional(all);
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(\\d{1,2}|n)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.removeDuplicates();
    std::sort(found.begin(), found.end());
    return found;
}

qsizetype mnemonics(QString text)
{
    return text.remove(QStringLiteral("&&")).count(u'&');
}

/// The end that a reader takes for a sign: "more to come" of a command, or a label's colon.
QChar endSign(const QString &text)
{
    const QChar last = text.isEmpty() ? QChar() : text.back();
    return last == u'…' || last == u':' ? last : QChar();
}

QString leadingSpace(const QString &text)
{
    qsizetype end = 0;
    while (end < text.size() && text.at(end).isSpace())
        ++end;
    return text.left(end);
}

QString difference(const Message &message, const QString &form)
{
    if (form.trimmed().isEmpty())
        return QStringLiteral("empty");
    if (placeholders(form) != placeholders(message.source))
        return QStringLiteral("other placeholders");
    if (mnemonics(form) != mnemonics(message.source))
        return QStringLiteral("other mnemonics");
    if (endSign(form) != endSign(message.source))
        return QStringLiteral("another sign at the end");
    if (leadingSpace(form) != leadingSpace(message.source) || form.count(u'\n') != message.source.count(u'\n'))
        return QStringLiteral("other spaces at the beginning, or other line ends");
    return {};
}

/// The runtime's texts have two contexts (base/sentences.h); under another one lupdate would put them where nobody looks.
bool isContext(const QString &context)
{
    return !context.startsWith(u"squidie") || context == u"squidie" || context == u"squidie::reading"
        || context.startsWith(u"squidie::ui::");
}

int pluralForms(const QString &language)
{
    return language == u"pl" ? 3 : 2;
}

} // namespace

/// Whether the files say what the sources say today is for translations/update to find out; here: what they hold is sound.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslatedSoundly_data();
    void everyTextIsTranslatedSoundly();
};

void TestTranslations::everyTextIsTranslatedSoundly_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "de", "pl"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestTranslations::everyTextIsTranslatedSoundly()
{
    QFETCH(QString, language);
    const auto all = readTranslations(QStringLiteral(SQUIDIE_SOURCE_DIR "/translations/squidie_%1.ts").arg(language));
    QVERIFY(all);
    QCOMPARE(all->language.left(2), language);
    QVERIFY(!all->messages.isEmpty());
    QStringList faults;
    for (const Message &message : all->messages) {
        const auto fault = [&](const QString &what) {
            faults.append(QStringLiteral("%1, \"%2\": %3").arg(message.context, message.source, what));
        };
        if (!isContext(message.context))
            fault(QStringLiteral("no class translates under this context"));
        if (message.unfinished)
            fault(QStringLiteral("not finished"));
        if (message.forms.size() != (message.numerus ? pluralForms(language) : 1))
            fault(QStringLiteral("%1 plural forms").arg(message.forms.size()));
        for (const QString &form : message.forms) {
            if (const QString what = difference(message, form); !what.isEmpty())
                fault(what + QStringLiteral(" in \"%1\"").arg(form));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

SQUIDIE_TEST(TestTranslations)
#include "tst_translations.moc"
