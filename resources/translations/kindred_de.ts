<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
  <context>
    <name>bar</name>
    <message>
      <source>The engine is being started again. Nothing is lost.</source>
      <translation>Der Suchdienst wird neu gestartet. Es geht nichts verloren.</translation>
    </message>
    <message>
      <source>No folder is searched yet: press Tab to open Kindred, and drop one there.</source>
      <translation>Noch wird kein Ordner durchsucht: Tab öffnet Kindred, dort einen ablegen.</translation>
    </message>
    <message>
      <source>Search bar</source>
      <translation>Suchleiste</translation>
    </message>
    <message>
      <source>Kindred search</source>
      <translation>Kindred-Suche</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Ergebnisse</translation>
    </message>
    <message>
      <source>back to the list</source>
      <translation>zurück zur Liste</translation>
    </message>
    <message>
      <source>preview</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <source>open</source>
      <translation>öffnen</translation>
    </message>
    <message>
      <source>show in folder</source>
      <translation>im Ordner zeigen</translation>
    </message>
    <message>
      <source>open in Kindred</source>
      <translation>in Kindred öffnen</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Suche leeren</translation>
    </message>
  </context>
  <context>
    <name>desktop</name>
    <message>
      <source>No program opened {file}: choose one for this type in the system's settings.</source>
      <translation>Kein Programm hat {file} geöffnet: in den Systemeinstellungen eines für diesen Dateityp wählen.</translation>
    </message>
    <message>
      <source>No file manager answered: install one, or copy the path with {keys}.</source>
      <translation>Kein Dateimanager hat geantwortet: einen installieren oder den Pfad mit {keys} kopieren.</translation>
    </message>
    <message>
      <source>{file} is not there any more. The list follows within a few seconds.</source>
      <translation>{file} ist nicht mehr da. Die Liste zieht in wenigen Sekunden nach.</translation>
    </message>
  </context>
  <context>
    <name>duplicates</name>
    <message>
      <source>“{new}” duplicates “{old}”</source>
      <translation>„{new}“ ist ein Duplikat von „{old}“</translation>
    </message>
    <message numerus="yes">
      <source>%n new duplicate(s)</source>
      <translation>
        <numerusform>%n neues Duplikat</numerusform>
        <numerusform>%n neue Duplikate</numerusform>
      </translation>
    </message>
    <message>
      <source>No difference in the text</source>
      <translation>Kein Unterschied im Text</translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s)</source>
      <translation>
        <numerusform>%n Unterschied</numerusform>
        <numerusform>%n Unterschiede</numerusform>
      </translation>
    </message>
    <message>
      <source>Difference {at} of {total}</source>
      <translation>Unterschied {at} von {total}</translation>
    </message>
    <message>
      <source>Nothing is said in words here: open both files to compare.</source>
      <translation>Hier gibt es keinen Text: zum Vergleichen beide Dateien öffnen.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are the same.</source>
      <translation>„{one}“ und „{other}“ sind dasselbe.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are no duplicates.</source>
      <translation>„{one}“ und „{other}“ sind keine Duplikate.</translation>
    </message>
    <message>
      <source>“{name}” is kept from now on.</source>
      <translation>„{name}“ wird von nun an behalten.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
      <source>%n in the trash</source>
      <translation>
        <numerusform>%n im Papierkorb</numerusform>
        <numerusform>%n im Papierkorb</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n brought back</source>
      <translation>
        <numerusform>%n wiederhergestellt</numerusform>
        <numerusform>%n wiederhergestellt</numerusform>
      </translation>
    </message>
    <message>
      <source>kept: {name}</source>
      <translation>behalten: {name}</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
    <message>
      <source>On its way to the trash</source>
      <translation>Auf dem Weg in den Papierkorb</translation>
    </message>
    <message>
      <source>In the trash</source>
      <translation>Im Papierkorb</translation>
    </message>
    <message>
      <source>Stayed where it was</source>
      <translation>Am Ort geblieben</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Zurückgelegt</translation>
    </message>
    <message>
      <source>Left alone</source>
      <translation>Nicht angerührt</translation>
    </message>
    <message>
      <source>On its way back</source>
      <translation>Auf dem Weg zurück</translation>
    </message>
    <message>
      <source>Brought back</source>
      <translation>Wiederhergestellt</translation>
    </message>
    <message>
      <source>Neither here nor there at present</source>
      <translation>Derzeit weder hier noch dort</translation>
    </message>
    <message>
      <source>Moved or deleted by something else</source>
      <translation>Anderweitig verschoben oder gelöscht</translation>
    </message>
    <message>
      <source>The same</source>
      <translation>Dasselbe</translation>
    </message>
    <message>
      <source>Not a duplicate</source>
      <translation>Kein Duplikat</translation>
    </message>
    <message>
      <source>“{one}” and “{other}”</source>
      <translation>„{one}“ und „{other}“</translation>
    </message>
    <message>
      <source>It is kept: no file of this family may go without it.</source>
      <translation>Sie wird behalten: ohne sie darf keine Datei dieser Gruppe entfernt werden.</translation>
    </message>
    <message>
      <source>Its folder or that of the kept file is not connected now.</source>
      <translation>Ihr Ordner oder der der behaltenen Datei ist gerade nicht verbunden.</translation>
    </message>
    <message>
      <source>It lies in a protected or reference folder, where nothing goes.</source>
      <translation>Sie liegt in einem geschützten Ordner oder Referenzordner: dort wird nichts entfernt.</translation>
    </message>
    <message>
      <source>It is about the same only, and no duplicate.</source>
      <translation>Nur das Thema ist gleich: kein Duplikat.</translation>
    </message>
    <message>
      <source>Its bytes are others: look at it beside the kept file first.</source>
      <translation>Die Bytes sind andere: erst neben der behaltenen Datei ansehen.</translation>
    </message>
    <message>
      <source>None of these has the same bytes: look at each, and mark it with Space.</source>
      <translation>Keine davon hat dieselben Bytes: jede ansehen und mit der Leertaste markieren.</translation>
    </message>
    <message>
      <source>None of the listed families has identical copies.</source>
      <translation>Keine der aufgelisteten Gruppen hat identische Kopien.</translation>
    </message>
    <message>
      <source>{files} with the bytes of a kept one, in {families}: {size} in all.</source>
      <translation>{files} mit denselben Bytes wie eine behaltene, in {families}: zusammen {size}.</translation>
    </message>
    <message>
      <source>Mark them</source>
      <translation>Markieren</translation>
    </message>
    <message>
      <source>{path} could not be written: {reason} Choose another place.</source>
      <translation>{path} konnte nicht geschrieben werden: {reason} Einen anderen Ort wählen.</translation>
    </message>
    <message>
      <source>{files} are listed in {path}.</source>
      <translation>{files} in {path} aufgelistet.</translation>
    </message>
    <message numerus="yes">
      <source>%n mark(s) fell away: what the files match changed.</source>
      <translation>
        <numerusform>%n Markierung ist entfallen: die Übereinstimmungen haben sich geändert.</numerusform>
        <numerusform>%n Markierungen sind entfallen: die Übereinstimmungen haben sich geändert.</numerusform>
      </translation>
    </message>
    <message>
      <source>Checking each file…</source>
      <translation>Jede Datei wird geprüft…</translation>
    </message>
    <message>
      <source>Nothing goes</source>
      <translation>Nichts wird entfernt</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) would go to the trash</source>
      <translation>
        <numerusform>%n Datei käme in den Papierkorb</numerusform>
        <numerusform>%n Dateien kämen in den Papierkorb</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) would be replaced by links</source>
      <translation>
        <numerusform>%n Datei würde durch einen Link ersetzt</numerusform>
        <numerusform>%n Dateien würden durch Links ersetzt</numerusform>
      </translation>
    </message>
    <message>
      <source>{size} are free once the trash is emptied.</source>
      <translation>Mit dem Leeren des Papierkorbs werden {size} frei.</translation>
    </message>
    <message>
      <source>{size} are free once the trash is emptied. All names stay.</source>
      <translation>Mit dem Leeren des Papierkorbs werden {size} frei. Alle Namen bleiben.</translation>
    </message>
    <message>
      <source>The engine stopped. Nothing was touched.</source>
      <translation>Der Suchdienst ist ausgefallen. Nichts wurde angerührt.</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) are back where they were.</source>
      <translation>
        <numerusform>%n Datei ist wieder an ihrem Ort.</numerusform>
        <numerusform>%n Dateien sind wieder an ihrem Ort.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) went to the trash.</source>
      <translation>
        <numerusform>%n Datei in den Papierkorb verschoben.</numerusform>
        <numerusform>%n Dateien in den Papierkorb verschoben.</numerusform>
      </translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>Bringing files back: {done} of {total}</source>
      <translation>Wiederherstellen: {done} von {total}</translation>
    </message>
    <message>
      <source>Moving files to the trash: {done} of {total}</source>
      <translation>Verschieben in den Papierkorb: {done} von {total}</translation>
    </message>
    <message>
      <source>Left where it was: {files}.</source>
      <translation>Am Ort geblieben: {files}.</translation>
    </message>
    <message>
      <source>The rest was called off.</source>
      <translation>Der Rest wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
      <source>%n marked</source>
      <translation>
        <numerusform>%n markiert</numerusform>
        <numerusform>%n markiert</numerusform>
      </translation>
    </message>
    <message>
      <source>{size} to be won</source>
      <translation>{size} zu gewinnen</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Protected</source>
      <translation>Geschützt</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>marked to go</source>
      <translation>zum Entfernen markiert</translation>
    </message>
    <message>
      <source>stays</source>
      <translation>bleibt</translation>
    </message>
    <message>
      <source>matches “{name}” directly</source>
      <translation>entspricht direkt „{name}“</translation>
    </message>
    <message>
      <source>The scores do not fit together ({error}): look again.</source>
      <translation>Die Werte passen nicht zusammen ({error}): noch einmal suchen.</translation>
    </message>
    <message>
      <source>All types</source>
      <translation>Alle Typen</translation>
    </message>
    <message>
      <source>All folders</source>
      <translation>Alle Ordner</translation>
    </message>
    <message>
      <source>All sizes</source>
      <translation>Alle Größen</translation>
    </message>
    <message>
      <source>{size} or more</source>
      <translation>{size} oder mehr</translation>
    </message>
    <message>
      <source>Most space first</source>
      <translation>Größter Platzgewinn zuerst</translation>
    </message>
    <message>
      <source>Most files first</source>
      <translation>Meiste Dateien zuerst</translation>
    </message>
    <message>
      <source>Most alike first</source>
      <translation>Ähnlichste zuerst</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Neueste zuerst</translation>
    </message>
    <message>
      <source>By name</source>
      <translation>Nach Name</translation>
    </message>
    <message>
      <source>{size} could be freed</source>
      <translation>{size} könnten frei werden</translation>
    </message>
    <message>
      <source>Asking for what is known</source>
      <translation>Bekanntes wird geholt</translation>
    </message>
    <message>
      <source>Move the slider to the left, or take filters away.</source>
      <translation>Den Regler nach links schieben oder Filter wegnehmen.</translation>
    </message>
    <message>
      <source>Show all families</source>
      <translation>Alle Gruppen zeigen</translation>
    </message>
    <message>
      <source>No family matches</source>
      <translation>Keine Gruppe passt dazu</translation>
    </message>
    <message>
      <source>What is found shows here at once. You can use it while the search goes on.</source>
      <translation>Gefundenes erscheint sofort hier und ist benutzbar, während die Suche weiterläuft.</translation>
    </message>
    <message>
      <source>Nothing found so far</source>
      <translation>Bisher nichts gefunden</translation>
    </message>
    <message>
      <source>No file of the library is like another. New files are compared as they come.</source>
      <translation>Keine Datei der Bibliothek gleicht einer anderen. Neue Dateien werden verglichen, sobald sie dazukommen.</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Noch einmal suchen</translation>
    </message>
    <message>
      <source>No duplicates</source>
      <translation>Keine Duplikate</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>noch {time}</translation>
    </message>
    <message>
      <source>Waits until the library is at rest</source>
      <translation>Wartet, bis die Bibliothek ruht</translation>
    </message>
    <message>
      <source>{stage}: {done} of {total}</source>
      <translation>{stage}: {done} von {total}</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Wird gesucht…</translation>
    </message>
    <message>
      <source>Nowhere else: nothing in the library is like it.</source>
      <translation>Nirgends sonst: nichts in der Bibliothek ist ähnlich.</translation>
    </message>
    <message>
      <source>Where else is “{name}”?</source>
      <translation>Wo gibt es „{name}“ noch?</translation>
    </message>
    <message>
      <source>Identical</source>
      <translation>Identisch</translation>
    </message>
    <message>
      <source>Same text</source>
      <translation>Gleicher Text</translation>
    </message>
    <message>
      <source>Nearly the same</source>
      <translation>Fast gleich</translation>
    </message>
    <message>
      <source>Contained</source>
      <translation>Enthalten</translation>
    </message>
    <message>
      <source>Same template</source>
      <translation>Gleiche Vorlage</translation>
    </message>
    <message>
      <source>Same topic</source>
      <translation>Gleiches Thema</translation>
    </message>
    <message>
      <source>The same bytes, whatever the names are.</source>
      <translation>Dieselben Bytes, egal wie die Namen lauten.</translation>
    </message>
    <message>
      <source>The same words in another format, encoding or line ending.</source>
      <translation>Dieselben Wörter mit anderem Format, anderer Kodierung oder anderen Zeilenenden.</translation>
    </message>
    <message>
      <source>Nearly the same words. Looked at one by one before anything goes.</source>
      <translation>Fast dieselben Wörter. Erst einzeln ansehen, dann entfernen.</translation>
    </message>
    <message>
      <source>All or most of it stands in the kept file.</source>
      <translation>Steht ganz oder großenteils in der behaltenen Datei.</translation>
    </message>
    <message>
      <source>Only names, numbers, dates or a “not” differ: no duplicates.</source>
      <translation>Nur Namen, Zahlen, Datumsangaben oder ein „nicht“ sind anders: keine Duplikate.</translation>
    </message>
    <message>
      <source>About the same only: no duplicates.</source>
      <translation>Nur das Thema ist gleich: keine Duplikate.</translation>
    </message>
    <message>
      <source>In the folder that stands first below</source>
      <translation>Im Ordner, der unten zuerst steht</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>Neueste</translation>
    </message>
    <message>
      <source>Oldest</source>
      <translation>Älteste</translation>
    </message>
    <message>
      <source>Longest path</source>
      <translation>Längster Pfad</translation>
    </message>
    <message>
      <source>Shortest path</source>
      <translation>Kürzester Pfad</translation>
    </message>
    <message>
      <source>Most complete: the most words</source>
      <translation>Vollständigste: die meisten Wörter</translation>
    </message>
    <message>
      <source>Without “copy” or “(1)” in its name</source>
      <translation>Ohne „Kopie“ oder „(1)“ im Namen</translation>
    </message>
    <message>
      <source>In the folder that comes first</source>
      <translation>Im Ordner, der zuerst kommt</translation>
    </message>
    <message>
      <source>Most complete</source>
      <translation>Vollständigste</translation>
    </message>
    <message>
      <source>Its name does not say that it is a copy</source>
      <translation>Der Name deutet nicht auf eine Kopie hin</translation>
    </message>
    <message>
      <source>Chosen by you</source>
      <translation>Selbst gewählt</translation>
    </message>
    <message>
      <source>In a reference folder</source>
      <translation>In einem Referenzordner</translation>
    </message>
    <message>
      <source>The other is offline</source>
      <translation>Die andere ist nicht verbunden</translation>
    </message>
    <message>
      <source>First by name</source>
      <translation>Dem Namen nach zuerst</translation>
    </message>
    <message>
      <source>Nearly the same: {percent} %</source>
      <translation>Fast gleich: {percent} %</translation>
    </message>
    <message>
      <source>{percent} % of it stands in the other</source>
      <translation>Steht zu {percent} % in der anderen</translation>
    </message>
    <message>
      <source>Same template, mostly; different: {differences}</source>
      <translation>Großenteils gleiche Vorlage; anders: {differences}</translation>
    </message>
    <message>
      <source>Same template; different: {differences}</source>
      <translation>Gleiche Vorlage; anders: {differences}</translation>
    </message>
    <message>
      <source>The same bytes</source>
      <translation>Dieselben Bytes</translation>
    </message>
    <message>
      <source>The same words</source>
      <translation>Dieselben Wörter</translation>
    </message>
    <message>
      <source>All of it stands in the other</source>
      <translation>Steht ganz in der anderen</translation>
    </message>
    <message>
      <source>The same template</source>
      <translation>Die gleiche Vorlage</translation>
    </message>
    <message>
      <source>The same topic only</source>
      <translation>Nur das gleiche Thema</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>Zahlen</translation>
    </message>
    <message>
      <source>dates</source>
      <translation>Datumsangaben</translation>
    </message>
    <message>
      <source>names</source>
      <translation>Namen</translation>
    </message>
    <message>
      <source>a “not”</source>
      <translation>ein „nicht“</translation>
    </message>
    <message numerus="yes">
      <source>%n part(s) moved</source>
      <translation>
        <numerusform>%n Teil verschoben</numerusform>
        <numerusform>%n Teile verschoben</numerusform>
      </translation>
    </message>
    <message>
      <source>front matter</source>
      <comment>of a Markdown file</comment>
      <translation>Frontmatter</translation>
    </message>
    <message>
      <source>No word differs.</source>
      <translation>Kein Wort ist anders.</translation>
    </message>
    <message>
      <source>Different: {differences}.</source>
      <translation>Unterschiede: {differences}.</translation>
    </message>
    <message numerus="yes">
      <source>%n number(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n Zahl</numerusform>
        <numerusform>%n Zahlen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n date(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n Datum</numerusform>
        <numerusform>%n Datumsangaben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n Name</numerusform>
        <numerusform>%n Namen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n negation(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n Verneinung</numerusform>
        <numerusform>%n Verneinungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n section(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n Abschnitt</numerusform>
        <numerusform>%n Abschnitte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s)</source>
      <comment>with other words</comment>
      <translation>
        <numerusform>%n Formulierung</numerusform>
        <numerusform>%n Formulierungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>%n Datei</numerusform>
        <numerusform>%n Dateien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n (family|families)</source>
      <translation>
        <numerusform>%n Gruppe</numerusform>
        <numerusform>%n Gruppen</numerusform>
      </translation>
    </message>
    <message>
      <source>Files that match the kept one</source>
      <translation>Dateien, die der behaltenen entsprechen</translation>
    </message>
    <message>
      <source>Previous difference</source>
      <translation>Vorheriger Unterschied</translation>
    </message>
    <message>
      <source>Next difference</source>
      <translation>Nächster Unterschied</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Wird verglichen…</translation>
    </message>
    <message>
      <source>Text of {name}</source>
      <translation>Text von {name}</translation>
    </message>
    <message>
      <source>page {number}</source>
      <translation>Seite {number}</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Geändert</translation>
    </message>
    <message>
      <source>Only here</source>
      <translation>Nur hier</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>Verschoben</translation>
    </message>
    <message>
      <source>Families of duplicates</source>
      <translation>Gruppen von Duplikaten</translation>
    </message>
    <message numerus="yes">
      <source>Move %n file(s) to trash</source>
      <translation>
        <numerusform>%n Datei in den Papierkorb</numerusform>
        <numerusform>%n Dateien in den Papierkorb</numerusform>
      </translation>
    </message>
    <message>
      <source>Move to trash</source>
      <translation>In den Papierkorb</translation>
    </message>
    <message>
      <source>Mark files first: Space, or a click on “Remove”</source>
      <translation>Erst Dateien markieren: Leertaste oder ein Klick auf „Entfernen“</translation>
    </message>
    <message>
      <source>Shows first what would happen (Delete)</source>
      <translation>Zeigt erst, was geschehen würde (Entf)</translation>
    </message>
    <message>
      <source>Mark identical copies</source>
      <translation>Identische Kopien markieren</translation>
    </message>
    <message>
      <source>Mark the files of this family with the same bytes (A)</source>
      <translation>Die Dateien dieser Gruppe mit denselben Bytes markieren (A)</translation>
    </message>
    <message>
      <source>These two are different things: remembered for good (N)</source>
      <translation>Diese beiden sind Verschiedenes: wird dauerhaft gemerkt (N)</translation>
    </message>
    <message>
      <source>Swap keeper</source>
      <translation>Stattdessen behalten</translation>
    </message>
    <message>
      <source>Keep this file in place of the other (K)</source>
      <translation>Diese Datei anstelle der anderen behalten (K)</translation>
    </message>
    <message>
      <source>{reason} It is being started again; nothing is lost.</source>
      <translation>{reason} Er wird neu gestartet; es geht nichts verloren.</translation>
    </message>
    <message>
      <source>Likeness</source>
      <translation>Ähnlichkeit</translation>
    </message>
    <message>
      <source>How alike files must be to be one family (Ctrl+L, then ← →)</source>
      <translation>Wie ähnlich sich die Dateien einer Gruppe sein müssen (Strg+L, dann ← →)</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Typ</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Reihenfolge</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Duplikate</translation>
    </message>
    <message>
      <source>Removals, newest first</source>
      <translation>Vorgänge, neueste zuerst</translation>
    </message>
    <message>
      <source>Files of this removal</source>
      <translation>Dateien dieses Vorgangs</translation>
    </message>
    <message>
      <source>Decisions, newest first</source>
      <translation>Entscheidungen, neueste zuerst</translation>
    </message>
    <message>
      <source>Bring all back</source>
      <translation>Alle wiederherstellen</translation>
    </message>
    <message>
      <source>Bring this file back</source>
      <translation>Diese Datei wiederherstellen</translation>
    </message>
    <message>
      <source>Take this decision back</source>
      <translation>Diese Entscheidung zurücknehmen</translation>
    </message>
    <message>
      <source>Back to the families</source>
      <translation>Zurück zu den Gruppen</translation>
    </message>
    <message>
      <source>Removed files</source>
      <translation>Entfernte Dateien</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>Entscheidungen</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Nothing was removed so far.</source>
      <translation>Bisher wurde nichts entfernt.</translation>
    </message>
    <message>
      <source>Nothing was decided so far. N: these two are no duplicates.</source>
      <translation>Bisher wurde nichts entschieden. N: diese beiden sind keine Duplikate.</translation>
    </message>
    <message>
      <source>Picture {name}</source>
      <translation>Bild {name}</translation>
    </message>
    <message>
      <source>This picture cannot be shown here: open it to compare.</source>
      <translation>Dieses Bild lässt sich hier nicht zeigen: zum Vergleichen öffnen.</translation>
    </message>
    <message>
      <source>What would happen to each file</source>
      <translation>Was mit jeder Datei geschehen würde</translation>
    </message>
    <message>
      <source>To the trash</source>
      <translation>In den Papierkorb</translation>
    </message>
    <message>
      <source>Replace by hard links</source>
      <translation>Durch Hardlinks ersetzen</translation>
    </message>
    <message>
      <source>Replace by clones</source>
      <translation>Durch Klone ersetzen</translation>
    </message>
    <message>
      <source>What is done</source>
      <translation>Was geschieht</translation>
    </message>
    <message>
      <source>Each file is compared with the kept one again before it goes. All of it can be undone.</source>
      <translation>Jede Datei wird vorher noch einmal mit der behaltenen verglichen. Alles lässt sich rückgängig machen.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Only where all marked files are identical</source>
      <translation>Nur wenn alle markierten Dateien identisch sind</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Strg+Eingabe</translation>
    </message>
    <message numerus="yes">
      <source>Move %n file(s) to the trash</source>
      <translation>
        <numerusform>%n Datei in den Papierkorb verschieben</numerusform>
        <numerusform>%n Dateien in den Papierkorb verschieben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Replace %n file(s) by links</source>
      <translation>
        <numerusform>%n Datei durch einen Link ersetzen</numerusform>
        <numerusform>%n Dateien durch Links ersetzen</numerusform>
      </translation>
    </message>
    <message>
      <source>stays: {reason}</source>
      <translation>bleibt: {reason}</translation>
    </message>
    <message>
      <source>kept: {name} in {folder}</source>
      <translation>behalten: {name} in {folder}</translation>
    </message>
    <message>
      <source>Keep rules in their order</source>
      <translation>Regeln zum Behalten in ihrer Reihenfolge</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>Herausnehmen</translation>
    </message>
    <message>
      <source>Usual order</source>
      <translation>Übliche Reihenfolge</translation>
    </message>
    <message>
      <source>Which file of a family is kept</source>
      <translation>Welche Datei einer Gruppe behalten wird</translation>
    </message>
    <message>
      <source>The first rule that tells two files apart decides. Drag rules, or use Alt+↑ and Alt+↓.</source>
      <translation>Die erste Regel, die zwei Dateien unterscheidet, entscheidet. Regeln ziehen oder Alt+↑ und Alt+↓ benutzen.</translation>
    </message>
    <message>
      <source>Keep rules</source>
      <translation>Regeln zum Behalten</translation>
    </message>
    <message>
      <source>Folders, those most to be kept first</source>
      <translation>Bevorzugte Ordner, wichtigste zuerst</translation>
    </message>
    <message>
      <source>Used by the rule about folders. Alt+↑ and Alt+↓ change their order.</source>
      <translation>Für die Regel über Ordner. Alt+↑ und Alt+↓ ändern ihre Reihenfolge.</translation>
    </message>
    <message>
      <source>Protected folders</source>
      <translation>Geschützte Ordner</translation>
    </message>
    <message>
      <source>Nothing in them is ever offered for removal.</source>
      <translation>Nichts darin wird je zum Entfernen angeboten.</translation>
    </message>
    <message>
      <source>Reference folders</source>
      <translation>Referenzordner</translation>
    </message>
    <message>
      <source>Kept before all others, and never offered for removal.</source>
      <translation>Werden vor allen anderen behalten und nie zum Entfernen angeboten.</translation>
    </message>
    <message>
      <source>Versions, oldest first</source>
      <translation>Versionen, älteste zuerst</translation>
    </message>
    <message>
      <source>Files that are like it</source>
      <translation>Ähnliche Dateien</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Open Duplicates</source>
      <translation>Duplikate öffnen</translation>
    </message>
    <message>
      <source>Duplicates – Kindred</source>
      <translation>Duplikate – Kindred</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Search for duplicates</source>
      <translation>Suche nach Duplikaten</translation>
    </message>
    <message>
      <source>Stop here</source>
      <translation>Hier aufhören</translation>
    </message>
    <message>
      <source>Removal</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Save the list as a CSV file</source>
      <translation>Die Liste als CSV-Datei speichern</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Einen Ordner wählen</translation>
    </message>
    <message>
      <source>Mark identical copies in all families…</source>
      <translation>Identische Kopien in allen Gruppen markieren…</translation>
    </message>
    <message>
      <source>Mark identical copies of this family</source>
      <translation>Identische Kopien dieser Gruppe markieren</translation>
    </message>
    <message>
      <source>Take all marks away</source>
      <translation>Alle Markierungen aufheben</translation>
    </message>
    <message>
      <source>These two are the same</source>
      <translation>Diese beiden sind dasselbe</translation>
    </message>
    <message>
      <source>Keep rules…</source>
      <translation>Regeln zum Behalten…</translation>
    </message>
    <message>
      <source>History and undo…</source>
      <translation>Verlauf und Wiederherstellen…</translation>
    </message>
    <message>
      <source>Save the list as CSV…</source>
      <translation>Die Liste als CSV speichern…</translation>
    </message>
    <message>
      <source>Look for duplicates again</source>
      <translation>Noch einmal nach Duplikaten suchen</translation>
    </message>
    <message>
      <source>Compare everything anew</source>
      <translation>Alles neu vergleichen</translation>
    </message>
    <message>
      <source>Where else is this?</source>
      <translation>Wo gibt es das noch?</translation>
    </message>
  </context>
  <context>
    <name>engine</name>
    <message>
      <source>{figure} passages/s</source>
      <translation>{figure} Textstellen/s</translation>
    </message>
    <message>
      <source>The engine stopped; starting it again</source>
      <translation>Der Suchdienst ist ausgefallen und wird neu gestartet</translation>
    </message>
    <message>
      <source>Starting the engine</source>
      <translation>Der Suchdienst startet</translation>
    </message>
    <message>
      <source>{doing} · going gently</source>
      <translation>{doing} · gedrosselt</translation>
    </message>
    <message>
      <source>{doing} · going gently: {reason}</source>
      <translation>{doing} · gedrosselt: {reason}</translation>
    </message>
    <message>
      <source>No folders yet</source>
      <translation>Noch keine Ordner</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Comparing the folders with the disk</source>
      <translation>Ordner werden mit dem Datenträger verglichen</translation>
    </message>
    <message numerus="yes">
      <source>Reading, %n file(s) to go</source>
      <translation>
        <numerusform>Lesen, noch %n Datei</numerusform>
        <numerusform>Lesen, noch %n Dateien</numerusform>
      </translation>
    </message>
    <message>
      <source>Words only: the model did not start</source>
      <translation>Nur Wörter: das Modell ist nicht gestartet</translation>
    </message>
    <message>
      <source>Loading the model</source>
      <translation>Modell wird geladen</translation>
    </message>
    <message numerus="yes">
      <source>Learning meaning, %n passage(s) to go</source>
      <translation>
        <numerusform>Bedeutung lernen, noch %n Textstelle</numerusform>
        <numerusform>Bedeutung lernen, noch %n Textstellen</numerusform>
      </translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
      <source>{doing}, {time} left</source>
      <comment>Reading, 3 files to go, 2 min left</comment>
      <translation>{doing}, noch {time}</translation>
    </message>
    <message numerus="yes">
      <source>%n passage(s)</source>
      <translation>
        <numerusform>%n Textstelle</numerusform>
        <numerusform>%n Textstellen</numerusform>
      </translation>
    </message>
    <message>
      <source>Going gently</source>
      <translation>Gedrosselt</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
    <message>
      <source>Going gently: {reason}</source>
      <translation>Gedrosselt: {reason}</translation>
    </message>
    <message>
      <source>Waiting: {reason}</source>
      <translation>Wartet: {reason}</translation>
    </message>
    <message>
      <source>on battery</source>
      <translation>Akkubetrieb</translation>
    </message>
    <message>
      <source>other programs are busy</source>
      <translation>andere Programme sind beschäftigt</translation>
    </message>
    <message>
      <source>a program fills the screen</source>
      <translation>ein Programm füllt den Bildschirm</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Datenordner</translation>
    </message>
    <message>
      <source>Stopped; starting again</source>
      <translation>Ausgefallen; startet neu</translation>
    </message>
    <message>
      <source>Starting</source>
      <translation>Startet</translation>
    </message>
    <message>
      <source>Engine</source>
      <translation>Suchdienst</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Embedding</source>
      <comment>making vectors of passages</comment>
      <translation>Einbetten</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>Gerät</translation>
    </message>
    <message>
      <source>not in use</source>
      <translation>nicht in Gebrauch</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>Passages</source>
      <translation>Textstellen</translation>
    </message>
    <message>
      <source>none</source>
      <comment>no model</comment>
      <translation>keines</translation>
    </message>
    <message numerus="yes">
      <source>%n dimension(s)</source>
      <translation>
        <numerusform>%n Dimension</numerusform>
        <numerusform>%n Dimensionen</numerusform>
      </translation>
    </message>
    <message>
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <source>loading</source>
      <translation>lädt</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>bereit</translation>
    </message>
    <message>
      <source>did not start</source>
      <translation>nicht gestartet</translation>
    </message>
    <message>
      <source>idle</source>
      <translation>untätig</translation>
    </message>
    <message numerus="yes">
      <source>%n different text(s)</source>
      <translation>
        <numerusform>%n verschiedener Text</numerusform>
        <numerusform>%n verschiedene Texte</numerusform>
      </translation>
    </message>
    <message>
      <source>{all}, of which {embedded} by meaning</source>
      <comment>passages</comment>
      <translation>{all}, davon {embedded} nach Bedeutung</translation>
    </message>
    <message>
      <source>CPU</source>
      <comment>a computer's processor</comment>
      <translation>Prozessor</translation>
    </message>
    <message>
      <source>The engine could not be reached ({error})</source>
      <translation>Der Suchdienst ist nicht erreichbar ({error})</translation>
    </message>
    <message>
      <source>The engine stopped</source>
      <translation>Der Suchdienst ist ausgefallen</translation>
    </message>
  </context>
  <context>
    <name>exclusions</name>
    <message>
      <source>files that end so</source>
      <translation>Dateien, die so enden</translation>
    </message>
    <message>
      <source>folders of that name, with all that is in them</source>
      <translation>Ordner dieses Namens mit allem darin</translation>
    </message>
    <message>
      <source>not left out after all</source>
      <translation>doch nicht ausgelassen</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Wird gezählt …</translation>
    </message>
    <message>
      <source>It is in the list already.</source>
      <translation>Steht schon in der Liste.</translation>
    </message>
    <message>
      <source>Keeps what a pattern before it leaves out.</source>
      <translation>Behält, was ein Muster davor auslässt.</translation>
    </message>
    <message numerus="yes">
      <source>Leaves out none of the %n file(s) known now.</source>
      <translation>
        <numerusform>Lässt die eine bekannte Datei nicht aus.</numerusform>
        <numerusform>Lässt keine der %n bekannten Dateien aus.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}).</source>
      <translation>
        <numerusform>Lässt {files} von %n Datei aus ({size}).</numerusform>
        <numerusform>Lässt {files} von %n Dateien aus ({size}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}): {names}</source>
      <translation>
        <numerusform>Lässt {files} von %n Datei aus ({size}): {names}</numerusform>
        <numerusform>Lässt {files} von %n Dateien aus ({size}): {names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}), e.g. {names}</source>
      <translation>
        <numerusform>Lässt {files} von %n Datei aus ({size}), z. B. {names}</numerusform>
        <numerusform>Lässt {files} von %n Dateien aus ({size}), z. B. {names}</numerusform>
      </translation>
    </message>
    <message>
      <source>Pattern to leave out of all folders</source>
      <translation>Muster für alle Ordner</translation>
    </message>
    <message>
      <source>A pattern, as in a .gitignore</source>
      <translation>Ein Muster, wie in einer .gitignore</translation>
    </message>
    <message>
      <source>What to leave out (Enter adds it)</source>
      <translation>Was ausgelassen wird (Eingabe fügt es hinzu)</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Leave this out</source>
      <translation>Das auslassen</translation>
    </message>
    <message>
      <source>Leave {pattern} out no more</source>
      <translation>{pattern} nicht mehr auslassen</translation>
    </message>
    <message>
      <source>Leaves out {pattern}: remove</source>
      <translation>Lässt {pattern} aus: entfernen</translation>
    </message>
    <message>
      <source>Pattern to leave out of this folder</source>
      <translation>Muster für diesen Ordner</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>There are no results to export: search for something first.</source>
      <translation>Es gibt keine Ergebnisse zu exportieren: erst nach etwas suchen.</translation>
    </message>
    <message>
      <source>Collecting all results of this search…</source>
      <translation>Alle Ergebnisse dieser Suche werden gesammelt…</translation>
    </message>
    <message>
      <source>“{name}” could not be written: {problem}</source>
      <translation>„{name}“ konnte nicht geschrieben werden: {problem}</translation>
    </message>
    <message numerus="yes">
      <source>%n result(s) exported to “{name}”.</source>
      <translation>
        <numerusform>%n Ergebnis nach „{name}“ exportiert.</numerusform>
        <numerusform>%n Ergebnisse nach „{name}“ exportiert.</numerusform>
      </translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Ergebnisse</translation>
    </message>
    <message>
      <source>Results for “{query}”</source>
      <translation>Ergebnisse für „{query}“</translation>
    </message>
    <message>
      <source>Table for spreadsheets (*.csv)</source>
      <translation>Tabelle für Tabellenprogramme (*.csv)</translation>
    </message>
    <message>
      <source>Text to read, Markdown (*.md)</source>
      <translation>Text zum Lesen, Markdown (*.md)</translation>
    </message>
    <message>
      <source>Export results</source>
      <translation>Ergebnisse exportieren</translation>
    </message>
  </context>
  <context>
    <name>folders</name>
    <message numerus="yes">
      <source>%n file(s) could not be read</source>
      <translation>
        <numerusform>%n Datei konnte nicht gelesen werden</numerusform>
        <numerusform>%n Dateien konnten nicht gelesen werden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n exclusion(s)</source>
      <translation>
        <numerusform>%n Ausschluss</numerusform>
        <numerusform>%n Ausschlüsse</numerusform>
      </translation>
    </message>
    <message>
      <source>Comparing with the disk</source>
      <translation>Wird mit dem Datenträger verglichen</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Wird gelesen</translation>
    </message>
    <message>
      <source>Learning meaning</source>
      <translation>Bedeutung wird gelernt</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>Nicht verbunden</translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
      <source>checked {ago}</source>
      <translation>geprüft {ago}</translation>
    </message>
    <message>
      <source>last seen {ago}</source>
      <translation>zuletzt gesehen {ago}</translation>
    </message>
    <message numerus="yes">
      <source>{done} of %n file(s) read</source>
      <translation>
        <numerusform>{done} von %n Datei gelesen</numerusform>
        <numerusform>{done} von %n Dateien gelesen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of %n passage(s) by meaning</source>
      <translation>
        <numerusform>{done} von %n Textstelle nach Bedeutung</numerusform>
        <numerusform>{done} von %n Textstellen nach Bedeutung</numerusform>
      </translation>
    </message>
    <message>
      <source>{figure} files/s</source>
      <translation>{figure} Dateien/s</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>noch {time}</translation>
    </message>
    <message>
      <source>Power settings</source>
      <translation>Energie-Einstellungen</translation>
    </message>
    <message>
      <source>Copy command</source>
      <translation>Befehl kopieren</translation>
    </message>
    <message>
      <source>It cannot be watched: it is compared with the disk every few minutes.</source>
      <translation>Lässt sich nicht überwachen: wird alle paar Minuten mit dem Datenträger verglichen.</translation>
    </message>
    <message>
      <source>Beginning to watch for changes.</source>
      <translation>Die Überwachung beginnt.</translation>
    </message>
    <message numerus="yes">
      <source>It was unplugged, moved or emptied: the %n file(s) known from it stay searchable.</source>
      <translation>
        <numerusform>Getrennt, verschoben oder geleert: die eine bekannte Datei bleibt auffindbar.</numerusform>
        <numerusform>Getrennt, verschoben oder geleert: die %n bekannten Dateien bleiben auffindbar.</numerusform>
      </translation>
    </message>
    <message>
      <source>Plug the drive in, or say where the file lies now.</source>
      <translation>Das Laufwerk anschließen oder angeben, wo die Datei jetzt liegt.</translation>
    </message>
    <message>
      <source>Plug the drive in, or say where the folder lies now.</source>
      <translation>Das Laufwerk anschließen oder angeben, wo der Ordner jetzt liegt.</translation>
    </message>
    <message>
      <source>Locate…</source>
      <translation>Ort angeben…</translation>
    </message>
    <message numerus="yes">
      <source>%n folder(s)</source>
      <translation>
        <numerusform>%n Ordner</numerusform>
        <numerusform>%n Ordner</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be read</source>
      <comment>files</comment>
      <translation>
        <numerusform>%n nicht lesbar</numerusform>
        <numerusform>%n nicht lesbar</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ignored</source>
      <comment>files</comment>
      <translation>
        <numerusform>%n ignoriert</numerusform>
        <numerusform>%n ignoriert</numerusform>
      </translation>
    </message>
    <message>
      <source>Add a folder to search in</source>
      <translation>Ordner zum Durchsuchen hinzufügen</translation>
    </message>
    <message>
      <source>Where does {name} lie now?</source>
      <translation>Wo liegt {name} jetzt?</translation>
    </message>
    <message>
      <source>Show the files that could not be read</source>
      <translation>Dateien zeigen, die nicht gelesen werden konnten</translation>
    </message>
    <message>
      <source>Check all now</source>
      <translation>Alle jetzt prüfen</translation>
    </message>
    <message>
      <source>Compare all folders with the disk now</source>
      <translation>Alle Ordner jetzt mit dem Datenträger vergleichen</translation>
    </message>
    <message>
      <source>Pause all</source>
      <translation>Alle anhalten</translation>
    </message>
    <message>
      <source>Pause or resume reading in all folders</source>
      <translation>Lesen in allen Ordnern anhalten oder fortsetzen</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
      <source>Add a folder</source>
      <translation>Einen Ordner hinzufügen</translation>
    </message>
    <message>
      <source>{files}: show them</source>
      <translation>{files}: zeigen</translation>
    </message>
    <message>
      <source>Resume all</source>
      <translation>Alle fortsetzen</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Choose a folder to search in</source>
      <translation>Einen Ordner zum Durchsuchen wählen</translation>
    </message>
    <message>
      <source>What is left out of it</source>
      <translation>Was darin ausgelassen wird</translation>
    </message>
    <message>
      <source>Folder {name}: {state}. {more}</source>
      <translation>Ordner {name}: {state}. {more}</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>Pause or resume</source>
      <translation>Anhalten oder fortsetzen</translation>
    </message>
    <message>
      <source>Compare with the disk now</source>
      <translation>Jetzt mit dem Datenträger vergleichen</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
      <source>What is left out…</source>
      <translation>Was ausgelassen wird …</translation>
    </message>
    <message>
      <source>It lies elsewhere now…</source>
      <translation>Liegt jetzt woanders …</translation>
    </message>
    <message>
      <source>Remove from Kindred…</source>
      <translation>Aus Kindred entfernen …</translation>
    </message>
    <message>
      <source>Remove from Kindred? What was stored of it is erased. Your files stay as they are.</source>
      <translation>Aus Kindred entfernen? Was davon gespeichert ist, wird gelöscht. Die Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Left out of this folder</source>
      <translation>In diesem Ordner ausgelassen</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Resume {name}</source>
      <translation>{name} fortsetzen</translation>
    </message>
    <message>
      <source>Pause {name}</source>
      <translation>{name} anhalten</translation>
    </message>
    <message>
      <source>Compare {name} with the disk now</source>
      <translation>{name} jetzt mit dem Datenträger vergleichen</translation>
    </message>
    <message>
      <source>More for {name}</source>
      <translation>Mehr zu {name}</translation>
    </message>
    <message>
      <source>{name}: {percent} % done</source>
      <translation>{name}: {percent} % fertig</translation>
    </message>
    <message>
      <source>{exclusions} of {name}: show or hide</source>
      <comment>2 exclusions of Council</comment>
      <translation>{exclusions} bei {name}: zeigen oder verbergen</translation>
    </message>
    <message>
      <source>Copy: {command}</source>
      <translation>Kopieren: {command}</translation>
    </message>
    <message>
      <source>Choose where it lies now</source>
      <translation>Angeben, wo er jetzt liegt</translation>
    </message>
  </context>
  <context>
    <name>hotkey</name>
    <message>
      <source>Choose other keys</source>
      <translation>Andere Tasten wählen</translation>
    </message>
    <message>
      <source>{keys} is typed in other programs too: add Ctrl, Alt or Meta to it.</source>
      <translation>{keys} wird auch in anderen Programmen getippt: Strg, Alt oder Meta dazunehmen.</translation>
    </message>
    <message>
      <source>The display does not answer: no key is listened for.</source>
      <translation>Der Bildschirm-Server antwortet nicht: auf keine Taste wird gehört.</translation>
    </message>
    <message>
      <source>Settings → Keyboard → View and Customize Shortcuts → Custom Shortcuts → Add Shortcut. Name: Kindred. Command: the one below. Then Set Shortcut, and press the keys.</source>
      <translation>Einstellungen → Tastatur → Tastenkürzel ansehen und anpassen → Eigene Tastenkürzel → Tastenkürzel hinzufügen. Name: Kindred. Befehl: der untenstehende. Dann Tastenkürzel festlegen und die Tasten drücken.</translation>
    </message>
    <message>
      <source>System Settings → Keyboard → Shortcuts → Add New → Command or Script. Enter the command below, choose Add, then Add custom shortcut, and press the keys.</source>
      <translation>Systemeinstellungen → Tastatur → Kurzbefehle → Neu hinzufügen → Befehl oder Skript. Den Befehl unten eingeben, Hinzufügen wählen, dann Eigenen Kurzbefehl hinzufügen und die Tasten drücken.</translation>
    </message>
    <message>
      <source>Add this line to ~/.config/sway/config, then run swaymsg reload in a terminal.</source>
      <translation>Diese Zeile in ~/.config/sway/config eintragen, dann in einem Terminal swaymsg reload ausführen.</translation>
    </message>
    <message>
      <source>Another program uses {keys} already: choose other keys.</source>
      <translation>Ein anderes Programm benutzt {keys} schon: andere Tasten wählen.</translation>
    </message>
    <message>
      <source>Windows or another program uses {keys} already: choose other keys.</source>
      <translation>Windows oder ein anderes Programm benutzt {keys} schon: andere Tasten wählen.</translation>
    </message>
    <message>
      <source>This keyboard has no key for {keys}: choose other keys.</source>
      <translation>Diese Tastatur hat keine Taste für {keys}: andere Tasten wählen.</translation>
    </message>
    <message>
      <source>Another program uses {keys} already: choose other keys, or free them there.</source>
      <translation>Ein anderes Programm benutzt {keys} schon: andere Tasten wählen oder sie dort freigeben.</translation>
    </message>
    <message>
      <source>Key for the search bar</source>
      <translation>Taste für die Suchleiste</translation>
    </message>
    <message>
      <source>Listen for this key</source>
      <translation>Auf diese Taste hören</translation>
    </message>
    <message>
      <source>Brings it up over any program, and takes it away again.</source>
      <translation>Zeigt sie über jedem Programm und blendet sie wieder aus.</translation>
    </message>
    <message>
      <source>The desktop's own settings can bind a key to this command, too.</source>
      <translation>Auch die Einstellungen des Desktops können eine Taste mit diesem Befehl verbinden.</translation>
    </message>
    <message>
      <source>On this desktop (Wayland) no program may listen for keys. Let the desktop itself run Kindred's command for a key of your choice:</source>
      <translation>Auf diesem Desktop (Wayland) darf kein Programm auf Tasten hören. Der Desktop selbst kann den Befehl von Kindred mit einer Taste nach Wahl ausführen:</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy: {command}</source>
      <translation>Kopieren: {command}</translation>
    </message>
    <message>
      <source>Press the keys…</source>
      <translation>Tasten drücken …</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>Choose other keys: Enter, then the keys. Esc: as before.</source>
      <translation>Andere Tasten wählen: Eingabe, dann die Tasten. Esc: wie vorher.</translation>
    </message>
  </context>
  <context>
    <name>keys</name>
    <message>
      <source>{text} ({keys})</source>
      <comment>a tooltip</comment>
      <translation>{text} ({keys})</translation>
    </message>
  </context>
  <context>
    <name>likeness</name>
    <message>
      <source>Take that example out of the box (×) to search without it.</source>
      <translation>Dieses Beispiel aus dem Feld nehmen (×), um ohne es zu suchen.</translation>
    </message>
    <message>
      <source>Nothing to compare with</source>
      <translation>Nichts zum Vergleichen</translation>
    </message>
    <message>
      <source>not like: {name}</source>
      <translation>nicht wie: {name}</translation>
    </message>
    <message>
      <source>like: {name}</source>
      <translation>wie: {name}</translation>
    </message>
    <message>
      <source>Remove “{label}” (Delete)</source>
      <translation>„{label}“ entfernen (Entf)</translation>
    </message>
    <message>
      <source>Results unlike {name}: remove</source>
      <translation>Ergebnisse nicht wie {name}: entfernen</translation>
    </message>
    <message>
      <source>Results like {name}: remove</source>
      <translation>Ergebnisse wie {name}: entfernen</translation>
    </message>
    <message numerus="yes">
      <source>not like {name} and %n more</source>
      <translation>
        <numerusform>nicht wie {name} und %n weiteres</numerusform>
        <numerusform>nicht wie {name} und %n weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>not like {name}</source>
      <translation>nicht wie {name}</translation>
    </message>
    <message numerus="yes">
      <source>like {name} and %n more</source>
      <translation>
        <numerusform>wie {name} und %n weiteres</numerusform>
        <numerusform>wie {name} und %n weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>like {name}</source>
      <translation>wie {name}</translation>
    </message>
    <message numerus="yes">
      <source>Only the first %n files are compared.</source>
      <translation>
        <numerusform>Nur die erste Datei wird verglichen.</numerusform>
        <numerusform>Nur die ersten %n Dateien werden verglichen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>At most %n examples: remove one first.</source>
      <translation>
        <numerusform>Höchstens %n Beispiel: vorher eines entfernen.</numerusform>
        <numerusform>Höchstens %n Beispiele: vorher eines entfernen.</numerusform>
      </translation>
    </message>
    <message>
      <source>There is no text to search for: select or copy some first.</source>
      <translation>Da ist kein Text, nach dem gesucht werden kann: erst welchen auswählen oder kopieren.</translation>
    </message>
    <message>
      <source>That text is too long: save it as a file, and drop that here.</source>
      <translation>Dieser Text ist zu lang: als Datei speichern und die hier ablegen.</translation>
    </message>
    <message>
      <source>Drop here to find files like “{name}”</source>
      <translation>Hier ablegen, um Dateien wie „{name}“ zu finden</translation>
    </message>
    <message numerus="yes">
      <source>Drop here to find files like these %n</source>
      <translation>
        <numerusform>Hier ablegen, um Dateien wie diese %n zu finden</numerusform>
        <numerusform>Hier ablegen, um Dateien wie diese %n zu finden</numerusform>
      </translation>
    </message>
    <message>
      <source>Same content as the example</source>
      <translation>Gleicher Inhalt wie das Beispiel</translation>
    </message>
    <message>
      <source>Find similar</source>
      <translation>Ähnliche suchen</translation>
    </message>
    <message>
      <source>More like this</source>
      <translation>Mehr davon</translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation>Weniger davon</translation>
    </message>
    <message>
      <source>Search for what is on the clipboard</source>
      <translation>Nach dem Inhalt der Zwischenablage suchen</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Beispiele</translation>
    </message>
    <message numerus="yes">
      <source>+%n more</source>
      <translation>
        <numerusform>+%n weiteres</numerusform>
        <numerusform>+%n weitere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n example(s)</source>
      <translation>
        <numerusform>%n Beispiel</numerusform>
        <numerusform>%n Beispiele</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more example(s): list</source>
      <translation>
        <numerusform>%n weiteres Beispiel: auflisten</numerusform>
        <numerusform>%n weitere Beispiele: auflisten</numerusform>
      </translation>
    </message>
    <message>
      <source>Find files like this one</source>
      <translation>Dateien wie diese suchen</translation>
    </message>
    <message>
      <source>Find similar passages</source>
      <translation>Ähnliche Textstellen suchen</translation>
    </message>
    <message>
      <source>Add words or filters</source>
      <translation>Wörter oder Filter ergänzen</translation>
    </message>
  </context>
  <context>
    <name>open_with</name>
    <message>
      <source>Write a program and its arguments: evince {path}</source>
      <translation>Ein Programm mit seinen Argumenten schreiben: evince {path}</translation>
    </message>
    <message>
      <source>{name} is not known here. There are {path}, {url}, {page}, {line}, {query}.</source>
      <translation>{name} ist hier unbekannt. Es gibt {path}, {url}, {page}, {line}, {query}.</translation>
    </message>
    <message>
      <source>The first word must be a program.</source>
      <translation>Das erste Wort muss ein Programm sein.</translation>
    </message>
    <message>
      <source>Say where the file goes: add {path}.</source>
      <translation>Angeben, wo die Datei hinkommt: {path} ergänzen.</translation>
    </message>
    <message>
      <source>A quotation mark is opened and never closed.</source>
      <translation>Ein Anführungszeichen wird geöffnet und nie geschlossen.</translation>
    </message>
    <message>
      <source>Looking for a .{ending} file…</source>
      <translation>Eine .{ending}-Datei wird gesucht…</translation>
    </message>
    <message>
      <source>The program is there. No .{ending} file is in the library to try it with.</source>
      <translation>Das Programm ist da. In der Bibliothek ist keine .{ending}-Datei, um es zu testen.</translation>
    </message>
    <message>
      <source>Started with “{name}”.</source>
      <translation>Mit „{name}“ gestartet.</translation>
    </message>
    <message>
      <source>Opens .{ending} files with {program}.</source>
      <translation>Öffnet .{ending}-Dateien mit {program}.</translation>
    </message>
    <message>
      <source>The program “{name}” is not there: check how it is written, or give its whole path.</source>
      <translation>Das Programm „{name}“ gibt es nicht: die Schreibweise prüfen oder den ganzen Pfad angeben.</translation>
    </message>
    <message>
      <source>“{name}” is a batch file: name the program itself (.exe).</source>
      <translation>„{name}“ ist eine Batch-Datei: das Programm selbst angeben (.exe).</translation>
    </message>
    <message>
      <source>“{name}” did not start: {reason}</source>
      <translation>„{name}“ ist nicht gestartet: {reason}</translation>
    </message>
    <message>
      <source>“{name}” ended at once with an error ({code}): see its command in the settings.</source>
      <translation>„{name}“ endete sofort mit einem Fehler ({code}): siehe seinen Befehl in den Einstellungen.</translation>
    </message>
    <message>
      <source>Open with</source>
      <translation>Öffnen mit</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Typ</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <source>Programs</source>
      <translation>Programme</translation>
    </message>
    <message>
      <source>Known programs on this machine</source>
      <translation>Bekannte Programme auf diesem Rechner</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Open such files so from now on (Enter)</source>
      <translation>Solche Dateien von nun an so öffnen (Eingabe)</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Testen</translation>
    </message>
    <message>
      <source>Open a file of the library with this command</source>
      <translation>Eine Datei der Bibliothek mit diesem Befehl öffnen</translation>
    </message>
    <message>
      <source>None was found: write a command.</source>
      <translation>Keines gefunden: einen Befehl schreiben.</translation>
    </message>
    <message>
      <source>Files open in the program that your system has for them, at the passage where that program can. A command of your own goes before it. {path}, {url}, {page}, {line} and {query} stand for what is opened; nothing is run through a shell.</source>
      <translation>Dateien öffnen sich in dem Programm, das das System für sie hat, und an der Textstelle, wo das Programm das kann. Ein eigener Befehl geht vor. {path}, {url}, {page}, {line} und {query} stehen für das, was geöffnet wird; nichts läuft durch eine Shell.</translation>
    </message>
    <message>
      <source>Test the command for .{ending}</source>
      <translation>Den Befehl für .{ending} testen</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <source>Change the command for .{ending}</source>
      <translation>Den Befehl für .{ending} ändern</translation>
    </message>
    <message>
      <source>Remove the command for .{ending}</source>
      <translation>Den Befehl für .{ending} entfernen</translation>
    </message>
  </context>
  <context>
    <name>preview</name>
    <message>
      <source>Known by its name only: there is no text of it to show.</source>
      <translation>Nur dem Namen nach bekannt: es gibt keinen Text davon zu zeigen.</translation>
    </message>
    <message>
      <source>There is no text in this file.</source>
      <translation>In dieser Datei ist kein Text.</translation>
    </message>
    <message>
      <source>similarity {figure}</source>
      <translation>Ähnlichkeit {figure}</translation>
    </message>
    <message>
      <source>{match} of {matches}</source>
      <comment>matching passages of a file</comment>
      <translation>{match} von {matches}</translation>
    </message>
    <message>
      <source>Page {page}</source>
      <translation>Seite {page}</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
      <source>rank {rank}</source>
      <translation>Rang {rank}</translation>
    </message>
    <message>
      <source>Line {line}</source>
      <translation>Zeile {line}</translation>
    </message>
    <message>
      <source>Folder</source>
      <comment>short: show in folder</comment>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Previous match in this file</source>
      <translation>Vorheriger Treffer in dieser Datei</translation>
    </message>
    <message>
      <source>Next match in this file</source>
      <translation>Nächster Treffer in dieser Datei</translation>
    </message>
    <message>
      <source>Open in its own program</source>
      <translation>Im eigenen Programm öffnen</translation>
    </message>
    <message>
      <source>Open ↵</source>
      <translation>Öffnen ↵</translation>
    </message>
    <message>
      <source>Open the file</source>
      <translation>Datei öffnen</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
      <source>meaning</source>
      <comment>how a passage was found</comment>
      <translation>Bedeutung</translation>
    </message>
    <message>
      <source>words</source>
      <comment>how a passage was found</comment>
      <translation>Wörter</translation>
    </message>
    <message>
      <source>Only the beginning of this file is stored.</source>
      <translation>Nur der Anfang dieser Datei ist gespeichert.</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Text of the file</source>
      <translation>Text der Datei</translation>
    </message>
  </context>
  <context>
    <name>problems</name>
    <message>
      <source>Reading again…</source>
      <translation>Wird neu gelesen …</translation>
    </message>
    <message>
      <source>{kind}: {reason}</source>
      <translation>{kind}: {reason}</translation>
    </message>
    <message>
      <source>Ignored · {why}</source>
      <translation>Ignoriert · {why}</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) selected</source>
      <translation>
        <numerusform>%n Datei ausgewählt</numerusform>
        <numerusform>%n Dateien ausgewählt</numerusform>
      </translation>
    </message>
    <message>
      <source>Asking for the list</source>
      <translation>Liste wird geholt</translation>
    </message>
    <message>
      <source>Try fewer letters, or another kind.</source>
      <translation>Weniger Buchstaben versuchen oder eine andere Art.</translation>
    </message>
    <message>
      <source>No problem matches</source>
      <translation>Nichts passt dazu</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) (is|are) ignored.</source>
      <translation>
        <numerusform>%n Datei wird ignoriert.</numerusform>
        <numerusform>%n Dateien werden ignoriert.</numerusform>
      </translation>
    </message>
    <message>
      <source>Every other file could be read.</source>
      <translation>Alle anderen Dateien konnten gelesen werden.</translation>
    </message>
    <message>
      <source>Every file could be read.</source>
      <translation>Alle Dateien konnten gelesen werden.</translation>
    </message>
    <message numerus="yes">
      <source>{shown} of %n file(s)</source>
      <translation>
        <numerusform>{shown} von %n Datei</numerusform>
        <numerusform>{shown} von %n Dateien</numerusform>
      </translation>
    </message>
    <message>
      <source>No permission</source>
      <translation>Kein Zugriff</translation>
    </message>
    <message>
      <source>Gone</source>
      <comment>the file is there no more</comment>
      <translation>Verschwunden</translation>
    </message>
    <message>
      <source>Damaged</source>
      <translation>Beschädigt</translation>
    </message>
    <message>
      <source>Needs a password</source>
      <translation>Passwort nötig</translation>
    </message>
    <message>
      <source>Too large</source>
      <translation>Zu groß</translation>
    </message>
    <message>
      <source>Took too long</source>
      <translation>Zu lange gedauert</translation>
    </message>
    <message>
      <source>Reader stopped</source>
      <comment>the process that read the file ended</comment>
      <translation>Leser abgebrochen</translation>
    </message>
    <message>
      <source>Keeps changing</source>
      <translation>Ändert sich ständig</translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation>Nicht lesbar</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
      <source>Back to the folders</source>
      <translation>Zurück zu den Ordnern</translation>
    </message>
    <message>
      <source>Show those of all folders</source>
      <translation>Die aller Ordner zeigen</translation>
    </message>
    <message>
      <source>Retry all shown</source>
      <translation>Alle gezeigten neu lesen</translation>
    </message>
    <message>
      <source>Kinds of problems</source>
      <translation>Arten von Problemen</translation>
    </message>
    <message>
      <source>Only in {folder}: show those of all folders</source>
      <translation>Nur in {folder}: die aller Ordner zeigen</translation>
    </message>
    <message>
      <source>Filter by name, place or reason</source>
      <translation>Nach Name, Ort oder Grund filtern</translation>
    </message>
    <message>
      <source>Filter the problems</source>
      <translation>Probleme filtern</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filtern</translation>
    </message>
    <message>
      <source>Open in its own program</source>
      <translation>Im eigenen Programm öffnen</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>Noch einmal lesen</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Neu lesen</translation>
    </message>
    <message>
      <source>Could not be read</source>
      <translation>Nicht lesbar</translation>
    </message>
    <message>
      <source>Hide what is ignored</source>
      <translation>Ignorierte verbergen</translation>
    </message>
    <message>
      <source>Show what is ignored too</source>
      <translation>Auch Ignorierte zeigen</translation>
    </message>
    <message>
      <source>Ignored {number}</source>
      <translation>Ignoriert {number}</translation>
    </message>
    <message>
      <source>Show ignored files: {number}</source>
      <translation>Ignorierte Dateien zeigen: {number}</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>Ignorieren</translation>
    </message>
    <message>
      <source>Not listed until it changes</source>
      <translation>Nicht auflisten, bis sie sich ändert</translation>
    </message>
    <message>
      <source>List again</source>
      <translation>Wieder auflisten</translation>
    </message>
    <message>
      <source>More ▾</source>
      <translation>Mehr ▾</translation>
    </message>
    <message>
      <source>More kinds</source>
      <translation>Weitere Arten</translation>
    </message>
    <message numerus="yes">
      <source>{kind}: %n file(s)</source>
      <translation>
        <numerusform>{kind}: %n Datei</numerusform>
        <numerusform>{kind}: %n Dateien</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>program</name>
    <message>
      <source>The system did not let Kindred change that ({reason}).</source>
      <translation>Das System hat diese Änderung nicht zugelassen ({reason}).</translation>
    </message>
    <message>
      <source>Kindred went on while its window was closed, ready for the search bar. Ctrl+Q quits it.</source>
      <translation>Kindred lief weiter, als sein Fenster geschlossen war, bereit für die Suchleiste. Strg+Q beendet es.</translation>
    </message>
    <message>
      <source>Change that</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <source>Tray icon</source>
      <translation>Symbol im Infobereich</translation>
    </message>
    <message>
      <source>Go on when the window is closed</source>
      <translation>Weiterlaufen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
      <source>Start with the session</source>
      <translation>Mit der Sitzung starten</translation>
    </message>
    <message>
      <source>Icon in the system's tray</source>
      <translation>Symbol im Infobereich des Systems</translation>
    </message>
    <message>
      <source>The search bar and its key stay ready, and folders are followed. Ctrl+Q quits Kindred.</source>
      <translation>Suchleiste und Taste bleiben bereit, und Ordner werden verfolgt. Strg+Q beendet Kindred.</translation>
    </message>
    <message>
      <source>With nothing in sight: search bar, key and icon are ready.</source>
      <translation>Ohne etwas zu zeigen: Suchleiste, Taste und Symbol sind bereit.</translation>
    </message>
    <message>
      <source>This desktop has no tray.</source>
      <translation>Dieser Desktop hat keinen Infobereich.</translation>
    </message>
    <message>
      <source>Search, pause and quit from there.</source>
      <translation>Von dort suchen, anhalten und beenden.</translation>
    </message>
  </context>
  <context>
    <name>results</name>
    <message>
      <source>page {number}</source>
      <translation>Seite {number}</translation>
    </message>
    <message>
      <source>line {number}</source>
      <translation>Zeile {number}</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) at once are too many: select at most {most}.</source>
      <translation>
        <numerusform>%n Datei auf einmal ist zu viel: höchstens {most} auswählen.</numerusform>
        <numerusform>%n Dateien auf einmal sind zu viele: höchstens {most} auswählen.</numerusform>
      </translation>
    </message>
    <message>
      <source>Open with</source>
      <translation>Öffnen mit</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open at {place}</source>
      <translation>Öffnen bei {place}</translation>
    </message>
    <message numerus="yes">
      <source>Open %n file(s)</source>
      <translation>
        <numerusform>%n Datei öffnen</numerusform>
        <numerusform>%n Dateien öffnen</numerusform>
      </translation>
    </message>
    <message>
      <source>Always open .{ending} files with…</source>
      <translation>.{ending}-Dateien immer öffnen mit…</translation>
    </message>
    <message>
      <source>Quick Look</source>
      <translation>Schnellansicht</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>Pfad kopieren</translation>
    </message>
    <message>
      <source>Copy file</source>
      <translation>Datei kopieren</translation>
    </message>
    <message>
      <source>Copy passage with source</source>
      <translation>Textstelle mit Quelle kopieren</translation>
    </message>
    <message numerus="yes">
      <source>Copy %n path(s)</source>
      <translation>
        <numerusform>%n Pfad kopieren</numerusform>
        <numerusform>%n Pfade kopieren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n file(s)</source>
      <translation>
        <numerusform>%n Datei kopieren</numerusform>
        <numerusform>%n Dateien kopieren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n passage(s) with sources</source>
      <translation>
        <numerusform>%n Textstelle mit Quelle kopieren</numerusform>
        <numerusform>%n Textstellen mit Quellen kopieren</numerusform>
      </translation>
    </message>
    <message>
      <source>Export all results…</source>
      <translation>Alle Ergebnisse exportieren…</translation>
    </message>
    <message numerus="yes">
      <source>Export %n selected result(s)…</source>
      <translation>
        <numerusform>%n ausgewähltes Ergebnis exportieren…</numerusform>
        <numerusform>%n ausgewählte Ergebnisse exportieren…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Open %n file(s)? Enter once more opens them.</source>
      <translation>
        <numerusform>%n Datei öffnen? Noch einmal Eingabe öffnet sie.</numerusform>
        <numerusform>%n Dateien öffnen? Noch einmal Eingabe öffnet sie.</numerusform>
      </translation>
    </message>
    <message>
      <source>Open all</source>
      <translation>Alle öffnen</translation>
    </message>
    <message>
      <source>Loading more results…</source>
      <translation>Weitere Ergebnisse werden geladen…</translation>
    </message>
    <message>
      <source>Show more results</source>
      <translation>Weitere Ergebnisse zeigen</translation>
    </message>
    <message>
      <source>Show more results. Press Enter.</source>
      <translation>Weitere Ergebnisse zeigen. Eingabe drücken.</translation>
    </message>
    <message>
      <source>What to do with the results</source>
      <translation>Was mit den Ergebnissen geschehen soll</translation>
    </message>
    <message>
      <source>↑ ↓ other results   ·   Page Up, Page Down read on   ·   Space closes</source>
      <translation>↑ ↓ andere Ergebnisse   ·   Bild auf, Bild ab weiterlesen   ·   Leertaste schließt</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>%n Datei</numerusform>
        <numerusform>%n Dateien</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>search</name>
    <message>
      <source>Nothing relevant</source>
      <translation>Nichts Passendes</translation>
    </message>
    <message>
      <source>{files} {examples}</source>
      <comment>3 files like report.pdf</comment>
      <translation>{files} {examples}</translation>
    </message>
    <message>
      <source>{files} so far</source>
      <translation>bisher {files}</translation>
    </message>
    <message>
      <source>{figure} ms</source>
      <translation>{figure} ms</translation>
    </message>
    <message>
      <source>reranked</source>
      <translation>neu sortiert</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>%n Datei</numerusform>
        <numerusform>%n Dateien</numerusform>
      </translation>
    </message>
    <message>
      <source>ending of the name, as in ext:pdf</source>
      <translation>Endung des Namens, wie in ext:pdf</translation>
    </message>
    <message>
      <source>kind of file, as in type:email</source>
      <translation>Art der Datei, wie in type:email</translation>
    </message>
    <message>
      <source>folder, as in in:letters</source>
      <translation>Ordner, wie in in:Briefe</translation>
    </message>
    <message>
      <source>name of the file, as in name:*2024*</source>
      <translation>Name der Datei, wie in name:*2024*</translation>
    </message>
    <message>
      <source>changed since, as in after:2024-01-31</source>
      <translation>geändert seit, wie in after:2024-01-31</translation>
    </message>
    <message>
      <source>changed before, as in before:2025</source>
      <translation>geändert vor, wie in before:2025</translation>
    </message>
    <message>
      <source>size, as in size:&gt;1mb</source>
      <translation>Größe, wie in size:&gt;1mb</translation>
    </message>
    <message>
      <source>language, as in lang:de</source>
      <translation>Sprache, wie in lang:de</translation>
    </message>
    <message>
      <source>Also searched for: {words}</source>
      <translation>Auch gesucht: {words}</translation>
    </message>
    <message>
      <source>Search only for {words}</source>
      <translation>Nur nach {words} suchen</translation>
    </message>
    <message>
      <source>why was the vote postponed</source>
      <comment>an example of a question</comment>
      <translation>warum wurde die Abstimmung verschoben</translation>
    </message>
    <message>
      <source>Ask the way you would ask a person: meaning counts, not only words.</source>
      <translation>So fragen, wie man einen Menschen fragt: die Bedeutung zählt, nicht nur die Wörter.</translation>
    </message>
    <message>
      <source>"outer quay"</source>
      <comment>an example of a phrase, in plain quotation marks</comment>
      <translation>"äußerer Kai"</translation>
    </message>
    <message>
      <source>Words in quotation marks must stand there exactly so.</source>
      <translation>Wörter in Anführungszeichen müssen genau so dastehen.</translation>
    </message>
    <message>
      <source>ext:pdf  in:Council  name:minutes</source>
      <comment>ext:, in: and name: stay as they are</comment>
      <translation>ext:pdf  in:Stadtrat  name:Protokoll</translation>
    </message>
    <message>
      <source>Only such files, such folders, such names.</source>
      <translation>Nur solche Dateien, solche Ordner, solche Namen.</translation>
    </message>
    <message>
      <source>The engine is coming up. You can type already.</source>
      <translation>Der Suchdienst kommt gerade hoch. Tippen geht schon.</translation>
    </message>
    <message>
      <source>Starting</source>
      <translation>Startet</translation>
    </message>
    <message>
      <source>Kindred reads what is in it and finds passages by what they mean. Nothing leaves this machine.</source>
      <translation>Kindred liest, was darin ist, und findet Textstellen nach ihrer Bedeutung. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
      <source>Drop a folder here</source>
      <translation>Hier einen Ordner ablegen</translation>
    </message>
    <message numerus="yes">
      <source>Search %n file(s) by meaning</source>
      <translation>
        <numerusform>%n Datei nach Bedeutung durchsuchen</numerusform>
        <numerusform>%n Dateien nach Bedeutung durchsuchen</numerusform>
      </translation>
    </message>
    <message>
      <source>No passage is close to this in words or meaning.</source>
      <translation>Keine Textstelle ist dem in Wörtern oder Bedeutung nahe.</translation>
    </message>
    <message>
      <source>The search is limited by {filters}: take that out to look everywhere.</source>
      <translation>Die Suche ist durch {filters} eingeschränkt: das herausnehmen, um überall zu suchen.</translation>
    </message>
    <message>
      <source>Try other words, or describe what the passage says.</source>
      <translation>Andere Wörter versuchen oder beschreiben, was die Textstelle sagt.</translation>
    </message>
    <message>
      <source>Nothing relevant so far</source>
      <translation>Bisher nichts Passendes</translation>
    </message>
    <message>
      <source>Nothing relevant: no passage is close to this in words or meaning.</source>
      <translation>Nichts Passendes: keine Textstelle ist dem in Wörtern oder Bedeutung nahe.</translation>
    </message>
    <message>
      <source>Words are searchable; meaning is not: the model did not start.</source>
      <translation>Wörter sind durchsuchbar, Bedeutung nicht: das Modell ist nicht gestartet.</translation>
    </message>
    <message>
      <source>Still reading: words are searchable now, meaning follows.</source>
      <translation>Es wird noch gelesen: Wörter sind schon durchsuchbar, Bedeutung folgt.</translation>
    </message>
    <message>
      <source>All words are searchable, {percent} % of the passages also by meaning.</source>
      <translation>Alle Wörter sind durchsuchbar, {percent} % der Textstellen auch nach Bedeutung.</translation>
    </message>
    <message>
      <source>All words are searchable, {percent} % of the passages also by meaning (paused).</source>
      <translation>Alle Wörter sind durchsuchbar, {percent} % der Textstellen auch nach Bedeutung (angehalten).</translation>
    </message>
    <message>
      <source>Type</source>
      <comment>what kind of file</comment>
      <translation>Typ</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Date</source>
      <comment>when a file was changed</comment>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Dokumente</translation>
    </message>
    <message>
      <source>Code</source>
      <comment>source code</comment>
      <translation>Code</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>E-Mail</translation>
    </message>
    <message>
      <source>Images</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>Spreadsheets</source>
      <translation>Tabellen</translation>
    </message>
    <message>
      <source>Slides</source>
      <comment>presentations</comment>
      <translation>Präsentationen</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Gestern</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Diese Woche</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Dieser Monat</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>Dieses Jahr</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>Letztes Jahr</translation>
    </message>
    <message>
      <source>Older</source>
      <comment>before this year</comment>
      <translation>Älter</translation>
    </message>
    <message>
      <source>German</source>
      <translation>Deutsch</translation>
    </message>
    <message>
      <source>English</source>
      <translation>Englisch</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>Spanisch</translation>
    </message>
    <message>
      <source>French</source>
      <translation>Französisch</translation>
    </message>
    <message>
      <source>Italian</source>
      <translation>Italienisch</translation>
    </message>
    <message>
      <source>Japanese</source>
      <translation>Japanisch</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>Koreanisch</translation>
    </message>
    <message>
      <source>Dutch</source>
      <translation>Niederländisch</translation>
    </message>
    <message>
      <source>Polish</source>
      <translation>Polnisch</translation>
    </message>
    <message>
      <source>Portuguese</source>
      <translation>Portugiesisch</translation>
    </message>
    <message>
      <source>Russian</source>
      <translation>Russisch</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>Chinesisch</translation>
    </message>
    <message>
      <source>only {type}</source>
      <comment>a kind of file: only PDF, only Images</comment>
      <translation>nur {type}</translation>
    </message>
    <message>
      <source>larger than {size}</source>
      <translation>größer als {size}</translation>
    </message>
    <message>
      <source>smaller than {size}</source>
      <translation>kleiner als {size}</translation>
    </message>
    <message>
      <source>in “{folder}”</source>
      <translation>in „{folder}“</translation>
    </message>
    <message>
      <source>changed since {time}</source>
      <translation>geändert seit {time}</translation>
    </message>
    <message>
      <source>changed before {time}</source>
      <translation>geändert vor {time}</translation>
    </message>
    <message>
      <source>changed in {time}</source>
      <comment>a month or a year</comment>
      <translation>geändert: {time}</translation>
    </message>
    <message numerus="yes">
      <source>changed in the last %n day(s)</source>
      <translation>
        <numerusform>am letzten Tag geändert</numerusform>
        <numerusform>in den letzten %n Tagen geändert</numerusform>
      </translation>
    </message>
    <message>
      <source>changed today</source>
      <translation>heute geändert</translation>
    </message>
    <message>
      <source>changed this week</source>
      <translation>diese Woche geändert</translation>
    </message>
    <message>
      <source>changed this month</source>
      <translation>diesen Monat geändert</translation>
    </message>
    <message>
      <source>changed this year</source>
      <translation>dieses Jahr geändert</translation>
    </message>
    <message>
      <source>changed yesterday</source>
      <translation>gestern geändert</translation>
    </message>
    <message>
      <source>Strong</source>
      <comment>how sure a hit is</comment>
      <translation>Stark</translation>
    </message>
    <message>
      <source>Likely</source>
      <comment>how sure a hit is</comment>
      <translation>Wahrscheinlich</translation>
    </message>
    <message>
      <source>Weak</source>
      <comment>how sure a hit is</comment>
      <translation>Schwach</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) with little in common</source>
      <translation>
        <numerusform>%n Datei mit wenig gemeinsam</numerusform>
        <numerusform>%n Dateien mit wenig gemeinsam</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more with little in common</source>
      <translation>
        <numerusform>%n weitere mit wenig gemeinsam</numerusform>
        <numerusform>%n weitere mit wenig gemeinsam</numerusform>
      </translation>
    </message>
    <message>
      <source>{row}. Press Enter to hide them.</source>
      <translation>{row}. Eingabe verbirgt sie.</translation>
    </message>
    <message>
      <source>{row}. Press Enter to show them.</source>
      <translation>{row}. Eingabe zeigt sie.</translation>
    </message>
    <message>
      <source>Found by meaning; its text is not stored.</source>
      <translation>Nach Bedeutung gefunden; der Text ist nicht gespeichert.</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>Nicht verbunden</translation>
    </message>
    <message numerus="yes">
      <source>%n more passage(s)</source>
      <translation>
        <numerusform>%n weitere Textstelle</numerusform>
        <numerusform>%n weitere Textstellen</numerusform>
      </translation>
    </message>
    <message>
      <source>Found by name</source>
      <translation>Nach Namen gefunden</translation>
    </message>
    <message numerus="yes">
      <source>%n identical (copy|copies)</source>
      <translation>
        <numerusform>%n identische Kopie</numerusform>
        <numerusform>%n identische Kopien</numerusform>
      </translation>
    </message>
    <message>
      <source>“{text}”</source>
      <comment>quotation marks</comment>
      <translation>„{text}“</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Vorschläge</translation>
    </message>
    <message>
      <source>Take the mistyped words as they stand ({key})</source>
      <translation>Die vertippten Wörter nehmen, wie sie sind ({key})</translation>
    </message>
    <message>
      <source>Search only for what was typed</source>
      <translation>Nur nach dem Getippten suchen</translation>
    </message>
    <message>
      <source>Narrow the search</source>
      <translation>Suche eingrenzen</translation>
    </message>
    <message>
      <source>Filter {filter}</source>
      <translation>Filter {filter}</translation>
    </message>
    <message>
      <source>edit (Enter) · the opposite (−) · remove (Delete, or ×)</source>
      <translation>bearbeiten (Eingabe) · das Gegenteil (−) · entfernen (Entf oder ×)</translation>
    </message>
    <message>
      <source>Only these</source>
      <translation>Nur diese</translation>
    </message>
    <message>
      <source>All but these</source>
      <translation>Alle außer diesen</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
      <source>%n more filter(s)</source>
      <translation>
        <numerusform>%n weiterer Filter</numerusform>
        <numerusform>%n weitere Filter</numerusform>
      </translation>
    </message>
    <message>
      <source>not {filter}</source>
      <translation>nicht {filter}</translation>
    </message>
    <message>
      <source>Saved search</source>
      <translation>Gespeicherte Suche</translation>
    </message>
    <message>
      <source>Name of the saved search</source>
      <translation>Name der gespeicherten Suche</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Save it no more</source>
      <translation>Nicht mehr speichern</translation>
    </message>
    <message>
      <source>Use as filters: {filters} ({keys})</source>
      <translation>Als Filter verwenden: {filters} ({keys})</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Ergebnisse</translation>
    </message>
    <message>
      <source>Save this search</source>
      <translation>Diese Suche speichern</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Suche leeren</translation>
    </message>
    <message>
      <source>Name or remove this saved search</source>
      <translation>Diese gespeicherte Suche benennen oder entfernen</translation>
    </message>
    <message>
      <source>Search by meaning, by words or by name</source>
      <translation>Nach Bedeutung, Wörtern oder Namen suchen</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Search ({search}) · complete: {complete}</source>
      <comment>with their keys</comment>
      <translation>Suchen ({search}) · ergänzen: {complete}</translation>
    </message>
    <message>
      <source>{keys} or {others}</source>
      <comment>two keys</comment>
      <translation>{keys} oder {others}</translation>
    </message>
    <message>
      <source>Erase all past searches</source>
      <translation>Alle früheren Suchen löschen</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Saved searches</source>
      <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>Zuletzt</translation>
    </message>
    <message>
      <source>Rename “{name}”</source>
      <translation>„{name}“ umbenennen</translation>
    </message>
    <message>
      <source>Remove “{name}”</source>
      <translation>„{name}“ entfernen</translation>
    </message>
    <message>
      <source>Forget “{query}”</source>
      <translation>„{query}“ vergessen</translation>
    </message>
  </context>
  <context>
    <name>settings</name>
    <message>
      <source>Go on</source>
      <comment>reading in the background</comment>
      <translation>Weitermachen</translation>
    </message>
    <message>
      <source>Gently</source>
      <comment>reading in the background</comment>
      <translation>Gedrosselt</translation>
    </message>
    <message>
      <source>Pause</source>
      <comment>reading in the background</comment>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Keys, passwords and where they are kept: .ssh, .gnupg, key chains, .env, histories of shells</source>
      <translation>Schlüssel, Passwörter und wo sie liegen: .ssh, .gnupg, Schlüsselbunde, .env, Verläufe von Shells</translation>
    </message>
    <message>
      <source>Profiles of browsers, and the insides of programs and media libraries</source>
      <translation>Profile von Browsern und das Innere von Programmen und Mediatheken</translation>
    </message>
    <message>
      <source>Caches, installed packages, what was built from other files, version control, the trash</source>
      <translation>Zwischenspeicher, installierte Pakete, aus anderen Dateien Erzeugtes, Versionsverwaltung, der Papierkorb</translation>
    </message>
    <message>
      <source>Folders of the system, and Kindred's own data</source>
      <translation>Ordner des Systems und Kindreds eigene Daten</translation>
    </message>
    <message>
      <source>Files whose content lies in a cloud are known by name: nothing is fetched</source>
      <translation>Dateien, deren Inhalt in einer Cloud liegt, sind nur dem Namen nach bekannt: nichts wird geholt</translation>
    </message>
    <message>
      <source>This folder’s name is not readable text: rename it, then choose it.</source>
      <translation>Der Name dieses Ordners ist kein lesbarer Text: erst umbenennen, dann wählen.</translation>
    </message>
    <message>
      <source>The check was interrupted: start it again.</source>
      <translation>Die Prüfung wurde unterbrochen: noch einmal starten.</translation>
    </message>
    <message>
      <source>It could not be checked: {reason}</source>
      <translation>Die Prüfung ist fehlgeschlagen: {reason}</translation>
    </message>
    <message>
      <source>Comparing the catalogue, both indexes and the disk: {time} so far. You can go on working.</source>
      <translation>Katalog, beide Indexe und Datenträger werden verglichen: bisher {time}. Die Arbeit kann weitergehen.</translation>
    </message>
    <message>
      <source>Repairing: {time} so far. You can go on working.</source>
      <translation>Wird repariert: bisher {time}. Die Arbeit kann weitergehen.</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <comment>differences</comment>
      <translation>
        <numerusform>und %n weitere</numerusform>
        <numerusform>und %n weitere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) repaired.</source>
      <translation>
        <numerusform>%n Unterschied behoben.</numerusform>
        <numerusform>%n Unterschiede behoben.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) repaired, {left} left.</source>
      <translation>
        <numerusform>%n Unterschied behoben, {left} übrig.</numerusform>
        <numerusform>%n Unterschiede behoben, {left} übrig.</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything agrees: there is nothing to repair.</source>
      <translation>Alles stimmt überein: nichts zu reparieren.</translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) between the catalogue, the indexes and the disk.</source>
      <translation>
        <numerusform>%n Unterschied zwischen Katalog, Indexen und Datenträger.</numerusform>
        <numerusform>%n Unterschiede zwischen Katalog, Indexen und Datenträger.</numerusform>
      </translation>
    </message>
    <message>
      <source>Automatic</source>
      <comment>number of threads</comment>
      <translation>Automatisch</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent} %</translation>
    </message>
    <message>
      <source>Ready on {device} · {size} of memory</source>
      <translation>Bereit auf {device} · {size} Speicher</translation>
    </message>
    <message>
      <source>Loading · {size}</source>
      <translation>Wird geladen · {size}</translation>
    </message>
    <message>
      <source>Loaded when it is first needed · {size}</source>
      <translation>Wird geladen, sobald gebraucht · {size}</translation>
    </message>
    <message>
      <source>Reranker</source>
      <translation>Reranker</translation>
    </message>
    <message>
      <source>Choose the folder of a cross-encoder</source>
      <translation>Den Ordner eines Cross-Encoders wählen</translation>
    </message>
    <message>
      <source>As the system</source>
      <comment>light or dark colours</comment>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Light</source>
      <comment>colours</comment>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Dark</source>
      <comment>colours</comment>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>As the system</source>
      <comment>language</comment>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Textgröße</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Erscheinungsbild</translation>
    </message>
    <message>
      <source>This engine</source>
      <translation>Dieser Suchdienst</translation>
    </message>
    <message>
      <source>It reads, embeds and searches on this machine. Nothing is sent anywhere.</source>
      <translation>Er liest, bettet ein und sucht auf diesem Rechner. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
      <source>What is indexed</source>
      <translation>Was indiziert wird</translation>
    </message>
    <message>
      <source>Hidden files</source>
      <translation>Versteckte Dateien</translation>
    </message>
    <message>
      <source>Follow .gitignore</source>
      <translation>.gitignore befolgen</translation>
    </message>
    <message>
      <source>Largest file</source>
      <translation>Größte Datei</translation>
    </message>
    <message>
      <source>Hidden files and folders</source>
      <translation>Versteckte Dateien und Ordner</translation>
    </message>
    <message>
      <source>Those whose name begins with a dot. Secrets among them never are.</source>
      <translation>Solche, deren Name mit einem Punkt beginnt. Geheimes darunter nie.</translation>
    </message>
    <message>
      <source>What a .gitignore in your folders leaves out is left out here too.</source>
      <translation>Was eine .gitignore in den Ordnern auslässt, wird auch hier ausgelassen.</translation>
    </message>
    <message>
      <source>Largest file that is read</source>
      <translation>Größte Datei, die gelesen wird</translation>
    </message>
    <message>
      <source>Larger files are found by their names only.</source>
      <translation>Größere Dateien werden nur nach ihrem Namen gefunden.</translation>
    </message>
    <message>
      <source>Left out of all folders</source>
      <translation>In allen Ordnern ausgelassen</translation>
    </message>
    <message>
      <source>Left out by itself</source>
      <translation>Von selbst ausgelassen</translation>
    </message>
    <message>
      <source>Secrets always; the rest unless a pattern with “!” takes it in.</source>
      <translation>Geheimes immer; der Rest, außer ein Muster mit „!“ nimmt es auf.</translation>
    </message>
    <message>
      <source>On battery</source>
      <translation>Im Akkubetrieb</translation>
    </message>
    <message>
      <source>When other programs are busy</source>
      <translation>Wenn andere Programme beschäftigt sind</translation>
    </message>
    <message>
      <source>When a program fills the screen</source>
      <translation>Wenn ein Programm den Bildschirm füllt</translation>
    </message>
    <message>
      <source>A film, a game, a presentation.</source>
      <translation>Ein Film, ein Spiel, eine Präsentation.</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>Energie</translation>
    </message>
    <message>
      <source>Processor threads</source>
      <translation>Prozessor-Threads</translation>
    </message>
    <message>
      <source>Graphics card</source>
      <translation>Grafikkarte</translation>
    </message>
    <message>
      <source>How reading and learning in the background make room. Searching never waits.</source>
      <translation>Wie Lesen und Lernen im Hintergrund Platz machen. Die Suche wartet nie.</translation>
    </message>
    <message>
      <source>Of the processor, while it learns meaning without a graphics card.</source>
      <translation>Des Prozessors, wenn ohne Grafikkarte Bedeutung gelernt wird.</translation>
    </message>
    <message>
      <source>How much of its time it may take, where there is one.</source>
      <translation>Wie viel ihrer Zeit genutzt werden darf, wo es eine gibt.</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Datenschutz</translation>
    </message>
    <message>
      <source>Remember searches</source>
      <translation>Suchen merken</translation>
    </message>
    <message>
      <source>Put what is new or often opened first</source>
      <translation>Neues oder oft Geöffnetes zuerst</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <source>Forget what I opened</source>
      <translation>Vergessen, was geöffnet wurde</translation>
    </message>
    <message>
      <source>Keep the text</source>
      <translation>Text behalten</translation>
    </message>
    <message>
      <source>Erase the text</source>
      <translation>Text löschen</translation>
    </message>
    <message>
      <source>Check the library</source>
      <translation>Bibliothek prüfen</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Reparieren</translation>
    </message>
    <message>
      <source>Forgotten</source>
      <translation>Vergessen ✓</translation>
    </message>
    <message>
      <source>The last 500 that led somewhere are kept on this machine, to complete what you type and to be listed in the empty box. Switched off, they are erased, and the window opens empty. Saved searches stay.</source>
      <translation>Die letzten 500, die zu etwas führten, bleiben auf diesem Rechner, um Getipptes zu ergänzen und im leeren Feld zu stehen. Ausgeschaltet werden sie gelöscht, und das Fenster öffnet sich leer. Gespeicherte Suchen bleiben.</translation>
    </message>
    <message>
      <source>Between results that fit about as well, newer files and those that you often open from here come first. Which files you open is noted on this machine only, and goes with the file.</source>
      <translation>Zwischen etwa gleich guten Ergebnissen stehen neuere Dateien und solche vorn, die von hier oft geöffnet werden. Welche geöffnet werden, wird nur auf diesem Rechner vermerkt und geht mit der Datei.</translation>
    </message>
    <message>
      <source>Is the library true?</source>
      <translation>Stimmt die Bibliothek?</translation>
    </message>
    <message>
      <source>Compares what is stored with your files and with both indexes. You can go on working meanwhile.</source>
      <translation>Vergleicht das Gespeicherte mit den Dateien und beiden Indexen. Die Arbeit kann derweil weitergehen.</translation>
    </message>
    <message>
      <source>Keep the text of files in the library</source>
      <translation>Den Text der Dateien in der Bibliothek behalten</translation>
    </message>
    <message>
      <source>It is kept on this machine only, so that results show their passages and words inside files are found. Without it: no passages in the results and no search by words inside files. Meaning and names are searched as before, and the preview reads the file itself.</source>
      <translation>Er bleibt nur auf diesem Rechner, damit Ergebnisse ihre Textstellen zeigen und Wörter in Dateien gefunden werden. Ohne ihn: keine Textstellen in den Ergebnissen und keine Suche nach Wörtern in Dateien. Bedeutung und Namen werden wie bisher durchsucht, und die Vorschau liest die Datei selbst.</translation>
    </message>
    <message>
      <source>Erase the text that is stored? Your files stay as they are. If you keep it again later, all files are read anew.</source>
      <translation>Den gespeicherten Text löschen? Die Dateien bleiben, wie sie sind. Wird er später wieder behalten, werden alle Dateien neu gelesen.</translation>
    </message>
    <message>
      <source>Reranking</source>
      <translation>Neu sortieren</translation>
    </message>
    <message>
      <source>Choose a model…</source>
      <translation>Modell wählen …</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove the reranker</source>
      <translation>Den Reranker entfernen</translation>
    </message>
    <message>
      <source>A second model reads your query together with each of the first 30 results, and sorts them anew once you pause typing. Exact matches stay first. Choose the folder of a cross-encoder that you have, such as ms-marco-MiniLM or bge-reranker: nothing is fetched.</source>
      <translation>Ein zweites Modell liest die Suche zusammen mit jedem der ersten 30 Ergebnisse und sortiert sie neu, sobald das Tippen ruht. Genaue Treffer bleiben vorn. Den Ordner eines vorhandenen Cross-Encoders wählen, etwa ms-marco-MiniLM oder bge-reranker: nichts wird geholt.</translation>
    </message>
    <message>
      <source>Sort the first results anew</source>
      <translation>Die ersten Ergebnisse neu sortieren</translation>
    </message>
  </context>
  <context>
    <name>shortcuts</name>
    <message>
      <source>Searching</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Go to the search box</source>
      <translation>Zum Suchfeld</translation>
    </message>
    <message>
      <source>Go through the results, from the box too</source>
      <translation>Durch die Ergebnisse gehen, auch vom Feld aus</translation>
    </message>
    <message>
      <source>Take what the box completes</source>
      <translation>Übernehmen, was das Feld ergänzt</translation>
    </message>
    <message>
      <source>List how the search may go on</source>
      <translation>Auflisten, wie die Suche weitergehen kann</translation>
    </message>
    <message>
      <source>Take the filters that are offered</source>
      <translation>Die angebotenen Filter übernehmen</translation>
    </message>
    <message>
      <source>Filters, with counts</source>
      <translation>Filter mit Anzahlen</translation>
    </message>
    <message>
      <source>Search for the words as they were typed</source>
      <translation>Die Wörter suchen, wie sie getippt wurden</translation>
    </message>
    <message>
      <source>Save the search, or name it anew</source>
      <translation>Die Suche speichern oder neu benennen</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Die Suche leeren</translation>
    </message>
    <message>
      <source>Search for what is on the clipboard</source>
      <translation>Nach dem Inhalt der Zwischenablage suchen</translation>
    </message>
    <message>
      <source>Export the results</source>
      <translation>Die Ergebnisse exportieren</translation>
    </message>
    <message>
      <source>Selected results</source>
      <translation>Ausgewählte Ergebnisse</translation>
    </message>
    <message>
      <source>Open at the passage that was found</source>
      <translation>An der gefundenen Textstelle öffnen</translation>
    </message>
    <message>
      <source>Open at the beginning</source>
      <translation>Am Anfang öffnen</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Quick Look, from the list or the box</source>
      <translation>Schnellansicht, aus Liste oder Feld</translation>
    </message>
    <message>
      <source>Select several</source>
      <translation>Mehrere auswählen</translation>
    </message>
    <message>
      <source>Select all (in the list)</source>
      <translation>Alle auswählen (in der Liste)</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>Pfad kopieren</translation>
    </message>
    <message>
      <source>Copy file</source>
      <translation>Datei kopieren</translation>
    </message>
    <message>
      <source>Copy passage with source</source>
      <translation>Textstelle mit Quelle kopieren</translation>
    </message>
    <message>
      <source>Why this result?</source>
      <translation>Warum dieses Ergebnis?</translation>
    </message>
    <message>
      <source>Find similar files</source>
      <translation>Ähnliche Dateien suchen</translation>
    </message>
    <message>
      <source>Where else is this?</source>
      <translation>Wo gibt es das noch?</translation>
    </message>
    <message>
      <source>More like this, less like this</source>
      <translation>Mehr davon, weniger davon</translation>
    </message>
    <message>
      <source>All actions</source>
      <translation>Alle Aktionen</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <source>Find similar passages (in the text)</source>
      <translation>Ähnliche Textstellen suchen (im Text)</translation>
    </message>
    <message>
      <source>Next match in this file</source>
      <translation>Nächster Treffer in dieser Datei</translation>
    </message>
    <message>
      <source>Previous match in this file</source>
      <translation>Vorheriger Treffer in dieser Datei</translation>
    </message>
    <message>
      <source>Read on (in the text)</source>
      <translation>Weiterlesen (im Text)</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Fenster</translation>
    </message>
    <message>
      <source>Search, folders, duplicates</source>
      <translation>Suche, Ordner, Duplikate</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Next or previous part of the window</source>
      <translation>Nächster oder voriger Teil des Fensters</translation>
    </message>
    <message>
      <source>Add a folder</source>
      <translation>Einen Ordner hinzufügen</translation>
    </message>
    <message>
      <source>These keys</source>
      <translation>Diese Tasten</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
  </context>
  <context>
    <name>size</name>
    <message>
      <source>{figure} GB</source>
      <translation>{figure} GB</translation>
    </message>
    <message>
      <source>{figure} MB</source>
      <translation>{figure} MB</translation>
    </message>
    <message numerus="yes">
      <source>%n byte(s)</source>
      <translation>
        <numerusform>%n Byte</numerusform>
        <numerusform>%n Byte</numerusform>
      </translation>
    </message>
    <message>
      <source>{figure} KB</source>
      <translation>{figure} KB</translation>
    </message>
    <message>
      <source>{figure} TB</source>
      <translation>{figure} TB</translation>
    </message>
  </context>
  <context>
    <name>time</name>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <comment>a day, in the letters of Qt's QLocale</comment>
      <translation>d. MMM yyyy</translation>
    </message>
    <message>
      <source>MMM yyyy</source>
      <comment>a month, in the letters of Qt's QLocale</comment>
      <translation>MMM yyyy</translation>
    </message>
    <message>
      <source>under 1 min</source>
      <translation>unter 1 Min.</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} Min.</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
      <source>{hours} h</source>
      <translation>{hours} Std.</translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n Tag</numerusform>
        <numerusform>%n Tage</numerusform>
      </translation>
    </message>
    <message>
      <source>just now</source>
      <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s) ago</source>
      <translation>
        <numerusform>vor %n Minute</numerusform>
        <numerusform>vor %n Minuten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s) ago</source>
      <translation>
        <numerusform>vor %n Stunde</numerusform>
        <numerusform>vor %n Stunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>vor %n Tag</numerusform>
        <numerusform>vor %n Tagen</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>tray</name>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Open Kindred</source>
      <translation>Kindred öffnen</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Duplikate</translation>
    </message>
    <message>
      <source>Quit Kindred</source>
      <translation>Kindred beenden</translation>
    </message>
    <message>
      <source>Resume indexing</source>
      <translation>Indizieren fortsetzen</translation>
    </message>
    <message>
      <source>Pause indexing</source>
      <translation>Indizieren anhalten</translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>%n neues</numerusform>
        <numerusform>%n neue</numerusform>
      </translation>
    </message>
    <message>
      <source>Kindred: {doing}</source>
      <translation>Kindred: {doing}</translation>
    </message>
  </context>
  <context>
    <name>why</name>
    <message>
      <source>Little speaks for this file: it is among the nearest that there are.</source>
      <translation>Wenig spricht für diese Datei: sie ist unter den nächsten, die es gibt.</translation>
    </message>
    <message>
      <source> and </source>
      <comment>between two reasons</comment>
      <translation> und </translation>
    </message>
    <message>
      <source>Strong, because of {reasons}.</source>
      <translation>Stark. Dafür spricht: {reasons}.</translation>
    </message>
    <message>
      <source>Likely, because of {reasons}.</source>
      <translation>Wahrscheinlich. Dafür spricht: {reasons}.</translation>
    </message>
    <message>
      <source>Weak: all that speaks for it is {reasons}.</source>
      <translation>Schwach. Dafür spricht nur: {reasons}.</translation>
    </message>
    <message>
      <source>the same content as the example</source>
      <translation>der gleiche Inhalt wie das Beispiel</translation>
    </message>
    <message>
      <source>its name</source>
      <translation>ihr Name</translation>
    </message>
    <message>
      <source>its meaning</source>
      <translation>ihre Bedeutung</translation>
    </message>
    <message>
      <source>all of your words in one passage</source>
      <translation>alle Suchwörter in einer Textstelle</translation>
    </message>
    <message>
      <source>some of your words</source>
      <translation>einige Suchwörter</translation>
    </message>
    <message>
      <source>It holds exactly what your example holds.</source>
      <translation>Sie enthält genau das, was das Beispiel enthält.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopie</translation>
    </message>
    <message>
      <source>Meaning</source>
      <translation>Bedeutung</translation>
    </message>
    <message>
      <source>Its meaning has not been compared (yet): only words and names were.</source>
      <translation>Ihre Bedeutung wurde (noch) nicht verglichen: nur Wörter und Namen.</translation>
    </message>
    <message>
      <source>Of all passages it is number {rank} in meaning.</source>
      <translation>Von allen Textstellen ist sie in der Bedeutung Nummer {rank}.</translation>
    </message>
    <message>
      <source>In this library, unrelated passages seldom reach {likely}, and hardly ever {strong}.</source>
      <translation>In dieser Bibliothek erreichen fremde Textstellen selten {likely} und kaum je {strong}.</translation>
    </message>
    <message>
      <source>This sentence carried it:</source>
      <translation>Dieser Satz gab den Ausschlag:</translation>
    </message>
    <message>
      <source>Similarity {figure} to what you search for.</source>
      <translation>Ähnlichkeit {figure} mit dem Gesuchten.</translation>
    </message>
    <message>
      <source>Very close to what you search for: similarity {figure}.</source>
      <translation>Dem Gesuchten sehr nahe: Ähnlichkeit {figure}.</translation>
    </message>
    <message>
      <source>Close to what you search for: similarity {figure}.</source>
      <translation>Dem Gesuchten nahe: Ähnlichkeit {figure}.</translation>
    </message>
    <message>
      <source>Not close to what you search for: similarity {figure}.</source>
      <translation>Dem Gesuchten nicht nahe: Ähnlichkeit {figure}.</translation>
    </message>
    <message>
      <source>None of your words are in this passage.</source>
      <translation>Keines der Suchwörter steht in dieser Textstelle.</translation>
    </message>
    <message>
      <source>Of your words this passage has {found} of {all}; not in it: {missing}.</source>
      <translation>Von den Suchwörtern hat diese Textstelle {found} von {all}; es fehlt: {missing}.</translation>
    </message>
    <message>
      <source>All of your words are in this passage.</source>
      <translation>Alle Suchwörter stehen in dieser Textstelle.</translation>
    </message>
    <message>
      <source>Of all passages it is number {rank} by words.</source>
      <translation>Von allen Textstellen ist sie nach Wörtern Nummer {rank}.</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <source>It is called exactly what you typed.</source>
      <translation>Sie heißt genau so, wie getippt wurde.</translation>
    </message>
    <message>
      <source>Your words are in its name or its folders: for that alone {score} of 1.</source>
      <translation>Suchwörter stehen in ihrem Namen oder ihren Ordnern: dafür allein {score} von 1.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>It was moved up a little, by {added} of 1: {reason}.</source>
      <translation>Sie rückte etwas nach oben, um {added} von 1: {reason}.</translation>
    </message>
    <message>
      <source>it is new, or often opened</source>
      <translation>sie ist neu oder wird oft geöffnet</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Reihenfolge</translation>
    </message>
    <message>
      <source>The reranker read it together with your words and gave it {score} of 1.</source>
      <translation>Der Reranker hat sie zusammen mit den Suchwörtern gelesen und ihr {score} von 1 gegeben.</translation>
    </message>
    <message>
      <source>Reranker</source>
      <translation>Reranker</translation>
    </message>
    <message numerus="yes">
      <source>opened %n time(s), last {ago}</source>
      <comment>a file</comment>
      <translation>
        <numerusform>%n-mal geöffnet, zuletzt {ago}</numerusform>
        <numerusform>%n-mal geöffnet, zuletzt {ago}</numerusform>
      </translation>
    </message>
    <message>
      <source>changed {ago}</source>
      <comment>a file</comment>
      <translation>geändert {ago}</translation>
    </message>
    <message>
      <source>Why this result? (Ctrl+I)</source>
      <translation>Warum dieses Ergebnis? (Strg+I)</translation>
    </message>
    <message>
      <source>Why this result?</source>
      <translation>Warum dieses Ergebnis?</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Warum?</translation>
    </message>
    <message>
      <source>What speaks for this result</source>
      <translation>Was für dieses Ergebnis spricht</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Why “{name}” was found</source>
      <translation>Warum „{name}“ gefunden wurde</translation>
    </message>
  </context>
  <context>
    <name>window</name>
    <message>
      <source>{file} is not connected: plug its drive in, or locate it in the folders panel.</source>
      <translation>{file} ist nicht verbunden: das Laufwerk anschließen oder in den Ordnern angeben, wo es liegt.</translation>
    </message>
    <message>
      <source>{file} lies in {folder}, which is not connected: plug its drive in, or locate it in the folders panel.</source>
      <translation>{file} liegt in {folder}, und das ist nicht verbunden: das Laufwerk anschließen oder in den Ordnern angeben, wo es liegt.</translation>
    </message>
    <message>
      <source>{reason} It is being started again; nothing is lost.</source>
      <comment>the engine</comment>
      <translation>{reason} Er wird neu gestartet; es geht nichts verloren.</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>Jetzt versuchen</translation>
    </message>
    <message>
      <source>Something went wrong inside Kindred ({summary}). It is written to the log; the window goes on.</source>
      <translation>In Kindred ist etwas schiefgegangen ({summary}). Es steht im Protokoll; das Fenster läuft weiter.</translation>
    </message>
    <message>
      <source>Kindred speaks it when it is started next.</source>
      <comment>another language</comment>
      <translation>Gilt ab dem nächsten Start von Kindred.</translation>
    </message>
    <message>
      <source>Drop to add {name}</source>
      <translation>Ablegen, um {name} hinzuzufügen</translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n file(s)</source>
      <translation>
        <numerusform>Ablegen, um %n Datei hinzuzufügen</numerusform>
        <numerusform>Ablegen, um %n Dateien hinzuzufügen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n folder(s)</source>
      <translation>
        <numerusform>Ablegen, um %n Ordner hinzuzufügen</numerusform>
        <numerusform>Ablegen, um %n Ordner hinzuzufügen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n folder(s) and {files}</source>
      <translation>
        <numerusform>Ablegen, um %n Ordner und {files} hinzuzufügen</numerusform>
        <numerusform>Ablegen, um %n Ordner und {files} hinzuzufügen</numerusform>
      </translation>
    </message>
    <message>
      <source>Search</source>
      <comment>name of a panel</comment>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Folders</source>
      <comment>name of a panel</comment>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Settings</source>
      <comment>name of a panel</comment>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Panels</source>
      <translation>Bereiche</translation>
    </message>
    <message>
      <source>Status: {status}</source>
      <translation>Status: {status}</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>Diese Meldung schließen</translation>
    </message>
    <message>
      <source>Your files stay where they are and as they are.</source>
      <translation>Die Dateien bleiben, wo und wie sie sind.</translation>
    </message>
  </context>
  <context>
    <name>wording</name>
    <message>
      <source>{text}.</source>
      <comment>a sentence that lacks its full stop</comment>
      <translation>{text}.</translation>
    </message>
    <message>
      <source>{first} {second}</source>
      <comment>two sentences</comment>
      <translation>{first} {second}</translation>
    </message>
    <message>
      <source>{first}, {second}</source>
      <comment>parts of a list</comment>
      <translation>{first}, {second}</translation>
    </message>
  </context>
</TS>
