// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace squidie::inline v0 {

/// A sentence of the runtime in the language of the program that shows it. All of them belong to the context "squidie",
/// where lupdate puts the texts of functions in this namespace; a class with texts declares the same context with
/// Q_DECLARE_TR_FUNCTIONS. Any thread.
inline QString tr(const char *text, const char *disambiguation = nullptr, int n = -1)
{
    return QCoreApplication::translate("squidie", text, disambiguation, n);
}

} // namespace squidie::inline v0
