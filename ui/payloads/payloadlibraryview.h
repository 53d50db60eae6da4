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

/// The list of the library with its search and the New menu, or a hint if it is empty. Accepts dropped files and dropped or
/// pasted text.
class PayloadLibraryView : public QWidget {
    Q_OBJECT

public:
    explicit PayloadLibraryView(PayloadLibraryModel *model, QWidget *parent = nullptr);

    /// The selected entry; 0 if none is.
    quint64 currentKey() const;
    void setCurrentKey(quint64 key);
    /// Selects the first entry if none is selected.
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
