// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QSet>
#include <QString>

namespace squidie::inline v0 {

/// The members of an object whose value is a number with a fraction or an exponent (1.0, 1e2), in valid JSON text. Qt's
/// values do not tell 1.0 from 1. Empty where the text is no object. Pure; any thread.
QSet<QString> floatMembers(const QByteArray &object);

/// The texts of a list's elements, as they stand in valid JSON text; none where the text is no list.
QByteArrayList elementTexts(const QByteArray &list);

/// The text of one member's value, as it stands in valid JSON text; empty where the object has no such member.
QByteArray memberText(const QByteArray &object, const QString &name);

} // namespace squidie::inline v0
