// SPDX-License-Identifier: Apache-2.0
#include "store/qualifiednames.h"

#include <QSet>

#include <utility>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

/// What a store's schema contains.
const QSet<QString> &storeNames()
{
    static const QSet<QString> names{u"activation_ids"_s,
                                     u"activations"_s,
                                     u"activity"_s,
                                     u"activity_increments"_s,
                                     u"activity_now"_s,
                                     u"activity_sums"_s,
                                     u"attempts"_s,
                                     u"catalogue"_s,
                                     u"count_activation"_s,
                                     u"count_activity_again"_s,
                                     u"definitions"_s,
                                     u"deliver_expected"_s,
                                     u"facts"_s,
                                     u"fold_activity"_s,
                                     u"ledger"_s,
                                     u"lock_days"_s,
                                     u"lock_triggers"_s,
                                     u"lock_weeks"_s,
                                     u"names"_s,
                                     u"next_activation"_s,
                                     u"properties"_s,
                                     u"removed_activations"_s,
                                     u"run_ids"_s,
                                     u"runs"_s,
                                     u"saved_payloads"_s,
                                     u"seal_leaves"_s,
                                     u"seals"_s,
                                     u"settled_activation"_s,
                                     u"squidie_store"_s,
                                     u"triggers"_s,
                                     u"trusted_definitions"_s};
    return names;
}

/// Looks like a function and is part of the language.
bool isSyntax(const QString &word)
{
    static const QSet<QString> words{u"cast"_s,   u"coalesce"_s, u"exists"_s, u"greatest"_s, u"least"_s,
                                     u"nullif"_s, u"values"_s,   u"any"_s,    u"row"_s};
    return words.contains(word);
}

/// A table or a view of the server's own.
bool isCatalogue(const QString &word)
{
    return word.startsWith("pg_"_L1) && word != "pg_catalog"_L1 && word != "pg_temp"_L1;
}

class Rewriter {
public:
    Rewriter(const QString &sql, const QString &schema) : m_sql(sql), m_schema(quotedName(schema)) { }

    QString rewritten()
    {
        m_out.reserve(m_sql.size() * 2);
        while (m_at < m_sql.size()) {
            const QChar character = m_sql.at(m_at);
            if (character == u'\'')
                takeText();
            else if (character == u'"')
                take(behind(u'"'));
            else if (m_sql.mid(m_at, 2) == "--"_L1)
                take(behind(u'\n'));
            else if (startsWord(character))
                takeWord();
            else if (isPlaceholder())
                takePlaceholder(m_schema);
            else
                take(m_at + 1);
        }
        return m_out;
    }

private:
    static bool startsWord(QChar character) { return character.isLetter() || character == u'_'; }

    void take(qsizetype end)
    {
        m_out += QStringView(m_sql).mid(m_at, end - m_at);
        m_at = end;
    }

    /// Where the next such character ends, or the statement does.
    qsizetype behind(QChar last) const
    {
        const qsizetype end = m_sql.indexOf(last, m_at + 1);
        return end < 0 ? m_sql.size() : end + 1;
    }

    bool isPlaceholder() const { return QStringView(m_sql).mid(m_at).startsWith("{schema}"_L1); }
    void takePlaceholder(const QString &schema)
    {
        m_out += schema;
        m_at += QLatin1String("{schema}").size();
    }

    /// A quote in a text is two texts beside each other.
    void takeText()
    {
        const qsizetype end = behind(u'\'');
        while (m_at < end) {
            if (isPlaceholder())
                takePlaceholder(QString(m_schema).replace(u'\'', u"''"_s));
            else
                take(m_at + 1);
        }
    }

    void takeWord()
    {
        qsizetype end = m_at;
        while (end < m_sql.size() && (m_sql.at(end).isLetterOrNumber() || m_sql.at(end) == u'_'))
            ++end;
        const QChar next = end < m_sql.size() ? m_sql.at(end) : QChar(u' ');
        const bool isPart = m_out.endsWith(u'.') || next == u'.';
        const QString word = m_sql.mid(m_at, end - m_at).toLower();
        if (!isPart && storeNames().contains(word))
            m_out += m_schema + u'.';
        else if (!isPart && (isCatalogue(word) || (next == u'(' && !isSyntax(word))))
            m_out += "pg_catalog."_L1;
        take(end);
    }

    const QString &m_sql;
    QString m_schema; ///< quoted
    QString m_out;
    qsizetype m_at = 0;
};

} // namespace

QString qualifiedNames(const QString &sql, const QString &schema)
{
    return Rewriter(sql, schema).rewritten();
}

QString quotedName(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace squidie::inline v0
