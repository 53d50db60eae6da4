// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace squidie::inline v0 {

/// One word, quoted where a POSIX shell would not read it as it is. A word with characters that cannot be seen, that control a
/// terminal or change the direction of text is written in escapes, as $'…', which bash, zsh and ksh read: what is pasted is
/// what was shown. A NUL, which no command line can have, becomes U+FFFD. Pure.
QString shellQuoted(const QString &word);

/// A call of squidie as a line to paste into a shell. Every command line that is shown to people is made here: names come from
/// strangers. Pure.
class SquidieCall {
public:
    /// `command` in its words, "workflow trust"; an empty store is the default one.
    explicit SquidieCall(const QString &command, const QString &store = {});

    SquidieCall &option(QLatin1String name, const QString &value);
    SquidieCall &flag(QLatin1String name);
    SquidieCall &argument(const QString &value);
    QString text() const;

private:
    QString m_words;
    QStringList m_arguments;
};

} // namespace squidie::inline v0
