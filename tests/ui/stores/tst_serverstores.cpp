// SPDX-License-Identifier: Apache-2.0
#include "storeplace.h"
#include "testmain.h"

#include "stores/openstoredialog.h"
#include "stores/serverform.h"

#include "ui/storefixture.h"
#include "ui/windowfixture.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

using namespace squidie;
using namespace squidie::ui;

/// Consoles that share a PostgreSQL store. Only with the tests' server.
class TestServerStores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAcceptedPasswordIsSaved()
    {
        test::OwnFolder folder;
        test::WindowFixture fixture;
        QVERIFY(fixture.show());
        const QString place = test::storePlace(folder.folder, QStringLiteral("store.db"));
        OpenStoreDialog *dialog = fixture.window.chooseStore(place);
        const auto box = [dialog](const char *name) {
            return dialog->server()->findChild<QCheckBox *>(QLatin1String(name));
        };
        QTest::keyClicks(dialog->server()->findChild<QLineEdit *>(QStringLiteral("password")), QStringLiteral("let me in"));
        box("remember")->setChecked(true);
        box("create")->setChecked(true);
        QTRY_VERIFY(dialog->openButton()->isEnabled());
        dialog->openButton()->click();
        QTRY_COMPARE(fixture.window.state().store().path, place);
        QTRY_COMPARE(fixture.keyring.passwords.values(), QStringList{QStringLiteral("let me in")});
    }

    void changesByAnotherConsoleAppear()
    {
        test::OwnFolder folder;
        test::StoreFixture other;
        QVERIFY(other.isReady());
        test::WindowFixture fixture;
        QVERIFY(fixture.show());
        fixture.window.openStore(other.state.store().path);
        QTRY_COMPARE(fixture.window.state().triggers().size(), 3);
        const auto lastOutcome = [&fixture] {
            for (const TriggerOverview &trigger : fixture.window.state().triggers()) {
                if (trigger.key.trigger == u"skipping" && trigger.last)
                    return std::optional(trigger.last->outcome);
            }
            return std::optional<Outcome>();
        };
        other.deliver(test::StoreFixture::cronPayload("skipping", "2026-10-05"));
        QTRY_COMPARE(lastOutcome(), std::optional(Outcome::Started));
        other.deliver(test::StoreFixture::cronPayload("skipping", "2026-10-05"));
        QTRY_COMPARE(lastOutcome(), std::optional(Outcome::Skipped));
    }
};

static const auto registered =
    test::testsUseServer() ? std::make_optional<test::Register<TestServerStores>>("TestServerStores") : std::nullopt;
#include "tst_serverstores.moc"
