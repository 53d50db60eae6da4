// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QWidget>

class QAction;
class QStackedWidget;

namespace squidie::ui {

class MessageBar;
class OutcomePanel;
class PayloadActions;
class PayloadDelivery;
class PayloadEditor;
class PayloadForm;
class PayloadLibrary;
class PayloadLibraryModel;
class PayloadLibraryView;

/// The library of saved payloads: the list, the editor of the selected one, and what delivering it now would come to.
/// Edits of entries that are not shown are kept until they are saved or reverted.
class PayloadsPage : public QWidget {
    Q_OBJECT

public:
    explicit PayloadsPage(ConsoleState &state, QWidget *parent = nullptr);

    /// Files given on the command line, dropped or chosen: each becomes a new entry that is not saved yet.
    void openFiles(const QStringList &paths);
    void openText(const QByteArray &text, const QString &name = {});
    /// Whether anything would be lost by leaving.
    bool hasUnsaved() const;
    /// What the store holds; reload() calls it.
    void setSaved(const QVector<SavedPayload> &payloads);

    PayloadLibraryModel *model() const { return m_model; }
    PayloadLibraryView *library() const { return m_view; }
    PayloadForm *form() const;
    OutcomePanel *outcome() const;
    MessageBar *messages() const { return m_messages; }
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

Q_SIGNALS:
    /// The store's list has been read and is shown.
    void reloaded();

private:
    void buildLayout();
    void connectActions();
    void connectParts();
    void addNew();
    void chooseFiles();
    void addFile(const QString &path);
    void exportPayload();
    void showCurrent();
    void keepEdits();
    void formEdited();
    void updateActions();
    void showError(const QString &sentence);
    bool nameIsFree(const SavedPayload &payload);
    void onSaved(quint64 key, const SavedPayload &payload);
    void offerUndo(const SavedPayload &removed, const QString &sentence);
    void schedulePrediction();
    void showEvent(QShowEvent *event) override;

    ConsoleState &m_state;
    PayloadLibraryModel *m_model;
    PayloadLibraryView *m_view;
    PayloadActions *m_actions;
    PayloadEditor *m_editor;
    PayloadLibrary *m_library;
    PayloadDelivery *m_delivery;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    quint64 m_shown = 0; ///< the entry in the editor
    std::optional<SavedPayload> m_removed; ///< what Undo brings back
};

} // namespace squidie::ui
