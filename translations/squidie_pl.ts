<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Arguments</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Nie ma pliku %1.</translation>
    </message>
    <message>
        <source>squidie-console: there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).
Start it from a desktop session, or use the command line: squidie --help</source>
        <translation>squidie-console: brak ekranu, na którym można otworzyć okno (nie ustawiono DISPLAY ani WAYLAND_DISPLAY).
Uruchom program z sesji pulpitu albo użyj wiersza poleceń: squidie --help</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Pokaż tę pomoc.</translation>
    </message>
    <message>
        <source>Open this store: a file, or postgresql://USER@HOST:PORT/DATABASE (default: the per-user file). A password comes from the keyring, PGPASSWORD or ~/.pgpass.</source>
        <translation>Otwórz ten magazyn: plik albo postgresql://UŻYTKOWNIK@HOST:PORT/BAZA (domyślnie plik użytkownika). Hasło pochodzi z portfela, z PGPASSWORD albo z ~/.pgpass.</translation>
    </message>
    <message>
        <source>store</source>
        <translation>magazyn</translation>
    </message>
    <message>
        <source>A store to open, a file or a server&apos;s address; or another file: a payload, workflow definitions, or deliveries to import (JSON Lines).</source>
        <translation>Magazyn do otwarcia, plik albo adres serwera; albo inny plik: payload, definicje przepływów lub dostarczenia do importu (wiersze JSON).</translation>
    </message>
    <message>
        <source>Compares intended with received activations of scheduled workflows, and fires, saves and replays payloads.
The command line beside it, squidie, needs no display.</source>
        <translation>Porównuje planowane aktywacje zaplanowanych workflow z odebranymi oraz wyzwala, zapisuje i powtarza payloady.
Towarzyszące polecenie squidie nie potrzebuje ekranu.</translation>
    </message>
    <message>
        <source>Open the sample workspace, in a separate store.</source>
        <translation>Otwórz przykładową przestrzeń roboczą w osobnym magazynie.</translation>
    </message>
    <message>
        <source>Open another window instead of bringing the open one to the front.</source>
        <translation>Otwórz kolejne okno zamiast wysuwać na wierzch już otwarte.</translation>
    </message>
    <message>
        <source>Give at most one file, and either --store or --sample.</source>
        <translation>Podaj najwyżej jeden plik i albo --store, albo --sample.</translation>
    </message>
    <message>
        <source>Give at most one store.</source>
        <translation>Podaj najwyżej jeden magazyn.</translation>
    </message>
    <message>
        <source>Opened in the existing window (--new-window opens another one).</source>
        <translation>Otwarto w istniejącym oknie (--new-window otwiera kolejne).</translation>
    </message>
    <message>
        <source>--store names no store.</source>
        <translation>--store nie podaje magazynu.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <comment>a file and the reason</comment>
        <translation>Nie można otworzyć %1: %2.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
</context>
<context>
    <name>squidie</name>
    <message>
        <source>%1 windows are too many at once (%2 at most); choose a shorter range</source>
        <translation>za dużo okien naraz: %1 (najwyżej %2); wybierz krótszy zakres</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>brakuje: %1</translation>
    </message>
    <message>
        <source>not in the contract: %1</source>
        <translation>spoza kontraktu: %1</translation>
    </message>
    <message>
        <source>The input does not fit the trigger&apos;s payload contract (%1). Correct the input, or give the fields defaults in the definition.</source>
        <translation>Dane wejściowe nie pasują do kontraktu payloadu triggera (%1). Popraw dane albo nadaj polom wartości domyślne w definicji.</translation>
    </message>
    <message>
        <source>An option has a value that cannot be used. Correct it and try again.</source>
        <translation>Opcja ma wartość, której nie można użyć. Popraw ją i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The file has %1 bytes; the limit is %2. Split it into smaller ones.</source>
        <translation>Rozmiar pliku w bajtach: %1; limit: %2. Podziel go na mniejsze.</translation>
    </message>
    <message>
        <source>The payload has %1 bytes; the limit is %2. Only its size and SHA-256 were kept. Send a smaller payload.</source>
        <translation>Rozmiar payloadu w bajtach: %1; limit: %2. Zachowano tylko jego rozmiar i SHA-256. Wyślij mniejszy payload.</translation>
    </message>
    <message>
        <source>The store cannot be used.</source>
        <translation>Nie można użyć magazynu.</translation>
    </message>
    <message>
        <source>This is not a cron payload: it must be an object with &quot;kind&quot;: &quot;cron&quot; and with &quot;workflow&quot; and &quot;trigger&quot; as strings. Correct what the scheduler stores.</source>
        <translation>To nie jest payload cron: musi być obiektem z &quot;kind&quot;: &quot;cron&quot; oraz z &quot;workflow&quot; i &quot;trigger&quot; jako łańcuchami znaków. Popraw to, co zapisuje scheduler.</translation>
    </message>
    <message>
        <source>No workflow %1 is loaded. Load its definition, or correct the name in the payload.</source>
        <translation>Nie wczytano workflow %1. Wczytaj jego definicję albo popraw nazwę w payloadzie.</translation>
    </message>
    <message>
        <source>The workflow has no trigger %1. Load a definition that declares it, or correct the name in the payload.</source>
        <translation>Workflow nie ma triggera %1. Wczytaj definicję, która go deklaruje, albo popraw nazwę w payloadzie.</translation>
    </message>
    <message>
        <source>The intended_window must be an object whose start_at and end_at are strings. Correct the scheduler.</source>
        <translation>intended_window musi być obiektem, w którym start_at i end_at są łańcuchami znaków. Popraw scheduler.</translation>
    </message>
    <message>
        <source>The trigger %1 declares an idempotency strategy, but the payload names neither a signal_id nor a complete intended_window to derive one from. Send one of them.</source>
        <translation>Trigger %1 deklaruje strategię idempotencji, ale payload nie podaje ani signal_id, ani pełnego intended_window, z którego można je wyprowadzić. Wyślij jedno z nich.</translation>
    </message>
    <message>
        <source>The trigger is of type %1; only cron triggers take cron payloads. Start it by hand instead.</source>
        <translation>Trigger jest typu %1; payloady cron przyjmują tylko triggery cron. Uruchom go ręcznie.</translation>
    </message>
    <message>
        <source>there is no value</source>
        <translation>nie ma wartości</translation>
    </message>
    <message>
        <source>a value was expected</source>
        <translation>oczekiwano wartości</translation>
    </message>
    <message>
        <source>the text ends where a value was expected</source>
        <translation>tekst kończy się tam, gdzie oczekiwano wartości</translation>
    </message>
    <message>
        <source>a number must not begin with 0</source>
        <translation>liczba nie może zaczynać się od 0</translation>
    </message>
    <message>
        <source>a digit was expected after the decimal point</source>
        <translation>po kropce dziesiętnej oczekiwano cyfry</translation>
    </message>
    <message>
        <source>a digit was expected in the exponent</source>
        <translation>w wykładniku oczekiwano cyfry</translation>
    </message>
    <message>
        <source>this number is beyond what 64 bits of floating point hold</source>
        <translation>ta liczba wykracza poza 64-bitowy zapis zmiennoprzecinkowy</translation>
    </message>
    <message>
        <source>the text ends inside an array</source>
        <translation>tekst kończy się wewnątrz tablicy</translation>
    </message>
    <message>
        <source>&quot;,&quot; or &quot;]&quot; was expected</source>
        <translation>oczekiwano „,” lub „]”</translation>
    </message>
    <message>
        <source>the text ends inside an object</source>
        <translation>tekst kończy się wewnątrz obiektu</translation>
    </message>
    <message>
        <source>a key in quotation marks was expected</source>
        <translation>oczekiwano klucza w cudzysłowie</translation>
    </message>
    <message>
        <source>&quot;:&quot; was expected after the key</source>
        <translation>po kluczu oczekiwano „:”</translation>
    </message>
    <message>
        <source>&quot;,&quot; or &quot;}&quot; was expected</source>
        <translation>oczekiwano „,” lub „}”</translation>
    </message>
    <message>
        <source>the string that begins here has no end</source>
        <translation>zaczynający się tu łańcuch znaków nie ma końca</translation>
    </message>
    <message>
        <source>a control character must be written as an escape in a string</source>
        <translation>znak sterujący w łańcuchu musi być zapisany jako sekwencja ucieczki</translation>
    </message>
    <message>
        <source>this is not valid UTF-8</source>
        <translation>to nie jest poprawny UTF-8</translation>
    </message>
    <message>
        <source>there is no such escape</source>
        <translation>nie ma takiej sekwencji ucieczki</translation>
    </message>
    <message>
        <source>four hexadecimal digits were expected after \u</source>
        <translation>po \u oczekiwano czterech cyfr szesnastkowych</translation>
    </message>
    <message>
        <source>half of a surrogate pair stands alone</source>
        <translation>połowa pary surogatów stoi osobno</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>a job must be an object</source>
        <translation>zadanie musi być obiektem</translation>
    </message>
    <message>
        <source>the job has neither &quot;payload&quot; nor &quot;args&quot;</source>
        <translation>zadanie nie ma ani &quot;payload&quot;, ani &quot;args&quot;</translation>
    </message>
    <message>
        <source>the job has no time: &quot;received_at&quot; or &quot;attempted_at&quot; must be ISO 8601</source>
        <translation>zadanie nie ma czasu: &quot;received_at&quot; lub &quot;attempted_at&quot; musi być w formacie ISO 8601</translation>
    </message>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation>wiersz jest dłuższy niż dozwolony (limit w bajtach: %1)</translation>
    </message>
    <message>
        <source>the payload has no complete window to shift</source>
        <translation>payload nie ma pełnego okna, które można przesunąć</translation>
    </message>
    <message>
        <source>the payload is not an object: it can only be replayed as it was</source>
        <translation>payload nie jest obiektem: można go powtórzyć tylko w niezmienionej postaci</translation>
    </message>
    <message>
        <source>a queue needs a name</source>
        <translation>kolejka musi mieć nazwę</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <translation>wszystko w porządku</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>wersja %1</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>Przebieg anulowano.</translation>
    </message>
    <message>
        <source>The run has failed.</source>
        <translation>Przebieg się nie powiódł.</translation>
    </message>
    <message>
        <source>The run has failed at the step &quot;%1&quot; (%2).</source>
        <translation>Przebieg nie powiódł się w kroku „%1” (%2).</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; waits for a person to approve or reject it.</source>
        <translation>Krok „%1” czeka, aż ktoś go zatwierdzi lub odrzuci.</translation>
    </message>
    <message>
        <source>The run is paused at the step &quot;%1&quot; until a person resumes it.</source>
        <translation>Przebieg jest wstrzymany w kroku „%1”, aż ktoś go wznowi.</translation>
    </message>
    <message>
        <source>The worker %1 claimed the step &quot;%2&quot;, and its lease ended at %3 without a result. The next worker takes it over.</source>
        <translation>Worker %1 przejął krok „%2”, a jego dzierżawa skończyła się o %3 bez wyniku. Krok przejmie następny worker.</translation>
    </message>
    <message>
        <source>The worker %1 is running the step &quot;%2&quot;, attempt %3.</source>
        <translation>Worker %1 wykonuje krok „%2”, próba %3.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot;, attempt %2, waits for a worker.</source>
        <translation>Krok „%1”, próba %2, czeka na workera.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; needs the action &quot;%2&quot;, which this program does not have.</source>
        <translation>Krok „%1” wymaga akcji „%2”, której ten program nie ma.</translation>
    </message>
    <message>
        <source>Replay it: a new run with the same trigger and input.</source>
        <translation>Powtórz: nowy przebieg z tym samym triggerem i danymi wejściowymi.</translation>
    </message>
    <message>
        <source>Approve the step: the run goes on.</source>
        <translation>Zatwierdź krok: przebieg będzie kontynuowany.</translation>
    </message>
    <message>
        <source>Reject the step: the run takes its error transition, or fails.</source>
        <translation>Odrzuć krok: przebieg użyje przejścia błędu albo się nie powiedzie.</translation>
    </message>
    <message>
        <source>Resume the run.</source>
        <translation>Wznów przebieg.</translation>
    </message>
    <message>
        <source>Start a worker of the program that has this action.</source>
        <translation>Uruchom workera programu, który ma tę akcję.</translation>
    </message>
    <message>
        <source>Wait.</source>
        <translation>Czekaj.</translation>
    </message>
    <message>
        <source>Cancel the run.</source>
        <translation>Anuluj przebieg.</translation>
    </message>
    <message>
        <source>a saved payload needs a name</source>
        <translation>zapisany payload musi mieć nazwę</translation>
    </message>
    <message>
        <source>a payload named &quot;%1&quot; is saved already</source>
        <translation>payload o nazwie „%1” jest już zapisany</translation>
    </message>
    <message>
        <source>The store %1 is locked by another program&apos;s long transaction. Nothing was written. Wait for it to end, or close that program, and try again.</source>
        <translation>Magazyn %1 jest zablokowany przez długą transakcję innego programu. Nic nie zapisano. Poczekaj na jej koniec albo zamknij tamten program i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The store %1 cannot be written to: the file, its folder or its disk is read-only. Nothing was written. Give yourself write permission, or use another store.</source>
        <translation>Nie można zapisywać w magazynie %1: plik, jego folder lub dysk jest tylko do odczytu. Nic nie zapisano. Nadaj sobie prawo zapisu albo użyj innego magazynu.</translation>
    </message>
    <message>
        <source>The disk under the store %1 failed (%2). Nothing that had been acknowledged before is lost. Check the disk and try again.</source>
        <translation>Dysk z magazynem %1 zawiódł (%2). Nic, co wcześniej potwierdzono, nie zostało utracone. Sprawdź dysk i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The store %1 is damaged (%2). Run &quot;squidie doctor&quot; on a copy of it, and restore a backup.</source>
        <translation>Magazyn %1 jest uszkodzony (%2). Uruchom „squidie doctor” na jego kopii i odtwórz kopię zapasową.</translation>
    </message>
    <message>
        <source>The store %1 was written by a newer version of this program (%2). It was left as it is. Update this program to use it.</source>
        <translation>Magazyn %1 zapisała nowsza wersja tego programu (%2). Pozostawiono go bez zmian. Zaktualizuj program, aby go użyć.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing. Install it (Debian: libqt6sql6-sqlite).</source>
        <translation>Brakuje sterownika SQLite dla Qt. Zainstaluj go (Debian: libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>The store %1 cannot be used: %2.</source>
        <translation>Nie można użyć magazynu %1: %2.</translation>
    </message>
    <message>
        <source>schema version %1; this program knows %2</source>
        <translation>wersja schematu %1; ten program zna %2</translation>
    </message>
    <message>
        <source>schema version %1</source>
        <translation>wersja schematu %1</translation>
    </message>
    <message>
        <source>Rename this step: a transition to &quot;complete&quot; ends the run and never leads here.</source>
        <translation>Zmień nazwę tego kroku: przejście do &quot;complete&quot; kończy przebieg i nigdy tu nie prowadzi.</translation>
    </message>
    <message>
        <source>there is no activation %1 in this store</source>
        <translation>w tym magazynie nie ma aktywacji %1</translation>
    </message>
    <message>
        <source>activation %1 cannot be read</source>
        <translation>nie można odczytać aktywacji %1</translation>
    </message>
    <message>
        <source>there is no activation %1 in this store; retention has removed what was received before %2</source>
        <translation>w tym magazynie nie ma aktywacji %1; retencja usunęła to, co odebrano przed %2</translation>
    </message>
    <message>
        <source>Retention removed this run&apos;s journal at %1: its steps, its input and what came of them. Its identity is kept, so that another delivery of it is still a duplicate.</source>
        <translation>Retencja usunęła dziennik tego przebiegu o %1: jego kroki, dane wejściowe i ich wyniki. Jego tożsamość pozostaje znana, więc kolejna dostawa nadal jest duplikatem.</translation>
    </message>
    <message>
        <source>%1 is an unfinished copy of another store. Nothing was written. Copy into another one.</source>
        <translation>%1 jest niedokończoną kopią innego magazynu. Nic nie zapisano. Skopiuj do innego.</translation>
    </message>
    <message>
        <source>%1 is in use already, and a copy is never merged into a used store. Nothing was written. Copy into a new one.</source>
        <translation>%1 jest już używany, a kopii nigdy nie łączy się z używanym magazynem. Nic nie zapisano. Skopiuj do nowego.</translation>
    </message>
    <message>
        <source>%1 is a finished copy, and it or its source has changed since. Nothing was written. Copy into a new one.</source>
        <translation>%1 jest gotową kopią, a ona lub jej źródło zmieniło się od tego czasu. Nic nie zapisano. Skopiuj do nowego magazynu.</translation>
    </message>
    <message>
        <source>The copy in %1 differs from its source in the table %2. Run &quot;squidie doctor&quot; on both; then copy again, or into another store.</source>
        <translation>Kopia w %1 różni się od źródła w tabeli %2. Uruchom „squidie doctor” dla obu, a potem skopiuj ponownie lub do innego magazynu.</translation>
    </message>
    <message>
        <source>the database&apos;s encoding is %1 and must be UTF8</source>
        <translation>kodowanie bazy danych to %1, a musi być UTF8</translation>
    </message>
    <message>
        <source>these indexes cannot be used: %1</source>
        <translation>tych indeksów nie można użyć: %1</translation>
    </message>
    <message>
        <source>during a transaction</source>
        <translation>podczas transakcji</translation>
    </message>
    <message>
        <source>%1 is not the address of a PostgreSQL store: %2. Write postgresql://USER@HOST:PORT/DATABASE.</source>
        <translation>%1 nie jest adresem magazynu PostgreSQL: %2. Napisz postgresql://UŻYTKOWNIK@HOST:PORT/BAZA.</translation>
    </message>
    <message>
        <source>Qt&apos;s PostgreSQL driver is missing. Install it (Debian: libqt6sql6-psql).</source>
        <translation>Brakuje sterownika PostgreSQL dla Qt. Zainstaluj go (Debian: libqt6sql6-psql).</translation>
    </message>
    <message>
        <source>The server of the store %1 refused the user or the password (%2). Give the password in PGPASSWORD, in ~/.pgpass, or when the console asks for it.</source>
        <translation>Serwer magazynu %1 odrzucił użytkownika lub hasło (%2). Podaj hasło w PGPASSWORD, w ~/.pgpass albo gdy zapyta o nie konsola.</translation>
    </message>
    <message>
        <source>The store %1 is damaged (%2). Leave the server as it is and restore a backup of the database.</source>
        <translation>Magazyn %1 jest uszkodzony (%2). Zostaw serwer tak, jak jest, i przywróć bazę danych z kopii zapasowej.</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>jest za długi</translation>
    </message>
    <message>
        <source>a password does not belong into it, where others can read it; use PGPASSWORD or ~/.pgpass</source>
        <translation>hasło nie powinno się w nim znajdować, bo inni mogą je przeczytać; użyj PGPASSWORD lub ~/.pgpass</translation>
    </message>
    <message>
        <source>user</source>
        <translation>użytkownik</translation>
    </message>
    <message>
        <source>database</source>
        <translation>baza danych</translation>
    </message>
    <message>
        <source>it names no database</source>
        <translation>nie podaje bazy danych</translation>
    </message>
    <message>
        <source>its %1 is not percent-encoded UTF-8 without control characters</source>
        <translation>%1 w nim nie jest tekstem UTF-8 w kodowaniu procentowym bez znaków sterujących</translation>
    </message>
    <message>
        <source>the port must be a number from 1 to 65535</source>
        <translation>port musi być liczbą od 1 do 65535</translation>
    </message>
    <message>
        <source>the bracket before the host is not closed</source>
        <translation>nawias przed hostem nie jest zamknięty</translation>
    </message>
    <message>
        <source>there is something between the host and the port</source>
        <translation>między hostem a portem coś stoi</translation>
    </message>
    <message>
        <source>host</source>
        <translation>host</translation>
    </message>
    <message>
        <source>its options must be NAME=VALUE, percent-encoded</source>
        <translation>jego opcje muszą mieć postać NAZWA=WARTOŚĆ, w kodowaniu procentowym</translation>
    </message>
    <message>
        <source>the schema has no name</source>
        <translation>schemat nie ma nazwy</translation>
    </message>
    <message>
        <source>there is no option &quot;%1&quot;</source>
        <translation>nie ma opcji „%1”</translation>
    </message>
    <message>
        <source>the option %1 cannot have a semicolon in it</source>
        <translation>opcja %1 nie może zawierać średnika</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>to jest folder</translation>
    </message>
    <message>
        <source>the file is empty, but its write-ahead log is not</source>
        <translation>plik jest pusty, ale jego dziennik zapisu (WAL) nie</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>kogoś</translation>
    </message>
    <message>
        <source>It was approved by %1 at %2.</source>
        <translation>Został zatwierdzony przez %1 o %2.</translation>
    </message>
    <message>
        <source>It was rejected by %1 at %2.</source>
        <translation>Został odrzucony przez %1 o %2.</translation>
    </message>
    <message>
        <source>It was resumed by %1 at %2.</source>
        <translation>Został wznowiony przez %1 o %2.</translation>
    </message>
    <message>
        <source>It was cancelled by %1 at %2.</source>
        <translation>Został anulowany przez %1 o %2.</translation>
    </message>
    <message>
        <source>of the wrong type: %1</source>
        <translation>niewłaściwy typ: %1</translation>
    </message>
    <message>
        <source>This is not a valid JSON value: %1, at line %2, column %3. Correct the text there and deliver it again.</source>
        <translation>To nie jest poprawna wartość JSON: %1, w wierszu %2, kolumnie %3. Popraw tam tekst i dostarcz go ponownie.</translation>
    </message>
    <message>
        <source>The signal_id must be a non-empty string. Correct the scheduler, or leave signal_id out so that it is derived from the intended window.</source>
        <translation>signal_id musi być niepustym łańcuchem znaków. Popraw scheduler albo pomiń signal_id, aby wyprowadzić je z planowanego okna.</translation>
    </message>
    <message>
        <source>Steps of this run did what cannot be undone, and a replay would do it again: %1. If you want that, allow irreversible steps explicitly.</source>
        <translation>Kroki tego przebiegu zrobiły coś, czego nie da się cofnąć, a powtórzenie zrobiłoby to jeszcze raz: %1. Jeśli tego chcesz, jawnie zezwól na kroki nieodwracalne.</translation>
    </message>
    <message>
        <source>there is text after the value</source>
        <translation>po wartości znajduje się tekst</translation>
    </message>
    <message>
        <source>the nesting is deeper than %1 levels</source>
        <translation>liczba poziomów zagnieżdżenia przekracza %1</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; appears twice in one object</source>
        <translation>klucz „%1” występuje dwa razy w jednym obiekcie</translation>
    </message>
    <message>
        <source>The workflow &quot;%1&quot; is defined twice in these files. Leave one of them out.</source>
        <translation>Workflow „%1” jest zdefiniowany w tych plikach dwa razy. Pomiń jedną z definicji.</translation>
    </message>
    <message>
        <source>run %1 has queued work that its journal does not contain; run &quot;squidie rebuild&quot; to repair it from the journal</source>
        <translation>przebieg %1 ma w kolejce pracę, której nie ma w jego dzienniku; uruchom „squidie rebuild”, aby naprawić go na podstawie dziennika</translation>
    </message>
    <message>
        <source>a child run needs a key</source>
        <translation>przebieg podrzędny potrzebuje klucza</translation>
    </message>
    <message>
        <source>The step has lost its lease (%1), so it cannot start a run.</source>
        <translation>Krok utracił dzierżawę (%1), więc nie może uruchomić przebiegu.</translation>
    </message>
    <message>
        <source>Another program has written to %1 during the copy (table %2). Nothing was removed. Copy into another store.</source>
        <translation>Inny program zapisał coś w %1 podczas kopiowania (tabela %2). Niczego nie usunięto. Skopiuj do innego magazynu.</translation>
    </message>
    <message>
        <source>%1 is the store to be copied, or a copy of its file. Name another one.</source>
        <translation>%1 to magazyn, który ma zostać skopiowany, albo kopia jego pliku. Podaj inny.</translation>
    </message>
    <message>
        <source>Its input &quot;%1&quot; needs the value at &quot;%2&quot;, but there is no &quot;%3&quot;.</source>
        <translation>Wejście „%1” wymaga wartości „%2”, ale „%3” nie istnieje.</translation>
    </message>
    <message>
        <source>Its reason: %1</source>
        <translation>Podany powód: %1</translation>
    </message>
    <message>
        <source>The run is complete: every step it took has finished.</source>
        <translation>Przebieg jest zakończony: wykonano każdy krok na jego drodze.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot;, attempt %2, will run at %3.</source>
        <translation>Krok „%1”, próba %2, zostanie wykonany o %3.</translation>
    </message>
    <message>
        <source>Start a worker for the run&apos;s queue, if none is running.</source>
        <translation>Uruchom workera dla kolejki przebiegu, jeśli żaden nie działa.</translation>
    </message>
    <message>
        <source>Review what the definition would run, and trust it if that is right.</source>
        <translation>Sprawdź, co uruchomiłaby definicja, i zaufaj jej, jeśli wszystko się zgadza.</translation>
    </message>
    <message>
        <source>Nothing of this run is scheduled, although it has not ended. Run &quot;squidie doctor&quot;.</source>
        <translation>Nic z tego przebiegu nie jest zaplanowane, choć się nie zakończył. Uruchom „squidie doctor”.</translation>
    </message>
    <message>
        <source>Identity conflict: the same identity came before with another window or other keys.</source>
        <translation>Konflikt tożsamości: ta sama tożsamość przyszła już z innym oknem lub innymi kluczami.</translation>
    </message>
    <message>
        <source>Identity conflict: another identity has started this window too.</source>
        <translation>Konflikt tożsamości: to okno uruchomiła także inna tożsamość.</translation>
    </message>
    <message>
        <source>there is no schema to create tables in</source>
        <translation>nie ma schematu, w którym można utworzyć tabele</translation>
    </message>
    <message>
        <source>its folder cannot be created</source>
        <translation>nie można utworzyć jego folderu</translation>
    </message>
    <message>
        <source>Other programs&apos; transactions in the store %1 kept deadlocking with this one. Nothing was written. Try again.</source>
        <translation>Transakcje innych programów w magazynie %1 wciąż zakleszczały się z tą transakcją. Niczego nie zapisano. Spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The disk under the store %1 is full. Nothing was written. Free some space and try again.</source>
        <translation>Dysk z magazynem %1 jest pełny. Niczego nie zapisano. Zwolnij miejsce i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The file %1 is not a Squidie store. It was left as it is. Name another file, or one that does not exist yet to create a new store.</source>
        <translation>Plik %1 nie jest magazynem Squidie. Pozostawiono go bez zmian. Wskaż inny plik albo taki, którego jeszcze nie ma, aby utworzyć nowy magazyn.</translation>
    </message>
    <message>
        <source>The store %1 was written by an older version of this program and has not been migrated yet (%2). Open it in the console or run a command that writes, such as squidie workflow add: either migrates it.</source>
        <translation>Magazyn %1 zapisała starsza wersja tego programu i nie został jeszcze przekształcony (%2). Otwórz go w konsoli albo użyj polecenia, które zapisuje, na przykład squidie workflow add: jedno i drugie go przekształci.</translation>
    </message>
    <message>
        <source>The store %1 is an unfinished copy. It cannot be used until &quot;squidie copy&quot; has been run again with the same source, which finishes it.</source>
        <translation>Magazyn %1 jest niedokończoną kopią. Nie można go używać, dopóki „squidie copy” nie zostanie uruchomione ponownie z tym samym źródłem i jej nie dokończy.</translation>
    </message>
    <message>
        <source>No store is open. Open one, or create a new one.</source>
        <translation>Żaden magazyn nie jest otwarty. Otwórz istniejący albo utwórz nowy.</translation>
    </message>
    <message>
        <source>The server of the store %1 cannot be reached (%2). Check the address and the network, and whether the server is running. The next use tries again.</source>
        <translation>Nie można połączyć się z serwerem magazynu %1 (%2). Sprawdź adres, sieć i to, czy serwer działa. Przy następnym użyciu nastąpi ponowna próba.</translation>
    </message>
    <message>
        <source>The connection to the store %1 was lost (%2). What was in progress was not recorded; nothing that had been acknowledged before is lost. The next use tries again.</source>
        <translation>Utracono połączenie z magazynem %1 (%2). Tego, co było w toku, nie zapisano; nic wcześniej potwierdzonego nie przepadło. Przy następnym użyciu nastąpi ponowna próba.</translation>
    </message>
    <message>
        <source>The connection to the store %1 was lost during a commit (%2): it is not known whether it was recorded. Check before you repeat it; a payload with an identity can simply be delivered again, and comes back as a duplicate if it was.</source>
        <translation>Utracono połączenie z magazynem %1 podczas zatwierdzania (%2): nie wiadomo, czy zapis się powiódł. Sprawdź, zanim powtórzysz; payload z tożsamością można po prostu dostarczyć ponownie, a jeśli był zapisany, wróci jako duplikat.</translation>
    </message>
    <message>
        <source>The server has no database as named in %1 (%2). Create it with createdb, or correct the name.</source>
        <translation>Na serwerze nie ma bazy danych wskazanej w %1 (%2). Utwórz ją poleceniem createdb lub popraw nazwę.</translation>
    </message>
    <message>
        <source>The server does not allow this user to do that in the store %1 (%2). Ask its administrator for permission.</source>
        <translation>Serwer nie pozwala na to temu użytkownikowi w magazynie %1 (%2). Poproś administratora serwera o uprawnienie.</translation>
    </message>
    <message>
        <source>The store %1 cannot be written to: the server is a standby, or this user may only read. Nothing was written. Connect to the primary server, or ask for write permission.</source>
        <translation>Do magazynu %1 nie można zapisywać: serwer jest zapasowy albo ten użytkownik może tylko czytać. Niczego nie zapisano. Połącz się z serwerem głównym lub poproś o prawo zapisu.</translation>
    </message>
    <message>
        <source>The server of the store %1 has no space left (%2). Nothing was written. Free some space there and try again.</source>
        <translation>Na serwerze magazynu %1 zabrakło miejsca (%2). Niczego nie zapisano. Zwolnij tam miejsce i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The database %1 has tables of another program and no Squidie store. It was left as it is. Name another database, or give the store its own schema with ?schema=NAME.</source>
        <translation>Baza danych %1 zawiera tabele innego programu, a nie magazyn Squidie. Pozostawiono ją bez zmian. Podaj inną bazę albo nadaj magazynowi osobny schemat przez ?schema=NAZWA.</translation>
    </message>
    <message>
        <source>Name the workflow, a string that is not empty; found %1.</source>
        <translation>Nadaj workflow nazwę, niepusty łańcuch znaków; podano: %1.</translation>
    </message>
    <message>
        <source>Make the version a string, or leave it out; found %1.</source>
        <translation>Podaj wersję jako łańcuch znaków albo ją pomiń; podano: %1.</translation>
    </message>
    <message>
        <source>A definition is one JSON object; found %1.</source>
        <translation>Definicja to jeden obiekt JSON; podano: %1.</translation>
    </message>
    <message>
        <source>there is no time zone &quot;%1&quot;; use a name such as Europe/Warsaw or Etc/UTC</source>
        <translation>nie ma strefy czasowej „%1”; użyj nazwy takiej jak Europe/Warsaw lub Etc/UTC</translation>
    </message>
    <message>
        <source>This run has ended (%1): there is nothing to cancel.</source>
        <translation>Ten przebieg się zakończył (%1): nie ma czego anulować.</translation>
    </message>
    <message>
        <source>This run is %1, not paused: no decision is pending.</source>
        <translation>Ten przebieg ma stan %1, nie jest wstrzymany: żadna decyzja nie jest oczekiwana.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is no longer waiting for a decision; &quot;%2&quot; is.</source>
        <translation>Krok „%1” nie czeka już na decyzję; teraz czeka „%2”.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is waiting for an approval: approve or reject it.</source>
        <translation>Krok „%1” czeka na zatwierdzenie: zatwierdź go albo odrzuć.</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is a pause: resume the run.</source>
        <translation>Krok „%1” jest pauzą: wznów przebieg.</translation>
    </message>
    <message>
        <source>it belongs to a store that is open here, and is not touched</source>
        <translation>należy do otwartego tu magazynu i pozostaje nietknięty</translation>
    </message>
    <message>
        <source>it is a pipe, not an ordinary file</source>
        <translation>to jest potok, a nie zwykły plik</translation>
    </message>
    <message>
        <source>it is a device, not an ordinary file</source>
        <translation>to jest urządzenie, a nie zwykły plik</translation>
    </message>
    <message>
        <source>it was replaced while it was being opened</source>
        <translation>zastąpiono go podczas otwierania</translation>
    </message>
    <message>
        <source>an action needs a function and a name that is not taken</source>
        <translation>akcja potrzebuje funkcji i nazwy, która nie jest zajęta</translation>
    </message>
    <message>
        <source>the program &quot;%1&quot; of the step &quot;%2&quot; was not found; install it, or name it by its path</source>
        <translation>nie znaleziono programu „%1” kroku „%2”; zainstaluj go albo podaj jego ścieżkę</translation>
    </message>
    <message>
        <source>the program %1 of the step &quot;%2&quot; cannot be read, so that a change of it could not be noticed</source>
        <translation>nie można odczytać programu %1 kroku „%2”, więc nie dałoby się zauważyć jego zmiany</translation>
    </message>
    <message>
        <source>the program of the step &quot;%1&quot; has changed since it was shown; review it first</source>
        <translation>program kroku „%1” zmienił się, odkąd go pokazano; najpierw go sprawdź</translation>
    </message>
    <message>
        <source>its definition has changed since it was shown (%1); review it first</source>
        <translation>jego definicja zmieniła się, odkąd ją pokazano (%1); najpierw ją sprawdź</translation>
    </message>
    <message>
        <source>You have not trusted this definition on this machine.</source>
        <translation>Ta definicja nie została na tym komputerze uznana przez Ciebie za zaufaną.</translation>
    </message>
    <message>
        <source>The program %1, which you trusted, is no longer there, or cannot be read or executed.</source>
        <translation>Programu %1, uznanego za zaufany, już nie ma albo nie można go odczytać lub uruchomić.</translation>
    </message>
    <message>
        <source>The program %1 is no longer the file that you trusted. If the new one is right, trust the definition again.</source>
        <translation>Program %1 nie jest już plikiem uznanym za zaufany. Jeśli nowy jest właściwy, zaufaj definicji ponownie.</translation>
    </message>
    <message>
        <source>The definition in the store is no longer the one that this run started with: somebody has changed the store.</source>
        <translation>Definicja w magazynie nie jest już tą, z którą zaczął się ten przebieg: ktoś zmienił magazyn.</translation>
    </message>
    <message>
        <source>it belongs to another user, so that what it says about trust does not count. Remove it, or run as its owner.</source>
        <translation>należy do innego użytkownika, więc to, co mówi o zaufaniu, się nie liczy. Usuń go albo uruchom program jako jego właściciel.</translation>
    </message>
    <message>
        <source>others may write it, so that what it says about trust does not count. Look through it, then run: %1</source>
        <translation>inni mogą go zapisywać, więc to, co mówi o zaufaniu, się nie liczy. Przejrzyj go, a potem uruchom: %1</translation>
    </message>
    <message>
        <source>it is not the file in which trust is kept</source>
        <translation>to nie jest plik, w którym przechowywane jest zaufanie</translation>
    </message>
    <message>
        <source>the store that is meant is no longer where it was opened</source>
        <translation>magazynu, o który chodzi, nie ma już tam, gdzie go otwarto</translation>
    </message>
    <message>
        <source>another program keeps the list of trusted definitions locked</source>
        <translation>inny program blokuje listę zaufanych definicji</translation>
    </message>
    <message>
        <source>squidie rebuild counts them again</source>
        <translation>squidie rebuild liczy je na nowo</translation>
    </message>
    <message>
        <source>hour %1 of %2</source>
        <translation>godzina %1, %2</translation>
    </message>
    <message>
        <source>day %1 of %2</source>
        <translation>dzień %1, %2</translation>
    </message>
    <message>
        <source>week %1 of %2</source>
        <translation>tydzień %1, %2</translation>
    </message>
    <message>
        <source>its deliveries</source>
        <translation>jej dostawy</translation>
    </message>
    <message>
        <source>its hours</source>
        <translation>jego godziny</translation>
    </message>
    <message>
        <source>its days</source>
        <translation>jego dni</translation>
    </message>
    <message>
        <source>%1: %2 is %3, but %4 follows from %5</source>
        <translation>%1: %2 to %3, a powinno być: %4 (podstawa: %5)</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are wrong</source>
        <translation>
            <numerusform>%n wartość jest błędna</numerusform>
            <numerusform>%n wartości są błędne</numerusform>
            <numerusform>%n wartości jest błędnych</numerusform>
        </translation>
    </message>
    <message>
        <source>a code that exists</source>
        <translation>istniejący kod</translation>
    </message>
    <message>
        <source>the format of the store</source>
        <translation>format magazynu</translation>
    </message>
    <message>
        <source>activation %1</source>
        <translation>aktywacja %1</translation>
    </message>
    <message>
        <source>its payload</source>
        <translation>jej payload</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>błąd</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>brak błędu</translation>
    </message>
    <message>
        <source>the outcome %1</source>
        <translation>wynik %1</translation>
    </message>
    <message>
        <source>no run</source>
        <translation>brak przebiegu</translation>
    </message>
    <message>
        <source>a run</source>
        <translation>przebieg</translation>
    </message>
    <message>
        <source>no repeat</source>
        <translation>brak powtórzenia</translation>
    </message>
    <message>
        <source>its payload, which gives no run</source>
        <translation>jej payload, z którego nie wynika żaden przebieg</translation>
    </message>
    <message>
        <source>another error</source>
        <translation>inny błąd</translation>
    </message>
    <message>
        <source>a run of this store</source>
        <translation>przebieg z tego magazynu</translation>
    </message>
    <message>
        <source>activation %1, which started the same run</source>
        <translation>aktywacja %1, która uruchomiła ten sam przebieg</translation>
    </message>
    <message>
        <source>its run</source>
        <translation>jej przebieg</translation>
    </message>
    <message>
        <source>a run that was started before</source>
        <translation>przebieg uruchomiony wcześniej</translation>
    </message>
    <message>
        <source>its run&apos;s idempotency strategy</source>
        <translation>strategia idempotencji jej przebiegu</translation>
    </message>
    <message>
        <source>the deliveries before it</source>
        <translation>dostawy przed nią</translation>
    </message>
    <message>
        <source>an earlier delivery</source>
        <translation>wcześniejsza dostawa</translation>
    </message>
    <message>
        <source>what a replay is</source>
        <translation>to, czym jest powtórzenie</translation>
    </message>
    <message>
        <source>This delivery was changed after it had been sealed.</source>
        <translation>Tę dostawę zmieniono po zapieczętowaniu.</translation>
    </message>
    <message>
        <source>This delivery was sealed and is gone, and retention has no record of removing it.</source>
        <translation>Ta dostawa była zapieczętowana i zniknęła, a retencja nie odnotowała jej usunięcia.</translation>
    </message>
    <message>
        <source>This delivery is in no seal: it was inserted after its day had been closed.</source>
        <translation>Tej dostawy nie ma w żadnej pieczęci: wstawiono ją po zamknięciu jej dnia.</translation>
    </message>
    <message>
        <source>This delivery of a closed day is in no seal yet: it came late, or was inserted. squidie seal gives it a supplementary seal, which shows when.</source>
        <translation>Tej dostawy z zamkniętego dnia nie ma jeszcze w żadnej pieczęci: przyszła późno albo ją wstawiono. Polecenie squidie seal nada jej pieczęć uzupełniającą, która pokaże, kiedy to nastąpiło.</translation>
    </message>
    <message>
        <source>This seal was changed.</source>
        <translation>Tę pieczęć zmieniono.</translation>
    </message>
    <message>
        <source>This seal does not follow the one before it: a seal was removed, inserted or made anew.</source>
        <translation>Ta pieczęć nie następuje po poprzedniej: jakąś pieczęć usunięto, wstawiono albo utworzono na nowo.</translation>
    </message>
    <message>
        <source>What the store keeps of this seal&apos;s deliveries was changed.</source>
        <translation>Zmieniono to, co magazyn przechowuje o dostawach tej pieczęci.</translation>
    </message>
    <message>
        <source>No seal has the digest that was given: seals were removed or made anew, or it is another store&apos;s.</source>
        <translation>Żadna pieczęć nie ma podanego skrótu: pieczęcie usunięto lub utworzono na nowo albo skrót pochodzi z innego magazynu.</translation>
    </message>
    <message>
        <source>squidie rebuild writes runs and attempts anew from the journal</source>
        <translation>squidie rebuild zapisuje przebiegi i próby na nowo na podstawie dziennika</translation>
    </message>
    <message>
        <source>fact %1 of run row %2</source>
        <translation>wpis %1, wiersz przebiegu %2</translation>
    </message>
    <message>
        <source>what a fact is</source>
        <translation>to, czym jest wpis dziennika</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>przebieg %1</translation>
    </message>
    <message>
        <source>run row %1</source>
        <translation>wiersz przebiegu %1</translation>
    </message>
    <message>
        <source>a definition with the trigger %1</source>
        <translation>definicja z triggerem %1</translation>
    </message>
    <message>
        <source>the delivery that started it</source>
        <translation>dostawa, która go uruchomiła</translation>
    </message>
    <message>
        <source>a definition by which it could start</source>
        <translation>definicja, według której mógłby się zacząć</translation>
    </message>
    <message>
        <source>recorded_at of fact %1</source>
        <translation>recorded_at wpisu %1</translation>
    </message>
    <message>
        <source>type of fact %1</source>
        <translation>typ wpisu %1</translation>
    </message>
    <message>
        <source>%1 of fact %2</source>
        <translation>%1 wpisu %2</translation>
    </message>
    <message>
        <source>the definition and what the run knew</source>
        <translation>definicja i to, co wiedział przebieg</translation>
    </message>
    <message>
        <source>a journal</source>
        <translation>dziennik</translation>
    </message>
    <message>
        <source>the run&apos;s row</source>
        <translation>wiersz przebiegu</translation>
    </message>
    <message>
        <source>the number of facts before it</source>
        <translation>liczba wpisów przed nim</translation>
    </message>
    <message>
        <source>type of fact 2</source>
        <translation>typ wpisu 2</translation>
    </message>
    <message>
        <source>how a journal begins</source>
        <translation>to, jak zaczyna się dziennik</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>co najmniej %1</translation>
    </message>
    <message>
        <source>its having no row in runs</source>
        <translation>brak jego wiersza w tabeli runs</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>brak wiersza</translation>
    </message>
    <message>
        <source>there being neither run nor delivery</source>
        <translation>brak zarówno przebiegu, jak i dostawy</translation>
    </message>
    <message>
        <source>a run that is over</source>
        <translation>zakończony przebieg</translation>
    </message>
    <message>
        <source>its retained_at</source>
        <translation>jego retained_at</translation>
    </message>
    <message>
        <source>a delivery that started it</source>
        <translation>dostawa, która go uruchomiła</translation>
    </message>
    <message>
        <source>how runs begin</source>
        <translation>to, jak zaczynają się przebiegi</translation>
    </message>
    <message>
        <source>the definition that it names</source>
        <translation>definicja, którą podaje</translation>
    </message>
    <message>
        <source>runnable_key of runnable %1</source>
        <translation>runnable_key elementu wykonywalnego %1</translation>
    </message>
    <message>
        <source>its run and its step</source>
        <translation>jego przebieg i krok</translation>
    </message>
    <message>
        <source>its journal</source>
        <translation>jego dziennik</translation>
    </message>
    <message>
        <source>its parent, step and key</source>
        <translation>jego przebieg nadrzędny, krok i klucz</translation>
    </message>
    <message>
        <source>attempt %1 of runnable %2</source>
        <translation>próba %1 elementu wykonywalnego %2</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; would run a command. %2</source>
        <translation>Krok „%1” wykonałby polecenie. %2</translation>
    </message>
    <message>
        <source>definition %1</source>
        <translation>definicja %1</translation>
    </message>
    <message>
        <source>its document</source>
        <translation>jej dokument</translation>
    </message>
    <message>
        <source>one valid definition</source>
        <translation>jedna poprawna definicja</translation>
    </message>
    <message>
        <source>what is loaded</source>
        <translation>to, co się wczytuje</translation>
    </message>
    <message>
        <source>trigger %1/%2</source>
        <translation>trigger %1/%2</translation>
    </message>
    <message>
        <source>a duration</source>
        <translation>czas trwania</translation>
    </message>
    <message>
        <source>32 hexadecimal digits</source>
        <translation>32 cyfry szesnastkowe</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>liczba</translation>
    </message>
    <message>
        <source>a midnight of UTC in microseconds</source>
        <translation>północ UTC w mikrosekundach</translation>
    </message>
    <message>
        <source>property %1</source>
        <translation>właściwość %1</translation>
    </message>
    <message>
        <source>workflow %1</source>
        <translation>workflow %1</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>jego nazwa</translation>
    </message>
    <message>
        <source>saved payload %1</source>
        <translation>zapisany payload %1</translation>
    </message>
    <message>
        <source>a delivery of this store</source>
        <translation>dostawa z tego magazynu</translation>
    </message>
    <message>
        <source>where payloads are saved from</source>
        <translation>to, skąd zapisywane są payloady</translation>
    </message>
    <message>
        <source>schedule cannot be read: %1</source>
        <translation>nie można odczytać harmonogramu: %1</translation>
    </message>
    <message>
        <source>no window: @reboot fires when its scheduler starts</source>
        <translation>brak okna: @reboot wyzwala przy starcie schedulera</translation>
    </message>
    <message>
        <source>no window: no date ever matches</source>
        <translation>brak okna: nie pasuje żadna data</translation>
    </message>
    <message>
        <source>The store knows no trigger &quot;%1&quot; of a workflow &quot;%2&quot;.</source>
        <translation>Magazyn nie zna triggera „%1” należącego do workflow „%2”.</translation>
    </message>
    <message>
        <source>The window of %1 has imported deliveries only, which are not sealed.</source>
        <translation>Okno %1 ma tylko zaimportowane dostawy, a tych się nie pieczętuje.</translation>
    </message>
    <message>
        <source>Windows with different ends begin at %1: give START/END, such as %1/%2.</source>
        <translation>O %1 zaczynają się okna o różnych końcach: podaj POCZĄTEK/KONIEC, np. %1/%2.</translation>
    </message>
    <message>
        <source>The ledger has no delivery for a window that begins at %1; retention removed deliveries from before %2.</source>
        <translation>W rejestrze nie ma dostawy dla okna, które zaczyna się o %1; retencja usunęła dostawy sprzed %2.</translation>
    </message>
    <message>
        <source>The ledger has no delivery for a window that begins at %1.</source>
        <translation>W rejestrze nie ma dostawy dla okna, które zaczyna się o %1.</translation>
    </message>
    <message>
        <source>No seal of this trigger, from the window&apos;s day on, has the digest %1.</source>
        <translation>Żadna pieczęć tego triggera, począwszy od dnia okna, nie ma skrótu %1.</translation>
    </message>
    <message>
        <source>The deliveries of the window of %1 are not sealed yet: workers, and squidie seal, close a day once it is over in UTC.</source>
        <translation>Dostaw okna %1 jeszcze nie zapieczętowano: workery i polecenie squidie seal zamykają dzień, gdy skończy się w UTC.</translation>
    </message>
    <message>
        <source>What was sealed was changed afterwards, so nothing can be proven; squidie verify says what.</source>
        <translation>To, co zapieczętowano, później zmieniono, więc niczego nie można dowieść; squidie verify wskaże, co to jest.</translation>
    </message>
    <message>
        <source>Retention removed delivery %1 of the window; its seal is still there, but a proof needs the delivery.</source>
        <translation>Retencja usunęła dostawę %1 tego okna; jej pieczęć nadal istnieje, ale dowód wymaga dostawy.</translation>
    </message>
    <message>
        <source>This is not a proof, or it was changed: not a byte of one may differ from what squidie proof wrote.</source>
        <translation>To nie jest dowód albo go zmieniono: ani jeden bajt nie może się różnić od tego, co zapisało squidie proof.</translation>
    </message>
    <message>
        <source>The proof has no seals.</source>
        <translation>Dowód nie zawiera pieczęci.</translation>
    </message>
    <message>
        <source>The proof has no delivery of the window.</source>
        <translation>Dowód nie zawiera żadnej dostawy dla tego okna.</translation>
    </message>
    <message>
        <source>A seal in the proof is of another trigger.</source>
        <translation>Jedna z pieczęci w dowodzie należy do innego triggera.</translation>
    </message>
    <message>
        <source>A seal in the proof does not name the one before it: one of them was changed or left out.</source>
        <translation>Jedna z pieczęci w dowodzie nie wskazuje poprzedniej: którąś z nich zmieniono lub pominięto.</translation>
    </message>
    <message>
        <source>The seals in the proof leave out days.</source>
        <translation>Pieczęcie w dowodzie pomijają dni.</translation>
    </message>
    <message>
        <source>What the proof shows of a day is not what was sealed.</source>
        <translation>To, co dowód pokazuje z jednego z dni, nie jest tym, co zapieczętowano.</translation>
    </message>
    <message>
        <source>The proof does not show everything that was sealed of the window.</source>
        <translation>Dowód nie pokazuje wszystkiego, co zapieczętowano z tego okna.</translation>
    </message>
    <message>
        <source>The deliveries in the proof are not those that were sealed.</source>
        <translation>Dostawy w dowodzie nie są tymi, które zapieczętowano.</translation>
    </message>
    <message>
        <source>The proof does not end with the seal that was given.</source>
        <translation>Dowód nie kończy się podaną pieczęcią.</translation>
    </message>
    <message>
        <source>a range that wraps</source>
        <translation>zakres przechodzący przez koniec pola</translation>
    </message>
    <message>
        <source>the whole name of a day or month</source>
        <translation>pełna nazwa dnia lub miesiąca</translation>
    </message>
    <message>
        <source>a step that begins at one value</source>
        <translation>krok zaczynający się od jednej wartości</translation>
    </message>
    <message>
        <source>7 for Sunday</source>
        <translation>7 jako niedziela</translation>
    </message>
    <message>
        <source>a name in lower case</source>
        <translation>nazwa małymi literami</translation>
    </message>
    <message>
        <source>a step longer than the field</source>
        <translation>krok dłuższy niż pole</translation>
    </message>
    <message>
        <source>a macro</source>
        <translation>makro</translation>
    </message>
    <message>
        <source>more than one #, or L in a list</source>
        <translation>więcej niż jeden # albo L na liście</translation>
    </message>
    <message>
        <source>@every counts from the moment the scheduler starts, which no calendar knows; write the times (0 * * * *)</source>
        <translation>@every liczy od chwili startu schedulera, której nie zna żaden kalendarz; zapisz godziny (0 * * * *)</translation>
    </message>
    <message>
        <source>dialect %1 has six or seven fields, here are %2; the others read five</source>
        <translation>dialekt %1 ma sześć lub siedem pól, tu podano: %2; pozostałe odczytują pięć</translation>
    </message>
    <message>
        <source>dialect %1 has five fields, here are %2; posix and quartz read seconds</source>
        <translation>dialekt %1 ma pięć pól, tu podano: %2; sekundy odczytują posix i quartz</translation>
    </message>
    <message>
        <source>H is Jenkins&apos;s: it hashes the job&apos;s name into a number; write that number</source>
        <translation>H pochodzi z Jenkinsa: przelicza nazwę zadania na liczbę; wpisz tę liczbę</translation>
    </message>
    <message>
        <source>~ is cronie&apos;s random choice, made when the table is loaded; write the number that it chose</source>
        <translation>~ to losowy wybór cronie, dokonywany przy wczytaniu tabeli; wpisz wybraną liczbę</translation>
    </message>
    <message>
        <source>%1 itself refuses this: %2</source>
        <translation>Sam scheduler tego nie przyjmuje (%1): %2</translation>
    </message>
    <message>
        <source>this system knows no time zone “%1”</source>
        <translation>ten system nie zna strefy czasowej „%1”</translation>
    </message>
    <message>
        <source>there is no dialect “%1”, only %2</source>
        <translation>nie ma dialektu „%1”, są tylko: %2</translation>
    </message>
    <message>
        <source>in the field “%1”, at character %2, %3 was expected</source>
        <translation>w polu „%1”, przy znaku %2, oczekiwano: %3</translation>
    </message>
    <message>
        <source>systemd reads fractions of a second, and Squidie whole ones; leave the fraction out</source>
        <translation>systemd odczytuje ułamki sekundy, a Squidie tylko całe sekundy; pomiń część ułamkową</translation>
    </message>
    <message>
        <source>%1; the password file %2 was not used, since others may read it: chmod 600 %3</source>
        <translation>%1; nie użyto pliku haseł %2, bo inni mogą go czytać: chmod 600 %3</translation>
    </message>
    <message>
        <source>The server of the store %1 has no connection left (%2). Close programs that use it, or ask its administrator to allow more. The next use tries again.</source>
        <translation>Serwer magazynu %1 nie ma już wolnych połączeń (%2). Należy zamknąć programy, które z niego korzystają, lub poprosić administratora o zwiększenie limitu. Następne użycie ponowi próbę.</translation>
    </message>
    <message>
        <source>The server of the store %1 runs, but takes no connections at the moment (%2). The next use tries again.</source>
        <translation>Serwer magazynu %1 działa, ale chwilowo nie przyjmuje połączeń (%2). Następne użycie ponowi próbę.</translation>
    </message>
    <message>
        <source>its search_path puts other schemas before the server&apos;s own, pg_catalog</source>
        <translation>jego search_path stawia inne schematy przed własnym schematem serwera, pg_catalog</translation>
    </message>
    <message>
        <source>its tables have no foreign keys</source>
        <translation>jego tabele nie mają kluczy obcych</translation>
    </message>
    <message>
        <source>seal %1 was changed; see squidie verify</source>
        <translation>pieczęć %1 zmieniono; zob. squidie verify</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 i jeszcze %2</translation>
    </message>
    <message>
        <source>its file system cannot hold a write-ahead log</source>
        <translation>jego system plików nie obsługuje dziennika zapisu (WAL)</translation>
    </message>
    <message>
        <source>%1 in another form</source>
        <translation>%1 (w innej postaci)</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 (brak)</translation>
    </message>
    <message>
        <source>it cannot be backed up before its migration: %1</source>
        <translation>nie można utworzyć jego kopii zapasowej przed migracją: %1</translation>
    </message>
    <message>
        <source>%1 cannot be renamed</source>
        <translation>nie można zmienić nazwy %1</translation>
    </message>
    <message>
        <source>The store has no name. Name a file.</source>
        <translation>Magazyn nie ma nazwy. Podaj plik.</translation>
    </message>
    <message>
        <source>%1 cannot be a store: %2. Name an ordinary file, or one that does not exist yet.</source>
        <translation>%1 nie może być magazynem: %2. Wskaż zwykły plik albo taki, którego jeszcze nie ma.</translation>
    </message>
    <message>
        <source>The store %1 was not opened: %2. Programs that open it by different names would not notice each other, and work that was acknowledged would be lost. Leave it one name.</source>
        <translation>Nie otwarto magazynu %1: %2. Programy, które otwierają go pod różnymi nazwami, nie zauważałyby się nawzajem i potwierdzona praca by przepadła. Zostaw mu jedną nazwę.</translation>
    </message>
    <message>
        <source>The file of the store %1 was removed or replaced while it was open (%2). What was acknowledged before is in the file that was there then; nothing is acknowledged any more. Find out what removed it, restore it where that was a mistake, and open the store again.</source>
        <translation>Plik magazynu %1 usunięto lub zastąpiono, gdy był otwarty (%2). To, co potwierdzono wcześniej, jest w pliku, który był tam wtedy; nic więcej nie jest już potwierdzane. Ustal, co go usunęło, przywróć go, jeśli to była pomyłka, i otwórz magazyn ponownie.</translation>
    </message>
    <message>
        <source>The store %1 has something in it that this program does not make (%2). It was left as it is, and nothing of it was run. Use a store from a source that you trust; what you added to your own, remove.</source>
        <translation>Magazyn %1 zawiera coś, czego ten program nie tworzy (%2). Pozostawiono go bez zmian i niczego z niego nie uruchomiono. Używaj magazynu z zaufanego źródła; to, co dodano do własnego, usuń.</translation>
    </message>
    <message>
        <source>this program is reading it as another kind of file</source>
        <translation>ten program odczytuje go jako plik innego rodzaju</translation>
    </message>
    <message>
        <source>a file of that name is written ./%1</source>
        <translation>plik o takiej nazwie zapisuje się jako ./%1</translation>
    </message>
    <message>
        <source>it is the name of a folder</source>
        <translation>to jest nazwa folderu</translation>
    </message>
    <message>
        <source>its name contains U+0000</source>
        <translation>jego nazwa zawiera U+0000</translation>
    </message>
    <message>
        <source>nothing is kept under %1</source>
        <translation>w %1 nic nie jest przechowywane</translation>
    </message>
    <message>
        <source>it is a symbolic link to something that is not there</source>
        <translation>to jest dowiązanie symboliczne do czegoś, czego nie ma</translation>
    </message>
    <message>
        <source>it is a pipe</source>
        <translation>to jest potok</translation>
    </message>
    <message>
        <source>it is a device</source>
        <translation>to jest urządzenie</translation>
    </message>
    <message>
        <source>its file has %1 names (hard links)</source>
        <translation>jego plik ma więcej niż jedną nazwę (liczba dowiązań twardych: %1)</translation>
    </message>
    <message>
        <source>its file is mounted by itself and has another name elsewhere; mount the folder that it is in</source>
        <translation>jego plik jest zamontowany osobno i ma gdzie indziej inną nazwę; zamontuj folder, w którym się znajduje</translation>
    </message>
    <message>
        <source>%1 beside it is not an ordinary file with one name</source>
        <translation>%1 obok niego nie jest zwykłym plikiem o jednej nazwie</translation>
    </message>
    <message>
        <source>%1 is another file now</source>
        <translation>%1 jest teraz innym plikiem</translation>
    </message>
    <message>
        <source>&quot;?&quot; stands before the first option</source>
        <translation>przed pierwszą opcją stoi „?”</translation>
    </message>
    <message>
        <source>it must begin with &quot;postgresql://&quot;</source>
        <translation>musi zaczynać się od „postgresql://”</translation>
    </message>
    <message>
        <source>a file is named by its path, without &quot;file:&quot;</source>
        <translation>plik podaje się przez jego ścieżkę, bez „file:”</translation>
    </message>
    <message>
        <source>a store is a file or on a PostgreSQL server; for a file of such a name, write ./ in front of it</source>
        <translation>magazyn to plik albo baza na serwerze PostgreSQL; jeśli plik ma taką nazwę, poprzedź ją znakami ./</translation>
    </message>
    <message>
        <source>a range of more than 1,000 years cannot be compared; choose a shorter one</source>
        <translation>nie można porównać zakresu dłuższego niż 1000 lat; wybierz krótszy</translation>
    </message>
    <message>
        <source>The payload must be a JSON object. Correct it and start again.</source>
        <translation>Payload musi być obiektem JSON. Popraw go i uruchom ponownie.</translation>
    </message>
    <message>
        <source>Nothing takes these fields: %1. Leave them out, or declare them in the trigger&apos;s payload contract. A firing of a cron trigger takes signal_id and intended_window only: give it an input with --input.</source>
        <translation>Nic nie przyjmuje tych pól: %1. Pomiń je albo zadeklaruj w kontrakcie payloadu triggera. Wyzwolenie triggera cron przyjmuje tylko signal_id i intended_window: dane wejściowe podaj za pomocą --input.</translation>
    </message>
    <message>
        <source>More than one run has an id that begins with %1: %2. Give more of it.</source>
        <translation>Więcej niż jeden przebieg ma id, które zaczyna się od %1: %2. Podaj dłuższy fragment.</translation>
    </message>
    <message>
        <source>%1 names no run: give its UUID, or at least the first eight characters of it.</source>
        <translation>%1 nie wskazuje żadnego przebiegu: podaj jego UUID albo co najmniej osiem pierwszych znaków.</translation>
    </message>
    <message>
        <source>The metadata must be a JSON object. Correct them and try again.</source>
        <translation>Metadane muszą być obiektem JSON. Popraw je i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>An approval or a rejection needs to say who decides. Name an actor.</source>
        <translation>Przy zatwierdzeniu lub odrzuceniu trzeba podać, kto decyduje. Podaj wykonawcę.</translation>
    </message>
    <message>
        <source>The actor must not be empty. Name one, or leave it out.</source>
        <translation>Wykonawca nie może być pusty. Podaj go albo pomiń.</translation>
    </message>
    <message>
        <source>The first step&apos;s input &quot;%1&quot; needs the value at &quot;%2&quot;, but there is no &quot;%3&quot;. Add it to the input.</source>
        <translation>Wejście „%1” pierwszego kroku wymaga wartości „%2”, ale „%3” nie istnieje. Dodaj ją do danych wejściowych.</translation>
    </message>
    <message>
        <source>Run %1 was started before under the same key or id, with something else (%2). It is unchanged. Use another key to start another run.</source>
        <translation>Przebieg %1 uruchomiono już wcześniej pod tym samym kluczem lub id, ale z czymś innym (%2). Pozostał bez zmian. Użyj innego klucza, aby uruchomić kolejny przebieg.</translation>
    </message>
    <message>
        <source>There is no run %1 in this store. Check the id and the store.</source>
        <translation>W tym magazynie nie ma przebiegu %1. Sprawdź id i magazyn.</translation>
    </message>
    <message>
        <source>a queue&apos;s name has letters, digits, &quot;_&quot;, &quot;.&quot; and &quot;-&quot; only, and begins with a letter or a digit</source>
        <translation>nazwa kolejki składa się tylko z liter, cyfr oraz znaków „_”, „.” i „-”, a zaczyna się od litery lub cyfry</translation>
    </message>
    <message>
        <source>give a key or a run id, not both</source>
        <translation>podaj klucz albo id przebiegu, nie jedno i drugie</translation>
    </message>
    <message>
        <source>the key must not be empty</source>
        <translation>klucz nie może być pusty</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a UUID</source>
        <translation>„%1” nie jest UUID</translation>
    </message>
    <message>
        <source>a firing of a cron trigger is identified by its signal payload; give an input to start the trigger by hand</source>
        <translation>wyzwolenie triggera cron identyfikuje payload jego sygnału; podaj dane wejściowe, aby uruchomić trigger ręcznie</translation>
    </message>
    <message>
        <source>give an input or a payload, not both</source>
        <translation>podaj dane wejściowe albo payload, nie jedno i drugie</translation>
    </message>
    <message>
        <source>the metadata must be a JSON object</source>
        <translation>metadane muszą być obiektem JSON</translation>
    </message>
    <message>
        <source>The run has failed before its step &quot;%1&quot;.</source>
        <translation>Przebieg nie powiódł się przed swoim krokiem „%1”.</translation>
    </message>
    <message>
        <source>the period is empty, or retention removed its deliveries; choose another one</source>
        <translation>okres jest pusty albo retencja usunęła jego dostawy; wybierz inny</translation>
    </message>
    <message>
        <source>windows of %1 s</source>
        <translation>okna po %1 s</translation>
    </message>
    <message>
        <source>windows until the next firing</source>
        <translation>okna do następnego wyzwolenia</translation>
    </message>
    <message>
        <source>%1 with dst %2, expected at the %3, %4</source>
        <translation>%1 z dst %2, oczekiwanie: %3, %4</translation>
    </message>
    <message>
        <source>Too few deliveries to choose by: %1, and at least %2 are needed. Choose a longer period.</source>
        <translation>Za mało dostaw, aby na ich podstawie wybrać: jest ich %1, a potrzeba co najmniej %2. Wybierz dłuższy okres.</translation>
    </message>
    <message>
        <source>No combination explains any delivery of this period: is the expression the scheduler&apos;s own?</source>
        <translation>Żadna kombinacja nie wyjaśnia ani jednej dostawy z tego okresu: czy to na pewno wyrażenie samego schedulera?</translation>
    </message>
    <message>
        <source>This period cannot tell all combinations apart that explain most: they mean the same windows in it, and others at other times. Choose a period with a clock change or with a day on which they differ.</source>
        <translation>Na podstawie tego okresu nie da się rozróżnić wszystkich kombinacji, które wyjaśniają najwięcej: oznaczają w nim te same okna, a w innym czasie różne. Wybierz okres ze zmianą czasu albo z dniem, w którym się różnią.</translation>
    </message>
    <message>
        <source>Two combinations explain the deliveries equally well: %1; and %2. Choose another period.</source>
        <translation>Dwie kombinacje równie dobrze wyjaśniają dostawy: %1; oraz %2. Wybierz inny okres.</translation>
    </message>
    <message>
        <source>The server of the store %1 has not answered for some seconds.</source>
        <translation>Serwer magazynu %1 nie odpowiada od kilku sekund.</translation>
    </message>
    <message>
        <source>it gave no answer for %1 s</source>
        <translation>nie odpowiadał przez %1 s</translation>
    </message>
    <message>
        <source>There is no store %1. Check the path; &quot;squidie workflow add&quot; and the console create a store.</source>
        <translation>Nie ma magazynu %1. Sprawdź ścieżkę; magazyn tworzy „squidie workflow add” oraz konsola.</translation>
    </message>
    <message>
        <source>The server of the store %1 ended what was under way (%2): by a time limit, or at its administrator&apos;s wish. Nothing was written. Try again; where it happens again, ask for a higher limit (statement_timeout).</source>
        <translation>Serwer magazynu %1 przerwał trwającą operację (%2): z powodu limitu czasu albo na życzenie administratora. Niczego nie zapisano. Spróbuj ponownie; jeśli to się powtórzy, poproś o wyższy limit (statement_timeout).</translation>
    </message>
    <message>
        <source>The server of the store %1 shows a certificate that the address does not trust (%2). Nothing was sent to it. Check the host&apos;s name and the root certificate (sslrootcert), and ask its administrator.</source>
        <translation>Serwer magazynu %1 przedstawia certyfikat, któremu adres nie ufa (%2). Niczego do niego nie wysłano. Sprawdź nazwę hosta i certyfikat główny (sslrootcert) i zapytaj administratora serwera.</translation>
    </message>
    <message>
        <source>There is no store in the database %1 yet. Check the address; &quot;squidie workflow add&quot; and the console create a store.</source>
        <translation>W bazie danych %1 nie ma jeszcze magazynu. Sprawdź adres; magazyn tworzy „squidie workflow add” oraz konsola.</translation>
    </message>
    <message>
        <source>one of its hosts has no name</source>
        <translation>jeden z jego hostów nie ma nazwy</translation>
    </message>
    <message>
        <source>it needs one port for all hosts, or one for each</source>
        <translation>potrzebuje jednego portu dla wszystkich hostów albo po jednym dla każdego</translation>
    </message>
</context>
<context>
    <name>squidie::reading</name>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>obiekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>These steps wait for each other, so none can begin: %1. Remove one from “after”.</source>
        <translation>Te kroki czekają na siebie nawzajem, więc żaden nie może się zacząć: %1. Usuń jeden z „after”.</translation>
    </message>
    <message>
        <source>These transitions lead back, so a run might never end: %1. Remove one; to try a step again, give it a retry policy.</source>
        <translation>Te przejścia prowadzą wstecz, więc przebieg mógłby się nigdy nie skończyć: %1. Usuń jedno; aby ponowić krok, nadaj mu zasady ponawiania.</translation>
    </message>
    <message>
        <source>List every step that nothing leads to, or leave the list out.</source>
        <translation>Wymień każdy krok, do którego nic nie prowadzi, albo pomiń listę.</translation>
    </message>
    <message>
        <source>Nothing leads to steps %1 and %2, but a workflow with transitions begins with one step: add a transition to the other, or order the steps by “after”.</source>
        <translation>Do kroków %1 i %2 nic nie prowadzi, a workflow z przejściami zaczyna się od jednego kroku: dodaj przejście do drugiego albo uporządkuj kroki przez „after”.</translation>
    </message>
    <message>
        <source>Two fields are called %1: rename or remove one.</source>
        <translation>Dwa pola nazywają się %1: zmień nazwę jednego albo je usuń.</translation>
    </message>
    <message>
        <source>This list is derived from the triggers&apos; payloads and does not agree with them: declare the fields in the triggers and leave this one out.</source>
        <translation>Ta lista wynika z payloadów triggerów i nie zgadza się z nimi: zadeklaruj pola w triggerach, a tę listę pomiń.</translation>
    </message>
    <message>
        <source>Step %1 has another retry policy elsewhere in this definition: keep one of the two.</source>
        <translation>Krok %1 ma gdzie indziej w tej definicji inne zasady ponawiania: zostaw jedne z nich.</translation>
    </message>
    <message>
        <source>Write the delay as {&quot;type&quot;: &quot;exponential&quot;, &quot;min&quot;: 1000, &quot;max&quot;: 30000} with whole milliseconds from 1, max not below min; or leave it out.</source>
        <translation>Zapisz opóźnienie jako {&quot;type&quot;: &quot;exponential&quot;, &quot;min&quot;: 1000, &quot;max&quot;: 30000} w pełnych milisekundach od 1, max nie mniejsze niż min; albo je pomiń.</translation>
    </message>
    <message>
        <source>Remove “%1”: only the runtime writes it, a definition cannot.</source>
        <translation>Usuń „%1”: zapisuje to tylko środowisko wykonawcze, nie definicja.</translation>
    </message>
    <message>
        <source>No date matches %1, so this trigger never fires: correct the day or the month.</source>
        <translation>Żadna data nie pasuje do %1, więc ten trigger nigdy nie zadziała: popraw dzień lub miesiąc.</translation>
    </message>
    <message>
        <source>The windows of this trigger cannot be predicted: this system knows no time zone %1. Use an IANA name, such as &quot;Etc/UTC&quot; or &quot;Europe/Warsaw&quot;.</source>
        <translation>Nie można przewidzieć okien tego triggera: ten system nie zna strefy czasowej %1. Użyj nazwy IANA, takiej jak &quot;Etc/UTC&quot; lub &quot;Europe/Warsaw&quot;.</translation>
    </message>
    <message>
        <source>List the keys to take, such as [&quot;feed&quot;], or map each to its path, such as {&quot;entries&quot;: [&quot;feed&quot;, &quot;entries&quot;]}; leave it out to take everything.</source>
        <translation>Wymień klucze do pobrania, np. [&quot;feed&quot;], albo przypisz każdemu ścieżkę, np. {&quot;entries&quot;: [&quot;feed&quot;, &quot;entries&quot;]}; pomiń to, aby pobrać wszystko.</translation>
    </message>
    <message>
        <source>Use another key: “schedule” belongs to the runtime, and this step&apos;s output is dropped.</source>
        <translation>Użyj innego klucza: „schedule” należy do środowiska wykonawczego, a wynik tego kroku jest odrzucany.</translation>
    </message>
    <message>
        <source>The step says that it cannot be undone: remove “compensate” or that marker.</source>
        <translation>Krok mówi, że nie można go cofnąć: usuń „compensate” albo to oznaczenie.</translation>
    </message>
    <message>
        <source>A step cannot be both irreversible and compensatable: remove one of the two.</source>
        <translation>Krok nie może być jednocześnie irreversible i compensatable: usuń jedno z nich.</translation>
    </message>
    <message>
        <source>Step %1 waits for itself: remove it from its own “after”.</source>
        <translation>Krok %1 czeka na samego siebie: usuń go z jego własnego „after”.</translation>
    </message>
    <message>
        <source>Use transitions instead of “after”, or another action: %1 works only with transitions.</source>
        <translation>Użyj przejść zamiast „after” albo innej akcji: %1 działa tylko z przejściami.</translation>
    </message>
    <message>
        <source>Declare at least one step.</source>
        <translation>Zadeklaruj co najmniej jeden krok.</translation>
    </message>
    <message>
        <source>Two steps are called %1: rename one.</source>
        <translation>Dwa kroki nazywają się %1: zmień nazwę jednego.</translation>
    </message>
    <message>
        <source>Only a transition on &quot;error&quot; recovers from something: remove the marker.</source>
        <translation>Tylko przejście przy &quot;error&quot; coś naprawia: usuń oznaczenie.</translation>
    </message>
    <message>
        <source>Write a path and one comparison, such as {&quot;path&quot;: [&quot;feed&quot;, &quot;count&quot;], &quot;greater_than&quot;: 0}: equals any value, or greater_than or less_than a number.</source>
        <translation>Wpisz ścieżkę i jedno porównanie, np. {&quot;path&quot;: [&quot;feed&quot;, &quot;count&quot;], &quot;greater_than&quot;: 0}: equals z dowolną wartością albo greater_than lub less_than z liczbą.</translation>
    </message>
    <message>
        <source>The steps are ordered by “after”: remove the transitions, or every “after”.</source>
        <translation>Kroki są uporządkowane przez „after”: usuń przejścia albo każde „after”.</translation>
    </message>
    <message>
        <source>Declare at least one trigger: without one nothing can start a run.</source>
        <translation>Zadeklaruj co najmniej jeden trigger: bez niego nic nie uruchomi przebiegu.</translation>
    </message>
    <message>
        <source>Two triggers are called %1: rename one.</source>
        <translation>Dwa triggery nazywają się %1: zmień nazwę jednego.</translation>
    </message>
    <message>
        <source>There are %1 more errors. Fix these first.</source>
        <translation>Pozostałe błędy: %1. Najpierw usuń te.</translation>
    </message>
    <message>
        <source>Make “%1” a list; found %2.</source>
        <translation>Podaj „%1” jako listę; podano: %2.</translation>
    </message>
    <message>
        <source>Name a step of this workflow, or leave this out; found %1.</source>
        <translation>Wskaż krok tego workflow albo pomiń to pole; podano: %1.</translation>
    </message>
    <message>
        <source>The workflow does not begin with step %1, which comes after another: name a step that nothing leads to, or leave this out.</source>
        <translation>Workflow nie zaczyna się od kroku %1, który następuje po innym: wskaż krok, do którego nic nie prowadzi, albo pomiń to pole.</translation>
    </message>
    <message>
        <source>Make the options of field “%1” an object; found %2.</source>
        <translation>Podaj opcje pola „%1” jako obiekt; podano: %2.</translation>
    </message>
    <message>
        <source>Write true or false for “required”, or leave it out; found %1.</source>
        <translation>Wpisz true lub false dla „required” albo je pomiń; podano: %1.</translation>
    </message>
    <message>
        <source>Give the field a default of its type, %1, or leave the default out; found %2.</source>
        <translation>Nadaj polu wartość domyślną jego typu, %1, albo ją pomiń; podano: %2.</translation>
    </message>
    <message>
        <source>Give the field a name, a string that is not empty; found %1.</source>
        <translation>Nadaj polu nazwę, niepusty łańcuch znaków; podano: %1.</translation>
    </message>
    <message>
        <source>Use one of the types string, integer, float, boolean, map, list or atom; found %1.</source>
        <translation>Użyj jednego z typów string, integer, float, boolean, map, list lub atom; podano: %1.</translation>
    </message>
    <message>
        <source>Make the payload contract a list of fields; found %1.</source>
        <translation>Podaj kontrakt payloadu jako listę pól; podano: %1.</translation>
    </message>
    <message>
        <source>Make the field an object with a name and a type; found %1.</source>
        <translation>Podaj pole jako obiekt z nazwą i typem; podano: %1.</translation>
    </message>
    <message>
        <source>Make the retry policy an object with max_attempts; found %1.</source>
        <translation>Podaj zasady ponawiania jako obiekt z max_attempts; podano: %1.</translation>
    </message>
    <message>
        <source>Say how often the step may be tried, a whole number from 1; found %1.</source>
        <translation>Podaj, ile razy można próbować wykonać krok, liczbę całkowitą od 1; podano: %1.</translation>
    </message>
    <message>
        <source>Make the entry an object with step and opts; found %1.</source>
        <translation>Podaj wpis jako obiekt ze step i opts; podano: %1.</translation>
    </message>
    <message>
        <source>Name a step of this workflow; found %1.</source>
        <translation>Wskaż krok tego workflow; podano: %1.</translation>
    </message>
    <message>
        <source>Write true or false for “%1”, or leave it out; found %2.</source>
        <translation>Wpisz true lub false dla „%1” albo je pomiń; podano: %2.</translation>
    </message>
    <message>
        <source>Say how long to wait in whole milliseconds, from 1 to a hundred years; found %1.</source>
        <translation>Podaj czas oczekiwania w pełnych milisekundach, od 1 do stu lat; podano: %1.</translation>
    </message>
    <message>
        <source>Write the message to log, a string that is not empty; found %1.</source>
        <translation>Wpisz komunikat do zapisania w logu, niepusty łańcuch znaków; podano: %1.</translation>
    </message>
    <message>
        <source>Use the level debug, info, warning or error, or leave it out; found %1.</source>
        <translation>Użyj poziomu debug, info, warning lub error albo go pomiń; podano: %1.</translation>
    </message>
    <message>
        <source>Name the program to run; found %1.</source>
        <translation>Wskaż program do uruchomienia; podano: %1.</translation>
    </message>
    <message>
        <source>Make the arguments a list of strings, or leave them out; found %1.</source>
        <translation>Podaj argumenty jako listę łańcuchów znaków albo je pomiń; podano: %1.</translation>
    </message>
    <message>
        <source>Name the folder that the program runs in, or leave it out; found %1.</source>
        <translation>Wskaż folder, w którym działa program, albo go pomiń; podano: %1.</translation>
    </message>
    <message>
        <source>Say after how many whole milliseconds to stop the program, or leave it out; found %1.</source>
        <translation>Podaj, po ilu pełnych milisekundach zatrzymać program, albo to pomiń; podano: %1.</translation>
    </message>
    <message>
        <source>Name the key that takes the step&apos;s output, or leave it out; found %1.</source>
        <translation>Wskaż klucz, który przyjmie wynik kroku, albo go pomiń; podano: %1.</translation>
    </message>
    <message>
        <source>Name the action that undoes this step, not a built-in one; found %1.</source>
        <translation>Wskaż akcję, która cofa ten krok, nie wbudowaną; podano: %1.</translation>
    </message>
    <message>
        <source>Name the step&apos;s action, such as &quot;log&quot; or &quot;billing.send_invoice&quot;; found %1.</source>
        <translation>Wskaż akcję kroku, np. &quot;log&quot; lub &quot;billing.send_invoice&quot;; podano: %1.</translation>
    </message>
    <message>
        <source>List the names of the steps that come before, at least one, or leave “after” out; found %1.</source>
        <translation>Wymień nazwy poprzedzających kroków, co najmniej jedną, albo pomiń „after”; podano: %1.</translation>
    </message>
    <message>
        <source>Make the step&apos;s opts an object; found %1.</source>
        <translation>Podaj opts kroku jako obiekt; podano: %1.</translation>
    </message>
    <message>
        <source>Give the step a name, a string that is not empty; found %1.</source>
        <translation>Nadaj krokowi nazwę, niepusty łańcuch znaków; podano: %1.</translation>
    </message>
    <message>
        <source>Name steps of this workflow in “after”; found %1.</source>
        <translation>Wskaż w „after” kroki tego workflow; podano: %1.</translation>
    </message>
    <message>
        <source>Make the step an object with a name and an action; found %1.</source>
        <translation>Podaj krok jako obiekt z nazwą i akcją; podano: %1.</translation>
    </message>
    <message>
        <source>Name a step of this workflow, or &quot;complete&quot;; found %1.</source>
        <translation>Wskaż krok tego workflow albo &quot;complete&quot;; podano: %1.</translation>
    </message>
    <message>
        <source>Use compensation or undo, or leave the marker out; found %1.</source>
        <translation>Użyj compensation lub undo albo pomiń oznaczenie; podano: %1.</translation>
    </message>
    <message>
        <source>Use the outcome ok or error; found %1.</source>
        <translation>Użyj wyniku ok lub error; podano: %1.</translation>
    </message>
    <message>
        <source>Make the transition an object with from, on and to; found %1.</source>
        <translation>Podaj przejście jako obiekt z from, on i to; podano: %1.</translation>
    </message>
    <message>
        <source>Another transition from %1 on %2 has the same condition, or has none either: remove one.</source>
        <translation>Inne przejście z %1 przy %2 ma ten sam warunek albo również żadnego: usuń jedno.</translation>
    </message>
    <message>
        <source>Write the schedule as a cron expression, such as &quot;0 9 * * 1-5&quot;; found %1.</source>
        <translation>Zapisz harmonogram jako wyrażenie cron, np. &quot;0 9 * * 1-5&quot;; podano: %1.</translation>
    </message>
    <message>
        <source>Name the schedule&apos;s time zone, such as &quot;Etc/UTC&quot; or &quot;Europe/Warsaw&quot;; found %1.</source>
        <translation>Podaj strefę czasową harmonogramu, np. &quot;Etc/UTC&quot; lub &quot;Europe/Warsaw&quot;; podano: %1.</translation>
    </message>
    <message>
        <source>Use return_existing_run or skip_duplicate, or leave the strategy out; found %1.</source>
        <translation>Użyj return_existing_run lub skip_duplicate albo pomiń strategię; podano: %1.</translation>
    </message>
    <message>
        <source>Use the type manual or cron; found %1.</source>
        <translation>Użyj typu manual lub cron; podano: %1.</translation>
    </message>
    <message>
        <source>Make the trigger&apos;s config an object; found %1.</source>
        <translation>Podaj config triggera jako obiekt; podano: %1.</translation>
    </message>
    <message>
        <source>Give the trigger a name, a string that is not empty; found %1.</source>
        <translation>Nadaj triggerowi nazwę, niepusty łańcuch znaków; podano: %1.</translation>
    </message>
    <message>
        <source>Make the trigger an object with a name, a type and a config; found %1.</source>
        <translation>Podaj trigger jako obiekt z nazwą, typem i config; podano: %1.</translation>
    </message>
    <message>
        <source>A step may be tried %1 times at most; found %2.</source>
        <translation>Krok może mieć najwyżej tyle prób: %1; podano: %2.</translation>
    </message>
    <message>
        <source>The windows of this trigger cannot be predicted: there is no dialect %1. Use one of %2.</source>
        <translation>Nie można przewidzieć okien tego triggera: nie ma dialektu %1. Użyj jednego z: %2.</translation>
    </message>
    <message>
        <source>The windows of %1 cannot be predicted: %2.</source>
        <translation>Nie można przewidzieć okien %1: %2.</translation>
    </message>
    <message>
        <source>%1. Squidie reads it all the same.</source>
        <translation>%1. Squidie mimo to odczytuje ten zapis.</translation>
    </message>
    <message>
        <source>Name the scheduler&apos;s dialect (%1), or leave it out for posix; found %2.</source>
        <translation>Podaj dialekt schedulera (%1) albo go pomiń, aby użyć posix; podano: %2.</translation>
    </message>
    <message>
        <source>Write an integer without a fraction and a float with one, such as 1.0; the field is of type %1, found %2.</source>
        <translation>Liczbę całkowitą zapisz bez części ułamkowej, a zmiennoprzecinkową z nią, np. 1.0; pole jest typu %1, podano: %2.</translation>
    </message>
    <message>
        <source>Give step %1 a transition on &quot;ok&quot; for an approval and one on &quot;error&quot; for a rejection.</source>
        <translation>Nadaj krokowi %1 przejście przy &quot;ok&quot; dla zatwierdzenia i przejście przy &quot;error&quot; dla odrzucenia.</translation>
    </message>
    <message>
        <source>Remove the conditions from the transitions of step %1: a person decides where it leads.</source>
        <translation>Usuń warunki z przejść kroku %1: o tym, dokąd prowadzi, decyduje człowiek.</translation>
    </message>
    <message>
        <source>Write true to keep the end of standard error with a failure, or leave it out; found %1.</source>
        <translation>Wpisz true, aby przy niepowodzeniu zachować końcówkę standardowego wyjścia błędów, albo pomiń to pole; podano: %1.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationFilterBar</name>
    <message>
        <source>Signal id, run id or error</source>
        <translation>Id sygnału, id przebiegu lub błąd</translation>
    </message>
    <message>
        <source>Search activations by signal id, run id or error</source>
        <translation>Szukaj aktywacji po id sygnału, id przebiegu lub błędzie</translation>
    </message>
    <message>
        <source>Show only: %1</source>
        <translation>Pokaż tylko: %1</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Opóźnione</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikty</translation>
    </message>
    <message>
        <source>Clear the filter (Ctrl+Backspace)</source>
        <translation>Wyczyść filtr (Ctrl+Backspace)</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Wyczyść filtr</translation>
    </message>
    <message>
        <source>Copy the filter as a command line</source>
        <translation>Kopiuj filtr jako wiersz poleceń</translation>
    </message>
    <message>
        <source>Source: any</source>
        <translation>Źródło: dowolne</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Źródło: %1</translation>
    </message>
    <message>
        <source>Activation filter</source>
        <translation>Filtr aktywacji</translation>
    </message>
    <message>
        <source>The id of an activation or a run, a signal id or its beginning, or an error code (Ctrl+Shift+F)</source>
        <translation>Id aktywacji lub przebiegu, id sygnału lub jego początek albo kod błędu (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Show only deliveries received more than %1 after their intended start</source>
        <translation>Pokaż tylko dostawy odebrane ponad %1 po planowanym początku</translation>
    </message>
    <message>
        <source>Show only identity conflicts</source>
        <translation>Pokaż tylko konflikty tożsamości</translation>
    </message>
    <message>
        <source>Copy the command line that lists the same activations (Ctrl+Shift+K)</source>
        <translation>Kopiuj wiersz poleceń, który wyświetla te same aktywacje (Ctrl+Shift+K)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationInspector</name>
    <message>
        <source>Activation</source>
        <translation>Aktywacja</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Ta</translation>
    </message>
    <message>
        <source>Compared with the start</source>
        <translation>Porównanie ze startem</translation>
    </message>
    <message>
        <source>Same run</source>
        <translation>Ten sam przebieg</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>Identity, step by step</source>
        <translation>Tożsamość krok po kroku</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Powtórz…</translation>
    </message>
    <message>
        <source>Activation %1</source>
        <translation>Aktywacja %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Zapisz…</translation>
    </message>
    <message>
        <source>Fire…</source>
        <translation>Wyzwól…</translation>
    </message>
    <message>
        <source>Same run: %1 deliveries</source>
        <translation>Ten sam przebieg, dostawy: %1</translation>
    </message>
    <message>
        <source>Intended start</source>
        <translation>Planowano od</translation>
    </message>
    <message>
        <source>Intended end</source>
        <translation>Planowano do</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Odebrano</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Opóźnienie</translation>
    </message>
    <message>
        <source>Signal id</source>
        <translation>Id sygnału</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Przebieg</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, przez: %2</translation>
    </message>
    <message>
        <source>Replay of</source>
        <translation>Powtórzenie</translation>
    </message>
    <message>
        <source>Deliver this payload again</source>
        <translation>Dostarcz ten payload ponownie</translation>
    </message>
    <message>
        <source>Save the payload in the library</source>
        <translation>Zapisz payload w bibliotece</translation>
    </message>
    <message>
        <source>Fire this trigger, for this window</source>
        <translation>Wyzwól ten trigger dla tego okna</translation>
    </message>
    <message>
        <source>Only the nearest %1 are shown.</source>
        <translation>Liczba pokazanych (tylko najbliższe): %1.</translation>
    </message>
    <message>
        <source>“%1” (not a time)</source>
        <translation>„%1” (to nie czas)</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nie podano</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationModel</name>
    <message>
        <source>%1, identity conflict</source>
        <translation>%1, konflikt tożsamości</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>(none named)</source>
        <translation>(nie podano)</translation>
    </message>
    <message>
        <source>Identity conflict</source>
        <translation>Konflikt tożsamości</translation>
    </message>
    <message>
        <source>As the scheduler wrote it: %1 – %2</source>
        <translation>Tak jak zapisał scheduler: %1 – %2</translation>
    </message>
    <message>
        <source>No intended window</source>
        <translation>Brak planowanego okna</translation>
    </message>
    <message>
        <source>Received minus intended start</source>
        <translation>Czas odebrania minus planowany początek</translation>
    </message>
    <message>
        <source>Received (%1)</source>
        <translation>Odebrano (%1)</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Intended window</source>
        <translation>Planowane okno</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Opóźnienie</translation>
    </message>
    <message>
        <source>Signal id</source>
        <translation>Id sygnału</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Przebieg</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Wykonawca</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationWording</name>
    <message>
        <source>same workflow, trigger and signal id, so the same run id</source>
        <translation>ten sam workflow, trigger i id sygnału, więc to samo id przebiegu</translation>
    </message>
    <message>
        <source>the run id is the same</source>
        <translation>id przebiegu jest to samo</translation>
    </message>
    <message>
        <source>%1 after the intended start</source>
        <translation>%1 po planowanym początku</translation>
    </message>
    <message>
        <source>%1 before the intended start</source>
        <translation>%1 przed planowanym początkiem</translation>
    </message>
    <message>
        <source>Started run %1</source>
        <translation>Uruchomiono przebieg %1</translation>
    </message>
    <message>
        <source>Started, %1</source>
        <translation>Uruchomiono, %1</translation>
    </message>
    <message>
        <source>Started run %1. Meant for %2, received at %3: %4.</source>
        <translation>Uruchomiono przebieg %1. Planowany na %2, odebrany %3: %4.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Pominięto</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Skipped, %1 after the start</source>
        <translation>Pominięto, %1 po starcie</translation>
    </message>
    <message>
        <source>Duplicate, %1 after the start</source>
        <translation>Duplikat, %1 po starcie</translation>
    </message>
    <message>
        <source>Duplicate of the start at %1, %2 later: %3.</source>
        <translation>Duplikat startu z %1, %2 później: %3.</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Odrzucono: %1</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Odrzucono</translation>
    </message>
    <message>
        <source>Rejected: nothing was started.</source>
        <translation>Odrzucono: niczego nie uruchomiono.</translation>
    </message>
    <message>
        <source>Run %1 at %2, signal id %3.</source>
        <translation>Przebieg %1, %2, id sygnału %3.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>The payload that started the run is not in the ledger.</source>
        <translation>Payloadu, który uruchomił przebieg, nie ma w rejestrze.</translation>
    </message>
    <message>
        <source>Started run %1 at %2. The payload names no intended window, so it is unknown whether that was on time.</source>
        <translation>Uruchomiono przebieg %1, %2. Payload nie podaje planowanego okna, więc nie wiadomo, czy było to na czas.</translation>
    </message>
    <message>
        <source>Later deliveries for the same run: %1.</source>
        <translation>Późniejsze dostawy do tego samego przebiegu: %1.</translation>
    </message>
    <message>
        <source>Skipped: run %1 exists already (%2), and its trigger is set to skip duplicates. The delivery that started it is not in the ledger.</source>
        <translation>Pominięto: przebieg %1 już istnieje (%2), a jego trigger jest ustawiony na pomijanie duplikatów. Dostawy, która go uruchomiła, nie ma w rejestrze.</translation>
    </message>
    <message>
        <source>Duplicate of run %1: %2. The delivery that started it is not in the ledger.</source>
        <translation>Duplikat przebiegu %1: %2. Dostawy, która go uruchomiła, nie ma w rejestrze.</translation>
    </message>
    <message>
        <source>Skipped: the start at %1 was %2 earlier (%3), and its trigger is set to skip duplicates.</source>
        <translation>Pominięto: start z %1 nastąpił %2 wcześniej (%3), a jego trigger jest ustawiony na pomijanie duplikatów.</translation>
    </message>
    <message>
        <source> The scheduler gave the same id to two different firings.</source>
        <translation> Scheduler nadał to samo id dwóm różnym wyzwoleniom.</translation>
    </message>
    <message>
        <source> Work meant to run once ran more than once.</source>
        <translation> Praca, która miała zostać wykonana raz, została wykonana więcej niż raz.</translation>
    </message>
    <message>
        <source>Delivered by a replay of activation %1.</source>
        <translation>Dostarczono przez powtórzenie aktywacji %1.</translation>
    </message>
    <message>
        <source>Identical, byte for byte, to the payload that started the run.</source>
        <translation>Co do bajtu taki sam jak payload, który uruchomił przebieg.</translation>
    </message>
    <message>
        <source>Different bytes, but the same JSON value as the payload that started the run.</source>
        <translation>Inne bajty, ale ta sama wartość JSON co payload, który uruchomił przebieg.</translation>
    </message>
    <message>
        <source>Differences from the payload that started the run: %1.</source>
        <translation>Liczba różnic względem payloadu, który uruchomił przebieg: %1.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ActivationsPage</name>
    <message>
        <source>Activations</source>
        <translation>Aktywacje</translation>
    </message>
    <message>
        <source>Activations, newest first</source>
        <translation>Aktywacje, od najnowszych</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Powtórz…</translation>
    </message>
    <message>
        <source>Save payload…</source>
        <translation>Zapisz payload…</translation>
    </message>
    <message>
        <source>Show its run</source>
        <translation>Pokaż przebieg</translation>
    </message>
    <message>
        <source>Activations: %1</source>
        <translation>Aktywacje: %1</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Wyczyść filtr</translation>
    </message>
    <message>
        <source>Nothing arrived in this range</source>
        <translation>W tym zakresie nic nie nadeszło</translation>
    </message>
    <message>
        <source>Activation %1</source>
        <translation>Aktywacja %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln activation(s)</source>
        <translation>
            <numerusform>%Ln aktywacja</numerusform>
            <numerusform>%Ln aktywacje</numerusform>
            <numerusform>%Ln aktywacji</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln activation(s) loaded, more as you scroll</source>
        <translation>
            <numerusform>Wczytano %Ln aktywację, więcej przy przewijaniu</numerusform>
            <numerusform>Wczytano %Ln aktywacje, więcej przy przewijaniu</numerusform>
            <numerusform>Wczytano %Ln aktywacji, więcej przy przewijaniu</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger could not be read</source>
        <translation>Nie udało się odczytać rejestru</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Brak wyników</translation>
    </message>
    <message>
        <source>No activation in this range matches. Clear the filter, or choose a longer range.</source>
        <translation>Żadna aktywacja w tym zakresie nie pasuje. Wyczyść filtr albo wybierz dłuższy zakres.</translation>
    </message>
    <message>
        <source>Every delivery appears here, whatever its outcome. Choose a longer range above, or another trigger.</source>
        <translation>Pojawia się tu każda dostawa, bez względu na jej wynik. Wybierz powyżej dłuższy zakres albo inny trigger.</translation>
    </message>
    <message>
        <source>The command line that lists the same activations was copied.</source>
        <translation>Skopiowano wiersz poleceń, który wyświetla te same aktywacje.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::AnomalyTree</name>
    <message>
        <source>Step</source>
        <translation>Krok</translation>
    </message>
    <message>
        <source>Why it changed nothing</source>
        <translation>Dlaczego nic nie zmieniło</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalie</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, próba %2</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>Przejęcie %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Another worker had taken it over</source>
        <translation>Przejął go już inny worker</translation>
    </message>
    <message>
        <source>Its lease had ended</source>
        <translation>Jego dzierżawa już wygasła</translation>
    </message>
    <message>
        <source>It had its result</source>
        <translation>Miał już wynik</translation>
    </message>
    <message>
        <source>The run was over</source>
        <translation>Przebieg był już zakończony</translation>
    </message>
</context>
<context>
    <name>squidie::ui::AskBeforeStart</name>
    <message>
        <source>Start real work?</source>
        <translation>Uruchomić naprawdę?</translation>
    </message>
    <message numerus="yes">
        <source>This starts %n run(s).</source>
        <translation>
            <numerusform>To uruchomi %n przebieg.</numerusform>
            <numerusform>To uruchomi %n przebiegi.</numerusform>
            <numerusform>To uruchomi %n przebiegów.</numerusform>
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
        <translation>Magazyn: %1</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Uruchom</translation>
    </message>
</context>
<context>
    <name>squidie::ui::AttemptList</name>
    <message>
        <source>Idempotency key</source>
        <translation>Klucz idempotencji</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Przejęcie</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Przejęto</translation>
    </message>
    <message>
        <source>Lease until</source>
        <translation>Dzierżawa do</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Zakończono</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Czas trwania</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Zaplanowano</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Krok</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Próby</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Pokaż wszystkie</translation>
    </message>
    <message>
        <source>%1 (compensation)</source>
        <translation>%1 (kompensacja)</translation>
    </message>
    <message>
        <source>Only attempts of step “%1”</source>
        <translation>Tylko próby kroku „%1”</translation>
    </message>
</context>
<context>
    <name>squidie::ui::BusyLine</name>
    <message>
        <source>Loading</source>
        <translation>Wczytywanie</translation>
    </message>
</context>
<context>
    <name>squidie::ui::CalendarPane</name>
    <message>
        <source>Nothing in this period</source>
        <translation>W tym okresie nic nie ma</translation>
    </message>
    <message>
        <source>Calendar of windows, a cell a day</source>
        <translation>Kalendarz okien, jedna komórka na dzień</translation>
    </message>
    <message>
        <source>Earlier (Page Up)</source>
        <translation>Wcześniej (Page Up)</translation>
    </message>
    <message>
        <source>Later (Page Down)</source>
        <translation>Później (Page Down)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>Show today</source>
        <translation>Pokaż dzisiejszy dzień</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Rok</translation>
    </message>
    <message>
        <source>Show a year</source>
        <translation>Pokaż rok</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Miesiąc</translation>
    </message>
    <message>
        <source>Show a month</source>
        <translation>Pokaż miesiąc</translation>
    </message>
    <message>
        <source>missing %1</source>
        <translation>brakujące %1</translation>
    </message>
    <message>
        <source>rejected %1</source>
        <translation>odrzucone %1</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>opóźnione %1</translation>
    </message>
    <message>
        <source>conflicts %1</source>
        <translation>konflikty %1</translation>
    </message>
    <message>
        <source>unexpected %1</source>
        <translation>nieoczekiwane %1</translation>
    </message>
    <message>
        <source>unjudged %1</source>
        <translation>nieocenione %1</translation>
    </message>
    <message>
        <source>early %1</source>
        <translation>za wcześnie %1</translation>
    </message>
    <message>
        <source>not due yet %1</source>
        <translation>jeszcze przed terminem %1</translation>
    </message>
    <message>
        <source>duplicates %1</source>
        <translation>duplikaty %1</translation>
    </message>
    <message>
        <source>skipped %1</source>
        <translation>pominięte %1</translation>
    </message>
    <message>
        <source>without a window %1</source>
        <translation>bez okna %1</translation>
    </message>
    <message>
        <source>no window</source>
        <translation>brak okna</translation>
    </message>
    <message>
        <source>%1/%2 started</source>
        <comment>of so many windows</comment>
        <translation>uruchomiono %1/%2</translation>
    </message>
    <message>
        <source>Worst: %1</source>
        <translation>Najgorszy stan: %1</translation>
    </message>
    <message>
        <source>No window begins in it, and nothing arrived. Choose another period, or another trigger.</source>
        <translation>Nie zaczyna się w nim żadne okno i nic nie nadeszło. Wybierz inny okres albo inny trigger.</translation>
    </message>
    <message numerus="yes">
        <source>The schedules of %n triggers cannot be read: their missing windows are unknown. The first is %1.</source>
        <translation>
            <numerusform>Nie można odczytać harmonogramu %n triggera: jego brakujące okna są nieznane. To trigger %1.</numerusform>
            <numerusform>Nie można odczytać harmonogramów %n triggerów: ich brakujące okna są nieznane. Pierwszy z nich to %1.</numerusform>
            <numerusform>Nie można odczytać harmonogramów %n triggerów: ich brakujące okna są nieznane. Pierwszy z nich to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Busy triggers are counted by whole hours: an unexpected window can hide a missing one.</source>
        <translation>Często wyzwalane triggery są liczone pełnymi godzinami: nieoczekiwane okno może zasłonić brakujące.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ColumnModel</name>
    <message>
        <source>trigger&apos;s zone</source>
        <translation>strefa triggera</translation>
    </message>
</context>
<context>
    <name>squidie::ui::CommandLine</name>
    <message>
        <source>from %1</source>
        <translation>źródło: %1</translation>
    </message>
    <message>
        <source>late</source>
        <translation>opóźnione</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>konflikty</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1”</translation>
    </message>
</context>
<context>
    <name>squidie::ui::CommandTree</name>
    <message>
        <source>Started</source>
        <translation>Uruchomiono</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Powtórzono</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulowano</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Wznowiono</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Zatwierdzono</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Odrzucono</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Polecenie</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komentarz</translation>
    </message>
    <message>
        <source>Command history</source>
        <translation>Historia poleceń</translation>
    </message>
    <message>
        <source>Started by schedule</source>
        <translation>Uruchomiono według harmonogramu</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation>Klucz idempotencji</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Żądano</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadane</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ConsoleState</name>
    <message>
        <source>The store does not answer. Nothing can be written until it does.</source>
        <translation>Magazyn nie odpowiada. Dopóki nie odpowie, nic nie można zapisać.</translation>
    </message>
    <message>
        <source>The store is read-only: the server is a standby or does not allow this user to write.</source>
        <translation>Magazyn jest tylko do odczytu: serwer jest zapasowy albo nie pozwala temu użytkownikowi zapisywać.</translation>
    </message>
    <message>
        <source>The store is read-only: its file, folder or disk does not allow you to write.</source>
        <translation>Magazyn jest tylko do odczytu: jego plik, folder lub dysk nie pozwala na zapis.</translation>
    </message>
    <message>
        <source>The store&apos;s file was removed or replaced. Nothing can be written until you open a store again.</source>
        <translation>Plik magazynu usunięto lub zastąpiono. Dopóki magazyn nie zostanie otwarty ponownie, nic nie można zapisać.</translation>
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
        <translation>%1, wymagane</translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>domyślnie: %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>pominięte</translation>
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
        <translation>Wybierz true lub false.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Wiersz %1, kolumna %2: %3</translation>
    </message>
    <message>
        <source>The value is too long.</source>
        <translation>Wartość jest za długa.</translation>
    </message>
    <message>
        <source>A JSON object is expected: {…}.</source>
        <translation>Oczekiwany jest obiekt JSON: {…}.</translation>
    </message>
    <message>
        <source>A JSON array is expected: […].</source>
        <translation>Oczekiwana jest tablica JSON: […].</translation>
    </message>
    <message>
        <source>A whole number is expected.</source>
        <translation>Oczekiwana jest liczba całkowita.</translation>
    </message>
    <message>
        <source>A number is expected, with a point for fractions.</source>
        <translation>Oczekiwana jest liczba, z kropką przed częścią ułamkową.</translation>
    </message>
    <message>
        <source>A value is required.</source>
        <translation>Wartość jest wymagana.</translation>
    </message>
    <message>
        <source>Enter a value</source>
        <translation>Wpisz wartość</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ContractForm</name>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>liczba całkowita</translation>
    </message>
    <message>
        <source>number</source>
        <translation>liczba</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true lub false</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>obiekt JSON</translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation>tablica JSON</translation>
    </message>
    <message>
        <source>today&apos;s date (UTC)</source>
        <translation>dzisiejsza data (UTC)</translation>
    </message>
    <message>
        <source>the time of the start (UTC)</source>
        <translation>czas startu (UTC)</translation>
    </message>
    <message>
        <source>This trigger takes no input.</source>
        <translation>Ten trigger nie przyjmuje danych wejściowych.</translation>
    </message>
    <message>
        <source>* required</source>
        <translation>* wymagane</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>To pole jest wymagane.</translation>
    </message>
    <message>
        <source>A value of type %1 is expected.</source>
        <translation>Oczekiwana jest wartość typu %1.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ControlDialog</name>
    <message>
        <source>Co&amp;mment, kept with the run and shown in its history:</source>
        <translation>Ko&amp;mentarz, przechowywany przy przebiegu i widoczny w jego historii:</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komentarz</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Nic nie rób</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>The reason, in a sentence</source>
        <translation>Powód, jednym zdaniem</translation>
    </message>
    <message>
        <source>&amp;Actor, recorded with the command:</source>
        <translation>W&amp;ykonawca, zapisywany razem z poleceniem:</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Wykonawca</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Kto decyduje</translation>
    </message>
</context>
<context>
    <name>squidie::ui::CoverageSettingsDialog</name>
    <message>
        <source>How windows are judged</source>
        <translation>Jak oceniane są okna</translation>
    </message>
    <message>
        <source>at the window&apos;s start</source>
        <translation>na początku okna</translation>
    </message>
    <message>
        <source>at the window&apos;s end</source>
        <translation>na końcu okna</translation>
    </message>
    <message>
        <source>When a delivery is expected</source>
        <translation>Kiedy oczekiwana jest dostawa</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Tolerancja</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>sekundy</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuty</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>godziny</translation>
    </message>
    <message>
        <source>Unit of the grace</source>
        <translation>Jednostka tolerancji</translation>
    </message>
    <message>
        <source>every match of the wall clock</source>
        <translation>przy każdym pasującym czasie zegara</translation>
    </message>
    <message>
        <source>as Vixie cron</source>
        <translation>jak Vixie cron</translation>
    </message>
    <message>
        <source>When the clocks change</source>
        <translation>Gdy zmienia się czas</translation>
    </message>
    <message>
        <source>&amp;Expected</source>
        <translation>&amp;Oczekiwane</translation>
    </message>
    <message>
        <source>&amp;Grace</source>
        <translation>&amp;Tolerancja</translation>
    </message>
    <message>
        <source>A start later than this is late; a window without one is missing.</source>
        <translation>Późniejszy start jest opóźniony; okno bez startu jest brakujące.</translation>
    </message>
    <message>
        <source>&amp;Clock changes</source>
        <translation>&amp;Zmiany czasu</translation>
    </message>
    <message>
        <source>Data pipelines deliver when their interval is over, at the end of the window.</source>
        <translation>Potoki danych dostarczają po upływie swojego przedziału, na końcu okna.</translation>
    </message>
    <message>
        <source>&amp;Dialect</source>
        <translation>&amp;Dialekt</translation>
    </message>
    <message>
        <source>Whose rules say which days an expression means.</source>
        <translation>Czyje reguły określają, które dni oznacza wyrażenie.</translation>
    </message>
    <message>
        <source>Every match: a time that is skipped never fires, one that is repeated fires twice. Vixie cron: both fire once. Quartz and systemd: a skipped time never fires, a repeated one fires the second time (Quartz) or the first (systemd).</source>
        <translation>Każdy pasujący czas: pominięty nie wyzwala nigdy, powtórzony wyzwala dwa razy. Vixie cron: oba wyzwalają raz. Quartz i systemd: pominięty czas nie wyzwala nigdy, powtórzony wyzwala za drugim razem (Quartz) albo za pierwszym (systemd).</translation>
    </message>
    <message>
        <source>the definition&apos;s, or POSIX</source>
        <translation>z definicji albo POSIX</translation>
    </message>
    <message>
        <source>POSIX, and most libraries</source>
        <translation>POSIX i większość bibliotek</translation>
    </message>
    <message>
        <source>cronie, Vixie and Debian cron</source>
        <translation>cronie, Vixie cron i cron Debiana</translation>
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
        <translation>jak scheduler tego dialektu</translation>
    </message>
    <message>
        <source>as Quartz</source>
        <translation>jak Quartz</translation>
    </message>
    <message>
        <source>as systemd</source>
        <translation>jak systemd</translation>
    </message>
    <message>
        <source>until the next firing</source>
        <translation>do następnego wyzwolenia</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How long a window is</source>
        <translation>Jak długie jest okno</translation>
    </message>
    <message>
        <source>&amp;Windows last</source>
        <translation>O&amp;kna trwają</translation>
    </message>
    <message>
        <source>0 stands for until the next firing.</source>
        <translation>0 oznacza: do następnego wyzwolenia.</translation>
    </message>
    <message>
        <source>&amp;Find what explains the deliveries…</source>
        <translation>Z&amp;najdź, co wyjaśnia dostawy…</translation>
    </message>
</context>
<context>
    <name>squidie::ui::DayGrid</name>
    <message>
        <source>today</source>
        <translation>dzisiaj</translation>
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
        <translation>Sprawdź i zaufaj…</translation>
    </message>
    <message>
        <source>Start the worker</source>
        <translation>Uruchom workera</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, próba %2</translation>
    </message>
    <message>
        <source>, compensation</source>
        <translation>, kompensacja</translation>
    </message>
    <message>
        <source>, worker %1</source>
        <translation>, worker %1</translation>
    </message>
    <message>
        <source>, lease until %1</source>
        <translation>, dzierżawa do %1</translation>
    </message>
    <message>
        <source>, due %1</source>
        <translation>, termin %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwarte</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Ponieważ</translation>
    </message>
    <message>
        <source>At step</source>
        <translation>W kroku</translation>
    </message>
    <message>
        <source>The worker in this window is already running.</source>
        <translation>Worker w tym oknie już działa.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::FactGrid</name>
    <message>
        <source>%1: %2, open</source>
        <translation>%1: %2, otwórz</translation>
    </message>
</context>
<context>
    <name>squidie::ui::FileForm</name>
    <message>
        <source>/home/you/orders.db</source>
        <translation>/home/ja/zamowienia.db</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wybierz…</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nowy…</translation>
    </message>
    <message>
        <source>One file on this machine, with nothing to install. Consoles, command lines and workers of this machine can share it.</source>
        <translation>Jeden plik na tym komputerze, bez instalowania czegokolwiek. Mogą go współdzielić konsole, wiersze poleceń i procesy robocze tego komputera.</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>Nowy magazyn</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Otwórz magazyn</translation>
    </message>
    <message>
        <source>Squidie stores (*.db)</source>
        <translation>Magazyny Squidie (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wybierz</translation>
    </message>
    <message>
        <source>Store file</source>
        <translation>Plik magazynu</translation>
    </message>
    <message>
        <source>Store &amp;file</source>
        <translation>&amp;Plik magazynu</translation>
    </message>
    <message>
        <source>Choose an existing store</source>
        <translation>Wybierz istniejący magazyn</translation>
    </message>
    <message>
        <source>Choose the folder and name of a new store</source>
        <translation>Wybierz folder i nazwę nowego magazynu</translation>
    </message>
    <message>
        <source>Enter a file name: an existing store is opened, a new name creates a store.</source>
        <translation>Wpisz nazwę pliku: istniejący magazyn zostanie otwarty, nowa nazwa utworzy magazyn.</translation>
    </message>
    <message>
        <source>This file exists and will be opened.</source>
        <translation>Ten plik istnieje i zostanie otwarty.</translation>
    </message>
    <message>
        <source>This file does not exist yet; a new store will be created.</source>
        <translation>Tego pliku jeszcze nie ma; zostanie utworzony nowy magazyn.</translation>
    </message>
    <message>
        <source>This folder does not exist yet; it will be created with a new store in it.</source>
        <translation>Tego folderu jeszcze nie ma; zostanie utworzony, z nowym magazynem w środku.</translation>
    </message>
    <message>
        <source>This is a folder. Enter a file in it.</source>
        <translation>To jest folder. Podaj plik w tym folderze.</translation>
    </message>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>Brak uprawnień do odczytu tego pliku.</translation>
    </message>
    <message>
        <source>Enter the full path, starting at the root folder.</source>
        <translation>Wpisz pełną ścieżkę, zaczynając od folderu głównego.</translation>
    </message>
    <message>
        <source>This is a pipe or a device. Enter a file.</source>
        <translation>To jest potok albo urządzenie. Podaj plik.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::FireDialog</name>
    <message>
        <source>&amp;Save payload…</source>
        <translation>&amp;Zapisz payload…</translation>
    </message>
    <message>
        <source>&amp;Fire</source>
        <translation>&amp;Wyzwól</translation>
    </message>
    <message>
        <source>Fire a trigger</source>
        <translation>Wyzwalanie triggera</translation>
    </message>
    <message>
        <source>Payload that will be delivered</source>
        <translation>Payload, który zostanie dostarczony</translation>
    </message>
    <message>
        <source>Deliver the payload (Ctrl+Return)</source>
        <translation>Dostarcz payload (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>No prediction yet</source>
        <translation>Brak przewidywania</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>Magazyn: %1</translation>
    </message>
    <message>
        <source>Save this payload in the library</source>
        <translation>Zapisz ten payload w bibliotece</translation>
    </message>
    <message>
        <source>Close while delivering?</source>
        <translation>Zamknąć w trakcie dostarczania?</translation>
    </message>
    <message>
        <source>The payload has been handed to the store, and its answer has not come yet. Closing does not take it back. Wait for the outcome before you fire again: a second delivery may start a second run.</source>
        <translation>Payload przekazano do magazynu, ale odpowiedź jeszcze nie nadeszła. Zamknięcie okna go nie cofnie. Przed kolejnym wyzwoleniem poczekaj na wynik: druga dostawa może uruchomić drugi przebieg.</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Czekaj</translation>
    </message>
    <message>
        <source>&amp;Close, and tell me the outcome</source>
        <translation>&amp;Zamknij i powiadom o wyniku</translation>
    </message>
    <message>
        <source>Firing %1: %2</source>
        <comment>a trigger and the outcome</comment>
        <translation>Wyzwolenie %1: %2</translation>
    </message>
</context>
<context>
    <name>squidie::ui::FireForm</name>
    <message>
        <source>every delivery starts a run</source>
        <translation>każda dostawa uruchamia przebieg</translation>
    </message>
    <message>
        <source>a repeated firing is a duplicate</source>
        <translation>powtórne wyzwolenie jest duplikatem</translation>
    </message>
    <message>
        <source>a repeated firing is skipped</source>
        <translation>powtórne wyzwolenie jest pomijane</translation>
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
        <translation>W&amp;ykonawca</translation>
    </message>
    <message>
        <source>Recorded with the activation</source>
        <translation>Zapisywany razem z aktywacją</translation>
    </message>
    <message>
        <source>Intended window</source>
        <translation>Planowane okno</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Od</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Do</translation>
    </message>
    <message>
        <source>&amp;Derived from names and window</source>
        <translation>Wyprowadzony z &amp;nazw i okna</translation>
    </message>
    <message>
        <source>T&amp;yped:</source>
        <translation>Wp&amp;isany:</translation>
    </message>
    <message>
        <source>Signal id</source>
        <translation>Id sygnału</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>O&amp;kno</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>workflow and trigger</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>No definition is loaded, so there is no trigger to fire.</source>
        <translation>Nie wczytano żadnej definicji, więc nie ma triggera do wyzwolenia.</translation>
    </message>
    <message>
        <source>Manual: every start is a new run</source>
        <translation>Ręczny: każdy start to nowy przebieg</translation>
    </message>
    <message>
        <source>Reading the schedule…</source>
        <translation>Odczytywanie harmonogramu…</translation>
    </message>
    <message>
        <source>Typed…</source>
        <translation>Wpisane…</translation>
    </message>
    <message>
        <source>No window</source>
        <translation>Bez okna</translation>
    </message>
    <message>
        <source>The start is not a time with an offset, such as 2026-10-05T09:00:00Z.</source>
        <translation>Początek nie jest czasem z przesunięciem strefy, takim jak 2026-10-05T09:00:00Z.</translation>
    </message>
    <message>
        <source>The end is not a time with an offset, such as 2026-10-06T09:00:00Z.</source>
        <translation>Koniec nie jest czasem z przesunięciem strefy, takim jak 2026-10-06T09:00:00Z.</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>Koniec musi być po początku.</translation>
    </message>
    <message>
        <source>There is no trigger to fire.</source>
        <translation>Nie ma triggera do wyzwolenia.</translation>
    </message>
    <message>
        <source>Fill in the marked fields first.</source>
        <translation>Najpierw wypełnij zaznaczone pola.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Twoje imię i nazwisko</translation>
    </message>
    <message>
        <source>Reading the windows of this trigger…</source>
        <translation>Odczytywanie okien tego triggera…</translation>
    </message>
    <message>
        <source>Enter both bounds, or choose “No window”.</source>
        <translation>Wpisz obie granice albo wybierz „Bez okna”.</translation>
    </message>
    <message>
        <source>Without a window, no signal id can be derived.</source>
        <translation>Bez okna nie można wyprowadzić id sygnału.</translation>
    </message>
    <message>
        <source>Enter a signal id, or choose the derived one.</source>
        <translation>Wpisz id sygnału albo wybierz wyprowadzone.</translation>
    </message>
    <message>
        <source>Start &amp;by hand with an input, without firing</source>
        <translation>U&amp;ruchom ręcznie z danymi wejściowymi, bez wyzwalania</translation>
    </message>
    <message>
        <source>The run has this input and no intended window. The trigger&apos;s idempotency does not apply.</source>
        <translation>Przebieg ma te dane wejściowe i nie ma planowanego okna. Idempotencja triggera nie obowiązuje.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::FitDialog</name>
    <message>
        <source>to the next firing</source>
        <translation>do następnego wyzwolenia</translation>
    </message>
    <message>
        <source>end</source>
        <translation>na końcu</translation>
    </message>
    <message>
        <source>start</source>
        <translation>na początku</translation>
    </message>
    <message>
        <source>What explains the deliveries</source>
        <translation>Co wyjaśnia dostawy</translation>
    </message>
    <message>
        <source>Settings, and how well they explain the deliveries</source>
        <translation>Ustawienia i to, jak dobrze wyjaśniają dostawy</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>Clock changes</source>
        <translation>Zmiany czasu</translation>
    </message>
    <message>
        <source>Expected at</source>
        <translation>Oczekiwane</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Okna czasowe</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Wyjaśnione</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Brak</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Nieoczekiwane</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teraz</translation>
    </message>
    <message>
        <source>Differs on</source>
        <translation>Różni się w dniach</translation>
    </message>
    <message>
        <source>&amp;Apply the best</source>
        <translation>Zastosuj &amp;najlepsze</translation>
    </message>
    <message>
        <source>Each line is a way to read the schedule, the one that explains most on top. Rows without figures mean the same windows as the one above.</source>
        <translation>Każdy wiersz to jeden sposób odczytania harmonogramu; na górze jest ten, który wyjaśnia najwięcej. Wiersze bez liczb oznaczają te same okna co wiersz powyżej.</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries from %1 to %2.</source>
        <translation>
            <numerusform>%n dostawa od %1 do %2.</numerusform>
            <numerusform>%n dostawy od %1 do %2.</numerusform>
            <numerusform>%n dostaw od %1 do %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>the same windows</source>
        <translation>te same okna</translation>
    </message>
    <message>
        <source>current</source>
        <translation>bieżące</translation>
    </message>
    <message>
        <source>nothing in this period</source>
        <translation>nic w tym okresie</translation>
    </message>
</context>
<context>
    <name>squidie::ui::HelpWindow</name>
    <message>
        <source>Manual · Squidie Console</source>
        <translation>Podręcznik · Squidie Console</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Szukaj w podręczniku</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Spis treści</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Wyniki wyszukiwania</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or shorter words.</source>
        <translation>Nic nie znaleziono. Spróbuj użyć mniej słów lub krótszych.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Dalej</translation>
    </message>
</context>
<context>
    <name>squidie::ui::IdentityView</name>
    <message>
        <source>%1. Signal id, derived from workflow, trigger and window</source>
        <translation>%1. Id sygnału, wyprowadzone z workflow, triggera i okna</translation>
    </message>
    <message>
        <source>%1. Run id, from workflow, trigger and signal id</source>
        <translation>%1. Id przebiegu, z workflow, triggera i id sygnału</translation>
    </message>
    <message>
        <source>%1 bytes: %2</source>
        <translation>%1 B: %2</translation>
    </message>
    <message>
        <source>The scheduler supplied the signal id: %1</source>
        <translation>Scheduler podał id sygnału: %1</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Części</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>The payload has no signal id, and none can be derived without both bounds of a window: every delivery starts its own run.</source>
        <translation>Payload nie ma id sygnału, a bez obu granic okna nie można go wyprowadzić: każda dostawa uruchamia własny przebieg.</translation>
    </message>
    <message>
        <source>Joined: length and part, separated by |</source>
        <translation>Złączone: długość i część, rozdzielone znakiem |</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ImportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Przeglądaj…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importuj</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Anuluj import</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Import activations</source>
        <translation>Import aktywacji</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>P&amp;lik</translation>
    </message>
    <message>
        <source>Lines that could not be read</source>
        <translation>Wiersze, których nie można było odczytać</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl *.ndjson *.json)</source>
        <translation>JSON Lines (*.jsonl *.ndjson *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Niczego nie zaimportowano</translation>
    </message>
    <message>
        <source>Imported %1 of %2 lines</source>
        <translation>Zaimportowane wiersze: %1 z %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Identity conflicts: %1</source>
        <translation>Konflikty tożsamości: %1</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>Nie do odczytania: %1</translation>
    </message>
    <message>
        <source>(the first %1 are listed)</source>
        <translation>(liczba wymienionych pierwszych: %1)</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Anulowanie…</translation>
    </message>
    <message>
        <source>A JSON Lines file</source>
        <translation>Plik JSON Lines</translation>
    </message>
    <message>
        <source>Adds deliveries recorded elsewhere to this ledger; their outcomes follow from the identity rules in the order of their times. Nothing is started. The file has one JSON object per line, as written by SELECT row_to_json(j) FROM oban_jobs j.</source>
        <translation>Dodaje do tego rejestru dostawy zapisane gdzie indziej; ich wyniki ustalane są według reguł tożsamości w kolejności ich czasów. Niczego nie uruchamia. Plik zawiera jeden obiekt JSON w wierszu, tak jak zapisuje je SELECT row_to_json(j) FROM oban_jobs j.</translation>
    </message>
    <message>
        <source>%1 is the open store, not a JSON Lines file.</source>
        <translation>%1 to otwarty magazyn, a nie plik JSON Lines.</translation>
    </message>
    <message>
        <source>Already imported, unchanged: %1</source>
        <translation>Już zaimportowane, bez zmian: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 lines were imported. Import the file again for the rest.</source>
        <translation>Anulowano: liczba zaimportowanych wierszy: %1 z %2. Aby zaimportować resztę, zaimportuj plik ponownie.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::InspectorPane</name>
    <message>
        <source>Nothing selected</source>
        <translation>Niczego nie wybrano</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Activation %1 cannot be shown</source>
        <translation>Nie można pokazać aktywacji %1</translation>
    </message>
    <message>
        <source>Run %1 cannot be shown</source>
        <translation>Nie można pokazać przebiegu %1</translation>
    </message>
    <message>
        <source>Select a mark, a row or a run to see what happened and why.</source>
        <translation>Wybierz znacznik, wiersz lub przebieg, aby zobaczyć, co się stało i dlaczego.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::JournalTree</name>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Wpis</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dziennik</translation>
    </message>
</context>
<context>
    <name>squidie::ui::JsonDiffView</name>
    <message>
        <source>+ added</source>
        <translation>+ dodano</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− usunięto</translation>
    </message>
    <message>
        <source>≠ changed</source>
        <translation>≠ zmieniono</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Gdzie</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Różnice</translation>
    </message>
    <message>
        <source>(the whole value)</source>
        <translation>(cała wartość)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::JsonEditor</name>
    <message>
        <source>Go to error</source>
        <translation>Do błędu</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatuj</translation>
    </message>
    <message>
        <source>Indent the text (Ctrl+Shift+I)</source>
        <translation>Dodaj wcięcia (Ctrl+Shift+I)</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Zwięźle</translation>
    </message>
    <message>
        <source>Write the text on one line (Ctrl+Shift+J)</source>
        <translation>Zapisz tekst w jednym wierszu (Ctrl+Shift+J)</translation>
    </message>
    <message>
        <source>JSON text</source>
        <translation>Tekst JSON</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>Poprawny JSON, %1</translation>
    </message>
    <message>
        <source>%1 is too long: a payload may have at most %2</source>
        <translation>%1 to za dużo: payload może mieć najwyżej %2</translation>
    </message>
    <message>
        <source>Empty: type or paste a JSON value</source>
        <translation>Pusto: wpisz lub wklej wartość JSON</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Wiersz %1, kolumna %2: %3</translation>
    </message>
    <message>
        <source>Move the cursor to the error (F4)</source>
        <translation>Przenieś kursor do błędu (F4)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::JsonTree</name>
    <message>
        <source>JSON as a tree</source>
        <translation>JSON jako drzewo</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Kopiuj wartość</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Kopiuj ścieżkę</translation>
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
        <translation>Klucz</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
</context>
<context>
    <name>squidie::ui::Keyring</name>
    <message>
        <source>The keyring was not unlocked.</source>
        <translation>Portfel haseł nie został odblokowany.</translation>
    </message>
    <message>
        <source>There is no keyring on this desktop.</source>
        <translation>Na tym pulpicie nie ma portfela haseł.</translation>
    </message>
    <message>
        <source>The keyring could not be used: %1</source>
        <translation>Nie udało się użyć portfela haseł: %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::LaneChoicesBar</name>
    <message>
        <source>Show only triggers with something wrong in the shown range</source>
        <translation>Pokaż tylko triggery, z którymi w pokazanym zakresie jest coś nie tak</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Kolejność</translation>
    </message>
    <message>
        <source>Order and grouping of the lanes</source>
        <translation>Kolejność i grupowanie torów</translation>
    </message>
    <message>
        <source>Needs &amp;attention first</source>
        <translation>Najpierw wymagające &amp;uwagi</translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation>Według &amp;nazwy</translation>
    </message>
    <message>
        <source>By &amp;next window</source>
        <translation>Według następnego &amp;okna</translation>
    </message>
    <message>
        <source>&amp;Group by workflow</source>
        <translation>&amp;Grupuj według workflow</translation>
    </message>
    <message>
        <source>Comfortable lanes: every delivery</source>
        <translation>Wygodne tory: każda dostawa</translation>
    </message>
    <message>
        <source>Compact lanes: a line for each trigger</source>
        <translation>Zwarte tory: jedna linia na trigger</translation>
    </message>
    <message>
        <source>Strips: as many triggers as fit</source>
        <translation>Paski: tyle triggerów, ile się zmieści</translation>
    </message>
    <message>
        <source>Wrong %1</source>
        <translation>Z problemami %1</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Z problemami</translation>
    </message>
    <message>
        <source>Needs attention first</source>
        <translation>Najpierw wymagające uwagi</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Według nazwy</translation>
    </message>
    <message>
        <source>By next window</source>
        <translation>Według następnego okna</translation>
    </message>
    <message>
        <source>Order of the lanes: %1, grouped by workflow</source>
        <translation>Kolejność torów: %1, pogrupowane według workflow</translation>
    </message>
    <message>
        <source>Order of the lanes: %1</source>
        <translation>Kolejność torów: %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::LatenessView</name>
    <message numerus="yes">
        <source>and %n more on this spot</source>
        <translation>
            <numerusform>i %n inny w tym miejscu</numerusform>
            <numerusform>i %n inne w tym miejscu</numerusform>
            <numerusform>i %n innych w tym miejscu</numerusform>
        </translation>
    </message>
    <message>
        <source>No start with an intended window in this range. Choose a longer range or another trigger.</source>
        <translation>W tym zakresie nie ma startu z planowanym oknem. Wybierz dłuższy zakres albo inny trigger.</translation>
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
        <translation>na czas</translation>
    </message>
    <message>
        <source>Intended start (%1)</source>
        <translation>Planowany początek (%1)</translation>
    </message>
    <message>
        <source>Lateness of starts by intended time, on a logarithmic scale</source>
        <translation>Opóźnienie startów według planowanego czasu, w skali logarytmicznej</translation>
    </message>
    <message>
        <source>Bars: from the smallest to the largest lateness of an hour, day or week that has too many starts for single dots. For p50 and p95, see the summary or choose a shorter range.</source>
        <translation>Słupki: od najmniejszego do największego opóźnienia godziny, dnia lub tygodnia, w których startów jest za dużo na osobne punkty. Wartości p50 i p95 są w podsumowaniu albo po wybraniu krótszego zakresu.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::LedgerPage</name>
    <message>
        <source>%1 new</source>
        <translation>Nowe: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new row(s): go to the top</source>
        <translation>
            <numerusform>%Ln nowy wiersz: przejdź na początek</numerusform>
            <numerusform>%Ln nowe wiersze: przejdź na początek</numerusform>
            <numerusform>%Ln nowych wierszy: przejdź na początek</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::LoadReportDialog</name>
    <message>
        <source>new</source>
        <translation>nowa</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>zmieniona</translation>
    </message>
    <message>
        <source>Error at %1</source>
        <translation>Błąd w %1</translation>
    </message>
    <message>
        <source>Warning at %1</source>
        <translation>Ostrzeżenie w %1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n błąd</numerusform>
            <numerusform>%n błędy</numerusform>
            <numerusform>%n błędów</numerusform>
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
            <numerusform>Wczytano %n definicję workflow: %1.</numerusform>
            <numerusform>Wczytano %n definicje workflow: %1.</numerusform>
            <numerusform>Wczytano %n definicji workflow: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Load workflow definitions</source>
        <translation>Wczytywanie definicji workflow</translation>
    </message>
    <message numerus="yes">
        <source>Loaded %n definition(s).</source>
        <translation>
            <numerusform>Wczytano %n definicję.</numerusform>
            <numerusform>Wczytano %n definicje.</numerusform>
            <numerusform>Wczytano %n definicji.</numerusform>
        </translation>
    </message>
    <message>
        <source>Definitions with their errors and warnings</source>
        <translation>Definicje z ich błędami i ostrzeżeniami</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>Copy every error and warning as text</source>
        <translation>Kopiuj wszystkie błędy i ostrzeżenia jako tekst</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <comment>workflow, file, what became of it</comment>
        <translation>%1 w %2: %3</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>bez zmian</translation>
    </message>
    <message>
        <source>(definition)</source>
        <translation>(definicja)</translation>
    </message>
    <message>
        <source>no errors, not loaded because of the others</source>
        <translation>bez błędów, niewczytana z powodu innych</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was loaded: %n error(s).</source>
        <translation>
            <numerusform>Niczego nie wczytano: %n błąd.</numerusform>
            <numerusform>Niczego nie wczytano: %n błędy.</numerusform>
            <numerusform>Niczego nie wczytano: %n błędów.</numerusform>
        </translation>
    </message>
    <message>
        <source>Definitions are loaded all together or not at all. Fix the files and load them again.</source>
        <translation>Definicje są wczytywane wszystkie razem albo wcale. Popraw pliki i wczytaj je ponownie.</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s), which do not prevent loading.</source>
        <translation>
            <numerusform>%n ostrzeżenie, które nie przeszkadza we wczytaniu.</numerusform>
            <numerusform>%n ostrzeżenia, które nie przeszkadzają we wczytaniu.</numerusform>
            <numerusform>%n ostrzeżeń, które nie przeszkadzają we wczytaniu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>definition without a name</source>
        <translation>definicja bez nazwy</translation>
    </message>
</context>
<context>
    <name>squidie::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>&amp;Windows</source>
        <translation>&amp;Okna czasowe</translation>
    </message>
    <message>
        <source>&amp;Activations</source>
        <translation>&amp;Aktywacje</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>P&amp;rzebiegi</translation>
    </message>
    <message>
        <source>&amp;Payloads</source>
        <translation>Pay&amp;loady</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Triggery</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Range and zone</source>
        <translation>Zakres i strefa</translation>
    </message>
    <message>
        <source>Fire…</source>
        <translation>Wyzwól…</translation>
    </message>
    <message>
        <source>Fire the selected trigger (Ctrl+F)</source>
        <translation>Wyzwól wybrany trigger (Ctrl+F)</translation>
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
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Load workflow definitions</source>
        <translation>Wczytywanie definicji workflow</translation>
    </message>
    <message>
        <source>Workflow definitions (*.json)</source>
        <translation>Definicje workflow (*.json)</translation>
    </message>
    <message>
        <source>About Squidie Console</source>
        <translation>O programie Squidie Console</translation>
    </message>
    <message>
        <source>Squidie Console %1</source>
        <translation>Squidie Console %1</translation>
    </message>
    <message>
        <source>Unsaved payloads</source>
        <translation>Niezapisane payloady</translation>
    </message>
    <message>
        <source>Some payloads have not been saved.</source>
        <translation>Niektóre payloady nie zostały zapisane.</translation>
    </message>
    <message>
        <source>Discard and quit</source>
        <translation>Odrzuć i zakończ</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Pomo&amp;c</translation>
    </message>
    <message>
        <source>&amp;About Squidie Console</source>
        <translation>&amp;O programie Squidie Console</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Plik</translation>
    </message>
    <message>
        <source>&amp;Load workflow definitions…</source>
        <translation>&amp;Wczytaj definicje workflow…</translation>
    </message>
    <message>
        <source>&amp;Import activations…</source>
        <translation>&amp;Importuj aktywacje…</translation>
    </message>
    <message>
        <source>&amp;Open store…</source>
        <translation>&amp;Otwórz magazyn…</translation>
    </message>
    <message>
        <source>&amp;Recent stores</source>
        <translation>Ostat&amp;nie magazyny</translation>
    </message>
    <message>
        <source>Open the &amp;default store</source>
        <translation>Otwórz magazyn &amp;domyślny</translation>
    </message>
    <message>
        <source>&amp;Explore the sample workspace</source>
        <translation>&amp;Poznaj przykładową przestrzeń roboczą</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Zakończ</translation>
    </message>
    <message>
        <source>&amp;Deliveries</source>
        <translation>&amp;Dostawy</translation>
    </message>
    <message>
        <source>Search &amp;activations</source>
        <translation>Szukaj &amp;aktywacji</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Widok</translation>
    </message>
    <message>
        <source>Last &amp;hour</source>
        <translation>Ostatnia &amp;godzina</translation>
    </message>
    <message>
        <source>Last &amp;day</source>
        <translation>Ostatni &amp;dzień</translation>
    </message>
    <message>
        <source>Last &amp;week</source>
        <translation>Ostatni &amp;tydzień</translation>
    </message>
    <message>
        <source>Last &amp;month</source>
        <translation>Ostatni &amp;miesiąc</translation>
    </message>
    <message>
        <source>&amp;Custom range…</source>
        <translation>&amp;Własny zakres…</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>W&amp;cześniej</translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation>&amp;Później</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>&amp;UTC</translation>
    </message>
    <message>
        <source>&amp;Local: %1</source>
        <translation>&amp;Lokalna: %1</translation>
    </message>
    <message>
        <source>&amp;Next zone</source>
        <translation>&amp;Następna strefa</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>W&amp;ygląd</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Jasny</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Ciemny</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Na żywo</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>&amp;Odśwież</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Prze&amp;jdź</translation>
    </message>
    <message>
        <source>&amp;Triggers</source>
        <translation>&amp;Triggery</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Find a tri&amp;gger</source>
        <translation>Znajdź tri&amp;gger</translation>
    </message>
    <message>
        <source>Times are shown in: %1</source>
        <translation>Czasy są pokazywane w strefie: %1</translation>
    </message>
    <message>
        <source>Opening the store…</source>
        <translation>Otwieranie magazynu…</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (tylko do odczytu)</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>Prze&amp;biegi</translation>
    </message>
    <message>
        <source>&amp;Trust definitions…</source>
        <translation>&amp;Zaufaj definicjom…</translation>
    </message>
    <message>
        <source>%1 (no answer)</source>
        <translation>%1 (brak odpowiedzi)</translation>
    </message>
    <message>
        <source>%1 · Squidie Console</source>
        <translation>%1 · Squidie Console</translation>
    </message>
    <message>
        <source>&amp;All recent stores…</source>
        <translation>&amp;Wszystkie ostatnie magazyny…</translation>
    </message>
    <message>
        <source>Time zone in which times are shown</source>
        <translation>Strefa czasowa, w której pokazywane są czasy</translation>
    </message>
    <message>
        <source>Select a trigger in the tree first.</source>
        <translation>Najpierw wybierz trigger w drzewie.</translation>
    </message>
    <message>
        <source>Did it start, once, on time? Compares intended windows with received activations, with the durable runtime built in.

Qt %1</source>
        <translation>Czy wystartowało, raz, na czas? Porównuje planowane okna z odebranymi aktywacjami, z wbudowanym trwałym środowiskiem wykonawczym.

Qt %1</translation>
    </message>
    <message>
        <source>They are marked on the Payloads page. Quitting discards them.</source>
        <translation>Są oznaczone na stronie Payloady. Zakończenie programu je odrzuci.</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>Pod&amp;ręcznik</translation>
    </message>
    <message>
        <source>&amp;Fire trigger…</source>
        <translation>&amp;Wyzwól trigger…</translation>
    </message>
    <message>
        <source>&amp;Replay selection…</source>
        <translation>&amp;Powtórz zaznaczenie…</translation>
    </message>
    <message>
        <source>&amp;Save payload…</source>
        <translation>&amp;Zapisz payload…</translation>
    </message>
    <message>
        <source>&amp;Copy list as command line</source>
        <translation>&amp;Kopiuj listę jako wiersz poleceń</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Strefa czasowa</translation>
    </message>
    <message>
        <source>Each &amp;trigger&apos;s zone</source>
        <translation>Strefa każdego &amp;triggera</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Systemowy</translation>
    </message>
    <message>
        <source>%1 You can inspect, predict and replay in a sandbox; everything that writes is switched off.</source>
        <translation>%1 Można przeglądać, przewidywać i powtarzać w piaskownicy; wszystko, co zapisuje, jest wyłączone.</translation>
    </message>
    <message>
        <source>Close the open dialog first: it works on the current store.</source>
        <translation>Najpierw zamknij otwarte okno dialogowe: dotyczy ono bieżącego magazynu.</translation>
    </message>
    <message>
        <source>No recent stores</source>
        <translation>Brak ostatnich magazynów</translation>
    </message>
    <message>
        <source>%1 (removed or replaced)</source>
        <translation>%1 (usunięty lub zastąpiony)</translation>
    </message>
    <message>
        <source>&amp;Rehearse a year’s clock changes…</source>
        <translation>Wypró&amp;buj zmiany czasu w ciągu roku…</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ManualBrowser</name>
    <message>
        <source>Page of the manual</source>
        <translation>Strona podręcznika</translation>
    </message>
</context>
<context>
    <name>squidie::ui::MessageBar</name>
    <message>
        <source>Dismiss the message</source>
        <translation>Ukryj komunikat</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ukryj</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Błąd: %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::OpenStoreDialog</name>
    <message>
        <source>F&amp;ile</source>
        <translation>P&amp;lik</translation>
    </message>
    <message>
        <source>PostgreSQL &amp;server</source>
        <translation>&amp;Serwer PostgreSQL</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Ostatnie</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>The server answers: %1, with a store of schema version %2.</source>
        <translation>Serwer odpowiada: %1, z magazynem w wersji schematu %2.</translation>
    </message>
    <message>
        <source>Open store</source>
        <translation>Otwieranie magazynu</translation>
    </message>
    <message>
        <source>Store location</source>
        <translation>Położenie magazynu</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Sp&amp;rawdź połączenie</translation>
    </message>
    <message>
        <source>The server answers. The database has no store yet; opening it creates one.</source>
        <translation>Serwer odpowiada. W bazie nie ma jeszcze magazynu; otwarcie go utworzy.</translation>
    </message>
    <message>
        <source>The server answers. The store has an older version; opening it upgrades it.</source>
        <translation>Serwer odpowiada. Magazyn jest w starszej wersji; otwarcie go zaktualizuje.</translation>
    </message>
    <message>
        <source>Create and open</source>
        <translation>Utwórz i otwórz</translation>
    </message>
</context>
<context>
    <name>squidie::ui::OutcomePanel</name>
    <message>
        <source>Signal id (derived): %1</source>
        <translation>Id sygnału (wyprowadzone): %1</translation>
    </message>
    <message>
        <source>Signal id: %1</source>
        <translation>Id sygnału: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Przebieg: %1</translation>
    </message>
    <message>
        <source>Show activation</source>
        <translation>Pokaż aktywację</translation>
    </message>
    <message>
        <source>Predicted outcome</source>
        <translation>Przewidywany wynik</translation>
    </message>
    <message>
        <source>No prediction yet</source>
        <translation>Brak przewidywania</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Predicting…</source>
        <translation>Przewidywanie…</translation>
    </message>
    <message>
        <source>The store cannot be used right now</source>
        <translation>Magazynu nie można teraz użyć</translation>
    </message>
</context>
<context>
    <name>squidie::ui::OutcomeStyle</name>
    <message>
        <source>Started</source>
        <translation>Uruchomiono</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Pominięto</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Odrzucono</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Na czas</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Opóźnione</translation>
    </message>
    <message>
        <source>After window</source>
        <translation>Po oknie</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Za wcześnie</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Brak</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Oczekuje</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Nieoczekiwane</translation>
    </message>
    <message>
        <source>No window</source>
        <translation>Bez okna</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsola</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Wiersz poleceń</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Powtórzenie</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Unjudged</source>
        <translation>Nieocenione</translation>
    </message>
</context>
<context>
    <name>squidie::ui::OutcomeWords</name>
    <message>
        <source>Run %1 started %2.</source>
        <translation>Przebieg %1 uruchomiono: %2.</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>Nie podano powodu.</translation>
    </message>
    <message>
        <source>today %1 (%2)</source>
        <comment>a time and its zone</comment>
        <translation>dziś %1 (%2)</translation>
    </message>
    <message>
        <source>yesterday %1 (%2)</source>
        <comment>a time and its zone</comment>
        <translation>wczoraj %1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a time and its zone</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Would start a new run</source>
        <translation>Uruchomiłby nowy przebieg</translation>
    </message>
    <message>
        <source>Would be a duplicate</source>
        <translation>Byłby duplikatem</translation>
    </message>
    <message>
        <source>Would be skipped</source>
        <translation>Zostałby pominięty</translation>
    </message>
    <message>
        <source>Would be rejected</source>
        <translation>Zostałby odrzucony</translation>
    </message>
    <message>
        <source>Started run %1</source>
        <translation>Uruchomiono przebieg %1</translation>
    </message>
    <message>
        <source>Received %1 as activation %2.</source>
        <translation>Odebrano: %1, jako aktywację %2.</translation>
    </message>
    <message>
        <source>Duplicate of run %1</source>
        <translation>Duplikat przebiegu %1</translation>
    </message>
    <message>
        <source>Nothing was started. Received %1 as activation %2.</source>
        <translation>Niczego nie uruchomiono. Odebrano: %1, jako aktywację %2.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Odrzucono</translation>
    </message>
    <message>
        <source>No run in this store has this identity yet. Run %1 would begin.</source>
        <translation>Żaden przebieg w tym magazynie nie ma jeszcze tej tożsamości. Rozpocząłby się przebieg %1.</translation>
    </message>
    <message>
        <source>with unknown id</source>
        <translation>o nieznanym id</translation>
    </message>
    <message>
        <source>Run %1 already exists.</source>
        <translation>Przebieg %1 już istnieje.</translation>
    </message>
    <message>
        <source>The trigger declares no idempotency: every delivery starts a new run with its own id.</source>
        <translation>Trigger nie deklaruje idempotencji: każda dostawa uruchamia nowy przebieg z własnym id.</translation>
    </message>
    <message>
        <source>Skipped: run %1 has already started</source>
        <translation>Pominięto: przebieg %1 już uruchomiono</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadActions</name>
    <message>
        <source>New</source>
        <translation>Nowy</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Zapisz</translation>
    </message>
    <message>
        <source>Save &amp;as new</source>
        <translation>Zapi&amp;sz jako nowy</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>Pow&amp;iel</translation>
    </message>
    <message>
        <source>Re&amp;vert to saved</source>
        <translation>Prz&amp;ywróć zapisaną wersję</translation>
    </message>
    <message>
        <source>&amp;Export to file…</source>
        <translation>E&amp;ksportuj do pliku…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Usuń</translation>
    </message>
    <message>
        <source>Re&amp;play…</source>
        <translation>Po&amp;wtórz…</translation>
    </message>
    <message>
        <source>&amp;Fire…</source>
        <translation>&amp;Wyzwól…</translation>
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
        <translation>jeszcze niezapisany</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>workflow and trigger</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>no trigger named</source>
        <translation>nie podano triggera</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadDelivery</name>
    <message>
        <source>No prediction yet</source>
        <translation>Brak przewidywania</translation>
    </message>
    <message>
        <source>The text is not valid JSON. Delivered like this, it would be rejected.</source>
        <translation>Tekst nie jest poprawnym JSON. Dostarczony w tej postaci zostałby odrzucony.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadEditor</name>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Więcej działań</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadForm</name>
    <message>
        <source>regression, late</source>
        <translation>regresja, opóźnienie</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Do czego służy</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Rozdzielone przecinkami</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nazwa</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Etykiety</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>No&amp;tatka</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadLibraryModel</name>
    <message>
        <source>not saved</source>
        <translation>niezapisany</translation>
    </message>
    <message>
        <source>trigger %1 of %2</source>
        <translation>trigger %1, workflow %2</translation>
    </message>
    <message>
        <source>tags %1</source>
        <translation>etykiety %1</translation>
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
        <translation>Szukaj payloadów</translation>
    </message>
    <message>
        <source>Saved payloads</source>
        <translation>Zapisane payloady</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowy</translation>
    </message>
    <message>
        <source>New payload (Ctrl+N)</source>
        <translation>Nowy payload (Ctrl+N)</translation>
    </message>
    <message>
        <source>&amp;Empty cron payload</source>
        <translation>&amp;Pusty payload cron</translation>
    </message>
    <message>
        <source>From &amp;files…</source>
        <translation>Z pli&amp;ków…</translation>
    </message>
    <message>
        <source>From the &amp;clipboard</source>
        <translation>Ze &amp;schowka</translation>
    </message>
    <message>
        <source>New payload</source>
        <translation>Nowy payload</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Otwórz pliki…</translation>
    </message>
    <message>
        <source>No payloads saved yet</source>
        <translation>Nie zapisano jeszcze payloadów</translation>
    </message>
    <message>
        <source>Save one from an activation&apos;s inspector, drop a JSON file here, or paste its text.</source>
        <translation>Zapisz payload z inspektora aktywacji, upuść tu plik JSON albo wklej jego tekst.</translation>
    </message>
    <message>
        <source>No name, tag, note, workflow or trigger contains these words.</source>
        <translation>Żadna nazwa, etykieta, notatka, workflow ani trigger nie zawiera tych słów.</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Brak dopasowań</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadView</name>
    <message>
        <source>Tree</source>
        <translation>Drzewo</translation>
    </message>
    <message>
        <source>Exact text</source>
        <translation>Dokładny tekst</translation>
    </message>
    <message>
        <source>Copy the exact text</source>
        <translation>Kopiuj dokładny tekst</translation>
    </message>
    <message>
        <source>Copy the payload&apos;s exact text</source>
        <translation>Kopiuj dokładny tekst payloadu</translation>
    </message>
    <message>
        <source>The payload&apos;s exact text</source>
        <translation>Dokładny tekst payloadu</translation>
    </message>
    <message>
        <source>%1 arrived, too large to keep: only the size and the digest were recorded.</source>
        <translation>Nadeszło %1, za dużo, by zachować: zapisano tylko rozmiar i skrót.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::PayloadsPage</name>
    <message>
        <source>Select a payload to edit, fire or replay it.</source>
        <translation>Wybierz payload, aby go edytować, wyzwolić lub powtórzyć.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>New payload</source>
        <translation>Nowy payload</translation>
    </message>
    <message>
        <source>Open payload files</source>
        <translation>Otwieranie plików payloadów</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Pliki JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n file(s) were opened.</source>
        <translation>
            <numerusform>Otwarto tylko pierwszy plik (%n).</numerusform>
            <numerusform>Otwarto tylko %n pierwsze pliki.</numerusform>
            <numerusform>Otwarto tylko %n pierwszych plików.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is too long: a payload may have at most %1.</source>
        <translation>Tekst jest za długi: payload może mieć najwyżej %1.</translation>
    </message>
    <message>
        <source>Pasted payload</source>
        <translation>Wklejony payload</translation>
    </message>
    <message>
        <source>Give the payload a name.</source>
        <translation>Nadaj payloadowi nazwę.</translation>
    </message>
    <message>
        <source>Another saved payload has this name.</source>
        <translation>Inny zapisany payload ma tę nazwę.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Zapisano %1.</translation>
    </message>
    <message>
        <source>Discarded %1.</source>
        <translation>Odrzucono %1.</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>Usunięto %1.</translation>
    </message>
    <message>
        <source>Export payload</source>
        <translation>Eksport payloadu</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Wyeksportowano do %1.</translation>
    </message>
    <message>
        <source>%1 is the open store, not a payload.</source>
        <translation>%1 to otwarty magazyn, a nie payload.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RangeBar</name>
    <message>
        <source>Hour</source>
        <translation>Godzina</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tydzień</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Miesiąc</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Własny…</translation>
    </message>
    <message>
        <source>Last hour (Alt+1)</source>
        <translation>Ostatnia godzina (Alt+1)</translation>
    </message>
    <message>
        <source>Last day (Alt+2)</source>
        <translation>Ostatni dzień (Alt+2)</translation>
    </message>
    <message>
        <source>Last week (Alt+3)</source>
        <translation>Ostatni tydzień (Alt+3)</translation>
    </message>
    <message>
        <source>Last month (Alt+4)</source>
        <translation>Ostatni miesiąc (Alt+4)</translation>
    </message>
    <message>
        <source>Earlier (Alt+Left)</source>
        <translation>Wcześniej (Alt+Lewo)</translation>
    </message>
    <message>
        <source>Later (Alt+Right)</source>
        <translation>Później (Alt+Prawo)</translation>
    </message>
    <message>
        <source>Shown range</source>
        <translation>Pokazany zakres</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Custom range</source>
        <translation>Własny zakres</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>Od (UTC)</translation>
    </message>
    <message>
        <source>Until (UTC)</source>
        <translation>Do (UTC)</translation>
    </message>
    <message>
        <source>“Until” must be after “From”.</source>
        <translation>„Do” musi być po „Od”.</translation>
    </message>
    <message>
        <source>Show this range</source>
        <translation>Pokaż ten zakres</translation>
    </message>
    <message>
        <source>&amp;From (UTC)</source>
        <translation>&amp;Od (UTC)</translation>
    </message>
    <message>
        <source>&amp;Until (UTC)</source>
        <translation>&amp;Do (UTC)</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zakres czasu</translation>
    </message>
    <message>
        <source>Custom range (Alt+5)</source>
        <translation>Własny zakres (Alt+5)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RecentStores</name>
    <message>
        <source>The file no longer exists.</source>
        <translation>Plik już nie istnieje.</translation>
    </message>
    <message>
        <source>Its folder does not exist; perhaps a disk or network share is not mounted.</source>
        <translation>Jego folder nie istnieje; być może dysk lub udział sieciowy nie jest zamontowany.</translation>
    </message>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>Brak uprawnień do odczytu tego pliku.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RecentStoresList</name>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>&amp;Usuń z listy</translation>
    </message>
    <message>
        <source>Recent stores</source>
        <translation>Ostatnie magazyny</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Ostatnio użyty</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Położenie</translation>
    </message>
    <message>
        <source>The store itself is not deleted (Del)</source>
        <translation>Sam magazyn nie zostanie usunięty (Del)</translation>
    </message>
    <message>
        <source>No stores have been opened yet.</source>
        <translation>Nie otwarto jeszcze żadnego magazynu.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RehearsalDialog</name>
    <message>
        <source>Wall-clock time</source>
        <translation>Czas zegarowy</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Co się dzieje</translation>
    </message>
    <message>
        <source>Effects of clock changes</source>
        <translation>Skutki zmian czasu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Strefa</translation>
    </message>
    <message>
        <source>Firings of the day</source>
        <translation>Wyzwolenia w tym dniu</translation>
    </message>
    <message>
        <source>Rehearse a year&apos;s clock changes</source>
        <translation>Próba zmian czasu w ciągu roku</translation>
    </message>
    <message>
        <source>Calendar of firings, a cell a day</source>
        <translation>Kalendarz wyzwoleń, jedna komórka na dzień</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Rok</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Rok</translation>
    </message>
    <message>
        <source>The more firings a day has, the stronger its colour. Red: a clock change adds firings or takes some away. Each trigger counts by its own clock. Choose a day to see its firings.</source>
        <translation>Im więcej wyzwoleń w danym dniu, tym mocniejszy kolor. Czerwony: zmiana czasu dodaje wyzwolenia albo niektóre zabiera. Każdy trigger liczy według własnego zegara. Wybierz dzień, aby zobaczyć jego wyzwolenia.</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Skutki</translation>
    </message>
    <message>
        <source>Firings of a day</source>
        <translation>Wyzwolenia w danym dniu</translation>
    </message>
    <message numerus="yes">
        <source>fires %n times</source>
        <translation>
            <numerusform>wyzwala %n raz</numerusform>
            <numerusform>wyzwala %n razy</numerusform>
            <numerusform>wyzwala %n razy</numerusform>
        </translation>
    </message>
    <message>
        <source>without the clock change: %1</source>
        <translation>bez zmiany czasu: %1</translation>
    </message>
    <message>
        <source>skipped: does not fire</source>
        <translation>pominięty: nie wyzwala</translation>
    </message>
    <message>
        <source>moved: fires at %1</source>
        <translation>przesunięty: wyzwala o %1</translation>
    </message>
    <message>
        <source>repeated: fires again at %1</source>
        <translation>powtórzony: wyzwala ponownie o %1</translation>
    </message>
    <message>
        <source>comes twice: fires once, at %1</source>
        <translation>występuje dwa razy: wyzwala raz, o %1</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>zmiana z %1 na %2</translation>
    </message>
    <message>
        <source>On this day it fires %1 times, usually %2.</source>
        <translation>Tego dnia liczba wyzwoleń to %1, zwykle %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n more never fire, or cannot be read.</source>
        <translation>
            <numerusform>Jeszcze %n trigger nigdy nie zadziała albo nie można go odczytać.</numerusform>
            <numerusform>Jeszcze %n triggery nigdy nie zadziałają albo nie można ich odczytać.</numerusform>
            <numerusform>Jeszcze %n triggerów nigdy nie zadziała albo nie można ich odczytać.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these triggers has a schedule.</source>
        <translation>Żaden z tych triggerów nie ma harmonogramu.</translation>
    </message>
    <message>
        <source>No clock change in these time zones in %1.</source>
        <translation>W roku %1 w tych strefach czasowych nie ma zmian czasu.</translation>
    </message>
    <message>
        <source>No clock change of %1 touches a firing.</source>
        <translation>Żadna zmiana czasu w roku %1 nie wpływa na wyzwolenia.</translation>
    </message>
    <message>
        <source>no firing</source>
        <translation>brak wyzwoleń</translation>
    </message>
    <message>
        <source>and more: only the first %1 are listed</source>
        <translation>i więcej: liczba wymienionych pierwszych: %1</translation>
    </message>
    <message>
        <source>Firings of %1</source>
        <translation>Wyzwolenia: %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ReplayComparison</name>
    <message>
        <source>Then</source>
        <translation>Wtedy</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teraz</translation>
    </message>
    <message>
        <source>Run context then</source>
        <translation>Kontekst przebiegu wtedy</translation>
    </message>
    <message>
        <source>Run context now</source>
        <translation>Kontekst przebiegu teraz</translation>
    </message>
    <message>
        <source>No context</source>
        <translation>Brak kontekstu</translation>
    </message>
    <message>
        <source>Never delivered</source>
        <translation>Nigdy nie dostarczono</translation>
    </message>
    <message>
        <source>This payload does not come from the ledger.</source>
        <translation>Ten payload nie pochodzi z rejestru.</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nie osiągnięto</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Niczego nie wybrano</translation>
    </message>
    <message>
        <source>Select a payload above.</source>
        <translation>Wybierz payload powyżej.</translation>
    </message>
    <message>
        <source>Cannot be replayed like this</source>
        <translation>W tej postaci nie można powtórzyć</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Jeszcze nie odczytano</translation>
    </message>
    <message>
        <source>The ledger has this delivery; the store has not answered so far.</source>
        <translation>Ta dostawa jest w rejestrze; magazyn jak dotąd nie odpowiedział.</translation>
    </message>
    <message>
        <source>Not known whether it was delivered</source>
        <translation>Nie wiadomo, czy dostarczono</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nie dostarczono</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ReplayDialog</name>
    <message numerus="yes">
        <source>Replay %n payload(s)</source>
        <translation>
            <numerusform>Powtórz %n payload</numerusform>
            <numerusform>Powtórz %n payloady</numerusform>
            <numerusform>Powtórz %n payloadów</numerusform>
        </translation>
    </message>
    <message>
        <source>Payloads and their outcomes</source>
        <translation>Payloady i ich wyniki</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Ac&amp;tor</source>
        <translation>W&amp;ykonawca</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>Stop after the payload that is being delivered</source>
        <translation>Zatrzymaj po payloadzie, który jest właśnie dostarczany</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>Zapisz &amp;raport…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an outcome and its count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not usable: %1</source>
        <translation>Nie do użycia: %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Zatrzymano.</translation>
    </message>
    <message>
        <source>Delivering…</source>
        <translation>Dostarczanie…</translation>
    </message>
    <message>
        <source>%1 of %2, %3 per second</source>
        <translation>%1 z %2, %3 na sekundę</translation>
    </message>
    <message>
        <source>Stopping after this payload…</source>
        <translation>Zatrzymywanie po tym payloadzie…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Zapis raportu</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Wartości rozdzielone przecinkami (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Zapisano %1</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>Magazyn: %1</translation>
    </message>
    <message>
        <source>Predicting the outcomes…</source>
        <translation>Przewidywanie wyników…</translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) changed</source>
        <translation>
            <numerusform>%n zmieniony wynik</numerusform>
            <numerusform>%n zmienione wyniki</numerusform>
            <numerusform>%n zmienionych wyników</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered:</source>
        <translation>Dostarczono:</translation>
    </message>
    <message>
        <source>In the sandbox; nothing was changed.</source>
        <translation>W piaskownicy; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>If delivered now:</source>
        <translation>Przy dostarczeniu teraz:</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Nie wiadomo: %1</translation>
    </message>
    <message>
        <source>Not delivered: %1</source>
        <translation>Nie dostarczono: %1</translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n payload(s)</source>
        <translation>
            <numerusform>Kontynuuj z %n payloadem</numerusform>
            <numerusform>Kontynuuj z %n payloadami</numerusform>
            <numerusform>Kontynuuj z %n payloadami</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::ReplayModel</name>
    <message>
        <source>Not usable</source>
        <translation>Nie do użycia</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Wtedy</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teraz</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Przebieg</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nie wiadomo</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nie dostarczono</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ReplayOptions</name>
    <message>
        <source>As it &amp;was</source>
        <translation>&amp;Tak jak było</translation>
    </message>
    <message>
        <source>As &amp;new</source>
        <translation>Jako &amp;nowy</translation>
    </message>
    <message>
        <source>S&amp;hifted</source>
        <translation>&amp;Przesunięty</translation>
    </message>
    <message>
        <source>In a &amp;sandbox</source>
        <translation>W pia&amp;skownicy</translation>
    </message>
    <message>
        <source>How to shift</source>
        <translation>Sposób przesunięcia</translation>
    </message>
    <message>
        <source>By</source>
        <translation>O</translation>
    </message>
    <message>
        <source>To the window</source>
        <translation>Do okna</translation>
    </message>
    <message>
        <source>Amount of the shift</source>
        <translation>Wielkość przesunięcia</translation>
    </message>
    <message>
        <source>Unit of the shift</source>
        <translation>Jednostka przesunięcia</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>sekundy</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuty</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>godziny</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dni</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>tygodnie</translation>
    </message>
    <message>
        <source>Start of the new window</source>
        <translation>Początek nowego okna</translation>
    </message>
    <message>
        <source>End of the new window</source>
        <translation>Koniec nowego okna</translation>
    </message>
    <message>
        <source>The start is not a time with an offset, such as 2026-10-05T09:00:00Z.</source>
        <translation>Początek nie jest czasem z przesunięciem strefy, takim jak 2026-10-05T09:00:00Z.</translation>
    </message>
    <message>
        <source>The end is not a time with an offset, such as 2026-10-06T09:00:00Z.</source>
        <translation>Koniec nie jest czasem z przesunięciem strefy, takim jak 2026-10-06T09:00:00Z.</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>Koniec musi być po początku.</translation>
    </message>
    <message>
        <source>The exact bytes again. Idempotent triggers answer duplicate or skipped, which is the test.</source>
        <translation>Jeszcze raz dokładnie te same bajty. Triggery idempotentne odpowiadają: duplikat lub pominięto, i to jest sprawdzian.</translation>
    </message>
    <message>
        <source>With a new signal id that marks it as a replay. Starts real work.</source>
        <translation>Z nowym id sygnału, które oznacza powtórzenie. Uruchamia rzeczywistą pracę.</translation>
    </message>
    <message>
        <source>For another window, with the identity derived from it.</source>
        <translation>Dla innego okna, z wyprowadzoną z niego tożsamością.</translation>
    </message>
    <message>
        <source>Against a temporary copy of the catalogue and identities. Changes nothing.</source>
        <translation>Na tymczasowej kopii katalogu i tożsamości. Niczego nie zmienia.</translation>
    </message>
    <message>
        <source>Enter a shift other than zero.</source>
        <translation>Podaj przesunięcie inne niż zero.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunCommands</name>
    <message>
        <source>Select a run first.</source>
        <translation>Najpierw wybierz przebieg.</translation>
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
        <translation>Przebieg: %1</translation>
    </message>
    <message>
        <source>The step waits for an approval: approve or reject it.</source>
        <translation>Krok czeka na zatwierdzenie: zatwierdź go albo odrzuć.</translation>
    </message>
    <message>
        <source>The step is a pause: resume the run.</source>
        <translation>Krok jest pauzą: wznów przebieg.</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Zatwierdź…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Odrzuć…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Wznów…</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Powtórz…</translation>
    </message>
    <message>
        <source>Cancel run…</source>
        <translation>Anuluj przebieg…</translation>
    </message>
    <message>
        <source>The run is over: there is nothing to cancel.</source>
        <translation>Przebieg się skończył: nie ma czego anulować.</translation>
    </message>
    <message>
        <source>Approve run %1</source>
        <translation>Zatwierdzanie przebiegu %1</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Zatwierdź</translation>
    </message>
    <message>
        <source>Reject run %1</source>
        <translation>Odrzucanie przebiegu %1</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Resume run %1</source>
        <translation>Wznawianie przebiegu %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Wznów</translation>
    </message>
    <message>
        <source>Replay run %1</source>
        <translation>Powtarzanie przebiegu %1</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Powtórz</translation>
    </message>
    <message>
        <source>Cancel run %1</source>
        <translation>Anulowanie przebiegu %1</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Anuluj przebieg</translation>
    </message>
    <message>
        <source>Replay of run %1 refused</source>
        <translation>Odmowa powtórzenia przebiegu %1</translation>
    </message>
    <message>
        <source>Replay anyway</source>
        <translation>Powtórz mimo to</translation>
    </message>
    <message>
        <source>Run %1 was cancelled.</source>
        <translation>Przebieg %1 anulowano.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>kogoś</translation>
    </message>
    <message>
        <source>Waiting at step: %1</source>
        <translation>Czeka w kroku: %1</translation>
    </message>
    <message>
        <source>The run is %1, not paused: there is nothing to decide.</source>
        <translation>Przebieg nie jest wstrzymany (stan: %1): nie ma o czym decydować.</translation>
    </message>
    <message>
        <source>In the meantime it was approved by %1 at %2.</source>
        <translation>W międzyczasie został zatwierdzony przez %1 o %2.</translation>
    </message>
    <message>
        <source>In the meantime it was rejected by %1 at %2.</source>
        <translation>W międzyczasie został odrzucony przez %1 o %2.</translation>
    </message>
    <message>
        <source>In the meantime it was resumed by %1 at %2.</source>
        <translation>W międzyczasie został wznowiony przez %1 o %2.</translation>
    </message>
    <message>
        <source>In the meantime it was cancelled by %1 at %2.</source>
        <translation>W międzyczasie został anulowany przez %1 o %2.</translation>
    </message>
    <message>
        <source>The run now waits at another step: %1</source>
        <translation>Przebieg czeka teraz w innym kroku: %1</translation>
    </message>
    <message>
        <source>The run takes the step&apos;s error transition, or fails if there is none.</source>
        <translation>Przebieg użyje przejścia błędu tego kroku, a jeśli go nie ma, nie powiedzie się.</translation>
    </message>
    <message>
        <source>A rejection cannot be undone.</source>
        <translation>Odrzucenia nie można cofnąć.</translation>
    </message>
    <message>
        <source>Reject the step permanently</source>
        <translation>Odrzuć krok ostatecznie</translation>
    </message>
    <message>
        <source>The run continues after its pause.</source>
        <translation>Przebieg będzie kontynuowany po pauzie.</translation>
    </message>
    <message>
        <source>Starts a new run with the same trigger and input, using the current definition. The old run stays as it is.</source>
        <translation>Uruchamia nowy przebieg z tym samym triggerem i danymi wejściowymi, według bieżącej definicji. Stary przebieg pozostaje bez zmian.</translation>
    </message>
    <message>
        <source>The run ends at once: planned steps do not start, and the result of a step still running is ignored.</source>
        <translation>Przebieg kończy się natychmiast: zaplanowane kroki się nie zaczną, a wynik kroku, który jeszcze trwa, zostanie pominięty.</translation>
    </message>
    <message>
        <source>A cancelled run cannot be continued, but it can be replayed as a new run.</source>
        <translation>Anulowanego przebiegu nie można kontynuować, ale można go powtórzyć jako nowy przebieg.</translation>
    </message>
    <message>
        <source>End this run permanently</source>
        <translation>Zakończ ten przebieg ostatecznie</translation>
    </message>
    <message>
        <source>Would run again: %1 (irreversible)</source>
        <translation>Zostałby wykonany ponownie: %1 (nieodwracalny)</translation>
    </message>
    <message>
        <source>Would run again: %1 (cannot be compensated)</source>
        <translation>Zostałby wykonany ponownie: %1 (nie do skompensowania)</translation>
    </message>
    <message numerus="yes">
        <source>%n completed step(s) of this run cannot be undone, and a replay would run them again.</source>
        <translation>
            <numerusform>%n zakończonego kroku tego przebiegu nie można cofnąć, a powtórzenie wykonałoby go jeszcze raz.</numerusform>
            <numerusform>%n zakończonych kroków tego przebiegu nie można cofnąć, a powtórzenie wykonałoby je jeszcze raz.</numerusform>
            <numerusform>%n zakończonych kroków tego przebiegu nie można cofnąć, a powtórzenie wykonałoby je jeszcze raz.</numerusform>
        </translation>
    </message>
    <message>
        <source>What these steps did the first time is not undone.</source>
        <translation>To, co te kroki zrobiły za pierwszym razem, nie zostanie cofnięte.</translation>
    </message>
    <message>
        <source>Run again: %1</source>
        <translation>Wykonaj ponownie: %1</translation>
    </message>
    <message>
        <source>Run %1 was approved; its status is now: %2.</source>
        <translation>Przebieg %1 zatwierdzono; jego stan to teraz: %2.</translation>
    </message>
    <message>
        <source>Run %1 was rejected; its status is now: %2.</source>
        <translation>Przebieg %1 odrzucono; jego stan to teraz: %2.</translation>
    </message>
    <message>
        <source>Run %1 was resumed; its status is now: %2.</source>
        <translation>Przebieg %1 wznowiono; jego stan to teraz: %2.</translation>
    </message>
    <message>
        <source>Run %1 is being replayed as the new run %2.</source>
        <translation>Przebieg %1 jest powtarzany jako nowy przebieg %2.</translation>
    </message>
    <message>
        <source>The approval is recorded with the actor&apos;s name, and the run continues.</source>
        <translation>Zatwierdzenie zostanie zapisane z nazwą wykonawcy, a przebieg będzie kontynuowany.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunInspector</name>
    <message>
        <source>Run</source>
        <translation>Przebieg</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Próby</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Dane wejściowe</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Dostawy</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontekst</translation>
    </message>
    <message>
        <source>%1: run %2</source>
        <translation>%1: przebieg %2</translation>
    </message>
    <message>
        <source>Run id</source>
        <translation>Id przebiegu</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Uruchomiono</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Ostatnia zmiana</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definicja</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>wersja %1</translation>
    </message>
    <message>
        <source>Deliveries (%1)</source>
        <translation>Dostawy (%1)</translation>
    </message>
    <message>
        <source>Attempts (%1)</source>
        <translation>Próby (%1)</translation>
    </message>
    <message>
        <source>Journal (%1 facts)</source>
        <translation>Dziennik (wpisy: %1)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Kroki</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Pochodzenie</translation>
    </message>
    <message>
        <source>Command history</source>
        <translation>Historia poleceń</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalie</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Czas trwania</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Odcisk</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Powtarza</translation>
    </message>
    <message>
        <source>Replayed by</source>
        <translation>Powtórzony przez</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Nadrzędny</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Podrzędny</translation>
    </message>
    <message>
        <source>Command history (%1)</source>
        <translation>Historia poleceń (%1)</translation>
    </message>
    <message>
        <source>Anomalies (%1)</source>
        <translation>Anomalie (%1)</translation>
    </message>
    <message>
        <source>%1, by %2, attempt %3</source>
        <translation>%1, przez krok %2, próba %3</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunModel</name>
    <message>
        <source>Status</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Started (%1)</source>
        <translation>Uruchomiono (%1)</translation>
    </message>
    <message>
        <source>Last change (%1)</source>
        <translation>Ostatnia zmiana (%1)</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kolejka</translation>
    </message>
    <message>
        <source>Run id</source>
        <translation>Id przebiegu</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunStyle</name>
    <message>
        <source>Running</source>
        <translation>W toku</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Wstrzymany</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Zakończony</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nieudany</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Anulowany</translation>
    </message>
</context>
<context>
    <name>squidie::ui::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>Przebiegi</translation>
    </message>
    <message>
        <source>Show runs: %1</source>
        <translation>Pokaż przebiegi: %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Runs, newest first</source>
        <translation>Przebiegi, od najnowszych</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>Przebiegi: %1</translation>
    </message>
    <message>
        <source>Show all states</source>
        <translation>Pokaż wszystkie stany</translation>
    </message>
    <message>
        <source>No runs in this range</source>
        <translation>Brak przebiegów w tym zakresie</translation>
    </message>
    <message>
        <source>A run appears here as soon as a delivery starts one. Imported deliveries start nothing.</source>
        <translation>Przebieg pojawi się tu, gdy tylko uruchomi go dostawa. Zaimportowane dostawy niczego nie uruchamiają.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln przebieg</numerusform>
            <numerusform>%Ln przebiegi</numerusform>
            <numerusform>%Ln przebiegów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) loaded, more as you scroll</source>
        <translation>
            <numerusform>Wczytano %Ln przebieg, więcej przy przewijaniu</numerusform>
            <numerusform>Wczytano %Ln przebiegi, więcej przy przewijaniu</numerusform>
            <numerusform>Wczytano %Ln przebiegów, więcej przy przewijaniu</numerusform>
        </translation>
    </message>
    <message>
        <source>The runs could not be read</source>
        <translation>Nie udało się odczytać przebiegów</translation>
    </message>
    <message>
        <source>Most of the sample&apos;s deliveries were recorded elsewhere, so they started nothing here. The trigger “review” has runs; or fire a trigger (Ctrl+F) to start one.</source>
        <translation>Większość dostaw przykładu zapisano gdzie indziej, więc niczego tu nie uruchomiły. Trigger „review” ma przebiegi; możesz też wyzwolić trigger (Ctrl+F), aby uruchomić nowy.</translation>
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
        <translation>Z&amp;astąp payload o tej nazwie</translation>
    </message>
    <message>
        <source>Save payload</source>
        <translation>Zapis payloadu</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Zapisz</translation>
    </message>
    <message>
        <source>Give the payload a name.</source>
        <translation>Nadaj payloadowi nazwę.</translation>
    </message>
    <message>
        <source>Another saved payload has this name.</source>
        <translation>Inny zapisany payload ma tę nazwę.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Zapisano %1.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ScheduleText</name>
    <message>
        <source>Weekdays</source>
        <translation>Pon.–pt.</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>Sob., niedz.</translation>
    </message>
    <message>
        <source>Daily at %1</source>
        <translation>Codziennie o %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>o %1</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Co minutę</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>co minutę</translation>
    </message>
    <message>
        <source>Hourly at :%1</source>
        <translation>Co godzinę o :%1</translation>
    </message>
    <message>
        <source>hourly at :%1</source>
        <translation>co godzinę o :%1</translation>
    </message>
    <message>
        <source>Every %1 min</source>
        <translation>Co %1 min</translation>
    </message>
    <message>
        <source>every %1 min</source>
        <translation>co %1 min</translation>
    </message>
    <message>
        <source>Daily, every %1 min, %2</source>
        <translation>Codziennie, co %1 min, %2</translation>
    </message>
    <message>
        <source>every %1 min, %2</source>
        <translation>co %1 min, %2</translation>
    </message>
    <message>
        <source>Every %1 h</source>
        <translation>Co %1 h</translation>
    </message>
    <message>
        <source>every %1 h</source>
        <translation>co %1 h</translation>
    </message>
    <message>
        <source>Every %1 h, %2</source>
        <translation>Co %1 h, %2</translation>
    </message>
    <message>
        <source>every %1 h, %2</source>
        <translation>co %1 h, %2</translation>
    </message>
    <message>
        <source>At the scheduler&apos;s start</source>
        <translation>Przy starcie schedulera</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Monthly, last day %1</source>
        <translation>Co miesiąc, ostatniego dnia %1</translation>
    </message>
    <message>
        <source>Monthly, day %1 %2</source>
        <translation>Co miesiąc, %1. dnia %2</translation>
    </message>
    <message>
        <source>Yearly, %1 %2 %3</source>
        <translation>Co rok, %1 %2 %3</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Ręczny</translation>
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
        <translation>Wszystkie triggery</translation>
    </message>
</context>
<context>
    <name>squidie::ui::ServerForm</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
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
        <translation>Baza danych</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Użytkownik</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schemat</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Certyfikat główny</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certyfikat klienta</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Klucz klienta</translation>
    </message>
    <message>
        <source>Remember the password in the &amp;keyring</source>
        <translation>&amp;Zapamiętaj hasło w portfelu</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Szyfrowanie</translation>
    </message>
    <message>
        <source>Encryption, certificates and schema</source>
        <translation>Szyfrowanie, certyfikaty i schemat</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>H&amp;ost</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Baza &amp;danych</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Użytkownik</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Hasło</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>None (disable)</source>
        <translation>Brak (disable)</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Szyfrowanie</translation>
    </message>
    <message>
        <source>&amp;Root certificate</source>
        <translation>&amp;Certyfikat główny</translation>
    </message>
    <message>
        <source>Client &amp;certificate</source>
        <translation>Certyfikat &amp;klienta</translation>
    </message>
    <message>
        <source>Client &amp;key</source>
        <translation>K&amp;lucz klienta</translation>
    </message>
    <message>
        <source>&amp;Schema</source>
        <translation>Sche&amp;mat</translation>
    </message>
    <message>
        <source>the database&apos;s default</source>
        <translation>domyślny dla bazy</translation>
    </message>
    <message>
        <source>system default</source>
        <translation>domyślny w systemie</translation>
    </message>
    <message>
        <source>Create a &amp;new store if the database has none</source>
        <translation>Utwórz &amp;nowy magazyn, jeśli w bazie go nie ma</translation>
    </message>
    <message>
        <source>If empty: the keyring, PGPASSWORD or ~/.pgpass.</source>
        <translation>Jeśli puste: portfel haseł, PGPASSWORD albo ~/.pgpass.</translation>
    </message>
    <message>
        <source>Stored after the first successful connection, and nowhere else.</source>
        <translation>Zapisywane po pierwszym udanym połączeniu i nigdzie indziej.</translation>
    </message>
    <message>
        <source>If the server offers it (default)</source>
        <translation>Jeśli serwer je oferuje (domyślnie)</translation>
    </message>
    <message>
        <source>Always, without checking the server (require)</source>
        <translation>Zawsze, bez sprawdzania serwera (require)</translation>
    </message>
    <message>
        <source>Always, certificate from a trusted authority (verify-ca)</source>
        <translation>Zawsze, certyfikat zaufanego urzędu (verify-ca)</translation>
    </message>
    <message>
        <source>Always, certificate for this host (verify-full)</source>
        <translation>Zawsze, certyfikat dla tego hosta (verify-full)</translation>
    </message>
    <message>
        <source>With separate schemas, several stores can share one database.</source>
        <translation>Dzięki osobnym schematom kilka magazynów może dzielić jedną bazę.</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>Port musi być liczbą od 1 do 65535.</translation>
    </message>
    <message>
        <source>Enter the database name.</source>
        <translation>Podaj nazwę bazy danych.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::SiblingTable</name>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Odebrano</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Odstęp</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>Deliveries of the same run, oldest first</source>
        <translation>Dostawy tego samego przebiegu, od najstarszej</translation>
    </message>
    <message>
        <source>▸ %1</source>
        <translation>▸ %1</translation>
    </message>
    <message>
        <source>%1, this one</source>
        <translation>%1, ta</translation>
    </message>
    <message>
        <source>Received (%1)</source>
        <translation>Odebrano (%1)</translation>
    </message>
    <message>
        <source>Press Return or double-click to open a delivery</source>
        <translation>Naciśnij Enter lub kliknij dwukrotnie, aby otworzyć dostawę</translation>
    </message>
</context>
<context>
    <name>squidie::ui::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Strona startowa</translation>
    </message>
    <message>
        <source>Did it start, once, on time?</source>
        <translation>Czy wystartowało, raz, na czas?</translation>
    </message>
    <message>
        <source>Load workflow definitions</source>
        <translation>Wczytaj definicje workflow</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Open another store</source>
        <translation>Otwórz inny magazyn</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Explore the sample workspace</source>
        <translation>Poznaj przykładową przestrzeń roboczą</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Open store: %1</source>
        <translation>Otwarty magazyn: %1</translation>
    </message>
    <message>
        <source>Recent stores</source>
        <translation>Ostatnie magazyny</translation>
    </message>
    <message>
        <source>Open the recent store %1</source>
        <translation>Otwórz ostatni magazyn %1</translation>
    </message>
    <message>
        <source>A file, or a PostgreSQL server that several machines share.</source>
        <translation>Plik albo serwer PostgreSQL, współdzielony przez kilka komputerów.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a store and when it was used last</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Squidie Console compares what the scheduler intended with what arrived. This store has no workflows or activations yet. How would you like to start?</source>
        <translation>Squidie Console porównuje to, co zamierzał scheduler, z tym, co nadeszło. Ten magazyn nie zawiera jeszcze ani workflow, ani aktywacji. Od czego zacząć?</translation>
    </message>
    <message>
        <source>From your host&apos;s JSON files, into this store.</source>
        <translation>Z plików JSON hosta, do tego magazynu.</translation>
    </message>
    <message>
        <source>Ten triggers and 35 days of deliveries, with delays, duplicates and gaps, in a separate store.</source>
        <translation>Dziesięć triggerów i 35 dni dostaw, z opóźnieniami, duplikatami i lukami, w osobnym magazynie.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::StatusStrip</name>
    <message>
        <source>Clock</source>
        <translation>Zegar</translation>
    </message>
    <message>
        <source>No store open</source>
        <translation>Brak otwartego magazynu</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Na żywo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Wstrzymano</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Tylko do odczytu</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Brak odpowiedzi</translation>
    </message>
    <message>
        <source>Open store: %1</source>
        <translation>Otwarty magazyn: %1</translation>
    </message>
    <message>
        <source>Live: new deliveries appear automatically. Press to pause.</source>
        <translation>Na żywo: nowe dostawy pojawiają się automatycznie. Naciśnij, aby wstrzymać.</translation>
    </message>
    <message>
        <source>Paused: the pages stay as they are. Press to resume.</source>
        <translation>Wstrzymano: strony pozostają bez zmian. Naciśnij, aby wznowić.</translation>
    </message>
    <message>
        <source>New deliveries appear automatically (Ctrl+P pauses)</source>
        <translation>Nowe dostawy pojawiają się automatycznie (Ctrl+P wstrzymuje)</translation>
    </message>
    <message>
        <source>The pages stay as they are (Ctrl+P resumes)</source>
        <translation>Strony pozostają bez zmian (Ctrl+P wznawia)</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Zastąpiony</translation>
    </message>
</context>
<context>
    <name>squidie::ui::StepGraphPanel</name>
    <message>
        <source>Fit (F)</source>
        <translation>Dopasuj (F)</translation>
    </message>
    <message>
        <source>Steps of run %1</source>
        <translation>Kroki przebiegu %1</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Pomniejsz (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Powiększ (+)</translation>
    </message>
    <message>
        <source>Open in a separate window</source>
        <translation>Otwórz w osobnym oknie</translation>
    </message>
    <message>
        <source>Thick line: taken. Thin: not decided. Dotted: not taken. Dashed: blocked.</source>
        <translation>Gruba linia: wybrane. Cienka: nierozstrzygnięte. Kropkowana: niewybrane. Kreskowana: zablokowane.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::StepGraphView</name>
    <message>
        <source>Steps of the run</source>
        <translation>Kroki przebiegu</translation>
    </message>
    <message>
        <source>Arrow keys move from step to step, Enter shows a step&apos;s attempts, plus and minus zoom, F fits.</source>
        <translation>Strzałki przechodzą między krokami, Enter pokazuje próby kroku, plus i minus zmieniają powiększenie, F dopasowuje.</translation>
    </message>
    <message numerus="yes">
        <source>This run has %n step(s), too many to draw. See the attempts below.</source>
        <translation>
            <numerusform>Ten przebieg ma %n krok, za dużo, by go narysować. Zobacz próby poniżej.</numerusform>
            <numerusform>Ten przebieg ma %n kroki, za dużo, by je narysować. Zobacz próby poniżej.</numerusform>
            <numerusform>Ten przebieg ma %n kroków, za dużo, by je narysować. Zobacz próby poniżej.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::StepStyle</name>
    <message>
        <source>Compensation: %1</source>
        <translation>Kompensacja: %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Oczekuje</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Ponawiany</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>wybrane</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>niewybrane</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>zablokowane</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Koniec</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n próba</numerusform>
            <numerusform>%n próby</numerusform>
            <numerusform>%n prób</numerusform>
        </translation>
    </message>
    <message>
        <source>Its compensation: %1</source>
        <translation>Jego kompensacja: %1</translation>
    </message>
    <message>
        <source>To %1: %2</source>
        <translation>Do %1: %2</translation>
    </message>
    <message>
        <source>To %1 by %2: %3</source>
        <translation>Do %1 przy %2: %3</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nierozstrzygnięte</translation>
    </message>
</context>
<context>
    <name>squidie::ui::StoreIdentity</name>
    <message>
        <source>the default server</source>
        <translation>domyślnym serwerze</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>tym komputerze</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a database and its server</comment>
        <translation>%1 na %2</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>Serwer PostgreSQL</translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <translation>Przykładowa przestrzeń robocza</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a store&apos;s name and address</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Silnik: %1</translation>
    </message>
    <message>
        <source>Schema version: %1</source>
        <translation>Wersja schematu: %1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Rozmiar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1 i jeszcze %n</numerusform>
            <numerusform>%1 i jeszcze %n</numerusform>
            <numerusform>%1 i jeszcze %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>squidie::ui::StoreProblemPage</name>
    <message>
        <source>There is no store here</source>
        <translation>Tu nie ma magazynu</translation>
    </message>
    <message>
        <source>This file is not a store</source>
        <translation>Ten plik nie jest magazynem</translation>
    </message>
    <message>
        <source>The store is newer than this program</source>
        <translation>Magazyn jest nowszy niż ten program</translation>
    </message>
    <message>
        <source>The store is locked</source>
        <translation>Magazyn jest zablokowany</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>Magazyn jest uszkodzony</translation>
    </message>
    <message>
        <source>The store cannot be opened</source>
        <translation>Nie można otworzyć magazynu</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Spróbuj &amp;ponownie</translation>
    </message>
    <message>
        <source>&amp;Create it</source>
        <translation>&amp;Utwórz</translation>
    </message>
    <message>
        <source>&amp;Open another store…</source>
        <translation>&amp;Otwórz inny magazyn…</translation>
    </message>
    <message>
        <source>&amp;Explore the sample workspace</source>
        <translation>Poznaj p&amp;rzykładową przestrzeń roboczą</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Serwer jest nieosiągalny</translation>
    </message>
    <message>
        <source>The server has no such database</source>
        <translation>Serwer nie ma takiej bazy danych</translation>
    </message>
    <message>
        <source>Address and &amp;password…</source>
        <translation>Adres i &amp;hasło…</translation>
    </message>
    <message>
        <source>This is not a store address</source>
        <translation>To nie jest adres magazynu</translation>
    </message>
    <message>
        <source>The server rejected the user name or password</source>
        <translation>Serwer odrzucił nazwę użytkownika lub hasło</translation>
    </message>
    <message>
        <source>The server does not allow this</source>
        <translation>Serwer na to nie pozwala</translation>
    </message>
    <message>
        <source>The store has been altered</source>
        <translation>Magazyn został zmieniony</translation>
    </message>
    <message>
        <source>This cannot be a store</source>
        <translation>To nie może być magazyn</translation>
    </message>
    <message>
        <source>The store&apos;s file has several names</source>
        <translation>Plik magazynu ma kilka nazw</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted</source>
        <translation>Certyfikat serwera nie jest zaufany</translation>
    </message>
    <message>
        <source>%1 It is tried again every few seconds.</source>
        <translation>%1 Próba jest ponawiana co kilka sekund.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::SummaryModel</name>
    <message>
        <source>%1 parts of the range: %2 with missing windows, %3 with late ones</source>
        <translation>Części zakresu: %1; z brakującymi oknami: %2, z opóźnionymi: %3</translation>
    </message>
    <message>
        <source>Longest gap: %1 to %2</source>
        <translation>Najdłuższa luka: od %1 do %2</translation>
    </message>
    <message>
        <source>Lateness of the first start of each window: received minus expected</source>
        <translation>Opóźnienie pierwszego startu każdego okna: odebrano minus oczekiwano</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Oczekiwane</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Uruchomione</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Brakujące</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Opóźnione</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikaty</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Pominięte</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Odrzucone</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikty</translation>
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
        <translation>Maks.</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Ostatnio odebrano</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Next window</source>
        <translation>Następne okno</translation>
    </message>
    <message>
        <source>schedule cannot be read</source>
        <translation>nie można odczytać harmonogramu</translation>
    </message>
</context>
<context>
    <name>squidie::ui::SummaryPane</name>
    <message>
        <source>Summary of each trigger</source>
        <translation>Podsumowanie każdego triggera</translation>
    </message>
    <message>
        <source>&amp;Fire…</source>
        <translation>&amp;Wyzwól…</translation>
    </message>
    <message>
        <source>&amp;How windows are judged…</source>
        <translation>&amp;Jak oceniane są okna…</translation>
    </message>
    <message>
        <source>&amp;Show windows</source>
        <translation>&amp;Pokaż okna</translation>
    </message>
</context>
<context>
    <name>squidie::ui::Tables</name>
    <message>
        <source>Copy cell</source>
        <translation>Kopiuj komórkę</translation>
    </message>
    <message>
        <source>Copy rows as text</source>
        <translation>Kopiuj wiersze jako tekst</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TextFiles</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Nie ma pliku %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Nie można odczytać %1: %2</translation>
    </message>
    <message>
        <source>%1 is too large: at most %2 can be opened here.</source>
        <translation>%1 jest za duży: można tu otworzyć najwyżej %2.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Nie można było zapisać %1: %2</translation>
    </message>
    <message>
        <source>%1 belongs to a store that is open here, and is not overwritten. Choose another name.</source>
        <translation>%1 należy do otwartego tu magazynu i nie zostanie nadpisany. Wybierz inną nazwę.</translation>
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
        <translation>teraz</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 temu</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>za %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::Timeline</name>
    <message>
        <source>DST %1 → %2</source>
        <translation>Zmiana czasu %1 → %2</translation>
    </message>
    <message>
        <source>(no trigger)</source>
        <translation>(bez triggera)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>teraz</translation>
    </message>
    <message>
        <source>%1 of %2 wrong</source>
        <translation>z problemami: %1 z %2</translation>
    </message>
    <message>
        <source>(no workflow name)</source>
        <translation>(bez nazwy workflow)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimelineLanes</name>
    <message>
        <source>Not declared</source>
        <translation>Niezadeklarowane</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimelinePane</name>
    <message>
        <source>Show or hide deliveries with this outcome</source>
        <translation>Pokaż lub ukryj dostawy z tym wynikiem</translation>
    </message>
    <message>
        <source>Show outcome: %1</source>
        <translation>Pokaż wynik: %1</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Opóźnienie</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Brak</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Nothing arrived for this window.</source>
        <translation>Dla tego okna nic nie nadeszło.</translation>
    </message>
    <message>
        <source>One window under two identities, or one identity with two windows.</source>
        <translation>Jedno okno pod dwiema tożsamościami albo jedna tożsamość z dwoma oknami.</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Pomniejsz (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Powiększ (+)</translation>
    </message>
    <message>
        <source>Fit the selected window, or everything (F)</source>
        <translation>Dopasuj wybrane okno lub wszystko (F)</translation>
    </message>
    <message>
        <source>The line runs from the expected instant to the instant of receipt.</source>
        <translation>Linia biegnie od chwili oczekiwanej do chwili odebrania.</translation>
    </message>
    <message>
        <source>Nothing is wrong in this range</source>
        <translation>W tym zakresie wszystko jest w porządku</translation>
    </message>
    <message>
        <source>No trigger has a missing or late window, a rejection or a conflict.</source>
        <translation>Żaden trigger nie ma brakującego ani opóźnionego okna, odrzucenia ani konfliktu.</translation>
    </message>
    <message>
        <source>Show all triggers</source>
        <translation>Pokaż wszystkie triggery</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimelineText</name>
    <message>
        <source>(no trigger)</source>
        <translation>(bez triggera)</translation>
    </message>
    <message>
        <source>lateness %1</source>
        <translation>opóźnienie %1</translation>
    </message>
    <message>
        <source>identity conflict</source>
        <translation>konflikt tożsamości</translation>
    </message>
    <message>
        <source>Window start</source>
        <translation>Początek okna</translation>
    </message>
    <message>
        <source>Window end</source>
        <translation>Koniec okna</translation>
    </message>
    <message>
        <source>No intended window</source>
        <translation>Brak planowanego okna</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Odebrano</translation>
    </message>
    <message>
        <source>Lateness: %1</source>
        <translation>Opóźnienie: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n dostawa</numerusform>
            <numerusform>%n dostawy</numerusform>
            <numerusform>%n dostaw</numerusform>
        </translation>
    </message>
    <message>
        <source>First received</source>
        <translation>Pierwsze odebranie</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Ostatnie odebranie</translation>
    </message>
    <message>
        <source>Worst lateness: %1</source>
        <translation>Największe opóźnienie: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n identity conflicts</source>
        <translation>
            <numerusform>%n konflikt tożsamości</numerusform>
            <numerusform>%n konflikty tożsamości</numerusform>
            <numerusform>%n konfliktów tożsamości</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to zoom in</source>
        <translation>Kliknij, aby powiększyć</translation>
    </message>
    <message>
        <source>Window: %1</source>
        <translation>Okno: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n windows</source>
        <translation>
            <numerusform>%n okno</numerusform>
            <numerusform>%n okna</numerusform>
            <numerusform>%n okien</numerusform>
        </translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Początek</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Koniec</translation>
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
        <translation>oczekiwane %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>uruchomione %1</translation>
    </message>
    <message>
        <source>missing %1</source>
        <translation>brakujące %1</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>opóźnione %1</translation>
    </message>
    <message>
        <source>not due yet %1</source>
        <translation>jeszcze przed terminem %1</translation>
    </message>
    <message>
        <source>Windows from</source>
        <translation>Okna od</translation>
    </message>
    <message>
        <source>Windows until</source>
        <translation>Okna do</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TimelineView</name>
    <message>
        <source>Timeline of intended windows and deliveries</source>
        <translation>Oś czasu planowanych okien i dostaw</translation>
    </message>
    <message>
        <source>Arrow keys move between deliveries, Enter opens one, plus and minus zoom, F fits.</source>
        <translation>Strzałki przechodzą między dostawami, Enter otwiera dostawę, plus i minus zmieniają powiększenie, F dopasowuje.</translation>
    </message>
    <message>
        <source>The clocks of %1 change at %2: %3 → %4</source>
        <translation>Zmiana czasu w strefie %1, %2: %3 → %4</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Po&amp;większ</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Po&amp;mniejsz</translation>
    </message>
    <message>
        <source>&amp;Fit this window</source>
        <translation>&amp;Dopasuj to okno</translation>
    </message>
    <message>
        <source>Wheel: zoom. Drag: pan. Double click: fit a window. Keys: arrows, Enter, + and −, F, Home, End, Page Up and Page Down, N to go to the present.</source>
        <translation>Kółko: powiększenie. Przeciąganie: przesuwanie. Dwukrotne kliknięcie: dopasuj okno. Klawisze: strzałki, Enter, + i −, F, Home, End, Page Up i Page Down, N: przejdź do chwili obecnej.</translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s)</source>
        <translation>
            <numerusform>%n trigger</numerusform>
            <numerusform>%n triggery</numerusform>
            <numerusform>%n triggerów</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to fold</source>
        <translation>Kliknij, aby zwinąć</translation>
    </message>
    <message>
        <source>Click to show its triggers</source>
        <translation>Kliknij, aby pokazać triggery</translation>
    </message>
    <message>
        <source>In the shown range: %1</source>
        <translation>W pokazanym zakresie: %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TriggerHealth</name>
    <message>
        <source>cannot be read</source>
        <translation>nie można odczytać</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 (brak)</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>konflikt</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 (odrzucone)</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 (opóźnione)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TriggerPanel</name>
    <message>
        <source>Filter triggers</source>
        <translation>Filtruj triggery</translation>
    </message>
    <message>
        <source>Filter triggers by name</source>
        <translation>Filtruj triggery według nazwy</translation>
    </message>
    <message>
        <source>Workflows and their triggers</source>
        <translation>Workflow i ich triggery</translation>
    </message>
    <message>
        <source>Fire…</source>
        <translation>Wyzwól…</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Kopiuj nazwę</translation>
    </message>
    <message>
        <source>Load definitions…</source>
        <translation>Wczytaj definicje…</translation>
    </message>
    <message>
        <source>How windows are judged…</source>
        <translation>Jak oceniane są okna…</translation>
    </message>
</context>
<context>
    <name>squidie::ui::TriggerTreeModel</name>
    <message>
        <source>All triggers</source>
        <translation>Wszystkie triggery</translation>
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
        <translation>ostatni wynik: %1</translation>
    </message>
    <message>
        <source>No definition</source>
        <translation>Brak definicji</translation>
    </message>
    <message>
        <source>Known from deliveries only: no current definition declares it.</source>
        <translation>Znany tylko z dostaw: nie deklaruje go żadna bieżąca definicja.</translation>
    </message>
    <message>
        <source>No idempotency: every delivery starts a run</source>
        <translation>Bez idempotencji: każda dostawa uruchamia przebieg</translation>
    </message>
    <message>
        <source>Idempotency: %1</source>
        <translation>Idempotencja: %1</translation>
    </message>
    <message>
        <source>Manual trigger</source>
        <translation>Trigger ręczny</translation>
    </message>
    <message>
        <source>Last: %1, %2</source>
        <translation>Ostatnio: %1, %2</translation>
    </message>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>Jeszcze nic nie nadeszło</translation>
    </message>
    <message>
        <source>In the shown range: %1</source>
        <translation>W pokazanym zakresie: %1</translation>
    </message>
    <message>
        <source>next window %1</source>
        <translation>następne okno %1</translation>
    </message>
    <message>
        <source>Next window: %1</source>
        <translation>Następne okno: %1</translation>
    </message>
    <message>
        <source>(no workflow name)</source>
        <translation>(bez nazwy workflow)</translation>
    </message>
    <message>
        <source>(no trigger name)</source>
        <translation>(bez nazwy triggera)</translation>
    </message>
    <message>
        <source>%1 wrong</source>
        <translation>z problemami: %1</translation>
    </message>
    <message>
        <source>%1 of %2 triggers have something wrong in the shown range</source>
        <translation>Triggery, z którymi w pokazanym zakresie jest coś nie tak: %1 z %2</translation>
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
        <translation>Zaufanie do definicji, które uruchamiają polecenia</translation>
    </message>
    <message>
        <source>Definitions that run commands</source>
        <translation>Definicje, które uruchamiają polecenia</translation>
    </message>
    <message>
        <source>What the definition would run</source>
        <translation>Co uruchomiłaby definicja</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Krok</translation>
    </message>
    <message>
        <source>Runs exactly this, without a shell</source>
        <translation>Uruchamia dokładnie to, bez powłoki</translation>
    </message>
    <message>
        <source>Why you trust it</source>
        <translation>Dlaczego jej ufasz</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komentarz</translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation>Ko&amp;mentarz</translation>
    </message>
    <message>
        <source>&amp;Trust this definition</source>
        <translation>&amp;Zaufaj tej definicji</translation>
    </message>
    <message>
        <source>&amp;Withdraw trust</source>
        <translation>&amp;Wycofaj zaufanie</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>zaufana</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>niezaufana</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nieznany</translation>
    </message>
    <message>
        <source>Trusted by</source>
        <translation>Zaufania udzielił</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Argument %1</source>
        <translation>Argument %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Limit czasu</translation>
    </message>
    <message>
        <source>%1 is no longer trusted to run commands.</source>
        <translation>%1: definicja nie jest już zaufana, by uruchamiać polecenia.</translation>
    </message>
    <message>
        <source>No definition in this store runs commands.</source>
        <translation>Żadna definicja w tym magazynie nie uruchamia poleceń.</translation>
    </message>
    <message>
        <source>The waiting run started with another version of this definition. Trusting this version does not let that run continue: replay it instead.</source>
        <translation>Czekający przebieg zaczął się z inną wersją tej definicji. Zaufanie tej wersji nie pozwoli mu iść dalej: zamiast tego powtórz go.</translation>
    </message>
    <message>
        <source>compensation of the step</source>
        <translation>kompensacja kroku</translation>
    </message>
    <message>
        <source>the step itself</source>
        <translation>sam krok</translation>
    </message>
    <message>
        <source>the worker&apos;s</source>
        <translation>folder workera</translation>
    </message>
    <message>
        <source>%1 is now trusted to run its commands.</source>
        <translation>%1: definicja jest teraz zaufana i może uruchamiać swoje polecenia.</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>zmieniona od tego czasu</translation>
    </message>
    <message>
        <source>The workers that you start on this machine may run these commands, with your rights.</source>
        <translation>Workery, które uruchomisz na tym komputerze, mogą wykonywać te polecenia z Twoimi uprawnieniami.</translation>
    </message>
    <message>
        <source>None of this runs before you trust it. Trust covers exactly this definition and these program files, for the workers that you start on this machine: whatever changes must be trusted again.</source>
        <translation>Nic z tego nie ruszy, zanim definicja nie zostanie uznana za zaufaną. Zaufanie dotyczy dokładnie tej definicji i tych plików programów, dla workerów, które uruchomisz na tym komputerze: cokolwiek się zmieni, wymaga nowego zaufania.</translation>
    </message>
    <message>
        <source>Trust digest</source>
        <translation>Skrót zaufania</translation>
    </message>
    <message>
        <source>Runs the file</source>
        <translation>Uruchamia plik</translation>
    </message>
    <message>
        <source>no such program</source>
        <translation>nie ma takiego programu</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Is now the file</source>
        <translation>Teraz jest to plik</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowActions</name>
    <message>
        <source>&amp;Fire this window now…</source>
        <translation>&amp;Wyzwól to okno teraz…</translation>
    </message>
    <message>
        <source>&amp;Replay from a similar payload…</source>
        <translation>&amp;Powtórz z podobnego payloadu…</translation>
    </message>
    <message>
        <source>&amp;How windows are judged…</source>
        <translation>&amp;Jak oceniane są okna…</translation>
    </message>
    <message>
        <source>Activation %1</source>
        <translation>Aktywacja %1</translation>
    </message>
    <message>
        <source>This trigger has never started a run: there is no payload to repeat. Fire the window instead.</source>
        <translation>Ten trigger jeszcze nigdy nie uruchomił przebiegu: nie ma payloadu do powtórzenia. Zamiast tego wyzwól okno.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowChoices</name>
    <message>
        <source>open</source>
        <comment>a window&apos;s bound that is absent</comment>
        <translation>otwarte</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a window&apos;s start and end</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Wybrane: %1</translation>
    </message>
    <message>
        <source>Last: %1 (%2)</source>
        <translation>Ostatnie: %1 (%2)</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Następne: %1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Brak: %1</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Ostatnie: %1</translation>
    </message>
    <message>
        <source>Selected: %1 (%2)</source>
        <translation>Wybrane: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowMessageBar</name>
    <message>
        <source>Ask the store again now</source>
        <translation>Zapytaj magazyn ponownie teraz</translation>
    </message>
    <message>
        <source>No answer since %1; showing data from then.</source>
        <translation>Brak odpowiedzi od %1; pokazywane dane pochodzą z tej chwili.</translation>
    </message>
    <message>
        <source>Trying again now…</source>
        <translation>Trwa ponowna próba…</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n second(s).</source>
        <translation>
            <numerusform>Ponowna próba za %n sekundę.</numerusform>
            <numerusform>Ponowna próba za %n sekundy.</numerusform>
            <numerusform>Ponowna próba za %n sekund.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>Spróbuj &amp;teraz</translation>
    </message>
    <message>
        <source>Open what is in the store&apos;s place now</source>
        <translation>Otwórz to, co jest teraz w miejscu magazynu</translation>
    </message>
    <message>
        <source>Noticed %1; showing data from before.</source>
        <translation>Zauważono: %1; pokazywane dane są sprzed tej chwili.</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>Otwórz po&amp;nownie</translation>
    </message>
    <message>
        <source>Give up what is being asked, and ask again on new connections</source>
        <translation>Porzuć bieżące zapytanie i zapytaj ponownie przez nowe połączenia</translation>
    </message>
    <message>
        <source>Waiting for its answer since %1; showing data from then.</source>
        <translation>Oczekiwanie na odpowiedź od %1; pokazywane dane pochodzą z tej chwili.</translation>
    </message>
    <message>
        <source>Re&amp;connect</source>
        <translation>Połącz &amp;ponownie</translation>
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
        <translation>nieznany</translation>
    </message>
    <message>
        <source>Start %1
End %2
Received %3</source>
        <translation>Początek %1
Koniec %2
Odebrano %3</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Opóźnienie</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Starty</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikaty</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Pominięte</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Odrzucone</translation>
    </message>
    <message>
        <source>Start (%1)</source>
        <translation>Początek (%1)</translation>
    </message>
    <message>
        <source>End (%1)</source>
        <translation>Koniec (%1)</translation>
    </message>
    <message>
        <source>Received (%1)</source>
        <translation>Odebrano (%1)</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowTablePane</name>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>&amp;Kopiuj jako CSV</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikty</translation>
    </message>
    <message numerus="yes">
        <source>%n windows</source>
        <translation>
            <numerusform>%n okno</numerusform>
            <numerusform>%n okna</numerusform>
            <numerusform>%n okien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n windows</source>
        <translation>
            <numerusform>%1 z %n okna</numerusform>
            <numerusform>%1 z %n okien</numerusform>
            <numerusform>%1 z %n okien</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;How windows are judged…</source>
        <translation>&amp;Jak oceniane są okna…</translation>
    </message>
    <message>
        <source>Windows in the range</source>
        <translation>Okna w zakresie</translation>
    </message>
    <message>
        <source>Show only windows: %1</source>
        <translation>Pokaż tylko okna: %1</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowsLoader</name>
    <message>
        <source>Only windows since %1 are listed: retention removed the deliveries of earlier ones. The timeline and the summary still show their counts.</source>
        <translation>Wymieniono tylko okna od %1: retencja usunęła dostawy wcześniejszych. Oś czasu i podsumowanie nadal pokazują ich liczby.</translation>
    </message>
    <message>
        <source>There are about %1 windows in this range; those since %2 are listed. Choose a trigger or a shorter range to see the others.</source>
        <translation>Liczba okien w tym zakresie: około %1; wymieniono te od %2. Wybierz trigger lub krótszy zakres, aby zobaczyć pozostałe.</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WindowsPage</name>
    <message>
        <source>Windows</source>
        <translation>Okna czasowe</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Oś czasu</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Podsumowanie</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Opóźnienie</translation>
    </message>
    <message>
        <source>No triggers yet</source>
        <translation>Jeszcze brak triggerów</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nie ma czego porównywać</translation>
    </message>
    <message>
        <source>Show all triggers</source>
        <translation>Pokaż wszystkie triggery</translation>
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
        <translation>Zapisz jako S&amp;VG…</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Zapisz jako &amp;PNG…</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>Zapisz jako &amp;CSV…</translation>
    </message>
    <message>
        <source>Save as &amp;JSON…</source>
        <translation>Zapisz jako &amp;JSON…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Zapisano w %1.</translation>
    </message>
    <message>
        <source>Save this view (Ctrl+Shift+S)</source>
        <translation>Zapisz ten widok (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Zapisz ten widok</translation>
    </message>
    <message>
        <source>Load workflow definitions, or import activations. Each trigger then has a lane here.</source>
        <translation>Wczytaj definicje workflow albo zaimportuj aktywacje. Każdy trigger będzie miał tu wtedy swój tor.</translation>
    </message>
    <message>
        <source>The selected workflow has no triggers. Choose another one on the left.</source>
        <translation>Wybrany workflow nie ma triggerów. Wybierz inny po lewej stronie.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalendarz</translation>
    </message>
</context>
<context>
    <name>squidie::ui::WorkerControl</name>
    <message>
        <source>Worker off</source>
        <translation>Worker wyłączony</translation>
    </message>
    <message>
        <source>Worker stopping</source>
        <translation>Worker się zatrzymuje</translation>
    </message>
    <message>
        <source>Worker on, %1 steps/s</source>
        <translation>Worker włączony, kroki/s: %1</translation>
    </message>
    <message>
        <source>Worker on, idle</source>
        <translation>Worker włączony, bezczynny</translation>
    </message>
    <message>
        <source>&amp;Worker</source>
        <translation>Wo&amp;rker</translation>
    </message>
    <message numerus="yes">
        <source>Runs the steps of queue %1 in this window. %n step(s) done.</source>
        <translation>
            <numerusform>Wykonuje w tym oknie kroki kolejki %1. Wykonano %n krok.</numerusform>
            <numerusform>Wykonuje w tym oknie kroki kolejki %1. Wykonano %n kroki.</numerusform>
            <numerusform>Wykonuje w tym oknie kroki kolejki %1. Wykonano %n kroków.</numerusform>
        </translation>
    </message>
    <message>
        <source>No store is open.</source>
        <translation>Żaden magazyn nie jest otwarty.</translation>
    </message>
    <message>
        <source>The worker stopped. %1</source>
        <translation>Worker się zatrzymał. %1</translation>
    </message>
    <message>
        <source>Pause the &amp;worker</source>
        <translation>Wstrzymaj wo&amp;rkera</translation>
    </message>
    <message>
        <source>Start the &amp;worker</source>
        <translation>U&amp;ruchom workera</translation>
    </message>
    <message>
        <source>Worker on, running a step</source>
        <translation>Worker włączony, wykonuje krok</translation>
    </message>
    <message>
        <source>Working on step “%1” of %2.</source>
        <translation>Wykonuje krok „%1” workflow %2.</translation>
    </message>
    <message>
        <source>Last: step “%1” of %2.</source>
        <translation>Ostatnio: krok „%1” workflow %2.</translation>
    </message>
    <message>
        <source>Click to pause it (Ctrl+Shift+W). It finishes the current step first.</source>
        <translation>Kliknij, aby go wstrzymać (Ctrl+Shift+W). Najpierw dokończy bieżący krok.</translation>
    </message>
    <message>
        <source>No steps run in this window. Click to start the worker (Ctrl+Shift+W).</source>
        <translation>W tym oknie nie są wykonywane żadne kroki. Kliknij, aby uruchomić workera (Ctrl+Shift+W).</translation>
    </message>
</context>
<context>
    <name>squidie::ui::Workspace</name>
    <message>
        <source>%1 The password is not saved; it is used until this window closes. To keep it for all PostgreSQL programs, put it into ~/.pgpass.</source>
        <translation>%1 Hasło nie zostało zapisane; będzie używane do zamknięcia tego okna. Aby zachować je dla wszystkich programów PostgreSQL, umieść je w ~/.pgpass.</translation>
    </message>
</context>
</TS>
