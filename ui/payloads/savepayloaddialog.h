// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QCoroTask>

#include <QDialog>
#include <QSet>

class QCheckBox;
class QPushButton;

namespace squidie::ui {

class PayloadForm;

/// Saves a payload, mostly one from the ledger, into the library.
class SavePayloadDialog : public QDialog {
    Q_OBJECT

public:
    SavePayloadDialog(ConsoleState &state, const QByteArray &payload, std::optional<ActivationId> from,
                      QWidget *parent = nullptr);

    PayloadForm *form() const { return m_form; }
    QCheckBox *replaceBox() const { return m_replace; }
    /// The names that are taken; read from the store by itself.
    void setTakenNames(const QStringList &names);

public Q_SLOTS:
    void save();

private:
    void updateName();
    QCoro::Task<> readNames();
    QCoro::Task<> store(SavedPayload payload);

    ConsoleState &m_state;
    PayloadForm *m_form;
    QCheckBox *m_replace;
    QPushButton *m_save;
    QSet<QString> m_taken;
};

/// "nightly 2026-10-05T00:30:00Z": what a payload may be called at first.
QString suggestedName(const QByteArray &payload);

} // namespace squidie::ui
