// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace squidie::ui {

class Section;

/// The common part of the inspectors: a column that scrolls, with an icon, a headline, the trigger and a sentence on top.
/// It is shown anew when the zone or the palette changes.
class InspectorPage : public QScrollArea {
    Q_OBJECT

public:
    /// The headline and the sentences below it, as plain text.
    virtual QString summaryText() const;

protected:
    InspectorPage(ConsoleState &state, const QString &name, QWidget *parent);

    /// Below the head, for facts and sections.
    QVBoxLayout *column() const { return m_column; }
    /// Adds a part with a title that can be folded away.
    Section *addSection(const QString &title, QWidget *content);
    void showHead(const QIcon &icon, const QString &headline, const TriggerKey &trigger, const QString &sentence = {});
    /// Shows everything again, if there is anything to show yet.
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
