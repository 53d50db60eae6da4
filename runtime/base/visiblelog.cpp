// SPDX-License-Identifier: Apache-2.0
#include "base/visiblelog.h"

#include "base/visibletext.h"

#include <QtGlobal>

namespace squidie::inline v0 {
namespace {

QtMessageHandler writer = nullptr;

void writeVisibly(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    writer(type, context, visibleLine(message));
}

} // namespace

void makeLogVisible()
{
    writer = qInstallMessageHandler(writeVisibly); // never null: Qt's own is a handler, too
}

} // namespace squidie::inline v0
