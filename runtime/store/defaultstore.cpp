// SPDX-License-Identifier: Apache-2.0
#include "store/defaultstore.h"

#include <QStandardPaths>

namespace squidie::inline v0 {

QString defaultStorePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/squidie/squidie.db");
}

} // namespace squidie::inline v0
