// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>

#include <QByteArray>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace squidie::ui {

class JsonTextEdit;

/// A JSON value as editable text: line numbers, colours, the first error underlined and described below, Format and
/// Compact. The bytes come out unchanged until they are edited.
class JsonEditor : public QWidget {
    Q_OBJECT

public:
    explicit JsonEditor(QWidget *parent = nullptr);

    /// Replaces everything, undo history too. Checked at once.
    void setBytes(const QByteArray &bytes);
    /// The exact bytes of setBytes while unedited; else the text as UTF-8.
    QByteArray bytes() const;
    /// Edited since setBytes or markSaved.
    bool isModified() const;
    /// The current text counts as unedited from now on.
    void markSaved();

    void setReadOnly(bool readOnly);
    /// Text only, without the bar, for a field in a form.
    void setCompactLook(int lines);
    /// The accessible name.
    void setName(const QString &name);
    JsonTextEdit *textEdit() const { return m_text; }

    /// The value as last checked, or why it is invalid.
    const Result<QJsonValue> &value() const { return m_value; }
    /// Checks the text now, without waiting for a pause in typing.
    const Result<QJsonValue> &checkNow();

    void format();
    void compact();

    /// Typing is checked after this pause.
    static constexpr int checkDelay = 200;

Q_SIGNALS:
    /// Every edit, at once.
    void edited();
    /// The text has been checked, with either result.
    void checked();

private:
    void check();
    void showState();
    void rewrite(const QString &text);

    JsonTextEdit *m_text;
    QWidget *m_bar;
    QLabel *m_icon;
    QLabel *m_message;
    QToolButton *m_goTo;
    QToolButton *m_format;
    QToolButton *m_compact;
    QTimer m_checkSoon;
    QByteArray m_source;
    bool m_loading = false;
    Result<QJsonValue> m_value{QJsonValue()};
};

} // namespace squidie::ui
