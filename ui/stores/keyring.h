// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoroTask>
#include <QString>

namespace squidie::ui {

/// A keyring's answer. Both empty: it has nothing under that name.
struct KeyringAnswer {
    QString password;
    QString problem; ///< for people: why it could not be read
};

/// Where passwords are kept: the desktop's keyring, never a file or a setting (manual: stores.md, "Passwords"). GUI thread.
/// The keyring may ask the person first, so an answer can take long.
class Keyring {
public:
    virtual ~Keyring() = default;

    virtual QCoro::Task<KeyringAnswer> read(QString key) = 0;
    /// Returns what went wrong, for people; empty if the password is saved.
    virtual QCoro::Task<QString> write(QString key, QString password) = 0;
};

/// The desktop's keyring: Secret Service, KWallet or the system's.
class SystemKeyring : public Keyring {
public:
    QCoro::Task<KeyringAnswer> read(QString key) override;
    QCoro::Task<QString> write(QString key, QString password) override;
};

} // namespace squidie::ui
