// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/instant.h>

#include <QByteArray>
#include <QVector>

#include <optional>

namespace squidie::inline v0 {

/// The values of one statement to a server, in the server's own binary form: bytes are not doubled to be text, nothing is quoted
/// and nothing read back from text. Each stands for $1, $2 and so on, in the order in which they are added.
class ServerValues {
public:
    enum class Kind { Integer, BigInteger, Boolean, Text, Bytes };
    struct Value {
        unsigned type = 0; ///< the server's number of it
        std::optional<QByteArray> binary; ///< nothing: NULL
    };

    void addInteger(std::optional<int> value);
    void addBoolean(bool value);
    void addText(const std::optional<QString> &value);

    /// Several values as one, an array of the server.
    class List {
    public:
        explicit List(Kind kind) : m_kind(kind) { }
        void add(std::optional<qint64> value); ///< of either kind of integer
        void add(std::nullopt_t) { addBinary(std::nullopt); }
        void add(qint64 value) { add(std::optional(value)); }
        void add(int value) { add(std::optional<qint64>(value)); }
        void add(Instant value) { add(toMicroseconds(value)); }
        void add(const std::optional<Instant> &value) { add(value ? std::optional(toMicroseconds(*value)) : std::nullopt); }
        void add(const QString &value);
        void add(const std::optional<QString> &value);
        void add(const QByteArray &bytes) { addBinary(bytes); }

    private:
        friend class ServerValues;
        void addBinary(const std::optional<QByteArray> &value);

        Kind m_kind;
        int m_count = 0;
        bool m_hasNull = false;
        QByteArray m_elements;
    };
    void add(const List &list);

    const QVector<Value> &all() const { return m_values; }

private:
    QVector<Value> m_values;
};

/// Rows of whole numbers; StoreConnection::noInteger for NULL.
using ServerRows = QVector<QVector<qint64>>;

} // namespace squidie::inline v0
