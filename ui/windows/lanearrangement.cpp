// SPDX-License-Identifier: Apache-2.0
#include "windows/lanearrangement.h"

#include <QHash>

#include <algorithm>

namespace squidie::ui {

namespace {

void add(TriggerHealth &sum, const TriggerHealth &one)
{
    sum.isUnreadable = sum.isUnreadable || one.isUnreadable;
    sum.missing += one.missing;
    sum.conflicts += one.conflicts;
    sum.rejected += one.rejected;
    sum.late += one.late;
}

void sort(QVector<LaneSubject> &subjects, LaneOrder order)
{
    if (order == LaneOrder::Attention)
        std::stable_sort(subjects.begin(), subjects.end(),
                         [](const LaneSubject &a, const LaneSubject &b) { return a.health.worst() < b.health.worst(); });
    else if (order == LaneOrder::NextWindow)
        std::stable_sort(subjects.begin(), subjects.end(), [](const LaneSubject &a, const LaneSubject &b) {
            return a.next && (!b.next || *a.next < *b.next);
        });
}

ArrangedLane laneOf(const LaneSubject &subject)
{
    ArrangedLane lane;
    lane.key = subject.key;
    lane.health = subject.health;
    return lane;
}

QVector<ArrangedLane> grouped(const QVector<LaneSubject> &sorted, const QSet<QString> &openWorkflows)
{
    // The first trigger of a workflow, in the order at hand, decides where the workflow stands.
    QVector<ArrangedLane> groups;
    QHash<QString, int> places;
    QVector<QVector<LaneSubject>> members;
    for (const LaneSubject &subject : sorted) {
        const int known = places.value(subject.key.workflow, -1);
        const int place = known < 0 ? int(groups.size()) : known;
        if (known < 0) {
            places.insert(subject.key.workflow, place);
            ArrangedLane group;
            group.key = {subject.key.workflow, {}};
            group.isGroup = true;
            group.isOpen = openWorkflows.contains(subject.key.workflow);
            groups.append(group);
            members.append(QVector<LaneSubject>());
        }
        ArrangedLane &group = groups[place];
        add(group.health, subject.health);
        group.members.append(subject.key);
        group.wrong += subject.health.isGood() ? 0 : 1;
        members[place].append(subject);
    }
    QVector<ArrangedLane> lanes;
    for (int place = 0; place < groups.size(); ++place) {
        lanes.append(groups.at(place));
        if (!groups.at(place).isOpen)
            continue;
        for (const LaneSubject &subject : members.at(place))
            lanes.append(laneOf(subject));
    }
    return lanes;
}

} // namespace

QVector<ArrangedLane> arrangeLanes(const QVector<LaneSubject> &subjects, const TimelineChoices &choices,
                                   const QSet<QString> &openWorkflows)
{
    QVector<LaneSubject> shown = subjects;
    if (choices.onlyWrong)
        shown.removeIf([](const LaneSubject &subject) { return subject.health.isGood(); });
    sort(shown, choices.order);
    if (choices.isGrouped)
        return grouped(shown, openWorkflows);
    QVector<ArrangedLane> lanes;
    for (const LaneSubject &subject : shown)
        lanes.append(laneOf(subject));
    return lanes;
}

} // namespace squidie::ui
