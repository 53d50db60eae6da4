<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Arguments</name>
    <message>
        <source>Shows for scheduled workflows what was meant against what arrived, and fires, saves and replays payloads.
The command line beside it, squidie, needs no display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this store (default: the per-user one).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample workspace, in a store of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payload to open, or a store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file at most, and either --store or --sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squidie-console: there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).
Start it from a desktop session, or use the command line: squidie --help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie</name>
    <message>
        <source>missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the contract: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of another type than the contract says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input does not fit the trigger&apos;s payload contract (%1). Correct the input, or give the fields defaults in the definition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not one JSON value: %1, at line %2, column %3. Correct the text there and deliver it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An option has a value that cannot be used. Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has %1 bytes; the limit is %2. Split it into smaller ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload has %1 bytes; the limit is %2. Only its size and SHA-256 were kept. Send a smaller payload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a cron payload: it must be an object with &quot;kind&quot;: &quot;cron&quot; and with &quot;workflow&quot; and &quot;trigger&quot; as strings. Correct what the scheduler stores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workflow %1 is loaded. Load its definition, or correct the name in the payload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow has no trigger %1. Load a definition that declares it, or correct the name in the payload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signal_id must be a string that is not empty. Correct the scheduler, or leave signal_id out so that it is derived from the intended window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intended_window must be an object whose start_at and end_at are strings. Correct the scheduler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trigger %1 declares an idempotency strategy, but the payload names neither a signal_id nor a complete intended_window to derive one from. Send one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trigger is of type %1; only cron triggers take cron payloads. Start it by hand instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of this run did what cannot be undone, and a replay would do it again: %1. Allow irreversible steps explicitly if that is what you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text after the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text ends where a value was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number must not begin with 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a digit was expected after the decimal point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a digit was expected in the exponent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this number is beyond what 64 bits of floating point hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text ends inside an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;,&quot; or &quot;]&quot; was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text ends inside an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key in quotation marks was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;:&quot; was expected after the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;,&quot; or &quot;}&quot; was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands twice in one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the string that begins here has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character must be written as an escape in a string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not valid UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four hexadecimal digits were expected after \u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of a surrogate pair stands alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow &quot;%1&quot; is defined twice in what is being loaded. Leave one of them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no run %1 in this store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is over (%1): there is nothing to cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is %1, not paused: it waits for no decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; waits for an approval: approve or reject it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is a pause: resume the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a child run needs a key of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step has lost its lease (%1), so it starts no run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a job must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the job has neither &quot;payload&quot; nor &quot;args&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the job has no time: &quot;received_at&quot; or &quot;attempted_at&quot; must be ISO 8601</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the payload has no complete window to shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the payload is not an object: it can only be replayed as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a queue needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are wrong</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) differ from their journal; see squidie rebuild</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no %1 %2 in this store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is complete: every step on its way has come out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has failed at the step &quot;%1&quot; (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; waits for a person to approve or reject it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is paused at the step &quot;%1&quot; until a person resumes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker %1 claimed the step &quot;%2&quot;, and its lease ended at %3 without a result. The next worker takes it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker %1 is running the step &quot;%2&quot;, attempt %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step &quot;%1&quot;, attempt %2, waits for a worker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; would run a command, and nobody has trusted this definition yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; needs the action &quot;%2&quot;, which this program does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step &quot;%1&quot;, attempt %2, is to run at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay it: a new run with the same trigger and input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve the step: the run goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the step: the run takes its error transition, or fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a worker for the run&apos;s queue, if none is at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what the definition would run, and trust it if that is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a worker of the program that has this action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this run is planned, and it is not over. Run &quot;squidie doctor&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a saved payload needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a payload named &quot;%1&quot; is saved already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 is locked by another program&apos;s long transaction. Nothing was written. Wait for it to end, or close that program, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 cannot be written to: the file, its folder or its disk is read-only. Nothing was written. Give yourself write permission, or use another store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk under the store %1 failed (%2). Nothing that had been acknowledged before is lost. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 is damaged (%2). Run &quot;squidie doctor&quot; on a copy of it, and restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk under the store %1 is full. Nothing was written. Make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a Squidie store. It was left as it is. Name another file, or one that does not exist yet to make a new store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 was written by a newer version of this program (%2). It was left as it is. Update this program to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 was written by an older version of this program and has not been migrated yet (%2). Open it once for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store %1. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No store is open. Open one, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing. Install it (Debian: libqt6sql6-sqlite).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema version %1; this program knows %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the workflow, a string that is not empty; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the version a string, or leave it out; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename this step: a transition to &quot;complete&quot; ends the run and never leads here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A definition is one JSON object; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ActionRegistry</name>
    <message>
        <source>an action needs a name of its own and a function</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::Trust</name>
    <message>
        <source>the definition of &quot;%1&quot; is another one now (%2); look at it first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::reading</name>
    <message>
        <source>There are %1 more errors. Mend these first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make “%1” a list; %2 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a step of this workflow, or leave this out; %1 is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow does not begin with step %1, since it comes after another: name a step that nothing leads to, or leave this out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These steps wait for each other, so none can begin: %1. Remove one from “after”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These transitions lead back, so a run might never end: %1. Remove one; to try a step again, give it a retry policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List every step that nothing leads to, or leave the list out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leads to steps %1 and %2, but a workflow with transitions begins with one step: add a transition to the other, or order the steps by “after”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the options of field “%1” an object; %2 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write true or false for “required”, or leave it out; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the field a default of its type, %1, or leave the default out; %2 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the field a name, a string that is not empty; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of the types string, integer, float, boolean, map, list or atom; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the payload contract a list of fields; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the field an object with a name and a type; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two fields are called %1: rename or remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list is derived from the triggers&apos; payloads and does not agree with them: declare the fields in the triggers and leave this one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 has another retry policy elsewhere in this definition: keep one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the retry policy an object with max_attempts; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how often the step may be tried, a whole number from 1; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the delay as {&quot;type&quot;: &quot;exponential&quot;, &quot;min&quot;: 1000, &quot;max&quot;: 30000} with whole milliseconds from 1, max not below min; or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the entry an object with step and opts; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a step of this workflow; %1 is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1”: only the runtime writes it, a definition cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The windows of %1 cannot be predicted: in the field “%2”, at character %3, %4 was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date matches %1, so this trigger never fires: correct the day or the month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The windows of this trigger cannot be predicted: this system knows no time zone %1. Use an IANA name, such as &quot;Etc/UTC&quot; or &quot;Europe/Warsaw&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write true or false for “%1”, or leave it out; %2 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how long to wait in whole milliseconds, from 1 to a hundred years; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the message to log, a string that is not empty; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the level debug, info, warning or error, or leave it out; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the program to run; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the arguments a list of strings, or leave them out; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder that the program runs in, or leave it out; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say after how many whole milliseconds to stop the program, or leave it out; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the keys to take, such as [&quot;feed&quot;], or map each to its path, such as {&quot;entries&quot;: [&quot;feed&quot;, &quot;entries&quot;]}; leave it out to take everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the key that takes the step&apos;s output, or leave it out; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another key: “schedule” belongs to the runtime, and this step&apos;s output is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the action that undoes this step, not a built-in one; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step says that it cannot be undone: remove “compensate” or that marker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step cannot be both irreversible and compensatable: remove one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the step&apos;s action, such as &quot;log&quot; or &quot;billing.send_invoice&quot;; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the names of the steps that come before, at least one, or leave “after” out; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the step&apos;s opts an object; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the step a name, a string that is not empty; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 waits for itself: remove it from its own “after”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name steps of this workflow in “after”; %1 is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use transitions instead of “after”, or another action: %1 works only with transitions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare at least one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the step an object with a name and an action; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two steps are called %1: rename one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a step of this workflow, or &quot;complete&quot;; %1 is neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use compensation or undo, or leave the marker out; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a transition on &quot;error&quot; recovers from something: remove the marker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the outcome ok or error; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a path and one comparison, such as {&quot;path&quot;: [&quot;feed&quot;, &quot;count&quot;], &quot;greater_than&quot;: 0}: equals any value, or greater_than or less_than a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps are ordered by “after”: remove the transitions, or every “after”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the transition an object with from, on and to; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another transition from %1 on %2 has the same condition, or none as well: remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the schedule as a cron expression, such as &quot;0 9 * * 1-5&quot;; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the schedule&apos;s time zone, such as &quot;Etc/UTC&quot; or &quot;Europe/Warsaw&quot;; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use return_existing_run or skip_duplicate, or leave the strategy out; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the type manual or cron; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the trigger&apos;s config an object; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the trigger a name, a string that is not empty; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare at least one trigger: without one nothing can start a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the trigger an object with a name, a type and a config; %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two triggers are called %1: rename one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationFilterBar</name>
    <message>
        <source>Filter of the activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal id, run id or error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search activations by signal id, run id or error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An activation&apos;s or a run&apos;s id, a signal id or its beginning, an error code (Ctrl+Shift+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only: received more than %1 after the intended start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only: identity conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter (Ctrl+Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command line: the same list with squidie activation list (Ctrl+Shift+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the filter as a command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationInspector</name>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver this payload again (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the payload in the library (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire this trigger, for this window (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same run: %1 deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 nearest are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”, not a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intended start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intended end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationModel</name>
    <message>
        <source>%1, identity conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none named)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the scheduler wrote it: %1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No intended window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received minus intended start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trigger&apos;s zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intended window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationWording</name>
    <message>
        <source>same workflow, trigger and signal id, so the same run id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run id is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after the intended start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before the intended start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started run %1. Meant for %2, received at %3: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started run %1 at %2. The payload names no intended window, so nobody can say whether that was on time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries that fell into the same run since: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: run %1 exists already (%2), and its trigger asks to skip duplicates. The ledger does not hold the delivery that started it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate of run %1: %2. The ledger does not hold the delivery that started it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped, %1 after the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: the start at %1 was %2 earlier (%3), and its trigger asks to skip duplicates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate, %1 after the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate of the start at %1, %2 later: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: nothing was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity conflict: this payload is not the one that started the run, though both have one identity. The scheduler gave two different firings the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity conflict: the same window was started under another signal id as well, so what was meant once ran more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 at %2, signal id %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by a replay of activation %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload that started the run is not in the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, byte for byte, as the payload that started the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other bytes, but the same JSON value as the payload that started the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places where it differs from the payload that started the run: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationsPage</name>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new activations: go to the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save payload…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 activations loaded, more as you scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No activation matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the shown range passes the filter. Clear it, or choose a longer range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing arrived in this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every delivery appears here, whatever comes of it. Choose a longer range above, or another trigger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: the same list as a command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::AskBeforeStart</name>
    <message>
        <source>Start real work?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This starts %n run(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Workflow: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::BusyLine</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::CommandLine</name>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::ContractField</name>
    <message>
        <source>Give a value of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 *</source>
        <comment>a required field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <comment>the JSON value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false</source>
        <comment>the JSON value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON object is expected: {…}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON array is expected: […].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is expected, with a point for fractions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is required.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::ContractForm</name>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today&apos;s date (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time of the start (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This trigger takes no input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>* required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of type %1 is expected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::FactGrid</name>
    <message>
        <source>%1: %2, open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::FireDialog</name>
    <message>
        <source>&amp;Save payload…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire a trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload that will be delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver the payload (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this payload in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prediction yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::FireForm</name>
    <message>
        <source>every delivery starts a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a repeated firing is a duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a repeated firing is skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who fires it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded with the activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intended window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Derived from names and window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;yped:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>workflow and trigger</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No definition is loaded, so there is no trigger to fire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual: every start is a new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the schedule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The windows of this trigger are being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type both bounds, or choose “No window”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start is not a time with an offset, such as 2026-10-05T09:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is not a time with an offset, such as 2026-10-06T09:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a window no signal id can be derived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a signal id, or let it be derived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trigger to fire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the marked fields first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::IdentityView</name>
    <message>
        <source>%1. Signal id, derived from workflow, trigger and window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Run id, from workflow, trigger and signal id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload has no signal id, and none can be derived without both bounds of a window: every delivery is a firing of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheduler supplied the signal id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined: length and part, with | between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::ImportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries recorded elsewhere become rows of this ledger, their outcome worked out by the identity rules in the order of their times. Nothing is started. One JSON object a line, as SELECT row_to_json(j) FROM oban_jobs j writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl *.ndjson *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: nothing was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported %1 of %2 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity conflicts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported before, left as they are: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(the first %1 are listed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::InspectorPane</name>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a mark, a row or a run: what happened to it, and why, is told here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation %1 cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::JsonDiffView</name>
    <message>
        <source>+ added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(the whole value)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::JsonEditor</name>
    <message>
        <source>Go to error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the cursor to the error (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indent the text (Ctrl+Shift+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the text on one line (Ctrl+Shift+J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too long: a payload may have at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: type or paste a JSON value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::JsonTree</name>
    <message>
        <source>JSON as a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::JsonTreeModel</name>
    <message>
        <source>{ %1 }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[ %1 ]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::LatenessView</name>
    <message>
        <source>Lateness of starts over the intended time, on a logarithmic scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more on this spot</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No start with an intended window in this range. Choose a longer range or another trigger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intended start (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::LoadReportDialog</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the definition itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>without error, not loaded because of the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>workflow and what became of it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Loaded %n workflow definition(s): %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Load workflow definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing was loaded: %n error(s) to mend.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loaded %n definition(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Loading is all or nothing: the store is as it was. Mend the files and load them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s): these do not stop a load.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Definitions with their errors and warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy every error and warning as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a definition without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <comment>workflow, file, what became of it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Payloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range and zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone in which times are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire the selected trigger (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squidie Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · Squidie Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load workflow definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow definitions (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or create a store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squidie stores (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a trigger in the tree first: it is what Fire would deliver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Squidie Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squidie Console %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did it start, once, on time? Intended windows against received activations, with the durable runtime inside.

Qt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved payloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some payloads have not been saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are marked in the list of the page Payloads. Quitting discards them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Squidie Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load workflow definitions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import activations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;default store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explore the sample workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fire the trigger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replay the selection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the payload…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search &amp;activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the list as command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last &amp;hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last &amp;day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last &amp;week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last &amp;month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Custom range…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zone of times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Local: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each &amp;trigger&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a tri&amp;gger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are shown in: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::MessageBar</name>
    <message>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::OutcomePanel</name>
    <message>
        <source>Signal id (derived): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prediction yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer from the store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::OutcomeStyle</name>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::OutcomeWords</name>
    <message>
        <source>Identity conflict: the same identity came before with another window or other keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity conflict: another identity has started this window already, so it would run twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of unknown id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 started %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run in this store has this identity yet. The run will be %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trigger declares no idempotency: every delivery starts another run, under an id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1 (%2)</source>
        <comment>a time and its zone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1 (%2)</source>
        <comment>a time and its zone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a time and its zone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would start a new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be a duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received %1 as activation %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate of run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was started. Received %1 as activation %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: run %1 has started already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadDelegate</name>
    <message>
        <source>not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names no trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>workflow and trigger</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadForm</name>
    <message>
        <source>regression, late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadLibraryModel</name>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trigger %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a name and a number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadLibraryView</name>
    <message>
        <source>Search payloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved payloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New payload (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Empty cron payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the &amp;clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payloads saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save one from an activation&apos;s inspector, drop a JSON file here, or paste its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name, tag, note, workflow or trigger contains these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadView</name>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the exact text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the payload&apos;s exact text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload&apos;s exact text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arrived, too large to keep: only its size and digest were recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadsPage</name>
    <message>
        <source>Select a payload to edit, fire or replay it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action and shortcut</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vert to saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export to file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;play…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fire…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open payload files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n file(s) were opened.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The text is too long: a payload may have at most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the payload a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another saved payload has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prediction yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not JSON: it would be rejected as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::RangeBar</name>
    <message>
        <source>Range of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour (Alt+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day (Alt+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last week (Alt+3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month (Alt+4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From and until, as you choose (Alt+5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Until” must be after “From”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::ReplayComparison</name>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run context then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run context now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payload does not come from the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be replayed this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a payload above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::ReplayDialog</name>
    <message numerus="yes">
        <source>Replay %n payload(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Payloads and their outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ac&amp;tor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after the payload that is being delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out what would happen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an outcome and its count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not usable: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s) from then</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the sandbox, nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If delivered now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2, %3 per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this payload…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::ReplayModel</name>
    <message>
        <source>Not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::ReplayOptions</name>
    <message>
        <source>As it &amp;was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact bytes again. What is idempotent comes back as duplicate or skipped: that is the test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a fresh signal id, marked as made by a replay. Starts real work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;hifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For another window, with the identity that follows from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a &amp;sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against a throw-away copy of the catalogue and identities. Changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount of the shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the new window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the new window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift by more or less than nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start is not a time with an offset, such as 2026-10-05T09:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is not a time with an offset, such as 2026-10-06T09:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunInspector</name>
    <message>
        <source>Completed %1 after its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed %1 after its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled %1 after its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: it waits for somebody to resume, approve or reject it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a worker to take step “%1”, attempt %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: run %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal (%1 facts)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunModel</name>
    <message>
        <source>trigger&apos;s zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunStyle</name>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show runs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs loaded, more as you scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs in this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample&apos;s deliveries were recorded elsewhere, so they started nothing here. Fire a trigger (Ctrl+F) to start a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run appears here as soon as a delivery starts one. Imported deliveries start nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::SavePayloadDialog</name>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace the payload that has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the payload a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another saved payload has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::ScheduleText</name>
    <message>
        <source>Weekdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly at :%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hourly at :%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily, every %1 min, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1 min, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every %1 h, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1 h, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the scheduler&apos;s start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly, last day %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly, day %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly, %1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::SiblingTable</name>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries of the same run, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return or a double click opens a delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▸ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, this one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::StartPage</name>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did it start, once, on time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squidie Console compares what the scheduler meant with what arrived. This store holds neither workflows nor activations yet: choose a way in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load workflow definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From JSON files of your host, into this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database file that the command line or another console uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore the sample workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten triggers and 35 days of deliveries, with delays, duplicates and gaps, in a store of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open store: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the recent store %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::StatusStrip</name>
    <message>
        <source>Sample workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No store open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 · read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: new deliveries appear by themselves. Press to pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: what is shown stays as it is. Press to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New deliveries appear by themselves (Ctrl+P pauses)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown stays as it is (Ctrl+P goes on)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::SummaryModel</name>
    <message>
        <source>%1 parts of the range: %2 with missing windows, %3 with late ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest gap: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lateness of the first start of each window: received minus expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::SummaryPane</name>
    <message>
        <source>Summary of each trigger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::TextFiles</name>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large: at most %2 can be opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimeText</name>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::Timeline</name>
    <message>
        <source>DST %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no trigger)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimelinePane</name>
    <message>
        <source>Show or hide deliveries with this outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show outcome: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line runs from the instant that was meant to the instant of receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing arrived for this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One window under two identities, or one identity with two windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the selected window, or everything (F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimelineText</name>
    <message>
        <source>(no trigger)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lateness %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No intended window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lateness: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity conflict: the same identity came with another payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity conflict: another identity had started this window before</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>First received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst lateness: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n identity conflicts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Click to zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n windows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Worst: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimelineView</name>
    <message>
        <source>Timeline of intended windows and deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move between deliveries, Enter opens one, plus and minus zoom, F fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel: zoom. Drag: pan. Double click: fit a window. Keys: arrows, Enter, + and −, F, Home, End, Page Up and Page Down, N for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clocks of %1 change at %2: %3 → %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire &amp;this window…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::TriggerPanel</name>
    <message>
        <source>Filter triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter triggers by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflows and their triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load definitions…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::TriggerTreeModel</name>
    <message>
        <source>All triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no workflow named)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no trigger named)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last outcome: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known from deliveries only: no current definition declares it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No idempotency: every delivery starts a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idempotency: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has arrived yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the shown range: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowChoices</name>
    <message>
        <source>open</source>
        <comment>a window&apos;s bound that is absent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a window&apos;s start and end</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowTableModel</name>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start %1
End %2
Received %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowTablePane</name>
    <message>
        <source>Windows of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fire this window…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only windows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these windows as CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n windows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n windows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowsLoader</name>
    <message>
        <source>Not declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the newest part is drawn. Choose a shorter range to see all of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowsPage</name>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No triggers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load workflow definitions, or import activations: each trigger gets a lane of its own here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected workflow has no trigger. Choose another one on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all triggers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>squidie::ui::Workspace</name>
    <message>
        <source>%1 could not be opened. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
