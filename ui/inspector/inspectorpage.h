// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace squidie::ui {

/// What every inspector is: a column that scrolls, with an icon, a headline, the trigger and a sentence on top; shown
/// anew when the zone or the palette changes.
class InspectorPage : public QScrollArea {
    Q_OBJECT

public:
    /// What it says, in one string: for tests and screen readers.
    virtual QString spokenText() const;

protected:
    InspectorPage(ConsoleState &state, const QString &name, QWidget *parent);

    /// Where facts and sections go, below the head.
    QVBoxLayout *column() const { return m_column; }
    void showHead(const QIcon &icon, const QString &headline, const TriggerKey &trigger, const QString &sentence = {});
    /// Shows everything again; nothing where there is nothing to show yet.
    virtual void showAll() = 0;

    ConsoleState &m_state;

private:
    void changeEvent(QEvent *event) override;

    QVBoxLayout *m_column;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_trigger;
    QLabel *m_sentence;
};

} // namespace squidie::ui
