// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>

#include <QTreeWidget>

namespace squidie::ui {

/// Activations in their order with the gaps between them; choosing one asks for it.
class SiblingTable : public QTreeWidget {
    Q_OBJECT

public:
    explicit SiblingTable(QWidget *parent = nullptr);

    void setActivations(const QVector<Activation> &activations, std::optional<ActivationId> marked, const QByteArray &zone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activationChosen(qint64 id);
};

} // namespace squidie::ui
