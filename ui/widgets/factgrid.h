// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QGridLayout;

namespace squidie::ui {

/// Names and values in two columns. Values are verbatim and can be selected; some are links.
class FactGrid : public QWidget {
    Q_OBJECT

public:
    explicit FactGrid(QWidget *parent = nullptr);

    void clear();
    void add(const QString &name, const QString &value, bool fixedWidth = false);
    /// A value that is a link; following it emits linkActivated(key).
    void addLink(const QString &name, const QString &value, const QString &key);

Q_SIGNALS:
    void linkActivated(const QString &key);

private:
    void addRow(const QString &name, QWidget *value);

    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace squidie::ui
