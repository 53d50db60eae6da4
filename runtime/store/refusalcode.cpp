// SPDX-License-Identifier: Apache-2.0
#include "store/refusalcode.h"

#include "store/libpq.h"

#include <QRegularExpression>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// The server has just answered, or has not for much longer than this.
constexpr auto timeout = "3"; // seconds

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
    parameters.append({u"connect_timeout"_s, QString::fromLatin1(timeout)}); // the last of a name counts
    QList<QByteArray> texts;
    for (const auto &[name, value] : std::as_const(parameters))
        texts << name.toUtf8() << value.toUtf8();
    QVector<const char *> names;
    QVector<const char *> values;
    for (qsizetype i = 0; i < texts.size(); i += 2) {
        names << texts[i].constData();
        values << texts[i + 1].constData();
    }
    names << nullptr;
    values << nullptr;
    Libpq::Connection *connection = libpq->start(names.constData(), values.constData(), 0);
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

} // namespace squidie::inline v0
