// SPDX-License-Identifier: Apache-2.0
#include "fire/contractform.h"

#include "payloads/jsoneditor.h"

#include "base/jsontext.h"
#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <cmath>

namespace squidie::ui {

namespace {

constexpr int jsonLines = 4;

QString typeText(const QString &type)
{
    if (type == u"string" || type == u"atom")
        return ContractForm::tr("text");
    if (type == u"integer")
        return ContractForm::tr("whole number");
    if (type == u"float")
        return ContractForm::tr("number");
    if (type == u"boolean")
        return ContractForm::tr("true or false");
    if (type == u"map")
        return ContractForm::tr("JSON object");
    if (type == u"list")
        return ContractForm::tr("JSON array");
    return oneLine(type, 40);
}

} // namespace

QString defaultText(const QJsonValue &value)
{
    if (value == QJsonArray{QStringLiteral("today"), QStringLiteral("iso8601")})
        return ContractForm::tr("today's date (UTC)");
    if (value == QJsonArray{QStringLiteral("now"), QStringLiteral("iso8601")})
        return ContractForm::tr("the time of the start (UTC)");
    return oneLine(value.isString() ? value.toString() : QString::fromUtf8(compactJson(value)), 120);
}

ContractField::ContractField(const PayloadField &field, QWidget *parent)
    : QObject(parent),
      m_field(field),
      m_row(new QWidget(parent)),
      m_label(nullptr),
      m_problem(plainLabel({}, m_row))
{
    const bool canBeLeftOut = !field.required || field.defaultValue;
    const QString name = oneLine(field.name, 60);
    if (canBeLeftOut) {
        m_given = new QCheckBox(QString(name).replace(u'&', QStringLiteral("&&")), parent);
        m_given->setToolTip(tr("Enter a value"));
        m_label = m_given;
    } else {
        auto *label = new QLabel(tr("%1 *", "a required field").arg(name), parent);
        label->setTextFormat(Qt::PlainText);
        m_label = label;
    }
    makeEditor();
    editor()->setAccessibleName(canBeLeftOut ? name : tr("%1, required").arg(name));
    m_problem->hide();
    auto *layout = new QVBoxLayout(m_row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_json ? static_cast<QWidget *>(m_json) : editor());
    layout->addWidget(m_problem);
    if (m_given) {
        editor()->setEnabled(false);
        connect(m_given, &QCheckBox::toggled, this, [this](bool on) {
            editor()->setEnabled(on);
            if (on)
                editor()->setFocus();
            Q_EMIT edited();
        });
    }
}

void ContractField::makeEditor()
{
    const QString hint = m_field.defaultValue ? tr("default: %1").arg(defaultText(*m_field.defaultValue))
        : !m_field.required                   ? tr("left out")
                                              : typeText(m_field.type);
    if (m_field.type == u"boolean") {
        m_choice = new QComboBox(m_row);
        m_choice->addItem(tr("true", "the JSON value"), true);
        m_choice->addItem(tr("false", "the JSON value"), false);
        m_choice->setCurrentIndex(m_field.defaultValue ? (m_field.defaultValue->toBool() ? 0 : 1) : -1);
        m_choice->setPlaceholderText(hint);
        connect(m_choice, &QComboBox::currentIndexChanged, this, &ContractField::edited);
    } else if (m_field.type == u"map" || m_field.type == u"list") {
        m_json = new JsonEditor(m_row);
        m_json->setCompactLook(jsonLines);
        if (m_field.defaultValue)
            m_json->setBytes(compactJson(*m_field.defaultValue));
        else
            m_json->setBytes(m_field.type == u"map" ? QByteArray("{}") : QByteArray("[]"));
        connect(m_json, &JsonEditor::edited, this, &ContractField::edited);
        connect(m_json, &JsonEditor::checked, this, &ContractField::edited);
    } else {
        m_line = new QLineEdit(m_row);
        m_line->setPlaceholderText(hint);
        connect(m_line, &QLineEdit::textChanged, this, &ContractField::edited);
    }
    editor()->setToolTip(typeText(m_field.type));
}

QWidget *ContractField::editor() const
{
    return m_line ? static_cast<QWidget *>(m_line) : m_choice ? static_cast<QWidget *>(m_choice) : m_json;
}

tl::expected<std::optional<QJsonValue>, QString> ContractField::value() const
{
    using Value = std::optional<QJsonValue>;
    if (m_given && !m_given->isChecked())
        return Value();
    if (m_choice) {
        if (m_choice->currentIndex() < 0)
            return tl::unexpected(tr("Choose true or false."));
        return Value(m_choice->currentData().toBool());
    }
    if (m_json) {
        const Result<QJsonValue> &json = m_json->checkNow();
        const bool map = m_field.type == u"map";
        if (!json && json.error().code == ErrorCode::InvalidJson) {
            const QJsonObject place = json.error().value.toObject();
            return tl::unexpected(tr("Line %1, column %2: %3")
                                      .arg(place.value(u"line").toInt())
                                      .arg(place.value(u"column").toInt())
                                      .arg(place.value(u"reason").toString()));
        }
        if (!json)
            return tl::unexpected(tr("The value is too long."));
        if (map ? !json->isObject() : !json->isArray())
            return tl::unexpected(map ? tr("A JSON object is expected: {…}.") : tr("A JSON array is expected: […]."));
        return Value(*json);
    }
    const QString text = m_line->text();
    if (m_field.type == u"integer") {
        bool ok = false;
        const qlonglong number = text.trimmed().toLongLong(&ok);
        return ok ? tl::expected<Value, QString>(Value(number)) : tl::unexpected(tr("A whole number is expected."));
    }
    if (m_field.type == u"float") {
        bool ok = false;
        const double number = text.trimmed().toDouble(&ok);
        return ok && std::isfinite(number) ? tl::expected<Value, QString>(Value(number))
                                           : tl::unexpected(tr("A number is expected, with a point for fractions."));
    }
    if (text.isEmpty() && !m_given)
        return tl::unexpected(tr("A value is required."));
    return Value(text);
}

void ContractField::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    editor()->setAccessibleDescription(sentence);
    QPalette colours = m_row->palette();
    colours.setColor(QPalette::WindowText, outcomeColor(Outcome::Rejected, colours));
    m_problem->setPalette(colours);
}

ContractForm::ContractForm(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void ContractForm::setContract(const QVector<PayloadField> &contract)
{
    m_fields.clear();
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    bool anyRequired = false;
    for (const PayloadField &field : contract) {
        auto *entry = new ContractField(field, page);
        form->addRow(entry->label(), entry->row());
        anyRequired = anyRequired || !entry->given();
        connect(entry, &ContractField::edited, this, [this, entry] {
            entry->touch();
            check();
        });
        m_fields.append(entry);
    }
    if (contract.isEmpty())
        form->addRow(mutedLabel(tr("This trigger takes no input."), page));
    else if (anyRequired)
        form->addRow(QString(), captionLabel(tr("* required"), page));
    layout()->addWidget(page);
    qobject_cast<QVBoxLayout *>(layout())->addStretch(1);
    check();
}

void ContractForm::check()
{
    m_input = {};
    m_complete = true;
    for (ContractField *field : std::as_const(m_fields)) {
        const auto value = field->value();
        // A field that has not been edited yet is not marked as wrong.
        field->showProblem(value || !field->isTouched() ? QString() : value.error());
        if (!value)
            m_complete = false;
        else if (*value)
            m_input.insert(field->field().name, **value);
    }
    Q_EMIT edited();
}

QJsonObject ContractForm::input() const
{
    return m_input;
}

void ContractForm::showError(const Error &error)
{
    if (error.code != ErrorCode::InvalidPayload)
        return;
    const QJsonObject value = error.value.toObject();
    const QJsonArray missing = value.value(u"missing_fields").toArray();
    const QJsonObject types = value.value(u"invalid_types").toObject();
    for (ContractField *field : std::as_const(m_fields)) {
        const QString name = field->field().name;
        if (missing.contains(name))
            field->showProblem(tr("This field is required."));
        else if (types.contains(name))
            field->showProblem(tr("A value of type %1 is expected.").arg(typeText(field->field().type)));
    }
}

} // namespace squidie::ui
