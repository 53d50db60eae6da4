// SPDX-License-Identifier: Apache-2.0
#include "store/refusalcode.h"

#include "store/libpq.h"

#include <QRegularExpression>

#include <algorithm>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// The server has just answered, or has not for much longer than this.
constexpr auto timeout = "3"; // seconds

/// Names and values as libpq takes them. The last of a name counts.
class ParameterLists {
public:
    explicit ParameterLists(const QVector<std::pair<QString, QString>> &parameters)
    {
        for (const auto &[name, value] : parameters)
            m_texts << name.toUtf8() << value.toUtf8();
        for (qsizetype i = 0; i < m_texts.size(); i += 2) {
            m_names << m_texts[i].constData();
            m_values << m_texts[i + 1].constData();
        }
        m_names << nullptr;
        m_values << nullptr;
    }

    const char *const *names() const { return m_names.constData(); }
    const char *const *values() const { return m_values.constData(); }

private:
    QList<QByteArray> m_texts;
    QVector<const char *> m_names;
    QVector<const char *> m_values;
};

/// The last one: several hosts, or several ways to one, are tried in turn.
QString codeIn(const QString &message)
{
    static const QRegularExpression code(u":\\s+([0-9A-Z]{5})$"_s, QRegularExpression::MultilineOption);
    QString last;
    for (auto found = code.globalMatch(message); found.hasNext();)
        last = found.next().captured(1);
    return last;
}

} // namespace

QString refusalCode(QVector<std::pair<QString, QString>> parameters)
{
    const Libpq *libpq = Libpq::find();
    if (!libpq)
        return {};
    parameters.append({u"connect_timeout"_s, QString::fromLatin1(timeout)});
    const ParameterLists lists(parameters);
    Libpq::Connection *connection = libpq->start(lists.names(), lists.values(), 0);
    if (!connection)
        return {};
    // A connection can be told to speak in codes once it is there: this first attempt is dropped before it has begun.
    libpq->setVerbosity(connection, Libpq::onlyCodes);
    libpq->reset(connection);
    QString code = codeIn(QString::fromUtf8(libpq->message(connection)));
    if (code.isEmpty() && libpq->needsPassword(connection))
        code = u"28P01"_s;
    libpq->finish(connection);
    return code;
}

/// libpq's own words about a certificate have no code and come in the user's language. What refuses to be verified, but answers
/// where nobody verifies it, is not trusted.
bool isCertificateUntrusted(QVector<std::pair<QString, QString>> parameters)
{
    const auto asksForTrust = [](const std::pair<QString, QString> &parameter) {
        return parameter.first == u"sslmode"_s && parameter.second.startsWith(u"verify-"_s);
    };
    const Libpq *libpq = Libpq::find();
    if (!libpq || std::none_of(parameters.begin(), parameters.end(), asksForTrust))
        return false;
    constexpr int answers = 0; // PQPING_OK
    // Whoever it is must not be told a password: neither one of ours nor one of the environment's.
    parameters.append({{u"sslmode"_s, u"require"_s},
                       {u"password"_s, u"none"_s},
                       {u"passfile"_s, u"/dev/null/none"_s},
                       {u"connect_timeout"_s, QString::fromLatin1(timeout)}});
    const ParameterLists lists(parameters);
    return libpq->ping(lists.names(), lists.values(), 0) == answers;
}

} // namespace squidie::inline v0
