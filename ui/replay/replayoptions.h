// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace squidie::ui {

/// The four ways to replay, each with a sentence about what it does.
class ReplayOptions : public QWidget {
    Q_OBJECT

public:
    explicit ReplayOptions(QWidget *parent = nullptr);

    /// A request with mode, shift and window; the caller adds items and actor.
    ReplayRequest request() const;
    /// Why the options cannot be used; empty if they can.
    QString problem() const;
    void setMode(ReplayMode mode);
    void setShift(int amount, std::chrono::seconds unit);
    void setWindow(const QString &start, const QString &end);

Q_SIGNALS:
    void edited();

private:
    QWidget *makeShift();
    void update();

    QButtonGroup *m_modes;
    QWidget *m_shift = nullptr;
    QComboBox *m_kind = nullptr;
    QWidget *m_byAmount = nullptr;
    QSpinBox *m_amount = nullptr;
    QComboBox *m_unit = nullptr;
    QWidget *m_toWindow = nullptr;
    QLineEdit *m_start = nullptr;
    QLineEdit *m_end = nullptr;
};

} // namespace squidie::ui
