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
class QSortFilterProxyModel;
class QTableView;

namespace squidie::ui {

class ReplayComparison;
class ReplayModel;
class ReplayOptions;

/// Replays one payload or thousands: first the predicted outcomes, then progress with its rate and a Stop that finishes the
/// current payload, then a report that can be saved.
class ReplayDialog : public QDialog {
    Q_OBJECT

public:
    ReplayDialog(ConsoleState &state, const QVector<ReplayItem> &items, QWidget *parent = nullptr);
    ~ReplayDialog() override;

    enum class Stage { Preview, Running, Done };
    Stage stage() const { return m_stage; }
    ReplayOptions *options() const { return m_options; }
    ReplayModel *model() const { return m_model; }
    ReplayComparison *comparison() const { return m_comparison; }
    QPushButton *startButton() const { return m_start; }
    QString summary() const;

    void showPreview(const ReplayReport &report);
    void showReport(const ReplayReport &report);

public Q_SLOTS:
    void start();
    void cancel();
    void saveReport();
    void reject() override;

private:
    void makeTable();
    QWidget *makeFooter();
    void optionsEdited();
    void showSelected();
    void showProgress();
    void updateButtons();
    void setSummary(const ReplayReport &report);
    ReplayRequest request() const;
    int leftToDo() const;
    ReplayEntry unreached(qsizetype at) const;

    QCoro::Task<> preview();
    QCoro::Task<> run(ReplayRequest request);
    QCoro::Task<> readContext(RunId run, void (ReplayComparison::*place)(const QJsonObject &));

    ConsoleState &m_state;
    QVector<ReplayItem> m_items;
    Stage m_stage = Stage::Preview;
    ReplayOptions *m_options;
    ReplayModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    QLabel *m_summary;
    ReplayComparison *m_comparison;
    QProgressBar *m_progress = nullptr;
    QLabel *m_progressText = nullptr;
    QLineEdit *m_actor = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
    JobControlPointer m_control;
    QTimer m_previewSoon;
    QTimer m_poll;
    QElapsedTimer m_elapsed;
    bool m_previewed = false; ///< the table shows the predicted outcomes for the current options
    int m_predictedStarts = 0;
    std::shared_ptr<const ReplayReport> m_goneOnFrom; ///< what was known before the replay at hand
    LatestRequest m_previewing;
    LatestRequest m_delivery;
    LatestRequest m_readingContexts;
};

} // namespace squidie::ui
