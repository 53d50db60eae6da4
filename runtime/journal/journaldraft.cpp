// SPDX-License-Identifier: Apache-2.0
#include "journal/journaldraft.h"

#include <algorithm>

namespace squidie::inline v0 {

void JournalDraft::add(const QString &type, const QJsonObject &data)
{
    m_facts.append({m_state.sequence + 1, type, m_now, data});
    for (const AttemptKey &key : m_state.apply(m_facts.last()))
        m_touched.insert(key);
}

QVector<AttemptKey> JournalDraft::touched() const
{
    QVector<AttemptKey> keys(m_touched.begin(), m_touched.end());
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace squidie::inline v0
