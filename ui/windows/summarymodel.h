// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/columnmodel.h"

#include <squidie/coveragesummary.h>

#include <QPalette>

namespace squidie::ui {

/// A row for each trigger: the table to look at first in the morning.
class SummaryModel : public RowsModel<TriggerSummary> {
    Q_OBJECT

public:
    enum Column {
        Trigger,
        Expected,
        Started,
        Missing,
        Late,
        Duplicates,
        Skipped,
        Rejected,
        Conflicts,
        P50,
        P95,
        P99,
        Max,
        LastReceived,
        NextExpected,
        Trend,
        ColumnCount
    };
    enum Role {
        TrendRole = FirstOwnRole, ///< QVector<TrendPart>
    };

    explicit SummaryModel(const ConsoleState &state, Clock clock, QObject *parent = nullptr);

    /// Where they are about the same triggers as before, only rows with other figures change.
    void setSummaries(const QVector<TriggerSummary> &summaries);
    void updateRelativeTimes();
    void setPalette(const QPalette &palette);

private:
    QVariant cell(const TriggerSummary &row, int column, int role) const override;
    QVariant figure(const TriggerSummary &row, int column) const;
    QString text(const TriggerSummary &row, int column) const;
    QString tip(const TriggerSummary &row, int column) const;
    QString trendText(const TriggerSummary &row) const;

    Clock m_clock;
    QPalette m_palette;
};

} // namespace squidie::ui
