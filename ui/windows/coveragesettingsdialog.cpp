// SPDX-License-Identifier: Apache-2.0
#include "windows/coveragesettingsdialog.h"

#include "help/helppage.h"
#include "text/plaintext.h"
#include "widgets/labels.h"
#include "windows/fitdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

constexpr int units[] = {1, 60, 3600};
constexpr int mostGrace = 1'000'000;
constexpr int mostLength = 1'000'000'000; // some 31 years
constexpr int notSet = -1;

/// The largest unit that expresses it in whole numbers.
int unitOf(qint64 seconds)
{
    return seconds > 0 && seconds % 3600 == 0 ? 2 : seconds > 0 && seconds % 60 == 0 ? 1 : 0;
}

} // namespace

void CoverageSettingsDialog::openFor(ConsoleState &state, const TriggerKey &trigger, QWidget *parent)
{
    auto *dialog = new CoverageSettingsDialog(state, trigger, {}, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->readAndOpen();
}

QCoro::Task<void> CoverageSettingsDialog::readAndOpen()
{
    const Request request = m_reading.begin();
    const auto settings = co_await m_state.service().coverageSettings(m_trigger);
    if (!request.isCurrent())
        co_return;
    if (!settings) {
        Q_EMIT m_state.messageWanted(errorSentence(settings.error()), true);
        deleteLater();
        co_return;
    }
    setSettings(*settings);
    open();
}

CoverageSettingsDialog::CoverageSettingsDialog(ConsoleState &state, const TriggerKey &trigger,
                                               const CoverageSettings &settings, QWidget *parent)
    : QDialog(parent),
      m_state(state),
      m_trigger(trigger),
      m_expectAt(new QComboBox(this)),
      m_grace(new QSpinBox(this)),
      m_graceUnit(new QComboBox(this)),
      m_dialect(new QComboBox(this)),
      m_daylightSaving(new QComboBox(this)),
      m_windowLength(new QSpinBox(this)),
      m_fit(nullptr),
      m_problem(plainLabel({}, this))
{
    setWindowTitle(tr("How windows are judged"));
    setHelpPage(this, QStringLiteral("window-comparison.md#expected-windows"));
    m_expectAt->addItem(tr("at the window's start"), int(ExpectAt::Start));
    m_expectAt->addItem(tr("at the window's end"), int(ExpectAt::End));
    m_expectAt->setAccessibleName(tr("When a delivery is expected"));
    m_grace->setRange(0, mostGrace);
    m_grace->setAccessibleName(tr("Grace"));
    m_graceUnit->addItems({tr("seconds"), tr("minutes"), tr("hours")});
    m_graceUnit->setAccessibleName(tr("Unit of the grace"));
    m_windowLength->setRange(0, mostLength);
    m_windowLength->setSpecialValueText(tr("until the next firing"));
    m_windowLength->setSuffix(tr(" s"));
    m_windowLength->setAccessibleName(tr("How long a window is"));
    fillDialects();
    setSettings(settings);

    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(tr("&Expected"), m_expectAt);
    form->addRow(QString(),
                 mutedLabel(tr("Data pipelines deliver when their interval is over, at the end of the window."), this));
    auto *grace = new QHBoxLayout;
    grace->addWidget(m_grace, 1);
    grace->addWidget(m_graceUnit);
    auto *graceLabel = new QLabel(tr("&Grace"), this);
    graceLabel->setBuddy(m_grace);
    form->addRow(graceLabel, grace);
    form->addRow(QString(), mutedLabel(tr("A start later than this is late; a window without one is missing."), this));
    form->addRow(tr("&Windows last"), m_windowLength);
    form->addRow(QString(), mutedLabel(tr("0 stands for until the next firing."), this));
    form->addRow(tr("&Dialect"), m_dialect);
    form->addRow(QString(), mutedLabel(tr("Whose rules say which days an expression means."), this));
    form->addRow(tr("&Clock changes"), m_daylightSaving);
    form->addRow(QString(),
                 mutedLabel(tr("Every match: a time that is skipped never fires, one that is repeated fires twice. "
                               "Vixie cron: both fire once. Quartz and systemd: a skipped time never fires, a repeated one "
                               "fires the second time (Quartz) or the first (systemd)."),
                            this));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_fit = buttons->addButton(tr("&Find what explains the deliveries\u2026"), QDialogButtonBox::ActionRole);
    connect(m_fit, &QPushButton::clicked, this, &CoverageSettingsDialog::openFit);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(
        headingLabel(oneLine(trigger.workflow, 80) + QStringLiteral(" / ") + oneLine(trigger.trigger, 80), this));
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (const QString reason = m_state.whyNotWritable(); !reason.isEmpty()) {
        m_save->setEnabled(false);
        m_problem->setText(reason);
        m_problem->show();
    }
}

void CoverageSettingsDialog::fillDialects()
{
    m_dialect->addItem(tr("the definition's, or POSIX"), notSet);
    m_dialect->addItem(tr("POSIX, and most libraries"), int(ScheduleDialect::Posix));
    m_dialect->addItem(tr("cronie, Vixie and Debian cron"), int(ScheduleDialect::Vixie));
    m_dialect->addItem(tr("Oban"), int(ScheduleDialect::Oban));
    m_dialect->addItem(tr("Quartz"), int(ScheduleDialect::Quartz));
    m_dialect->addItem(tr("Kubernetes"), int(ScheduleDialect::Kubernetes));
    m_dialect->addItem(tr("systemd (OnCalendar)"), int(ScheduleDialect::Systemd));
    m_dialect->setAccessibleName(tr("Dialect"));
    m_daylightSaving->addItem(tr("as the dialect's scheduler"), notSet);
    m_daylightSaving->addItem(tr("every match of the wall clock"), int(DaylightSavingMode::EveryMatch));
    m_daylightSaving->addItem(tr("as Vixie cron"), int(DaylightSavingMode::Vixie));
    m_daylightSaving->addItem(tr("as Quartz"), int(DaylightSavingMode::Quartz));
    m_daylightSaving->addItem(tr("as systemd"), int(DaylightSavingMode::Systemd));
    m_daylightSaving->setAccessibleName(tr("When the clocks change"));
}

void CoverageSettingsDialog::setSettings(const CoverageSettings &settings)
{
    m_expectAt->setCurrentIndex(m_expectAt->findData(int(settings.expectAt)));
    const qint64 seconds = settings.grace / std::chrono::seconds(1);
    m_graceUnit->setCurrentIndex(unitOf(seconds));
    m_grace->setValue(int(seconds / units[unitOf(seconds)]));
    m_windowLength->setValue(settings.windowLength ? int(*settings.windowLength / std::chrono::seconds(1)) : 0);
    m_dialect->setCurrentIndex(m_dialect->findData(settings.dialect ? int(*settings.dialect) : notSet));
    m_daylightSaving->setCurrentIndex(
        m_daylightSaving->findData(settings.daylightSaving ? int(*settings.daylightSaving) : notSet));
}

CoverageSettings CoverageSettingsDialog::settings() const
{
    CoverageSettings settings;
    settings.expectAt = ExpectAt(m_expectAt->currentData().toInt());
    settings.grace = std::chrono::seconds(qint64(m_grace->value()) * units[m_graceUnit->currentIndex()]);
    if (m_windowLength->value() > 0)
        settings.windowLength = std::chrono::seconds(m_windowLength->value());
    if (const int dialect = m_dialect->currentData().toInt(); dialect != notSet)
        settings.dialect = ScheduleDialect(dialect);
    if (const int mode = m_daylightSaving->currentData().toInt(); mode != notSet)
        settings.daylightSaving = DaylightSavingMode(mode);
    return settings;
}

/// What is applied there is shown here and saved, with whatever else was changed.
void CoverageSettingsDialog::openFit()
{
    auto *dialog = new FitDialog(m_state, m_trigger, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FitDialog::applied, this, [this](const ScheduleFit &fit) {
        setSettings(settingsOfBest(fit, settings()));
        save();
    });
    dialog->open();
}

QCoro::Task<void> CoverageSettingsDialog::save()
{
    const Request request = m_saving.begin();
    m_save->setEnabled(false);
    const Status saved = co_await m_state.service().setCoverageSettings(m_trigger, settings());
    if (!request.isCurrent())
        co_return;
    m_save->setEnabled(true);
    if (!saved) {
        m_problem->setText(errorSentence(saved.error()));
        m_problem->show();
        co_return;
    }
    accept();
    Q_EMIT m_state.refreshWanted();
}

} // namespace squidie::ui
