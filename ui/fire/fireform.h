// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fire/windowchoices.h"
#include <squidie/catalogueview.h>

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QRadioButton;
class QStackedWidget;

namespace squidie::ui {

class ContractForm;

/// What the form would deliver now.
struct Firing {
    TriggerKey key;
    TriggerType type = TriggerType::Cron; ///< Manual: a start with an input, of a cron trigger as well
    QJsonObject payload; ///< a whole cron payload, or the input
    QString problem; ///< why it cannot be fired; empty if it can
};

/// The left side of the fire dialog: trigger, window and signal id, or a manual trigger's input. Does not ask the store; the
/// dialog fills it.
class FireForm : public QWidget {
    Q_OBJECT

public:
    explicit FireForm(QWidget *parent = nullptr);

    void setTriggers(const QVector<TriggerOverview> &triggers, const TriggerKey &chosen);
    TriggerKey trigger() const;
    /// Keeps the chosen window if it is still offered.
    void setWindows(const QVector<WindowChoice> &choices);
    void setDerivedSignalId(const QString &signalId);
    void showError(const Error &error);
    Firing firing() const;
    /// The chosen or typed window, if any.
    std::optional<IntendedWindow> window() const;
    QString actor() const;

    QComboBox *windowBox() const { return m_window; }
    QLineEdit *startEdit() const { return m_start; }
    QLineEdit *endEdit() const { return m_end; }
    QRadioButton *typedSignal() const { return m_typed; }
    QLineEdit *signalEdit() const { return m_signal; }
    QLineEdit *actorEdit() const { return m_actor; }
    ContractForm *contract() const { return m_contract; }
    /// Of a cron trigger with a payload contract: start it by hand instead of firing it.
    QCheckBox *byHandBox() const { return m_byHand; }

Q_SIGNALS:
    void triggerChanged();
    void edited();

private:
    QWidget *makeCronPage();
    void showTrigger();
    void showWay();
    bool startsByHand() const;
    void showWindow();
    QString windowProblem() const;

    QVector<TriggerOverview> m_triggers;
    QVector<WindowChoice> m_choices;
    QComboBox *m_trigger;
    QLabel *m_about;
    QCheckBox *m_byHand;
    QStackedWidget *m_pages;
    QComboBox *m_window = nullptr;
    QWidget *m_bounds = nullptr;
    QLineEdit *m_start = nullptr;
    QLineEdit *m_end = nullptr;
    QFormLayout *m_cronForm = nullptr;
    QLabel *m_windowNote = nullptr;
    QRadioButton *m_derived = nullptr;
    QRadioButton *m_typed = nullptr;
    QLineEdit *m_signal = nullptr;
    QLabel *m_signalNote = nullptr;
    ContractForm *m_contract;
    QLineEdit *m_actor;
    bool m_userChoseWindow = false;
    bool m_reading = false; ///< the windows have not been read yet
};

} // namespace squidie::ui
