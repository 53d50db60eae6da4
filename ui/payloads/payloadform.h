// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>

#include <QWidget>

class QLabel;
class QLineEdit;

namespace squidie::ui {

class JsonEditor;

/// A saved payload while it is edited: name, tags, note and text. Knows whether it has changed.
class PayloadForm : public QWidget {
    Q_OBJECT

public:
    explicit PayloadForm(QWidget *parent = nullptr);

    /// Shows `present`; changes are relative to `saved`.
    void setPayload(const SavedPayload &saved, const SavedPayload &present);
    /// The fields as they are now; everything else comes from the saved payload.
    SavedPayload payload() const;
    bool isModified() const;
    void markSaved(const SavedPayload &saved);

    /// A sentence below the name field; empty hides it.
    void setNameProblem(const QString &sentence);
    void focusName();
    JsonEditor *editor() const { return m_editor; }

Q_SIGNALS:
    void edited();

private:
    QLineEdit *m_name;
    QLabel *m_nameProblem;
    QLineEdit *m_tags;
    QLineEdit *m_note;
    JsonEditor *m_editor;
    SavedPayload m_saved;
    bool m_loading = false;
};

/// "a, b , a" as {"a", "b"}.
QStringList tagsFromText(const QString &text);

} // namespace squidie::ui
