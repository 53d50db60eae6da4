<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Arguments</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>squidie-console: there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).
Start it from a desktop session, or use the command line: squidie --help</source>
        <translation>squidie-console: Es gibt keine Anzeige für ein Fenster (weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt).
Starten Sie das Programm aus einer Desktop-Sitzung oder verwenden Sie die Befehlszeile: squidie --help</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Open this store: a file, or postgresql://USER@HOST:PORT/DATABASE (default: the per-user file). A password comes from the keyring, PGPASSWORD or ~/.pgpass.</source>
        <translation>Diesen Datenspeicher öffnen: eine Datei oder postgresql://BENUTZER@HOST:PORT/DATENBANK (Vorgabe: die Datei des Benutzers). Ein Passwort kommt aus dem Schlüsselbund, aus PGPASSWORD oder ~/.pgpass.</translation>
    </message>
    <message>
        <source>store</source>
        <translation>Datenspeicher</translation>
    </message>
    <message>
        <source>A store to open, a file or a server&apos;s address; or another file: a payload, workflow definitions, or deliveries to import (JSON Lines).</source>
        <translation>Ein zu öffnender Datenspeicher, eine Datei oder die Adresse eines Servers; oder eine andere Datei: eine Payload, Workflow-Definitionen oder zu importierende Zustellungen (JSON-Zeilen).</translation>
    </message>
    <message>
        <source>Compares intended with received activations of scheduled workflows, and fires, saves and replays payloads.
The command line beside it, squidie, needs no display.</source>
        <translation>Vergleicht bei geplanten Workflows vorgesehene mit empfangenen Aktivierungen und löst Payloads aus, speichert und wiederholt sie.
Die zugehörige Befehlszeile, squidie, braucht keine Anzeige.</translation>
    </message>
    <message>
        <source>Open the sample workspace, in a separate store.</source>
        <translation>Die Beispielumgebung in einem separaten Datenspeicher öffnen.</translation>
    </message>
    <message>
        <source>Open another window instead of bringing the open one to the front.</source>
        <translation>Ein weiteres Fenster öffnen, statt das offene nach vorn zu holen.</translation>
    </message>
    <message>
        <source>Give at most one file, and either --store or --sample.</source>
        <translation>Geben Sie höchstens eine Datei an und entweder --store oder --sample.</translation>
    </message>
    <message>
        <source>Give at most one store.</source>
        <translation>Geben Sie höchstens einen Datenspeicher an.</translation>
    </message>
    <message>
        <source>Opened in the existing window (--new-window opens another one).</source>
        <translation>Im vorhandenen Fenster geöffnet (--new-window öffnet ein weiteres).</translation>
    </message>
    <message>
        <source>--store names no store.</source>
        <translation>--store nennt keinen Datenspeicher.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <comment>a file and the reason</comment>
        <translation>%1 kann nicht geöffnet werden: %2.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>squidie</name>
    <message>
        <source>%1 windows are too many at once (%2 at most); choose a shorter range</source>
        <translation>%1 Fenster sind auf einmal zu viele (höchstens %2); wählen Sie einen kürzeren Zeitraum</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message>
        <source>not in the contract: %1</source>
        <translation>nicht im Vertrag: %1</translation>
    </message>
    <message>
        <source>The input does not fit the trigger&apos;s payload contract (%1). Correct the input, or give the fields defaults in the definition.</source>
        <translation>Die Eingabe passt nicht zum Payload-Vertrag des Triggers (%1). Berichtigen Sie die Eingabe oder geben Sie den Feldern in der Definition Vorgabewerte.</translation>
    </message>
    <message>
        <source>An option has a value that cannot be used. Correct it and try again.</source>
        <translation>Eine Option hat einen unbrauchbaren Wert. Berichtigen Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file has %1 bytes; the limit is %2. Split it into smaller ones.</source>
        <translation>Die Datei hat %1 Bytes; die Grenze ist %2. Teilen Sie sie in kleinere auf.</translation>
    </message>
    <message>
        <source>The payload has %1 bytes; the limit is %2. Only its size and SHA-256 were kept. Send a smaller payload.</source>
        <translation>Die Payload hat %1 Bytes; die Grenze ist %2. Nur ihre Größe und ihr SHA-256 wurden behalten. Senden Sie eine kleinere Payload.</translation>
    </message>
    <message>
        <source>The store cannot be used.</source>
        <translation>Der Datenspeicher kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>This is not a cron payload: it must be an object with &quot;kind&quot;: &quot;cron&quot; and with &quot;workflow&quot; and &quot;trigger&quot; as strings. Correct what the scheduler stores.</source>
        <translation>Dies ist keine Cron-Payload: Sie muss ein Objekt mit &quot;kind&quot;: &quot;cron&quot; sein und &quot;workflow&quot; und &quot;trigger&quot; als Zeichenketten enthalten. Berichtigen Sie, was der Scheduler ablegt.</translation>
    </message>
    <message>
        <source>No workflow %1 is loaded. Load its definition, or correct the name in the payload.</source>
        <translation>Es ist kein Workflow %1 geladen. Laden Sie seine Definition oder berichtigen Sie den Namen in der Payload.</translation>
    </message>
    <message>
        <source>The workflow has no trigger %1. Load a definition that declares it, or correct the name in the payload.</source>
        <translation>Der Workflow hat keinen Trigger %1. Laden Sie eine Definition, die ihn deklariert, oder berichtigen Sie den Namen in der Payload.</translation>
    </message>
    <message>
        <source>The intended_window must be an object whose start_at and end_at are strings. Correct the scheduler.</source>
        <translation>Das intended_window muss ein Objekt sein, dessen start_at und end_at Zeichenketten sind. Berichtigen Sie den Scheduler.</translation>
    </message>
    <message>
        <source>The trigger %1 declares an idempotency strategy, but the payload names neither a signal_id nor a complete intended_window to derive one from. Send one of them.</source>
        <translation>Der Trigger %1 deklariert eine Idempotenzstrategie, aber die Payload nennt weder eine signal_id noch ein vollständiges intended_window, aus dem sie abgeleitet werden kann. Senden Sie eines davon.</translation>
    </message>
    <message>
        <source>The trigger is of type %1; only cron triggers take cron payloads. Start it by hand instead.</source>
        <translation>Der Trigger ist vom Typ %1; nur Cron-Trigger nehmen Cron-Payloads an. Starten Sie ihn stattdessen von Hand.</translation>
    </message>
    <message>
        <source>there is no value</source>
        <translation>es gibt keinen Wert</translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation>ein Wert wurde erwartet</translation>
    </message>
    <message>
        <source>the text ends where a value was expected</source>
        <translation>der Text endet, wo ein Wert erwartet wurde</translation>
    </message>
    <message>
        <source>a number must not begin with 0</source>
        <translation>eine Zahl darf nicht mit 0 beginnen</translation>
    </message>
    <message>
        <source>a digit was expected after the decimal point</source>
        <translation>nach dem Dezimalpunkt wurde eine Ziffer erwartet</translation>
    </message>
    <message>
        <source>a digit was expected in the exponent</source>
        <translation>im Exponenten wurde eine Ziffer erwartet</translation>
    </message>
    <message>
        <source>this number is beyond what 64 bits of floating point hold</source>
        <translation>diese Zahl passt nicht in 64-Bit-Gleitkomma</translation>
    </message>
    <message>
        <source>the text ends inside an array</source>
        <translation>der Text endet innerhalb einer Liste</translation>
    </message>
    <message>
        <source>&quot;,&quot; or &quot;]&quot; was expected</source>
        <translation>„,“ oder „]“ wurde erwartet</translation>
    </message>
    <message>
        <source>the text ends inside an object</source>
        <translation>der Text endet innerhalb eines Objekts</translation>
    </message>
    <message>
        <source>a key in quotation marks was expected</source>
        <translation>ein Schlüssel in Anführungszeichen wurde erwartet</translation>
    </message>
    <message>
        <source>&quot;:&quot; was expected after the key</source>
        <translation>nach dem Schlüssel wurde „:“ erwartet</translation>
    </message>
    <message>
        <source>&quot;,&quot; or &quot;}&quot; was expected</source>
        <translation>„,“ oder „}“ wurde erwartet</translation>
    </message>
    <message>
        <source>the string that begins here has no end</source>
        <translation>die hier beginnende Zeichenkette hat kein Ende</translation>
    </message>
    <message>
        <source>a control character must be written as an escape in a string</source>
        <translation>ein Steuerzeichen muss in einer Zeichenkette als Escape-Folge geschrieben werden</translation>
    </message>
    <message>
        <source>this is not valid UTF-8</source>
        <translation>dies ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>there is no such escape</source>
        <translation>eine solche Escape-Folge gibt es nicht</translation>
    </message>
    <message>
        <source>four hexadecimal digits were expected after \u</source>
        <translation>nach \u wurden vier hexadezimale Ziffern erwartet</translation>
    </message>
    <message>
        <source>half of a surrogate pair stands alone</source>
        <translation>die Hälfte eines Surrogatpaars steht allein</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>a job must be an object</source>
        <translation>ein Job muss ein Objekt sein</translation>
    </message>
    <message>
        <source>the job has neither &quot;payload&quot; nor &quot;args&quot;</source>
        <translation>der Job hat weder &quot;payload&quot; noch &quot;args&quot;</translation>
    </message>
    <message>
        <source>the job has no time: &quot;received_at&quot; or &quot;attempted_at&quot; must be ISO 8601</source>
        <translation>der Job hat keine Zeit: &quot;received_at&quot; oder &quot;attempted_at&quot; muss ISO 8601 sein</translation>
    </message>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation>die Zeile ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>the payload has no complete window to shift</source>
        <translation>die Payload hat kein vollständiges Fenster, das verschoben werden kann</translation>
    </message>
    <message>
        <source>the payload is not an object: it can only be replayed as it was</source>
        <translation>die Payload ist kein Objekt: Sie kann nur wiederholt werden, wie sie war</translation>
    </message>
    <message>
        <source>a queue needs a name</source>
        <translation>eine Warteschlange braucht einen Namen</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <translation>alles in Ordnung</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>Der Lauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The run has failed.</source>
        <translation>Der Lauf ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The run has failed at the step &quot;%1&quot; (%2).</source>
        <translation>Der Lauf ist im Schritt „%1“ fehlgeschlagen (%2).</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; waits for a person to approve or reject it.</source>
        <translation>Der Schritt „%1“ wartet darauf, dass jemand ihn genehmigt oder ablehnt.</translation>
    </message>
    <message>
        <source>The run is paused at the step &quot;%1&quot; until a person resumes it.</source>
        <translation>Der Lauf ist im Schritt „%1“ angehalten, bis ihn jemand fortsetzt.</translation>
    </message>
    <message>
        <source>The worker %1 claimed the step &quot;%2&quot;, and its lease ended at %3 without a result. The next worker takes it over.</source>
        <translation>Der Worker %1 hat den Schritt „%2“ übernommen, und seine Lease endete um %3 ohne Ergebnis. Der nächste Worker übernimmt ihn.</translation>
    </message>
    <message>
        <source>The worker %1 is running the step &quot;%2&quot;, attempt %3.</source>
        <translation>Der Worker %1 führt den Schritt „%2“ aus, Versuch %3.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot;, attempt %2, waits for a worker.</source>
        <translation>Der Schritt „%1“, Versuch %2, wartet auf einen Worker.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; needs the action &quot;%2&quot;, which this program does not have.</source>
        <translation>Der Schritt „%1“ braucht die Aktion „%2“, die dieses Programm nicht hat.</translation>
    </message>
    <message>
        <source>Replay it: a new run with the same trigger and input.</source>
        <translation>Wiederholen: ein neuer Lauf mit demselben Trigger und derselben Eingabe.</translation>
    </message>
    <message>
        <source>Approve the step: the run goes on.</source>
        <translation>Den Schritt genehmigen: Der Lauf geht weiter.</translation>
    </message>
    <message>
        <source>Reject the step: the run takes its error transition, or fails.</source>
        <translation>Den Schritt ablehnen: Der Lauf nimmt den Fehlerübergang oder schlägt fehl.</translation>
    </message>
    <message>
        <source>Resume the run.</source>
        <translation>Den Lauf fortsetzen.</translation>
    </message>
    <message>
        <source>Start a worker of the program that has this action.</source>
        <translation>Einen Worker des Programms starten, das diese Aktion hat.</translation>
    </message>
    <message>
        <source>Wait.</source>
        <translation>Warten.</translation>
    </message>
    <message>
        <source>Cancel the run.</source>
        <translation>Den Lauf abbrechen.</translation>
    </message>
    <message>
        <source>a saved payload needs a name</source>
        <translation>eine gespeicherte Payload braucht einen Namen</translation>
    </message>
    <message>
        <source>a payload named &quot;%1&quot; is saved already</source>
        <translation>eine Payload mit dem Namen „%1“ ist schon gespeichert</translation>
    </message>
    <message>
        <source>The store %1 is locked by another program&apos;s long transaction. Nothing was written. Wait for it to end, or close that program, and try again.</source>
        <translation>Der Datenspeicher %1 ist durch eine lange Transaktion eines anderen Programms gesperrt. Es wurde nichts geschrieben. Warten Sie, bis sie endet, oder schließen Sie jenes Programm, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The store %1 cannot be written to: the file, its folder or its disk is read-only. Nothing was written. Give yourself write permission, or use another store.</source>
        <translation>In den Datenspeicher %1 kann nicht geschrieben werden: Die Datei, ihr Ordner oder ihr Datenträger ist schreibgeschützt. Es wurde nichts geschrieben. Geben Sie sich das Schreibrecht oder verwenden Sie einen anderen Datenspeicher.</translation>
    </message>
    <message>
        <source>The disk under the store %1 failed (%2). Nothing that had been acknowledged before is lost. Check the disk and try again.</source>
        <translation>Der Datenträger unter dem Datenspeicher %1 versagte (%2). Nichts, was zuvor bestätigt wurde, ist verloren. Prüfen Sie den Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The store %1 is damaged (%2). Run &quot;squidie doctor&quot; on a copy of it, and restore a backup.</source>
        <translation>Der Datenspeicher %1 ist beschädigt (%2). Führen Sie „squidie doctor“ auf einer Kopie aus und spielen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>The store %1 was written by a newer version of this program (%2). It was left as it is. Update this program to use it.</source>
        <translation>Der Datenspeicher %1 wurde von einer neueren Version dieses Programms geschrieben (%2). Er wurde gelassen, wie er ist. Aktualisieren Sie dieses Programm, um ihn zu verwenden.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing. Install it (Debian: libqt6sql6-sqlite).</source>
        <translation>Der SQLite-Treiber von Qt fehlt. Installieren Sie ihn (Debian: libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>The store %1 cannot be used: %2.</source>
        <translation>Der Datenspeicher %1 kann nicht verwendet werden: %2.</translation>
    </message>
    <message>
        <source>schema version %1; this program knows %2</source>
        <translation>Schemaversion %1; dieses Programm kennt %2</translation>
    </message>
    <message>
        <source>schema version %1</source>
        <translation>Schemaversion %1</translation>
    </message>
    <message>
        <source>Rename this step: a transition to &quot;complete&quot; ends the run and never leads here.</source>
        <translation>Benennen Sie diesen Schritt um: Ein Übergang nach &quot;complete&quot; beendet den Lauf und führt nie hierher.</translation>
    </message>
    <message>
        <source>there is no activation %1 in this store</source>
        <translation>in diesem Datenspeicher gibt es keine Aktivierung %1</translation>
    </message>
    <message>
        <source>activation %1 cannot be read</source>
        <translation>Aktivierung %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>there is no activation %1 in this store; retention has removed what was received before %2</source>
        <translation>in diesem Datenspeicher gibt es keine Aktivierung %1; die Aufbewahrung hat entfernt, was vor %2 eingegangen ist</translation>
    </message>
    <message>
        <source>Retention removed this run&apos;s journal at %1: its steps, its input and what came of them. Its identity is kept, so that another delivery of it is still a duplicate.</source>
        <translation>Die Aufbewahrung hat das Journal dieses Laufs um %1 entfernt: seine Schritte, seine Eingabe und was daraus wurde. Seine Identität bleibt bekannt, damit eine weitere Zustellung noch immer ein Duplikat ist.</translation>
    </message>
    <message>
        <source>%1 is an unfinished copy of another store. Nothing was written. Copy into another one.</source>
        <translation>%1 ist eine unfertige Kopie eines anderen Datenspeichers. Nichts wurde geschrieben. Kopieren Sie in einen anderen.</translation>
    </message>
    <message>
        <source>%1 is in use already, and a copy is never merged into a used store. Nothing was written. Copy into a new one.</source>
        <translation>%1 ist schon in Gebrauch, und eine Kopie wird nie mit einem benutzten Datenspeicher vermischt. Nichts wurde geschrieben. Kopieren Sie in einen neuen.</translation>
    </message>
    <message>
        <source>%1 is a finished copy, and it or its source has changed since. Nothing was written. Copy into a new one.</source>
        <translation>%1 ist eine fertige Kopie, und sie oder ihre Quelle hat sich seither geändert. Nichts wurde geschrieben. Kopieren Sie in einen neuen Datenspeicher.</translation>
    </message>
    <message>
        <source>The copy in %1 differs from its source in the table %2. Run &quot;squidie doctor&quot; on both; then copy again, or into another store.</source>
        <translation>Die Kopie in %1 weicht in der Tabelle %2 von ihrer Quelle ab. Führen Sie „squidie doctor“ für beide aus; kopieren Sie dann noch einmal oder in einen anderen Datenspeicher.</translation>
    </message>
    <message>
        <source>the database&apos;s encoding is %1 and must be UTF8</source>
        <translation>die Kodierung der Datenbank ist %1 und muss UTF8 sein</translation>
    </message>
    <message>
        <source>these indexes cannot be used: %1</source>
        <translation>diese Indizes sind unbrauchbar: %1</translation>
    </message>
    <message>
        <source>during a transaction</source>
        <translation>während einer Transaktion</translation>
    </message>
    <message>
        <source>%1 is not the address of a PostgreSQL store: %2. Write postgresql://USER@HOST:PORT/DATABASE.</source>
        <translation>%1 ist nicht die Adresse eines PostgreSQL-Datenspeichers: %2. Schreiben Sie postgresql://BENUTZER@RECHNER:PORT/DATENBANK.</translation>
    </message>
    <message>
        <source>Qt&apos;s PostgreSQL driver is missing. Install it (Debian: libqt6sql6-psql).</source>
        <translation>Qts PostgreSQL-Treiber fehlt. Installieren Sie ihn (Debian: libqt6sql6-psql).</translation>
    </message>
    <message>
        <source>The server of the store %1 refused the user or the password (%2). Give the password in PGPASSWORD, in ~/.pgpass, or when the console asks for it.</source>
        <translation>Der Server des Datenspeichers %1 hat den Benutzer oder das Passwort abgelehnt (%2). Geben Sie das Passwort in PGPASSWORD, in ~/.pgpass oder auf die Frage der Konsole an.</translation>
    </message>
    <message>
        <source>The store %1 is damaged (%2). Leave the server as it is and restore a backup of the database.</source>
        <translation>Der Datenspeicher %1 ist beschädigt (%2). Lassen Sie den Server, wie er ist, und spielen Sie eine Sicherung der Datenbank ein.</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>sie ist zu lang</translation>
    </message>
    <message>
        <source>a password does not belong into it, where others can read it; use PGPASSWORD or ~/.pgpass</source>
        <translation>ein Passwort gehört nicht hinein, wo andere es lesen können; verwenden Sie PGPASSWORD oder ~/.pgpass</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>it names no database</source>
        <translation>sie nennt keine Datenbank</translation>
    </message>
    <message>
        <source>its %1 is not percent-encoded UTF-8 without control characters</source>
        <translation>%1 darin ist nicht prozentkodiertes UTF-8 ohne Steuerzeichen</translation>
    </message>
    <message>
        <source>the port must be a number from 1 to 65535</source>
        <translation>der Port muss eine Zahl von 1 bis 65535 sein</translation>
    </message>
    <message>
        <source>the bracket before the host is not closed</source>
        <translation>die Klammer vor dem Rechner ist nicht geschlossen</translation>
    </message>
    <message>
        <source>there is something between the host and the port</source>
        <translation>zwischen Rechner und Port steht etwas</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>its options must be NAME=VALUE, percent-encoded</source>
        <translation>ihre Optionen müssen NAME=WERT sein, prozentkodiert</translation>
    </message>
    <message>
        <source>the schema has no name</source>
        <translation>das Schema hat keinen Namen</translation>
    </message>
    <message>
        <source>there is no option &quot;%1&quot;</source>
        <translation>es gibt keine Option „%1“</translation>
    </message>
    <message>
        <source>the option %1 cannot have a semicolon in it</source>
        <translation>die Option %1 darf kein Semikolon enthalten</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>the file is empty, but its write-ahead log is not</source>
        <translation>die Datei ist leer, ihr Write-Ahead-Log aber nicht</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemandem</translation>
    </message>
    <message>
        <source>It was approved by %1 at %2.</source>
        <translation>Er wurde von %1 um %2 genehmigt.</translation>
    </message>
    <message>
        <source>It was rejected by %1 at %2.</source>
        <translation>Er wurde von %1 um %2 abgelehnt.</translation>
    </message>
    <message>
        <source>It was resumed by %1 at %2.</source>
        <translation>Er wurde von %1 um %2 fortgesetzt.</translation>
    </message>
    <message>
        <source>It was cancelled by %1 at %2.</source>
        <translation>Er wurde von %1 um %2 abgebrochen.</translation>
    </message>
    <message>
        <source>of the wrong type: %1</source>
        <translation>vom falschen Typ: %1</translation>
    </message>
    <message>
        <source>This is not a valid JSON value: %1, at line %2, column %3. Correct the text there and deliver it again.</source>
        <translation>Dies ist kein gültiger JSON-Wert: %1, in Zeile %2, Spalte %3. Berichtigen Sie den Text dort und stellen Sie ihn erneut zu.</translation>
    </message>
    <message>
        <source>The signal_id must be a non-empty string. Correct the scheduler, or leave signal_id out so that it is derived from the intended window.</source>
        <translation>Die signal_id muss eine nicht leere Zeichenkette sein. Berichtigen Sie den Scheduler oder lassen Sie signal_id weg, damit sie aus dem Sollfenster abgeleitet wird.</translation>
    </message>
    <message>
        <source>Steps of this run did what cannot be undone, and a replay would do it again: %1. If you want that, allow irreversible steps explicitly.</source>
        <translation>Schritte dieses Laufs taten, was nicht rückgängig gemacht werden kann, und eine Wiederholung täte es noch einmal: %1. Wenn Sie das wollen, erlauben Sie unumkehrbare Schritte ausdrücklich.</translation>
    </message>
    <message>
        <source>there is text after the value</source>
        <translation>nach dem Wert steht noch Text</translation>
    </message>
    <message>
        <source>the nesting is deeper than %1 levels</source>
        <translation>die Verschachtelung ist tiefer als %1 Ebenen</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; appears twice in one object</source>
        <translation>der Schlüssel „%1“ kommt in einem Objekt zweimal vor</translation>
    </message>
    <message>
        <source>The workflow &quot;%1&quot; is defined twice in these files. Leave one of them out.</source>
        <translation>Der Workflow „%1“ ist in diesen Dateien zweimal definiert. Lassen Sie eine der Definitionen weg.</translation>
    </message>
    <message>
        <source>run %1 has queued work that its journal does not contain; run &quot;squidie rebuild&quot; to repair it from the journal</source>
        <translation>der Lauf %1 hat eingereihte Arbeit, die sein Journal nicht enthält; führen Sie „squidie rebuild“ aus, um sie anhand des Journals zu reparieren</translation>
    </message>
    <message>
        <source>a child run needs a key</source>
        <translation>ein Kindlauf braucht einen Schlüssel</translation>
    </message>
    <message>
        <source>The step has lost its lease (%1), so it cannot start a run.</source>
        <translation>Der Schritt hat seine Lease verloren (%1) und kann deshalb keinen Lauf starten.</translation>
    </message>
    <message>
        <source>Another program has written to %1 during the copy (table %2). Nothing was removed. Copy into another store.</source>
        <translation>Ein anderes Programm hat während des Kopierens in %1 geschrieben (Tabelle %2). Es wurde nichts entfernt. Kopieren Sie in einen anderen Datenspeicher.</translation>
    </message>
    <message>
        <source>%1 is the store to be copied, or a copy of its file. Name another one.</source>
        <translation>%1 ist der zu kopierende Datenspeicher oder eine Kopie seiner Datei. Nennen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Its input &quot;%1&quot; needs the value at &quot;%2&quot;, but there is no &quot;%3&quot;.</source>
        <translation>Die Eingabe „%1“ braucht den Wert bei „%2“, aber „%3“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Its reason: %1</source>
        <translation>Sein Grund: %1</translation>
    </message>
    <message>
        <source>The run is complete: every step it took has finished.</source>
        <translation>Der Lauf ist abgeschlossen: Jeder seiner Schritte ist beendet.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot;, attempt %2, will run at %3.</source>
        <translation>Der Schritt „%1“, Versuch %2, wird um %3 laufen.</translation>
    </message>
    <message>
        <source>Start a worker for the run&apos;s queue, if none is running.</source>
        <translation>Einen Worker für die Warteschlange des Laufs starten, falls keiner läuft.</translation>
    </message>
    <message>
        <source>Review what the definition would run, and trust it if that is right.</source>
        <translation>Prüfen, was die Definition ausführen würde, und ihr vertrauen, wenn das richtig ist.</translation>
    </message>
    <message>
        <source>Nothing of this run is scheduled, although it has not ended. Run &quot;squidie doctor&quot;.</source>
        <translation>Von diesem Lauf ist nichts geplant, obwohl er nicht beendet ist. Führen Sie „squidie doctor“ aus.</translation>
    </message>
    <message>
        <source>Identity conflict: the same identity came before with another window or other keys.</source>
        <translation>Identitätskonflikt: Dieselbe Identität kam schon mit einem anderen Fenster oder anderen Schlüsseln.</translation>
    </message>
    <message>
        <source>Identity conflict: another identity has started this window too.</source>
        <translation>Identitätskonflikt: Auch eine andere Identität hat dieses Fenster gestartet.</translation>
    </message>
    <message>
        <source>there is no schema to create tables in</source>
        <translation>es gibt kein Schema, in dem Tabellen angelegt werden können</translation>
    </message>
    <message>
        <source>its folder cannot be created</source>
        <translation>sein Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Other programs&apos; transactions in the store %1 kept deadlocking with this one. Nothing was written. Try again.</source>
        <translation>Transaktionen anderer Programme im Datenspeicher %1 haben sich wiederholt mit dieser gegenseitig blockiert (Deadlock). Es wurde nichts geschrieben. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk under the store %1 is full. Nothing was written. Free some space and try again.</source>
        <translation>Der Datenträger unter dem Datenspeicher %1 ist voll. Es wurde nichts geschrieben. Geben Sie Speicherplatz frei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file %1 is not a Squidie store. It was left as it is. Name another file, or one that does not exist yet to create a new store.</source>
        <translation>Die Datei %1 ist kein Squidie-Datenspeicher. Sie wurde gelassen, wie sie ist. Nennen Sie eine andere Datei oder eine, die es noch nicht gibt, um einen neuen Datenspeicher anzulegen.</translation>
    </message>
    <message>
        <source>The store %1 was written by an older version of this program and has not been migrated yet (%2). Open it in the console or run a command that writes, such as squidie workflow add: either migrates it.</source>
        <translation>Der Datenspeicher %1 wurde von einer älteren Version dieses Programms geschrieben und noch nicht umgestellt (%2). Öffnen Sie ihn in der Konsole oder führen Sie einen Befehl aus, der schreibt, etwa squidie workflow add: Beides stellt ihn um.</translation>
    </message>
    <message>
        <source>The store %1 is an unfinished copy. It cannot be used until &quot;squidie copy&quot; has been run again with the same source, which finishes it.</source>
        <translation>Der Datenspeicher %1 ist eine unfertige Kopie. Er kann erst verwendet werden, wenn „squidie copy“ noch einmal mit derselben Quelle gelaufen ist und sie fertiggestellt hat.</translation>
    </message>
    <message>
        <source>No store is open. Open one, or create a new one.</source>
        <translation>Es ist kein Datenspeicher geöffnet. Öffnen Sie einen oder legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>The server of the store %1 cannot be reached (%2). Check the address and the network, and whether the server is running. The next use tries again.</source>
        <translation>Der Server des Datenspeichers %1 ist nicht erreichbar (%2). Prüfen Sie die Adresse, das Netz und ob der Server läuft. Beim nächsten Zugriff wird es erneut versucht.</translation>
    </message>
    <message>
        <source>The connection to the store %1 was lost (%2). What was in progress was not recorded; nothing that had been acknowledged before is lost. The next use tries again.</source>
        <translation>Die Verbindung zum Datenspeicher %1 ging verloren (%2). Was gerade im Gange war, wurde nicht aufgezeichnet; nichts vorher Bestätigtes ist verloren. Beim nächsten Zugriff wird es erneut versucht.</translation>
    </message>
    <message>
        <source>The connection to the store %1 was lost during a commit (%2): it is not known whether it was recorded. Check before you repeat it; a payload with an identity can simply be delivered again, and comes back as a duplicate if it was.</source>
        <translation>Die Verbindung zum Datenspeicher %1 ging während eines Commits verloren (%2): Ob aufgezeichnet wurde, ist nicht bekannt. Prüfen Sie das, bevor Sie es wiederholen; eine Payload mit Identität kann einfach noch einmal zugestellt werden und kommt als Duplikat zurück, falls ja.</translation>
    </message>
    <message>
        <source>The server has no database as named in %1 (%2). Create it with createdb, or correct the name.</source>
        <translation>Auf dem Server gibt es die in %1 genannte Datenbank nicht (%2). Legen Sie sie mit createdb an oder berichtigen Sie den Namen.</translation>
    </message>
    <message>
        <source>The server does not allow this user to do that in the store %1 (%2). Ask its administrator for permission.</source>
        <translation>Der Server erlaubt das diesem Benutzer im Datenspeicher %1 nicht (%2). Bitten Sie seinen Administrator um die Berechtigung.</translation>
    </message>
    <message>
        <source>The store %1 cannot be written to: the server is a standby, or this user may only read. Nothing was written. Connect to the primary server, or ask for write permission.</source>
        <translation>In den Datenspeicher %1 kann nicht geschrieben werden: Der Server ist ein Standby, oder dieser Benutzer darf nur lesen. Es wurde nichts geschrieben. Verbinden Sie sich mit dem Primärserver oder bitten Sie um das Schreibrecht.</translation>
    </message>
    <message>
        <source>The server of the store %1 has no space left (%2). Nothing was written. Free some space there and try again.</source>
        <translation>Auf dem Server des Datenspeichers %1 ist kein Speicherplatz mehr frei (%2). Es wurde nichts geschrieben. Geben Sie dort Speicherplatz frei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The database %1 has tables of another program and no Squidie store. It was left as it is. Name another database, or give the store its own schema with ?schema=NAME.</source>
        <translation>Die Datenbank %1 enthält Tabellen eines anderen Programms und keinen Squidie-Datenspeicher. Sie wurde gelassen, wie sie ist. Nennen Sie eine andere Datenbank oder geben Sie dem Datenspeicher mit ?schema=NAME ein eigenes Schema.</translation>
    </message>
    <message>
        <source>Name the workflow, a string that is not empty; found %1.</source>
        <translation>Geben Sie dem Workflow einen Namen, eine nicht leere Zeichenkette; gefunden: %1.</translation>
    </message>
    <message>
        <source>Make the version a string, or leave it out; found %1.</source>
        <translation>Machen Sie die Version zu einer Zeichenkette oder lassen Sie sie weg; gefunden: %1.</translation>
    </message>
    <message>
        <source>A definition is one JSON object; found %1.</source>
        <translation>Eine Definition ist ein JSON-Objekt; gefunden: %1.</translation>
    </message>
    <message>
        <source>there is no time zone &quot;%1&quot;; use a name such as Europe/Warsaw or Etc/UTC</source>
        <translation>es gibt keine Zeitzone „%1“; verwenden Sie einen Namen wie Europe/Warsaw oder Etc/UTC</translation>
    </message>
    <message>
        <source>This run has ended (%1): there is nothing to cancel.</source>
        <translation>Dieser Lauf ist beendet (%1): Es gibt nichts abzubrechen.</translation>
    </message>
    <message>
        <source>This run is %1, not paused: no decision is pending.</source>
        <translation>Dieser Lauf ist im Zustand %1, nicht angehalten: Es steht keine Entscheidung aus.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is no longer waiting for a decision; &quot;%2&quot; is.</source>
        <translation>Der Schritt „%1“ wartet nicht mehr auf eine Entscheidung; jetzt wartet „%2“.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is waiting for an approval: approve or reject it.</source>
        <translation>Der Schritt „%1“ wartet auf eine Genehmigung: Genehmigen Sie ihn oder lehnen Sie ihn ab.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is a pause: resume the run.</source>
        <translation>Der Schritt „%1“ ist eine Pause: Setzen Sie den Lauf fort.</translation>
    </message>
    <message>
        <source>it belongs to a store that is open here, and is not touched</source>
        <translation>es gehört zu einem hier geöffneten Datenspeicher und wird nicht angetastet</translation>
    </message>
    <message>
        <source>it is a pipe, not an ordinary file</source>
        <translation>es ist eine Pipe, keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is a device, not an ordinary file</source>
        <translation>es ist ein Gerät, keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it was replaced while it was being opened</source>
        <translation>sie wurde ersetzt, während sie geöffnet wurde</translation>
    </message>
    <message>
        <source>an action needs a function and a name that is not taken</source>
        <translation>eine Aktion braucht eine Funktion und einen Namen, der noch nicht vergeben ist</translation>
    </message>
    <message>
        <source>the program &quot;%1&quot; of the step &quot;%2&quot; was not found; install it, or name it by its path</source>
        <translation>das Programm „%1“ des Schritts „%2“ wurde nicht gefunden; installieren Sie es oder geben Sie seinen Pfad an</translation>
    </message>
    <message>
        <source>the program %1 of the step &quot;%2&quot; cannot be read, so that a change of it could not be noticed</source>
        <translation>das Programm %1 des Schritts „%2“ kann nicht gelesen werden, sodass eine Änderung daran nicht bemerkt werden könnte</translation>
    </message>
    <message>
        <source>the program of the step &quot;%1&quot; has changed since it was shown; review it first</source>
        <translation>das Programm des Schritts „%1“ hat sich geändert, seit es angezeigt wurde; prüfen Sie es zuerst</translation>
    </message>
    <message>
        <source>its definition has changed since it was shown (%1); review it first</source>
        <translation>die Definition hat sich geändert, seit sie angezeigt wurde (%1); prüfen Sie sie zuerst</translation>
    </message>
    <message>
        <source>You have not trusted this definition on this machine.</source>
        <translation>Sie haben dieser Definition auf diesem Rechner nicht das Vertrauen ausgesprochen.</translation>
    </message>
    <message>
        <source>The program %1, which you trusted, is no longer there, or cannot be read or executed.</source>
        <translation>Das Programm %1, dem Sie vertraut haben, ist nicht mehr da oder kann nicht gelesen oder ausgeführt werden.</translation>
    </message>
    <message>
        <source>The program %1 is no longer the file that you trusted. If the new one is right, trust the definition again.</source>
        <translation>Das Programm %1 ist nicht mehr die Datei, der Sie vertraut haben. Wenn die neue richtig ist, vertrauen Sie der Definition erneut.</translation>
    </message>
    <message>
        <source>The definition in the store is no longer the one that this run started with: somebody has changed the store.</source>
        <translation>Die Definition im Datenspeicher ist nicht mehr die, mit der dieser Lauf gestartet wurde: Jemand hat den Datenspeicher geändert.</translation>
    </message>
    <message>
        <source>it belongs to another user, so that what it says about trust does not count. Remove it, or run as its owner.</source>
        <translation>es gehört einem anderen Benutzer; was darin über Vertrauen steht, gilt daher nicht. Entfernen Sie es oder führen Sie dies als sein Eigentümer aus.</translation>
    </message>
    <message>
        <source>others may write it, so that what it says about trust does not count. Look through it, then run: %1</source>
        <translation>andere dürfen hineinschreiben; was darin über Vertrauen steht, gilt daher nicht. Sehen Sie es durch und führen Sie dann aus: %1</translation>
    </message>
    <message>
        <source>it is not the file in which trust is kept</source>
        <translation>es ist nicht die Datei, in der das Vertrauen festgehalten wird</translation>
    </message>
    <message>
        <source>the store that is meant is no longer where it was opened</source>
        <translation>der gemeinte Datenspeicher ist nicht mehr dort, wo er geöffnet wurde</translation>
    </message>
    <message>
        <source>another program keeps the list of trusted definitions locked</source>
        <translation>ein anderes Programm hält die Liste der vertrauten Definitionen gesperrt</translation>
    </message>
    <message>
        <source>squidie rebuild counts them again</source>
        <translation>squidie rebuild zählt sie neu</translation>
    </message>
    <message>
        <source>hour %1 of %2</source>
        <translation>Stunde %1 von %2</translation>
    </message>
    <message>
        <source>day %1 of %2</source>
        <translation>Tag %1 von %2</translation>
    </message>
    <message>
        <source>week %1 of %2</source>
        <translation>Woche %1 von %2</translation>
    </message>
    <message>
        <source>its deliveries</source>
        <translation>ihre Zustellungen</translation>
    </message>
    <message>
        <source>its hours</source>
        <translation>seine Stunden</translation>
    </message>
    <message>
        <source>its days</source>
        <translation>ihre Tage</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but %4 follows from %5</source>
        <translation>%1: %2 ist %3, zu erwarten ist aber %4 (Grundlage: %5)</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are wrong</source>
        <translation>
            <numerusform>%n Wert ist fehlerhaft</numerusform>
            <numerusform>%n Werte sind fehlerhaft</numerusform>
        </translation>
    </message>
    <message>
        <source>a code that exists</source>
        <translation>ein vorhandener Code</translation>
    </message>
    <message>
        <source>the format of the store</source>
        <translation>das Format des Datenspeichers</translation>
    </message>
    <message>
        <source>activation %1</source>
        <translation>Aktivierung %1</translation>
    </message>
    <message>
        <source>its payload</source>
        <translation>ihre Payload</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>ein Fehler</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>kein Fehler</translation>
    </message>
    <message>
        <source>the outcome %1</source>
        <translation>das Ergebnis %1</translation>
    </message>
    <message>
        <source>no run</source>
        <translation>kein Lauf</translation>
    </message>
    <message>
        <source>a run</source>
        <translation>ein Lauf</translation>
    </message>
    <message>
        <source>no repeat</source>
        <translation>keine wiederholte Zustellung</translation>
    </message>
    <message>
        <source>its payload, which gives no run</source>
        <translation>ihre Payload, die keinen Lauf ergibt</translation>
    </message>
    <message>
        <source>another error</source>
        <translation>ein anderer Fehler</translation>
    </message>
    <message>
        <source>a run of this store</source>
        <translation>ein Lauf dieses Datenspeichers</translation>
    </message>
    <message>
        <source>activation %1, which started the same run</source>
        <translation>Aktivierung %1, die denselben Lauf gestartet hat</translation>
    </message>
    <message>
        <source>its run</source>
        <translation>ihr Lauf</translation>
    </message>
    <message>
        <source>a run that was started before</source>
        <translation>ein Lauf, der zuvor gestartet wurde</translation>
    </message>
    <message>
        <source>its run&apos;s idempotency strategy</source>
        <translation>die Idempotenzstrategie ihres Laufs</translation>
    </message>
    <message>
        <source>the deliveries before it</source>
        <translation>die Zustellungen davor</translation>
    </message>
    <message>
        <source>an earlier delivery</source>
        <translation>eine frühere Zustellung</translation>
    </message>
    <message>
        <source>what a replay is</source>
        <translation>was eine Wiederholung ist</translation>
    </message>
    <message>
        <source>This delivery was changed after it had been sealed.</source>
        <translation>Diese Zustellung wurde geändert, nachdem sie versiegelt worden war.</translation>
    </message>
    <message>
        <source>This delivery was sealed and is gone, and retention has no record of removing it.</source>
        <translation>Diese Zustellung wurde versiegelt und ist verschwunden, und die Aufbewahrung hat nicht vermerkt, sie entfernt zu haben.</translation>
    </message>
    <message>
        <source>This delivery is in no seal: it was inserted after its day had been closed.</source>
        <translation>Diese Zustellung steht in keinem Siegel: Sie wurde eingefügt, nachdem ihr Tag abgeschlossen war.</translation>
    </message>
    <message>
        <source>This delivery of a closed day is in no seal yet: it came late, or was inserted. squidie seal gives it a supplementary seal, which shows when.</source>
        <translation>Diese Zustellung eines abgeschlossenen Tages steht noch in keinem Siegel: Sie kam verspätet oder wurde eingefügt. squidie seal gibt ihr ein Nachtragssiegel, das zeigt, wann.</translation>
    </message>
    <message>
        <source>This seal was changed.</source>
        <translation>Dieses Siegel wurde geändert.</translation>
    </message>
    <message>
        <source>This seal does not follow the one before it: a seal was removed, inserted or made anew.</source>
        <translation>Dieses Siegel schließt nicht an das vorige an: Ein Siegel wurde entfernt, eingefügt oder neu erstellt.</translation>
    </message>
    <message>
        <source>What the store keeps of this seal&apos;s deliveries was changed.</source>
        <translation>Was der Datenspeicher von den Zustellungen dieses Siegels aufbewahrt, wurde geändert.</translation>
    </message>
    <message>
        <source>No seal has the digest that was given: seals were removed or made anew, or it is another store&apos;s.</source>
        <translation>Kein Siegel hat die angegebene Prüfsumme: Siegel wurden entfernt oder neu erstellt, oder sie stammt aus einem anderen Datenspeicher.</translation>
    </message>
    <message>
        <source>squidie rebuild writes runs and attempts anew from the journal</source>
        <translation>squidie rebuild schreibt Läufe und Versuche anhand des Journals neu</translation>
    </message>
    <message>
        <source>fact %1 of run row %2</source>
        <translation>Eintrag %1 der Laufzeile %2</translation>
    </message>
    <message>
        <source>what a fact is</source>
        <translation>was ein Eintrag ist</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>run row %1</source>
        <translation>Laufzeile %1</translation>
    </message>
    <message>
        <source>a definition with the trigger %1</source>
        <translation>eine Definition mit dem Trigger %1</translation>
    </message>
    <message>
        <source>the delivery that started it</source>
        <translation>die Zustellung, die ihn gestartet hat</translation>
    </message>
    <message>
        <source>a definition by which it could start</source>
        <translation>eine Definition, nach der er starten könnte</translation>
    </message>
    <message>
        <source>recorded_at of fact %1</source>
        <translation>recorded_at des Eintrags %1</translation>
    </message>
    <message>
        <source>type of fact %1</source>
        <translation>Typ des Eintrags %1</translation>
    </message>
    <message>
        <source>%1 of fact %2</source>
        <translation>%1 des Eintrags %2</translation>
    </message>
    <message>
        <source>the definition and what the run knew</source>
        <translation>die Definition und was dem Lauf bekannt war</translation>
    </message>
    <message>
        <source>a journal</source>
        <translation>ein Journal</translation>
    </message>
    <message>
        <source>the run&apos;s row</source>
        <translation>die Zeile des Laufs</translation>
    </message>
    <message>
        <source>the number of facts before it</source>
        <translation>die Anzahl der Einträge davor</translation>
    </message>
    <message>
        <source>type of fact 2</source>
        <translation>Typ des Eintrags 2</translation>
    </message>
    <message>
        <source>how a journal begins</source>
        <translation>wie ein Journal beginnt</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>its having no row in runs</source>
        <translation>dass er keine Zeile in runs hat</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>keine Zeile</translation>
    </message>
    <message>
        <source>there being neither run nor delivery</source>
        <translation>dass es weder Lauf noch Zustellung gibt</translation>
    </message>
    <message>
        <source>a run that is over</source>
        <translation>ein Lauf, der vorbei ist</translation>
    </message>
    <message>
        <source>its retained_at</source>
        <translation>sein retained_at</translation>
    </message>
    <message>
        <source>a delivery that started it</source>
        <translation>eine Zustellung, die ihn gestartet hat</translation>
    </message>
    <message>
        <source>how runs begin</source>
        <translation>wie Läufe beginnen</translation>
    </message>
    <message>
        <source>the definition that it names</source>
        <translation>die Definition, die er nennt</translation>
    </message>
    <message>
        <source>runnable_key of runnable %1</source>
        <translation>runnable_key des Runnable %1</translation>
    </message>
    <message>
        <source>its run and its step</source>
        <translation>sein Lauf und sein Schritt</translation>
    </message>
    <message>
        <source>its journal</source>
        <translation>sein Journal</translation>
    </message>
    <message>
        <source>its parent, step and key</source>
        <translation>sein übergeordneter Lauf, Schritt und Schlüssel</translation>
    </message>
    <message>
        <source>attempt %1 of runnable %2</source>
        <translation>Versuch %1 des Runnable %2</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; would run a command. %2</source>
        <translation>Der Schritt „%1“ würde einen Befehl ausführen. %2</translation>
    </message>
    <message>
        <source>definition %1</source>
        <translation>Definition %1</translation>
    </message>
    <message>
        <source>its document</source>
        <translation>ihr Dokument</translation>
    </message>
    <message>
        <source>one valid definition</source>
        <translation>eine gültige Definition</translation>
    </message>
    <message>
        <source>what is loaded</source>
        <translation>was geladen wird</translation>
    </message>
    <message>
        <source>trigger %1/%2</source>
        <translation>Trigger %1/%2</translation>
    </message>
    <message>
        <source>a duration</source>
        <translation>eine Dauer</translation>
    </message>
    <message>
        <source>32 hexadecimal digits</source>
        <translation>32 hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a midnight of UTC in microseconds</source>
        <translation>eine Mitternacht in UTC in Mikrosekunden</translation>
    </message>
    <message>
        <source>property %1</source>
        <translation>Eigenschaft %1</translation>
    </message>
    <message>
        <source>workflow %1</source>
        <translation>Workflow %1</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>sein Name</translation>
    </message>
    <message>
        <source>saved payload %1</source>
        <translation>gespeicherte Payload %1</translation>
    </message>
    <message>
        <source>a delivery of this store</source>
        <translation>eine Zustellung dieses Datenspeichers</translation>
    </message>
    <message>
        <source>where payloads are saved from</source>
        <translation>woraus Payloads gespeichert werden</translation>
    </message>
    <message>
        <source>schedule cannot be read: %1</source>
        <translation>Zeitplan nicht lesbar: %1</translation>
    </message>
    <message>
        <source>no window: @reboot fires when its scheduler starts</source>
        <translation>kein Fenster: @reboot löst aus, wenn sein Scheduler startet</translation>
    </message>
    <message>
        <source>no window: no date ever matches</source>
        <translation>kein Fenster: kein Datum passt jemals</translation>
    </message>
    <message>
        <source>The store knows no trigger &quot;%1&quot; of a workflow &quot;%2&quot;.</source>
        <translation>Der Datenspeicher kennt keinen Trigger „%1“ eines Workflows „%2“.</translation>
    </message>
    <message>
        <source>The window of %1 has imported deliveries only, which are not sealed.</source>
        <translation>Das Fenster von %1 hat nur importierte Zustellungen, und die werden nicht versiegelt.</translation>
    </message>
    <message>
        <source>Windows with different ends begin at %1: give START/END, such as %1/%2.</source>
        <translation>Bei %1 beginnen Fenster mit verschiedenen Enden: Geben Sie START/END an, etwa %1/%2.</translation>
    </message>
    <message>
        <source>The ledger has no delivery for a window that begins at %1; retention removed deliveries from before %2.</source>
        <translation>Das Protokoll enthält keine Zustellung für ein Fenster, das bei %1 beginnt; die Aufbewahrung hat Zustellungen aus der Zeit vor %2 entfernt.</translation>
    </message>
    <message>
        <source>The ledger has no delivery for a window that begins at %1.</source>
        <translation>Das Protokoll enthält keine Zustellung für ein Fenster, das bei %1 beginnt.</translation>
    </message>
    <message>
        <source>No seal of this trigger, from the window&apos;s day on, has the digest %1.</source>
        <translation>Kein Siegel dieses Triggers ab dem Tag des Fensters hat die Prüfsumme %1.</translation>
    </message>
    <message>
        <source>The deliveries of the window of %1 are not sealed yet: workers, and squidie seal, close a day once it is over in UTC.</source>
        <translation>Die Zustellungen des Fensters von %1 sind noch nicht versiegelt: Worker und squidie seal schließen einen Tag ab, sobald er in UTC vorbei ist.</translation>
    </message>
    <message>
        <source>What was sealed was changed afterwards, so nothing can be proven; squidie verify says what.</source>
        <translation>Was versiegelt war, wurde nachträglich geändert, daher lässt sich nichts nachweisen; squidie verify zeigt, was.</translation>
    </message>
    <message>
        <source>Retention removed delivery %1 of the window; its seal is still there, but a proof needs the delivery.</source>
        <translation>Die Aufbewahrung hat die Zustellung %1 des Fensters entfernt; ihr Siegel ist noch vorhanden, aber ein Nachweis braucht die Zustellung.</translation>
    </message>
    <message>
        <source>This is not a proof, or it was changed: not a byte of one may differ from what squidie proof wrote.</source>
        <translation>Dies ist kein Nachweis, oder er wurde geändert: Kein Byte eines Nachweises darf von dem abweichen, was squidie proof geschrieben hat.</translation>
    </message>
    <message>
        <source>The proof has no seals.</source>
        <translation>Der Nachweis enthält keine Siegel.</translation>
    </message>
    <message>
        <source>The proof has no delivery of the window.</source>
        <translation>Der Nachweis enthält keine Zustellung des Fensters.</translation>
    </message>
    <message>
        <source>A seal in the proof is of another trigger.</source>
        <translation>Ein Siegel im Nachweis gehört zu einem anderen Trigger.</translation>
    </message>
    <message>
        <source>A seal in the proof does not name the one before it: one of them was changed or left out.</source>
        <translation>Ein Siegel im Nachweis nennt nicht das vorige: Eines der beiden wurde geändert oder ausgelassen.</translation>
    </message>
    <message>
        <source>The seals in the proof leave out days.</source>
        <translation>Die Siegel im Nachweis lassen Tage aus.</translation>
    </message>
    <message>
        <source>What the proof shows of a day is not what was sealed.</source>
        <translation>Was der Nachweis von einem Tag zeigt, ist nicht das, was versiegelt wurde.</translation>
    </message>
    <message>
        <source>The proof does not show everything that was sealed of the window.</source>
        <translation>Der Nachweis zeigt nicht alles, was von dem Fenster versiegelt wurde.</translation>
    </message>
    <message>
        <source>The deliveries in the proof are not those that were sealed.</source>
        <translation>Die Zustellungen im Nachweis sind nicht die, die versiegelt wurden.</translation>
    </message>
    <message>
        <source>The proof does not end with the seal that was given.</source>
        <translation>Der Nachweis endet nicht mit dem angegebenen Siegel.</translation>
    </message>
    <message>
        <source>a range that wraps</source>
        <translation>ein Bereich, der über das Ende hinausläuft</translation>
    </message>
    <message>
        <source>the whole name of a day or month</source>
        <translation>der volle Name eines Tages oder Monats</translation>
    </message>
    <message>
        <source>a step that begins at one value</source>
        <translation>eine Schrittweite, die bei einem einzelnen Wert beginnt</translation>
    </message>
    <message>
        <source>7 for Sunday</source>
        <translation>7 für Sonntag</translation>
    </message>
    <message>
        <source>a name in lower case</source>
        <translation>ein Name in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>a step longer than the field</source>
        <translation>eine Schrittweite, die größer als das Feld ist</translation>
    </message>
    <message>
        <source>a macro</source>
        <translation>ein Makro</translation>
    </message>
    <message>
        <source>more than one #, or L in a list</source>
        <translation>mehr als ein # oder L in einer Liste</translation>
    </message>
    <message>
        <source>@every counts from the moment the scheduler starts, which no calendar knows; write the times (0 * * * *)</source>
        <translation>@every zählt ab dem Start des Schedulers, den kein Kalender kennt; schreiben Sie die Zeiten (0 * * * *)</translation>
    </message>
    <message>
        <source>dialect %1 has six or seven fields, here are %2; the others read five</source>
        <translation>der Dialekt %1 hat sechs oder sieben Felder, hier sind es %2; die anderen lesen fünf</translation>
    </message>
    <message>
        <source>dialect %1 has five fields, here are %2; posix and quartz read seconds</source>
        <translation>der Dialekt %1 hat fünf Felder, hier sind es %2; posix und quartz lesen Sekunden</translation>
    </message>
    <message>
        <source>H is Jenkins&apos;s: it hashes the job&apos;s name into a number; write that number</source>
        <translation>H gehört zu Jenkins: Es bildet den Namen des Jobs auf eine Zahl ab; schreiben Sie diese Zahl</translation>
    </message>
    <message>
        <source>~ is cronie&apos;s random choice, made when the table is loaded; write the number that it chose</source>
        <translation>~ ist die Zufallswahl von cronie, getroffen beim Laden der Tabelle; schreiben Sie die gewählte Zahl</translation>
    </message>
    <message>
        <source>%1 itself refuses this: %2</source>
        <translation>%1 selbst weist dies zurück: %2</translation>
    </message>
    <message>
        <source>this system knows no time zone “%1”</source>
        <translation>dieses System kennt die Zeitzone „%1“ nicht</translation>
    </message>
    <message>
        <source>there is no dialect “%1”, only %2</source>
        <translation>es gibt keinen Dialekt „%1“, nur %2</translation>
    </message>
    <message>
        <source>in the field “%1”, at character %2, %3 was expected</source>
        <translation>im Feld „%1“, an Zeichen %2, wurde %3 erwartet</translation>
    </message>
    <message>
        <source>systemd reads fractions of a second, and Squidie whole ones; leave the fraction out</source>
        <translation>systemd liest Sekundenbruchteile, Squidie nur ganze Sekunden; lassen Sie die Nachkommastellen weg</translation>
    </message>
    <message>
        <source>%1; the password file %2 was not used, since others may read it: chmod 600 %3</source>
        <translation>%1; die Passwortdatei %2 wurde nicht verwendet, da andere sie lesen dürfen: chmod 600 %3</translation>
    </message>
    <message>
        <source>The server of the store %1 has no connection left (%2). Close programs that use it, or ask its administrator to allow more. The next use tries again.</source>
        <translation>Der Server des Datenspeichers %1 hat keine freie Verbindung mehr (%2). Schließen Sie Programme, die ihn nutzen, oder bitten Sie seinen Administrator, mehr zuzulassen. Die nächste Verwendung versucht es erneut.</translation>
    </message>
    <message>
        <source>The server of the store %1 runs, but takes no connections at the moment (%2). The next use tries again.</source>
        <translation>Der Server des Datenspeichers %1 läuft, nimmt zurzeit aber keine Verbindungen an (%2). Die nächste Verwendung versucht es erneut.</translation>
    </message>
    <message>
        <source>its search_path puts other schemas before the server&apos;s own, pg_catalog</source>
        <translation>sein search_path stellt andere Schemas vor das servereigene, pg_catalog</translation>
    </message>
    <message>
        <source>its tables have no foreign keys</source>
        <translation>seine Tabellen haben keine Fremdschlüssel</translation>
    </message>
    <message>
        <source>seal %1 was changed; see squidie verify</source>
        <translation>Siegel %1 wurde geändert; siehe squidie verify</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>its file system cannot hold a write-ahead log</source>
        <translation>sein Dateisystem kann kein Write-Ahead-Log aufnehmen</translation>
    </message>
    <message>
        <source>%1 in another form</source>
        <translation>%1 in anderer Form</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>it cannot be backed up before its migration: %1</source>
        <translation>er kann vor seiner Migration nicht gesichert werden: %1</translation>
    </message>
    <message>
        <source>%1 cannot be renamed</source>
        <translation>%1 kann nicht umbenannt werden</translation>
    </message>
    <message>
        <source>The store has no name. Name a file.</source>
        <translation>Der Datenspeicher hat keinen Namen. Nennen Sie eine Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be a store: %2. Name an ordinary file, or one that does not exist yet.</source>
        <translation>%1 kann kein Datenspeicher sein: %2. Nennen Sie eine gewöhnliche Datei oder eine, die es noch nicht gibt.</translation>
    </message>
    <message>
        <source>The store %1 was not opened: %2. Programs that open it by different names would not notice each other, and work that was acknowledged would be lost. Leave it one name.</source>
        <translation>Der Datenspeicher %1 wurde nicht geöffnet: %2. Programme, die ihn unter verschiedenen Namen öffnen, würden einander nicht bemerken, und bestätigte Arbeit ginge verloren. Lassen Sie ihm nur einen Namen.</translation>
    </message>
    <message>
        <source>The file of the store %1 was removed or replaced while it was open (%2). What was acknowledged before is in the file that was there then; nothing is acknowledged any more. Find out what removed it, restore it where that was a mistake, and open the store again.</source>
        <translation>Die Datei des Datenspeichers %1 wurde entfernt oder ersetzt, während er geöffnet war (%2). Was zuvor bestätigt wurde, steht in der Datei, die damals dort war; bestätigt wird nichts mehr. Finden Sie heraus, was sie entfernt hat, stellen Sie sie wieder her, falls das ein Versehen war, und öffnen Sie den Datenspeicher erneut.</translation>
    </message>
    <message>
        <source>The store %1 has something in it that this program does not make (%2). It was left as it is, and nothing of it was run. Use a store from a source that you trust; what you added to your own, remove.</source>
        <translation>Der Datenspeicher %1 enthält etwas, das dieses Programm nicht anlegt (%2). Er wurde gelassen, wie er ist, und nichts davon wurde ausgeführt. Verwenden Sie einen Datenspeicher aus einer Quelle, der Sie vertrauen; was Sie Ihrem eigenen hinzugefügt haben, entfernen Sie.</translation>
    </message>
    <message>
        <source>this program is reading it as another kind of file</source>
        <translation>dieses Programm liest sie gerade als Datei anderer Art</translation>
    </message>
    <message>
        <source>a file of that name is written ./%1</source>
        <translation>eine Datei dieses Namens schreibt man ./%1</translation>
    </message>
    <message>
        <source>it is the name of a folder</source>
        <translation>es ist der Name eines Ordners</translation>
    </message>
    <message>
        <source>its name contains U+0000</source>
        <translation>der Name enthält U+0000</translation>
    </message>
    <message>
        <source>nothing is kept under %1</source>
        <translation>unter %1 wird nichts aufbewahrt</translation>
    </message>
    <message>
        <source>it is a symbolic link to something that is not there</source>
        <translation>es ist ein symbolischer Link auf etwas, das nicht vorhanden ist</translation>
    </message>
    <message>
        <source>it is a pipe</source>
        <translation>es ist eine Pipe</translation>
    </message>
    <message>
        <source>it is a device</source>
        <translation>es ist ein Gerät</translation>
    </message>
    <message>
        <source>its file has %1 names (hard links)</source>
        <translation>seine Datei hat %1 Namen (harte Links)</translation>
    </message>
    <message>
        <source>its file is mounted by itself and has another name elsewhere; mount the folder that it is in</source>
        <translation>seine Datei ist einzeln eingehängt und hat anderswo einen weiteren Namen; hängen Sie den Ordner ein, in dem sie liegt</translation>
    </message>
    <message>
        <source>%1 beside it is not an ordinary file with one name</source>
        <translation>%1 daneben ist keine gewöhnliche Datei mit nur einem Namen</translation>
    </message>
    <message>
        <source>%1 is another file now</source>
        <translation>%1 ist jetzt eine andere Datei</translation>
    </message>
    <message>
        <source>&quot;?&quot; stands before the first option</source>
        <translation>vor der ersten Option steht „?“</translation>
    </message>
    <message>
        <source>it must begin with &quot;postgresql://&quot;</source>
        <translation>sie muss mit „postgresql://“ beginnen</translation>
    </message>
    <message>
        <source>a file is named by its path, without &quot;file:&quot;</source>
        <translation>eine Datei wird mit ihrem Pfad angegeben, ohne „file:“</translation>
    </message>
    <message>
        <source>a store is a file or on a PostgreSQL server; for a file of such a name, write ./ in front of it</source>
        <translation>ein Datenspeicher ist eine Datei oder liegt auf einem PostgreSQL-Server; bei einer Datei dieses Namens schreiben Sie ./ davor</translation>
    </message>
    <message>
        <source>a range of more than 1,000 years cannot be compared; choose a shorter one</source>
        <translation>ein Zeitraum von mehr als 1.000 Jahren kann nicht verglichen werden; wählen Sie einen kürzeren</translation>
    </message>
    <message>
        <source>The payload must be a JSON object. Correct it and start again.</source>
        <translation>Die Payload muss ein JSON-Objekt sein. Berichtigen Sie sie und starten Sie erneut.</translation>
    </message>
    <message>
        <source>Nothing takes these fields: %1. Leave them out, or declare them in the trigger&apos;s payload contract. A firing of a cron trigger takes signal_id and intended_window only: give it an input with --input.</source>
        <translation>Diese Felder nimmt nichts entgegen: %1. Lassen Sie sie weg oder deklarieren Sie sie im Payload-Vertrag des Triggers. Eine Auslösung eines Cron-Triggers nimmt nur signal_id und intended_window entgegen: Geben Sie ihm mit --input eine Eingabe.</translation>
    </message>
    <message>
        <source>More than one run has an id that begins with %1: %2. Give more of it.</source>
        <translation>Mehr als ein Lauf hat eine ID, die mit %1 beginnt: %2. Geben Sie mehr davon an.</translation>
    </message>
    <message>
        <source>%1 names no run: give its UUID, or at least the first eight characters of it.</source>
        <translation>%1 bezeichnet keinen Lauf: Geben Sie seine UUID an oder mindestens deren erste acht Zeichen.</translation>
    </message>
    <message>
        <source>The metadata must be a JSON object. Correct them and try again.</source>
        <translation>Die Metadaten müssen ein JSON-Objekt sein. Berichtigen Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>An approval or a rejection needs to say who decides. Name an actor.</source>
        <translation>Bei einer Genehmigung oder Ablehnung muss angegeben sein, wer entscheidet. Nennen Sie einen Akteur.</translation>
    </message>
    <message>
        <source>The actor must not be empty. Name one, or leave it out.</source>
        <translation>Der Akteur darf nicht leer sein. Nennen Sie einen oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>The first step&apos;s input &quot;%1&quot; needs the value at &quot;%2&quot;, but there is no &quot;%3&quot;. Add it to the input.</source>
        <translation>Die Eingabe „%1“ des ersten Schritts braucht den Wert bei „%2“, aber „%3“ gibt es nicht. Fügen Sie es der Eingabe hinzu.</translation>
    </message>
    <message>
        <source>Run %1 was started before under the same key or id, with something else (%2). It is unchanged. Use another key to start another run.</source>
        <translation>Der Lauf %1 wurde schon früher unter demselben Schlüssel oder derselben ID gestartet, aber mit etwas anderem (%2). Er ist unverändert. Verwenden Sie einen anderen Schlüssel, um einen weiteren Lauf zu starten.</translation>
    </message>
    <message>
        <source>There is no run %1 in this store. Check the id and the store.</source>
        <translation>Den Lauf %1 gibt es in diesem Datenspeicher nicht. Prüfen Sie die ID und den Datenspeicher.</translation>
    </message>
    <message>
        <source>a queue&apos;s name has letters, digits, &quot;_&quot;, &quot;.&quot; and &quot;-&quot; only, and begins with a letter or a digit</source>
        <translation>der Name einer Warteschlange enthält nur Buchstaben, Ziffern, „_“, „.“ und „-“ und beginnt mit einem Buchstaben oder einer Ziffer</translation>
    </message>
    <message>
        <source>give a key or a run id, not both</source>
        <translation>geben Sie einen Schlüssel oder eine Lauf-ID an, nicht beides</translation>
    </message>
    <message>
        <source>the key must not be empty</source>
        <translation>der Schlüssel darf nicht leer sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a UUID</source>
        <translation>„%1“ ist keine UUID</translation>
    </message>
    <message>
        <source>a firing of a cron trigger is identified by its signal payload; give an input to start the trigger by hand</source>
        <translation>eine Auslösung eines Cron-Triggers wird durch ihre Signal-Payload identifiziert; geben Sie eine Eingabe an, um den Trigger von Hand zu starten</translation>
    </message>
    <message>
        <source>give an input or a payload, not both</source>
        <translation>geben Sie eine Eingabe oder eine Payload an, nicht beides</translation>
    </message>
    <message>
        <source>the metadata must be a JSON object</source>
        <translation>die Metadaten müssen ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>The run has failed before its step &quot;%1&quot;.</source>
        <translation>Der Lauf ist vor seinem Schritt „%1“ fehlgeschlagen.</translation>
    </message>
    <message>
        <source>the period is empty, or retention removed its deliveries; choose another one</source>
        <translation>der Zeitraum ist leer, oder die Aufbewahrung hat seine Zustellungen entfernt; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>windows of %1 s</source>
        <translation>Fenster von %1 s</translation>
    </message>
    <message>
        <source>windows until the next firing</source>
        <translation>Fenster bis zur nächsten Auslösung</translation>
    </message>
    <message>
        <source>%1 with dst %2, expected at the %3, %4</source>
        <translation>%1 mit dst %2, erwartet bei %3, %4</translation>
    </message>
    <message>
        <source>Too few deliveries to choose by: %1, and at least %2 are needed. Choose a longer period.</source>
        <translation>Zu wenige Zustellungen, um danach zu wählen: %1; nötig sind mindestens %2. Wählen Sie einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>No combination explains any delivery of this period: is the expression the scheduler&apos;s own?</source>
        <translation>Keine Kombination erklärt auch nur eine Zustellung dieses Zeitraums: Ist der Ausdruck wirklich der des Schedulers?</translation>
    </message>
    <message>
        <source>This period cannot tell all combinations apart that explain most: they mean the same windows in it, and others at other times. Choose a period with a clock change or with a day on which they differ.</source>
        <translation>Dieser Zeitraum kann die Kombinationen, die am meisten erklären, nicht alle unterscheiden: In ihm bedeuten sie dieselben Fenster, zu anderen Zeiten andere. Wählen Sie einen Zeitraum mit einer Zeitumstellung oder mit einem Tag, an dem sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>Two combinations explain the deliveries equally well: %1; and %2. Choose another period.</source>
        <translation>Zwei Kombinationen erklären die Zustellungen gleich gut: %1; und %2. Wählen Sie einen anderen Zeitraum.</translation>
    </message>
    <message>
        <source>The server of the store %1 has not answered for some seconds.</source>
        <translation>Der Server des Datenspeichers %1 antwortet seit einigen Sekunden nicht.</translation>
    </message>
    <message>
        <source>it gave no answer for %1 s</source>
        <translation>er hat %1 s lang nicht geantwortet</translation>
    </message>
    <message>
        <source>There is no store %1. Check the path; &quot;squidie workflow add&quot; and the console create a store.</source>
        <translation>Den Datenspeicher %1 gibt es nicht. Prüfen Sie den Pfad; „squidie workflow add“ und die Konsole legen einen Datenspeicher an.</translation>
    </message>
    <message>
        <source>The server of the store %1 ended what was under way (%2): by a time limit, or at its administrator&apos;s wish. Nothing was written. Try again; where it happens again, ask for a higher limit (statement_timeout).</source>
        <translation>Der Server des Datenspeichers %1 hat beendet, was gerade im Gange war (%2): wegen eines Zeitlimits oder auf Wunsch seines Administrators. Es wurde nichts geschrieben. Versuchen Sie es erneut; wenn es wieder geschieht, bitten Sie um ein höheres Limit (statement_timeout).</translation>
    </message>
    <message>
        <source>The server of the store %1 shows a certificate that the address does not trust (%2). Nothing was sent to it. Check the host&apos;s name and the root certificate (sslrootcert), and ask its administrator.</source>
        <translation>Der Server des Datenspeichers %1 zeigt ein Zertifikat, dem die Adresse nicht vertraut (%2). Es wurde ihm nichts gesendet. Prüfen Sie den Namen des Rechners und das Stammzertifikat (sslrootcert), und fragen Sie seinen Administrator.</translation>
    </message>
    <message>
        <source>There is no store in the database %1 yet. Check the address; &quot;squidie workflow add&quot; and the console create a store.</source>
        <translation>In der Datenbank %1 gibt es noch keinen Datenspeicher. Prüfen Sie die Adresse; „squidie workflow add“ und die Konsole legen einen Datenspeicher an.</translation>
    </message>
    <message>
        <source>one of its hosts has no name</source>
        <translation>einer ihrer Rechner hat keinen Namen</translation>
    </message>
    <message>
        <source>it needs one port for all hosts, or one for each</source>
        <translation>sie braucht einen Port für alle Rechner oder einen für jeden</translation>
    </message>
</context>
<context>
    <name>squidie::reading</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>These steps wait for each other, so none can begin: %1. Remove one from “after”.</source>
        <translation>Diese Schritte warten aufeinander, also kann keiner beginnen: %1. Entfernen Sie einen aus „after“.</translation>
    </message>
    <message>
        <source>These transitions lead back, so a run might never end: %1. Remove one; to try a step again, give it a retry policy.</source>
        <translation>Diese Übergänge führen zurück, ein Lauf könnte also nie enden: %1. Entfernen Sie einen; um einen Schritt erneut zu versuchen, geben Sie ihm eine Regel für neue Versuche.</translation>
    </message>
    <message>
        <source>List every step that nothing leads to, or leave the list out.</source>
        <translation>Führen Sie jeden Schritt auf, zu dem nichts führt, oder lassen Sie die Liste weg.</translation>
    </message>
    <message>
        <source>Nothing leads to steps %1 and %2, but a workflow with transitions begins with one step: add a transition to the other, or order the steps by “after”.</source>
        <translation>Zu den Schritten %1 und %2 führt nichts, aber ein Workflow mit Übergängen beginnt mit einem Schritt: Fügen Sie einen Übergang zum anderen hinzu oder ordnen Sie die Schritte durch „after“.</translation>
    </message>
    <message>
        <source>Two fields are called %1: rename or remove one.</source>
        <translation>Zwei Felder heißen %1: Benennen Sie eines um oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>This list is derived from the triggers&apos; payloads and does not agree with them: declare the fields in the triggers and leave this one out.</source>
        <translation>Diese Liste wird aus den Payloads der Trigger abgeleitet und stimmt nicht mit ihnen überein: Deklarieren Sie die Felder in den Triggern und lassen Sie diese Liste weg.</translation>
    </message>
    <message>
        <source>Step %1 has another retry policy elsewhere in this definition: keep one of the two.</source>
        <translation>Der Schritt %1 hat anderswo in dieser Definition eine andere Regel für neue Versuche: Behalten Sie eine der beiden.</translation>
    </message>
    <message>
        <source>Write the delay as {&quot;type&quot;: &quot;exponential&quot;, &quot;min&quot;: 1000, &quot;max&quot;: 30000} with whole milliseconds from 1, max not below min; or leave it out.</source>
        <translation>Schreiben Sie die Verzögerung als {&quot;type&quot;: &quot;exponential&quot;, &quot;min&quot;: 1000, &quot;max&quot;: 30000} mit ganzen Millisekunden ab 1, max nicht unter min; oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Remove “%1”: only the runtime writes it, a definition cannot.</source>
        <translation>Entfernen Sie „%1“: Das schreibt nur die Laufzeitumgebung, keine Definition.</translation>
    </message>
    <message>
        <source>No date matches %1, so this trigger never fires: correct the day or the month.</source>
        <translation>Kein Datum passt zu %1, dieser Trigger löst also nie aus: Berichtigen Sie den Tag oder den Monat.</translation>
    </message>
    <message>
        <source>The windows of this trigger cannot be predicted: this system knows no time zone %1. Use an IANA name, such as &quot;Etc/UTC&quot; or &quot;Europe/Warsaw&quot;.</source>
        <translation>Die Fenster dieses Triggers können nicht vorhergesagt werden: Dieses System kennt die Zeitzone %1 nicht. Verwenden Sie einen IANA-Namen wie &quot;Etc/UTC&quot; oder &quot;Europe/Warsaw&quot;.</translation>
    </message>
    <message>
        <source>List the keys to take, such as [&quot;feed&quot;], or map each to its path, such as {&quot;entries&quot;: [&quot;feed&quot;, &quot;entries&quot;]}; leave it out to take everything.</source>
        <translation>Führen Sie die zu nehmenden Schlüssel auf, etwa [&quot;feed&quot;], oder ordnen Sie jedem seinen Pfad zu, etwa {&quot;entries&quot;: [&quot;feed&quot;, &quot;entries&quot;]}; lassen Sie es weg, um alles zu nehmen.</translation>
    </message>
    <message>
        <source>Use another key: “schedule” belongs to the runtime, and this step&apos;s output is dropped.</source>
        <translation>Verwenden Sie einen anderen Schlüssel: „schedule“ gehört der Laufzeitumgebung, und die Ausgabe dieses Schritts wird verworfen.</translation>
    </message>
    <message>
        <source>The step says that it cannot be undone: remove “compensate” or that marker.</source>
        <translation>Der Schritt sagt, dass er nicht rückgängig zu machen ist: Entfernen Sie „compensate“ oder diese Kennzeichnung.</translation>
    </message>
    <message>
        <source>A step cannot be both irreversible and compensatable: remove one of the two.</source>
        <translation>Ein Schritt kann nicht zugleich irreversible und compensatable sein: Entfernen Sie eines der beiden.</translation>
    </message>
    <message>
        <source>Step %1 waits for itself: remove it from its own “after”.</source>
        <translation>Der Schritt %1 wartet auf sich selbst: Entfernen Sie ihn aus seinem eigenen „after“.</translation>
    </message>
    <message>
        <source>Use transitions instead of “after”, or another action: %1 works only with transitions.</source>
        <translation>Verwenden Sie Übergänge statt „after“ oder eine andere Aktion: %1 arbeitet nur mit Übergängen.</translation>
    </message>
    <message>
        <source>Declare at least one step.</source>
        <translation>Deklarieren Sie mindestens einen Schritt.</translation>
    </message>
    <message>
        <source>Two steps are called %1: rename one.</source>
        <translation>Zwei Schritte heißen %1: Benennen Sie einen um.</translation>
    </message>
    <message>
        <source>Only a transition on &quot;error&quot; recovers from something: remove the marker.</source>
        <translation>Nur ein Übergang bei &quot;error&quot; behebt etwas: Entfernen Sie die Kennzeichnung.</translation>
    </message>
    <message>
        <source>Write a path and one comparison, such as {&quot;path&quot;: [&quot;feed&quot;, &quot;count&quot;], &quot;greater_than&quot;: 0}: equals any value, or greater_than or less_than a number.</source>
        <translation>Schreiben Sie einen Pfad und einen Vergleich, etwa {&quot;path&quot;: [&quot;feed&quot;, &quot;count&quot;], &quot;greater_than&quot;: 0}: equals mit beliebigem Wert oder greater_than oder less_than mit einer Zahl.</translation>
    </message>
    <message>
        <source>The steps are ordered by “after”: remove the transitions, or every “after”.</source>
        <translation>Die Schritte sind durch „after“ geordnet: Entfernen Sie die Übergänge oder jedes „after“.</translation>
    </message>
    <message>
        <source>Declare at least one trigger: without one nothing can start a run.</source>
        <translation>Deklarieren Sie mindestens einen Trigger: Ohne ihn kann nichts einen Lauf starten.</translation>
    </message>
    <message>
        <source>Two triggers are called %1: rename one.</source>
        <translation>Zwei Trigger heißen %1: Benennen Sie einen um.</translation>
    </message>
    <message>
        <source>There are %1 more errors. Fix these first.</source>
        <translation>Es gibt %1 weitere Fehler. Beheben Sie zuerst diese.</translation>
    </message>
    <message>
        <source>Make “%1” a list; found %2.</source>
        <translation>Machen Sie „%1“ zu einer Liste; gefunden: %2.</translation>
    </message>
    <message>
        <source>Name a step of this workflow, or leave this out; found %1.</source>
        <translation>Nennen Sie einen Schritt dieses Workflows oder lassen Sie dies weg; gefunden: %1.</translation>
    </message>
    <message>
        <source>The workflow does not begin with step %1, which comes after another: name a step that nothing leads to, or leave this out.</source>
        <translation>Der Workflow beginnt nicht mit dem Schritt %1, der nach einem anderen kommt: Nennen Sie einen Schritt, zu dem nichts führt, oder lassen Sie dies weg.</translation>
    </message>
    <message>
        <source>Make the options of field “%1” an object; found %2.</source>
        <translation>Machen Sie die Optionen des Feldes „%1“ zu einem Objekt; gefunden: %2.</translation>
    </message>
    <message>
        <source>Write true or false for “required”, or leave it out; found %1.</source>
        <translation>Schreiben Sie true oder false für „required“ oder lassen Sie es weg; gefunden: %1.</translation>
    </message>
    <message>
        <source>Give the field a default of its type, %1, or leave the default out; found %2.</source>
        <translation>Geben Sie dem Feld einen Vorgabewert seines Typs, %1, oder lassen Sie ihn weg; gefunden: %2.</translation>
    </message>
    <message>
        <source>Give the field a name, a string that is not empty; found %1.</source>
        <translation>Geben Sie dem Feld einen Namen, eine nicht leere Zeichenkette; gefunden: %1.</translation>
    </message>
    <message>
        <source>Use one of the types string, integer, float, boolean, map, list or atom; found %1.</source>
        <translation>Verwenden Sie einen der Typen string, integer, float, boolean, map, list oder atom; gefunden: %1.</translation>
    </message>
    <message>
        <source>Make the payload contract a list of fields; found %1.</source>
        <translation>Machen Sie den Payload-Vertrag zu einer Liste von Feldern; gefunden: %1.</translation>
    </message>
    <message>
        <source>Make the field an object with a name and a type; found %1.</source>
        <translation>Machen Sie das Feld zu einem Objekt mit Name und Typ; gefunden: %1.</translation>
    </message>
    <message>
        <source>Make the retry policy an object with max_attempts; found %1.</source>
        <translation>Machen Sie die Regel für neue Versuche zu einem Objekt mit max_attempts; gefunden: %1.</translation>
    </message>
    <message>
        <source>Say how often the step may be tried, a whole number from 1; found %1.</source>
        <translation>Geben Sie an, wie oft der Schritt versucht werden darf, eine ganze Zahl ab 1; gefunden: %1.</translation>
    </message>
    <message>
        <source>Make the entry an object with step and opts; found %1.</source>
        <translation>Machen Sie den Eintrag zu einem Objekt mit step und opts; gefunden: %1.</translation>
    </message>
    <message>
        <source>Name a step of this workflow; found %1.</source>
        <translation>Nennen Sie einen Schritt dieses Workflows; gefunden: %1.</translation>
    </message>
    <message>
        <source>Write true or false for “%1”, or leave it out; found %2.</source>
        <translation>Schreiben Sie true oder false für „%1“ oder lassen Sie es weg; gefunden: %2.</translation>
    </message>
    <message>
        <source>Say how long to wait in whole milliseconds, from 1 to a hundred years; found %1.</source>
        <translation>Geben Sie in ganzen Millisekunden an, wie lange zu warten ist, von 1 bis hundert Jahre; gefunden: %1.</translation>
    </message>
    <message>
        <source>Write the message to log, a string that is not empty; found %1.</source>
        <translation>Schreiben Sie die zu protokollierende Meldung, eine nicht leere Zeichenkette; gefunden: %1.</translation>
    </message>
    <message>
        <source>Use the level debug, info, warning or error, or leave it out; found %1.</source>
        <translation>Verwenden Sie die Stufe debug, info, warning oder error oder lassen Sie sie weg; gefunden: %1.</translation>
    </message>
    <message>
        <source>Name the program to run; found %1.</source>
        <translation>Nennen Sie das auszuführende Programm; gefunden: %1.</translation>
    </message>
    <message>
        <source>Make the arguments a list of strings, or leave them out; found %1.</source>
        <translation>Machen Sie die Argumente zu einer Liste von Zeichenketten oder lassen Sie sie weg; gefunden: %1.</translation>
    </message>
    <message>
        <source>Name the folder that the program runs in, or leave it out; found %1.</source>
        <translation>Nennen Sie den Ordner, in dem das Programm läuft, oder lassen Sie ihn weg; gefunden: %1.</translation>
    </message>
    <message>
        <source>Say after how many whole milliseconds to stop the program, or leave it out; found %1.</source>
        <translation>Geben Sie an, nach wie vielen ganzen Millisekunden das Programm zu beenden ist, oder lassen Sie es weg; gefunden: %1.</translation>
    </message>
    <message>
        <source>Name the key that takes the step&apos;s output, or leave it out; found %1.</source>
        <translation>Nennen Sie den Schlüssel, der die Ausgabe des Schritts aufnimmt, oder lassen Sie ihn weg; gefunden: %1.</translation>
    </message>
    <message>
        <source>Name the action that undoes this step, not a built-in one; found %1.</source>
        <translation>Nennen Sie die Aktion, die diesen Schritt rückgängig macht, keine eingebaute; gefunden: %1.</translation>
    </message>
    <message>
        <source>Name the step&apos;s action, such as &quot;log&quot; or &quot;billing.send_invoice&quot;; found %1.</source>
        <translation>Nennen Sie die Aktion des Schritts, etwa &quot;log&quot; oder &quot;billing.send_invoice&quot;; gefunden: %1.</translation>
    </message>
    <message>
        <source>List the names of the steps that come before, at least one, or leave “after” out; found %1.</source>
        <translation>Führen Sie die Namen der vorausgehenden Schritte auf, mindestens einen, oder lassen Sie „after“ weg; gefunden: %1.</translation>
    </message>
    <message>
        <source>Make the step&apos;s opts an object; found %1.</source>
        <translation>Machen Sie die opts des Schritts zu einem Objekt; gefunden: %1.</translation>
    </message>
    <message>
        <source>Give the step a name, a string that is not empty; found %1.</source>
        <translation>Geben Sie dem Schritt einen Namen, eine nicht leere Zeichenkette; gefunden: %1.</translation>
    </message>
    <message>
        <source>Name steps of this workflow in “after”; found %1.</source>
        <translation>Nennen Sie in „after“ Schritte dieses Workflows; gefunden: %1.</translation>
    </message>
    <message>
        <source>Make the step an object with a name and an action; found %1.</source>
        <translation>Machen Sie den Schritt zu einem Objekt mit Name und Aktion; gefunden: %1.</translation>
    </message>
    <message>
        <source>Name a step of this workflow, or &quot;complete&quot;; found %1.</source>
        <translation>Nennen Sie einen Schritt dieses Workflows oder &quot;complete&quot;; gefunden: %1.</translation>
    </message>
    <message>
        <source>Use compensation or undo, or leave the marker out; found %1.</source>
        <translation>Verwenden Sie compensation oder undo oder lassen Sie die Kennzeichnung weg; gefunden: %1.</translation>
    </message>
    <message>
        <source>Use the outcome ok or error; found %1.</source>
        <translation>Verwenden Sie das Ergebnis ok oder error; gefunden: %1.</translation>
    </message>
    <message>
        <source>Make the transition an object with from, on and to; found %1.</source>
        <translation>Machen Sie den Übergang zu einem Objekt mit from, on und to; gefunden: %1.</translation>
    </message>
    <message>
        <source>Another transition from %1 on %2 has the same condition, or has none either: remove one.</source>
        <translation>Ein anderer Übergang von %1 bei %2 hat dieselbe Bedingung oder ebenfalls keine: Entfernen Sie einen.</translation>
    </message>
    <message>
        <source>Write the schedule as a cron expression, such as &quot;0 9 * * 1-5&quot;; found %1.</source>
        <translation>Schreiben Sie den Zeitplan als Cron-Ausdruck, etwa &quot;0 9 * * 1-5&quot;; gefunden: %1.</translation>
    </message>
    <message>
        <source>Name the schedule&apos;s time zone, such as &quot;Etc/UTC&quot; or &quot;Europe/Warsaw&quot;; found %1.</source>
        <translation>Nennen Sie die Zeitzone des Zeitplans, etwa &quot;Etc/UTC&quot; oder &quot;Europe/Warsaw&quot;; gefunden: %1.</translation>
    </message>
    <message>
        <source>Use return_existing_run or skip_duplicate, or leave the strategy out; found %1.</source>
        <translation>Verwenden Sie return_existing_run oder skip_duplicate oder lassen Sie die Strategie weg; gefunden: %1.</translation>
    </message>
    <message>
        <source>Use the type manual or cron; found %1.</source>
        <translation>Verwenden Sie den Typ manual oder cron; gefunden: %1.</translation>
    </message>
    <message>
        <source>Make the trigger&apos;s config an object; found %1.</source>
        <translation>Machen Sie config des Triggers zu einem Objekt; gefunden: %1.</translation>
    </message>
    <message>
        <source>Give the trigger a name, a string that is not empty; found %1.</source>
        <translation>Geben Sie dem Trigger einen Namen, eine nicht leere Zeichenkette; gefunden: %1.</translation>
    </message>
    <message>
        <source>Make the trigger an object with a name, a type and a config; found %1.</source>
        <translation>Machen Sie den Trigger zu einem Objekt mit Name, Typ und config; gefunden: %1.</translation>
    </message>
    <message>
        <source>A step may be tried %1 times at most; found %2.</source>
        <translation>Ein Schritt darf höchstens %1-mal versucht werden; gefunden: %2.</translation>
    </message>
    <message>
        <source>The windows of this trigger cannot be predicted: there is no dialect %1. Use one of %2.</source>
        <translation>Die Fenster dieses Triggers können nicht vorhergesagt werden: Es gibt keinen Dialekt %1. Verwenden Sie einen von %2.</translation>
    </message>
    <message>
        <source>The windows of %1 cannot be predicted: %2.</source>
        <translation>Die Fenster von %1 können nicht vorhergesagt werden: %2.</translation>
    </message>
    <message>
        <source>%1. Squidie reads it all the same.</source>
        <translation>%1. Squidie liest es trotzdem.</translation>
    </message>
    <message>
        <source>Name the scheduler&apos;s dialect (%1), or leave it out for posix; found %2.</source>
        <translation>Nennen Sie den Dialekt des Schedulers (%1) oder lassen Sie ihn weg, dann gilt posix; gefunden: %2.</translation>
    </message>
    <message>
        <source>Write an integer without a fraction and a float with one, such as 1.0; the field is of type %1, found %2.</source>
        <translation>Schreiben Sie eine Ganzzahl ohne Nachkommastellen und eine Gleitkommazahl mit Nachkommastellen, etwa 1.0; das Feld ist vom Typ %1, gefunden: %2.</translation>
    </message>
    <message>
        <source>Give step %1 a transition on &quot;ok&quot; for an approval and one on &quot;error&quot; for a rejection.</source>
        <translation>Geben Sie dem Schritt %1 einen Übergang bei &quot;ok&quot; für eine Genehmigung und einen bei &quot;error&quot; für eine Ablehnung.</translation>
    </message>
    <message>
        <source>Remove the conditions from the transitions of step %1: a person decides where it leads.</source>
        <translation>Entfernen Sie die Bedingungen von den Übergängen des Schritts %1: Wohin er führt, entscheidet ein Mensch.</translation>
    </message>
    <message>
        <source>Write true to keep the end of standard error with a failure, or leave it out; found %1.</source>
        <translation>Schreiben Sie true, um bei einem Fehlschlag das Ende der Standardfehlerausgabe aufzubewahren, oder lassen Sie es weg; gefunden: %1.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationFilterBar</name>
    <message>
        <source>Signal id, run id or error</source>
        <translation>Signal-ID, Lauf-ID oder Fehler</translation>
    </message>
    <message>
        <source>Search activations by signal id, run id or error</source>
        <translation>Aktivierungen nach Signal-ID, Lauf-ID oder Fehler durchsuchen</translation>
    </message>
    <message>
        <source>Show only: %1</source>
        <translation>Nur anzeigen: %1</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Clear the filter (Ctrl+Backspace)</source>
        <translation>Filter löschen (Strg+Rücktaste)</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Copy the filter as a command line</source>
        <translation>Filter als Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Source: any</source>
        <translation>Quelle: alle</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Activation filter</source>
        <translation>Aktivierungsfilter</translation>
    </message>
    <message>
        <source>The id of an activation or a run, a signal id or its beginning, or an error code (Ctrl+Shift+F)</source>
        <translation>Die ID einer Aktivierung oder eines Laufs, eine Signal-ID oder ihr Anfang oder ein Fehlercode (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Show only deliveries received more than %1 after their intended start</source>
        <translation>Nur Zustellungen anzeigen, die mehr als %1 nach ihrem Sollbeginn empfangen wurden</translation>
    </message>
    <message>
        <source>Show only identity conflicts</source>
        <translation>Nur Identitätskonflikte anzeigen</translation>
    </message>
    <message>
        <source>Copy the command line that lists the same activations (Ctrl+Shift+K)</source>
        <translation>Die Befehlszeile kopieren, die dieselben Aktivierungen auflistet (Strg+Umschalt+K)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationInspector</name>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Diese</translation>
    </message>
    <message>
        <source>Compared with the start</source>
        <translation>Vergleich mit dem Start</translation>
    </message>
    <message>
        <source>Same run</source>
        <translation>Derselbe Lauf</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>Identity, step by step</source>
        <translation>Identität, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Wiederholen…</translation>
    </message>
    <message>
        <source>Activation %1</source>
        <translation>Aktivierung %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Fire…</source>
        <translation>Auslösen…</translation>
    </message>
    <message>
        <source>Same run: %1 deliveries</source>
        <translation>Derselbe Lauf: %1 Zustellungen</translation>
    </message>
    <message>
        <source>Intended start</source>
        <translation>Sollbeginn</translation>
    </message>
    <message>
        <source>Intended end</source>
        <translation>Sollende</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Verspätung</translation>
    </message>
    <message>
        <source>Signal id</source>
        <translation>Signal-ID</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, durch %2</translation>
    </message>
    <message>
        <source>Replay of</source>
        <translation>Wiederholung von</translation>
    </message>
    <message>
        <source>Deliver this payload again</source>
        <translation>Diese Payload erneut zustellen</translation>
    </message>
    <message>
        <source>Save the payload in the library</source>
        <translation>Die Payload in der Bibliothek speichern</translation>
    </message>
    <message>
        <source>Fire this trigger, for this window</source>
        <translation>Diesen Trigger für dieses Fenster auslösen</translation>
    </message>
    <message>
        <source>Only the nearest %1 are shown.</source>
        <translation>Nur die nächstgelegenen %1 werden angezeigt.</translation>
    </message>
    <message>
        <source>“%1” (not a time)</source>
        <translation>„%1“ (keine Zeitangabe)</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationModel</name>
    <message>
        <source>%1, identity conflict</source>
        <translation>%1, Identitätskonflikt</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>(none named)</source>
        <translation>(nicht genannt)</translation>
    </message>
    <message>
        <source>Identity conflict</source>
        <translation>Identitätskonflikt</translation>
    </message>
    <message>
        <source>As the scheduler wrote it: %1 – %2</source>
        <translation>Wie der Scheduler es schrieb: %1 – %2</translation>
    </message>
    <message>
        <source>No intended window</source>
        <translation>Kein Sollfenster</translation>
    </message>
    <message>
        <source>Received minus intended start</source>
        <translation>Empfangen minus Sollbeginn</translation>
    </message>
    <message>
        <source>Received (%1)</source>
        <translation>Empfangen (%1)</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Intended window</source>
        <translation>Sollfenster</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Verspätung</translation>
    </message>
    <message>
        <source>Signal id</source>
        <translation>Signal-ID</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationWording</name>
    <message>
        <source>same workflow, trigger and signal id, so the same run id</source>
        <translation>derselbe Workflow, derselbe Trigger und dieselbe Signal-ID, also dieselbe Lauf-ID</translation>
    </message>
    <message>
        <source>the run id is the same</source>
        <translation>die Lauf-ID ist dieselbe</translation>
    </message>
    <message>
        <source>%1 after the intended start</source>
        <translation>%1 nach dem Sollbeginn</translation>
    </message>
    <message>
        <source>%1 before the intended start</source>
        <translation>%1 vor dem Sollbeginn</translation>
    </message>
    <message>
        <source>Started run %1</source>
        <translation>Lauf %1 gestartet</translation>
    </message>
    <message>
        <source>Started, %1</source>
        <translation>Gestartet, %1</translation>
    </message>
    <message>
        <source>Started run %1. Meant for %2, received at %3: %4.</source>
        <translation>Lauf %1 gestartet. Vorgesehen für %2, empfangen %3: %4.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Skipped, %1 after the start</source>
        <translation>Übersprungen, %1 nach dem Start</translation>
    </message>
    <message>
        <source>Duplicate, %1 after the start</source>
        <translation>Duplikat, %1 nach dem Start</translation>
    </message>
    <message>
        <source>Duplicate of the start at %1, %2 later: %3.</source>
        <translation>Duplikat des Starts von %1, %2 später: %3.</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Rejected: nothing was started.</source>
        <translation>Abgelehnt: Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>Run %1 at %2, signal id %3.</source>
        <translation>Lauf %1, %2, Signal-ID %3.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The payload that started the run is not in the ledger.</source>
        <translation>Die Payload, die den Lauf startete, steht nicht im Protokoll.</translation>
    </message>
    <message>
        <source>Started run %1 at %2. The payload names no intended window, so it is unknown whether that was on time.</source>
        <translation>Lauf %1 gestartet, %2. Die Payload nennt kein Sollfenster; ob das pünktlich war, ist daher nicht bekannt.</translation>
    </message>
    <message>
        <source>Later deliveries for the same run: %1.</source>
        <translation>Spätere Zustellungen für denselben Lauf: %1.</translation>
    </message>
    <message>
        <source>Skipped: run %1 exists already (%2), and its trigger is set to skip duplicates. The delivery that started it is not in the ledger.</source>
        <translation>Übersprungen: Der Lauf %1 existiert schon (%2), und sein Trigger ist so eingestellt, dass er Duplikate überspringt. Die Zustellung, die ihn startete, steht nicht im Protokoll.</translation>
    </message>
    <message>
        <source>Duplicate of run %1: %2. The delivery that started it is not in the ledger.</source>
        <translation>Duplikat des Laufs %1: %2. Die Zustellung, die ihn startete, steht nicht im Protokoll.</translation>
    </message>
    <message>
        <source>Skipped: the start at %1 was %2 earlier (%3), and its trigger is set to skip duplicates.</source>
        <translation>Übersprungen: Der Start von %1 war %2 früher (%3), und sein Trigger ist so eingestellt, dass er Duplikate überspringt.</translation>
    </message>
    <message>
        <source> The scheduler gave the same id to two different firings.</source>
        <translation> Der Scheduler hat zwei verschiedenen Auslösungen dieselbe ID gegeben.</translation>
    </message>
    <message>
        <source> Work meant to run once ran more than once.</source>
        <translation> Was nur einmal laufen sollte, lief mehr als einmal.</translation>
    </message>
    <message>
        <source>Delivered by a replay of activation %1.</source>
        <translation>Zugestellt durch eine Wiederholung der Aktivierung %1.</translation>
    </message>
    <message>
        <source>Identical, byte for byte, to the payload that started the run.</source>
        <translation>Byte für Byte identisch mit der Payload, die den Lauf startete.</translation>
    </message>
    <message>
        <source>Different bytes, but the same JSON value as the payload that started the run.</source>
        <translation>Andere Bytes, aber derselbe JSON-Wert wie die Payload, die den Lauf startete.</translation>
    </message>
    <message>
        <source>Differences from the payload that started the run: %1.</source>
        <translation>Unterschiede zur Payload, die den Lauf startete: %1.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationsPage</name>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Activations, newest first</source>
        <translation>Aktivierungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Wiederholen…</translation>
    </message>
    <message>
        <source>Save payload…</source>
        <translation>Payload speichern…</translation>
    </message>
    <message>
        <source>Show its run</source>
        <translation>Lauf anzeigen</translation>
    </message>
    <message>
        <source>Activations: %1</source>
        <translation>Aktivierungen: %1</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Nothing arrived in this range</source>
        <translation>In diesem Zeitraum kam nichts an</translation>
    </message>
    <message>
        <source>Activation %1</source>
        <translation>Aktivierung %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln activation(s)</source>
        <translation>
            <numerusform>%Ln Aktivierung</numerusform>
            <numerusform>%Ln Aktivierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln activation(s) loaded, more as you scroll</source>
        <translation>
            <numerusform>%Ln Aktivierung geladen, mehr beim Blättern</numerusform>
            <numerusform>%Ln Aktivierungen geladen, mehr beim Blättern</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger could not be read</source>
        <translation>Das Protokoll konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No activation in this range matches. Clear the filter, or choose a longer range.</source>
        <translation>Keine Aktivierung in diesem Zeitraum passt zum Filter. Löschen Sie ihn oder wählen Sie einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>Every delivery appears here, whatever its outcome. Choose a longer range above, or another trigger.</source>
        <translation>Hier erscheint jede Zustellung, unabhängig von ihrem Ergebnis. Wählen Sie oben einen längeren Zeitraum oder einen anderen Trigger.</translation>
    </message>
    <message>
        <source>The command line that lists the same activations was copied.</source>
        <translation>Die Befehlszeile, die dieselben Aktivierungen auflistet, wurde kopiert.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::AnomalyTree</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Why it changed nothing</source>
        <translation>Warum es nichts änderte</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Auffälligkeiten</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>Claim %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Another worker had taken it over</source>
        <translation>Ein anderer Worker hatte den Schritt übernommen</translation>
    </message>
    <message>
        <source>Its lease had ended</source>
        <translation>Seine Lease war abgelaufen</translation>
    </message>
    <message>
        <source>It had its result</source>
        <translation>Der Schritt hatte sein Ergebnis schon</translation>
    </message>
    <message>
        <source>The run was over</source>
        <translation>Der Lauf war vorbei</translation>
    </message>
</context>
<context>
    <name>squidie::ui::AskBeforeStart</name>
    <message>
        <source>Start real work?</source>
        <translation>Echte Arbeit starten?</translation>
    </message>
    <message numerus="yes">
        <source>This starts %n run(s).</source>
        <translation>
            <numerusform>Das startet %n Lauf.</numerusform>
            <numerusform>Das startet %n Läufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Workflow: %1</source>
        <translation>Workflow: %1</translation>
    </message>
    <message>
        <source>Trigger: %1</source>
        <translation>Trigger: %1</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>Datenspeicher: %1</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
</context>
<context>
    <name>squidie::ui::AttemptList</name>
    <message>
        <source>Idempotency key</source>
        <translation>Idempotenzschlüssel</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Lease until</source>
        <translation>Lease bis</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>%1 (compensation)</source>
        <translation>%1 (Kompensation)</translation>
    </message>
    <message>
        <source>Only attempts of step “%1”</source>
        <translation>Nur Versuche des Schritts „%1“</translation>
    </message>
</context>
<context>
    <name>squidie::ui::BusyLine</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>squidie::ui::CalendarPane</name>
    <message>
        <source>Nothing in this period</source>
        <translation>Nichts in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Calendar of windows, a cell a day</source>
        <translation>Kalender der Fenster, eine Zelle je Tag</translation>
    </message>
    <message>
        <source>Earlier (Page Up)</source>
        <translation>Früher (Bild auf)</translation>
    </message>
    <message>
        <source>Later (Page Down)</source>
        <translation>Später (Bild ab)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Show today</source>
        <translation>Heute anzeigen</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Show a year</source>
        <translation>Ein Jahr anzeigen</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Show a month</source>
        <translation>Einen Monat anzeigen</translation>
    </message>
    <message>
        <source>missing %1</source>
        <translation>fehlend %1</translation>
    </message>
    <message>
        <source>rejected %1</source>
        <translation>abgelehnt %1</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>verspätet %1</translation>
    </message>
    <message>
        <source>conflicts %1</source>
        <translation>Konflikte %1</translation>
    </message>
    <message>
        <source>unexpected %1</source>
        <translation>unerwartet %1</translation>
    </message>
    <message>
        <source>unjudged %1</source>
        <translation>nicht beurteilt %1</translation>
    </message>
    <message>
        <source>early %1</source>
        <translation>verfrüht %1</translation>
    </message>
    <message>
        <source>not due yet %1</source>
        <translation>noch nicht fällig %1</translation>
    </message>
    <message>
        <source>duplicates %1</source>
        <translation>Duplikate %1</translation>
    </message>
    <message>
        <source>skipped %1</source>
        <translation>übersprungen %1</translation>
    </message>
    <message>
        <source>without a window %1</source>
        <translation>ohne Fenster %1</translation>
    </message>
    <message>
        <source>no window</source>
        <translation>kein Fenster</translation>
    </message>
    <message>
        <source>%1/%2 started</source>
        <comment>of so many windows</comment>
        <translation>%1/%2 gestartet</translation>
    </message>
    <message>
        <source>Worst: %1</source>
        <translation>Schlechtester Stand: %1</translation>
    </message>
    <message>
        <source>No window begins in it, and nothing arrived. Choose another period, or another trigger.</source>
        <translation>Kein Fenster beginnt darin, und nichts kam an. Wählen Sie einen anderen Zeitraum oder einen anderen Trigger.</translation>
    </message>
    <message numerus="yes">
        <source>The schedules of %n triggers cannot be read: their missing windows are unknown. The first is %1.</source>
        <translation>
            <numerusform>Der Zeitplan von %n Trigger kann nicht gelesen werden: Dessen fehlende Fenster sind unbekannt. Es ist %1.</numerusform>
            <numerusform>Die Zeitpläne von %n Triggern können nicht gelesen werden: Deren fehlende Fenster sind unbekannt. Der erste ist %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Busy triggers are counted by whole hours: an unexpected window can hide a missing one.</source>
        <translation>Trigger mit vielen Fenstern werden in ganzen Stunden gezählt: Ein unerwartetes Fenster kann ein fehlendes verdecken.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ColumnModel</name>
    <message>
        <source>trigger&apos;s zone</source>
        <translation>Zone des Triggers</translation>
    </message>
</context>
<context>
    <name>squidie::ui::CommandLine</name>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>squidie::ui::CommandTree</name>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Command history</source>
        <translation>Befehlsverlauf</translation>
    </message>
    <message>
        <source>Started by schedule</source>
        <translation>Nach Zeitplan gestartet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation>Idempotenzschlüssel</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ConsoleState</name>
    <message>
        <source>The store does not answer. Nothing can be written until it does.</source>
        <translation>Der Datenspeicher antwortet nicht. Bis er es tut, kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>The store is read-only: the server is a standby or does not allow this user to write.</source>
        <translation>Der Datenspeicher ist schreibgeschützt: Der Server ist ein Standby oder erlaubt diesem Benutzer nicht zu schreiben.</translation>
    </message>
    <message>
        <source>The store is read-only: its file, folder or disk does not allow you to write.</source>
        <translation>Der Datenspeicher ist schreibgeschützt: Seine Datei, ihr Ordner oder ihr Datenträger erlaubt Ihnen nicht zu schreiben.</translation>
    </message>
    <message>
        <source>The store&apos;s file was removed or replaced. Nothing can be written until you open a store again.</source>
        <translation>Die Datei des Datenspeichers wurde entfernt oder ersetzt. Bis Sie wieder einen Datenspeicher öffnen, kann nichts geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ContractField</name>
    <message>
        <source>%1 *</source>
        <comment>a required field</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1, erforderlich</translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>true</source>
        <comment>the JSON value</comment>
        <translation>true</translation>
    </message>
    <message>
        <source>false</source>
        <comment>the JSON value</comment>
        <translation>false</translation>
    </message>
    <message>
        <source>Choose true or false.</source>
        <translation>Wählen Sie true oder false.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>The value is too long.</source>
        <translation>Der Wert ist zu lang.</translation>
    </message>
    <message>
        <source>A JSON object is expected: {…}.</source>
        <translation>Ein JSON-Objekt wird erwartet: {…}.</translation>
    </message>
    <message>
        <source>A JSON array is expected: […].</source>
        <translation>Eine JSON-Liste wird erwartet: […].</translation>
    </message>
    <message>
        <source>A whole number is expected.</source>
        <translation>Eine ganze Zahl wird erwartet.</translation>
    </message>
    <message>
        <source>A number is expected, with a point for fractions.</source>
        <translation>Eine Zahl wird erwartet, Nachkommastellen nach einem Punkt.</translation>
    </message>
    <message>
        <source>A value is required.</source>
        <translation>Ein Wert ist erforderlich.</translation>
    </message>
    <message>
        <source>Enter a value</source>
        <translation>Einen Wert eingeben</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ContractForm</name>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>JSON-Objekt</translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation>JSON-Liste</translation>
    </message>
    <message>
        <source>today&apos;s date (UTC)</source>
        <translation>heutiges Datum (UTC)</translation>
    </message>
    <message>
        <source>the time of the start (UTC)</source>
        <translation>Zeit des Starts (UTC)</translation>
    </message>
    <message>
        <source>This trigger takes no input.</source>
        <translation>Dieser Trigger nimmt keine Eingabe an.</translation>
    </message>
    <message>
        <source>* required</source>
        <translation>* erforderlich</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Dieses Feld ist erforderlich.</translation>
    </message>
    <message>
        <source>A value of type %1 is expected.</source>
        <translation>Ein Wert vom Typ %1 wird erwartet.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ControlDialog</name>
    <message>
        <source>Co&amp;mment, kept with the run and shown in its history:</source>
        <translation>Ko&amp;mmentar, wird beim Lauf aufbewahrt und in seinem Verlauf gezeigt:</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Nichts tun</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>The reason, in a sentence</source>
        <translation>Der Grund, in einem Satz</translation>
    </message>
    <message>
        <source>&amp;Actor, recorded with the command:</source>
        <translation>&amp;Akteur, wird mit dem Befehl festgehalten:</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Wer entscheidet</translation>
    </message>
</context>
<context>
    <name>squidie::ui::CoverageSettingsDialog</name>
    <message>
        <source>How windows are judged</source>
        <translation>Wie Fenster beurteilt werden</translation>
    </message>
    <message>
        <source>at the window&apos;s start</source>
        <translation>am Beginn des Fensters</translation>
    </message>
    <message>
        <source>at the window&apos;s end</source>
        <translation>am Ende des Fensters</translation>
    </message>
    <message>
        <source>When a delivery is expected</source>
        <translation>Wann eine Zustellung erwartet wird</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Karenz</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Unit of the grace</source>
        <translation>Einheit der Karenz</translation>
    </message>
    <message>
        <source>every match of the wall clock</source>
        <translation>bei jeder passenden Uhrzeit</translation>
    </message>
    <message>
        <source>as Vixie cron</source>
        <translation>wie Vixie-Cron</translation>
    </message>
    <message>
        <source>When the clocks change</source>
        <translation>Wenn die Uhren umgestellt werden</translation>
    </message>
    <message>
        <source>&amp;Expected</source>
        <translation>&amp;Erwartet</translation>
    </message>
    <message>
        <source>&amp;Grace</source>
        <translation>&amp;Karenz</translation>
    </message>
    <message>
        <source>A start later than this is late; a window without one is missing.</source>
        <translation>Ein späterer Start ist verspätet; ein Fenster ohne Start fehlt.</translation>
    </message>
    <message>
        <source>&amp;Clock changes</source>
        <translation>&amp;Zeitumstellungen</translation>
    </message>
    <message>
        <source>Data pipelines deliver when their interval is over, at the end of the window.</source>
        <translation>Datenpipelines liefern, wenn ihr Intervall vorbei ist, am Ende des Fensters.</translation>
    </message>
    <message>
        <source>&amp;Dialect</source>
        <translation>&amp;Dialekt</translation>
    </message>
    <message>
        <source>Whose rules say which days an expression means.</source>
        <translation>Nach wessen Regeln sich richtet, welche Tage ein Ausdruck meint.</translation>
    </message>
    <message>
        <source>Every match: a time that is skipped never fires, one that is repeated fires twice. Vixie cron: both fire once. Quartz and systemd: a skipped time never fires, a repeated one fires the second time (Quartz) or the first (systemd).</source>
        <translation>Jede passende Uhrzeit: Eine übersprungene löst nie aus, eine wiederholte zweimal. Vixie-Cron: Beide lösen einmal aus. Quartz und systemd: Eine übersprungene Uhrzeit löst nie aus, eine wiederholte beim zweiten Mal (Quartz) oder beim ersten (systemd).</translation>
    </message>
    <message>
        <source>the definition&apos;s, or POSIX</source>
        <translation>laut Definition, sonst POSIX</translation>
    </message>
    <message>
        <source>POSIX, and most libraries</source>
        <translation>POSIX und die meisten Bibliotheken</translation>
    </message>
    <message>
        <source>cronie, Vixie and Debian cron</source>
        <translation>cronie, Vixie- und Debian-Cron</translation>
    </message>
    <message>
        <source>Oban</source>
        <translation>Oban</translation>
    </message>
    <message>
        <source>Quartz</source>
        <translation>Quartz</translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <translation>Kubernetes</translation>
    </message>
    <message>
        <source>systemd (OnCalendar)</source>
        <translation>systemd (OnCalendar)</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>as the dialect&apos;s scheduler</source>
        <translation>wie der Scheduler des Dialekts</translation>
    </message>
    <message>
        <source>as Quartz</source>
        <translation>wie Quartz</translation>
    </message>
    <message>
        <source>as systemd</source>
        <translation>wie systemd</translation>
    </message>
    <message>
        <source>until the next firing</source>
        <translation>bis zur nächsten Auslösung</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How long a window is</source>
        <translation>Wie lang ein Fenster ist</translation>
    </message>
    <message>
        <source>&amp;Windows last</source>
        <translation>&amp;Fensterdauer</translation>
    </message>
    <message>
        <source>0 stands for until the next firing.</source>
        <translation>0 steht für „bis zur nächsten Auslösung“.</translation>
    </message>
    <message>
        <source>&amp;Find what explains the deliveries…</source>
        <translation>&amp;Suchen, was die Zustellungen erklärt…</translation>
    </message>
</context>
<context>
    <name>squidie::ui::DayGrid</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>squidie::ui::DetailTree</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ExplanationPanel</name>
    <message>
        <source>Review and trust…</source>
        <translation>Prüfen und vertrauen…</translation>
    </message>
    <message>
        <source>Start the worker</source>
        <translation>Worker starten</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
    <message>
        <source>, compensation</source>
        <translation>, Kompensation</translation>
    </message>
    <message>
        <source>, worker %1</source>
        <translation>, Worker %1</translation>
    </message>
    <message>
        <source>, lease until %1</source>
        <translation>, Lease bis %1</translation>
    </message>
    <message>
        <source>, due %1</source>
        <translation>, fällig %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>At step</source>
        <translation>Im Schritt</translation>
    </message>
    <message>
        <source>The worker in this window is already running.</source>
        <translation>Der Worker in diesem Fenster läuft bereits.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::FactGrid</name>
    <message>
        <source>%1: %2, open</source>
        <translation>%1: %2, öffnen</translation>
    </message>
</context>
<context>
    <name>squidie::ui::FileForm</name>
    <message>
        <source>/home/you/orders.db</source>
        <translation>/home/ich/bestellungen.db</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>One file on this machine, with nothing to install. Consoles, command lines and workers of this machine can share it.</source>
        <translation>Eine Datei auf diesem Rechner, ohne etwas zu installieren. Konsolen, Befehlszeilen und Worker dieses Rechners können sie gemeinsam verwenden.</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>Neuer Datenspeicher</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Datenspeicher öffnen</translation>
    </message>
    <message>
        <source>Squidie stores (*.db)</source>
        <translation>Squidie-Datenspeicher (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Store file</source>
        <translation>Datei des Datenspeichers</translation>
    </message>
    <message>
        <source>Store &amp;file</source>
        <translation>Date&amp;i des Datenspeichers</translation>
    </message>
    <message>
        <source>Choose an existing store</source>
        <translation>Einen vorhandenen Datenspeicher wählen</translation>
    </message>
    <message>
        <source>Choose the folder and name of a new store</source>
        <translation>Ordner und Namen eines neuen Datenspeichers wählen</translation>
    </message>
    <message>
        <source>Enter a file name: an existing store is opened, a new name creates a store.</source>
        <translation>Geben Sie einen Dateinamen ein: Ein vorhandener Datenspeicher wird geöffnet, ein neuer Name legt einen Datenspeicher an.</translation>
    </message>
    <message>
        <source>This file exists and will be opened.</source>
        <translation>Diese Datei ist vorhanden und wird geöffnet.</translation>
    </message>
    <message>
        <source>This file does not exist yet; a new store will be created.</source>
        <translation>Diese Datei gibt es noch nicht; ein neuer Datenspeicher wird angelegt.</translation>
    </message>
    <message>
        <source>This folder does not exist yet; it will be created with a new store in it.</source>
        <translation>Diesen Ordner gibt es noch nicht; er wird mit einem neuen Datenspeicher darin angelegt.</translation>
    </message>
    <message>
        <source>This is a folder. Enter a file in it.</source>
        <translation>Das ist ein Ordner. Geben Sie eine Datei darin an.</translation>
    </message>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>Sie haben keine Berechtigung, diese Datei zu lesen.</translation>
    </message>
    <message>
        <source>Enter the full path, starting at the root folder.</source>
        <translation>Geben Sie den vollständigen Pfad ein, beginnend beim Wurzelordner.</translation>
    </message>
    <message>
        <source>This is a pipe or a device. Enter a file.</source>
        <translation>Das ist eine Pipe oder ein Gerät. Geben Sie eine Datei an.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::FireDialog</name>
    <message>
        <source>&amp;Save payload…</source>
        <translation>Payload &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Fire</source>
        <translation>&amp;Auslösen</translation>
    </message>
    <message>
        <source>Fire a trigger</source>
        <translation>Einen Trigger auslösen</translation>
    </message>
    <message>
        <source>Payload that will be delivered</source>
        <translation>Payload, die zugestellt wird</translation>
    </message>
    <message>
        <source>Deliver the payload (Ctrl+Return)</source>
        <translation>Die Payload zustellen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No prediction yet</source>
        <translation>Noch keine Vorhersage</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>Datenspeicher: %1</translation>
    </message>
    <message>
        <source>Save this payload in the library</source>
        <translation>Diese Payload in der Bibliothek speichern</translation>
    </message>
    <message>
        <source>Close while delivering?</source>
        <translation>Während der Zustellung schließen?</translation>
    </message>
    <message>
        <source>The payload has been handed to the store, and its answer has not come yet. Closing does not take it back. Wait for the outcome before you fire again: a second delivery may start a second run.</source>
        <translation>Die Payload wurde dem Datenspeicher übergeben, und seine Antwort steht noch aus. Schließen nimmt sie nicht zurück. Warten Sie das Ergebnis ab, bevor Sie erneut auslösen: Eine zweite Zustellung kann einen zweiten Lauf starten.</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Warten</translation>
    </message>
    <message>
        <source>&amp;Close, and tell me the outcome</source>
        <translation>&amp;Schließen und mir das Ergebnis melden</translation>
    </message>
    <message>
        <source>Firing %1: %2</source>
        <comment>a trigger and the outcome</comment>
        <translation>Auslösung von %1: %2</translation>
    </message>
</context>
<context>
    <name>squidie::ui::FireForm</name>
    <message>
        <source>every delivery starts a run</source>
        <translation>jede Zustellung startet einen Lauf</translation>
    </message>
    <message>
        <source>a repeated firing is a duplicate</source>
        <translation>eine wiederholte Auslösung ist ein Duplikat</translation>
    </message>
    <message>
        <source>a repeated firing is skipped</source>
        <translation>eine wiederholte Auslösung wird übersprungen</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>&amp;Trigger</source>
        <translation>&amp;Trigger</translation>
    </message>
    <message>
        <source>&amp;Actor</source>
        <translation>A&amp;kteur</translation>
    </message>
    <message>
        <source>Recorded with the activation</source>
        <translation>Wird mit der Aktivierung festgehalten</translation>
    </message>
    <message>
        <source>Intended window</source>
        <translation>Sollfenster</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>&amp;Derived from names and window</source>
        <translation>Aus &amp;Namen und Fenster abgeleitet</translation>
    </message>
    <message>
        <source>T&amp;yped:</source>
        <translation>&amp;Eingegeben:</translation>
    </message>
    <message>
        <source>Signal id</source>
        <translation>Signal-ID</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>workflow and trigger</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>No definition is loaded, so there is no trigger to fire.</source>
        <translation>Es ist keine Definition geladen, also gibt es keinen Trigger zum Auslösen.</translation>
    </message>
    <message>
        <source>Manual: every start is a new run</source>
        <translation>Manuell: jeder Start ist ein neuer Lauf</translation>
    </message>
    <message>
        <source>Reading the schedule…</source>
        <translation>Zeitplan wird gelesen…</translation>
    </message>
    <message>
        <source>Typed…</source>
        <translation>Eingegeben…</translation>
    </message>
    <message>
        <source>No window</source>
        <translation>Kein Fenster</translation>
    </message>
    <message>
        <source>The start is not a time with an offset, such as 2026-10-05T09:00:00Z.</source>
        <translation>Der Beginn ist keine Zeit mit Zonenversatz, wie etwa 2026-10-05T09:00:00Z.</translation>
    </message>
    <message>
        <source>The end is not a time with an offset, such as 2026-10-06T09:00:00Z.</source>
        <translation>Das Ende ist keine Zeit mit Zonenversatz, wie etwa 2026-10-06T09:00:00Z.</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>Das Ende muss nach dem Beginn liegen.</translation>
    </message>
    <message>
        <source>There is no trigger to fire.</source>
        <translation>Es gibt keinen Trigger zum Auslösen.</translation>
    </message>
    <message>
        <source>Fill in the marked fields first.</source>
        <translation>Füllen Sie zuerst die markierten Felder aus.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Reading the windows of this trigger…</source>
        <translation>Die Fenster dieses Triggers werden gelesen…</translation>
    </message>
    <message>
        <source>Enter both bounds, or choose “No window”.</source>
        <translation>Geben Sie beide Grenzen ein oder wählen Sie „Kein Fenster“.</translation>
    </message>
    <message>
        <source>Without a window, no signal id can be derived.</source>
        <translation>Ohne Fenster kann keine Signal-ID abgeleitet werden.</translation>
    </message>
    <message>
        <source>Enter a signal id, or choose the derived one.</source>
        <translation>Geben Sie eine Signal-ID ein oder wählen Sie die abgeleitete.</translation>
    </message>
    <message>
        <source>Start &amp;by hand with an input, without firing</source>
        <translation>Von &amp;Hand mit einer Eingabe starten, ohne auszulösen</translation>
    </message>
    <message>
        <source>The run has this input and no intended window. The trigger&apos;s idempotency does not apply.</source>
        <translation>Der Lauf hat diese Eingabe und kein Sollfenster. Die Idempotenz des Triggers gilt nicht.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::FitDialog</name>
    <message>
        <source>to the next firing</source>
        <translation>bis zur nächsten Auslösung</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>What explains the deliveries</source>
        <translation>Was die Zustellungen erklärt</translation>
    </message>
    <message>
        <source>Settings, and how well they explain the deliveries</source>
        <translation>Einstellungen, und wie gut sie die Zustellungen erklären</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>Clock changes</source>
        <translation>Zeitumstellungen</translation>
    </message>
    <message>
        <source>Expected at</source>
        <translation>Erwartet am</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Zeitfenster</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Erklärt</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Unerwartet</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Differs on</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>&amp;Apply the best</source>
        <translation>&amp;Beste übernehmen</translation>
    </message>
    <message>
        <source>Each line is a way to read the schedule, the one that explains most on top. Rows without figures mean the same windows as the one above.</source>
        <translation>Jede Zeile ist eine Art, den Zeitplan zu lesen; die, die am meisten erklärt, steht oben. Zeilen ohne Zahlen bedeuten dieselben Fenster wie die Zeile darüber.</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries from %1 to %2.</source>
        <translation>
            <numerusform>%n Zustellung von %1 bis %2.</numerusform>
            <numerusform>%n Zustellungen von %1 bis %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>the same windows</source>
        <translation>dieselben Fenster</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>nothing in this period</source>
        <translation>nichts in diesem Zeitraum</translation>
    </message>
</context>
<context>
    <name>squidie::ui::HelpWindow</name>
    <message>
        <source>Manual · Squidie Console</source>
        <translation>Handbuch · Squidie Console</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or shorter words.</source>
        <translation>Nichts gefunden. Versuchen Sie es mit weniger oder kürzeren Wörtern.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
</context>
<context>
    <name>squidie::ui::IdentityView</name>
    <message>
        <source>%1. Signal id, derived from workflow, trigger and window</source>
        <translation>%1. Signal-ID, abgeleitet aus Workflow, Trigger und Fenster</translation>
    </message>
    <message>
        <source>%1. Run id, from workflow, trigger and signal id</source>
        <translation>%1. Lauf-ID, aus Workflow, Trigger und Signal-ID</translation>
    </message>
    <message>
        <source>%1 bytes: %2</source>
        <translation>%1 Bytes: %2</translation>
    </message>
    <message>
        <source>The scheduler supplied the signal id: %1</source>
        <translation>Der Scheduler lieferte die Signal-ID: %1</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The payload has no signal id, and none can be derived without both bounds of a window: every delivery starts its own run.</source>
        <translation>Die Payload hat keine Signal-ID, und ohne beide Grenzen eines Fensters kann keine abgeleitet werden: Jede Zustellung startet einen eigenen Lauf.</translation>
    </message>
    <message>
        <source>Joined: length and part, separated by |</source>
        <translation>Verbunden: Länge und Teil, getrennt durch |</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ImportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import activations</source>
        <translation>Aktivierungen importieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Da&amp;tei</translation>
    </message>
    <message>
        <source>Lines that could not be read</source>
        <translation>Zeilen, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl *.ndjson *.json)</source>
        <translation>JSON-Zeilen (*.jsonl *.ndjson *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Nichts wurde importiert</translation>
    </message>
    <message>
        <source>Imported %1 of %2 lines</source>
        <translation>%1 von %2 Zeilen importiert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Identity conflicts: %1</source>
        <translation>Identitätskonflikte: %1</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>Nicht lesbar: %1</translation>
    </message>
    <message>
        <source>(the first %1 are listed)</source>
        <translation>(die ersten %1 sind aufgeführt)</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>A JSON Lines file</source>
        <translation>Eine Datei mit JSON-Zeilen</translation>
    </message>
    <message>
        <source>Adds deliveries recorded elsewhere to this ledger; their outcomes follow from the identity rules in the order of their times. Nothing is started. The file has one JSON object per line, as written by SELECT row_to_json(j) FROM oban_jobs j.</source>
        <translation>Fügt diesem Protokoll anderswo aufgezeichnete Zustellungen hinzu; ihre Ergebnisse folgen aus den Identitätsregeln in der Reihenfolge ihrer Zeiten. Es wird nichts gestartet. Die Datei enthält ein JSON-Objekt pro Zeile, wie SELECT row_to_json(j) FROM oban_jobs j sie schreibt.</translation>
    </message>
    <message>
        <source>%1 is the open store, not a JSON Lines file.</source>
        <translation>%1 ist der geöffnete Datenspeicher, keine Datei mit JSON-Zeilen.</translation>
    </message>
    <message>
        <source>Already imported, unchanged: %1</source>
        <translation>Bereits importiert, unverändert: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 lines were imported. Import the file again for the rest.</source>
        <translation>Abgebrochen: %1 von %2 Zeilen wurden importiert. Importieren Sie die Datei erneut, um den Rest zu erhalten.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::InspectorPane</name>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Activation %1 cannot be shown</source>
        <translation>Die Aktivierung %1 kann nicht angezeigt werden</translation>
    </message>
    <message>
        <source>Run %1 cannot be shown</source>
        <translation>Der Lauf %1 kann nicht angezeigt werden</translation>
    </message>
    <message>
        <source>Select a mark, a row or a run to see what happened and why.</source>
        <translation>Wählen Sie eine Markierung, eine Zeile oder einen Lauf, um zu sehen, was geschah und warum.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::JournalTree</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>squidie::ui::JsonDiffView</name>
    <message>
        <source>+ added</source>
        <translation>+ hinzugefügt</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− entfernt</translation>
    </message>
    <message>
        <source>≠ changed</source>
        <translation>≠ geändert</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>(the whole value)</source>
        <translation>(der ganze Wert)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::JsonEditor</name>
    <message>
        <source>Go to error</source>
        <translation>Zum Fehler</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatieren</translation>
    </message>
    <message>
        <source>Indent the text (Ctrl+Shift+I)</source>
        <translation>Den Text einrücken (Strg+Umschalt+I)</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Write the text on one line (Ctrl+Shift+J)</source>
        <translation>Den Text in eine Zeile schreiben (Strg+Umschalt+J)</translation>
    </message>
    <message>
        <source>JSON text</source>
        <translation>JSON-Text</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>Gültiges JSON, %1</translation>
    </message>
    <message>
        <source>%1 is too long: a payload may have at most %2</source>
        <translation>%1 ist zu lang: Eine Payload darf höchstens %2 haben</translation>
    </message>
    <message>
        <source>Empty: type or paste a JSON value</source>
        <translation>Leer: einen JSON-Wert eingeben oder einfügen</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Move the cursor to the error (F4)</source>
        <translation>Die Schreibmarke zum Fehler setzen (F4)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::JsonTree</name>
    <message>
        <source>JSON as a tree</source>
        <translation>JSON als Baum</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>squidie::ui::JsonTreeModel</name>
    <message>
        <source>{ %1 }</source>
        <translation>{ %1 }</translation>
    </message>
    <message>
        <source>[ %1 ]</source>
        <translation>[ %1 ]</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>squidie::ui::Keyring</name>
    <message>
        <source>The keyring was not unlocked.</source>
        <translation>Der Schlüsselbund wurde nicht entsperrt.</translation>
    </message>
    <message>
        <source>There is no keyring on this desktop.</source>
        <translation>Auf diesem Desktop gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keyring could not be used: %1</source>
        <translation>Der Schlüsselbund konnte nicht verwendet werden: %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::LaneChoicesBar</name>
    <message>
        <source>Show only triggers with something wrong in the shown range</source>
        <translation>Nur Trigger anzeigen, bei denen im angezeigten Zeitraum etwas nicht stimmt</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Order and grouping of the lanes</source>
        <translation>Reihenfolge und Gruppierung der Spuren</translation>
    </message>
    <message>
        <source>Needs &amp;attention first</source>
        <translation>&amp;Handlungsbedarf zuerst</translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation>Nach &amp;Name</translation>
    </message>
    <message>
        <source>By &amp;next window</source>
        <translation>Nach nächstem &amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Group by workflow</source>
        <translation>Nach &amp;Workflow gruppieren</translation>
    </message>
    <message>
        <source>Comfortable lanes: every delivery</source>
        <translation>Geräumige Spuren: jede Zustellung</translation>
    </message>
    <message>
        <source>Compact lanes: a line for each trigger</source>
        <translation>Kompakte Spuren: eine Zeile je Trigger</translation>
    </message>
    <message>
        <source>Strips: as many triggers as fit</source>
        <translation>Streifen: so viele Trigger, wie hineinpassen</translation>
    </message>
    <message>
        <source>Wrong %1</source>
        <translation>Probleme %1</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Needs attention first</source>
        <translation>Handlungsbedarf zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By next window</source>
        <translation>Nach nächstem Fenster</translation>
    </message>
    <message>
        <source>Order of the lanes: %1, grouped by workflow</source>
        <translation>Reihenfolge der Spuren: %1, nach Workflow gruppiert</translation>
    </message>
    <message>
        <source>Order of the lanes: %1</source>
        <translation>Reihenfolge der Spuren: %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::LatenessView</name>
    <message numerus="yes">
        <source>and %n more on this spot</source>
        <translation>
            <numerusform>und %n weiterer an dieser Stelle</numerusform>
            <numerusform>und %n weitere an dieser Stelle</numerusform>
        </translation>
    </message>
    <message>
        <source>No start with an intended window in this range. Choose a longer range or another trigger.</source>
        <translation>Kein Start mit Sollfenster in diesem Zeitraum. Wählen Sie einen längeren Zeitraum oder einen anderen Trigger.</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>pünktlich</translation>
    </message>
    <message>
        <source>Intended start (%1)</source>
        <translation>Sollbeginn (%1)</translation>
    </message>
    <message>
        <source>Lateness of starts by intended time, on a logarithmic scale</source>
        <translation>Verspätung der Starts nach Sollzeit, auf logarithmischer Skala</translation>
    </message>
    <message>
        <source>Bars: from the smallest to the largest lateness of an hour, day or week that has too many starts for single dots. For p50 and p95, see the summary or choose a shorter range.</source>
        <translation>Balken: von der kleinsten bis zur größten Verspätung einer Stunde, eines Tages oder einer Woche mit zu vielen Starts für einzelne Punkte. p50 und p95 finden Sie in der Zusammenfassung oder bei einem kürzeren Zeitraum.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::LedgerPage</name>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new row(s): go to the top</source>
        <translation>
            <numerusform>%Ln neue Zeile: zum Anfang gehen</numerusform>
            <numerusform>%Ln neue Zeilen: zum Anfang gehen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::LoadReportDialog</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Error at %1</source>
        <translation>Fehler bei %1</translation>
    </message>
    <message>
        <source>Warning at %1</source>
        <translation>Warnung bei %1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>workflow and what became of it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Loaded %n workflow definition(s): %1.</source>
        <translation>
            <numerusform>%n Workflow-Definition geladen: %1.</numerusform>
            <numerusform>%n Workflow-Definitionen geladen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Load workflow definitions</source>
        <translation>Workflow-Definitionen laden</translation>
    </message>
    <message numerus="yes">
        <source>Loaded %n definition(s).</source>
        <translation>
            <numerusform>%n Definition geladen.</numerusform>
            <numerusform>%n Definitionen geladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Definitions with their errors and warnings</source>
        <translation>Definitionen mit ihren Fehlern und Warnungen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy every error and warning as text</source>
        <translation>Alle Fehler und Warnungen als Text kopieren</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <comment>workflow, file, what became of it</comment>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>(definition)</source>
        <translation>(Definition)</translation>
    </message>
    <message>
        <source>no errors, not loaded because of the others</source>
        <translation>keine Fehler, wegen der anderen nicht geladen</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was loaded: %n error(s).</source>
        <translation>
            <numerusform>Nichts wurde geladen: %n Fehler.</numerusform>
            <numerusform>Nichts wurde geladen: %n Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Definitions are loaded all together or not at all. Fix the files and load them again.</source>
        <translation>Definitionen werden entweder alle zusammen oder gar nicht geladen. Korrigieren Sie die Dateien und laden Sie sie erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s), which do not prevent loading.</source>
        <translation>
            <numerusform>%n Warnung, die das Laden nicht verhindert.</numerusform>
            <numerusform>%n Warnungen, die das Laden nicht verhindern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>definition without a name</source>
        <translation>Definition ohne Namen</translation>
    </message>
</context>
<context>
    <name>squidie::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;Windows</source>
        <translation>Zeit&amp;fenster</translation>
    </message>
    <message>
        <source>&amp;Activations</source>
        <translation>A&amp;ktivierungen</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>&amp;Payloads</source>
        <translation>&amp;Payloads</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Range and zone</source>
        <translation>Zeitraum und Zone</translation>
    </message>
    <message>
        <source>Fire…</source>
        <translation>Auslösen…</translation>
    </message>
    <message>
        <source>Fire the selected trigger (Ctrl+F)</source>
        <translation>Den ausgewählten Trigger auslösen (Strg+F)</translation>
    </message>
    <message>
        <source>Squidie Console</source>
        <translation>Squidie Console</translation>
    </message>
    <message>
        <source>%1 · %2 · Squidie Console</source>
        <translation>%1 · %2 · Squidie Console</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Load workflow definitions</source>
        <translation>Workflow-Definitionen laden</translation>
    </message>
    <message>
        <source>Workflow definitions (*.json)</source>
        <translation>Workflow-Definitionen (*.json)</translation>
    </message>
    <message>
        <source>About Squidie Console</source>
        <translation>Über Squidie Console</translation>
    </message>
    <message>
        <source>Squidie Console %1</source>
        <translation>Squidie Console %1</translation>
    </message>
    <message>
        <source>Unsaved payloads</source>
        <translation>Nicht gespeicherte Payloads</translation>
    </message>
    <message>
        <source>Some payloads have not been saved.</source>
        <translation>Einige Payloads wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard and quit</source>
        <translation>Verwerfen und beenden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Squidie Console</source>
        <translation>&amp;Über Squidie Console</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Load workflow definitions…</source>
        <translation>Workflow-Definitionen &amp;laden…</translation>
    </message>
    <message>
        <source>&amp;Import activations…</source>
        <translation>Aktivierungen &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Open store…</source>
        <translation>Datenspeicher ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Recent stores</source>
        <translation>&amp;Zuletzt geöffnete Datenspeicher</translation>
    </message>
    <message>
        <source>Open the &amp;default store</source>
        <translation>&amp;Standard-Datenspeicher öffnen</translation>
    </message>
    <message>
        <source>&amp;Explore the sample workspace</source>
        <translation>&amp;Beispielumgebung erkunden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Deliveries</source>
        <translation>&amp;Zustellungen</translation>
    </message>
    <message>
        <source>Search &amp;activations</source>
        <translation>Aktivierungen su&amp;chen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Last &amp;hour</source>
        <translation>Letzte S&amp;tunde</translation>
    </message>
    <message>
        <source>Last &amp;day</source>
        <translation>Letzter Ta&amp;g</translation>
    </message>
    <message>
        <source>Last &amp;week</source>
        <translation>Letzte &amp;Woche</translation>
    </message>
    <message>
        <source>Last &amp;month</source>
        <translation>Letzter &amp;Monat</translation>
    </message>
    <message>
        <source>&amp;Custom range…</source>
        <translation>&amp;Eigener Zeitraum…</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation>S&amp;päter</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>&amp;UTC</translation>
    </message>
    <message>
        <source>&amp;Local: %1</source>
        <translation>&amp;Lokal: %1</translation>
    </message>
    <message>
        <source>&amp;Next zone</source>
        <translation>&amp;Nächste Zone</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Triggers</source>
        <translation>&amp;Trigger</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Find a tri&amp;gger</source>
        <translation>Trigger &amp;suchen</translation>
    </message>
    <message>
        <source>Times are shown in: %1</source>
        <translation>Zeiten werden angezeigt in: %1</translation>
    </message>
    <message>
        <source>Opening the store…</source>
        <translation>Der Datenspeicher wird geöffnet…</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (nur lesbar)</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>Lä&amp;ufe</translation>
    </message>
    <message>
        <source>&amp;Trust definitions…</source>
        <translation>Definitionen &amp;vertrauen…</translation>
    </message>
    <message>
        <source>%1 (no answer)</source>
        <translation>%1 (keine Antwort)</translation>
    </message>
    <message>
        <source>%1 · Squidie Console</source>
        <translation>%1 · Squidie Console</translation>
    </message>
    <message>
        <source>&amp;All recent stores…</source>
        <translation>&amp;Alle zuletzt geöffneten…</translation>
    </message>
    <message>
        <source>Time zone in which times are shown</source>
        <translation>Zeitzone, in der Zeiten angezeigt werden</translation>
    </message>
    <message>
        <source>Select a trigger in the tree first.</source>
        <translation>Wählen Sie zuerst einen Trigger im Baum aus.</translation>
    </message>
    <message>
        <source>Did it start, once, on time? Compares intended windows with received activations, with the durable runtime built in.

Qt %1</source>
        <translation>Ist es gestartet, einmal, pünktlich? Vergleicht Sollfenster mit empfangenen Aktivierungen, mit eingebauter dauerhafter Laufzeitumgebung.

Qt %1</translation>
    </message>
    <message>
        <source>They are marked on the Payloads page. Quitting discards them.</source>
        <translation>Sie sind auf der Seite Payloads markiert. Beim Beenden gehen sie verloren.</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Fire trigger…</source>
        <translation>Trigger &amp;auslösen…</translation>
    </message>
    <message>
        <source>&amp;Replay selection…</source>
        <translation>Auswahl &amp;wiederholen…</translation>
    </message>
    <message>
        <source>&amp;Save payload…</source>
        <translation>Payload &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy list as command line</source>
        <translation>Liste als &amp;Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zeit&amp;zone</translation>
    </message>
    <message>
        <source>Each &amp;trigger&apos;s zone</source>
        <translation>Zone des jeweiligen &amp;Triggers</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>%1 You can inspect, predict and replay in a sandbox; everything that writes is switched off.</source>
        <translation>%1 Ansehen, Vorhersagen und Wiederholen in einer Sandbox sind möglich; alles, was schreibt, ist abgeschaltet.</translation>
    </message>
    <message>
        <source>Close the open dialog first: it works on the current store.</source>
        <translation>Schließen Sie zuerst den offenen Dialog: Er arbeitet mit dem aktuellen Datenspeicher.</translation>
    </message>
    <message>
        <source>No recent stores</source>
        <translation>Keine zuletzt geöffneten Datenspeicher</translation>
    </message>
    <message>
        <source>%1 (removed or replaced)</source>
        <translation>%1 (entfernt oder ersetzt)</translation>
    </message>
    <message>
        <source>&amp;Rehearse a year’s clock changes…</source>
        <translation>Zeitumstellungen eines &amp;Jahres durchspielen…</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ManualBrowser</name>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>squidie::ui::MessageBar</name>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung ausblenden</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::OpenStoreDialog</name>
    <message>
        <source>F&amp;ile</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>PostgreSQL &amp;server</source>
        <translation>PostgreSQL-&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Zuletzt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The server answers: %1, with a store of schema version %2.</source>
        <translation>Der Server antwortet: %1, mit einem Datenspeicher der Schemaversion %2.</translation>
    </message>
    <message>
        <source>Open store</source>
        <translation>Datenspeicher öffnen</translation>
    </message>
    <message>
        <source>Store location</source>
        <translation>Ort des Datenspeichers</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung prü&amp;fen</translation>
    </message>
    <message>
        <source>The server answers. The database has no store yet; opening it creates one.</source>
        <translation>Der Server antwortet. Die Datenbank hat noch keinen Datenspeicher; beim Öffnen wird einer angelegt.</translation>
    </message>
    <message>
        <source>The server answers. The store has an older version; opening it upgrades it.</source>
        <translation>Der Server antwortet. Der Datenspeicher hat eine ältere Version; beim Öffnen wird er aktualisiert.</translation>
    </message>
    <message>
        <source>Create and open</source>
        <translation>Anlegen und öffnen</translation>
    </message>
</context>
<context>
    <name>squidie::ui::OutcomePanel</name>
    <message>
        <source>Signal id (derived): %1</source>
        <translation>Signal-ID (abgeleitet): %1</translation>
    </message>
    <message>
        <source>Signal id: %1</source>
        <translation>Signal-ID: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Lauf: %1</translation>
    </message>
    <message>
        <source>Show activation</source>
        <translation>Aktivierung anzeigen</translation>
    </message>
    <message>
        <source>Predicted outcome</source>
        <translation>Vorhergesagtes Ergebnis</translation>
    </message>
    <message>
        <source>No prediction yet</source>
        <translation>Noch keine Vorhersage</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Predicting…</source>
        <translation>Vorhersage läuft…</translation>
    </message>
    <message>
        <source>The store cannot be used right now</source>
        <translation>Der Datenspeicher ist gerade nicht benutzbar</translation>
    </message>
</context>
<context>
    <name>squidie::ui::OutcomeStyle</name>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Pünktlich</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>After window</source>
        <translation>Nach dem Fenster</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Verfrüht</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Unerwartet</translation>
    </message>
    <message>
        <source>No window</source>
        <translation>Kein Fenster</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Unjudged</source>
        <translation>Nicht beurteilt</translation>
    </message>
</context>
<context>
    <name>squidie::ui::OutcomeWords</name>
    <message>
        <source>Run %1 started %2.</source>
        <translation>Der Lauf %1 wurde gestartet: %2.</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>Es wurde kein Grund genannt.</translation>
    </message>
    <message>
        <source>today %1 (%2)</source>
        <comment>a time and its zone</comment>
        <translation>heute %1 (%2)</translation>
    </message>
    <message>
        <source>yesterday %1 (%2)</source>
        <comment>a time and its zone</comment>
        <translation>gestern %1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a time and its zone</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Would start a new run</source>
        <translation>Würde einen neuen Lauf starten</translation>
    </message>
    <message>
        <source>Would be a duplicate</source>
        <translation>Wäre ein Duplikat</translation>
    </message>
    <message>
        <source>Would be skipped</source>
        <translation>Würde übersprungen</translation>
    </message>
    <message>
        <source>Would be rejected</source>
        <translation>Würde abgelehnt</translation>
    </message>
    <message>
        <source>Started run %1</source>
        <translation>Lauf %1 gestartet</translation>
    </message>
    <message>
        <source>Received %1 as activation %2.</source>
        <translation>Empfangen: %1, als Aktivierung %2.</translation>
    </message>
    <message>
        <source>Duplicate of run %1</source>
        <translation>Duplikat des Laufs %1</translation>
    </message>
    <message>
        <source>Nothing was started. Received %1 as activation %2.</source>
        <translation>Nichts wurde gestartet. Empfangen: %1, als Aktivierung %2.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>No run in this store has this identity yet. Run %1 would begin.</source>
        <translation>Noch hat kein Lauf in diesem Datenspeicher diese Identität. Lauf %1 würde beginnen.</translation>
    </message>
    <message>
        <source>with unknown id</source>
        <translation>mit unbekannter ID</translation>
    </message>
    <message>
        <source>Run %1 already exists.</source>
        <translation>Der Lauf %1 existiert bereits.</translation>
    </message>
    <message>
        <source>The trigger declares no idempotency: every delivery starts a new run with its own id.</source>
        <translation>Der Trigger deklariert keine Idempotenz: Jede Zustellung startet einen neuen Lauf mit eigener ID.</translation>
    </message>
    <message>
        <source>Skipped: run %1 has already started</source>
        <translation>Übersprungen: Der Lauf %1 wurde bereits gestartet</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadActions</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as new</source>
        <translation>Als ne&amp;u speichern</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>Dupl&amp;izieren</translation>
    </message>
    <message>
        <source>Re&amp;vert to saved</source>
        <translation>Auf gespeicherten S&amp;tand zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Export to file…</source>
        <translation>In Datei &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Entfe&amp;rnen</translation>
    </message>
    <message>
        <source>Re&amp;play…</source>
        <translation>&amp;Wiederholen…</translation>
    </message>
    <message>
        <source>&amp;Fire…</source>
        <translation>&amp;Auslösen…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action and shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadDelegate</name>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>workflow and trigger</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>no trigger named</source>
        <translation>kein Trigger genannt</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadDelivery</name>
    <message>
        <source>No prediction yet</source>
        <translation>Noch keine Vorhersage</translation>
    </message>
    <message>
        <source>The text is not valid JSON. Delivered like this, it would be rejected.</source>
        <translation>Der Text ist kein gültiges JSON. So zugestellt, würde er abgelehnt.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadEditor</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadForm</name>
    <message>
        <source>regression, late</source>
        <translation>Regression, verspätet</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wozu sie dient</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>S&amp;chlagwörter</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadLibraryModel</name>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>trigger %1 of %2</source>
        <translation>Trigger %1 von %2</translation>
    </message>
    <message>
        <source>tags %1</source>
        <translation>Schlagwörter %1</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a name and a number</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadLibraryView</name>
    <message>
        <source>Search payloads</source>
        <translation>Payloads suchen</translation>
    </message>
    <message>
        <source>Saved payloads</source>
        <translation>Gespeicherte Payloads</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New payload (Ctrl+N)</source>
        <translation>Neue Payload (Strg+N)</translation>
    </message>
    <message>
        <source>&amp;Empty cron payload</source>
        <translation>&amp;Leere Cron-Payload</translation>
    </message>
    <message>
        <source>From &amp;files…</source>
        <translation>Aus &amp;Dateien…</translation>
    </message>
    <message>
        <source>From the &amp;clipboard</source>
        <translation>Aus der &amp;Zwischenablage</translation>
    </message>
    <message>
        <source>New payload</source>
        <translation>Neue Payload</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Dateien öffnen…</translation>
    </message>
    <message>
        <source>No payloads saved yet</source>
        <translation>Noch keine Payloads gespeichert</translation>
    </message>
    <message>
        <source>Save one from an activation&apos;s inspector, drop a JSON file here, or paste its text.</source>
        <translation>Speichern Sie eine aus dem Inspektor einer Aktivierung, ziehen Sie eine JSON-Datei hierher oder fügen Sie ihren Text ein.</translation>
    </message>
    <message>
        <source>No name, tag, note, workflow or trigger contains these words.</source>
        <translation>Kein Name, Schlagwort, Workflow oder Trigger und keine Notiz enthält diese Wörter.</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadView</name>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Exact text</source>
        <translation>Genauer Text</translation>
    </message>
    <message>
        <source>Copy the exact text</source>
        <translation>Genauen Text kopieren</translation>
    </message>
    <message>
        <source>Copy the payload&apos;s exact text</source>
        <translation>Den genauen Text der Payload kopieren</translation>
    </message>
    <message>
        <source>The payload&apos;s exact text</source>
        <translation>Der genaue Text der Payload</translation>
    </message>
    <message>
        <source>%1 arrived, too large to keep: only the size and the digest were recorded.</source>
        <translation>%1 kamen an, zu groß zum Aufbewahren: Nur die Größe und die Prüfsumme wurden festgehalten.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadsPage</name>
    <message>
        <source>Select a payload to edit, fire or replay it.</source>
        <translation>Wählen Sie eine Payload, um sie zu bearbeiten, auszulösen oder zu wiederholen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>New payload</source>
        <translation>Neue Payload</translation>
    </message>
    <message>
        <source>Open payload files</source>
        <translation>Payload-Dateien öffnen</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n file(s) were opened.</source>
        <translation>
            <numerusform>Nur die erste Datei (%n) wurde geöffnet.</numerusform>
            <numerusform>Nur die ersten %n Dateien wurden geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is too long: a payload may have at most %1.</source>
        <translation>Der Text ist zu lang: Eine Payload darf höchstens %1 haben.</translation>
    </message>
    <message>
        <source>Pasted payload</source>
        <translation>Eingefügte Payload</translation>
    </message>
    <message>
        <source>Give the payload a name.</source>
        <translation>Geben Sie der Payload einen Namen.</translation>
    </message>
    <message>
        <source>Another saved payload has this name.</source>
        <translation>Eine andere gespeicherte Payload hat diesen Namen.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Discarded %1.</source>
        <translation>%1 verworfen.</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 entfernt.</translation>
    </message>
    <message>
        <source>Export payload</source>
        <translation>Payload exportieren</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>%1 is the open store, not a payload.</source>
        <translation>%1 ist der geöffnete Datenspeicher, keine Payload.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RangeBar</name>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Eigener…</translation>
    </message>
    <message>
        <source>Last hour (Alt+1)</source>
        <translation>Letzte Stunde (Alt+1)</translation>
    </message>
    <message>
        <source>Last day (Alt+2)</source>
        <translation>Letzter Tag (Alt+2)</translation>
    </message>
    <message>
        <source>Last week (Alt+3)</source>
        <translation>Letzte Woche (Alt+3)</translation>
    </message>
    <message>
        <source>Last month (Alt+4)</source>
        <translation>Letzter Monat (Alt+4)</translation>
    </message>
    <message>
        <source>Earlier (Alt+Left)</source>
        <translation>Früher (Alt+Links)</translation>
    </message>
    <message>
        <source>Later (Alt+Right)</source>
        <translation>Später (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Shown range</source>
        <translation>Angezeigter Zeitraum</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Custom range</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>Von (UTC)</translation>
    </message>
    <message>
        <source>Until (UTC)</source>
        <translation>Bis (UTC)</translation>
    </message>
    <message>
        <source>“Until” must be after “From”.</source>
        <translation>„Bis“ muss nach „Von“ liegen.</translation>
    </message>
    <message>
        <source>Show this range</source>
        <translation>Diesen Zeitraum anzeigen</translation>
    </message>
    <message>
        <source>&amp;From (UTC)</source>
        <translation>&amp;Von (UTC)</translation>
    </message>
    <message>
        <source>&amp;Until (UTC)</source>
        <translation>&amp;Bis (UTC)</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Custom range (Alt+5)</source>
        <translation>Eigener Zeitraum (Alt+5)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RecentStores</name>
    <message>
        <source>The file no longer exists.</source>
        <translation>Die Datei existiert nicht mehr.</translation>
    </message>
    <message>
        <source>Its folder does not exist; perhaps a disk or network share is not mounted.</source>
        <translation>Ihr Ordner existiert nicht; vielleicht ist ein Datenträger oder eine Netzwerkfreigabe nicht eingehängt.</translation>
    </message>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>Sie haben keine Berechtigung, diese Datei zu lesen.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RecentStoresList</name>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Aus der &amp;Liste entfernen</translation>
    </message>
    <message>
        <source>Recent stores</source>
        <translation>Zuletzt geöffnete Datenspeicher</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>The store itself is not deleted (Del)</source>
        <translation>Der Datenspeicher selbst wird nicht gelöscht (Entf)</translation>
    </message>
    <message>
        <source>No stores have been opened yet.</source>
        <translation>Es wurden noch keine Datenspeicher geöffnet.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RehearsalDialog</name>
    <message>
        <source>Wall-clock time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Effects of clock changes</source>
        <translation>Auswirkungen der Zeitumstellungen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Firings of the day</source>
        <translation>Auslösungen des Tages</translation>
    </message>
    <message>
        <source>Rehearse a year&apos;s clock changes</source>
        <translation>Zeitumstellungen eines Jahres durchspielen</translation>
    </message>
    <message>
        <source>Calendar of firings, a cell a day</source>
        <translation>Kalender der Auslösungen, eine Zelle je Tag</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Jahr</translation>
    </message>
    <message>
        <source>The more firings a day has, the stronger its colour. Red: a clock change adds firings or takes some away. Each trigger counts by its own clock. Choose a day to see its firings.</source>
        <translation>Je mehr Auslösungen ein Tag hat, desto kräftiger ist seine Farbe. Rot: Durch eine Zeitumstellung kommen Auslösungen hinzu oder fallen welche weg. Jeder Trigger zählt nach seiner eigenen Uhr. Wählen Sie einen Tag, um seine Auslösungen zu sehen.</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Auswirkungen</translation>
    </message>
    <message>
        <source>Firings of a day</source>
        <translation>Auslösungen eines Tages</translation>
    </message>
    <message numerus="yes">
        <source>fires %n times</source>
        <translation>
            <numerusform>löst %n-mal aus</numerusform>
            <numerusform>löst %n-mal aus</numerusform>
        </translation>
    </message>
    <message>
        <source>without the clock change: %1</source>
        <translation>ohne die Zeitumstellung: %1</translation>
    </message>
    <message>
        <source>skipped: does not fire</source>
        <translation>übersprungen: löst nicht aus</translation>
    </message>
    <message>
        <source>moved: fires at %1</source>
        <translation>verschoben: löst um %1 aus</translation>
    </message>
    <message>
        <source>repeated: fires again at %1</source>
        <translation>wiederholt: löst um %1 erneut aus</translation>
    </message>
    <message>
        <source>comes twice: fires once, at %1</source>
        <translation>kommt zweimal vor: löst einmal aus, um %1</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 wird zu %2</translation>
    </message>
    <message>
        <source>On this day it fires %1 times, usually %2.</source>
        <translation>An diesem Tag löst er %1-mal aus, sonst %2-mal.</translation>
    </message>
    <message numerus="yes">
        <source>%n more never fire, or cannot be read.</source>
        <translation>
            <numerusform>%n weiterer löst nie aus oder kann nicht gelesen werden.</numerusform>
            <numerusform>%n weitere lösen nie aus oder können nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these triggers has a schedule.</source>
        <translation>Keiner dieser Trigger hat einen Zeitplan.</translation>
    </message>
    <message>
        <source>No clock change in these time zones in %1.</source>
        <translation>Keine Zeitumstellung in diesen Zeitzonen im Jahr %1.</translation>
    </message>
    <message>
        <source>No clock change of %1 touches a firing.</source>
        <translation>Keine Zeitumstellung des Jahres %1 betrifft eine Auslösung.</translation>
    </message>
    <message>
        <source>no firing</source>
        <translation>keine Auslösung</translation>
    </message>
    <message>
        <source>and more: only the first %1 are listed</source>
        <translation>und weitere: nur die ersten %1 sind aufgeführt</translation>
    </message>
    <message>
        <source>Firings of %1</source>
        <translation>Auslösungen am %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ReplayComparison</name>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Run context then</source>
        <translation>Laufkontext damals</translation>
    </message>
    <message>
        <source>Run context now</source>
        <translation>Laufkontext jetzt</translation>
    </message>
    <message>
        <source>No context</source>
        <translation>Kein Kontext</translation>
    </message>
    <message>
        <source>Never delivered</source>
        <translation>Nie zugestellt</translation>
    </message>
    <message>
        <source>This payload does not come from the ledger.</source>
        <translation>Diese Payload stammt nicht aus dem Protokoll.</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a payload above.</source>
        <translation>Wählen Sie oben eine Payload.</translation>
    </message>
    <message>
        <source>Cannot be replayed like this</source>
        <translation>Kann so nicht wiederholt werden</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>The ledger has this delivery; the store has not answered so far.</source>
        <translation>Das Protokoll enthält diese Zustellung; der Datenspeicher hat bisher nicht geantwortet.</translation>
    </message>
    <message>
        <source>Not known whether it was delivered</source>
        <translation>Unbekannt, ob sie zugestellt wurde</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht zugestellt</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ReplayDialog</name>
    <message numerus="yes">
        <source>Replay %n payload(s)</source>
        <translation>
            <numerusform>%n Payload wiederholen</numerusform>
            <numerusform>%n Payloads wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Payloads and their outcomes</source>
        <translation>Payloads und ihre Ergebnisse</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Ac&amp;tor</source>
        <translation>Akte&amp;ur</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop after the payload that is being delivered</source>
        <translation>Nach der Payload anhalten, die gerade zugestellt wird</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an outcome and its count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not usable: %1</source>
        <translation>Nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Delivering…</source>
        <translation>Wird zugestellt…</translation>
    </message>
    <message>
        <source>%1 of %2, %3 per second</source>
        <translation>%1 von %2, %3 pro Sekunde</translation>
    </message>
    <message>
        <source>Stopping after this payload…</source>
        <translation>Wird nach dieser Payload angehalten…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>Datenspeicher: %1</translation>
    </message>
    <message>
        <source>Predicting the outcomes…</source>
        <translation>Ergebnisse werden vorhergesagt…</translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) changed</source>
        <translation>
            <numerusform>%n Ergebnis geändert</numerusform>
            <numerusform>%n Ergebnisse geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered:</source>
        <translation>Zugestellt:</translation>
    </message>
    <message>
        <source>In the sandbox; nothing was changed.</source>
        <translation>In der Sandbox; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>If delivered now:</source>
        <translation>Falls jetzt zugestellt:</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Unbekannt: %1</translation>
    </message>
    <message>
        <source>Not delivered: %1</source>
        <translation>Nicht zugestellt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n payload(s)</source>
        <translation>
            <numerusform>Mit %n Payload fortfahren</numerusform>
            <numerusform>Mit %n Payloads fortfahren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::ReplayModel</name>
    <message>
        <source>Not usable</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht zugestellt</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ReplayOptions</name>
    <message>
        <source>As it &amp;was</source>
        <translation>&amp;Wie sie war</translation>
    </message>
    <message>
        <source>As &amp;new</source>
        <translation>Als &amp;neu</translation>
    </message>
    <message>
        <source>S&amp;hifted</source>
        <translation>&amp;Verschoben</translation>
    </message>
    <message>
        <source>In a &amp;sandbox</source>
        <translation>In einer &amp;Sandbox</translation>
    </message>
    <message>
        <source>How to shift</source>
        <translation>Art der Verschiebung</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>To the window</source>
        <translation>Auf das Fenster</translation>
    </message>
    <message>
        <source>Amount of the shift</source>
        <translation>Größe der Verschiebung</translation>
    </message>
    <message>
        <source>Unit of the shift</source>
        <translation>Einheit der Verschiebung</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Start of the new window</source>
        <translation>Beginn des neuen Fensters</translation>
    </message>
    <message>
        <source>End of the new window</source>
        <translation>Ende des neuen Fensters</translation>
    </message>
    <message>
        <source>The start is not a time with an offset, such as 2026-10-05T09:00:00Z.</source>
        <translation>Der Beginn ist keine Zeit mit Zonenversatz, wie etwa 2026-10-05T09:00:00Z.</translation>
    </message>
    <message>
        <source>The end is not a time with an offset, such as 2026-10-06T09:00:00Z.</source>
        <translation>Das Ende ist keine Zeit mit Zonenversatz, wie etwa 2026-10-06T09:00:00Z.</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>Das Ende muss nach dem Beginn liegen.</translation>
    </message>
    <message>
        <source>The exact bytes again. Idempotent triggers answer duplicate or skipped, which is the test.</source>
        <translation>Noch einmal genau dieselben Bytes. Idempotente Trigger antworten mit Duplikat oder übersprungen; genau das ist die Probe.</translation>
    </message>
    <message>
        <source>With a new signal id that marks it as a replay. Starts real work.</source>
        <translation>Mit einer neuen Signal-ID, die die Zustellung als Wiederholung kennzeichnet. Startet echte Arbeit.</translation>
    </message>
    <message>
        <source>For another window, with the identity derived from it.</source>
        <translation>Für ein anderes Fenster, mit der daraus abgeleiteten Identität.</translation>
    </message>
    <message>
        <source>Against a temporary copy of the catalogue and identities. Changes nothing.</source>
        <translation>Gegen eine temporäre Kopie von Katalog und Identitäten. Ändert nichts.</translation>
    </message>
    <message>
        <source>Enter a shift other than zero.</source>
        <translation>Geben Sie eine Verschiebung ungleich null ein.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunCommands</name>
    <message>
        <source>Select a run first.</source>
        <translation>Wählen Sie zuerst einen Lauf aus.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunControl</name>
    <message>
        <source>Workflow: %1</source>
        <translation>Workflow: %1</translation>
    </message>
    <message>
        <source>Trigger: %1</source>
        <translation>Trigger: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Lauf: %1</translation>
    </message>
    <message>
        <source>The step waits for an approval: approve or reject it.</source>
        <translation>Der Schritt wartet auf eine Genehmigung: Genehmigen Sie ihn oder lehnen Sie ihn ab.</translation>
    </message>
    <message>
        <source>The step is a pause: resume the run.</source>
        <translation>Der Schritt ist eine Pause: Setzen Sie den Lauf fort.</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Genehmigen…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Wiederholen…</translation>
    </message>
    <message>
        <source>Cancel run…</source>
        <translation>Lauf abbrechen…</translation>
    </message>
    <message>
        <source>The run is over: there is nothing to cancel.</source>
        <translation>Der Lauf ist vorbei: Es gibt nichts abzubrechen.</translation>
    </message>
    <message>
        <source>Approve run %1</source>
        <translation>Lauf %1 genehmigen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Reject run %1</source>
        <translation>Lauf %1 ablehnen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Resume run %1</source>
        <translation>Lauf %1 fortsetzen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Replay run %1</source>
        <translation>Lauf %1 wiederholen</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cancel run %1</source>
        <translation>Lauf %1 abbrechen</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Den Lauf abbrechen</translation>
    </message>
    <message>
        <source>Replay of run %1 refused</source>
        <translation>Wiederholung des Laufs %1 verweigert</translation>
    </message>
    <message>
        <source>Replay anyway</source>
        <translation>Trotzdem wiederholen</translation>
    </message>
    <message>
        <source>Run %1 was cancelled.</source>
        <translation>Der Lauf %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemandem</translation>
    </message>
    <message>
        <source>Waiting at step: %1</source>
        <translation>Wartet im Schritt: %1</translation>
    </message>
    <message>
        <source>The run is %1, not paused: there is nothing to decide.</source>
        <translation>Der Lauf ist nicht angehalten (Zustand: %1): Es gibt nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>In the meantime it was approved by %1 at %2.</source>
        <translation>In der Zwischenzeit wurde er von %1 um %2 genehmigt.</translation>
    </message>
    <message>
        <source>In the meantime it was rejected by %1 at %2.</source>
        <translation>In der Zwischenzeit wurde er von %1 um %2 abgelehnt.</translation>
    </message>
    <message>
        <source>In the meantime it was resumed by %1 at %2.</source>
        <translation>In der Zwischenzeit wurde er von %1 um %2 fortgesetzt.</translation>
    </message>
    <message>
        <source>In the meantime it was cancelled by %1 at %2.</source>
        <translation>In der Zwischenzeit wurde er von %1 um %2 abgebrochen.</translation>
    </message>
    <message>
        <source>The run now waits at another step: %1</source>
        <translation>Der Lauf wartet jetzt in einem anderen Schritt: %1</translation>
    </message>
    <message>
        <source>The run takes the step&apos;s error transition, or fails if there is none.</source>
        <translation>Der Lauf nimmt den Fehlerübergang des Schritts oder schlägt fehl, wenn es keinen gibt.</translation>
    </message>
    <message>
        <source>A rejection cannot be undone.</source>
        <translation>Eine Ablehnung kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Reject the step permanently</source>
        <translation>Den Schritt endgültig ablehnen</translation>
    </message>
    <message>
        <source>The run continues after its pause.</source>
        <translation>Der Lauf wird nach seiner Pause fortgesetzt.</translation>
    </message>
    <message>
        <source>Starts a new run with the same trigger and input, using the current definition. The old run stays as it is.</source>
        <translation>Startet einen neuen Lauf mit demselben Trigger und derselben Eingabe nach der aktuellen Definition. Der alte Lauf bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The run ends at once: planned steps do not start, and the result of a step still running is ignored.</source>
        <translation>Der Lauf endet sofort: Geplante Schritte starten nicht, und das Ergebnis eines noch laufenden Schritts wird ignoriert.</translation>
    </message>
    <message>
        <source>A cancelled run cannot be continued, but it can be replayed as a new run.</source>
        <translation>Ein abgebrochener Lauf kann nicht fortgesetzt, aber als neuer Lauf wiederholt werden.</translation>
    </message>
    <message>
        <source>End this run permanently</source>
        <translation>Diesen Lauf endgültig beenden</translation>
    </message>
    <message>
        <source>Would run again: %1 (irreversible)</source>
        <translation>Würde erneut ausgeführt: %1 (unumkehrbar)</translation>
    </message>
    <message>
        <source>Would run again: %1 (cannot be compensated)</source>
        <translation>Würde erneut ausgeführt: %1 (nicht kompensierbar)</translation>
    </message>
    <message numerus="yes">
        <source>%n completed step(s) of this run cannot be undone, and a replay would run them again.</source>
        <translation>
            <numerusform>%n abgeschlossener Schritt dieses Laufs kann nicht rückgängig gemacht werden, und eine Wiederholung würde ihn erneut ausführen.</numerusform>
            <numerusform>%n abgeschlossene Schritte dieses Laufs können nicht rückgängig gemacht werden, und eine Wiederholung würde sie erneut ausführen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What these steps did the first time is not undone.</source>
        <translation>Was diese Schritte beim ersten Mal getan haben, wird nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Run again: %1</source>
        <translation>Erneut ausführen: %1</translation>
    </message>
    <message>
        <source>Run %1 was approved; its status is now: %2.</source>
        <translation>Der Lauf %1 wurde genehmigt; sein Zustand ist jetzt: %2.</translation>
    </message>
    <message>
        <source>Run %1 was rejected; its status is now: %2.</source>
        <translation>Der Lauf %1 wurde abgelehnt; sein Zustand ist jetzt: %2.</translation>
    </message>
    <message>
        <source>Run %1 was resumed; its status is now: %2.</source>
        <translation>Der Lauf %1 wurde fortgesetzt; sein Zustand ist jetzt: %2.</translation>
    </message>
    <message>
        <source>Run %1 is being replayed as the new run %2.</source>
        <translation>Der Lauf %1 wird als neuer Lauf %2 wiederholt.</translation>
    </message>
    <message>
        <source>The approval is recorded with the actor&apos;s name, and the run continues.</source>
        <translation>Die Genehmigung wird mit dem Namen des Akteurs festgehalten, und der Lauf wird fortgesetzt.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunInspector</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>%1: run %2</source>
        <translation>%1: Lauf %2</translation>
    </message>
    <message>
        <source>Run id</source>
        <translation>Lauf-ID</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Deliveries (%1)</source>
        <translation>Zustellungen (%1)</translation>
    </message>
    <message>
        <source>Attempts (%1)</source>
        <translation>Versuche (%1)</translation>
    </message>
    <message>
        <source>Journal (%1 facts)</source>
        <translation>Journal (Einträge: %1)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Command history</source>
        <translation>Befehlsverlauf</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Auffälligkeiten</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Replayed by</source>
        <translation>Wiederholt durch</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Untergeordnet</translation>
    </message>
    <message>
        <source>Command history (%1)</source>
        <translation>Befehlsverlauf (%1)</translation>
    </message>
    <message>
        <source>Anomalies (%1)</source>
        <translation>Auffälligkeiten (%1)</translation>
    </message>
    <message>
        <source>%1, by %2, attempt %3</source>
        <translation>%1, durch %2, Versuch %3</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunModel</name>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Started (%1)</source>
        <translation>Gestartet (%1)</translation>
    </message>
    <message>
        <source>Last change (%1)</source>
        <translation>Letzte Änderung (%1)</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Run id</source>
        <translation>Lauf-ID</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunStyle</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Show runs: %1</source>
        <translation>Läufe anzeigen: %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Runs, newest first</source>
        <translation>Läufe, neueste zuerst</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>Läufe: %1</translation>
    </message>
    <message>
        <source>Show all states</source>
        <translation>Alle Zustände anzeigen</translation>
    </message>
    <message>
        <source>No runs in this range</source>
        <translation>Keine Läufe in diesem Zeitraum</translation>
    </message>
    <message>
        <source>A run appears here as soon as a delivery starts one. Imported deliveries start nothing.</source>
        <translation>Ein Lauf erscheint hier, sobald eine Zustellung ihn startet. Importierte Zustellungen starten nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) loaded, more as you scroll</source>
        <translation>
            <numerusform>%Ln Lauf geladen, mehr beim Blättern</numerusform>
            <numerusform>%Ln Läufe geladen, mehr beim Blättern</numerusform>
        </translation>
    </message>
    <message>
        <source>The runs could not be read</source>
        <translation>Die Läufe konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Most of the sample&apos;s deliveries were recorded elsewhere, so they started nothing here. The trigger “review” has runs; or fire a trigger (Ctrl+F) to start one.</source>
        <translation>Die meisten Zustellungen des Beispiels wurden anderswo aufgezeichnet und haben hier nichts gestartet. Der Trigger „review“ hat Läufe; oder lösen Sie einen Trigger aus (Strg+F), um einen zu starten.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::SavePayloadDialog</name>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>&amp;Replace the payload that has this name</source>
        <translation>Die Payload mit diesem Namen &amp;ersetzen</translation>
    </message>
    <message>
        <source>Save payload</source>
        <translation>Payload speichern</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Give the payload a name.</source>
        <translation>Geben Sie der Payload einen Namen.</translation>
    </message>
    <message>
        <source>Another saved payload has this name.</source>
        <translation>Eine andere gespeicherte Payload hat diesen Namen.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ScheduleText</name>
    <message>
        <source>Weekdays</source>
        <translation>Mo–Fr</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>Sa, So</translation>
    </message>
    <message>
        <source>Daily at %1</source>
        <translation>Täglich um %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Jede Minute</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message>
        <source>Hourly at :%1</source>
        <translation>Stündlich um :%1</translation>
    </message>
    <message>
        <source>hourly at :%1</source>
        <translation>stündlich um :%1</translation>
    </message>
    <message>
        <source>Every %1 min</source>
        <translation>Alle %1 min</translation>
    </message>
    <message>
        <source>every %1 min</source>
        <translation>alle %1 min</translation>
    </message>
    <message>
        <source>Daily, every %1 min, %2</source>
        <translation>Täglich, alle %1 min, %2</translation>
    </message>
    <message>
        <source>every %1 min, %2</source>
        <translation>alle %1 min, %2</translation>
    </message>
    <message>
        <source>Every %1 h</source>
        <translation>Alle %1 h</translation>
    </message>
    <message>
        <source>every %1 h</source>
        <translation>alle %1 h</translation>
    </message>
    <message>
        <source>Every %1 h, %2</source>
        <translation>Alle %1 h, %2</translation>
    </message>
    <message>
        <source>every %1 h, %2</source>
        <translation>alle %1 h, %2</translation>
    </message>
    <message>
        <source>At the scheduler&apos;s start</source>
        <translation>Beim Start des Schedulers</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Monthly, last day %1</source>
        <translation>Monatlich am letzten Tag %1</translation>
    </message>
    <message>
        <source>Monthly, day %1 %2</source>
        <translation>Monatlich am %1. %2</translation>
    </message>
    <message>
        <source>Yearly, %1 %2 %3</source>
        <translation>Jährlich am %1. %2 %3</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>squidie::ui::SelectedTriggers</name>
    <message>
        <source>All triggers</source>
        <translation>Alle Trigger</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ServerForm</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Stammzertifikat</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Client-Schlüssel</translation>
    </message>
    <message>
        <source>Remember the password in the &amp;keyring</source>
        <translation>Passwort im Schlüsselbund &amp;merken</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Encryption, certificates and schema</source>
        <translation>Verschlüsselung, Zertifikate und Schema</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>None (disable)</source>
        <translation>Keine (disable)</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>&amp;Root certificate</source>
        <translation>S&amp;tammzertifikat</translation>
    </message>
    <message>
        <source>Client &amp;certificate</source>
        <translation>Client-&amp;Zertifikat</translation>
    </message>
    <message>
        <source>Client &amp;key</source>
        <translation>Client-Schlüsse&amp;l</translation>
    </message>
    <message>
        <source>&amp;Schema</source>
        <translation>S&amp;chema</translation>
    </message>
    <message>
        <source>the database&apos;s default</source>
        <translation>Standard der Datenbank</translation>
    </message>
    <message>
        <source>system default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>Create a &amp;new store if the database has none</source>
        <translation>&amp;Neuen Datenspeicher anlegen, wenn die Datenbank keinen hat</translation>
    </message>
    <message>
        <source>If empty: the keyring, PGPASSWORD or ~/.pgpass.</source>
        <translation>Wenn leer: Schlüsselbund, PGPASSWORD oder ~/.pgpass.</translation>
    </message>
    <message>
        <source>Stored after the first successful connection, and nowhere else.</source>
        <translation>Wird nach der ersten erfolgreichen Verbindung gespeichert, und nirgendwo sonst.</translation>
    </message>
    <message>
        <source>If the server offers it (default)</source>
        <translation>Wenn der Server sie anbietet (Standard)</translation>
    </message>
    <message>
        <source>Always, without checking the server (require)</source>
        <translation>Immer, ohne den Server zu prüfen (require)</translation>
    </message>
    <message>
        <source>Always, certificate from a trusted authority (verify-ca)</source>
        <translation>Immer, Zertifikat einer vertrauenswürdigen Stelle (verify-ca)</translation>
    </message>
    <message>
        <source>Always, certificate for this host (verify-full)</source>
        <translation>Immer, Zertifikat für diesen Host (verify-full)</translation>
    </message>
    <message>
        <source>With separate schemas, several stores can share one database.</source>
        <translation>Mit getrennten Schemas können mehrere Datenspeicher eine Datenbank gemeinsam verwenden.</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>Der Port muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
    <message>
        <source>Enter the database name.</source>
        <translation>Geben Sie den Namen der Datenbank ein.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::SiblingTable</name>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Deliveries of the same run, oldest first</source>
        <translation>Zustellungen desselben Laufs, älteste zuerst</translation>
    </message>
    <message>
        <source>▸ %1</source>
        <translation>▸ %1</translation>
    </message>
    <message>
        <source>%1, this one</source>
        <translation>%1, diese</translation>
    </message>
    <message>
        <source>Received (%1)</source>
        <translation>Empfangen (%1)</translation>
    </message>
    <message>
        <source>Press Return or double-click to open a delivery</source>
        <translation>Eingabetaste oder Doppelklick öffnet eine Zustellung</translation>
    </message>
</context>
<context>
    <name>squidie::ui::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Did it start, once, on time?</source>
        <translation>Ist es gestartet, einmal, pünktlich?</translation>
    </message>
    <message>
        <source>Load workflow definitions</source>
        <translation>Workflow-Definitionen laden</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>Open another store</source>
        <translation>Einen anderen Datenspeicher öffnen</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Explore the sample workspace</source>
        <translation>Die Beispielumgebung erkunden</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Strg+Umschalt+E</translation>
    </message>
    <message>
        <source>Open store: %1</source>
        <translation>Geöffneter Datenspeicher: %1</translation>
    </message>
    <message>
        <source>Recent stores</source>
        <translation>Zuletzt geöffnete Datenspeicher</translation>
    </message>
    <message>
        <source>Open the recent store %1</source>
        <translation>Den zuletzt geöffneten Datenspeicher %1 öffnen</translation>
    </message>
    <message>
        <source>A file, or a PostgreSQL server that several machines share.</source>
        <translation>Eine Datei oder ein PostgreSQL-Server, den mehrere Rechner gemeinsam verwenden.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a store and when it was used last</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Squidie Console compares what the scheduler intended with what arrived. This store has no workflows or activations yet. How would you like to start?</source>
        <translation>Squidie Console vergleicht, was der Scheduler vorsah, mit dem, was ankam. Dieser Datenspeicher enthält noch keine Workflows oder Aktivierungen. Wie möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>From your host&apos;s JSON files, into this store.</source>
        <translation>Aus den JSON-Dateien Ihres Hosts, in diesen Datenspeicher.</translation>
    </message>
    <message>
        <source>Ten triggers and 35 days of deliveries, with delays, duplicates and gaps, in a separate store.</source>
        <translation>Zehn Trigger und 35 Tage Zustellungen mit Verspätungen, Duplikaten und Lücken, in einem separaten Datenspeicher.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::StatusStrip</name>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>No store open</source>
        <translation>Kein Datenspeicher geöffnet</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Open store: %1</source>
        <translation>Geöffneter Datenspeicher: %1</translation>
    </message>
    <message>
        <source>Live: new deliveries appear automatically. Press to pause.</source>
        <translation>Live: Neue Zustellungen erscheinen automatisch. Drücken, um anzuhalten.</translation>
    </message>
    <message>
        <source>Paused: the pages stay as they are. Press to resume.</source>
        <translation>Angehalten: Die Seiten bleiben, wie sie sind. Drücken, um fortzufahren.</translation>
    </message>
    <message>
        <source>New deliveries appear automatically (Ctrl+P pauses)</source>
        <translation>Neue Zustellungen erscheinen automatisch (Strg+P hält an)</translation>
    </message>
    <message>
        <source>The pages stay as they are (Ctrl+P resumes)</source>
        <translation>Die Seiten bleiben, wie sie sind (Strg+P setzt fort)</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
</context>
<context>
    <name>squidie::ui::StepGraphPanel</name>
    <message>
        <source>Fit (F)</source>
        <translation>Einpassen (F)</translation>
    </message>
    <message>
        <source>Steps of run %1</source>
        <translation>Schritte des Laufs %1</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Open in a separate window</source>
        <translation>In separatem Fenster öffnen</translation>
    </message>
    <message>
        <source>Thick line: taken. Thin: not decided. Dotted: not taken. Dashed: blocked.</source>
        <translation>Dicke Linie: genommen. Dünn: nicht entschieden. Gepunktet: nicht genommen. Gestrichelt: blockiert.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::StepGraphView</name>
    <message>
        <source>Steps of the run</source>
        <translation>Schritte des Laufs</translation>
    </message>
    <message>
        <source>Arrow keys move from step to step, Enter shows a step&apos;s attempts, plus and minus zoom, F fits.</source>
        <translation>Pfeiltasten wechseln von Schritt zu Schritt, Eingabe zeigt die Versuche eines Schritts, Plus und Minus ändern die Vergrößerung, F passt ein.</translation>
    </message>
    <message numerus="yes">
        <source>This run has %n step(s), too many to draw. See the attempts below.</source>
        <translation>
            <numerusform>Dieser Lauf hat %n Schritt, zu viele zum Zeichnen. Siehe die Versuche unten.</numerusform>
            <numerusform>Dieser Lauf hat %n Schritte, zu viele zum Zeichnen. Siehe die Versuche unten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::StepStyle</name>
    <message>
        <source>Compensation: %1</source>
        <translation>Kompensation: %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>genommen</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>nicht genommen</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Its compensation: %1</source>
        <translation>Seine Kompensation: %1</translation>
    </message>
    <message>
        <source>To %1: %2</source>
        <translation>Nach %1: %2</translation>
    </message>
    <message>
        <source>To %1 by %2: %3</source>
        <translation>Nach %1 bei %2: %3</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nicht entschieden</translation>
    </message>
</context>
<context>
    <name>squidie::ui::StoreIdentity</name>
    <message>
        <source>the default server</source>
        <translation>dem Standardserver</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diesem Rechner</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a database and its server</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>PostgreSQL-Server</translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <translation>Beispielumgebung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a store&apos;s name and address</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
    <message>
        <source>Schema version: %1</source>
        <translation>Schemaversion: %1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Größe: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::StoreProblemPage</name>
    <message>
        <source>There is no store here</source>
        <translation>Hier ist kein Datenspeicher</translation>
    </message>
    <message>
        <source>This file is not a store</source>
        <translation>Diese Datei ist kein Datenspeicher</translation>
    </message>
    <message>
        <source>The store is newer than this program</source>
        <translation>Der Datenspeicher ist neuer als dieses Programm</translation>
    </message>
    <message>
        <source>The store is locked</source>
        <translation>Der Datenspeicher ist gesperrt</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>Der Datenspeicher ist beschädigt</translation>
    </message>
    <message>
        <source>The store cannot be opened</source>
        <translation>Der Datenspeicher kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Create it</source>
        <translation>A&amp;nlegen</translation>
    </message>
    <message>
        <source>&amp;Open another store…</source>
        <translation>Anderen Datenspeicher ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Explore the sample workspace</source>
        <translation>&amp;Beispielumgebung erkunden</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The server has no such database</source>
        <translation>Der Server hat keine solche Datenbank</translation>
    </message>
    <message>
        <source>Address and &amp;password…</source>
        <translation>Adresse und &amp;Passwort…</translation>
    </message>
    <message>
        <source>This is not a store address</source>
        <translation>Das ist keine Datenspeicher-Adresse</translation>
    </message>
    <message>
        <source>The server rejected the user name or password</source>
        <translation>Der Server hat den Benutzernamen oder das Passwort abgelehnt</translation>
    </message>
    <message>
        <source>The server does not allow this</source>
        <translation>Der Server erlaubt dies nicht</translation>
    </message>
    <message>
        <source>The store has been altered</source>
        <translation>Der Datenspeicher wurde verändert</translation>
    </message>
    <message>
        <source>This cannot be a store</source>
        <translation>Das kann kein Datenspeicher sein</translation>
    </message>
    <message>
        <source>The store&apos;s file has several names</source>
        <translation>Die Datei des Datenspeichers hat mehrere Namen</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut</translation>
    </message>
    <message>
        <source>%1 It is tried again every few seconds.</source>
        <translation>%1 Alle paar Sekunden wird es erneut versucht.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::SummaryModel</name>
    <message>
        <source>%1 parts of the range: %2 with missing windows, %3 with late ones</source>
        <translation>%1 Abschnitte des Zeitraums: %2 mit fehlenden Fenstern, %3 mit verspäteten</translation>
    </message>
    <message>
        <source>Longest gap: %1 to %2</source>
        <translation>Längste Lücke: %1 bis %2</translation>
    </message>
    <message>
        <source>Lateness of the first start of each window: received minus expected</source>
        <translation>Verspätung des ersten Starts jedes Fensters: empfangen minus erwartet</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Zuletzt empfangen</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Next window</source>
        <translation>Nächstes Fenster</translation>
    </message>
    <message>
        <source>schedule cannot be read</source>
        <translation>Zeitplan nicht lesbar</translation>
    </message>
</context>
<context>
    <name>squidie::ui::SummaryPane</name>
    <message>
        <source>Summary of each trigger</source>
        <translation>Zusammenfassung je Trigger</translation>
    </message>
    <message>
        <source>&amp;Fire…</source>
        <translation>&amp;Auslösen…</translation>
    </message>
    <message>
        <source>&amp;How windows are judged…</source>
        <translation>&amp;Wie Fenster beurteilt werden…</translation>
    </message>
    <message>
        <source>&amp;Show windows</source>
        <translation>&amp;Fenster anzeigen</translation>
    </message>
</context>
<context>
    <name>squidie::ui::Tables</name>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy rows as text</source>
        <translation>Zeilen als Text kopieren</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TextFiles</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is too large: at most %2 can be opened here.</source>
        <translation>%1 ist zu groß: Höchstens %2 können hier geöffnet werden.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 belongs to a store that is open here, and is not overwritten. Choose another name.</source>
        <translation>%1 gehört zu einem hier geöffneten Datenspeicher und wird nicht überschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimeText</name>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation>&lt; 1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::Timeline</name>
    <message>
        <source>DST %1 → %2</source>
        <translation>Zeitumstellung %1 → %2</translation>
    </message>
    <message>
        <source>(no trigger)</source>
        <translation>(kein Trigger)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 of %2 wrong</source>
        <translation>%1 von %2 mit Problemen</translation>
    </message>
    <message>
        <source>(no workflow name)</source>
        <translation>(kein Workflow-Name)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimelineLanes</name>
    <message>
        <source>Not declared</source>
        <translation>Nicht deklariert</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimelinePane</name>
    <message>
        <source>Show or hide deliveries with this outcome</source>
        <translation>Zustellungen mit diesem Ergebnis ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show outcome: %1</source>
        <translation>Ergebnis anzeigen: %1</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Verspätung</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Nothing arrived for this window.</source>
        <translation>Für dieses Fenster kam nichts an.</translation>
    </message>
    <message>
        <source>One window under two identities, or one identity with two windows.</source>
        <translation>Ein Fenster unter zwei Identitäten oder eine Identität mit zwei Fenstern.</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Fit the selected window, or everything (F)</source>
        <translation>Das ausgewählte Fenster oder alles einpassen (F)</translation>
    </message>
    <message>
        <source>The line runs from the expected instant to the instant of receipt.</source>
        <translation>Die Linie führt vom erwarteten Zeitpunkt zum Zeitpunkt des Empfangs.</translation>
    </message>
    <message>
        <source>Nothing is wrong in this range</source>
        <translation>In diesem Zeitraum ist alles in Ordnung</translation>
    </message>
    <message>
        <source>No trigger has a missing or late window, a rejection or a conflict.</source>
        <translation>Kein Trigger hat ein fehlendes oder verspätetes Fenster, eine Ablehnung oder einen Konflikt.</translation>
    </message>
    <message>
        <source>Show all triggers</source>
        <translation>Alle Trigger anzeigen</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimelineText</name>
    <message>
        <source>(no trigger)</source>
        <translation>(kein Trigger)</translation>
    </message>
    <message>
        <source>lateness %1</source>
        <translation>Verspätung %1</translation>
    </message>
    <message>
        <source>identity conflict</source>
        <translation>Identitätskonflikt</translation>
    </message>
    <message>
        <source>Window start</source>
        <translation>Beginn des Fensters</translation>
    </message>
    <message>
        <source>Window end</source>
        <translation>Ende des Fensters</translation>
    </message>
    <message>
        <source>No intended window</source>
        <translation>Kein Sollfenster</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Lateness: %1</source>
        <translation>Verspätung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n Zustellung</numerusform>
            <numerusform>%n Zustellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>First received</source>
        <translation>Zuerst empfangen</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Zuletzt empfangen</translation>
    </message>
    <message>
        <source>Worst lateness: %1</source>
        <translation>Größte Verspätung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n identity conflicts</source>
        <translation>
            <numerusform>%n Identitätskonflikt</numerusform>
            <numerusform>%n Identitätskonflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to zoom in</source>
        <translation>Klicken zum Vergrößern</translation>
    </message>
    <message>
        <source>Window: %1</source>
        <translation>Fenster: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n windows</source>
        <translation>
            <numerusform>%n Fenster</numerusform>
            <numerusform>%n Fenster</numerusform>
        </translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>%1ms</source>
        <translation>%1ms</translation>
    </message>
    <message>
        <source>%1s</source>
        <translation>%1s</translation>
    </message>
    <message>
        <source>%1m</source>
        <translation>%1m</translation>
    </message>
    <message>
        <source>%1h</source>
        <translation>%1h</translation>
    </message>
    <message>
        <source>%1d</source>
        <translation>%1d</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>gestartet %1</translation>
    </message>
    <message>
        <source>missing %1</source>
        <translation>fehlend %1</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>verspätet %1</translation>
    </message>
    <message>
        <source>not due yet %1</source>
        <translation>noch nicht fällig %1</translation>
    </message>
    <message>
        <source>Windows from</source>
        <translation>Fenster von</translation>
    </message>
    <message>
        <source>Windows until</source>
        <translation>Fenster bis</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimelineView</name>
    <message>
        <source>Timeline of intended windows and deliveries</source>
        <translation>Zeitachse der Sollfenster und Zustellungen</translation>
    </message>
    <message>
        <source>Arrow keys move between deliveries, Enter opens one, plus and minus zoom, F fits.</source>
        <translation>Pfeiltasten gehen von Zustellung zu Zustellung, Eingabe öffnet eine, Plus und Minus ändern die Vergrößerung, F passt ein.</translation>
    </message>
    <message>
        <source>The clocks of %1 change at %2: %3 → %4</source>
        <translation>Die Uhren von %1 werden umgestellt: %2, %3 → %4</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit this window</source>
        <translation>Dieses Fenster &amp;einpassen</translation>
    </message>
    <message>
        <source>Wheel: zoom. Drag: pan. Double click: fit a window. Keys: arrows, Enter, + and −, F, Home, End, Page Up and Page Down, N to go to the present.</source>
        <translation>Mausrad: Vergrößerung. Ziehen: Verschieben. Doppelklick: ein Fenster einpassen. Tasten: Pfeile, Eingabe, + und −, F, Pos1, Ende, Bild auf und Bild ab, N springt zur Gegenwart.</translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s)</source>
        <translation>
            <numerusform>%n Trigger</numerusform>
            <numerusform>%n Trigger</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to fold</source>
        <translation>Klicken zum Einklappen</translation>
    </message>
    <message>
        <source>Click to show its triggers</source>
        <translation>Klicken, um die Trigger anzuzeigen</translation>
    </message>
    <message>
        <source>In the shown range: %1</source>
        <translation>Im angezeigten Zeitraum: %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TriggerHealth</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 verspätet</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TriggerPanel</name>
    <message>
        <source>Filter triggers</source>
        <translation>Trigger filtern</translation>
    </message>
    <message>
        <source>Filter triggers by name</source>
        <translation>Trigger nach Namen filtern</translation>
    </message>
    <message>
        <source>Workflows and their triggers</source>
        <translation>Workflows und ihre Trigger</translation>
    </message>
    <message>
        <source>Fire…</source>
        <translation>Auslösen…</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Load definitions…</source>
        <translation>Definitionen laden…</translation>
    </message>
    <message>
        <source>How windows are judged…</source>
        <translation>Wie Fenster beurteilt werden…</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TriggerTreeModel</name>
    <message>
        <source>All triggers</source>
        <translation>Alle Trigger</translation>
    </message>
    <message>
        <source>Workflow %1</source>
        <translation>Workflow %1</translation>
    </message>
    <message>
        <source>Trigger %1</source>
        <translation>Trigger %1</translation>
    </message>
    <message>
        <source>last outcome: %1</source>
        <translation>letztes Ergebnis: %1</translation>
    </message>
    <message>
        <source>No definition</source>
        <translation>Keine Definition</translation>
    </message>
    <message>
        <source>Known from deliveries only: no current definition declares it.</source>
        <translation>Nur aus Zustellungen bekannt: Keine aktuelle Definition deklariert ihn.</translation>
    </message>
    <message>
        <source>No idempotency: every delivery starts a run</source>
        <translation>Keine Idempotenz: Jede Zustellung startet einen Lauf</translation>
    </message>
    <message>
        <source>Idempotency: %1</source>
        <translation>Idempotenz: %1</translation>
    </message>
    <message>
        <source>Manual trigger</source>
        <translation>Manueller Trigger</translation>
    </message>
    <message>
        <source>Last: %1, %2</source>
        <translation>Zuletzt: %1, %2</translation>
    </message>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>Noch ist nichts angekommen</translation>
    </message>
    <message>
        <source>In the shown range: %1</source>
        <translation>Im angezeigten Zeitraum: %1</translation>
    </message>
    <message>
        <source>next window %1</source>
        <translation>nächstes Fenster %1</translation>
    </message>
    <message>
        <source>Next window: %1</source>
        <translation>Nächstes Fenster: %1</translation>
    </message>
    <message>
        <source>(no workflow name)</source>
        <translation>(kein Workflow-Name)</translation>
    </message>
    <message>
        <source>(no trigger name)</source>
        <translation>(kein Trigger-Name)</translation>
    </message>
    <message>
        <source>%1 wrong</source>
        <translation>%1 mit Problemen</translation>
    </message>
    <message>
        <source>%1 of %2 triggers have something wrong in the shown range</source>
        <translation>Bei %1 von %2 Triggern stimmt im angezeigten Zeitraum etwas nicht</translation>
    </message>
    <message>
        <source>Workflow %1, %2</source>
        <translation>Workflow %1, %2</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TrustDialog</name>
    <message>
        <source>Trust definitions that run commands</source>
        <translation>Definitionen vertrauen, die Befehle ausführen</translation>
    </message>
    <message>
        <source>Definitions that run commands</source>
        <translation>Definitionen, die Befehle ausführen</translation>
    </message>
    <message>
        <source>What the definition would run</source>
        <translation>Was die Definition ausführen würde</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Runs exactly this, without a shell</source>
        <translation>Führt genau dies aus, ohne Shell</translation>
    </message>
    <message>
        <source>Why you trust it</source>
        <translation>Warum Sie ihr vertrauen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation>Ko&amp;mmentar</translation>
    </message>
    <message>
        <source>&amp;Trust this definition</source>
        <translation>Dieser Definition &amp;vertrauen</translation>
    </message>
    <message>
        <source>&amp;Withdraw trust</source>
        <translation>Vertrauen &amp;entziehen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertraut</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>nicht vertraut</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Trusted by</source>
        <translation>Vertraut durch</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Argument %1</source>
        <translation>Argument %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>%1 is no longer trusted to run commands.</source>
        <translation>%1 wird nicht mehr vertraut, Befehle auszuführen.</translation>
    </message>
    <message>
        <source>No definition in this store runs commands.</source>
        <translation>Keine Definition in diesem Datenspeicher führt Befehle aus.</translation>
    </message>
    <message>
        <source>The waiting run started with another version of this definition. Trusting this version does not let that run continue: replay it instead.</source>
        <translation>Der wartende Lauf wurde mit einer anderen Version dieser Definition gestartet. Dieser Version zu vertrauen lässt jenen Lauf nicht weiterlaufen: Wiederholen Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>compensation of the step</source>
        <translation>Kompensation des Schritts</translation>
    </message>
    <message>
        <source>the step itself</source>
        <translation>der Schritt selbst</translation>
    </message>
    <message>
        <source>the worker&apos;s</source>
        <translation>der des Workers</translation>
    </message>
    <message>
        <source>%1 is now trusted to run its commands.</source>
        <translation>%1 wird jetzt vertraut, Befehle auszuführen.</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>The workers that you start on this machine may run these commands, with your rights.</source>
        <translation>Die Worker, die Sie auf diesem Rechner starten, dürfen diese Befehle mit Ihren Rechten ausführen.</translation>
    </message>
    <message>
        <source>None of this runs before you trust it. Trust covers exactly this definition and these program files, for the workers that you start on this machine: whatever changes must be trusted again.</source>
        <translation>Nichts davon läuft, bevor Sie ihr vertrauen. Das Vertrauen gilt genau für diese Definition und diese Programmdateien und für die Worker, die Sie auf diesem Rechner starten: Was sich ändert, dem muss erneut vertraut werden.</translation>
    </message>
    <message>
        <source>Trust digest</source>
        <translation>Prüfsumme des Vertrauens</translation>
    </message>
    <message>
        <source>Runs the file</source>
        <translation>Führt die Datei aus</translation>
    </message>
    <message>
        <source>no such program</source>
        <translation>kein solches Programm</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Is now the file</source>
        <translation>Ist jetzt die Datei</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowActions</name>
    <message>
        <source>&amp;Fire this window now…</source>
        <translation>Dieses Fenster jetzt &amp;auslösen…</translation>
    </message>
    <message>
        <source>&amp;Replay from a similar payload…</source>
        <translation>Aus ähnlicher Payload wiede&amp;rholen…</translation>
    </message>
    <message>
        <source>&amp;How windows are judged…</source>
        <translation>&amp;Wie Fenster beurteilt werden…</translation>
    </message>
    <message>
        <source>Activation %1</source>
        <translation>Aktivierung %1</translation>
    </message>
    <message>
        <source>This trigger has never started a run: there is no payload to repeat. Fire the window instead.</source>
        <translation>Dieser Trigger hat noch nie einen Lauf gestartet: Es gibt keine Payload zum Wiederholen. Lösen Sie stattdessen das Fenster aus.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowChoices</name>
    <message>
        <source>open</source>
        <comment>a window&apos;s bound that is absent</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a window&apos;s start and end</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>Last: %1 (%2)</source>
        <translation>Zuletzt: %1 (%2)</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nächstes: %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Fehlt: %1</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Zuletzt: %1</translation>
    </message>
    <message>
        <source>Selected: %1 (%2)</source>
        <translation>Ausgewählt: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowMessageBar</name>
    <message>
        <source>Ask the store again now</source>
        <translation>Den Datenspeicher jetzt erneut abfragen</translation>
    </message>
    <message>
        <source>No answer since %1; showing data from then.</source>
        <translation>Keine Antwort seit %1; gezeigt werden die Daten von diesem Zeitpunkt.</translation>
    </message>
    <message>
        <source>Trying again now…</source>
        <translation>Neuer Versuch läuft…</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n second(s).</source>
        <translation>
            <numerusform>Neuer Versuch in %n Sekunde.</numerusform>
            <numerusform>Neuer Versuch in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>Open what is in the store&apos;s place now</source>
        <translation>Öffnen, was jetzt an der Stelle des Datenspeichers liegt</translation>
    </message>
    <message>
        <source>Noticed %1; showing data from before.</source>
        <translation>Bemerkt: %1; gezeigt werden die Daten von davor.</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>Erneut ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Give up what is being asked, and ask again on new connections</source>
        <translation>Die laufende Abfrage aufgeben und über neue Verbindungen erneut abfragen</translation>
    </message>
    <message>
        <source>Waiting for its answer since %1; showing data from then.</source>
        <translation>Seit %1 wird auf seine Antwort gewartet; gezeigt werden die Daten von diesem Zeitpunkt.</translation>
    </message>
    <message>
        <source>Re&amp;connect</source>
        <translation>Neu &amp;verbinden</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowTableModel</name>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Start %1
End %2
Received %3</source>
        <translation>Beginn %1
Ende %2
Empfangen %3</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Verspätung</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Start (%1)</source>
        <translation>Beginn (%1)</translation>
    </message>
    <message>
        <source>End (%1)</source>
        <translation>Ende (%1)</translation>
    </message>
    <message>
        <source>Received (%1)</source>
        <translation>Empfangen (%1)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowTablePane</name>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message numerus="yes">
        <source>%n windows</source>
        <translation>
            <numerusform>%n Fenster</numerusform>
            <numerusform>%n Fenster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n windows</source>
        <translation>
            <numerusform>%1 von %n Fenster</numerusform>
            <numerusform>%1 von %n Fenstern</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;How windows are judged…</source>
        <translation>&amp;Wie Fenster beurteilt werden…</translation>
    </message>
    <message>
        <source>Windows in the range</source>
        <translation>Fenster im Zeitraum</translation>
    </message>
    <message>
        <source>Show only windows: %1</source>
        <translation>Nur diese Fenster anzeigen: %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowsLoader</name>
    <message>
        <source>Only windows since %1 are listed: retention removed the deliveries of earlier ones. The timeline and the summary still show their counts.</source>
        <translation>Nur Fenster seit %1 sind aufgeführt: Die Aufbewahrung hat die Zustellungen früherer Fenster entfernt. Die Zeitachse und die Zusammenfassung zeigen weiterhin ihre Zahlen.</translation>
    </message>
    <message>
        <source>There are about %1 windows in this range; those since %2 are listed. Choose a trigger or a shorter range to see the others.</source>
        <translation>In diesem Zeitraum gibt es etwa %1 Fenster; aufgeführt sind die seit %2. Wählen Sie einen Trigger oder einen kürzeren Zeitraum, um die anderen zu sehen.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowsPage</name>
    <message>
        <source>Windows</source>
        <translation>Zeitfenster</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Verspätung</translation>
    </message>
    <message>
        <source>No triggers yet</source>
        <translation>Noch keine Trigger</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Show all triggers</source>
        <translation>Alle Trigger anzeigen</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save as S&amp;VG…</source>
        <translation>Als S&amp;VG speichern…</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Als &amp;PNG speichern…</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>Als &amp;CSV speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;JSON…</source>
        <translation>Als &amp;JSON speichern…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert in %1.</translation>
    </message>
    <message>
        <source>Save this view (Ctrl+Shift+S)</source>
        <translation>Diese Ansicht speichern (Strg+Umschalt+S)</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Load workflow definitions, or import activations. Each trigger then has a lane here.</source>
        <translation>Laden Sie Workflow-Definitionen oder importieren Sie Aktivierungen. Jeder Trigger hat dann hier eine Spur.</translation>
    </message>
    <message>
        <source>The selected workflow has no triggers. Choose another one on the left.</source>
        <translation>Der ausgewählte Workflow hat keine Trigger. Wählen Sie links einen anderen.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WorkerControl</name>
    <message>
        <source>Worker off</source>
        <translation>Worker aus</translation>
    </message>
    <message>
        <source>Worker stopping</source>
        <translation>Worker hält an</translation>
    </message>
    <message>
        <source>Worker on, %1 steps/s</source>
        <translation>Worker an, %1 Schritte/s</translation>
    </message>
    <message>
        <source>Worker on, idle</source>
        <translation>Worker an, untätig</translation>
    </message>
    <message>
        <source>&amp;Worker</source>
        <translation>Wo&amp;rker</translation>
    </message>
    <message numerus="yes">
        <source>Runs the steps of queue %1 in this window. %n step(s) done.</source>
        <translation>
            <numerusform>Führt die Schritte der Warteschlange %1 in diesem Fenster aus. %n Schritt erledigt.</numerusform>
            <numerusform>Führt die Schritte der Warteschlange %1 in diesem Fenster aus. %n Schritte erledigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No store is open.</source>
        <translation>Kein Datenspeicher ist geöffnet.</translation>
    </message>
    <message>
        <source>The worker stopped. %1</source>
        <translation>Der Worker hat angehalten. %1</translation>
    </message>
    <message>
        <source>Pause the &amp;worker</source>
        <translation>Wo&amp;rker anhalten</translation>
    </message>
    <message>
        <source>Start the &amp;worker</source>
        <translation>Wo&amp;rker starten</translation>
    </message>
    <message>
        <source>Worker on, running a step</source>
        <translation>Worker an, führt einen Schritt aus</translation>
    </message>
    <message>
        <source>Working on step “%1” of %2.</source>
        <translation>Arbeitet am Schritt „%1“ von %2.</translation>
    </message>
    <message>
        <source>Last: step “%1” of %2.</source>
        <translation>Zuletzt: Schritt „%1“ von %2.</translation>
    </message>
    <message>
        <source>Click to pause it (Ctrl+Shift+W). It finishes the current step first.</source>
        <translation>Klicken, um ihn anzuhalten (Strg+Umschalt+W). Er beendet zuerst den laufenden Schritt.</translation>
    </message>
    <message>
        <source>No steps run in this window. Click to start the worker (Ctrl+Shift+W).</source>
        <translation>In diesem Fenster laufen keine Schritte. Klicken, um den Worker zu starten (Strg+Umschalt+W).</translation>
    </message>
</context>
<context>
    <name>squidie::ui::Workspace</name>
    <message>
        <source>%1 The password is not saved; it is used until this window closes. To keep it for all PostgreSQL programs, put it into ~/.pgpass.</source>
        <translation>%1 Das Passwort wird nicht gespeichert; es wird verwendet, bis dieses Fenster geschlossen wird. Um es für alle PostgreSQL-Programme zu behalten, tragen Sie es in ~/.pgpass ein.</translation>
    </message>
</context>
</TS>
