// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/detailtree.h"

#include <squidie/activation.h>

namespace squidie::ui {

/// Activations in order, with the gaps between them. Opening a row asks for that activation.
class SiblingTable : public DetailTree {
    Q_OBJECT

public:
    explicit SiblingTable(QWidget *parent = nullptr);

    void setActivations(const QVector<Activation> &activations, std::optional<ActivationId> marked, const QByteArray &zone);

Q_SIGNALS:
    void activationChosen(qint64 id);
};

} // namespace squidie::ui
