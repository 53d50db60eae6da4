// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringView>
#include <QVarLengthArray>

namespace squidie::inline v0 {

/// Writes compact JSON text straight into bytes: for the texts of the hot path, where building a QJsonObject first costs
/// more than the store's work. The caller nests objects and arrays rightly and gives keys that need no escape.
class JsonWriter {
public:
    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }
    JsonWriter &key(const char *name);
    JsonWriter &string(QStringView text);
    JsonWriter &number(qint64 value);
    JsonWriter &null() { return raw(QByteArrayLiteral("null")); }
    /// Text that is JSON already.
    JsonWriter &raw(QByteArrayView json);

    QByteArray text() const { return {m_text.constData(), m_text.size()}; }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();

    QVarLengthArray<char, 1024> m_text; // whose appending of single characters is inline, as QByteArray's is not
    bool m_needsComma = false;
};

} // namespace squidie::inline v0
