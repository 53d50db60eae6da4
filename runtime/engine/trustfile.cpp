// SPDX-License-Identifier: Apache-2.0
#include <squidie/trustfile.h>

#include "base/jsontext.h"
#include "base/limits.h"
#include "base/sentences.h"
#include "base/squidiecall.h"
#include "engine/trustplace.h"
#include <squidie/store.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <functional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace squidie::inline v0 {
namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds patience{10'000}; ///< for another process that changes the file
constexpr qint64 longestFile = 64 * 1024 * 1024;

Error unusable(const QString &path, const QString &why)
{
    return {ErrorCode::InvalidOption, QJsonObject{{u"option"_s, path}, {u"reason"_s, why}}};
}

/// Nothing where only this user can write it.
std::optional<Error> ownershipProblem(const QString &path, const struct stat &status)
{
    if (status.st_uid != ::geteuid())
        return unusable(path,
                        tr("it belongs to another user, so that what it says about trust does not count. Remove it, or run "
                           "as its owner."));
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return unusable(path,
                        tr("others may write it, so that what it says about trust does not count. Look through it, then "
                           "run: %1")
                            .arg(u"chmod go-w "_s + shellQuoted(path)));
    return std::nullopt;
}

/// Nothing where the folder is this user's own, or is not there.
std::optional<Error> folderProblem(const QString &folder)
{
    struct stat status { };
    if (::stat(QFile::encodeName(folder).constData(), &status) != 0)
        return errno == ENOENT ? std::nullopt : std::optional(unusable(folder, qt_error_string(errno)));
    return ownershipProblem(folder, status);
}

/// The bytes of the file; nothing where there is none.
Result<std::optional<QByteArray>> readOwnFile(const QString &path)
{
    if (const auto problem = folderProblem(QFileInfo(path).path()))
        return tl::unexpected(*problem);
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return errno == ENOENT ? Result<std::optional<QByteArray>>(std::nullopt)
                               : tl::unexpected(unusable(path, qt_error_string(errno)));
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return tl::unexpected(unusable(path, file.errorString()));
    }
    struct stat status { };
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > longestFile)
        return tl::unexpected(unusable(path, tr("it is not the file in which trust is kept")));
    if (const auto problem = ownershipProblem(path, status))
        return tl::unexpected(*problem);
    return std::optional(file.readAll());
}

QJsonObject toJson(const TrustedDefinition &definition)
{
    QJsonArray programs;
    for (const TrustedProgram &program : definition.programs)
        programs << QJsonObject{
            {u"step"_s, program.step}, {u"path"_s, program.file.path}, {u"sha256"_s, program.file.sha256}};
    return {{u"workflow"_s, definition.workflow},
            {u"trust_digest"_s, definition.digest},
            {u"fingerprint"_s, definition.fingerprint},
            {u"programs"_s, programs},
            {u"trusted_at"_s, formatMicroseconds(definition.trustedAt)},
            {u"actor"_s, definition.actor},
            {u"comment"_s, definition.comment}};
}

TrustedDefinition fromJson(const QJsonObject &object)
{
    TrustedDefinition definition;
    definition.workflow = object["workflow"_L1].toString();
    definition.digest = object["trust_digest"_L1].toString();
    definition.fingerprint = object["fingerprint"_L1].toString();
    const QJsonArray programs = object["programs"_L1].toArray();
    for (const QJsonValue &program : programs)
        definition.programs.append(
            {program["step"_L1].toString(), {program["path"_L1].toString(), program["sha256"_L1].toString()}});
    definition.trustedAt = parseInstant(object["trusted_at"_L1].toString()).value_or(Instant());
    definition.actor = object["actor"_L1].toString();
    definition.comment = object["comment"_L1].toString();
    return definition;
}

/// What the whole file says: {"stores": {PLACE: [definition, …]}}. Empty where there is no file.
Result<QJsonObject> readDocument(const QString &path)
{
    const auto bytes = readOwnFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!*bytes)
        return QJsonObject();
    const auto value = parseJson(**bytes, limits::jsonDepth);
    if (!value)
        return tl::unexpected(unusable(path, errorSentence(value.error())));
    return value->toObject();
}

QVector<TrustedDefinition> definitionsIn(const QJsonObject &document, const QString &place)
{
    QVector<TrustedDefinition> definitions;
    const QJsonArray entries = document["stores"_L1][place].toArray();
    for (const QJsonValue &entry : entries)
        definitions.append(fromJson(entry.toObject()));
    return definitions;
}

Status writeDocument(const QString &path, const QJsonObject &document)
{
    QSaveFile file(path);
    const QByteArray text = indentedJson(document) + '\n';
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(text) != text.size() || !file.commit())
        return tl::unexpected(unusable(path, file.errorString()));
    return {};
}

/// Made for this user alone; the folders above it as usual.
Status makeFolder(const QString &folder)
{
    QDir().mkpath(QFileInfo(folder).path());
    if (::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) != 0 && errno != EEXIST)
        return tl::unexpected(unusable(folder, qt_error_string(errno)));
    const auto problem = folderProblem(folder);
    return problem ? Status(tl::unexpected(*problem)) : Status();
}

/// Lets `change` work on what is trusted in a place, under a lock against other processes. What it answers false to stays.
Result<bool> changeDefinitions(const QString &path, const QString &place,
                               const std::function<bool(QVector<TrustedDefinition> &)> &change)
{
    if (place.isEmpty())
        return tl::unexpected(unusable(path, tr("the store that is meant is no longer where it was opened")));
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return tl::unexpected(made.error());
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(patience))
        return tl::unexpected(unusable(lock.fileName(), tr("another program keeps the list of trusted definitions locked")));
    auto document = readDocument(path);
    if (!document)
        return tl::unexpected(document.error());
    QVector<TrustedDefinition> definitions = definitionsIn(*document, place);
    if (!change(definitions))
        return false;
    QJsonArray entries;
    for (const TrustedDefinition &definition : std::as_const(definitions))
        entries << toJson(definition);
    QJsonObject stores = document->value("stores"_L1).toObject();
    if (entries.isEmpty())
        stores.remove(place);
    else
        stores.insert(place, entries);
    document->insert("stores"_L1, stores);
    if (auto written = writeDocument(path, *document); !written)
        return tl::unexpected(written.error());
    return true;
}

} // namespace

TrustFile::TrustFile()
    : m_path(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/squidie/trust.json"))
{
}

Result<QVector<TrustedDefinition>> TrustFile::read(const Store &store) const
{
    const auto document = readDocument(m_path);
    if (!document)
        return tl::unexpected(document.error());
    return definitionsIn(*document, trustPlaceOf(store.location()));
}

Status TrustFile::add(const Store &store, const TrustedDefinition &definition) const
{
    const auto changed =
        changeDefinitions(m_path, trustPlaceOf(store.location()), [&](QVector<TrustedDefinition> &definitions) {
            definitions.removeIf([&](const TrustedDefinition &known) {
                return known.workflow == definition.workflow && known.digest == definition.digest;
            });
            definitions.append(definition);
            return true;
        });
    return changed ? Status() : tl::unexpected(changed.error());
}

Result<bool> TrustFile::remove(const Store &store, const QString &digest) const
{
    return changeDefinitions(m_path, trustPlaceOf(store.location()), [&](QVector<TrustedDefinition> &definitions) {
        return definitions.removeIf([&](const TrustedDefinition &known) { return known.digest == digest; }) > 0;
    });
}

} // namespace squidie::inline v0
