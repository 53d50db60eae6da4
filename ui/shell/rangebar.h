// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QWidget>

class QButtonGroup;
class QDateTimeEdit;
class QFrame;
class QLabel;
class QTimer;
class QToolButton;

namespace squidie::ui {

/// The time range that every page shows: a sliding one, which follows the clock while the console is live, or a custom
/// one. A range set by a page (a zoomed timeline) shows as custom.
class RangeBar : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Hour, Day, Week, Month, Custom };

    RangeBar(ConsoleState &state, Clock clock, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    /// One length earlier (-1) or later (+1).
    void step(int direction);
    void openCustom();
    /// Where the sliding ranges end instead of now: the sample's data are old.
    void setAnchor(std::optional<Instant> anchor);

    QString rangeText() const;
    /// "hour", "day", ...: how the kind is kept in the settings.
    static QString kindName(Kind kind);
    static Kind kindFromName(const QString &name);

private:
    void slide();
    void applyCustom();
    void buildPopup();
    void refresh();
    void followState();

    ConsoleState &m_state;
    Clock m_clock;
    Kind m_kind = Kind::Day;
    std::optional<Instant> m_anchor;
    std::optional<TimeRange> m_set;
    QButtonGroup *m_kinds;
    QLabel *m_text;
    QTimer *m_timer;
    QFrame *m_popup = nullptr;
    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_until = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace squidie::ui
