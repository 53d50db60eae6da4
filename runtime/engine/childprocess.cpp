// SPDX-License-Identifier: Apache-2.0
#include "engine/childprocess.h"

#include "engine/stepenvironment.h"
#include "engine/stepgroup.h"
#include "engine/stepsupervisor.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace squidie::inline v0 {
namespace {

constexpr std::chrono::milliseconds pollInterval{50};

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) { }
    Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) { }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor() { close(); }

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    void close()
    {
        if (isOpen())
            ::close(std::exchange(m_number, -1));
    }

private:
    int m_number = -1;
};

struct Pipe {
    Descriptor reading;
    Descriptor writing;

    bool open()
    {
        std::array<int, 2> ends{-1, -1};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            return false;
        reading = Descriptor(ends[0]);
        writing = Descriptor(ends[1]);
        return ::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0; // this end alone
    }
};

/// The input as a file in memory: the program reads as much of it as it likes, and nobody has to feed it.
Descriptor inputFile(const QByteArray &input)
{
    Descriptor file(::memfd_create("squidie-step-input", MFD_CLOEXEC));
    for (qsizetype done = 0; file.isOpen() && done < input.size();) {
        const ssize_t written = ::write(file.number(), input.constData() + done, std::size_t(input.size() - done));
        if (written < 0)
            return {};
        done += written;
    }
    if (file.isOpen() && ::lseek(file.number(), 0, SEEK_SET) != 0)
        return {};
    return file;
}

std::vector<char *> pointersTo(QByteArrayList &texts)
{
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

QString resolved(const QString &path)
{
    return path.contains(u'/') ? path : QStandardPaths::findExecutable(path, stepPath().split(u':'));
}

/// One run of a program, from the fork to its end.
class Child {
public:
    Child(const ChildLimits &limits, const std::function<bool()> &isCancelled) : m_limits(limits), m_isCancelled(isCancelled)
    {
    }

    ChildEnd run(const ChildProgram &program)
    {
        m_timer.start();
        if (!start(program))
            return m_end;
        while (m_reports.reading.isOpen())
            attend();
        // What it wrote at last; something that could not be ended may hold the pipes open, and is not waited for.
        while (read(m_output.reading, &Child::takeOutput)) {
        }
        while (read(m_errors.reading, &Child::takeErrors)) {
        }
        while (::waitpid(m_supervisor, nullptr, 0) < 0 && errno == EINTR) {
        }
        if (m_group && !m_group->remove())
            m_end.leftSomething = true;
        return std::move(m_end);
    }

private:
    bool start(const ChildProgram &program)
    {
        const QString path = resolved(program.path);
        if (path.isEmpty()) {
            notStarted(ENOENT);
            return false;
        }
        const Descriptor input = inputFile(program.input);
        if (!input.isOpen() || !m_output.open() || !m_errors.open() || !m_alive.open() || !m_reports.open()) {
            notStarted(errno);
            return false;
        }
        QByteArrayList arguments{QFile::encodeName(path)};
        for (const QString &argument : program.arguments)
            arguments << QFile::encodeName(argument);
        QByteArrayList environment = stepEnvironment();
        const QByteArray folder = QFile::encodeName(program.folder);
        const std::vector<char *> argumentPointers = pointersTo(arguments);
        const std::vector<char *> environmentPointers = pointersTo(environment);
        SupervisedProgram supervised;
        supervised.path = arguments.constFirst().constData();
        supervised.arguments = argumentPointers.data();
        supervised.environment = environmentPointers.data();
        supervised.folder = folder.isEmpty() ? nullptr : folder.constData();
        if (auto group = program.useGroup ? StepGroup::create() : std::nullopt) {
            m_group.emplace(std::move(*group));
            supervised.group = m_group->path().constData();
            supervised.groupKillSwitch = m_group->killSwitch().constData();
        }
        supervised.input = input.number();
        supervised.output = m_output.writing.number();
        supervised.errors = m_errors.writing.number();
        supervised.alive = m_alive.reading.number();
        supervised.reports = m_reports.writing.number();
        m_supervisor = startSupervised(supervised);
        const int why = errno;
        for (Descriptor *others : {&m_output.writing, &m_errors.writing, &m_alive.reading, &m_reports.writing})
            others->close();
        if (m_supervisor < 0)
            notStarted(why);
        return m_supervisor >= 0;
    }

    void notStarted(int why)
    {
        m_end.kind = ChildEnd::Kind::NotStarted;
        m_end.problem = qt_error_string(why);
    }

    /// Reads what there is, and stops the program where it has to.
    void attend()
    {
        std::array<pollfd, 3> watched{pollfd{m_reports.reading.number(), POLLIN, 0},
                                      pollfd{m_output.reading.number(), POLLIN, 0},
                                      pollfd{m_errors.reading.number(), POLLIN, 0}}; // a closed one is ignored
        ::poll(watched.data(), watched.size(), int(pollInterval.count()));
        if (watched[0].revents != 0)
            read(m_reports.reading, &Child::takeReport);
        if (watched[1].revents != 0)
            read(m_output.reading, &Child::takeOutput);
        if (watched[2].revents != 0)
            read(m_errors.reading, &Child::takeErrors);
        if (!m_alive.writing.isOpen() || !m_reports.reading.isOpen())
            return;
        if (m_timer.hasExpired(m_limits.time.count()))
            stop(ChildEnd::Kind::TimedOut);
        else if (m_isCancelled())
            stop(ChildEnd::Kind::Cancelled);
    }

    /// The supervisor sees that the pipe has ended, and kills all there is. What still comes is not read.
    void stop(ChildEnd::Kind why)
    {
        if (!m_alive.writing.isOpen())
            return;
        m_stopped = why;
        m_end.kind = why;
        m_alive.writing.close();
        m_output.reading.close();
        m_errors.reading.close();
    }

    /// One chunk at a time, so that what a program writes without end cannot keep its time from being looked at. Closes the
    /// pipe at its end. False where there was nothing.
    bool read(Descriptor &pipe, void (Child::*take)(const char *, qsizetype))
    {
        if (!pipe.isOpen())
            return false;
        const ssize_t length = ::read(pipe.number(), m_chunk.data(), m_chunk.size());
        if (length > 0)
            (this->*take)(m_chunk.data(), length);
        else if (length == 0 || (errno != EAGAIN && errno != EINTR))
            pipe.close();
        return length > 0;
    }

    void takeOutput(const char *text, qsizetype length)
    {
        if (m_end.output.size() + length > m_limits.output)
            stop(ChildEnd::Kind::TooMuchOutput);
        else
            m_end.output.append(text, length);
    }

    void takeErrors(const char *text, qsizetype length)
    {
        m_errorBytes += length;
        m_end.errors = m_end.errors.append(text, length).right(m_limits.errorsKept);
        if (m_errorBytes > m_limits.errors)
            stop(ChildEnd::Kind::TooMuchErrorOutput);
    }

    void takeReport(const char *text, qsizetype length)
    {
        for (; length >= qsizetype(sizeof(SupervisorReport)); length -= qsizetype(sizeof(SupervisorReport))) {
            SupervisorReport report;
            std::memcpy(&report, text, sizeof report);
            text += sizeof report;
            if (report.kind == SupervisorReport::Kind::Survived)
                m_end.leftSomething = true;
            else if (!m_stopped && !std::exchange(m_hasReport, true))
                takeEnd(report);
        }
    }

    /// The first report says it: a program that is not there is followed by the exit status of the process that looked for it.
    void takeEnd(const SupervisorReport &report)
    {
        if (report.kind == SupervisorReport::Kind::NotStarted) {
            notStarted(report.value);
            return;
        }
        const bool exited = report.kind == SupervisorReport::Kind::Exited;
        m_end.kind = exited ? ChildEnd::Kind::Exited : ChildEnd::Kind::Signalled;
        m_end.status = exited ? report.value : 0;
    }

    const ChildLimits &m_limits;
    const std::function<bool()> &m_isCancelled;
    QElapsedTimer m_timer;
    Pipe m_output;
    Pipe m_errors;
    Pipe m_alive;
    Pipe m_reports;
    std::optional<StepGroup> m_group;
    pid_t m_supervisor = -1;
    std::optional<ChildEnd::Kind> m_stopped;
    bool m_hasReport = false;
    qsizetype m_errorBytes = 0;
    ChildEnd m_end;
    std::array<char, 65536> m_chunk{};
};

} // namespace

ChildEnd runChild(const ChildProgram &program, const ChildLimits &limits, const std::function<bool()> &isCancelled)
{
    return Child(limits, isCancelled).run(program);
}

} // namespace squidie::inline v0
