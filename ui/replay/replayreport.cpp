// SPDX-License-Identifier: Apache-2.0
#include "replay/replayreport.h"

#include "base/jsontext.h"
#include "text/csv.h"

namespace squidie::ui {

QByteArray replayCsv(const ReplayReport &report)
{
    QStringList header;
    for (const auto &[name, value] : replayEntryFields({}))
        header.append(name);
    QByteArray text = csvRecord(header);
    for (const ReplayEntry &entry : report.entries) {
        QStringList record;
        for (const auto &[name, value] : replayEntryFields(entry))
            record.append(value.toVariant().toString());
        text += csvRecord(record);
    }
    return text;
}

QByteArray replayJson(const ReplayReport &report)
{
    return indentedJson(replayDocument(report)) + '\n';
}

} // namespace squidie::ui
