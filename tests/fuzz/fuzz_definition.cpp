// SPDX-License-Identifier: Apache-2.0
#include "base/jsontext.h"
#include <squidie/definitionreader.h>

#include <QJsonObject>

#include <cstdlib>

/// Any bytes as a file of definitions: an answer, never a crash; and what loads must load again from its stored form
/// as the same definition.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace squidie;
    const auto reports = readDefinitions(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!reports)
        return 0;
    for (const DefinitionReport &report : *reports) {
        if (report.definition.has_value() != report.errors.isEmpty())
            std::abort();
        if (!report.definition)
            continue;
        const auto again = readDefinitions(compactJson(report.definition->document));
        if (!again || again->size() != 1 || !again->front().definition
            || again->front().definition->fingerprint != report.definition->fingerprint)
            std::abort();
    }
    return 0;
}
