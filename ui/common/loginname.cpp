#include "common/loginname.h"

#include <QtGlobal>

namespace squidie::ui {

QString loginName()
{
    for (const char *variable : {"LOGNAME", "USER", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable).trimmed(); !name.isEmpty())
            return name;
    }
    return {};
}

} // namespace squidie::ui
