// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>

#include <QHash>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QMenu;
class QToolButton;

namespace squidie::ui {

/// Chips for outcome, source, lateness and conflicts, and the search box. The range and the trigger are chosen elsewhere in the window.
class ActivationFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit ActivationFilterBar(QWidget *parent = nullptr);

    /// Outcomes, sources, search, laterThan, conflictsOnly; the rest empty.
    ActivationFilter filter() const;
    void setFilter(const ActivationFilter &filter);
    bool isRestricting() const;
    void clear();
    void focusSearch();

Q_SIGNALS:
    void filterChanged();
    void copyCommandWanted();

private:
    QToolButton *chip(const QString &text, const QString &name);
    void buildSources();
    void changeEvent(QEvent *event) override;
    void updateIcons();
    void changed();

    QHash<int, QToolButton *> m_outcomes;
    QToolButton *m_source;
    QMenu *m_sourceMenu;
    QToolButton *m_late;
    QToolButton *m_conflicts;
    QToolButton *m_clear;
    QLineEdit *m_search;
    QTimer m_typing;
};

} // namespace squidie::ui
