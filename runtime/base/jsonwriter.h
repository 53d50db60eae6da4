#pragma once

#include <QByteArray>
#include <QStringView>

namespace squidie {

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
    /// Text that is JSON already.
    JsonWriter &raw(const QByteArray &json);

    QByteArray text() const { return m_text; }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();

    QByteArray m_text;
    bool m_needsComma = false;
};

} // namespace squidie
