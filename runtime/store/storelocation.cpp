// SPDX-License-Identifier: Apache-2.0
#include <squidie/storelocation.h>

#include "base/sentences.h"
#include "store/storeerror.h"

#include <QCoreApplication>

#include <algorithm>
#include <cctype>
#include <iterator>

namespace squidie::inline v0 {
namespace {

constexpr qsizetype longestUrl = 4096;

/// What libpq is handed on; everything else is refused, so that no address can name a file to write or a program to run.
constexpr const char *knownOptions[] = {"sslmode",          "sslrootcert",     "sslcert",          "sslkey",
                                        "sslcrl",           "channel_binding", "gssencmode",       "connect_timeout",
                                        "application_name", "keepalives_idle", "tcp_user_timeout", "target_session_attrs"};

Error bad(const QString &url, const QString &why)
{
    return storeError(withoutSecrets(url), StoreReason::BadAddress, why);
}

/// Percent-decoded; nothing where that gives no text, or text that no connection can be asked for.
std::optional<QString> decoded(QStringView text)
{
    const QByteArray encoded = text.toUtf8();
    for (qsizetype i = encoded.indexOf('%'); i >= 0; i = encoded.indexOf('%', i + 1)) {
        const auto isHex = [&encoded](qsizetype at) {
            return at < encoded.size() && std::isxdigit(uchar(encoded.at(at))) != 0;
        };
        if (!isHex(i + 1) || !isHex(i + 2))
            return std::nullopt;
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(encoded);
    if (!bytes.isValidUtf8())
        return std::nullopt;
    const QString plain = QString::fromUtf8(bytes);
    const auto isControl = [](QChar character) { return character.unicode() < 0x20 || character.unicode() == 0x7f; };
    return std::any_of(plain.begin(), plain.end(), isControl) ? std::nullopt : std::optional(plain);
}

std::optional<quint16> portFrom(QStringView text)
{
    bool isNumber = false;
    const int port = text.toString().toInt(&isNumber);
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber && isPlain && port >= 1 && port <= 65535 ? std::optional(quint16(port)) : std::nullopt;
}

qsizetype behindScheme(QStringView url)
{
    for (const QLatin1String scheme : {QLatin1String("postgresql://"), QLatin1String("postgres://")}) {
        if (url.startsWith(scheme))
            return scheme.size();
    }
    return -1;
}

/// The pieces of a URL, verbatim.
struct Pieces {
    QStringView user;
    QStringView password;
    bool hasPassword = false;
    QStringView host;
    QStringView database;
    QStringView query;
};

Pieces split(QStringView url)
{
    Pieces pieces;
    QStringView rest = url.mid(behindScheme(url));
    if (const qsizetype at = rest.indexOf(u'?'); at >= 0) {
        pieces.query = rest.mid(at + 1);
        rest = rest.left(at);
    }
    // The last "@" before the database: anything before it may be a password.
    const qsizetype at = rest.lastIndexOf(u'@');
    QStringView user = at >= 0 ? rest.left(at) : QStringView();
    rest = rest.mid(at + 1);
    if (const qsizetype colon = user.indexOf(u':'); colon >= 0) {
        pieces.hasPassword = true;
        pieces.password = user.mid(colon + 1);
        user = user.left(colon);
    }
    pieces.user = user;
    if (const qsizetype slash = rest.indexOf(u'/'); slash >= 0) {
        pieces.database = rest.mid(slash + 1);
        rest = rest.left(slash);
    }
    pieces.host = rest;
    return pieces;
}

bool isSecret(const QString &option)
{
    return option.contains(QLatin1String("password"), Qt::CaseInsensitive);
}

} // namespace

bool isPostgresUrl(const QString &path)
{
    return path.startsWith(QLatin1String("postgresql:")) || path.startsWith(QLatin1String("postgres:"));
}

QString withoutSecrets(const QString &path)
{
    if (!isPostgresUrl(path) || behindScheme(path) < 0)
        return path;
    const Pieces pieces = split(path);
    QString shown = path.left(behindScheme(path)) + pieces.user.toString();
    if (!pieces.user.isEmpty() || pieces.hasPassword)
        shown += u'@';
    shown += pieces.host;
    if (!pieces.database.isNull())
        shown += u'/' + pieces.database.toString();
    QStringList options;
    for (const QStringView option : pieces.query.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = option.indexOf(u'=');
        const auto name = decoded(equals < 0 ? option : option.left(equals));
        if (name && !isSecret(*name))
            options << option.toString();
    }
    return options.isEmpty() ? shown : shown + u'?' + options.join(u'&');
}

namespace {

/// Reads one part after another; the first problem ends it.
class AddressReader {
    Q_DECLARE_TR_FUNCTIONS(squidie)

public:
    explicit AddressReader(const QString &url) : m_url(url) { }

    Result<PostgresAddress> read()
    {
        if (m_url.size() > longestUrl)
            return tl::unexpected(storeError(m_url.left(64) + u'…', StoreReason::BadAddress, tr("it is too long")));
        if (behindScheme(m_url) < 0)
            return tl::unexpected(bad(m_url, tr("\"//\" is missing behind \"postgresql:\"")));
        const Pieces pieces = split(m_url);
        if (pieces.hasPassword)
            return tl::unexpected(bad(m_url,
                                      tr("a password does not belong into it, where others can read it; use PGPASSWORD or "
                                         "~/.pgpass")));
        if (!takeText(pieces.user, tr("user"), m_address.user)
            || !takeText(pieces.database, tr("database"), m_address.database) || !takeHost(pieces.host)
            || !takeOptions(pieces.query))
            return tl::unexpected(*m_problem);
        if (m_address.database.isEmpty())
            return tl::unexpected(bad(m_url, tr("it names no database")));
        return m_address;
    }

private:
    bool refuse(const QString &why)
    {
        m_problem = bad(m_url, why);
        return false;
    }

    bool takeText(QStringView encoded, const QString &what, QString &into)
    {
        const auto plain = decoded(encoded);
        if (!plain)
            return refuse(tr("its %1 is not percent-encoded UTF-8 without control characters").arg(what));
        into = *plain;
        return true;
    }

    bool takePort(QStringView text)
    {
        m_address.port = portFrom(text);
        return m_address.port.has_value() || refuse(tr("the port must be a number from 1 to 65535"));
    }

    bool takeHost(QStringView text)
    {
        if (text.contains(u','))
            return refuse(tr("it names several hosts; name one"));
        QStringView host = text;
        if (text.startsWith(u'[')) {
            const qsizetype end = text.indexOf(u']');
            if (end < 0)
                return refuse(tr("the bracket before the host is not closed"));
            host = text.mid(1, end - 1);
            text = text.mid(end + 1);
            if (!text.isEmpty() && !text.startsWith(u':'))
                return refuse(tr("there is something between the host and the port"));
        } else if (const qsizetype colon = text.indexOf(u':'); colon >= 0) {
            host = text.left(colon);
            text = text.mid(colon);
        } else {
            text = {};
        }
        if (text.startsWith(u':') && !takePort(text.mid(1)))
            return false;
        return takeText(host, tr("host"), m_address.host);
    }

    bool takeOptions(QStringView query)
    {
        for (const QStringView pair : query.split(u'&', Qt::SkipEmptyParts)) {
            const qsizetype equals = pair.indexOf(u'=');
            const auto name = decoded(equals < 0 ? pair : pair.left(equals));
            QString value;
            if (!name || equals < 0 || !takeText(pair.mid(equals + 1), *name, value))
                return refuse(tr("its options must be NAME=VALUE, percent-encoded"));
            if (!takeOption(*name, value))
                return false;
        }
        return true;
    }

    bool takeOption(const QString &name, const QString &value)
    {
        if (isSecret(name))
            return refuse(tr("a password does not belong into it, where others can read it; use PGPASSWORD or ~/.pgpass"));
        if (name == QLatin1String("host")) {
            m_address.host = value;
            return true;
        }
        if (name == QLatin1String("port"))
            return takePort(value);
        if (name == QLatin1String("schema")) {
            m_address.schema = value;
            return !value.isEmpty() || refuse(tr("the schema has no name"));
        }
        const auto known = [&name](const char *option) { return name == QLatin1String(option); };
        if (std::none_of(std::begin(knownOptions), std::end(knownOptions), known))
            return refuse(tr("there is no option \"%1\"").arg(name));
        // Qt parts its options at semicolons.
        if (value.contains(u';'))
            return refuse(tr("the option %1 cannot have a semicolon in it").arg(name));
        m_address.options.append({name, value});
        return true;
    }

    QString m_url;
    PostgresAddress m_address;
    std::optional<Error> m_problem;
};

} // namespace

Result<PostgresAddress> PostgresAddress::parse(const QString &url)
{
    return AddressReader(url).read();
}

} // namespace squidie::inline v0
