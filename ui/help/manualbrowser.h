// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextBrowser>

namespace squidie::ui {

/// Shows one page of the manual. Loads nothing but the embedded pages and pictures; links to the web are handed to the
/// desktop, and links of any other kind are ignored.
class ManualBrowser : public QTextBrowser {
    Q_OBJECT

public:
    explicit ManualBrowser(QWidget *parent = nullptr);

    /// The contents page where the manual has no such page.
    void open(const QString &link);
    /// The page that is shown: "windows.md".
    QString page() const;
    QUrl shown() const { return m_shown; }
    /// Marks what a search found.
    void mark(const QString &text);

Q_SIGNALS:
    void pageShown(const QString &file);
    /// The desktop is to open a page of the web.
    void webPageWanted(const QUrl &url);

private:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

    void follow(const QUrl &url);
    void showSource(const QUrl &url);
    QImage picture(const QString &path) const;
    void applyMarks();

    QUrl m_shown; ///< source() is still the previous one when sourceChanged is emitted
    QUrl m_styled; ///< the page that the document holds with its look
    QString m_marked;
};

} // namespace squidie::ui
