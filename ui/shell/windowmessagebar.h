// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/messagebar.h"
#include <squidie/storeoutage.h>

namespace squidie::ui {

/// The window's messages. While the store does not answer, the bar says so and nothing else: it cannot be dismissed, and
/// counts down to the next try; or, where its file was replaced, offers to open it again, and where its server is only silent
/// so far, to connect again.
class WindowMessageBar : public MessageBar {
    Q_OBJECT

public:
    explicit WindowMessageBar(QWidget *parent = nullptr);

    /// The store has not answered since then, `since` for people; an outage that is none ends it.
    void setOutage(const StoreOutage &outage, const QString &since);
    /// From when the data shown are, and when the store is tried again; empty while it answers.
    QString outageText() const;

private:
    Content content() const override;

    StoreOutage m_outage;
    QString m_since;
    QTimer *m_second;
};

} // namespace squidie::ui
