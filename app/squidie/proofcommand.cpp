// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "inspect/windowprover.h"
#include "prooftext.h"
#include "storeaccess.h"
#include "usage.h"

#include <QFileInfo>
#include <QSaveFile>

namespace squidie::cli {

namespace {

using namespace Qt::StringLiterals;

Result<ProofRequest> requestFrom(const Invocation &invocation)
{
    const QString window = invocation.options.value(u"window"_s);
    const QStringList parts = window.split(u'/');
    const auto start = parseInstant(parts.first());
    const auto end = parts.size() == 2 ? parseInstant(parts.last()) : std::nullopt;
    if (!start || parts.size() > 2 || (parts.size() == 2 && !end))
        return failure(ErrorCode::InvalidOption,
                       optionProblem("window",
                                     tr("\"%1\" is not the time at which a window begins, such as 2026-10-05T07:00:00Z, nor "
                                        "START/END")
                                         .arg(window)));
    const auto head = digestOption(invocation.options, "head");
    if (!head)
        return tl::unexpected(head.error());
    return ProofRequest{{invocation.arguments[0], invocation.arguments[1]}, *start, end, *head};
}

/// A file beside the old one takes its place once it is complete. Only an older proof is overwritten, and so never a store.
Status write(const QString &path, const QByteArray &document)
{
    if (QFileInfo::exists(path) && !looksLikeProof(path))
        return failure(ErrorCode::InvalidOption,
                       optionProblem("output", tr("%1 is there already, and is no proof. Choose another name.").arg(path)));
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(document) == document.size() && file.commit())
        return {};
    return failure(ErrorCode::InvalidOption,
                   optionProblem("output", tr("%1 cannot be written: %2").arg(path, file.errorString())));
}

CommandResult prove(Invocation &invocation)
{
    const auto request = requestFrom(invocation);
    if (!request)
        return tl::unexpected(request.error());
    const auto store = openStore(invocation, Store::Access::Reader);
    if (!store)
        return tl::unexpected(store.error());
    const auto proof = proveWindow(**store, *request);
    if (!proof)
        return notFound(invocation, proof.error());
    const QByteArray document = proof->document();
    const ProofCheck check = checkProof(document, request->head);
    if (check.problem)
        return notFound(invocation,
                        {ErrorCode::InvalidOption, optionProblem("window", proofProblemSentence(*check.problem))});
    const QString path = invocation.options.value(u"output"_s);
    if (path.isEmpty()) {
        invocation.out.jsonText(document.chopped(1));
        return check.startedOnceOnTime() ? ExitStatus::Done : ExitStatus::Refused;
    }
    if (auto written = write(path, document); !written)
        return notFound(invocation, written.error());
    printCheck(invocation, check, request->head);
    return check.startedOnceOnTime() ? ExitStatus::Done : ExitStatus::Refused;
}

} // namespace

QVector<Command> proofCommands()
{
    return {
        {u"proof"_s,
         u"WORKFLOW TRIGGER"_s,
         tr("Write a proof that a window started once, and on time, for squidie verify on another machine. Its deliveries must "
            "be sealed."),
         2,
         2,
         {{u"window"_s, tr("When the window begins; START/END where windows with different ends begin then."), u"START"_s},
          {{u"o"_s, u"output"_s}, tr("Write to this file instead of standard output."), u"FILE"_s},
          {u"head"_s, tr("End with the seal of this digest, for whoever knows it; the default is the trigger's last one."),
           u"HEX"_s}},
         prove}};
}

} // namespace squidie::cli
