// SPDX-License-Identifier: Apache-2.0
#include "payloads/payloadactions.h"

#include "payloads/payloadlibrarymodel.h"

#include <QAction>
#include <QWidget>

namespace squidie::ui {

PayloadActions::PayloadActions(QWidget *page)
    : QObject(page),
      createNew(make(page, "new", tr("New"), QKeySequence(Qt::CTRL | Qt::Key_N))),
      save(make(page, "save", tr("&Save"), QKeySequence(Qt::CTRL | Qt::Key_S))),
      saveAs(make(page, "saveAs", tr("Save &as new"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S))),
      duplicate(make(page, "duplicate", tr("&Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D))),
      revert(make(page, "revert", tr("Re&vert to saved"), {})),
      exportToFile(make(page, "export", tr("&Export to file…"), QKeySequence(Qt::CTRL | Qt::Key_E))),
      remove(make(page, "remove", tr("&Remove"), QKeySequence(Qt::CTRL | Qt::Key_Delete))),
      replay(make(page, "replay", tr("Re&play…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R))),
      fire(make(page, "fire", tr("&Fire…"), QKeySequence(Qt::CTRL | Qt::Key_Return)))
{
    // The window's menu has this shortcut and asks the page to replay: two actions with the same shortcut would block
    // each other. The tool tip still names it.
    replay->setShortcut({});
}

QAction *PayloadActions::make(QWidget *page, const char *name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, page);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const QString plain = QString(text).remove(u'&');
    action->setToolTip(
        keys.isEmpty() ? plain : tr("%1 (%2)", "action and shortcut").arg(plain, keys.toString(QKeySequence::NativeText)));
    action->setData(action->toolTip()); // for when it is enabled again
    page->addAction(action);
    return action;
}

void PayloadActions::update(const LibraryEntry *entry, const QString &whyNotWritable, bool delivering)
{
    const bool writable = whyNotWritable.isEmpty();
    save->setEnabled(entry && writable && entry->needsSaving());
    saveAs->setEnabled(entry && writable && entry->stored && entry->draft);
    revert->setEnabled(entry && entry->draft);
    for (QAction *action : {duplicate, exportToFile, replay})
        action->setEnabled(entry);
    remove->setEnabled(entry && (writable || !entry->stored));
    fire->setEnabled(entry && writable && !delivering);
    for (QAction *action : {save, saveAs, remove, fire})
        action->setToolTip(writable ? action->data().toString() : whyNotWritable);
}

} // namespace squidie::ui
