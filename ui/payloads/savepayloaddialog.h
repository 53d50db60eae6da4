// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/latestrequest.h"

#include <QCoroTask>

#include <QDialog>
#include <QSet>

class QCheckBox;
class QPushButton;

namespace squidie::ui {

class PayloadForm;

/// Saves a payload, usually one from the ledger, in the library.
class SavePayloadDialog : public QDialog {
    Q_OBJECT

public:
    SavePayloadDialog(ConsoleState &state, const QByteArray &payload, std::optional<ActivationId> from,
                      QWidget *parent = nullptr);

    PayloadForm *form() const { return m_form; }
    QCheckBox *replaceBox() const { return m_replace; }
    /// Names that are taken. The dialog reads them from the store; tests set them.
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
    LatestRequest m_readingNames;
    LatestRequest m_saving;
};

/// "nightly 2026-10-05T00:30:00Z": a name to start with.
QString suggestedName(const QByteArray &payload);

} // namespace squidie::ui
