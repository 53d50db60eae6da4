#pragma once

#include "common/consolestate.h"

#include <QAbstractTableModel>
#include <QCoroTask>

namespace squidie::ui {

/// The ledger as a table: pages of rows by keyset, newest first. Never asks the store from data(); what is not loaded
/// yet comes with fetchMore. Fresh deliveries are inserted on top; nothing else moves.
class ActivationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Received, OutcomeColumn, Trigger, Lateness, Window, Signal, Run, Source, Actor, ColumnCount };
    enum Role {
        OutcomeRole = Qt::UserRole + 1, ///< int
        ConflictRole,                   ///< bool
        LateRole,                       ///< bool: lateness beyond the grace
        IsoRole,                        ///< the cell for copying: ISO 8601, whole ids
        DetailRole,                     ///< quieter text after the main one
    };

    explicit ActivationModel(ConsoleState &state, QObject *parent = nullptr);

    const ActivationFilter &filter() const { return m_filter; }
    /// Starts anew with another filter; the same one again changes nothing.
    void setFilter(const ActivationFilter &filter);
    /// A range that slid on with the clock: the rows stay.
    void slideTo(const ActivationFilter &filter);
    void reload();
    /// Asks for what arrived since the newest row.
    void fetchNew();

    const Activation &activationAt(int row) const { return m_rows.at(row); }
    /// The loaded row with that id, or -1.
    int rowOf(ActivationId id) const;
    bool isComplete() const { return m_complete; }
    bool isLoading() const { return m_loading; }
    const std::optional<Error> &error() const { return m_error; }

    /// Fills the model without a store, as a page of the ledger would.
    void appendPage(const ActivationPage &page);
    void prependRows(const QVector<Activation> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    static constexpr int pageSize = 200;
    /// Beyond this many fresh rows at once the list starts anew at the top.
    static constexpr int mostFresh = 1000;
    static constexpr std::chrono::seconds grace{60};

Q_SIGNALS:
    void loadingChanged();
    /// Fresh rows came in on top.
    void freshRows(int count);

private:
    QCoro::Task<void> loadPage();
    QCoro::Task<void> loadNew();
    void setLoading(bool loading);
    QString display(const Activation &row, int column) const;
    QString iso(const Activation &row, int column) const;
    QString tip(const Activation &row, int column) const;
    QString windowText(const Activation &row) const;
    QString timeIn(const Activation &row, Instant instant) const;

    ConsoleState &m_state;
    ActivationFilter m_filter;
    QVector<Activation> m_rows;
    std::optional<ActivationCursor> m_next;
    std::optional<Error> m_error;
    bool m_complete = true;
    bool m_loading = false;
    bool m_fetchingNew = false;
    bool m_fetchNewAgain = false;
    int m_generation = 0;
};

} // namespace squidie::ui
