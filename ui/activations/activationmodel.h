// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/pagedmodel.h"

namespace squidie::ui {

/// The ledger as a table. Fresh deliveries are inserted on top; nothing else moves.
class ActivationModel : public PagedModel<ActivationPage> {
    Q_OBJECT

public:
    enum Column { Received, OutcomeColumn, Trigger, Lateness, Window, Signal, Run, Source, Actor, ColumnCount };
    enum Role {
        OutcomeRole = Qt::UserRole + 1, ///< int
        ConflictRole, ///< bool
        LateRole, ///< bool: lateness beyond the grace
        IsoRole, ///< the cell for copying: ISO 8601, whole ids
        DetailRole, ///< quieter text after the main one
    };

    explicit ActivationModel(ConsoleState &state, QObject *parent = nullptr);

    const ActivationFilter &filter() const { return m_filter; }
    /// Starts anew with another filter; the same one again changes nothing.
    void setFilter(const ActivationFilter &filter);
    /// A range that slid on with the clock: the rows stay.
    void slideTo(const ActivationFilter &filter);
    /// Asks for what arrived since the newest row.
    void fetchNew();

    const Activation &activationAt(int row) const { return rowAt(row); }
    /// Puts fresh rows on top, as fetchNew() does.
    void prependRows(const QVector<Activation> &rows);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Beyond this many fresh rows at once the list starts anew at the top.
    static constexpr int mostFresh = 1000;
    static constexpr std::chrono::seconds grace{60};

Q_SIGNALS:
    /// Fresh rows came in on top.
    void freshRows(int count);

private:
    QCoro::Task<Result<ActivationPage>> readPage(std::optional<ActivationCursor> after) override;
    QCoro::Task<void> loadNew();
    QVector<Activation> unknownOf(QVector<Activation> rows) const;
    QString display(const Activation &row, int column) const;
    QString iso(const Activation &row, int column) const;
    QString tip(const Activation &row, int column) const;
    QString windowText(const Activation &row) const;
    QString timeIn(const Activation &row, Instant instant) const;

    ConsoleState &m_state;
    ActivationFilter m_filter;
    std::optional<ActivationId> m_settled; ///< see ActivationPage
    bool m_fetchingNew = false;
    bool m_fetchNewAgain = false;
};

} // namespace squidie::ui
