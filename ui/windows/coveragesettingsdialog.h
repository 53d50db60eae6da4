// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/latestrequest.h"

#include <QCoroTask>
#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace squidie::ui {

/// How a trigger's windows are compared with what arrives: when a delivery is expected, how late is late, and what happens
/// when the clocks change (manual: window-comparison.md, "Lateness").
class CoverageSettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// Reads the current settings, then opens a dialog that deletes itself.
    static void openFor(ConsoleState &state, const TriggerKey &trigger, QWidget *parent);

    CoverageSettingsDialog(ConsoleState &state, const TriggerKey &trigger, const CoverageSettings &settings,
                           QWidget *parent = nullptr);

    CoverageSettings settings() const;
    QComboBox *expectAt() const { return m_expectAt; }
    QSpinBox *grace() const { return m_grace; }
    QComboBox *dialect() const { return m_dialect; }
    /// In seconds; 0 where each ends at the next firing.
    QSpinBox *windowLength() const { return m_windowLength; }
    QPushButton *fitButton() const { return m_fit; }
    QComboBox *daylightSaving() const { return m_daylightSaving; }
    QPushButton *saveButton() const { return m_save; }

private:
    QCoro::Task<void> readAndOpen();
    void fillDialects();
    void setSettings(const CoverageSettings &settings);
    void openFit();
    QCoro::Task<void> save();

    ConsoleState &m_state;
    TriggerKey m_trigger;
    QComboBox *m_expectAt;
    QSpinBox *m_grace;
    QComboBox *m_graceUnit;
    QComboBox *m_dialect;
    QComboBox *m_daylightSaving;
    QSpinBox *m_windowLength;
    QPushButton *m_fit;
    QLabel *m_problem;
    QPushButton *m_save;
    LatestRequest m_reading;
    LatestRequest m_saving;
};

} // namespace squidie::ui
