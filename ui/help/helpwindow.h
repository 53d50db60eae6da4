// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace squidie::ui {

class ManualBrowser;

/// The manual in a window: contents or search results on the left, the page on the right. Remembers its size.
class HelpWindow : public QWidget {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);
    ~HelpWindow() override;

    /// A page, with a heading where one is named: "windows.md#timeline".
    void open(const QString &link);

    ManualBrowser *browser() const { return m_browser; }
    QLineEdit *searchField() const { return m_search; }
    QTreeWidget *contents() const { return m_contents; }
    QListWidget *results() const { return m_results; }

private:
    QWidget *navigation();
    QWidget *reader();
    void addShortcuts();
    void fillContents();
    void search(const QString &text);
    void openResult(int row);
    void showPage(const QString &file);
    bool eventFilter(QObject *watched, QEvent *event) override;

    QLineEdit *m_search;
    QStackedWidget *m_lists;
    QTreeWidget *m_contents;
    QListWidget *m_results;
    QLabel *m_noResult;
    ManualBrowser *m_browser;
    QToolButton *m_back;
    QToolButton *m_forward;
    QSplitter *m_splitter;
};

} // namespace squidie::ui
