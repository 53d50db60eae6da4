// SPDX-License-Identifier: Apache-2.0
#include "look/theme.h"

#include "look/consolestyle.h"
#include "look/hues.h"

#include <QApplication>
#include <QFontDatabase>

#include <optional>

namespace squidie::ui {

namespace {

struct Colors {
    QRgb window, base, alternate, text, muted, border, control, button, accent, accentText, disabled, tooltip, tooltipText,
        link;
};

constexpr Colors lightColors{0xfff3f4f7, 0xffffffff, 0xfff8f9fb, 0xff1c212a, 0xff596273, 0xffd5d9e0, 0xffc1c7d1,
                             0xfffafbfc, 0xff2563c9, 0xffffffff, 0xff9aa1ad, 0xff262c38, 0xfff3f4f7, 0xff1d55b3};
constexpr Colors darkColors{0xff1d2026, 0xff15181d, 0xff1a1d23, 0xffe3e6eb, 0xff9ea7b5, 0xff343a45, 0xff4a5260,
                            0xff2a2f38, 0xff3d74d6, 0xffffffff, 0xff666e7b, 0xffe3e6eb, 0xff1c212a, 0xff7fb0ff};

QPalette makePalette(const Colors &c)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor::fromRgb(color)); };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.base);
    set(QPalette::AlternateBase, c.alternate);
    set(QPalette::Text, c.text);
    set(QPalette::PlaceholderText, c.muted);
    set(QPalette::Button, c.button);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.accentText);
    set(QPalette::Highlight, c.accent);
    set(QPalette::HighlightedText, c.accentText);
    set(QPalette::ToolTipBase, c.tooltip);
    set(QPalette::ToolTipText, c.tooltipText);
    set(QPalette::Link, c.link);
    set(QPalette::LinkVisited, c.link);
    set(QPalette::Light, c.base);
    set(QPalette::Midlight, c.alternate);
    set(QPalette::Mid, c.border);
    set(QPalette::Dark, c.border);
    set(QPalette::Shadow, c.border);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(c.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(c.border));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor::fromRgb(c.muted));
    return palette;
}

/// Flat tabs, headers and docks; everything else is Fusion's own.
QString rules(const Colors &c)
{
    const auto name = [](QRgb color) { return QColor::fromRgb(color).name(); };
    QString sheet = QStringLiteral(R"(
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QTabWidget::pane { border: 0; border-top: 1px solid @border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; border: 0; border-bottom: 2px solid transparent; padding: 7px 14px; color: @muted; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @text; background: @alternate; }
QTabBar::tab:disabled { color: @disabled; }
QHeaderView { background: @window; }
QHeaderView::section { background: @window; color: @muted; border: 0; border-bottom: 1px solid @border; padding: 5px 8px; }
QTableView, QTreeView, QListView { border: 0; }
QLineEdit { border: 1px solid @control; border-radius: 4px; padding: 2px 4px; background: @base; }
QLineEdit:focus { border-color: @accent; }
QLineEdit:disabled { border-color: @border; background: @window; color: @disabled; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: 0; padding: 0; background: transparent; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid @muted; border-radius: 7px; background: @base; }
QRadioButton::indicator:hover, QRadioButton::indicator:focus { border-color: @accent; }
QRadioButton::indicator:checked { border-color: @accent; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 @accent, stop: 0.58 @accent, stop: 0.66 @base, stop: 1 @base); }
QRadioButton::indicator:disabled { border-color: @border; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:vertical { background: @border; border-radius: 3px; min-height: 28px; margin: 1px 2px; }
QScrollBar::handle:horizontal { background: @border; border-radius: 3px; min-width: 28px; margin: 2px 1px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QDockWidget { titlebar-close-icon: none; }
QDockWidget::title { background: @window; padding: 9px 12px 5px 12px; text-align: left; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QToolBar { background: @window; border: 0; border-bottom: 1px solid @border; spacing: 6px; padding: 5px 10px; }
QStatusBar { background: @window; border-top: 1px solid @border; }
QStatusBar::item { border: 0; }
QMenuBar { background: @window; padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @border; }
QToolTip { background: @tooltip; color: @tooltipText; border: 1px solid @border; padding: 5px 7px; }
QToolButton[chip="true"] { border: 1px solid @border; border-radius: 13px; padding: 3px 3px 3px 8px; background: @base; color: @text; min-height: 18px; }
QToolButton[chip="true"]:hover { border-color: @muted; }
QToolButton[chip="true"]:focus { border-color: @accent; }
QToolButton[chip="true"]:checked { background: @chip; border-color: @accent; }
QToolButton[chip="true"]:disabled { color: @disabled; }
QToolButton[chip="true"]::menu-indicator { image: none; width: 0; }
QToolButton[segment="true"] { border: 1px solid @border; border-radius: 5px; padding: 3px 10px; background: @base; color: @text; min-height: 18px; }
QToolButton[segment="true"]:hover { border-color: @muted; }
QToolButton[segment="true"]:focus { border-color: @accent; }
QToolButton[segment="true"]:checked { background: @chip; border-color: @accent; }
QToolButton[segment="true"]:disabled { color: @disabled; background: @window; }
QToolButton[segment="true"][popupMode="1"] { padding-right: 26px; }
QToolButton[segment="true"]::menu-button { border: 0; border-left: 1px solid @border; width: 20px; }
QToolButton[segment="true"]::menu-indicator { image: none; width: 0; }
QToolButton[quiet="true"] { border: 1px solid transparent; border-radius: 5px; padding: 3px 6px; background: transparent; }
QToolButton[quiet="true"]:hover { background: @border; }
QToolButton[quiet="true"]:focus { border-color: @accent; }
QToolButton[quiet="true"]::menu-indicator { image: none; width: 0; }
QToolButton[link="true"] { border: 1px solid transparent; border-radius: 4px; padding: 1px 3px; margin-left: -4px; background: transparent; }
QToolButton[link="true"]:hover { background: @border; }
QToolButton[link="true"]:focus { border-color: @accent; }
QPushButton { border: 1px solid @control; border-radius: 5px; padding: 3px 8px; background: @base; color: @text; min-height: 18px; }
QDialog QPushButton { padding: 3px 12px; min-width: 48px; }
QPushButton:hover { border-color: @muted; }
QPushButton:pressed { background: @border; }
QPushButton:default { border-color: @accent; }
QPushButton:focus { border-color: @accent; background: @chip; }
QPushButton:disabled { border-color: @border; background: @window; color: @disabled; }
QPushButton[primary="true"] { background: @accent; color: @accentText; border: 1px solid @accent; border-radius: 5px; padding: 5px 16px; min-height: 18px; }
QPushButton[primary="true"]:hover { background: @link; color: @base; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 4px 15px; }
QPushButton[primary="true"]:pressed { background: @accent; }
QPushButton[primary="true"]:disabled { background: @border; border-color: @border; color: @muted; }
)");
    QColor chip = QColor::fromRgb(c.accent);
    const QColor base = QColor::fromRgb(c.base);
    const qreal part = base.lightness() < 128 ? 0.32 : 0.13;
    chip = QColor::fromRgbF(float(base.redF() + (chip.redF() - base.redF()) * part),
                            float(base.greenF() + (chip.greenF() - base.greenF()) * part),
                            float(base.blueF() + (chip.blueF() - base.blueF()) * part));
    // Longer names first: "@accentText" begins with "@accent".
    const QPair<const char *, QString> values[] = {{"@accentText", name(c.accentText)},
                                                   {"@tooltipText", name(c.tooltipText)},
                                                   {"@alternate", name(c.alternate)},
                                                   {"@disabled", name(c.disabled)},
                                                   {"@tooltip", name(c.tooltip)},
                                                   {"@window", name(c.window)},
                                                   {"@border", name(c.border)},
                                                   {"@control", name(c.control)},
                                                   {"@accent", name(c.accent)},
                                                   {"@muted", name(c.muted)},
                                                   {"@chip", chip.name()},
                                                   {"@base", name(c.base)},
                                                   {"@text", name(c.text)},
                                                   {"@link", name(c.link)}};
    for (const auto &[key, value] : values)
        sheet.replace(QLatin1String(key), value);
    return sheet;
}

} // namespace

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeFromName(const QString &name)
{
    if (name == u"light")
        return ThemeChoice::Light;
    return name == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

QPalette lightPalette()
{
    return makePalette(lightColors);
}

QPalette darkPalette()
{
    return makePalette(darkColors);
}

void applyTheme(QApplication &application, ThemeChoice choice)
{
    static const bool systemIsDark = isDark(QGuiApplication::palette());
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark);
    // Once only: later on, the application's style is the one that applies the rules below.
    static bool styled = false;
    if (!std::exchange(styled, true))
        application.setStyle(new ConsoleStyle);
    application.setPalette(dark ? darkPalette() : lightPalette());
    application.setStyleSheet(rules(dark ? darkColors : lightColors));
}

QColor mutedColor(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::PlaceholderText);
}

QColor borderColor(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Mid);
}

QColor noticeColor(const QPalette &palette, bool isError)
{
    if (isDark(palette))
        return QColor::fromRgb(isError ? 0xff4a2417 : 0xff1f3350);
    return QColor::fromRgb(isError ? 0xfffdeae0 : 0xffe6effc);
}

QFont titleFont(QFont base)
{
    base.setPointSizeF(base.pointSizeF() * 1.35);
    base.setWeight(QFont::DemiBold);
    return base;
}

QFont sectionFont(QFont base)
{
    base.setWeight(QFont::DemiBold);
    return base;
}

QFont captionFont(QFont base)
{
    base.setPointSizeF(base.pointSizeF() * 0.9);
    return base;
}

QFont fixedFont(QFont base)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(base.pointSizeF() * 0.96);
    return fixed;
}

} // namespace squidie::ui
