// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <squidie/error.h>
#include <squidie/workflowdefinition.h>

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace squidie::ui {

class JsonEditor;

/// One field of a payload contract: its name and type, a check box where it may be left out, an editor for its type,
/// and its error below.
class ContractField : public QObject {
    Q_OBJECT

public:
    ContractField(const PayloadField &field, QWidget *parent);

    const PayloadField &field() const { return m_field; }
    QWidget *label() const { return m_label; }
    QWidget *row() const { return m_row; }
    QWidget *editor() const;
    QCheckBox *given() const { return m_given; }

    /// The value if one is given, nothing if the field is left out, a sentence if it is not of its type.
    tl::expected<std::optional<QJsonValue>, QString> value() const;
    void showProblem(const QString &sentence);
    /// Whether it has been edited.
    bool isTouched() const { return m_touched; }
    void touch() { m_touched = true; }

Q_SIGNALS:
    void edited();

private:
    void makeEditor();

    PayloadField m_field;
    QWidget *m_row;
    QWidget *m_label;
    QCheckBox *m_given = nullptr;
    QLineEdit *m_line = nullptr;
    QComboBox *m_choice = nullptr;
    JsonEditor *m_json = nullptr;
    QLabel *m_problem;
    bool m_touched = false;
};

/// A form made from a payload contract. Marks bad input at its field while typing.
class ContractForm : public QWidget {
    Q_OBJECT

public:
    explicit ContractForm(QWidget *parent = nullptr);

    void setContract(const QVector<PayloadField> &contract);
    /// The input as it would be delivered, without the fields that are left out.
    QJsonObject input() const;
    bool isComplete() const { return m_complete; }
    const QVector<ContractField *> &fields() const { return m_fields; }
    /// Marks the fields that the runtime's own check names (invalid_payload).
    void showError(const Error &error);

Q_SIGNALS:
    void edited();

private:
    void check();

    QVector<ContractField *> m_fields;
    QJsonObject m_input;
    bool m_complete = true;
};

/// A default value for people: "today's date (UTC)" for a computed one.
QString defaultText(const QJsonValue &value);

} // namespace squidie::ui
