// SPDX-License-Identifier: Apache-2.0
#include "singlewindow.h"

#include "base/inputfile.h"
#include "base/visiblelog.h"
#include "base/visibletext.h"
#include "look/theme.h"
#include <squidie/runtimeservice.h>
#include "shell/mainwindow.h"
#include "stores/workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>

#include <cstdio>
#include <memory>

namespace {

/// Checked before QApplication is created, which would end the program with a message of Qt's.
bool isDisplayMissing()
{
#if defined(Q_OS_LINUX) || defined(Q_OS_FREEBSD)
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return false;
#endif
}

/// The console's translation and Qt's for its dialogs. English has a file too, for its plural forms, used if there is no
/// other.
void installTranslations(QCoreApplication &application)
{
    auto *ours = new QTranslator(&application);
    if (ours->load(QLocale(), QStringLiteral("squidie"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || ours->load(QStringLiteral(":/i18n/squidie_en.qm")))
        QCoreApplication::installTranslator(ours);
    auto *qt = new QTranslator(&application);
    if (qt->load(QStringLiteral("qtbase_") + ours->language(), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

struct Arguments {
    Q_DECLARE_TR_FUNCTIONS(Arguments)

public:
    OpenRequest open;
    bool newWindow = false;
};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Arguments::tr("Compares intended with received activations of scheduled workflows, and fires, saves and replays "
                      "payloads.\nThe command line beside it, squidie, needs no display."));
    parser.addOption({QStringLiteral("store"),
                      Arguments::tr("Open this store: a file, or postgresql://USER@HOST:PORT/DATABASE (default: "
                                    "the per-user file). A password comes from the keyring, PGPASSWORD or ~/.pgpass."),
                      Arguments::tr("store")});
    parser.addOption({QStringLiteral("sample"), Arguments::tr("Open the sample workspace, in a separate store.")});
    parser.addOption(
        {QStringLiteral("new-window"), Arguments::tr("Open another window instead of bringing the open one to the front.")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, Arguments::tr("Show this help.")});
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("store"),
                                 Arguments::tr(
                                     "A store to open, a file or a server's address; or another file: a payload, workflow "
                                     "definitions, or deliveries to import (JSON Lines)."),
                                 QStringLiteral("[store|file]"));
}

/// Handles --help, --version and usage errors itself: 0 or 2. Nothing if the console should open.
std::optional<int> readArguments(const QStringList &list, Arguments &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(list)) {
        std::fprintf(stderr, "%s\n", qPrintable(squidie::visibleLine(parser.errorText())));
        return 2;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        std::printf("%s", qPrintable(parser.helpText()));
        return 0;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        std::printf("%s %s\n", qPrintable(QCoreApplication::applicationName()),
                    qPrintable(QCoreApplication::applicationVersion()));
        return 0;
    }
    if (parser.positionalArguments().size() > 1
        || (parser.isSet(QStringLiteral("sample")) && parser.isSet(QStringLiteral("store")))) {
        std::fprintf(stderr, "%s\n", qPrintable(Arguments::tr("Give at most one file, and either --store or --sample.")));
        return 2;
    }
    if (parser.isSet(QStringLiteral("store")) && parser.value(QStringLiteral("store")).trimmed().isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(Arguments::tr("--store names no store.")));
        return 2;
    }
    // Absolute: another process with another working folder may take the request.
    const auto absolute = [](const QString &path) {
        return path.isEmpty() || squidie::isStoreAddress(path) ? path : QFileInfo(path).absoluteFilePath();
    };
    arguments.newWindow = parser.isSet(QStringLiteral("new-window"));
    arguments.open = {absolute(parser.value(QStringLiteral("store"))), absolute(parser.positionalArguments().value(0)),
                      parser.isSet(QStringLiteral("sample"))};
    if (squidie::isStoreAddress(arguments.open.file)) {
        if (arguments.open.sample || !arguments.open.store.isEmpty()) {
            std::fprintf(stderr, "%s\n", qPrintable(Arguments::tr("Give at most one store.")));
            return 2;
        }
        arguments.open.store = std::exchange(arguments.open.file, {});
    }
    if (squidie::isStoreAddress(arguments.open.store)) {
        if (const auto address = squidie::PostgresAddress::parse(arguments.open.store); !address) {
            std::fprintf(stderr, "%s\n", qPrintable(squidie::errorSentence(address.error())));
            return 2;
        }
    }
    if (!arguments.open.file.isEmpty() && !QFileInfo::exists(arguments.open.file)) {
        std::fprintf(stderr, "%s\n",
                     qPrintable(squidie::visibleLine(Arguments::tr("There is no file %1.").arg(arguments.open.file))));
        return 2;
    }
    // A pipe or a device may never end, and would freeze the window.
    if (const QString why = squidie::whyNotOrdinaryFile(arguments.open.file);
        !arguments.open.file.isEmpty() && !why.isEmpty()) {
        std::fprintf(stderr, "%s\n",
                     qPrintable(squidie::visibleLine(
                         Arguments::tr("%1 cannot be opened: %2.", "a file and the reason").arg(arguments.open.file, why))));
        return 2;
    }
    return std::nullopt;
}

void open(squidie::ui::MainWindow &window, const OpenRequest &request)
{
    if (request.sample)
        window.openSample();
    else if (!request.store.isEmpty())
        window.openStore(request.store);
    if (!request.file.isEmpty())
        window.openFile(request.file);
}

void bringToFront(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

void setNames()
{
    QCoreApplication::setOrganizationName(QStringLiteral("squidie"));
    QCoreApplication::setApplicationName(QStringLiteral("squidie-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SQUIDIE_VERSION));
}

} // namespace

int main(int argc, char **argv)
{
    setNames();
    squidie::makeLogVisible();
    Arguments arguments;
    {
        // These work without a display.
        QStringList list;
        for (int i = 0; i < argc; ++i)
            list.append(QString::fromLocal8Bit(argv[i]));
        const bool asks = list.contains(QStringLiteral("--help")) || list.contains(QStringLiteral("-h"))
            || list.contains(QStringLiteral("--version")) || list.contains(QStringLiteral("-v"));
        if (asks || isDisplayMissing()) {
            QCoreApplication application(argc, argv);
            installTranslations(application);
            if (const auto status = readArguments(QCoreApplication::arguments(), arguments))
                return *status;
            std::fprintf(stderr, "%s\n",
                         qPrintable(Arguments::tr("squidie-console: there is no display to open a window on (neither "
                                                  "DISPLAY nor WAYLAND_DISPLAY is set).\nStart it from a desktop "
                                                  "session, or use the command line: squidie --help")));
            return 1;
        }
    }
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("squidie-console"));
    installTranslations(application);
    if (const auto status = readArguments(QCoreApplication::arguments(), arguments))
        return *status;

    squidie::ui::applyTheme(application,
                            squidie::ui::themeFromName(QSettings().value(QStringLiteral("window/theme")).toString()));

    SingleWindow single;
    if (!arguments.newWindow && single.handOver(arguments.open)) {
        std::printf("%s\n", qPrintable(Arguments::tr("Opened in the existing window (--new-window opens another one).")));
        return 0;
    }
    squidie::RuntimeService service;
    squidie::ui::MainWindow window(service, squidie::systemNow);
    QObject::connect(&single, &SingleWindow::requested, &window, [&window](const OpenRequest &request) {
        open(window, request);
        bringToFront(window);
    });
    window.show();
    if (!arguments.open.sample && arguments.open.store.isEmpty())
        window.openDefaultStore();
    open(window, arguments.open);
    return QApplication::exec();
}
