// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QCoroTask>

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace squidie::ui {

class OutcomePanel;
class PayloadForm;
class PayloadLibraryModel;
class PayloadLibraryView;

/// The library of saved payloads: the list, the editor of the selected one, and what delivering it now would come to.
/// Edits of entries that are not shown are kept until they are saved or reverted.
class PayloadsPage : public QWidget {
    Q_OBJECT

public:
    explicit PayloadsPage(ConsoleState &state, QWidget *parent = nullptr);

    /// A file given on the command line, dropped or chosen: a new entry that is not saved yet.
    void openFiles(const QStringList &paths);
    void openText(const QByteArray &text, const QString &name = {});
    /// Whether anything would be lost by leaving.
    bool hasUnsaved() const;
    /// What the store holds; reload() calls it.
    void setSaved(const QVector<SavedPayload> &payloads);

    PayloadLibraryModel *model() const { return m_model; }
    PayloadLibraryView *library() const { return m_library; }
    PayloadForm *form() const { return m_form; }
    OutcomePanel *outcome() const { return m_outcome; }
    QAction *action(const QString &name) const { return findChild<QAction *>(name); }

public Q_SLOTS:
    void reload();
    void save();
    void saveAs();
    void duplicate();
    void revert();
    void remove();
    void undoRemove();
    void fire();
    void replay();

private:
    QWidget *makeEditor();
    QWidget *makeBar();
    QAction *addPageAction(const QString &name, const QString &text, const QKeySequence &keys, void (PayloadsPage::*slot)());
    void addNew();
    void chooseFiles();
    void exportPayload();
    void showCurrent();
    void keepEdits();
    void formEdited();
    void updateActions();
    void say(const QString &sentence, bool undo, bool isError = false);
    bool nameIsFree(const SavedPayload &payload);
    void schedulePrediction();
    void showEvent(QShowEvent *event) override;
    void addFile(const QString &path);

    QCoro::Task<> read();
    QCoro::Task<> store(SavedPayload payload, QString oldName, quint64 key);
    QCoro::Task<> restore(SavedPayload payload);
    QCoro::Task<> removeStored(SavedPayload payload, quint64 key);
    QCoro::Task<> predict();
    QCoro::Task<> deliver(QByteArray payload);

    ConsoleState &m_state;
    PayloadLibraryModel *m_model;
    PayloadLibraryView *m_library;
    QStackedWidget *m_stack;
    PayloadForm *m_form = nullptr;
    OutcomePanel *m_outcome = nullptr;
    QWidget *m_bar = nullptr;
    QLabel *m_barText = nullptr;
    QPushButton *m_barUndo = nullptr;
    QTimer m_predictSoon;
    quint64 m_shown = 0; ///< the entry in the editor
    std::optional<SavedPayload> m_removed;
    std::optional<Prediction> m_prediction; ///< of the text as it stands
    bool m_delivering = false;
    int m_readRequest = 0;
    int m_predictRequest = 0;
};

} // namespace squidie::ui
