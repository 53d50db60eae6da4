// SPDX-License-Identifier: Apache-2.0
#include "stores/serveraddress.h"

namespace squidie::ui {

namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toPercentEncoding());
}

QString hostText(const QString &host)
{
    return host.contains(u':') ? u'[' + encoded(host).replace(QStringLiteral("%3A"), QStringLiteral(":")) + u']'
                               : encoded(host);
}

QString serverText(const QString &host, const std::optional<quint16> &port)
{
    return port ? hostText(host) + u':' + QString::number(*port) : hostText(host);
}

} // namespace

QString addressText(const PostgresAddress &address)
{
    QString text = QStringLiteral("postgresql://");
    if (!address.user.isEmpty())
        text += encoded(address.user) + u'@';
    QStringList servers{serverText(address.host, address.port)};
    for (const PostgresAddress::Server &other : address.others)
        servers += serverText(other.host, other.port);
    text += servers.join(u',');
    text += u'/' + encoded(address.database);
    QStringList options;
    if (!address.schema.isEmpty())
        options += QStringLiteral("schema=") + encoded(address.schema);
    for (const auto &[name, value] : address.options)
        options += encoded(name) + u'=' + encoded(value);
    return options.isEmpty() ? text : text + u'?' + options.join(u'&');
}

QString passwordKey(const QString &url)
{
    const auto address = PostgresAddress::parse(url);
    if (!address)
        return {};
    PostgresAddress key;
    key.user = address->user;
    key.host = address->host;
    key.port = address->port;
    key.others = address->others;
    key.database = address->database;
    return addressText(key);
}

} // namespace squidie::ui
