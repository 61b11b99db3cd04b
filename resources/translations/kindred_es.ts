<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
  <context>
    <name>bar</name>
    <message>
      <source>The engine is being started again. Nothing is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No folder is searched yet: press Tab to open Kindred, and drop one there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search bar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kindred search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>back to the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>show in folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open in Kindred</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the search</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>desktop</name>
    <message>
      <source>No program opened {file}: choose one for this type in the system's settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No file manager answered: install one, or copy the path with {keys}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is not there any more. The list follows within a few seconds.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>engine</name>
    <message>
      <source>{figure} passages/s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The engine stopped; starting it again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Starting the engine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{doing} · going gently</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{doing} · going gently: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No folders yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing the folders with the disk</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Reading, %n file(s) to go</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Words only: the model did not start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loading the model</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Learning meaning, %n passage(s) to go</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{doing}, {time} left</source>
      <comment>Reading, 3 files to go, 2 min left</comment>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n passage(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Going gently</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Going gently: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on battery</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>other programs are busy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a program fills the screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped; starting again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Starting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Engine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Embedding</source>
      <comment>making vectors of passages</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not in use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Library</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <comment>no model</comment>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n dimension(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>loading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>did not start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>idle</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n different text(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{all}, of which {embedded} by meaning</source>
      <comment>passages</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CPU</source>
      <comment>a computer's processor</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The engine could not be reached ({error})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The engine stopped</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>exclusions</name>
    <message>
      <source>files that end so</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>folders of that name, with all that is in them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not left out after all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is in the list already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeps what a pattern before it leaves out.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Leaves out none of the %n file(s) known now.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}).</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}): {names}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}), e.g. {names}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Pattern to leave out of all folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A pattern, as in a .gitignore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to leave out (Enter adds it)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave this out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave {pattern} out no more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leaves out {pattern}: remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pattern to leave out of this folder</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>There are no results to export: search for something first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Collecting all results of this search…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” could not be written: {problem}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n result(s) exported to “{name}”.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results for “{query}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table for spreadsheets (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text to read, Markdown (*.md)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export results</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>folders</name>
    <message numerus="yes">
      <source>%n file(s) could not be read</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n exclusion(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Comparing with the disk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning meaning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not connected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Up to date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>checked {ago}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>last seen {ago}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{done} of %n file(s) read</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of %n passage(s) by meaning</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{figure} files/s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{time} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Power settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It cannot be watched: it is compared with the disk every few minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Beginning to watch for changes.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>It was unplugged, moved or emptied: the %n file(s) known from it stay searchable.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Plug the drive in, or say where the file lies now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plug the drive in, or say where the folder lies now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locate…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n folder(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be read</source>
      <comment>files</comment>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ignored</source>
      <comment>files</comment>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Add a folder to search in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where does {name} lie now?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the files that could not be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check all now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare all folders with the disk now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause or resume reading in all folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{files}: show them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resume all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder to search in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is left out of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder {name}: {state}. {more}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause or resume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare with the disk now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is left out…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It lies elsewhere now…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove from Kindred…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove from Kindred? What was stored of it is erased. Your files stay as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out of this folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resume {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare {name} with the disk now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More for {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {percent} % done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{exclusions} of {name}: show or hide</source>
      <comment>2 exclusions of Council</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy: {command}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose where it lies now</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>hotkey</name>
    <message>
      <source>Choose other keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{keys} is typed in other programs too: add Ctrl, Alt or Meta to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The display does not answer: no key is listened for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings → Keyboard → View and Customize Shortcuts → Custom Shortcuts → Add Shortcut. Name: Kindred. Command: the one below. Then Set Shortcut, and press the keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System Settings → Keyboard → Shortcuts → Add New → Command or Script. Enter the command below, choose Add, then Add custom shortcut, and press the keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add this line to ~/.config/sway/config, then run swaymsg reload in a terminal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program uses {keys} already: choose other keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows or another program uses {keys} already: choose other keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This keyboard has no key for {keys}: choose other keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program uses {keys} already: choose other keys, or free them there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key for the search bar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Listen for this key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brings it up over any program, and takes it away again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The desktop's own settings can bind a key to this command, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On this desktop (Wayland) no program may listen for keys. Let the desktop itself run Kindred's command for a key of your choice:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy: {command}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press the keys…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose other keys: Enter, then the keys. Esc: as before.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>keys</name>
    <message>
      <source>{text} ({keys})</source>
      <comment>a tooltip</comment>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>likeness</name>
    <message>
      <source>Take that example out of the box (×) to search without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to compare with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not like: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>like: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove “{label}” (Delete)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results unlike {name}: remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results like {name}: remove</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>not like {name} and %n more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>not like {name}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>like {name} and %n more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>like {name}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Only the first %n files are compared.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>At most %n examples: remove one first.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>There is no text to search for: select or copy some first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That text is too long: save it as a file, and drop that here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop here to find files like “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Drop here to find files like these %n</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Same content as the example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find similar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More like this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Less like this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search for what is on the clipboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Examples</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>+%n more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n example(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more example(s): list</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Find files like this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find similar passages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add words or filters</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>open_with</name>
    <message>
      <source>Write a program and its arguments: evince {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is not known here. There are {path}, {url}, {page}, {line}, {query}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first word must be a program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say where the file goes: add {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A quotation mark is opened and never closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for a .{ending} file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program is there. No .{ending} file is in the library to try it with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Started with “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opens .{ending} files with {program}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program “{name}” is not there: check how it is written, or give its whole path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is a batch file: name the program itself (.exe).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” did not start: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” ended at once with an error ({code}): see its command in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Programs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Known programs on this machine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open such files so from now on (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a file of the library with this command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None was found: write a command.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files open in the program that your system has for them, at the passage where that program can. A command of your own goes before it. {path}, {url}, {page}, {line} and {query} stand for what is opened; nothing is run through a shell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test the command for .{ending}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the command for .{ending}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the command for .{ending}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>preview</name>
    <message>
      <source>Known by its name only: there is no text of it to show.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no text in this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>similarity {figure}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{match} of {matches}</source>
      <comment>matching passages of a file</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {page}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rank {rank}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder</source>
      <comment>short: show in folder</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous match in this file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next match in this file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open in its own program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open ↵</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>meaning</source>
      <comment>how a passage was found</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>words</source>
      <comment>how a passage was found</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the beginning of this file is stored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show in folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text of the file</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>problems</name>
    <message>
      <source>Reading again…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ignored · {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n file(s) selected</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Asking for the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try fewer letters, or another kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No problem matches</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n file(s) (is|are) ignored.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Every other file could be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every file could be read.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{shown} of %n file(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>No permission</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gone</source>
      <comment>the file is there no more</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Damaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needs a password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Took too long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reader stopped</source>
      <comment>the process that read the file ended</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeps changing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unreadable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show those of all folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Retry all shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kinds of problems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only in {folder}: show those of all folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter by name, place or reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter the problems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open in its own program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show in folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Retry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Could not be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide what is ignored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show what is ignored too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ignored {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show ignored files: {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ignore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not listed until it changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More ▾</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More kinds</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{kind}: %n file(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>program</name>
    <message>
      <source>The system did not let Kindred change that ({reason}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kindred went on while its window was closed, ready for the search bar. Ctrl+Q quits it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change that</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tray icon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on when the window is closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start with the session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Icon in the system's tray</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The search bar and its key stay ready, and folders are followed. Ctrl+Q quits Kindred.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With nothing in sight: search bar, key and icon are ready.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This desktop has no tray.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search, pause and quit from there.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>results</name>
    <message>
      <source>page {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line {number}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n file(s) at once are too many: select at most {most}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Open with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open at {place}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Open %n file(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Always open .{ending} files with…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quick Look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show in folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy path</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy passage with source</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Copy %n path(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n file(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n passage(s) with sources</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Export all results…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Export %n selected result(s)…</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Open %n file(s)? Enter once more opens them.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Open all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loading more results…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show more results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show more results. Press Enter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to do with the results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>↑ ↓ other results   ·   Page Up, Page Down read on   ·   Space closes</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>search</name>
    <message>
      <source>Nothing relevant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{files} {examples}</source>
      <comment>3 files like report.pdf</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{files} so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{figure} ms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reranked</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>ending of the name, as in ext:pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kind of file, as in type:email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>folder, as in in:letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name of the file, as in name:*2024*</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed since, as in after:2024-01-31</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed before, as in before:2025</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>size, as in size:&gt;1mb</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>language, as in lang:de</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also searched for: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search only for {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>why was the vote postponed</source>
      <comment>an example of a question</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the way you would ask a person: meaning counts, not only words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>"outer quay"</source>
      <comment>an example of a phrase, in plain quotation marks</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words in quotation marks must stand there exactly so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ext:pdf  in:Council  name:minutes</source>
      <comment>ext:, in: and name: stay as they are</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only such files, such folders, such names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The engine is coming up. You can type already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Starting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kindred reads what is in it and finds passages by what they mean. Nothing leaves this machine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop a folder here</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Search %n file(s) by meaning</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>No passage is close to this in words or meaning.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The search is limited by {filters}: take that out to look everywhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try other words, or describe what the passage says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing relevant so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing relevant: no passage is close to this in words or meaning.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words are searchable; meaning is not: the model did not start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still reading: words are searchable now, meaning follows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All words are searchable, {percent} % of the passages also by meaning.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All words are searchable, {percent} % of the passages also by meaning (paused).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type</source>
      <comment>what kind of file</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <comment>when a file was changed</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Code</source>
      <comment>source code</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spreadsheets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slides</source>
      <comment>presentations</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yesterday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Older</source>
      <comment>before this year</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>German</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>English</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spanish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>French</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Italian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Japanese</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Korean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dutch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Portuguese</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Russian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chinese</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only {type}</source>
      <comment>a kind of file: only PDF, only Images</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>larger than {size}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>smaller than {size}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in “{folder}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed since {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed before {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed in {time}</source>
      <comment>a month or a year</comment>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>changed in the last %n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>changed today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed this week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed this month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed this year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed yesterday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strong</source>
      <comment>how sure a hit is</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Likely</source>
      <comment>how sure a hit is</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weak</source>
      <comment>how sure a hit is</comment>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n file(s) with little in common</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more with little in common</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{row}. Press Enter to hide them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{row}. Press Enter to show them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found by meaning; its text is not stored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not connected</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n more passage(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Found by name</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n identical (copy|copies)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>“{text}”</source>
      <comment>quotation marks</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggestions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the mistyped words as they stand ({key})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search only for what was typed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Narrow the search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter {filter}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edit (Enter) · the opposite (−) · remove (Delete, or ×)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only these</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All but these</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n more filter(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>not {filter}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the saved search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it no more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use as filters: {filters} ({keys})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save this search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or remove this saved search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search by meaning, by words or by name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search ({search}) · complete: {complete}</source>
      <comment>with their keys</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{keys} or {others}</source>
      <comment>two keys</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erase all past searches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved searches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget “{query}”</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>settings</name>
    <message>
      <source>Go on</source>
      <comment>reading in the background</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gently</source>
      <comment>reading in the background</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause</source>
      <comment>reading in the background</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys, passwords and where they are kept: .ssh, .gnupg, key chains, .env, histories of shells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Profiles of browsers, and the insides of programs and media libraries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Caches, installed packages, what was built from other files, version control, the trash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folders of the system, and Kindred's own data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files whose content lies in a cloud are known by name: nothing is fetched</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This folder’s name is not readable text: rename it, then choose it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The check was interrupted: start it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It could not be checked: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing the catalogue, both indexes and the disk: {time} so far. You can go on working.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repairing: {time} so far. You can go on working.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <comment>differences</comment>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) repaired.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) repaired, {left} left.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Everything agrees: there is nothing to repair.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n difference(s) between the catalogue, the indexes and the disk.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Automatic</source>
      <comment>number of threads</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ready on {device} · {size} of memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loading · {size}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loaded when it is first needed · {size}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reranker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the folder of a cross-encoder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the system</source>
      <comment>light or dark colours</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <comment>colours</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <comment>colours</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the system</source>
      <comment>language</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Appearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This engine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It reads, embeds and searches on this machine. Nothing is sent anywhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is indexed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hidden files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follow .gitignore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Largest file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hidden files and folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Those whose name begins with a dot. Secrets among them never are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What a .gitignore in your folders leaves out is left out here too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Largest file that is read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger files are found by their names only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out of all folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out by itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Secrets always; the rest unless a pattern with “!” takes it in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On battery</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When other programs are busy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When a program fills the screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A film, a game, a presentation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Power</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Processor threads</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Graphics card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How reading and learning in the background make room. Searching never waits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the processor, while it learns meaning without a graphics card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much of its time it may take, where there is one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Privacy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remember searches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put what is new or often opened first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget what I opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erase the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the library</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forgotten</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last 500 that led somewhere are kept on this machine, to complete what you type and to be listed in the empty box. Switched off, they are erased, and the window opens empty. Saved searches stay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Between results that fit about as well, newer files and those that you often open from here come first. Which files you open is noted on this machine only, and goes with the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is the library true?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compares what is stored with your files and with both indexes. You can go on working meanwhile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the text of files in the library</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is kept on this machine only, so that results show their passages and words inside files are found. Without it: no passages in the results and no search by words inside files. Meaning and names are searched as before, and the preview reads the file itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erase the text that is stored? Your files stay as they are. If you keep it again later, all files are read anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reranking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a model…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the reranker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A second model reads your query together with each of the first 30 results, and sorts them anew once you pause typing. Exact matches stay first. Choose the folder of a cross-encoder that you have, such as ms-marco-MiniLM or bge-reranker: nothing is fetched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sort the first results anew</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>shortcuts</name>
    <message>
      <source>Searching</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the search box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go through the results, from the box too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take what the box completes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List how the search may go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the filters that are offered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filters, with counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search for the words as they were typed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the search, or name it anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search for what is on the clipboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export the results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Selected results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open at the passage that was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open at the beginning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show in folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quick Look, from the list or the box</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select several</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select all (in the list)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy path</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy passage with source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why this result?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find similar files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More like this, less like this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find similar passages (in the text)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next match in this file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous match in this file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read on (in the text)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search, folders, settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next or previous part of the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>size</name>
    <message>
      <source>{figure} GB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{figure} MB</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n byte(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{figure} KB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{figure} TB</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>time</name>
    <message>
      <source>{seconds} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>d MMM yyyy</source>
      <comment>a day, in the letters of Qt's QLocale</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MMM yyyy</source>
      <comment>a month, in the letters of Qt's QLocale</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>under 1 min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{hours} h</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>just now</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n minute(s) ago</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s) ago</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>tray</name>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open Kindred</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit Kindred</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resume indexing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause indexing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kindred: {doing}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>why</name>
    <message>
      <source>Little speaks for this file: it is among the nearest that there are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> and </source>
      <comment>between two reasons</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strong, because of {reasons}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Likely, because of {reasons}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weak: all that speaks for it is {reasons}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the same content as the example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its meaning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all of your words in one passage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>some of your words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It holds exactly what your example holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Meaning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its meaning has not been compared (yet): only words and names were.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of all passages it is number {rank} in meaning.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In this library, unrelated passages seldom reach {likely}, and hardly ever {strong}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This sentence carried it:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Similarity {figure} to what you search for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Very close to what you search for: similarity {figure}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close to what you search for: similarity {figure}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not close to what you search for: similarity {figure}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of your words are in this passage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of your words this passage has {found} of {all}; not in it: {missing}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All of your words are in this passage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of all passages it is number {rank} by words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is called exactly what you typed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your words are in its name or its folders: for that alone {score} of 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was moved up a little, by {added} of 1: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is new, or often opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reranker read it together with your words and gave it {score} of 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reranker</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>opened %n time(s), last {ago}</source>
      <comment>a file</comment>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>changed {ago}</source>
      <comment>a file</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why this result? (Ctrl+I)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why this result?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What speaks for this result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why “{name}” was found</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>window</name>
    <message>
      <source>{file} is not connected: plug its drive in, or locate it in the folders panel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} lies in {folder}, which is not connected: plug its drive in, or locate it in the folders panel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{reason} It is being started again; nothing is lost.</source>
      <comment>the engine</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong inside Kindred ({summary}). It is written to the log; the window goes on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kindred speaks it when it is started next.</source>
      <comment>another language</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop to add {name}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Drop to add %n file(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n folder(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n folder(s) and {files}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Search</source>
      <comment>name of a panel</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folders</source>
      <comment>name of a panel</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <comment>name of a panel</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Panels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status: {status}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close this message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your files stay where they are and as they are.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
