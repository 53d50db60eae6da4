// SPDX-License-Identifier: Apache-2.0
#include <squidie/inspector.h>

#include "store/runtable.h"

#include <QJsonArray>

namespace squidie::inline v0 {
namespace {

constexpr qsizetype leastCharacters = 8;
constexpr int mostCandidates = 10;

Error invalidRunId(const QString &text, const QVector<RunId> &candidates = {})
{
    QJsonObject value{{QStringLiteral("value"), text}};
    QJsonArray ids;
    for (const RunId &id : candidates)
        ids.append(id.toString());
    if (!ids.isEmpty())
        value.insert(QStringLiteral("candidates"), ids);
    return {ErrorCode::InvalidRunId, value};
}

} // namespace

Result<RunId> findRunId(Store &store, const QString &text)
{
    if (const auto id = RunId::fromString(text))
        return *id;
    const auto filledWith = [&](QLatin1String pattern) {
        return RunId::fromString(QString(text.left(pattern.size()) + pattern.mid(text.size())));
    };
    const auto first = filledWith(QLatin1String("00000000-0000-0000-0000-000000000000"));
    const auto last = filledWith(QLatin1String("ffffffff-ffff-ffff-ffff-ffffffffffff"));
    if (text.size() < leastCharacters || !first || !last)
        return tl::unexpected(invalidRunId(text));
    const auto found = RunTable(store).idsBetween(*first, *last, mostCandidates);
    if (!found)
        return tl::unexpected(found.error());
    return found->size() == 1 ? Result<RunId>(found->first()) : tl::unexpected(invalidRunId(text, *found));
}

} // namespace squidie::inline v0
