// SPDX-License-Identifier: Apache-2.0
#include "store/servervalues.h"

#include "store/sqldialect.h"

#include <QtEndian>

namespace squidie::inline v0 {
namespace {

/// The server's numbers of its own types (pg_type.h), which never change.
struct Types {
    unsigned single;
    unsigned list;
};
Types typesOf(ServerValues::Kind kind)
{
    switch (kind) {
    case ServerValues::Kind::Integer:
        return {23, 1007};
    case ServerValues::Kind::BigInteger:
        return {20, 1016};
    case ServerValues::Kind::Boolean:
        return {16, 1000};
    case ServerValues::Kind::Text:
        return {25, 1009};
    case ServerValues::Kind::Bytes:
        return {17, 1001};
    }
    Q_UNREACHABLE();
    return {};
}

template<typename Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray utf8(const QString &text)
{
    return escapedText(text).toUtf8();
}

} // namespace

void ServerValues::addInteger(std::optional<int> value)
{
    m_values.append({typesOf(Kind::Integer).single, value ? std::optional(bigEndian(qint32(*value))) : std::nullopt});
}

void ServerValues::addBoolean(bool value)
{
    m_values.append({typesOf(Kind::Boolean).single, QByteArray(1, value ? '\1' : '\0')});
}

void ServerValues::addText(const std::optional<QString> &value)
{
    m_values.append({typesOf(Kind::Text).single, value ? std::optional(utf8(*value)) : std::nullopt});
}

void ServerValues::List::add(std::optional<qint64> value)
{
    if (!value)
        addBinary(std::nullopt);
    else
        addBinary(m_kind == Kind::Integer ? bigEndian(qint32(*value)) : bigEndian(*value));
}

void ServerValues::List::add(const QString &value)
{
    addBinary(utf8(value));
}

void ServerValues::List::add(const std::optional<QString> &value)
{
    addBinary(value ? std::optional(utf8(*value)) : std::nullopt);
}

void ServerValues::List::addBinary(const std::optional<QByteArray> &value)
{
    constexpr qint32 null = -1;
    ++m_count;
    m_hasNull = m_hasNull || !value;
    m_elements += bigEndian(value ? qint32(value->size()) : null);
    if (value)
        m_elements += *value;
}

/// Dimensions (none of an empty array), whether there is a NULL, the elements' type; of the one dimension its length and the
/// number of its first element; then each element with its length before it.
void ServerValues::add(const List &list)
{
    const Types types = typesOf(list.m_kind);
    QByteArray binary = bigEndian(qint32(list.m_count > 0 ? 1 : 0));
    binary += bigEndian(qint32(list.m_hasNull ? 1 : 0)) + bigEndian(quint32(types.single));
    if (list.m_count > 0)
        binary += bigEndian(qint32(list.m_count)) + bigEndian(qint32(1)) + list.m_elements;
    m_values.append({types.list, binary});
}

} // namespace squidie::inline v0
