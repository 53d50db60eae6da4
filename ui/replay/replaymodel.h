// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>

#include <QAbstractTableModel>

namespace squidie::ui {

/// A replay's entries as a table: the payload, its outcome then, its predicted or actual outcome now.
class ReplayModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { PayloadColumn, ThenColumn, NowColumn, RunColumn, ReasonColumn, ColumnCount };
    static constexpr int SortRole = Qt::UserRole + 1;

    explicit ReplayModel(QObject *parent = nullptr);

    /// Before any report: only the payloads.
    void setItems(const QVector<ReplayItem> &items);
    void setReport(const ReplayReport &report);
    const ReplayReport &report() const { return m_report; }
    const ReplayEntry *entry(int row) const;
    void setPalette(const QPalette &palette);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ReplayEntry &entry, int column) const;

    ReplayReport m_report;
    std::array<QIcon, 4> m_icons;
};

} // namespace squidie::ui
