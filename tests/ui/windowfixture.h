// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>
#include "shell/mainwindow.h"
#include "stores/keyring.h"

#include <QHash>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace squidie::test {

/// What a keyring of a test keeps, and whether it is there at all.
struct KeyringContents {
    QHash<QString, QString> passwords;
    QString problem;
    QStringList asked;
};

class TestKeyring : public ui::Keyring {
public:
    explicit TestKeyring(KeyringContents &contents) : m_contents(contents) { }
    QCoro::Task<ui::KeyringAnswer> read(QString key) override
    {
        m_contents.asked += key;
        co_return ui::KeyringAnswer{m_contents.passwords.value(key), m_contents.problem};
    }
    QCoro::Task<QString> write(QString key, QString password) override
    {
        if (m_contents.problem.isEmpty())
            m_contents.passwords.insert(key, password);
        co_return m_contents.problem;
    }

private:
    KeyringContents &m_contents;
};

/// A folder for everything that a console keeps of itself, empty at first.
struct OwnFolder {
    QTemporaryDir folder;

    OwnFolder()
    {
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
        QSettings().clear();
    }
    QString path(const QString &name) const { return folder.filePath(name); }
};

/// A console's window with a service and a keyring of its own.
struct WindowFixture {
    KeyringContents keyring;
    RuntimeService service;
    ui::MainWindow window{service, systemNow, nullptr, std::make_unique<TestKeyring>(keyring)};

    bool show()
    {
        window.show();
        return QTest::qWaitForWindowExposed(&window);
    }
};

} // namespace squidie::test
