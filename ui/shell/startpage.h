#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace squidie::ui {

/// What an empty store shows: three ways in.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setStorePath(const QString &path);
    void setRecentStores(const QStringList &paths);

Q_SIGNALS:
    void loadWanted();
    void openWanted();
    void sampleWanted();
    void recentWanted(const QString &path);

private:
    class Card;
    QLabel *m_store;
    QVBoxLayout *m_recent;
};

} // namespace squidie::ui
