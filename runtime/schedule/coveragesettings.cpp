// SPDX-License-Identifier: Apache-2.0
#include <squidie/coveragesettings.h>

#include "base/enumnames.h"

namespace squidie::inline v0 {
namespace {

constexpr EnumNames<2> expectations{"start", "end"};
constexpr EnumNames<2> daylightSavings{"every_match", "vixie"};

} // namespace

QString expectAtName(ExpectAt expectAt)
{
    return nameIn(expectations, expectAt);
}

std::optional<ExpectAt> expectAtFromName(QStringView name)
{
    return valueIn<ExpectAt>(expectations, name);
}

QString daylightSavingName(DaylightSavingMode mode)
{
    return nameIn(daylightSavings, mode);
}

std::optional<DaylightSavingMode> daylightSavingFromName(QStringView name)
{
    return valueIn<DaylightSavingMode>(daylightSavings, name);
}

} // namespace squidie::inline v0
