// SPDX-License-Identifier: Apache-2.0
#include "engine/stepgroup.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>
#include <QUuid>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace squidie::inline v0 {
namespace {

constexpr std::chrono::seconds longestWait{10};
constexpr unsigned long pauseMilliseconds = 5;

bool exists(const QByteArray &path)
{
    return ::access(path.constData(), F_OK) == 0;
}

/// The path of this process's group below the root of the second version's tree, such as "/user.slice/…"; empty if there is none.
QByteArray ownPath()
{
    QFile file(QStringLiteral("/proc/self/cgroup"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("0::/") && !line.contains("/.."))
            return line.mid(3);
    }
    return {};
}

/// The folder of this process's group; empty if there is none.
QByteArray ownFolder()
{
    const QByteArray path = ownPath();
    if (path.isEmpty())
        return {};
    for (const char *tree : {"/sys/fs/cgroup", "/sys/fs/cgroup/unified"}) { // the second beside the first version's trees
        const QByteArray folder = path == "/" ? QByteArray(tree) : tree + path;
        if (exists(folder + "/cgroup.procs") && exists(QByteArray(tree) + "/cgroup.controllers"))
            return folder;
    }
    return {};
}

/// Whether groups may be made there: it is this user's, and of root's, which systemd arranges, only what it has handed over.
bool mayArrange(const QByteArray &folder)
{
    struct stat status = {};
    if (::stat(folder.constData(), &status) != 0 || status.st_uid != ::geteuid()
        || ::access((folder + "/cgroup.procs").constData(), W_OK) != 0)
        return false;
    if (status.st_uid != 0 || !exists("/run/systemd/system"))
        return true;
    return ::getxattr(folder.constData(), "user.delegate", nullptr, 0) > 0
        || ::getxattr(folder.constData(), "trusted.delegate", nullptr, 0) > 0;
}

} // namespace

std::optional<StepGroup> StepGroup::create()
{
    const QByteArray folder = ownFolder();
    if (folder.isEmpty() || !mayArrange(folder))
        return std::nullopt;
    const QByteArray path = folder + "/squidie-step-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    if (::mkdir(path.constData(), 0755) != 0)
        return std::nullopt;
    StepGroup group(path);
    if (!exists(group.killSwitch())) // Linux before 5.14
        return std::nullopt;
    return group;
}

StepGroup::StepGroup(const QByteArray &path) : m_path(path), m_killSwitch(path + "/cgroup.kill") { }

StepGroup::StepGroup(StepGroup &&other) noexcept
    : m_path(std::exchange(other.m_path, {})),
      m_killSwitch(std::move(other.m_killSwitch))
{
}

StepGroup::~StepGroup()
{
    if (!m_path.isEmpty())
        ::rmdir(m_path.constData());
}

bool StepGroup::remove()
{
    const QDeadlineTimer deadline(longestWait);
    // It can be removed once no process in it runs; its supervisor may have done so already.
    while (::rmdir(m_path.constData()) != 0 && errno != ENOENT) {
        if (deadline.hasExpired())
            return false;
        QFile killSwitch(QFile::decodeName(m_killSwitch));
        if (killSwitch.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            killSwitch.write("1");
        QThread::msleep(pauseMilliseconds);
    }
    m_path.clear();
    return true;
}

} // namespace squidie::inline v0
