// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>

#include <QDialog>

class QTreeWidget;

namespace squidie::ui {

/// The result of loading workflow definitions: what was loaded, and every error and warning with its place, code and
/// message.
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

/// Whether the report has errors or warnings.
bool hasProblems(const LoadReport &report);

/// What was loaded, in a sentence: "Loaded 2 workflow definitions: Digest 3 (new), Nightly 1 (unchanged)."
QString loadedText(const LoadReport &report);

} // namespace squidie::ui
