// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// The same JSON with other white space: key order, numbers and escapes stay exactly as they were written, which a
/// round trip through QJsonDocument would not keep.
namespace squidie::ui {

/// One member or element a line, two spaces a level. The text must be valid JSON.
QString indentedLayout(const QString &json);
/// No white space outside strings.
QString compactLayout(const QString &json);

} // namespace squidie::ui
