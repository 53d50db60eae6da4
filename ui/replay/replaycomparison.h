// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>

#include <QWidget>

namespace squidie::ui {

class JsonEditor;
class OutcomePanel;

/// One entry's outcome and run context, then and now, side by side.
class ReplayComparison : public QWidget {
    Q_OBJECT

public:
    explicit ReplayComparison(QWidget *parent = nullptr);

    void showEntry(const ReplayEntry &entry, Instant now, const QByteArray &zone);
    /// The context of the run that the original started or joined; it arrives after the entry.
    void showOriginalContext(const QJsonObject &context);
    /// The context of the run that the replay started or joined.
    void showFreshContext(const QJsonObject &context);
    void showNothing();

    OutcomePanel *thenPanel() const { return m_then; }
    OutcomePanel *nowPanel() const { return m_now; }
    JsonEditor *thenContext() const { return m_thenContext; }
    JsonEditor *nowContext() const { return m_nowContext; }

Q_SIGNALS:
    void activationWanted(squidie::ActivationId activation);

private:
    OutcomePanel *m_then;
    OutcomePanel *m_now;
    JsonEditor *m_thenContext;
    JsonEditor *m_nowContext;
};

} // namespace squidie::ui
