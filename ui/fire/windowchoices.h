#pragma once

#include "schedule/intendedwindow.h"
#include "schedule/windowcoverage.h"

#include <QString>
#include <QVector>

/// Which windows a fire offers: the last one, the next one, and those that are missing.
namespace squidie::ui {

struct WindowChoice {
    enum Kind { Last, Next, Missing, Asked };
    Kind kind = Last;
    IntendedWindow window;
    QString text; ///< for people, in the zone
};

/// `covered` ascending by start, as the service's coverage gives it; `asked` is the one the dialog was opened for.
/// The asked one first, then last, next, and the newest missing ones. None twice.
QVector<WindowChoice> windowChoices(const QVector<CoveredWindow> &covered, const std::optional<IntendedWindow> &asked,
                                    Instant now, const QByteArray &zone);

/// At most this many missing ones.
inline constexpr int mostMissing = 50;

} // namespace squidie::ui
