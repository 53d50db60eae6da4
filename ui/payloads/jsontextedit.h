// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

#include <optional>

namespace squidie::ui {

class JsonHighlighter;

/// The text part of the JSON editor: line numbers, highlighting, the current line, one marked error. JsonEditor decides what
/// is valid.
class JsonTextEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit JsonTextEdit(QWidget *parent = nullptr);

    /// Underlines the character at the place (both from 1, columns in characters) and marks the line in the gutter.
    void setError(int line, int column);
    void clearError();
    std::optional<int> errorLine() const { return m_errorLine; }
    /// Moves the cursor to the error, if there is one.
    void goToError();

    /// The exact text (toPlainText would turn no-break spaces into spaces).
    QString exactText() const;

    int gutterWidth() const;
    void paintGutter(QPainter &painter, const QRect &area) const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void placeGutter();
    void updateSelections();
    void breakLine();
    QTextCursor errorCursor() const;

    QWidget *m_gutter;
    JsonHighlighter *m_highlighter;
    std::optional<int> m_errorLine;
    int m_errorPosition = 0;
};

} // namespace squidie::ui
