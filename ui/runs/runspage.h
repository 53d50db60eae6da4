// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/ledgerpage.h"

#include <squidie/runstate.h>

#include <map>
#include <optional>

namespace squidie::ui {

class RunModel;

/// Runs by status, of the selected trigger, in the shown range.
class RunsPage : public LedgerPage {
    Q_OBJECT

public:
    explicit RunsPage(ConsoleState &state, QWidget *parent = nullptr);

    QString titleText() const override;
    RunModel *model() const { return m_model; }

private:
    RunsPage(ConsoleState &state, RunModel *model, QWidget *parent);
    QWidget *buildChips();
    void updateIcons();
    void changeEvent(QEvent *event) override;
    void setModelFilter(bool anew) override;
    void clearFilter() override;
    QString countText(int rows, bool complete) const override;
    Message emptyMessage() const override;
    int selectedRow() const override;
    void select(int row) override;

    RunModel *m_model;
    std::map<std::optional<RunStatus>, QToolButton *> m_chips; ///< that without a status shows all
    std::optional<RunStatus> m_status;
};

} // namespace squidie::ui
