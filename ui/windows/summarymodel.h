// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/coveragesummary.h>
#include "windows/windowsloader.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace squidie::ui {

/// A row a trigger: the page to look at first in the morning.
class SummaryModel : public QAbstractTableModel {
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
    enum Role { SortRole = Qt::UserRole };

    explicit SummaryModel(const ConsoleState &state, Clock clock, QObject *parent = nullptr);

    void setSummaries(const QVector<TriggerSummary> &summaries);
    const TriggerKey &key(int row) const { return m_rows.at(row).key; }
    const QVector<TrendPart> &trend(int row) const { return m_rows.at(row).trend; }
    const TriggerSummary &summary(int row) const { return m_rows.at(row); }
    void setPalette(const QPalette &palette);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant figure(const TriggerSummary &row, int column) const;
    QString text(const TriggerSummary &row, int column) const;
    QString trendText(const TriggerSummary &row) const;

    const ConsoleState &m_state;
    Clock m_clock;
    QVector<TriggerSummary> m_rows;
    QPalette m_palette;
};

/// Paints the Trend column: a bar for each part of the range, as high as its worst lateness (on a logarithmic scale),
/// hatched where a window is missing. Expects a SummaryModel, directly or behind a sort proxy.
class SparklineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace squidie::ui
