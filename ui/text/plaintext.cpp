// SPDX-License-Identifier: Apache-2.0
#include "text/plaintext.h"

#include "base/visibletext.h"

namespace squidie::ui {

namespace {

constexpr int toolTipMaximum = 2000;

QString cut(const QString &text, int maximum)
{
    if (text.size() <= maximum)
        return text;
    const qsizetype end = maximum - 1;
    return text.left(text.at(end - 1).isHighSurrogate() ? end - 1 : end) + QChar(u'…');
}

} // namespace

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString escaped = visibleText(cut(text, toolTipMaximum)).toHtmlEscaped();
    escaped.replace(QChar(u'\n'), QStringLiteral("<br>"));
    return QStringLiteral("<span>%1</span>").arg(escaped);
}

QString oneLine(const QString &text, int maximum)
{
    return visibleLine(cut(text, maximum));
}

QString shortName(const QString &workflow)
{
    if (!workflow.startsWith(u"Elixir."))
        return workflow;
    const qsizetype dot = workflow.lastIndexOf(u'.');
    return dot + 1 < workflow.size() ? workflow.mid(dot + 1) : workflow;
}

} // namespace squidie::ui
