// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jsondiff.h"

#include <QTreeWidget>

namespace squidie::ui {

/// What differs between two JSON values, one row a path: what changed, how it was, how it is. The kind shows
/// as a sign and a word as well as a colour. As tall as its rows, up to a limit.
class JsonDiffView : public QTreeWidget {
    Q_OBJECT

public:
    /// The captions of the two value columns, e.g. "That started the run" and "This one".
    JsonDiffView(const QString &beforeCaption, const QString &afterCaption, QWidget *parent = nullptr);

    void setChanges(const QVector<JsonChange> &changes);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace squidie::ui
