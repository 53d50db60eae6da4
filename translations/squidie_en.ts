<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>squidie</name>
    <message numerus="yes">
        <source>%n value(s) are wrong</source>
        <translation>
            <numerusform>%n value is wrong</numerusform>
            <numerusform>%n values are wrong</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationsPage</name>
    <message numerus="yes">
        <source>%Ln activation(s)</source>
        <translation>
            <numerusform>%Ln activation</numerusform>
            <numerusform>%Ln activations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln activation(s) loaded, more as you scroll</source>
        <translation>
            <numerusform>%Ln activation loaded, more as you scroll</numerusform>
            <numerusform>%Ln activations loaded, more as you scroll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::AskBeforeStart</name>
    <message numerus="yes">
        <source>This starts %n run(s).</source>
        <translation>
            <numerusform>This starts %n run.</numerusform>
            <numerusform>This starts %n runs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::CalendarPane</name>
    <message numerus="yes">
        <source>The schedules of %n triggers cannot be read: their missing windows are unknown. The first is %1.</source>
        <translation>
            <numerusform>The schedule of %n trigger cannot be read: its missing windows are unknown. It is %1.</numerusform>
            <numerusform>The schedules of %n triggers cannot be read: their missing windows are unknown. The first is %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::FitDialog</name>
    <message numerus="yes">
        <source>%n deliveries from %1 to %2.</source>
        <translation>
            <numerusform>%n delivery from %1 to %2.</numerusform>
            <numerusform>%n deliveries from %1 to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::LatenessView</name>
    <message numerus="yes">
        <source>and %n more on this spot</source>
        <translation>
            <numerusform>and %n more on this spot</numerusform>
            <numerusform>and %n more on this spot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::LedgerPage</name>
    <message numerus="yes">
        <source>%Ln new row(s): go to the top</source>
        <translation>
            <numerusform>%Ln new row: go to the top</numerusform>
            <numerusform>%Ln new rows: go to the top</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::LoadReportDialog</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loaded %n workflow definition(s): %1.</source>
        <translation>
            <numerusform>Loaded %n workflow definition: %1.</numerusform>
            <numerusform>Loaded %n workflow definitions: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loaded %n definition(s).</source>
        <translation>
            <numerusform>Loaded %n definition.</numerusform>
            <numerusform>Loaded %n definitions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was loaded: %n error(s).</source>
        <translation>
            <numerusform>Nothing was loaded: %n error.</numerusform>
            <numerusform>Nothing was loaded: %n errors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s), which do not prevent loading.</source>
        <translation>
            <numerusform>%n warning, which does not prevent loading.</numerusform>
            <numerusform>%n warnings, which do not prevent loading.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadsPage</name>
    <message numerus="yes">
        <source>Only the first %n file(s) were opened.</source>
        <translation>
            <numerusform>Only %n file, the first, was opened.</numerusform>
            <numerusform>Only the first %n files were opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::RehearsalDialog</name>
    <message numerus="yes">
        <source>fires %n times</source>
        <translation>
            <numerusform>fires %n time</numerusform>
            <numerusform>fires %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more never fire, or cannot be read.</source>
        <translation>
            <numerusform>%n more never fires, or cannot be read.</numerusform>
            <numerusform>%n more never fire, or cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::ReplayDialog</name>
    <message numerus="yes">
        <source>Replay %n payload(s)</source>
        <translation>
            <numerusform>Replay %n payload</numerusform>
            <numerusform>Replay %n payloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) changed</source>
        <translation>
            <numerusform>%n outcome changed</numerusform>
            <numerusform>%n outcomes changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n payload(s)</source>
        <translation>
            <numerusform>Go on with %n payload</numerusform>
            <numerusform>Go on with %n payloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunControl</name>
    <message numerus="yes">
        <source>%n completed step(s) of this run cannot be undone, and a replay would run them again.</source>
        <translation>
            <numerusform>%n completed step of this run cannot be undone, and a replay would run it again.</numerusform>
            <numerusform>%n completed steps of this run cannot be undone, and a replay would run them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunsPage</name>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) loaded, more as you scroll</source>
        <translation>
            <numerusform>%Ln run loaded, more as you scroll</numerusform>
            <numerusform>%Ln runs loaded, more as you scroll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::StepGraphView</name>
    <message numerus="yes">
        <source>This run has %n step(s), too many to draw. See the attempts below.</source>
        <translation>
            <numerusform>This run has %n step, too many to draw. See the attempts below.</numerusform>
            <numerusform>This run has %n steps, too many to draw. See the attempts below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::StepStyle</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::StoreIdentity</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimelineText</name>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identity conflicts</source>
        <translation>
            <numerusform>%n identity conflict</numerusform>
            <numerusform>%n identity conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n windows</source>
        <translation>
            <numerusform>%n window</numerusform>
            <numerusform>%n windows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimelineView</name>
    <message numerus="yes">
        <source>%n trigger(s)</source>
        <translation>
            <numerusform>%n trigger</numerusform>
            <numerusform>%n triggers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowMessageBar</name>
    <message numerus="yes">
        <source>Trying again in %n second(s).</source>
        <translation>
            <numerusform>Trying again in %n second.</numerusform>
            <numerusform>Trying again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowTablePane</name>
    <message numerus="yes">
        <source>%n windows</source>
        <translation>
            <numerusform>%n window</numerusform>
            <numerusform>%n windows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n windows</source>
        <translation>
            <numerusform>%1 of %n window</numerusform>
            <numerusform>%1 of %n windows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::WorkerControl</name>
    <message numerus="yes">
        <source>Runs the steps of queue %1 in this window. %n step(s) done.</source>
        <translation>
            <numerusform>Runs the steps of queue %1 in this window. %n step done.</numerusform>
            <numerusform>Runs the steps of queue %1 in this window. %n steps done.</numerusform>
        </translation>
    </message>
</context>
</TS>
