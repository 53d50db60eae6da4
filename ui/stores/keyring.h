// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoroTask>
#include <QString>

namespace squidie::ui {

/// What a keyring answered. Both empty: it keeps nothing under that name.
struct KeyringAnswer {
    QString password;
    QString problem; ///< for people: why it could not be asked
};

/// Where passwords are kept (manual: stores.md, "Passwords"): the desktop's keyring, and nowhere else. Never a file or a
/// setting. GUI thread; the keyring may ask the person first, so that an answer can take long.
class Keyring {
public:
    virtual ~Keyring() = default;

    virtual QCoro::Task<KeyringAnswer> read(QString key) = 0;
    /// The answer is what is wrong, for people; empty where the password is kept.
    virtual QCoro::Task<QString> write(QString key, QString password) = 0;
};

/// The desktop's own: Secret Service, KWallet, or the system's.
class SystemKeyring : public Keyring {
public:
    QCoro::Task<KeyringAnswer> read(QString key) override;
    QCoro::Task<QString> write(QString key, QString password) override;
};

} // namespace squidie::ui
