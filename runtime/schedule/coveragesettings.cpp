// SPDX-License-Identifier: Apache-2.0
#include <squidie/coveragesettings.h>

#include "base/enumnames.h"

namespace squidie::inline v0 {
namespace {

constexpr EnumNames<2> expectations{"start", "end"};

} // namespace

QString expectAtName(ExpectAt expectAt)
{
    return nameIn(expectations, expectAt);
}

std::optional<ExpectAt> expectAtFromName(QStringView name)
{
    return valueIn<ExpectAt>(expectations, name);
}

} // namespace squidie::inline v0
