// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeWidget>

namespace squidie::ui {

/// A list inside an inspector: as tall as its rows up to a bound, values verbatim, copyable.
class DetailTree : public QTreeWidget {
    Q_OBJECT

public:
    DetailTree(const QStringList &headers, const QString &name, int mostRows = 10, QWidget *parent = nullptr);

    /// A name and a value under an item, whole in its tooltip.
    static void addDetail(QTreeWidgetItem *item, const QString &name, const QString &value);
    /// After rows came or went: widths and height.
    void fitToRows();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void copyCell();

    int m_mostRows;
};

} // namespace squidie::ui
