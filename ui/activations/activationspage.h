// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/ledgerpage.h"

namespace squidie::ui {

class ActivationFilterBar;
class ActivationModel;

/// The ledger: every delivery in the shown range, with its outcome.
class ActivationsPage : public LedgerPage {
    Q_OBJECT

public:
    explicit ActivationsPage(ConsoleState &state, QWidget *parent = nullptr);

    QString titleText() const override;
    void focusSearch();
    ActivationModel *model() const { return m_model; }
    ActivationFilterBar *filterBar() const { return m_filterBar; }

public Q_SLOTS:
    void copyCommand();
    void replaySelection();
    void savePayload();

private:
    ActivationsPage(ConsoleState &state, ActivationModel *model, QWidget *parent);
    void addActions();
    void setModelFilter(bool anew) override;
    void clearFilter() override;
    QString countText(int rows, bool complete) const override;
    Message emptyMessage() const override;
    int selectedRow() const override;
    void select(int row) override;
    QVector<Activation> selectedActivations() const;
    QCoro::Task<void> replayTask(QVector<Activation> activations);
    QCoro::Task<void> saveTask(ActivationId id);

    ActivationModel *m_model;
    ActivationFilterBar *m_filterBar;
    LatestRequest m_payloads;
};

} // namespace squidie::ui
