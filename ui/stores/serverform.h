// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/runtimeservice.h>

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace squidie::ui {

class FieldProblem;

/// A store on a PostgreSQL server: its address in parts and as one URL, each following the other; the password separate from
/// both. Marks bad input at its field while typing.
class ServerForm : public QWidget {
    Q_OBJECT

public:
    explicit ServerForm(QWidget *parent = nullptr);

    /// Path and password as entered; mustExist unless the box asks for a new store.
    StoreLocation location() const;
    bool remembersPassword() const;
    bool isComplete() const;
    /// A password in the URL goes to the password field.
    void setUrl(const QString &url);
    void focusPassword();

Q_SIGNALS:
    void edited();

private:
    QLayout *makeFields();
    QWidget *makeSecurity();
    QLineEdit *field(const char *name, const QString &accessibleName, const QString &placeholder);
    void showAddress(const PostgresAddress &address);
    PostgresAddress address() const;
    void takeUrl(const QString &url);
    void takeFields();
    void check();
    QString portProblem() const;

    QLineEdit *m_url;
    QLineEdit *m_host;
    QLineEdit *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_schema;
    QComboBox *m_mode;
    QLineEdit *m_rootCertificate;
    QLineEdit *m_certificate;
    QLineEdit *m_key;
    QCheckBox *m_remember;
    QCheckBox *m_create;
    QLabel *m_passwordNote;
    FieldProblem *m_urlProblem;
    FieldProblem *m_portProblem;
    FieldProblem *m_databaseProblem;
    QVector<std::pair<QString, QString>> m_otherOptions; ///< of the URL, without a field here
    QString m_shownHost; ///< of the URL
    QVector<PostgresAddress::Server> m_otherServers; ///< of the URL, behind that host
    bool m_touched = false;
};

} // namespace squidie::ui
