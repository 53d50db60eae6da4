// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QToolButton;

namespace squidie::ui {

class PayloadLibraryFilter;
class PayloadLibraryModel;

/// The list of the library with its search, the ways in, and what to say when it is empty. Takes dropped files and text
/// and pasted text.
class PayloadLibraryView : public QWidget {
    Q_OBJECT

public:
    explicit PayloadLibraryView(PayloadLibraryModel *model, QWidget *parent = nullptr);

    /// The entry selected, 0 for none.
    quint64 currentKey() const;
    void setCurrentKey(quint64 key);
    /// Where nothing is selected.
    void chooseFirst();
    void setContextActions(const QList<QAction *> &actions);
    QLineEdit *search() const { return m_search; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void currentChanged();
    void emptyWanted();
    void importWanted();
    void filesGiven(const QStringList &paths);
    void textGiven(const QByteArray &text);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeEmptyPage();
    void pasteText();
    void updateEmpty();

    PayloadLibraryModel *m_model;
    PayloadLibraryFilter *m_filter;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_emptyHeading;
    QLabel *m_emptyText;
    QWidget *m_emptyButtons;
    QStackedWidget *m_stack;
};

} // namespace squidie::ui
