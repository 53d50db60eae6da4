// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/activation.h>

#include <QWidget>

class QLabel;
class QLineEdit;

namespace squidie::ui {

class JsonEditor;

/// A saved payload as it is edited: name, tags, note and text. Knows what it was given and whether it has changed.
class PayloadForm : public QWidget {
    Q_OBJECT

public:
    explicit PayloadForm(QWidget *parent = nullptr);

    /// `saved` is what changes are measured against, `present` what is shown.
    void setPayload(const SavedPayload &saved, const SavedPayload &present);
    /// The fields as they stand; what cannot be edited comes from the saved one.
    SavedPayload payload() const;
    bool isModified() const;
    void markSaved(const SavedPayload &saved);

    /// A sentence at the name field; empty takes it away.
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
