// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeWidget>

namespace squidie::ui {

/// A list inside an inspector: as tall as its rows up to a limit; its cells are shown verbatim and can be copied.
class DetailTree : public QTreeWidget {
    Q_OBJECT

public:
    DetailTree(const QStringList &headers, const QString &name, int mostRows = 10, QWidget *parent = nullptr);

    /// Adds a name and a value under an item; the tool tip shows the whole value.
    static void addDetail(QTreeWidgetItem *item, const QString &name, const QString &value);
    /// The same where one line shows the value in another form.
    static void addDetail(QTreeWidgetItem *item, const QString &name, const QString &shown, const QString &value);
    /// To be called after rows were added or removed: adapts the column widths and the height.
    void fitToRows();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    int m_mostRows;
};

} // namespace squidie::ui
