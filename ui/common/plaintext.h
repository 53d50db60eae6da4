#pragma once

#include <QString>

class QLabel;
class QWidget;

/// Untrusted text (payloads, names, errors) on screen: always as it is, never as markup.
namespace squidie::ui {

/// A label that shows its text verbatim and lets it be selected by mouse and keyboard.
QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);
/// The same, for captions that nobody selects.
QLabel *captionLabel(const QString &text, QWidget *parent = nullptr);

/// For setToolTip and Qt::ToolTipRole, which guess at markup: shows the text verbatim. Bounded in length.
QString plainToolTip(const QString &text);

/// One line: control characters and marks that turn the direction of text become visible symbols, long text is cut.
QString oneLine(const QString &text, int maximum = 400);

/// "Elixir.Content.PostDailyDigest" as people call it: "PostDailyDigest"; anything else unchanged.
QString shortName(const QString &workflow);

} // namespace squidie::ui
