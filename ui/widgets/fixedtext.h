// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace squidie::ui {

/// Read-only text in a fixed-width font, wrapped anywhere, as tall as its lines up to a limit: ids, digests, payloads.
class FixedText : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit FixedText(const QString &text = {}, int mostLines = 6, QWidget *parent = nullptr);

    void setText(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void resizeEvent(QResizeEvent *event) override;
    void fit();

    int m_mostLines;
    int m_lines = 1;
};

} // namespace squidie::ui
