// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activationinspection.h>

#include <QWidget>

class QVBoxLayout;

namespace squidie::ui {

/// How the ids were derived, step by step: the parts, the joined text, the digest, the id.
class IdentityView : public QWidget {
    Q_OBJECT

public:
    explicit IdentityView(QWidget *parent = nullptr);

    void setInspection(const ActivationInspection &inspection);

private:
    void addStep(const IdentityStep &step, int number);
    void addText(const QString &text);

    QVBoxLayout *m_layout;
};

} // namespace squidie::ui
