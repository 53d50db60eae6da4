// SPDX-License-Identifier: Apache-2.0
#include "import/loadreportdialog.h"

#include "help/helppage.h"
#include "outcomes/outcomestyle.h"
#include "text/plaintext.h"
#include "widgets/labels.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace squidie::ui {

namespace {

enum Column { PlaceColumn, CodeColumn, MessageColumn };

QString statusText(const LoadedDefinition &loaded)
{
    if (loaded.status == u"added")
        return LoadReportDialog::tr("new");
    return loaded.status == u"updated" ? LoadReportDialog::tr("changed") : LoadReportDialog::tr("unchanged");
}

void addProblems(QTreeWidgetItem *parent, const QVector<DefinitionProblem> &problems, bool errors)
{
    const QIcon icon = errors ? outcomeIcon(Outcome::Rejected, QGuiApplication::palette())
                              : statusIcon(WindowStatus::Late, QGuiApplication::palette());
    for (const DefinitionProblem &problem : problems) {
        auto *item = new QTreeWidgetItem(parent);
        item->setText(PlaceColumn,
                      problem.path.isEmpty() ? LoadReportDialog::tr("(definition)") : oneLine(problem.path, 200));
        item->setText(CodeColumn, problem.code);
        item->setText(MessageColumn, oneLine(problem.message));
        item->setIcon(PlaceColumn, icon);
        item->setData(PlaceColumn, Qt::AccessibleTextRole,
                      (errors ? LoadReportDialog::tr("Error at %1") : LoadReportDialog::tr("Warning at %1"))
                          .arg(item->text(PlaceColumn)));
        for (int column : {int(PlaceColumn), int(CodeColumn), int(MessageColumn)})
            item->setToolTip(column, plainToolTip(column == MessageColumn ? problem.message : item->text(column)));
    }
}

/// The result for one definition.
QString fateText(const LoadReport &report, const DefinitionReport &definition)
{
    if (!definition.errors.isEmpty())
        return LoadReportDialog::tr("%n error(s)", nullptr, int(definition.errors.size()));
    const auto loaded = std::find_if(report.loaded.begin(), report.loaded.end(),
                                     [&definition](const auto &one) { return one.workflow == definition.workflow; });
    return loaded == report.loaded.end() ? LoadReportDialog::tr("no errors, not loaded because of the others")
                                         : statusText(*loaded);
}

int countProblems(const LoadReport &report, QVector<DefinitionProblem> DefinitionReport::*kind)
{
    int count = 0;
    for (const auto &[file, definition] : report.reports)
        count += int((definition.*kind).size());
    return count;
}

} // namespace

bool hasProblems(const LoadReport &report)
{
    return std::any_of(report.reports.begin(), report.reports.end(),
                       [](const auto &entry) { return !entry.second.errors.isEmpty() || !entry.second.warnings.isEmpty(); });
}

QString loadedText(const LoadReport &report)
{
    constexpr qsizetype mostNamed = 6;
    QStringList names;
    for (const LoadedDefinition &loaded : report.loaded.mid(0, mostNamed))
        names += LoadReportDialog::tr("%1 (%2)", "workflow and what became of it")
                     .arg(oneLine(shortName(loaded.workflow), 80), statusText(loaded));
    if (report.loaded.size() > mostNamed)
        names += QStringLiteral("\u2026");
    return LoadReportDialog::tr("Loaded %n workflow definition(s): %1.", nullptr, int(report.loaded.size()))
        .arg(names.join(QStringLiteral(", ")));
}

LoadReportDialog::LoadReportDialog(const LoadReport &report, QWidget *parent)
    : QDialog(parent),
      m_problems(new QTreeWidget(this))
{
    setWindowTitle(tr("Load workflow definitions"));
    setHelpPage(this, QStringLiteral("errors.md#definition-problems"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int errors = countProblems(report, &DefinitionReport::errors);
    const int warnings = countProblems(report, &DefinitionReport::warnings);
    m_summary = errors > 0 ? tr("Nothing was loaded: %n error(s).", nullptr, errors)
                           : tr("Loaded %n definition(s).", nullptr, int(report.loaded.size()));
    QString rest =
        errors > 0 ? tr("Definitions are loaded all together or not at all. Fix the files and load them again.") : QString();
    if (warnings > 0)
        rest += (rest.isEmpty() ? QString() : QStringLiteral(" "))
            + tr("%n warning(s), which do not prevent loading.", nullptr, warnings);

    m_problems->setAccessibleName(tr("Definitions with their errors and warnings"));
    m_problems->setHeaderLabels({tr("Place"), tr("Code"), tr("Problem")});
    m_problems->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_problems->setWordWrap(true);
    m_problems->setStyleSheet(QStringLiteral("QTreeView::item { padding: 3px 0; }"));
    m_problems->header()->setStretchLastSection(true);
    m_problems->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // The height of wrapped rows depends on the column's width.
    connect(m_problems->header(), &QHeaderView::sectionResized, m_problems, &QTreeWidget::doItemsLayout);
    fill(report);
    const int character = fontMetrics().averageCharWidth();
    m_problems->header()->resizeSection(PlaceColumn, character * 40);
    m_problems->header()->resizeSection(CodeColumn, character * 28);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    copy->setToolTip(tr("Copy every error and warning as text"));
    connect(copy, &QPushButton::clicked, this, &LoadReportDialog::copyAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(headingLabel(m_summary, this));
    if (!rest.isEmpty())
        layout->addWidget(mutedLabel(rest, this));
    layout->addWidget(m_problems, 1);
    layout->addWidget(buttons);
    resize(860, 440);
}

void LoadReportDialog::fill(const LoadReport &report)
{
    for (const auto &[file, definition] : report.reports) {
        auto *parent = new QTreeWidgetItem(m_problems);
        const QString workflow =
            definition.workflow.isEmpty() ? tr("definition without a name") : oneLine(definition.workflow, 120);
        parent->setText(PlaceColumn,
                        tr("%1 in %2: %3", "workflow, file, what became of it")
                            .arg(workflow, oneLine(QFileInfo(file).fileName(), 120), fateText(report, definition)));
        parent->setToolTip(PlaceColumn, plainToolTip(file));
        QFont bold = m_problems->font();
        bold.setBold(true);
        parent->setFont(PlaceColumn, bold);
        parent->setFirstColumnSpanned(true);
        addProblems(parent, definition.errors, true);
        addProblems(parent, definition.warnings, false);
        parent->setExpanded(true);
    }
}

void LoadReportDialog::copyAll() const
{
    QStringList lines{m_summary};
    for (int at = 0; at < m_problems->topLevelItemCount(); ++at) {
        const QTreeWidgetItem *parent = m_problems->topLevelItem(at);
        lines += parent->text(PlaceColumn);
        for (int child = 0; child < parent->childCount(); ++child) {
            const QTreeWidgetItem *item = parent->child(child);
            lines += QStringLiteral("  %1: %2: %3")
                         .arg(item->text(PlaceColumn), item->text(CodeColumn), item->text(MessageColumn));
        }
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace squidie::ui
