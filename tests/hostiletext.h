// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// Names as somebody would choose them who wants to steer the terminal, to forge what is on screen or to hide in it.
namespace squidie::test {

/// Escape, bell, C1, a change of direction, a tag character, a zero-width space, and markup.
inline const QString hostileText = QStringLiteral(u"n\u001b[2J\u0007\u009b\u202e\U000e0041\u200b<b>x</b>");

/// Those of its characters that a text contains, as code points; empty where nothing is hidden.
inline QStringList hiddenIn(const QString &text)
{
    QStringList found;
    for (const char32_t c : {0x1b, 0x07, 0x9b, 0x202e, 0xe0041, 0x200b}) {
        if (text.contains(QChar::fromUcs4(c)))
            found.append(QString::number(c, 16));
    }
    return found;
}

/// A workflow in which every text is hostile: a manual trigger of that name and a cron trigger, whose name ends with "c"; a
/// log step and a command step.
inline QByteArray hostileDefinition()
{
    using namespace Qt::StringLiterals;
    const QJsonArray contract{QJsonObject{
        {u"name"_s, hostileText}, {u"type"_s, u"string"_s}, {u"opts"_s, QJsonObject{{u"default"_s, hostileText}}}}};
    const QJsonObject manual{
        {u"name"_s, hostileText}, {u"type"_s, u"manual"_s}, {u"config"_s, QJsonObject()}, {u"payload"_s, contract}};
    const QJsonObject daily{
        {u"expression"_s, u"0 9 * * *"_s}, {u"timezone"_s, u"Etc/UTC"_s}, {u"idempotency"_s, u"return_existing_run"_s}};
    const QJsonObject cron{
        {u"name"_s, hostileText + u'c'}, {u"type"_s, u"cron"_s}, {u"config"_s, daily}, {u"payload"_s, contract}};
    const QJsonObject say{{u"name"_s, hostileText},
                          {u"action"_s, u"log"_s},
                          {u"opts"_s, QJsonObject{{u"message"_s, hostileText}, {u"level"_s, u"info"_s}}}};
    const QJsonObject program{{u"program"_s, u"/bin/true"_s}, {u"arguments"_s, QJsonArray{hostileText}}};
    const QJsonObject call{{u"name"_s, hostileText + u'c'}, {u"action"_s, u"command"_s}, {u"opts"_s, program}};
    const QJsonObject transition{{u"from"_s, hostileText}, {u"on"_s, u"ok"_s}, {u"to"_s, hostileText + u'c'}};
    return QJsonDocument(QJsonObject{{u"workflow"_s, hostileText},
                                     {u"definition_version"_s, hostileText},
                                     {u"triggers"_s, QJsonArray{manual, cron}},
                                     {u"steps"_s, QJsonArray{say, call}},
                                     {u"transitions"_s, QJsonArray{transition}}})
        .toJson(QJsonDocument::Compact);
}

/// A delivery of its cron trigger, or of another workflow's of that name.
inline QByteArray hostilePayload(const QString &workflow = hostileText)
{
    using namespace Qt::StringLiterals;
    return QJsonDocument(QJsonObject{{u"kind"_s, u"cron"_s},
                                     {u"workflow"_s, workflow},
                                     {u"trigger"_s, hostileText + u'c'},
                                     {u"signal_id"_s, hostileText}})
        .toJson(QJsonDocument::Compact);
}

} // namespace squidie::test
