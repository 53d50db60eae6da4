// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// Untrusted text (payloads, names, errors) on screen: verbatim, never as markup. Labels: labels.h.
namespace squidie::ui {

/// For setToolTip and Qt::ToolTipRole, which guess at markup: shows the text verbatim. Bounded in length.
QString plainToolTip(const QString &text);

/// One line: control characters and marks that turn the direction of text become visible symbols, long text is cut.
QString oneLine(const QString &text, int maximum = 400);

/// "Elixir.Content.PostDailyDigest" as people call it: "PostDailyDigest"; anything else unchanged.
QString shortName(const QString &workflow);

} // namespace squidie::ui
