// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "state/consolestate.h"
#include "state/latestrequest.h"

#include <QCoroTask>

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace squidie::ui {

/// Imports activations recorded elsewhere: choose the file, watch the progress, read the report. Starts nothing.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// An empty file name lets the person choose.
    explicit ImportDialog(ConsoleState &state, const QString &file = {}, QWidget *parent = nullptr);
    ~ImportDialog() override;

    void showReport(const ImportReport &report);
    void showProblem(const QString &sentence);

    QLineEdit *fileEdit() const { return m_file; }
    QPushButton *startButton() const { return m_start; }
    QTableWidget *badLines() const { return m_badLines; }
    QString summary() const;

public Q_SLOTS:
    void start();
    void reject() override;

Q_SIGNALS:
    /// Something was imported; the rows may be of any time.
    void imported();

private:
    QWidget *makeReport();
    void chooseFile();
    void showProgress();
    void setRunning(bool running);

    QCoro::Task<> run(QString file);

    ConsoleState &m_state;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QProgressBar *m_progress;
    QLabel *m_progressText;
    QWidget *m_report = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_counts = nullptr;
    QTableWidget *m_badLines = nullptr;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QPushButton *m_close;
    JobControlPointer m_control;
    QTimer m_poll;
    QElapsedTimer m_elapsed;
    LatestRequest m_importing;
};

} // namespace squidie::ui
