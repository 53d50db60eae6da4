#pragma once

#include "schedule/coveragesummary.h"
#include "windows/windowsloader.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace squidie::ui {

/// One bar of a trigger's sparkline: a part of the range.
struct SparkBar {
    bool any = false;
    WindowStatus worst = WindowStatus::Pending;
    std::chrono::microseconds lateness{0}; ///< farthest from zero
};
/// The range in `count` equal parts. Pure.
QVector<SparkBar> sparkline(const QVector<CoveredWindow> &windows, TimeRange range, int count);

/// A row a trigger: the page to look at first in the morning.
class SummaryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Trigger, Expected, Started, Missing, Late, Duplicates, Skipped, Rejected, Conflicts, P50, P95, P99, Max,
                  LastReceived, Trend, ColumnCount };
    enum Role { SortRole = Qt::UserRole };
    static constexpr int sparkBars = 32;

    explicit SummaryModel(const ConsoleState &state, Clock clock, QObject *parent = nullptr);

    void setLanes(const QVector<TimelineLane> &lanes, TimeRange range);
    const TriggerKey &key(int row) const { return m_rows.at(row).key; }
    const QVector<SparkBar> &bars(int row) const { return m_rows.at(row).bars; }
    void setPalette(const QPalette &palette);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        TriggerKey key;
        QByteArray zone;
        CoverageSummary summary;
        QVector<SparkBar> bars;
    };
    QVariant figure(const Row &row, int column) const;
    QString text(const Row &row, int column) const;
    QString trendText(const Row &row) const;

    const ConsoleState &m_state;
    Clock m_clock;
    QVector<Row> m_rows;
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
