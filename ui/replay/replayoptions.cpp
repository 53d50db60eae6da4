// SPDX-License-Identifier: Apache-2.0
#include "replay/replayoptions.h"

#include "widgets/labels.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>

namespace squidie::ui {

namespace {

enum Kind { ByAmount, ToWindow };
constexpr int mostUnits = 100000;

QHBoxLayout *rowLayout(QWidget *parent)
{
    auto *row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    return row;
}

} // namespace

ReplayOptions::ReplayOptions(QWidget *parent) : QWidget(parent), m_modes(new QButtonGroup(this))
{
    struct Way {
        ReplayMode mode;
        QString name;
        QString sentence;
    };
    const Way ways[] = {
        {ReplayMode::AsItWas, tr("As it &was"),
         tr("The exact bytes again. Idempotent triggers answer duplicate or skipped, which is the test.")},
        {ReplayMode::AsNew, tr("As &new"), tr("With a new signal id that marks it as a replay. Starts real work.")},
        {ReplayMode::Shifted, tr("S&hifted"), tr("For another window, with the identity derived from it.")},
        {ReplayMode::Sandbox, tr("In a &sandbox"),
         tr("Against a temporary copy of the catalogue and identities. Changes nothing.")},
    };
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Way &way : ways) {
        auto *button = new QRadioButton(way.name, this);
        button->setAccessibleDescription(way.sentence);
        m_modes->addButton(button, int(way.mode));
        grid->addWidget(button, row, 0, Qt::AlignTop);
        grid->addWidget(mutedLabel(way.sentence, this), row, 1);
        ++row;
        if (way.mode == ReplayMode::Shifted)
            grid->addWidget(makeShift(), row++, 1);
    }
    m_modes->button(int(ReplayMode::AsItWas))->setChecked(true);
    connect(m_modes, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            update();
    });
    update();
}

QWidget *ReplayOptions::makeShift()
{
    m_shift = new QWidget(this);
    m_kind = new QComboBox(m_shift);
    m_kind->setAccessibleName(tr("How to shift"));
    m_kind->addItem(tr("By"), ByAmount);
    m_kind->addItem(tr("To the window"), ToWindow);
    m_byAmount = new QWidget(m_shift);
    m_amount = new QSpinBox(m_byAmount);
    m_amount->setRange(-mostUnits, mostUnits);
    m_amount->setValue(1);
    m_amount->setAccessibleName(tr("Amount of the shift"));
    m_unit = new QComboBox(m_byAmount);
    m_unit->setAccessibleName(tr("Unit of the shift"));
    m_unit->addItem(tr("seconds"), 1);
    m_unit->addItem(tr("minutes"), 60);
    m_unit->addItem(tr("hours"), 3600);
    m_unit->addItem(tr("days"), 86400);
    m_unit->addItem(tr("weeks"), 7 * 86400);
    m_unit->setCurrentIndex(3);
    QHBoxLayout *amount = rowLayout(m_byAmount);
    amount->addWidget(m_amount);
    amount->addWidget(m_unit);
    m_toWindow = new QWidget(m_shift);
    m_start = new QLineEdit(m_toWindow);
    m_end = new QLineEdit(m_toWindow);
    m_start->setPlaceholderText(QStringLiteral("2026-10-05T09:00:00Z"));
    m_end->setPlaceholderText(QStringLiteral("2026-10-06T09:00:00Z"));
    m_start->setAccessibleName(tr("Start of the new window"));
    m_end->setAccessibleName(tr("End of the new window"));
    QHBoxLayout *bounds = rowLayout(m_toWindow);
    bounds->addWidget(m_start, 1);
    bounds->addWidget(new QLabel(QStringLiteral("\u2192"), m_toWindow));
    bounds->addWidget(m_end, 1);
    QHBoxLayout *row = rowLayout(m_shift);
    row->addWidget(m_kind);
    row->addWidget(m_byAmount);
    row->addWidget(m_toWindow, 1);
    row->addStretch(0);
    for (QComboBox *box : {m_kind, m_unit})
        connect(box, &QComboBox::currentIndexChanged, this, &ReplayOptions::update);
    connect(m_amount, &QSpinBox::valueChanged, this, &ReplayOptions::update);
    for (QLineEdit *edit : {m_start, m_end})
        connect(edit, &QLineEdit::textChanged, this, &ReplayOptions::update);
    return m_shift;
}

void ReplayOptions::update()
{
    const bool shifted = m_modes->checkedId() == int(ReplayMode::Shifted);
    const bool toWindow = m_kind->currentData().toInt() == ToWindow;
    m_shift->setVisible(shifted);
    m_byAmount->setVisible(!toWindow);
    m_toWindow->setVisible(toWindow);
    Q_EMIT edited();
}

ReplayRequest ReplayOptions::request() const
{
    ReplayRequest request;
    request.mode = ReplayMode(m_modes->checkedId());
    if (request.mode != ReplayMode::Shifted)
        return request;
    if (m_kind->currentData().toInt() == ToWindow)
        request.window = IntendedWindow{m_start->text(), m_end->text()};
    else
        request.shift = std::chrono::seconds(qint64(m_amount->value()) * m_unit->currentData().toInt());
    return request;
}

QString ReplayOptions::problem() const
{
    const ReplayRequest wanted = request();
    if (wanted.mode != ReplayMode::Shifted)
        return {};
    if (!wanted.window)
        return wanted.shift.count() == 0 ? tr("Enter a shift other than zero.") : QString();
    if (!wanted.window->startInstant())
        return tr("The start is not a time with an offset, such as 2026-10-05T09:00:00Z.");
    if (!wanted.window->endInstant())
        return tr("The end is not a time with an offset, such as 2026-10-06T09:00:00Z.");
    if (*wanted.window->endInstant() <= *wanted.window->startInstant())
        return tr("The end must be after the start.");
    return {};
}

void ReplayOptions::setMode(ReplayMode mode)
{
    m_modes->button(int(mode))->setChecked(true);
}

void ReplayOptions::setShift(int amount, std::chrono::seconds unit)
{
    setMode(ReplayMode::Shifted);
    m_kind->setCurrentIndex(ByAmount);
    m_unit->setCurrentIndex(m_unit->findData(int(unit.count())));
    m_amount->setValue(amount);
}

void ReplayOptions::setWindow(const QString &start, const QString &end)
{
    setMode(ReplayMode::Shifted);
    m_kind->setCurrentIndex(ToWindow);
    m_start->setText(start);
    m_end->setText(end);
}

} // namespace squidie::ui
