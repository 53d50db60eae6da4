// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/expectedwindow.h>
#include <squidie/intendedwindow.h>
#include <squidie/windowcoverage.h>

#include <QString>
#include <QVector>

/// The windows that the fire dialog offers: the last one, the next one, and missing ones.
namespace squidie::ui {

struct WindowChoice {
    enum Kind { Last, Next, Missing, Asked };
    Kind kind = Last;
    IntendedWindow window;
    QString text; ///< for people, in the zone
};

/// `around` are the schedule's own windows before and after `now`; `covered`, ascending by start, has the status
/// of past ones; `asked` is the one the dialog was opened for. The asked one comes first, then last, next, and the newest
/// missing ones; none twice.
QVector<WindowChoice> windowChoices(const NeighbourWindows &around, const QVector<CoveredWindow> &covered,
                                    const std::optional<IntendedWindow> &asked, const QByteArray &zone);

/// At most this many missing ones.
inline constexpr int mostMissing = 50;

} // namespace squidie::ui
