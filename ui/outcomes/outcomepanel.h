// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "outcomes/outcomewords.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace squidie::ui {

/// The predicted or actual outcome as a card: shape and colour at the edge, headline, reason, and a button that shows the
/// activation. Does not ask the store.
class OutcomePanel : public QFrame {
    Q_OBJECT

public:
    explicit OutcomePanel(QWidget *parent = nullptr);

    void showPrediction(const Prediction &prediction, Instant now, const QByteArray &zone);
    void showResult(const DeliveryResult &result, Instant now, const QByteArray &zone);
    /// Neither: why there is no prediction yet.
    void showNote(const QString &headline, const QString &reason = {});
    /// Why the store did not answer.
    void showProblem(const Error &error);
    /// An answer is on its way: shown only after a while, so that quick answers do not flicker.
    void showWorking();

    /// The outcome that is shown, if any.
    std::optional<Outcome> outcome() const { return m_outcome; }
    QString headline() const;
    QString reason() const;

Q_SIGNALS:
    void activationWanted(squidie::ActivationId activation);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void show(std::optional<Outcome> outcome, const OutcomeWords &words, std::optional<ActivationId> activation,
              const QString &identity);
    void updateIcon();

    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_reason;
    QLabel *m_warning;
    QLabel *m_identity;
    QPushButton *m_open;
    QTimer m_workingSoon;
    std::optional<Outcome> m_outcome;
    bool m_failed = false; ///< no outcome, because something failed
    std::optional<ActivationId> m_activation;
};

} // namespace squidie::ui
