// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include "filewatch.h"
#include "import/importdialog.h"
#include "payloads/payloadspage.h"
#include "shell/mainwindow.h"
#include "stores/workspace.h"
#include "text/textfiles.h"

#include "ui/storefixture.h"
#include "ui/windowfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSet>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <unistd.h>

using namespace squidie;
using namespace squidie::ui;

/// While a store is open, nothing in the console opens its file, its log or its index beside SQLite: closing it again would
/// take SQLite's locks away, and what is acknowledged afterwards would be lost.
class TestOpenFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<test::OwnFolder>();
        m_fixture = std::make_unique<test::WindowFixture>();
        m_window = &m_fixture->window;
        QVERIFY(m_fixture->show());
        const QString path = m_folder->path(QStringLiteral("store.db"));
        m_window->workspace()->openOrCreate(path);
        QTRY_VERIFY(!m_window->state().store().path.isEmpty());
        QFile definitions(m_folder->path(QStringLiteral("definitions.json")));
        QVERIFY(definitions.open(QIODevice::WriteOnly) && definitions.write(test::StoreFixture::definitions()) > 0);
        definitions.close();
        m_window->workspace()->loadDefinitions({definitions.fileName()});
        QTRY_COMPARE(m_window->state().triggers().size(), 3);
        m_window->state().setTrigger({test::StoreFixture::workflow(), QStringLiteral("daily")});
        // Every name that leads to the store.
        const QByteArray name = path.toLocal8Bit();
        QCOMPARE(::link(name.constData(), m_folder->path(QStringLiteral("same.json")).toLocal8Bit().constData()), 0);
        QCOMPARE(::symlink("store.db", m_folder->path(QStringLiteral("link.jsonl")).toLocal8Bit().constData()), 0);
        m_names = {path, path + QStringLiteral("-wal"), path + QStringLiteral("-shm"),
                   m_folder->path(QStringLiteral("same.json")), m_folder->path(QStringLiteral("link.jsonl"))};
        m_watch = std::make_unique<test::CloseWatch>(m_names.mid(0, 3));
        QVERIFY(m_watch->isWatching());
    }

    void cleanup()
    {
        m_watch.reset();
        m_fixture.reset();
    }

    void everyDialogOfEveryPageLeavesTheStoreAlone()
    {
        for (int page = 0; page < m_window->pages()->count(); ++page) {
            m_window->pages()->setCurrentIndex(page);
            settle();
            pressAllIn(m_window);
            QCOMPARE(m_watch->closings(), 0);
        }
        const QList<QAction *> actions = m_window->findChildren<QAction *>();
        for (const QPointer<QAction> action : actions) {
            if (!action || !action->isEnabled() || !opensDialog(action->text()))
                continue;
            action->trigger();
            visitDialogs();
            QVERIFY2(m_watch->closings() == 0, qPrintable(action->text()));
        }
        QVERIFY2(m_dialogs >= 10, qPrintable(QString::number(m_dialogs)));
        QVERIFY2(m_fileDialogs >= 4, qPrintable(QString::number(m_fileDialogs)));
    }

    void droppedOrNamedItIsNotRead()
    {
        for (const QString &name : std::as_const(m_names)) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(name)});
            QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(m_window, &drop);
            settle();
            closeDialogs();
            m_window->openFile(name); // as a second start of the program hands it over
            settle();
            closeDialogs();
            m_window->openStore(name);
            settle();
            m_window->payloads()->openFiles({name});
            m_window->workspace()->loadDefinitions({name});
            settle();
            closeDialogs();
            QVERIFY2(m_watch->closings() == 0, qPrintable(name));
        }
        m_window->workspace()->loadDefinitions({m_folder->folder.path()}); // "same.json" is in it
        settle();
        closeDialogs();
        QCOMPARE(m_watch->closings(), 0);
    }

    void itIsNotImported()
    {
        for (const QString &name : std::as_const(m_names)) {
            ImportDialog dialog(m_window->state(), name, m_window);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.open();
            dialog.start();
            QTRY_VERIFY(dialog.findChild<QLineEdit *>()->isEnabled());
            QVERIFY2(m_watch->closings() == 0, qPrintable(name));
        }
    }

    void itIsNotOverwritten()
    {
        for (const QString &name : std::as_const(m_names))
            QVERIFY(!writeWholeFile(name, "text").isEmpty());
        QCOMPARE(m_watch->closings(), 0);
    }

    void theWatchSeesWhoDoesIt()
    {
        QFile file(m_names.first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        file.close();
        QCOMPARE(m_watch->closings(), 1);
    }

private:
    static bool opensDialog(const QString &text) { return text.contains(QChar(0x2026)); }
    /// Until what runs in the background has answered.
    void settle() const
    {
        QTest::qWait(50);
        QVERIFY(QTest::qWaitFor([this] { return !m_window->workspace()->isBusy(); }, 20000));
    }

    static QList<QDialog *> openDialogs()
    {
        QList<QDialog *> dialogs;
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible())
                dialogs.append(dialog);
        }
        return dialogs;
    }
    static void closeDialogs()
    {
        const QList<QDialog *> dialogs = openDialogs();
        for (const QPointer<QDialog> dialog : dialogs) {
            if (dialog)
                dialog->reject();
        }
        QTest::qWait(1);
    }

    /// Presses every button in it that opens a dialog, in a menu as well.
    void pressAllIn(QWidget *widget)
    {
        const QPointer<QWidget> alive(widget);
        const QList<QAbstractButton *> buttons = widget->findChildren<QAbstractButton *>();
        for (const QPointer<QAbstractButton> button : buttons) {
            if (!alive)
                return;
            if (!button || !button->isVisible() || !button->isEnabled() || button->window() != alive->window())
                continue;
            if (!opensDialog(button->text()) && !opensDialog(button->toolTip()))
                continue;
            if (widget == m_window && m_pressed.contains(button))
                continue; // shown beside every page
            m_pressed.insert(button);
            button->click();
            visitDialogs(alive);
        }
    }

    /// Goes into the dialogs that have just opened above `below`, and closes them.
    void visitDialogs(QWidget *below = nullptr)
    {
        QTest::qWait(20);
        const QList<QDialog *> dialogs = openDialogs();
        for (const QPointer<QDialog> dialog : dialogs) {
            if (!dialog || dialog == below || m_visited.contains(dialog))
                continue;
            m_visited.append(dialog);
            ++m_dialogs;
            if (auto *files = qobject_cast<QFileDialog *>(dialog.data()))
                listFolder(*files);
            else
                useDialog(dialog);
            if (dialog)
                dialog->reject();
            m_visited.removeLast();
            QTest::qWait(1);
        }
    }

    void useDialog(QDialog *dialog)
    {
        const QPointer<QDialog> alive(dialog);
        const QList<QLineEdit *> edits = dialog->findChildren<QLineEdit *>();
        for (const QPointer<QLineEdit> edit : edits) {
            if (!edit || !edit->isVisible() || !edit->isEnabled() || edit->isReadOnly())
                continue;
            edit->setText(m_names.at(m_dialogs % m_names.size()));
            QTest::qWait(1);
        }
        QTest::qWait(150); // what is typed is looked at after a pause
        if (alive)
            pressAllIn(alive);
    }

    void listFolder(QFileDialog &dialog)
    {
        ++m_fileDialogs;
        auto *model = dialog.findChild<QFileSystemModel *>();
        QVERIFY2(model, "the desktop's own dialog may open files");
        QSignalSpy loaded(model, &QFileSystemModel::directoryLoaded);
        dialog.setDirectory(m_folder->folder.path());
        QVERIFY(QTest::qWaitFor([&] { return loaded.contains(QVariantList{m_folder->folder.path()}); }, 20000)
                || dialog.directory().path() == m_folder->folder.path());
        for (const QString &name : std::as_const(m_names)) {
            dialog.selectFile(name);
            QTest::qWait(1);
        }
    }

    std::unique_ptr<test::OwnFolder> m_folder;
    std::unique_ptr<test::WindowFixture> m_fixture;
    std::unique_ptr<test::CloseWatch> m_watch;
    MainWindow *m_window = nullptr;
    QVector<QString> m_names;
    QVector<QDialog *> m_visited;
    QSet<QAbstractButton *> m_pressed;
    int m_dialogs = 0;
    int m_fileDialogs = 0;
};

SQUIDIE_TEST(TestOpenFiles)
#include "tst_openfiles.moc"
