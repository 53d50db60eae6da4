// SPDX-License-Identifier: Apache-2.0
#include <squidie/coveragesettings.h>

using namespace Qt::StringLiterals;

namespace squidie::inline v0 {

QString expectAtName(ExpectAt expectAt)
{
    return expectAt == ExpectAt::End ? u"end"_s : u"start"_s;
}

std::optional<ExpectAt> expectAtFromName(QStringView name)
{
    for (const auto expectAt : {ExpectAt::Start, ExpectAt::End}) {
        if (name == expectAtName(expectAt))
            return expectAt;
    }
    return std::nullopt;
}

QString daylightSavingName(DaylightSavingMode mode)
{
    return mode == DaylightSavingMode::Vixie ? u"vixie"_s : u"every_match"_s;
}

std::optional<DaylightSavingMode> daylightSavingFromName(QStringView name)
{
    for (const auto mode : {DaylightSavingMode::EveryMatch, DaylightSavingMode::Vixie}) {
        if (name == daylightSavingName(mode))
            return mode;
    }
    return std::nullopt;
}

} // namespace squidie::inline v0
