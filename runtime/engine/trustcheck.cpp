// SPDX-License-Identifier: Apache-2.0
#include "engine/trustcheck.h"

#include <squidie/trust.h>
#include "workflow/fingerprint.h"

#include <algorithm>

namespace squidie::inline v0 {

const Result<QVector<TrustedDefinition>> &TrustCheck::trusted()
{
    const auto stamp = stampOf(m_file.path());
    // A problem is looked at again: what cures it need not touch the file.
    if (!m_trusted || !*m_trusted || stamp != m_stamp)
        m_trusted = m_file.read(m_store);
    m_stamp = stamp;
    return *m_trusted;
}

const TrustedDefinition *TrustCheck::find(const StoredDefinition &definition)
{
    const auto &all = trusted();
    if (!all)
        return nullptr;
    const QString digest = digestOf(definition);
    const auto isIt = [&](const TrustedDefinition &one) {
        return one.workflow == definition.definition.workflow && one.digest == digest
            && one.fingerprint == definition.definition.fingerprint;
    };
    const auto found = std::find_if(all->begin(), all->end(), isIt);
    return found == all->end() ? nullptr : &*found;
}

QString TrustCheck::digestOf(const StoredDefinition &definition)
{
    QString &digest = m_digests[definition.documentDigest];
    if (digest.isEmpty())
        digest = trustDigestOf(definition.definition);
    return digest;
}

std::optional<CommandRefusal> TrustCheck::refusal(const StoredDefinition &definition)
{
    using Kind = CommandRefusal::Kind;
    if (const auto &all = trusted(); !all)
        return CommandRefusal{Kind::TrustUnreadable, errorSentence(all.error())};
    const TrustedDefinition *known = find(definition);
    if (!known)
        return CommandRefusal{Kind::NotTrusted, tr("You have not trusted this definition on this machine.")};
    const QVector<CommandToRun> commands = commandsOf(definition.definition);
    for (const CommandToRun &command : commands) {
        if (programPathOf(*known, command.step).isEmpty())
            return CommandRefusal{Kind::NotTrusted, tr("You have not trusted this definition on this machine.")};
    }
    for (const TrustedProgram &program : known->programs) {
        const QString now = m_programs.digestOf(program.file.path);
        if (now.isEmpty())
            return CommandRefusal{Kind::ProgramChanged,
                                  tr("The program %1, which you trusted, is no longer there, or cannot be read or executed.")
                                      .arg(program.file.path)};
        if (now != program.file.sha256)
            return CommandRefusal{
                Kind::ProgramChanged,
                tr("The program %1 is no longer the file that you trusted. If the new one is right, trust the definition again.")
                    .arg(program.file.path)};
    }
    return std::nullopt;
}

std::optional<CommandRefusal> TrustCheck::refusal(const LoadedRun &run)
{
    const StoredDefinition &definition = *run.definition;
    if (run.state.workflow != definition.definition.workflow || run.state.fingerprint != definition.definition.fingerprint
        || run.state.definitionDigest != definition.documentDigest)
        return CommandRefusal{CommandRefusal::Kind::DefinitionChanged,
                              tr("The definition in the store is no longer the one that this run started with: somebody has "
                                 "changed the store.")};
    return refusal(definition);
}

QString programPathOf(const TrustedDefinition &trusted, const QString &step)
{
    const auto isIt = [&step](const TrustedProgram &program) { return program.step == step; };
    const auto found = std::find_if(trusted.programs.begin(), trusted.programs.end(), isIt);
    return found == trusted.programs.end() ? QString() : found->file.path;
}

} // namespace squidie::inline v0
