// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// Untrusted text (payloads, names, errors) on screen: visible in all its parts (base/visibletext.h), never as markup. The
/// widgets of widgets/ make visible by themselves what they are given.
namespace squidie::ui {

/// For setToolTip and Qt::ToolTipRole, which guess at markup: shows the text itself. Bounded in length.
QString plainToolTip(const QString &text);

/// One line; long text is cut.
QString oneLine(const QString &text, int maximum = 400);

/// "Elixir.Content.PostDailyDigest" as people call it: "PostDailyDigest"; anything else unchanged.
QString shortName(const QString &workflow);

} // namespace squidie::ui
