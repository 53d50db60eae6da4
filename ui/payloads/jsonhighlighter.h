// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSyntaxHighlighter>
#include <QTextCharFormat>

class QPalette;

namespace squidie::ui {

/// Colours JSON line by line (its strings never span lines), with hues that suit the palette.
class JsonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    JsonHighlighter(QTextDocument *document, const QPalette &palette);

    void setPalette(const QPalette &palette);

    /// Longer lines stay uncoloured: thousands of formats in one line would make typing slow.
    static constexpr int longestLine = 4000;

protected:
    void highlightBlock(const QString &text) override;

private:
    int highlightString(const QString &text, int from);

    QTextCharFormat m_key;
    QTextCharFormat m_string;
    QTextCharFormat m_number;
    QTextCharFormat m_word;
    QTextCharFormat m_punctuation;
};

} // namespace squidie::ui
