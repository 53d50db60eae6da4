// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tables/pagedmodel.h"

namespace squidie::ui {

/// The ledger as a table. New deliveries are inserted on top; nothing else moves.
class ActivationModel : public PagedModel<ActivationPage, ActivationFilter> {
    Q_OBJECT

public:
    enum Column { Received, OutcomeColumn, Trigger, Lateness, Window, Signal, Run, Source, Actor, ColumnCount };
    enum Role {
        OutcomeRole = FirstOwnRole, ///< int
        ConflictRole, ///< bool
        LateRole, ///< bool: lateness beyond the grace
        DetailRole, ///< quieter text after the main one
    };

    explicit ActivationModel(ConsoleState &state, QObject *parent = nullptr);

    /// With more new rows than this at once, the list starts over at the top.
    static constexpr int mostNews = 1000;
    static constexpr std::chrono::seconds grace{60};

private:
    ActivationCursor cursorOf(const Activation &row) const override { return {toMicroseconds(row.receivedAt), row.id}; }
    QCoro::Task<Result<ActivationPage>> readPage(std::optional<ActivationCursor> after) override;
    QCoro::Task<void> loadNews() override;
    QVector<Activation> unknownOf(QVector<Activation> rows) const;
    QVariant cell(const Activation &row, int column, int role) const override;
    QString display(const Activation &row, int column) const;
    QString copyText(const Activation &row, int column) const;
    QString tip(const Activation &row, int column) const;
    QString windowText(const Activation &row) const;
    QString timeIn(const Activation &row, Instant instant) const;

    std::optional<ActivationId> m_settled; ///< see ActivationPage
};

} // namespace squidie::ui
