// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

namespace squidie::ui {

class JsonTree;

/// A payload as a tree and as the exact text that arrived.
class PayloadView : public QWidget {
    Q_OBJECT

public:
    explicit PayloadView(QWidget *parent = nullptr);

    /// `bytes` is the size that arrived: larger than the payload if it was too large to keep.
    void setPayload(const QByteArray &payload, qint64 bytes);

private:
    void showTree(bool tree);

    QByteArray m_payload;
    QToolButton *m_asTree;
    QToolButton *m_asText;
    QLabel *m_note;
    QStackedWidget *m_stack;
    JsonTree *m_tree;
    QPlainTextEdit *m_text;
};

} // namespace squidie::ui
