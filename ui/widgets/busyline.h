// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace squidie::ui {

/// A thin moving line along the top edge of a widget while something is loading. It appears only after 300 ms, so that
/// quick answers do not flicker. begin() and end() may be nested.
class BusyLine : public QWidget {
    Q_OBJECT

public:
    explicit BusyLine(QWidget *over);

    void begin();
    void end();
    bool isBusy() const { return m_jobs > 0; }

    static constexpr int delayMilliseconds = 300;

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void place();

    int m_jobs = 0;
    int m_step = 0;
    QTimer m_delay;
    QTimer m_animation;
};

/// Calls begin() now and end() when it is destroyed; the line may be destroyed first. For use across a co_await.
class BusyScope {
public:
    explicit BusyScope(BusyLine *line);
    ~BusyScope();
    BusyScope(const BusyScope &) = delete;
    BusyScope &operator=(const BusyScope &) = delete;

private:
    QPointer<BusyLine> m_line;
};

} // namespace squidie::ui
