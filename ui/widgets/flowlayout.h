// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>
#include <QVector>

namespace squidie::ui {

/// Items side by side, wrapped into as many lines as the width needs; mirrored in right-to-left layouts.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const;
    void placeLine(const QVector<QLayoutItem *> &line, const QRect &area, int y, int height) const;

    QVector<QLayoutItem *> m_items;
};

} // namespace squidie::ui
