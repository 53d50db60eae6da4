// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "runs/workercontrol.h"
#include "shell/mainwindow.h"
#include "shell/windowmessagebar.h"
#include "stores/workspace.h"
#include <squidie/store.h>
#include <squidie/storereason.h>

#include "ui/storefixture.h"
#include "ui/windowfixture.h"

#include <QCoroTask>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace squidie;
using namespace squidie::ui;

/// A store that is removed or replaced while the console shows it.
class TestReplacedStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<test::OwnFolder>();
        m_fixture = std::make_unique<test::WindowFixture>();
        m_window = &m_fixture->window;
        m_path = m_folder->path(QStringLiteral("store.db"));
        QVERIFY(m_fixture->show());
        m_window->workspace()->openOrCreate(m_path);
        QTRY_VERIFY(!m_window->state().store().path.isEmpty());
    }

    void cleanup() { m_fixture.reset(); }

    void aBarSaysSoAndOffersToOpenItAgain()
    {
        removeStore();
        WindowMessageBar *bar = m_window->messages();
        QTRY_VERIFY(m_window->state().outage().wasReplaced);
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains(QStringLiteral("removed or replaced")), qPrintable(bar->text()));
        QVERIFY(bar->actionButton()->isVisible() && bar->actionButton()->isEnabled());
        bar->dismiss();
        QVERIFY(bar->isVisible()); // it stays
        QVERIFY(!m_window->state().whyNotWritable().isEmpty());
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("replaced")));
        QVERIFY(!m_window->worker()->action()->isEnabled());

        const QByteArray payload = test::StoreFixture::cronPayload("daily", "2026-10-05");
        const DeliveryOptions options;
        const auto delivered = QCoro::waitFor(m_fixture->service.perform(payload, options));
        QVERIFY(!delivered);
        QCOMPARE(storeReason(delivered.error()), StoreReason::Replaced);

        bar->actionButton()->click(); // nothing is there
        QTRY_VERIFY(says(QStringLiteral("There is no store")));
        QVERIFY(m_window->state().outage().wasReplaced);
        QVERIFY(!QFile::exists(m_path));

        QVERIFY(Store::open(m_path, Store::Access::ReadWrite));
        bar->actionButton()->click();
        QTRY_VERIFY(m_window->state().outage().isNone());
        QVERIFY(m_window->state().whyNotWritable().isEmpty());
        QVERIFY(QCoro::waitFor(m_fixture->service.perform(payload, options)));
        QVERIFY(!m_window->windowTitle().contains(QStringLiteral("replaced")));
    }

    void aWorkerOfAReplacedStoreStops()
    {
        m_fixture->service.startWorker({});
        QTRY_COMPARE(m_fixture->service.workerState().activity, WorkerState::Activity::Idle);
        removeStore();
        QTRY_COMPARE(m_fixture->service.workerState().activity, WorkerState::Activity::Off);
        QVERIFY(!m_fixture->service.workerState().problem.isEmpty());
    }

private:
    bool says(const QString &text) const
    {
        const QList<QLabel *> labels = m_window->messages()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(text); });
    }
    void removeStore() const
    {
        for (const char *part : {"", "-wal", "-shm"})
            QFile::remove(m_path + QLatin1String(part));
    }

    std::unique_ptr<test::OwnFolder> m_folder;
    std::unique_ptr<test::WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;
    QString m_path;
};

SQUIDIE_TEST(TestReplacedStore)
#include "tst_replacedstore.moc"
