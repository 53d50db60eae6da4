// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>

#include <QDialog>

class QTreeWidget;

namespace squidie::ui {

/// What came of loading workflow definitions: what was loaded, and every error and warning with its place, its code and
/// its sentence.
class LoadReportDialog : public QDialog {
    Q_OBJECT

public:
    explicit LoadReportDialog(const LoadReport &report, QWidget *parent = nullptr);

    QString summary() const { return m_summary; }
    QTreeWidget *problems() const { return m_problems; }

private:
    void fill(const LoadReport &report);
    void copyAll() const;

    QString m_summary;
    QTreeWidget *m_problems;
};

/// Whether there is anything that a person should look at.
bool hasProblems(const LoadReport &report);

/// What was loaded, in a sentence: "Loaded 2 workflow definitions: Digest 3 (new), Nightly 1 (as it was)."
QString loadedText(const LoadReport &report);

} // namespace squidie::ui
