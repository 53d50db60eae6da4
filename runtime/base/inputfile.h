// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/openfiles.h"

#include <QFile>

namespace squidie::inline v0 {

/// A file that somebody names, for reading. Every such file is opened through this class (tests/layers): it never opens the
/// file of a store that this process has open, by whatever name; see OpenFiles.
class InputFile : public QFile {
public:
    enum class Kind {
        Ordinary, ///< no pipe and no device, which may never end or never begin
        Any, ///< but no folder
    };

    explicit InputFile(QString path, Kind kind = Kind::Ordinary) : m_path(std::move(path)), m_kind(kind) { }
    ~InputFile() override { InputFile::close(); }

    /// For reading only. False with an errorString(), which does not name the file.
    bool open(OpenMode mode) override;
    void close() override;
    QString fileName() const override { return m_path; }

private:
    bool refuse(const QString &why);
    bool openCounted(const QByteArray &name, OpenMode mode);

    QString m_path; ///< a QFile that is given a descriptor forgets its name
    Kind m_kind;
    std::optional<FileId> m_counted;
};

/// Whether what is there never ends or never begins: for those who must not wait for it.
bool isPipeOrDevice(const QString &path);

/// Why the name does not lead to an ordinary file: there is none, or it is a folder, a pipe or a device. Empty where it does.
/// Opens nothing.
QString whyNotOrdinaryFile(const QString &path);

} // namespace squidie::inline v0
