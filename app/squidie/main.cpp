// SPDX-License-Identifier: Apache-2.0
#include "base/visiblelog.h"
#include "commandline.h"

#include <QCoreApplication>

#include <csignal>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    // The same names as the console's, so that both open the same store by default.
    QCoreApplication::setOrganizationName(QStringLiteral("Squidie"));
    QCoreApplication::setApplicationName(QStringLiteral("Squidie Console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SQUIDIE_VERSION));
    squidie::makeLogVisible();
    std::signal(SIGPIPE, SIG_DFL); // a list whose reader has gone ends, whatever this process inherited
    return int(squidie::cli::runCommandLine(QCoreApplication::arguments()));
}
