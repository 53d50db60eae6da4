// SPDX-License-Identifier: Apache-2.0
#include <squidie/activation.h>

#include "base/enumnames.h"
#include "base/sentences.h"

namespace squidie::inline v0 {
namespace {

constexpr EnumNames<4> outcomes{"started", "duplicate", "skipped", "rejected"};
constexpr EnumNames<5> sources{"host", "console", "command_line", "replay", "import"};

} // namespace

QString outcomeName(Outcome outcome)
{
    return nameIn(outcomes, outcome);
}
std::optional<Outcome> outcomeFromName(QStringView name)
{
    return valueIn<Outcome>(outcomes, name);
}

QString sourceName(ActivationSource source)
{
    return nameIn(sources, source);
}
std::optional<ActivationSource> sourceFromName(QStringView name)
{
    return valueIn<ActivationSource>(sources, name);
}

QString conflictName(ConflictMark mark)
{
    switch (mark) {
    case ConflictMark::None:
        return {};
    case ConflictMark::PayloadDiffers:
        return QStringLiteral("payload_differs");
    case ConflictMark::WindowHasOtherIdentity:
        return QStringLiteral("window_has_other_identity");
    }
    Q_UNREACHABLE();
    return {};
}

QString conflictSentence(ConflictMark mark)
{
    switch (mark) {
    case ConflictMark::None:
        return {};
    case ConflictMark::PayloadDiffers:
        return tr("Identity conflict: the same identity came before with another window or other keys.");
    case ConflictMark::WindowHasOtherIdentity:
        return tr("Identity conflict: another identity has started this window too.");
    }
    Q_UNREACHABLE();
    return {};
}

QString ActivationCursor::toString() const
{
    return QString::number(receivedAtMicroseconds) + u'-' + QString::number(id);
}

std::optional<ActivationCursor> ActivationCursor::fromString(QStringView text)
{
    // The time may be negative: the separator is the last hyphen.
    const qsizetype hyphen = text.lastIndexOf(u'-');
    if (hyphen <= 0)
        return std::nullopt;
    bool timeOk = false;
    bool idOk = false;
    const ActivationCursor cursor{text.first(hyphen).toLongLong(&timeOk), text.sliced(hyphen + 1).toLongLong(&idOk)};
    return timeOk && idOk ? std::optional(cursor) : std::nullopt;
}

} // namespace squidie::inline v0
