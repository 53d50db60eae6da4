// SPDX-License-Identifier: Apache-2.0
#include "inspect/tablechecks.h"

#include "base/sentences.h"
#include "store/consistency.h"
#include "store/propertytable.h"
#include "workflow/definitionsource.h"

#include <squidie/scheduledialect.h>

#include <QCryptographicHash>
#include <QRegularExpression>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

const QString definitions = u"definitions"_s;
const QString catalogue = u"catalogue"_s;
const QString triggers = u"trigger_settings"_s;
const QString saved = u"saved_payloads"_s;
const QString properties = u"properties"_s;

void checkDefinition(const DefinitionRow &row, Findings &findings)
{
    const auto compare = [&](const QString &column, const QByteArray &stored, const QByteArray &expected) {
        if (stored != expected)
            findings.add(definitions,
                         {tr("definition %1").arg(row.row), column, shown(stored), shown(expected), tr("its document")});
    };
    compare(u"digest"_s, row.digest.toHex(), QCryptographicHash::hash(row.document, QCryptographicHash::Sha256).toHex());
    const auto read = readStoredDefinitions(row.document);
    if (!read || read->size() != 1 || !read->first().definition) {
        findings.add(definitions,
                     {tr("definition %1").arg(row.row), u"document"_s, shown(row.document), tr("one valid definition"),
                      tr("what is loaded")});
        return;
    }
    const WorkflowDefinition &definition = *read->first().definition;
    compare(u"workflow"_s, row.workflow, definition.workflow.toUtf8());
    compare(u"definition_version"_s, row.version, definition.version.toUtf8());
    compare(u"fingerprint"_s, row.fingerprint, definition.fingerprint.toUtf8());
}

void checkTrigger(const TriggerRow &row, Findings &findings)
{
    const auto refuse = [&](const QString &column, const QByteArray &stored, const QString &expected) {
        findings.add(triggers,
                     {tr("trigger %1/%2").arg(shown(row.workflow), shown(row.trigger)), column, shown(stored), expected,
                      tr("the format of the store")});
    };
    if (row.expectAt != "start" && row.expectAt != "end")
        refuse(u"expect_at"_s, row.expectAt, u"start, end"_s);
    if (row.grace < 0)
        refuse(u"grace"_s, QByteArray::number(row.grace), tr("a duration"));
    if (!row.daylightSaving.isEmpty() && !daylightSavingFromName(QString::fromUtf8(row.daylightSaving)))
        refuse(u"dst"_s, row.daylightSaving, daylightSavingNames().join(u", "_s));
    if (!row.dialect.isEmpty() && !dialectFromName(QString::fromUtf8(row.dialect)))
        refuse(u"dialect"_s, row.dialect, dialectNames().join(u", "_s));
    if (row.windowLength < 0)
        refuse(u"window_length"_s, QByteArray::number(row.windowLength), tr("a duration"));
}

void checkProperty(const QString &name, const QString &value, Findings &findings)
{
    static const QRegularExpression id(u"^[0-9a-f]{32}$"_s);
    static const QRegularExpression number(u"^[0-9]+$"_s);
    constexpr qint64 day = 86'400'000'000;
    QString expected;
    if ((name == storeIdProperty || name == copiedFromProperty || name == copyOfProperty) && !id.match(value).hasMatch())
        expected = tr("32 hexadecimal digits");
    else if (name == "catalogue_revision"_L1 && !number.match(value).hasMatch())
        expected = tr("a number");
    else if (name == retentionHorizonProperty && (value.toLongLong() % day != 0 || value.toLongLong() == 0))
        expected = tr("a midnight of UTC in microseconds");
    if (!expected.isEmpty())
        findings.add(properties,
                     {tr("property %1").arg(name), u"value"_s, shown(value), expected, tr("the format of the store")});
}

} // namespace

void expectTableChecks(Findings &findings)
{
    for (const QString &check : {definitions, catalogue, triggers, saved, properties})
        findings.expect(check);
}

Status checkTables(Store &store, std::optional<Instant> horizon, Findings &findings)
{
    const auto documents =
        visitDefinitions(store, [&findings](const DefinitionRow &row) { checkDefinition(row, findings); });
    const auto names = readCatalogue(store);
    const auto settings = visitTriggers(store, [&findings](const TriggerRow &row) { checkTrigger(row, findings); });
    const auto lost = readSavedFromNowhere(store);
    const auto values = readProperties(store);
    for (const Status &read : {documents, names.map([](const auto &) {}), settings, lost.map([](const auto &) {}),
                               values.map([](const auto &) {})}) {
        if (!read)
            return read;
    }
    for (const CatalogueRow &row : *names) {
        if (row.workflow != row.ofDefinition)
            findings.add(catalogue,
                         {tr("workflow %1").arg(shown(row.workflow)), u"definition_id"_s, shown(row.ofDefinition),
                          shown(row.workflow), tr("its name")});
    }
    for (const auto &[name, activation] : *lost) {
        if (!horizon)
            findings.add(saved,
                         {tr("saved payload %1").arg(shown(name)), u"saved_from"_s, QString::number(activation),
                          tr("a delivery of this store"), tr("where payloads are saved from")});
    }
    for (const auto &[name, value] : *values)
        checkProperty(name, value, findings);
    return {};
}

} // namespace squidie::inline v0
