// SPDX-License-Identifier: Apache-2.0
#include "hostiletext.h"
#include "testmain.h"

#include "activations/activationspage.h"
#include "fire/firedialog.h"
#include "import/loadreportdialog.h"
#include "inspector/activationinspector.h"
#include "outcomes/askbeforestart.h"
#include "payloads/payloadlibrarymodel.h"
#include "payloads/payloadspage.h"
#include "replay/replaydialog.h"
#include "runs/runinspector.h"
#include "runs/runspage.h"
#include "runs/trustdialog.h"
#include "shell/inspectorpane.h"
#include "shell/mainwindow.h"
#include "shell/windowmessagebar.h"
#include "stores/workspace.h"
#include "windows/windowspage.h"

#include "ui/runs/runfixture.h"
#include "ui/windowfixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QGraphicsItem>
#include <QGraphicsView>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>

using namespace squidie;
using namespace squidie::ui;
using namespace squidie::test;
using namespace Qt::StringLiterals;

namespace {

/// Every text that the application shows now, or would show under the pointer or to a screen reader. What is typed into a
/// field is the value itself and not among them.
class ShownTexts {
public:
    /// Of a widget and its children, or of all windows.
    explicit ShownTexts(QWidget *root = nullptr)
    {
        if (root)
            addWidget(root);
        for (QWidget *widget : root ? root->findChildren<QWidget *>() : QApplication::allWidgets())
            addWidget(widget);
    }

    /// Where something is hidden or would act as markup.
    QStringList faults() const { return m_faults; }
    /// Whether the name is shown at all, with its escapes.
    bool showsTheName() const { return m_showsTheName; }

private:
    void addWidget(QWidget *widget)
    {
        const QString place = QLatin1String(widget->metaObject()->className());
        add(place + u" title"_s, widget->windowTitle());
        add(place + u" accessible name"_s, widget->accessibleName());
        add(place + u" accessible description"_s, widget->accessibleDescription());
        addRich(place + u" tooltip"_s, widget->toolTip());
        for (const QAction *action : widget->actions()) {
            add(place + u" action"_s, action->text());
            addRich(place + u" action's tooltip"_s, action->toolTip());
        }
        if (const auto *label = qobject_cast<QLabel *>(widget)) {
            if (label->textFormat() == Qt::PlainText)
                add(place, label->text());
            else
                addRich(place, label->text());
        } else if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
            add(place, button->text());
        } else if (const auto *group = qobject_cast<QGroupBox *>(widget)) {
            add(place, group->title());
        } else if (const auto *line = qobject_cast<QLineEdit *>(widget)) {
            add(place + u" placeholder"_s, line->placeholderText());
        } else if (const auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
            add(place, text->toPlainText());
        } else if (const auto *tabs = qobject_cast<QTabWidget *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                add(place, tabs->tabText(tab));
        } else if (const auto *box = qobject_cast<QComboBox *>(widget)) {
            addModel(place, *box->model(), {});
        } else if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model()) {
            addModel(place, *view->model(), {});
        } else if (const auto *graphics = qobject_cast<QGraphicsView *>(widget); graphics && graphics->scene()) {
            for (const QGraphicsItem *item : graphics->scene()->items())
                addRich(place, item->toolTip());
        }
    }

    void addModel(const QString &place, const QAbstractItemModel &model, const QModelIndex &parent)
    {
        for (int column = 0; column < model.columnCount(parent); ++column)
            add(place + u" heading"_s, model.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                const QString cell = u"%1 cell %2, %3"_s.arg(place).arg(row).arg(column);
                add(cell, index.data(Qt::DisplayRole).toString());
                add(cell + u" for screen readers"_s, index.data(Qt::AccessibleTextRole).toString());
                addRich(cell + u" tooltip"_s, index.data(Qt::ToolTipRole).toString());
            }
            addModel(place, model, model.index(row, 0, parent));
        }
    }

    void add(const QString &place, const QString &text)
    {
        if (const QStringList hidden = hiddenIn(text); !hidden.isEmpty())
            m_faults.append(u"%1 hides %2: %3"_s.arg(place, hidden.join(u' '), text.toHtmlEscaped()));
        m_showsTheName = m_showsTheName || text.contains(u"\\u{202E}\\u{E0041}"_s);
    }
    /// Where Qt looks for markup.
    void addRich(const QString &place, const QString &text)
    {
        add(place, text);
        if (text.contains(u"<b>x"_s))
            m_faults.append(u"%1 would show markup: %2"_s.arg(place, text));
    }

    QStringList m_faults;
    bool m_showsTheName = false;
};

} // namespace

/// The console over a store in which everything has the same hostile name.
class TestHostileNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<OwnFolder>();
        m_fixture = std::make_unique<WindowFixture>();
        m_window = &m_fixture->window;
        QVERIFY(m_fixture->show());
        m_window->workspace()->openOrCreate(m_folder->path(QString(hostileText).remove(u'/') + u".db"_s));
        QTRY_VERIFY(!m_window->state().store().path.isEmpty());
        m_window->workspace()->loadDefinitions({write(u"definition.json"_s, hostileDefinition())});
        QTRY_COMPARE(m_window->state().triggers().size(), 2);
        RuntimeService &service = m_fixture->service;
        DeliveryOptions options;
        options.actor = hostileText;
        const auto started = QCoro::waitFor(service.startTrigger(hostileText, hostileText, {}, options));
        QVERIFY(started && started->runId);
        m_run = started->runId;
        m_delivered = QCoro::waitFor(service.perform(hostilePayload(), options)).value_or(DeliveryResult());
        m_rejected = QCoro::waitFor(service.perform(hostilePayload(hostileText + u'2'), options)).value_or(DeliveryResult());
        QCOMPARE(m_rejected.outcome, Outcome::Rejected);
        SavedPayload saved(hostileText, hostilePayload());
        saved.tags = {hostileText};
        saved.note = hostileText;
        QVERIFY(QCoro::waitFor(service.savePayload(saved, false)));
        Q_EMIT m_window->state().refreshWanted();
    }
    void cleanup() { m_fixture.reset(); }

    void onEveryPage()
    {
        for (QWidget *page : QList<QWidget *>{m_window->activations(), m_window->runs(), m_window->payloads()}) {
            m_window->pages()->setCurrentWidget(page);
            checkTexts(page);
        }
        m_window->state().setTrigger({hostileText, hostileText + u'c'});
        auto *windows = m_window->findChild<WindowsPage *>();
        m_window->pages()->setCurrentWidget(windows);
        for (const auto part : {WindowsLoader::Part::Table, WindowsLoader::Part::Summary}) {
            windows->tabs()->setCurrentIndex(int(part));
            checkTexts(windows);
        }
        for (const auto painting : {WindowsLoader::Part::Timeline, WindowsLoader::Part::Lateness}) {
            windows->tabs()->setCurrentIndex(int(painting));
            checkTexts(m_window); // the tree, the title
        }
    }

    void inTheInspectors()
    {
        m_window->state().setActivation(m_delivered.activationId);
        QTRY_COMPARE(m_window->inspector()->currentWidget(),
                     static_cast<QWidget *>(m_window->inspector()->activationInspector()));
        checkTexts(m_window->inspector());
        m_window->state().setActivation(m_rejected.activationId);
        checkTexts(m_window->inspector());
        ControlOptions options;
        options.actor = hostileText;
        options.comment = hostileText;
        QVERIFY(answerOf(m_fixture->service.cancelRun(*m_run, options)));
        m_window->state().setRun(m_run);
        QTRY_COMPARE(m_window->inspector()->currentWidget(), static_cast<QWidget *>(m_window->inspector()->runInspector()));
        checkTexts(m_window->inspector());
    }

    void inTheDialogs()
    {
        Q_EMIT m_window->state().fireWanted({hostileText, hostileText}, std::nullopt);
        auto *fire = shown<FireDialog>();
        QVERIFY(fire);
        checkTexts(fire);
        delete fire;
        Q_EMIT m_window->state().replayWanted({ReplayItem(hostilePayload(), m_delivered.activationId, hostileText)});
        auto *replay = shown<ReplayDialog>();
        QVERIFY(replay);
        checkTexts(replay);
        delete replay;
        auto *trust = new TrustDialog(m_window->state(), hostileText, {}, m_window);
        trust->show();
        checkTexts(trust);
        delete trust;
        StartQuestion question;
        question.key = {hostileText, hostileText};
        question.store = hostileText;
        question.payloads = 1;
        QMessageBox *box = askBeforeStart(m_window, question, [] {});
        checkTexts(box);
        delete box;
        m_window->workspace()->loadDefinitions(
            {write(QString(hostileText).remove(u'/') + u".json"_s, hostileDefinition().replace("\"manual\"", "\"lunar\""))});
        auto *report = shown<LoadReportDialog>();
        QVERIFY(report);
        checkTexts(report);
    }

    void inMessages()
    {
        Q_EMIT m_window->state().messageWanted(hostileText, true);
        checkTexts(m_window->messages());
        m_window->openStore(m_folder->path(QString(hostileText).remove(u'/')) + u"/none.db"_s);
        QTRY_VERIFY(m_window->messages()->text().contains(u"none.db"_s));
        checkTexts(m_window->messages());
    }

private:
    /// Waits until the widget shows the name; then looks at everything.
    static void checkTexts(QWidget *shows)
    {
        QTRY_VERIFY(ShownTexts(shows).showsTheName());
        const ShownTexts texts;
        QVERIFY2(texts.faults().isEmpty(), qPrintable(texts.faults().join(u'\n')));
    }
    template<typename Dialog>
    Dialog *shown() const
    {
        Dialog *dialog = nullptr;
        return QTest::qWaitFor([&] { return (dialog = m_window->findChild<Dialog *>()) && dialog->isVisible(); }) ? dialog
                                                                                                                  : nullptr;
    }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->path(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        return written ? file.fileName() : QString();
    }

    std::unique_ptr<OwnFolder> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;
    std::optional<RunId> m_run;
    DeliveryResult m_delivered;
    DeliveryResult m_rejected;
};

SQUIDIE_TEST(TestHostileNames)
#include "tst_hostilenames.moc"
