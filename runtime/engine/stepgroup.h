// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <optional>

namespace squidie::inline v0 {

/// A control group (version 2) for one step below the worker's own. The system ends all of its processes at once, whoever
/// their parents are. Removed with the object.
class StepGroup {
public:
    /// Nothing where the system has no such groups, or where the worker's own is somebody else's to arrange.
    static std::optional<StepGroup> create();

    StepGroup(StepGroup &&other) noexcept;
    ~StepGroup();
    Q_DISABLE_COPY(StepGroup)

    const QByteArray &path() const { return m_path; }
    /// The path of the file that kills all of its processes.
    const QByteArray &killSwitch() const { return m_killSwitch; }

    /// Removes it, after killing whatever is left in it; false where that did not end in time. Once a supervisor has done its
    /// work there is nothing left to do.
    bool remove();

private:
    explicit StepGroup(const QByteArray &path);

    QByteArray m_path;
    QByteArray m_killSwitch;
};

} // namespace squidie::inline v0
