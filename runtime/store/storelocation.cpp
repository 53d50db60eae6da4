// SPDX-License-Identifier: Apache-2.0
#include <squidie/storelocation.h>

#include "base/sentences.h"
#include "store/storeerror.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cctype>
#include <iterator>

namespace squidie::inline v0 {
namespace {

constexpr qsizetype longestUrl = 4096;

/// What libpq is handed on; everything else is refused, so that no address can name a file to write or a program to run.
constexpr const char *knownOptions[] = {"sslmode",          "sslrootcert",      "sslcert",
                                        "sslkey",           "sslcrl",           "channel_binding",
                                        "gssencmode",       "connect_timeout",  "application_name",
                                        "keepalives",       "keepalives_idle",  "keepalives_interval",
                                        "keepalives_count", "tcp_user_timeout", "target_session_attrs"};

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

/// Without what nobody sees around it.
QString trimmed(const QString &place)
{
    const auto isSeen = [](QChar character) {
        return !character.isSpace() && character.category() != QChar::Other_Control
            && character.category() != QChar::Other_Format;
    };
    const auto first = std::find_if(place.begin(), place.end(), isSeen);
    const auto last = std::find_if(place.rbegin(), std::make_reverse_iterator(first), isSeen).base();
    return QString(first, last - first);
}

/// What begins like an address. Whoever has a file of such a name writes "./" in front of it.
const QRegularExpression &addressPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:[a-z][a-z0-9+.-]+:/" // a scheme; a single letter would be a drive
                       "|[^/.]*://"
                       "|(?:jdbc:)?postgres(?:ql)?(?::|//)"
                       "|(?://)?[^/.:@][^/:@]*:[^/]*@[^/]+/" // USER:PASSWORD@HOST/
                       "|(?:host|hostaddr|port|dbname|user|password|passfile|service|options|application_name"
                       "|connect_timeout|target_session_attrs|ssl[a-z]+|gss[a-z]+)\\s*=)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// The text behind the scheme of a PostgreSQL URL; nothing of another text.
struct Url {
    QString scheme;
    QString rest;
};

std::optional<Url> postgresUrl(const QString &place)
{
    const QString url = trimmed(place);
    for (const QString &scheme : {QStringLiteral("postgresql://"), QStringLiteral("postgres://")}) {
        if (url.startsWith(scheme, Qt::CaseInsensitive))
            return Url{scheme, url.mid(scheme.size())};
    }
    return std::nullopt;
}

/// The pieces of a URL, verbatim.
struct Pieces {
    QStringView user;
    QStringView password;
    bool hasPassword = false;
    QStringView host; ///< with its port
    QStringView database;
    QVector<QStringView> options;
};

bool isSecret(const QString &option)
{
    return option.contains(QLatin1String("password"), Qt::CaseInsensitive);
}

QStringView nameOf(QStringView option)
{
    const qsizetype equals = option.indexOf(u'=');
    return equals < 0 ? option : option.left(equals);
}

bool isHandedOn(const QString &option)
{
    const auto isThis = [&option](const char *known) { return option == QLatin1String(known); };
    return std::any_of(std::begin(knownOptions), std::end(knownOptions), isThis);
}

/// Whether a URL may have this option: its value is no secret then.
bool isKnown(QStringView option)
{
    const auto name = decoded(nameOf(option));
    return name
        && (isHandedOn(*name) || *name == QLatin1String("host") || *name == QLatin1String("port")
            || *name == QLatin1String("schema"));
}

/// Where the options begin, with their question mark. One in a password begins nothing.
qsizetype optionsOf(QStringView rest)
{
    const qsizetype mark = rest.indexOf(u'?');
    if (mark < 0 || rest.indexOf(u'@', mark) < 0)
        return mark;
    const auto options = rest.mid(mark + 1).split(u'&', Qt::SkipEmptyParts);
    return std::all_of(options.begin(), options.end(), isKnown) ? mark : rest.indexOf(u'?', rest.lastIndexOf(u'@'));
}

Pieces split(QStringView rest)
{
    Pieces pieces;
    if (const qsizetype mark = optionsOf(rest); mark >= 0) {
        pieces.options = rest.mid(mark + 1).split(u'&', Qt::SkipEmptyParts);
        rest = rest.left(mark);
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

/// Where somebody has put options behind a database with another character than "?", as other programs have them; -1 where not.
qsizetype optionsWithin(QStringView database)
{
    const auto at = std::find_if(database.begin(), database.end(), [](QChar character) {
        return character == u'&' || character == u';' || character == u'=';
    });
    return at == database.end() ? -1 : at - database.begin();
}

/// Without a port that is none: whoever forgets the host has the password there.
QStringView shownHost(QStringView host)
{
    const qsizetype name = host.startsWith(u'[') ? host.indexOf(u']') + 1 : 0;
    const qsizetype colon = host.indexOf(u':', name);
    return colon < 0 || portFrom(host.mid(colon + 1)) ? host : host.left(colon);
}

QString shownHosts(QStringView hosts)
{
    QStringList shown;
    for (const QStringView host : hosts.split(u','))
        shown << shownHost(host).toString();
    return shown.join(u',');
}

/// An address of another kind, which may have its password anywhere: its scheme, or its first keyword.
QString shownBeginning(const QString &place)
{
    static const QRegularExpression scheme(QStringLiteral("^[a-z][a-z0-9+.-]+:"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression keyword(QStringLiteral("^[a-z_]+\\s*="), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = keyword.match(place); match.hasMatch())
        return match.captured() + u'…';
    const QString known = scheme.match(place).captured();
    return (known.isEmpty() ? QStringLiteral("…:") : known) + QStringLiteral("//…");
}

} // namespace

bool isStoreAddress(const QString &place)
{
    return addressPattern().match(trimmed(place)).hasMatch();
}

QString withoutSecrets(const QString &place)
{
    if (!isStoreAddress(place))
        return place;
    const auto url = postgresUrl(place);
    if (!url)
        return shownBeginning(trimmed(place));
    const Pieces pieces = split(url->rest);
    QString shown = url->scheme + pieces.user.toString();
    if (!pieces.user.isEmpty() || pieces.hasPassword)
        shown += u'@';
    shown += shownHosts(pieces.host);
    if (!pieces.database.isNull())
        shown += u'/' + pieces.database.left(optionsWithin(pieces.database)).toString();
    QStringList options;
    for (const QStringView option : pieces.options) {
        if (isKnown(option))
            options << option.toString();
    }
    return options.isEmpty() ? shown : shown + u'?' + options.join(u'&');
}

QString secretIn(const QString &place)
{
    const QString address = trimmed(place);
    if (!isStoreAddress(address))
        return {};
    static const QRegularExpression scheme(QStringLiteral("^(?:jdbc:)?(?:[a-z][a-z0-9+.-]+:/+|postgres(?:ql)?:/*|/+)"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression keyword(QStringLiteral("password\\s*=\\s*('[^']*'|[^&;\\s]*)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QString rest = address.mid(scheme.match(address).capturedLength());
    const Pieces pieces = split(rest);
    const auto secretOption = std::find_if(pieces.options.begin(), pieces.options.end(), [](QStringView option) {
        return isSecret(decoded(nameOf(option)).value_or(QString()));
    });
    const QString secret = pieces.hasPassword  ? pieces.password.toString()
        : secretOption != pieces.options.end() ? secretOption->mid(nameOf(*secretOption).size() + 1).toString()
                                               : keyword.match(rest).captured(1);
    return decoded(secret).value_or(secret);
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
            return tl::unexpected(
                storeError(withoutSecrets(m_url).left(64) + u'…', StoreReason::BadAddress, tr("it is too long")));
        const auto url = postgresUrl(m_url);
        if (!url)
            return tl::unexpected(bad(m_url, whyAnother()));
        const Pieces pieces = split(url->rest);
        if (pieces.hasPassword)
            return tl::unexpected(bad(m_url,
                                      tr("a password does not belong into it, where others can read it; use PGPASSWORD or "
                                         "~/.pgpass")));
        if (!takeText(pieces.user, tr("user"), m_address.user)
            || !takeText(pieces.database, tr("database"), m_address.database) || !takeHosts(pieces.host)
            || !takeOptions(pieces.options))
            return tl::unexpected(*m_problem);
        if (optionsWithin(pieces.database) >= 0)
            return tl::unexpected(bad(m_url, tr("\"?\" stands before the first option")));
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

    using Port = std::optional<quint16>;

    bool takePort(QStringView text, Port &into)
    {
        into = portFrom(text);
        return into.has_value() || refuse(tr("the port must be a number from 1 to 65535"));
    }

    /// Hosts parted by commas, as libpq has them.
    bool takeHosts(QStringView text)
    {
        const auto hosts = text.split(u',');
        for (qsizetype i = 0; i < hosts.size(); ++i) {
            PostgresAddress::Server server;
            if (!takeHost(hosts.at(i), server))
                return false;
            if (hosts.size() > 1 && server.host.isEmpty())
                return refuse(tr("one of its hosts has no name"));
            add(std::move(server), i);
        }
        return true;
    }

    bool takeHost(QStringView text, PostgresAddress::Server &into)
    {
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
        if (text.startsWith(u':') && !takePort(text.mid(1), into.port))
            return false;
        return takeText(host, tr("host"), into.host);
    }

    /// The host, or the port, of the server at that place.
    void add(PostgresAddress::Server server, qsizetype place)
    {
        if (place == 0) {
            m_address.host = server.host;
            m_address.port = server.port;
        } else {
            m_address.others.resize(std::max(m_address.others.size(), place));
            m_address.others[place - 1] = std::move(server);
        }
    }

    /// The option of that name, which stands in place of what is before the database.
    bool takeHostOption(const QString &value)
    {
        const QStringList hosts = value.split(u',');
        if (hosts.size() > 1 && hosts.contains(QString()))
            return refuse(tr("one of its hosts has no name"));
        m_address.others.clear();
        m_address.host = hosts.first();
        for (const QString &host : hosts.mid(1))
            m_address.others.append({host, std::nullopt});
        return true;
    }

    /// One port for all hosts, or one for each. Read once all hosts are known.
    bool takePortOption(const QString &value)
    {
        const QStringList ports = value.split(u',');
        const qsizetype hosts = m_address.others.size() + 1;
        if (ports.size() != 1 && ports.size() != hosts)
            return refuse(tr("it needs one port for all hosts, or one for each"));
        for (qsizetype i = 0; i < hosts; ++i) {
            Port &port = i == 0 ? m_address.port : m_address.others[i - 1].port;
            if (!takePort(ports.at(ports.size() == 1 ? 0 : i), port))
                return false;
        }
        return true;
    }

    QString whyAnother() const
    {
        const QString place = trimmed(m_url);
        if (place.startsWith(QLatin1String("postgres"), Qt::CaseInsensitive))
            return tr("it must begin with \"postgresql://\"");
        if (place.startsWith(QLatin1String("file:"), Qt::CaseInsensitive))
            return tr("a file is named by its path, without \"file:\"");
        return tr("a store is a file or on a PostgreSQL server; for a file of such a name, write ./ in front of it");
    }

    bool takeOptions(const QVector<QStringView> &options)
    {
        for (const QStringView pair : options) {
            const qsizetype equals = pair.indexOf(u'=');
            const auto name = decoded(nameOf(pair));
            QString value;
            if (!name || equals < 0 || !takeText(pair.mid(equals + 1), *name, value))
                return refuse(tr("its options must be NAME=VALUE, percent-encoded"));
            if (!takeOption(*name, value))
                return false;
        }
        return !m_ports || takePortOption(*m_ports);
    }

    bool takeOption(const QString &name, const QString &value)
    {
        if (isSecret(name))
            return refuse(tr("a password does not belong into it, where others can read it; use PGPASSWORD or ~/.pgpass"));
        if (name == QLatin1String("host"))
            return takeHostOption(value);
        if (name == QLatin1String("port")) {
            m_ports = value;
            return true;
        }
        if (name == QLatin1String("schema")) {
            m_address.schema = value;
            return !value.isEmpty() || refuse(tr("the schema has no name"));
        }
        if (!isHandedOn(name))
            return refuse(tr("there is no option \"%1\"").arg(name));
        // Qt parts its options at semicolons.
        if (value.contains(u';'))
            return refuse(tr("the option %1 cannot have a semicolon in it").arg(name));
        m_address.options.append({name, value});
        return true;
    }

    QString m_url;
    PostgresAddress m_address;
    std::optional<QString> m_ports; ///< the option
    std::optional<Error> m_problem;
};

} // namespace

QString PostgresAddress::hosts() const
{
    QStringList all{host};
    for (const Server &other : others)
        all << other.host;
    return all.join(u',');
}

QString PostgresAddress::ports() const
{
    const auto text = [](const std::optional<quint16> &number) { return number ? QString::number(*number) : QString(); };
    QStringList all{text(port)};
    for (const Server &other : others)
        all << text(other.port);
    const bool isNamed = std::any_of(all.begin(), all.end(), [](const QString &one) { return !one.isEmpty(); });
    return isNamed ? all.join(u',') : QString();
}

Result<PostgresAddress> PostgresAddress::parse(const QString &url)
{
    return AddressReader(url).read();
}

} // namespace squidie::inline v0
