// SPDX-License-Identifier: Apache-2.0
#include "windows/fitdialog.h"

#include "base/enumnames.h"
#include "help/helppage.h"
#include "look/theme.h"
#include "text/plaintext.h"
#include "text/timetext.h"
#include "widgets/busyline.h"
#include "widgets/labels.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace squidie::ui {

namespace {

enum Column { Dialect, Dst, Expected, Window, Explained, Missing, Unexpected, Current, Differs, columnCount };

QString lengthText(const std::optional<std::chrono::microseconds> &length)
{
    return length ? durationText(*length) : FitDialog::tr("to the next firing");
}

QString endText(ExpectAt expectAt)
{
    return expectAt == ExpectAt::End ? FitDialog::tr("end") : FitDialog::tr("start");
}

} // namespace

FitDialog::FitDialog(ConsoleState &state, const TriggerKey &trigger, QWidget *parent)
    : QDialog(parent),
      m_state(state),
      m_trigger(trigger),
      m_table(new QTreeWidget(this)),
      m_note(plainLabel({}, this)),
      m_apply(nullptr),
      m_busy(new BusyLine(m_table))
{
    setWindowTitle(tr("What explains the deliveries"));
    setHelpPage(this, QStringLiteral("schedules.md#fit"));
    m_table->setAccessibleName(tr("Settings, and how well they explain the deliveries"));
    m_table->setHeaderLabels({tr("Dialect"), tr("Clock changes"), tr("Expected at"), tr("Windows"), tr("Explained"),
                              tr("Missing"), tr("Unexpected"), tr("Now"), tr("Differs on")});
    m_table->setRootIsDecorated(false);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAlternatingRowColors(true);
    // The figures first, so that they are seen without scrolling.
    for (int i = 0; i <= Current - Explained; ++i)
        m_table->header()->moveSection(m_table->header()->visualIndex(Explained + i), i);
    for (const int column : {Explained, Missing, Unexpected})
        m_table->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_apply = buttons->addButton(tr("&Apply the best"), QDialogButtonBox::AcceptRole);
    m_apply->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * space, 2 * space, 2 * space, 2 * space);
    layout->setSpacing(space);
    layout->addWidget(
        headingLabel(oneLine(trigger.workflow, 80) + QStringLiteral(" / ") + oneLine(trigger.trigger, 80), this));
    layout->addWidget(
        mutedLabel(tr("Each line is a way to read the schedule, the one that explains most on top. Rows without "
                      "figures mean the same windows as the one above."),
                   this));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(980, 460);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        Q_EMIT applied(*m_fit);
        accept();
    });
    read();
}

QCoro::Task<> FitDialog::read()
{
    const Request request = m_reading.begin();
    const BusyScope busy(m_busy);
    const auto fit = co_await m_state.service().fitTrigger(m_trigger, std::nullopt, std::nullopt);
    if (!request.isCurrent())
        co_return;
    if (!fit) {
        m_note->setText(errorSentence(fit.error()));
        co_return;
    }
    m_fit = *fit;
    fill();
}

QString FitDialog::note() const
{
    if (!m_fit)
        return m_note->text();
    const QByteArray zone = m_state.zoneFor(m_trigger);
    const QString period = tr("%n deliveries from %1 to %2.", nullptr, int(m_fit->deliveries))
                               .arg(timeTextWithZone(m_fit->from, zone), timeTextWithZone(m_fit->until, zone));
    return (period + QLatin1Char(' ') + whyNotApplicable(*m_fit)).trimmed();
}

void FitDialog::fill()
{
    const QByteArray zone = m_state.zoneFor(m_trigger);
    const QLocale locale;
    for (qsizetype i = 0; i < m_fit->lines.size(); ++i) {
        const FitLine &line = m_fit->lines.at(i);
        bool isFirst = true;
        for (const ReadingBlock &block : readingBlocks(line.readings)) {
            auto *item = new QTreeWidgetItem(m_table);
            item->setText(Dialect, joinedNames(block.dialects, dialectName));
            item->setText(Dst, joinedNames(block.daylightSaving, daylightSavingName));
            item->setText(Expected, joinedNames(block.expectAt, endText));
            item->setText(Window, joinedNames(block.windowLengths, lengthText));
            if (!std::exchange(isFirst, false)) {
                item->setText(Differs, tr("the same windows"));
                continue;
            }
            item->setText(Explained, locale.toString(line.explained));
            item->setText(Missing, locale.toString(line.missing));
            item->setText(Unexpected, locale.toString(line.unexpected));
            item->setText(Current, line.isCurrent ? QStringLiteral("\u25cf ") + tr("current") : QString());
            QStringList starts;
            for (const ExpectedWindow &window : line.differsOn)
                starts << timeText(window.startAt, zone);
            item->setText(Differs,
                          i == 0                 ? QString()
                              : starts.isEmpty() ? tr("nothing in this period")
                                                 : starts.join(QStringLiteral(", ")));
        }
    }
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        for (const int column : {Explained, Missing, Unexpected})
            m_table->topLevelItem(row)->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (int column = 0; column < columnCount; ++column)
        m_table->resizeColumnToContents(column);
    m_note->setText(note());
    m_apply->setEnabled(whyNotApplicable(*m_fit).isEmpty() && m_state.whyNotWritable().isEmpty());
}

} // namespace squidie::ui
