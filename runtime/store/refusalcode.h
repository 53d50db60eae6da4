// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVector>

#include <utility>

namespace squidie::inline v0 {

/// Why a PostgreSQL server refuses a connection with these parameters of libpq, as an SQLSTATE; a password that was asked for
/// and not given counts as a wrong one (28P01). Empty where no server answers, or libpq cannot be asked.
///
/// QtSql keeps only the words of a connection that failed, and these are in the server's language. So libpq is asked once more,
/// for the code alone.
QString refusalCode(QVector<std::pair<QString, QString>> parameters);

/// Whether these parameters ask for a certificate that is trusted, and a server answers that does not show one. Nothing secret
/// is sent to it.
bool isCertificateUntrusted(QVector<std::pair<QString, QString>> parameters);

} // namespace squidie::inline v0
