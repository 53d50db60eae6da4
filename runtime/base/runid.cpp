// SPDX-License-Identifier: Apache-2.0
#include <squidie/runid.h>

#include <QUuid>

namespace squidie::inline v0 {
namespace {

constexpr int size = 16;

} // namespace

RunId RunId::random()
{
    return RunId(QUuid::createUuid().toRfc4122());
}

std::optional<RunId> RunId::fromBytes(const QByteArray &bytes)
{
    return bytes.size() == size ? std::optional(RunId(bytes)) : std::nullopt;
}

std::optional<RunId> RunId::fromString(QStringView text)
{
    // QUuid takes several forms; only the plain one is ours.
    if (text.size() != 36)
        return std::nullopt;
    RunId id(QUuid::fromString(text).toRfc4122());
    return id.toString().compare(text, Qt::CaseInsensitive) == 0 ? std::optional(id) : std::nullopt;
}

RunId RunId::fromDigest(const QByteArray &sha256)
{
    Q_ASSERT(sha256.size() >= size);
    QByteArray bytes = sha256.first(size);
    bytes[6] = char((bytes[6] & 0x0f) | 0x50);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return RunId(bytes);
}

QString RunId::toString() const
{
    static constexpr char digits[] = "0123456789abcdef";
    QString text(36, u'-');
    int at = 0;
    for (int i = 0; i < size; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            ++at;
        const auto byte = quint8(m_bytes[i]);
        text[at++] = QLatin1Char(digits[byte >> 4]);
        text[at++] = QLatin1Char(digits[byte & 15]);
    }
    return text;
}

} // namespace squidie::inline v0
