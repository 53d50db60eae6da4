// SPDX-License-Identifier: Apache-2.0
#include "stores/serverform.h"

#include "look/theme.h"
#include "base/loginname.h"
#include "stores/fieldproblem.h"
#include "stores/serveraddress.h"
#include "widgets/labels.h"
#include "widgets/section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace squidie::ui {

namespace {

QFormLayout *formLayout()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(space);
    return form;
}

} // namespace

ServerForm::ServerForm(QWidget *parent)
    : QWidget(parent),
      m_url(field("url", tr("Address"), QStringLiteral("postgresql://user@host:5432/database"))),
      m_host(field("host", tr("Host"), QStringLiteral("localhost"))),
      m_port(field("port", tr("Port"), QStringLiteral("5432"))),
      m_database(field("database", tr("Database"), {})),
      m_user(field("user", tr("User"), loginName())),
      m_password(field("password", tr("Password"), {})),
      m_schema(field("schema", tr("Schema"), tr("the database's default"))),
      m_mode(new QComboBox(this)),
      m_rootCertificate(field("rootCertificate", tr("Root certificate"), tr("system default"))),
      m_certificate(field("certificate", tr("Client certificate"), tr("none"))),
      m_key(field("key", tr("Client key"), tr("none"))),
      m_remember(new QCheckBox(tr("Remember the password in the &keyring"), this)),
      m_create(new QCheckBox(tr("Create a &new store if the database has none"), this)),
      m_passwordNote(mutedLabel(tr("If empty: the keyring, PGPASSWORD or ~/.pgpass."), this)),
      m_urlProblem(new FieldProblem(m_url, this)),
      m_portProblem(new FieldProblem(m_port, this)),
      m_databaseProblem(new FieldProblem(m_database, this))
{
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                                    | Qt::ImhSensitiveData);
    m_mode->setObjectName(QStringLiteral("mode"));
    m_mode->setAccessibleName(tr("Encryption"));
    m_port->setMaximumWidth(fontMetrics().averageCharWidth() * 10);
    m_remember->setObjectName(QStringLiteral("remember"));
    m_create->setObjectName(QStringLiteral("create"));
    m_remember->setToolTip(tr("Stored after the first successful connection, and nowhere else."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * space, 2 * space, 2 * space, space);
    layout->setSpacing(space);
    layout->addLayout(makeFields());
    auto *security = new Section(tr("Encryption, certificates and schema"), makeSecurity(), this);
    security->setOpen(false);
    layout->addWidget(security);
    layout->addStretch(1);
    setFocusProxy(m_host);

    connect(m_url, &QLineEdit::textEdited, this, &ServerForm::takeUrl);
    for (QLineEdit *part : {m_host, m_port, m_database, m_user, m_schema, m_rootCertificate, m_certificate, m_key})
        connect(part, &QLineEdit::textEdited, this, &ServerForm::takeFields);
    connect(m_mode, &QComboBox::activated, this, &ServerForm::takeFields);
    connect(m_password, &QLineEdit::textChanged, this, &ServerForm::check);
    check();
}

QLineEdit *ServerForm::field(const char *name, const QString &accessibleName, const QString &placeholder)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(accessibleName);
    edit->setPlaceholderText(placeholder);
    return edit;
}

QLayout *ServerForm::makeFields()
{
    auto *portLabel = plainLabel(tr("P&ort"), this);
    portLabel->setBuddy(m_port);
    portLabel->setWordWrap(false);
    auto *hostLine = new QHBoxLayout;
    hostLine->setSpacing(space);
    hostLine->addWidget(m_host, 1);
    hostLine->addWidget(portLabel);
    hostLine->addWidget(m_port);
    auto *hostLabel = new QLabel(tr("&Host"), this);
    hostLabel->setBuddy(m_host);
    QFormLayout *form = formLayout();
    form->addRow(hostLabel, hostLine);
    form->addRow(QString(), m_portProblem);
    form->addRow(tr("&Database"), m_database);
    form->addRow(QString(), m_databaseProblem);
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("&Password"), m_password);
    form->addRow(QString(), m_passwordNote);
    form->addRow(QString(), m_remember);
    form->addRow(QString(), m_create);
    form->addRow(tr("&Address"), m_url);
    form->addRow(QString(), m_urlProblem);
    return form;
}

QWidget *ServerForm::makeSecurity()
{
    const std::pair<QString, const char *> modes[] = {
        {tr("If the server offers it (default)"), ""},
        {tr("None (disable)"), "disable"},
        {tr("Always, without checking the server (require)"), "require"},
        {tr("Always, certificate from a trusted authority (verify-ca)"), "verify-ca"},
        {tr("Always, certificate for this host (verify-full)"), "verify-full"},
    };
    for (const auto &[text, mode] : modes)
        m_mode->addItem(text, QLatin1String(mode));
    auto *page = new QWidget(this);
    QFormLayout *form = formLayout();
    page->setLayout(form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Encryption"), m_mode);
    form->addRow(tr("&Root certificate"), m_rootCertificate);
    form->addRow(tr("Client &certificate"), m_certificate);
    form->addRow(tr("Client &key"), m_key);
    form->addRow(tr("&Schema"), m_schema);
    form->addRow(QString(), mutedLabel(tr("With separate schemas, several stores can share one database."), page));
    return page;
}

/// The fields as an address, without an invalid port, which is marked at its field.
PostgresAddress ServerForm::address() const
{
    PostgresAddress address;
    address.user = m_user->text().trimmed();
    address.host = m_host->text().trimmed();
    address.database = m_database->text().trimmed();
    address.schema = m_schema->text().trimmed();
    if (!m_port->text().trimmed().isEmpty() && portProblem().isEmpty())
        address.port = m_port->text().trimmed().toUShort();
    const std::pair<const char *, QString> options[] = {{"sslmode", m_mode->currentData().toString()},
                                                        {"sslrootcert", m_rootCertificate->text().trimmed()},
                                                        {"sslcert", m_certificate->text().trimmed()},
                                                        {"sslkey", m_key->text().trimmed()}};
    for (const auto &[name, value] : options) {
        if (!value.isEmpty())
            address.options.append({QLatin1String(name), value});
    }
    address.options += m_otherOptions;
    if (address.host == m_shownHost)
        address.others = m_otherServers;
    return address;
}

void ServerForm::showAddress(const PostgresAddress &address)
{
    m_host->setText(address.host);
    m_shownHost = address.host;
    m_otherServers = address.others;
    m_port->setText(address.port ? QString::number(*address.port) : QString());
    m_database->setText(address.database);
    m_user->setText(address.user);
    m_schema->setText(address.schema);
    m_otherOptions = address.options;
    const auto take = [this](const char *name) {
        QString value;
        m_otherOptions.removeIf([&value, name](const std::pair<QString, QString> &option) {
            const bool found = option.first == QLatin1String(name);
            if (found)
                value = option.second;
            return found;
        });
        return value;
    };
    const QString mode = take("sslmode");
    if (m_mode->findData(mode) < 0)
        m_mode->addItem(mode, mode);
    m_mode->setCurrentIndex(m_mode->findData(mode));
    m_rootCertificate->setText(take("sslrootcert"));
    m_certificate->setText(take("sslcert"));
    m_key->setText(take("sslkey"));
}

StoreLocation ServerForm::location() const
{
    StoreLocation location;
    location.path = m_url->text().trimmed();
    location.mustExist = !m_create->isChecked();
    location.password = m_password->text();
    return location;
}

bool ServerForm::remembersPassword() const
{
    return m_remember->isChecked() && !m_password->text().isEmpty();
}

bool ServerForm::isComplete() const
{
    return portProblem().isEmpty() && PostgresAddress::parse(m_url->text().trimmed()).has_value();
}

void ServerForm::setUrl(const QString &url)
{
    m_url->setText(url);
    takeUrl(url);
}

void ServerForm::focusPassword()
{
    m_password->setFocus();
    m_password->selectAll();
}

/// A password must not stay readable in the address.
void ServerForm::takeUrl(const QString &url)
{
    if (const QString password = secretIn(url); !password.isEmpty()) {
        m_password->setText(password);
        m_url->setText(withoutSecrets(url));
    }
    m_touched = true;
    if (const auto address = PostgresAddress::parse(m_url->text().trimmed()))
        showAddress(*address);
    check();
}

void ServerForm::takeFields()
{
    m_touched = true;
    m_url->setText(addressText(address()));
    check();
}

QString ServerForm::portProblem() const
{
    const QString text = m_port->text().trimmed();
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int port = text.toInt();
    return text.isEmpty() || (digits && port >= 1 && port <= 65535) ? QString()
                                                                    : tr("The port must be a number from 1 to 65535.");
}

void ServerForm::check()
{
    m_portProblem->say(portProblem());
    const bool noDatabase = m_touched && m_database->text().trimmed().isEmpty();
    m_databaseProblem->say(noDatabase ? tr("Enter the database name.") : QString());
    const auto address = PostgresAddress::parse(m_url->text().trimmed());
    // Of an address that could not be read the fields know nothing.
    const bool said = (noDatabase || !portProblem().isEmpty()) && m_url->text() == addressText(this->address());
    m_urlProblem->say(m_touched && !said && !address ? errorSentence(address.error()) : QString());
    m_remember->setEnabled(!m_password->text().isEmpty());
    Q_EMIT edited();
}

} // namespace squidie::ui
