// SPDX-License-Identifier: Apache-2.0
#include "help/manualbrowser.h"

#include "help/manual.h"
#include "help/manualstyle.h"
#include "look/hues.h"

#include <QScrollBar>
#include <QImage>
#include <QResizeEvent>

namespace squidie::ui {

namespace {

using namespace Qt::StringLiterals;

} // namespace

ManualBrowser::ManualBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setAccessibleName(tr("Page of the manual"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(this, &QTextBrowser::anchorClicked, this, &ManualBrowser::follow);
    connect(this, &QTextBrowser::sourceChanged, this, &ManualBrowser::showSource);
}

void ManualBrowser::open(const QString &link)
{
    const Manual &manual = Manual::instance();
    const QString file = link.section(u'#', 0, 0);
    const QUrl url = Manual::url(manual.has(link) ? link : manual.page(file) ? file : Manual::contentsPage());
    if (url != m_shown)
        setSource(url, QTextDocument::MarkdownResource);
    else
        showSource(url);
}

QString ManualBrowser::page() const
{
    return Manual::link(m_shown).section(u'#', 0, 0);
}

void ManualBrowser::follow(const QUrl &url)
{
    if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1)
        Q_EMIT webPageWanted(url);
    else if (const QString link = Manual::link(url); Manual::instance().has(link))
        open(link);
}

/// Also after going back or forward: the document was read anew.
void ManualBrowser::showSource(const QUrl &url)
{
    m_shown = url;
    const QUrl page = url.adjusted(QUrl::RemoveFragment);
    if (std::exchange(m_styled, page) != page) {
        styleManual(*document(), palette(), manualFont(font()));
        fitManual(*document(), manualFont(font()), viewport()->width());
        applyMarks();
    }
    if (url.hasFragment())
        scrollToAnchor(url.fragment());
    else
        verticalScrollBar()->setValue(0);
    Q_EMIT pageShown(this->page());
}

QVariant ManualBrowser::loadResource(int type, const QUrl &name)
{
    const QUrl url = name.isRelative() ? m_shown.resolved(name) : name;
    if (url.scheme() != "qrc"_L1)
        return {};
    if (const QString link = Manual::link(url); !link.isEmpty())
        return Manual::markdown(link.section(u'#', 0, 0));
    return type == QTextDocument::ImageResource && url.path().startsWith("/screenshots/"_L1)
        ? QVariant(picture(u':' + url.path()))
        : QVariant();
}

/// Scaled here: a text document would do it without smoothing.
QImage ManualBrowser::picture(const QString &path) const
{
    const QImage image(path);
    if (image.isNull())
        return image;
    const qreal ratio = devicePixelRatioF();
    const int width = qRound(manualColumnWidth(manualFont(font())) * ratio);
    QImage scaled = image.width() > width ? image.scaledToWidth(width, Qt::SmoothTransformation) : image;
    scaled.setDevicePixelRatio(ratio);
    return scaled;
}

void ManualBrowser::mark(const QString &text)
{
    m_marked = text;
    applyMarks();
}

void ManualBrowser::applyMarks()
{
    QList<ExtraSelection> marks;
    ExtraSelection mark;
    QColor ground = orangeHue(palette());
    ground.setAlphaF(0.35f);
    mark.format.setBackground(ground);
    for (const QRegularExpression &word : searchPatterns(m_marked)) {
        for (mark.cursor = document()->find(word); !mark.cursor.isNull(); mark.cursor = document()->find(word, mark.cursor))
            marks << mark;
    }
    setExtraSelections(marks);
}

void ManualBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (m_styled.isValid() && event->oldSize().width() != event->size().width())
        fitManual(*document(), manualFont(font()), viewport()->width());
}

/// Colours are in the document: another palette needs a new reading.
void ManualBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if ((event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) || !m_styled.isValid())
        return;
    const int position = verticalScrollBar()->value();
    m_styled.clear();
    reload();
    verticalScrollBar()->setValue(position);
}

} // namespace squidie::ui
