<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
  <context>
    <name>bar</name>
    <message>
      <source>The engine is being started again. Nothing is lost.</source>
      <translation>Le service de recherche redémarre. Rien n’est perdu.</translation>
    </message>
    <message>
      <source>No folder is searched yet: press Tab to open Kindred, and drop one there.</source>
      <translation>Aucun dossier à parcourir pour l’instant : Tab ouvre Kindred, y déposer un dossier.</translation>
    </message>
    <message>
      <source>Search bar</source>
      <translation>Barre de recherche</translation>
    </message>
    <message>
      <source>Kindred search</source>
      <translation>Recherche Kindred</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Résultats</translation>
    </message>
    <message>
      <source>back to the list</source>
      <translation>retour à la liste</translation>
    </message>
    <message>
      <source>preview</source>
      <translation>aperçu</translation>
    </message>
    <message>
      <source>open</source>
      <translation>ouvrir</translation>
    </message>
    <message>
      <source>show in folder</source>
      <translation>afficher dans le dossier</translation>
    </message>
    <message>
      <source>open in Kindred</source>
      <translation>ouvrir dans Kindred</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Effacer la recherche</translation>
    </message>
  </context>
  <context>
    <name>desktop</name>
    <message>
      <source>No program opened {file}: choose one for this type in the system's settings.</source>
      <translation>Aucun programme n’a ouvert {file} : en choisir un pour ce type dans les paramètres du système.</translation>
    </message>
    <message>
      <source>No file manager answered: install one, or copy the path with {keys}.</source>
      <translation>Aucun gestionnaire de fichiers n’a répondu : en installer un, ou copier le chemin avec {keys}.</translation>
    </message>
    <message>
      <source>{file} is not there any more. The list follows within a few seconds.</source>
      <translation>{file} n’est plus là. La liste sera à jour dans quelques secondes.</translation>
    </message>
  </context>
  <context>
    <name>duplicates</name>
    <message>
      <source>“{new}” duplicates “{old}”</source>
      <translation>« {new} » est un doublon de « {old} »</translation>
    </message>
    <message numerus="yes">
      <source>%n new duplicate(s)</source>
      <translation>
        <numerusform>%n nouveau doublon</numerusform>
        <numerusform>%n nouveaux doublons</numerusform>
      </translation>
    </message>
    <message>
      <source>No difference in the text</source>
      <translation>Aucune différence dans le texte</translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s)</source>
      <translation>
        <numerusform>%n différence</numerusform>
        <numerusform>%n différences</numerusform>
      </translation>
    </message>
    <message>
      <source>Difference {at} of {total}</source>
      <translation>Différence {at} sur {total}</translation>
    </message>
    <message>
      <source>Nothing is said in words here: open both files to compare.</source>
      <translation>Aucun texte ici : ouvrir les deux fichiers pour comparer.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are the same.</source>
      <translation>« {one} » et « {other} » sont la même chose.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are no duplicates.</source>
      <translation>« {one} » et « {other} » ne sont pas des doublons.</translation>
    </message>
    <message>
      <source>“{name}” is kept from now on.</source>
      <translation>« {name} » est désormais conservé.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message numerus="yes">
      <source>%n in the trash</source>
      <translation>
        <numerusform>%n dans la corbeille</numerusform>
        <numerusform>%n dans la corbeille</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n brought back</source>
      <translation>
        <numerusform>%n restauré</numerusform>
        <numerusform>%n restaurés</numerusform>
      </translation>
    </message>
    <message>
      <source>kept: {name}</source>
      <translation>conservé : {name}</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>En attente</translation>
    </message>
    <message>
      <source>On its way to the trash</source>
      <translation>En route vers la corbeille</translation>
    </message>
    <message>
      <source>In the trash</source>
      <translation>Dans la corbeille</translation>
    </message>
    <message>
      <source>Stayed where it was</source>
      <translation>Resté en place</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Remis en place</translation>
    </message>
    <message>
      <source>Left alone</source>
      <translation>Laissé tel quel</translation>
    </message>
    <message>
      <source>On its way back</source>
      <translation>En cours de restauration</translation>
    </message>
    <message>
      <source>Brought back</source>
      <translation>Restauré</translation>
    </message>
    <message>
      <source>Neither here nor there at present</source>
      <translation>Ni ici ni là pour l’instant</translation>
    </message>
    <message>
      <source>Moved or deleted by something else</source>
      <translation>Déplacé ou supprimé par ailleurs</translation>
    </message>
    <message>
      <source>The same</source>
      <translation>La même chose</translation>
    </message>
    <message>
      <source>Not a duplicate</source>
      <translation>Pas un doublon</translation>
    </message>
    <message>
      <source>“{one}” and “{other}”</source>
      <translation>« {one} » et « {other} »</translation>
    </message>
    <message>
      <source>It is kept: no file of this family may go without it.</source>
      <translation>Il est conservé : sans lui, aucun fichier de ce groupe ne peut être supprimé.</translation>
    </message>
    <message>
      <source>Its folder or that of the kept file is not connected now.</source>
      <translation>Son dossier ou celui du fichier conservé n’est pas connecté en ce moment.</translation>
    </message>
    <message>
      <source>It lies in a protected or reference folder, where nothing goes.</source>
      <translation>Il se trouve dans un dossier protégé ou de référence, où rien n’est supprimé.</translation>
    </message>
    <message>
      <source>It is about the same only, and no duplicate.</source>
      <translation>Seul le sujet est le même : ce n’est pas un doublon.</translation>
    </message>
    <message>
      <source>Its bytes are others: look at it beside the kept file first.</source>
      <translation>Ses octets diffèrent : l’examiner d’abord à côté du fichier conservé.</translation>
    </message>
    <message>
      <source>None of these has the same bytes: look at each, and mark it with Space.</source>
      <translation>Aucun n’a les mêmes octets : examiner chacun, et le marquer avec Espace.</translation>
    </message>
    <message>
      <source>None of the listed families has identical copies.</source>
      <translation>Aucun des groupes listés n’a de copies identiques.</translation>
    </message>
    <message>
      <source>{files} with the bytes of a kept one, in {families}: {size} in all.</source>
      <translation>{files} avec les mêmes octets qu’un fichier conservé, dans {families} : {size} en tout.</translation>
    </message>
    <message>
      <source>Mark them</source>
      <translation>Marquer</translation>
    </message>
    <message>
      <source>{path} could not be written: {reason} Choose another place.</source>
      <translation>Impossible d’écrire {path} : {reason} Choisir un autre emplacement.</translation>
    </message>
    <message>
      <source>{files} are listed in {path}.</source>
      <translation>Liste enregistrée dans {path} : {files}.</translation>
    </message>
    <message numerus="yes">
      <source>%n mark(s) fell away: what the files match changed.</source>
      <translation>
        <numerusform>%n marque retirée : les correspondances ont changé.</numerusform>
        <numerusform>%n marques retirées : les correspondances ont changé.</numerusform>
      </translation>
    </message>
    <message>
      <source>Checking each file…</source>
      <translation>Vérification de chaque fichier…</translation>
    </message>
    <message>
      <source>Nothing goes</source>
      <translation>Rien ne sera supprimé</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) would go to the trash</source>
      <translation>
        <numerusform>%n fichier irait à la corbeille</numerusform>
        <numerusform>%n fichiers iraient à la corbeille</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) would be replaced by links</source>
      <translation>
        <numerusform>%n fichier serait remplacé par un lien</numerusform>
        <numerusform>%n fichiers seraient remplacés par des liens</numerusform>
      </translation>
    </message>
    <message>
      <source>{size} are free once the trash is emptied.</source>
      <translation>Espace libéré une fois la corbeille vidée : {size}.</translation>
    </message>
    <message>
      <source>{size} are free once the trash is emptied. All names stay.</source>
      <translation>Espace libéré une fois la corbeille vidée : {size}. Tous les noms restent.</translation>
    </message>
    <message>
      <source>The engine stopped. Nothing was touched.</source>
      <translation>Le service de recherche s’est arrêté. Rien n’a été touché.</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) are back where they were.</source>
      <translation>
        <numerusform>%n fichier est de retour à sa place.</numerusform>
        <numerusform>%n fichiers sont de retour à leur place.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) went to the trash.</source>
      <translation>
        <numerusform>%n fichier mis à la corbeille.</numerusform>
        <numerusform>%n fichiers mis à la corbeille.</numerusform>
      </translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Détails</translation>
    </message>
    <message>
      <source>Bringing files back: {done} of {total}</source>
      <translation>Restauration : {done} sur {total}</translation>
    </message>
    <message>
      <source>Moving files to the trash: {done} of {total}</source>
      <translation>Mise à la corbeille : {done} sur {total}</translation>
    </message>
    <message>
      <source>Left where it was: {files}.</source>
      <translation>Sans changement : {files}.</translation>
    </message>
    <message>
      <source>The rest was called off.</source>
      <translation>Le reste a été annulé.</translation>
    </message>
    <message numerus="yes">
      <source>%n marked</source>
      <translation>
        <numerusform>%n marqué</numerusform>
        <numerusform>%n marqués</numerusform>
      </translation>
    </message>
    <message>
      <source>{size} to be won</source>
      <translation>{size} à gagner</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Conserver</translation>
    </message>
    <message>
      <source>Protected</source>
      <translation>Protégé</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>marked to go</source>
      <translation>marqué à supprimer</translation>
    </message>
    <message>
      <source>stays</source>
      <translation>reste</translation>
    </message>
    <message>
      <source>matches “{name}” directly</source>
      <translation>correspond directement à « {name} »</translation>
    </message>
    <message>
      <source>The scores do not fit together ({error}): look again.</source>
      <translation>Les scores ne concordent pas ({error}) : relancer la recherche.</translation>
    </message>
    <message>
      <source>All types</source>
      <translation>Tous les types</translation>
    </message>
    <message>
      <source>All folders</source>
      <translation>Tous les dossiers</translation>
    </message>
    <message>
      <source>All sizes</source>
      <translation>Toutes les tailles</translation>
    </message>
    <message>
      <source>{size} or more</source>
      <translation>{size} ou plus</translation>
    </message>
    <message>
      <source>Most space first</source>
      <translation>Plus gros gain d’espace d’abord</translation>
    </message>
    <message>
      <source>Most files first</source>
      <translation>Plus de fichiers d’abord</translation>
    </message>
    <message>
      <source>Most alike first</source>
      <translation>Plus semblables d’abord</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Plus récents d’abord</translation>
    </message>
    <message>
      <source>By name</source>
      <translation>Par nom</translation>
    </message>
    <message>
      <source>{size} could be freed</source>
      <translation>{size} à libérer</translation>
    </message>
    <message>
      <source>Asking for what is known</source>
      <translation>Chargement de ce qui est connu</translation>
    </message>
    <message>
      <source>Move the slider to the left, or take filters away.</source>
      <translation>Déplacer le curseur vers la gauche, ou retirer des filtres.</translation>
    </message>
    <message>
      <source>Show all families</source>
      <translation>Afficher tous les groupes</translation>
    </message>
    <message>
      <source>No family matches</source>
      <translation>Aucun groupe ne correspond</translation>
    </message>
    <message>
      <source>What is found shows here at once. You can use it while the search goes on.</source>
      <translation>Ce qui est trouvé s’affiche aussitôt ici, et peut servir pendant que la recherche continue.</translation>
    </message>
    <message>
      <source>Nothing found so far</source>
      <translation>Rien de trouvé pour l’instant</translation>
    </message>
    <message>
      <source>No file of the library is like another. New files are compared as they come.</source>
      <translation>Aucun fichier de la bibliothèque ne ressemble à un autre. Les nouveaux sont comparés dès leur arrivée.</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Relancer la recherche</translation>
    </message>
    <message>
      <source>No duplicates</source>
      <translation>Aucun doublon</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pause</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>reste {time}</translation>
    </message>
    <message>
      <source>Waits until the library is at rest</source>
      <translation>Attend que la bibliothèque soit au repos</translation>
    </message>
    <message>
      <source>{stage}: {done} of {total}</source>
      <translation>{stage} : {done} sur {total}</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Recherche…</translation>
    </message>
    <message>
      <source>Nowhere else: nothing in the library is like it.</source>
      <translation>Nulle part ailleurs : rien de semblable dans la bibliothèque.</translation>
    </message>
    <message>
      <source>Where else is “{name}”?</source>
      <translation>Où trouver aussi « {name} » ?</translation>
    </message>
    <message>
      <source>Identical</source>
      <translation>Identique</translation>
    </message>
    <message>
      <source>Same text</source>
      <translation>Même texte</translation>
    </message>
    <message>
      <source>Nearly the same</source>
      <translation>Presque identique</translation>
    </message>
    <message>
      <source>Contained</source>
      <translation>Inclus</translation>
    </message>
    <message>
      <source>Same template</source>
      <translation>Même gabarit</translation>
    </message>
    <message>
      <source>Same topic</source>
      <translation>Même sujet</translation>
    </message>
    <message>
      <source>The same bytes, whatever the names are.</source>
      <translation>Les mêmes octets, quels que soient les noms.</translation>
    </message>
    <message>
      <source>The same words in another format, encoding or line ending.</source>
      <translation>Les mêmes mots avec un autre format, encodage ou type de fin de ligne.</translation>
    </message>
    <message>
      <source>Nearly the same words. Looked at one by one before anything goes.</source>
      <translation>Presque les mêmes mots. À examiner un par un avant toute suppression.</translation>
    </message>
    <message>
      <source>All or most of it stands in the kept file.</source>
      <translation>Figure en totalité ou en majeure partie dans le fichier conservé.</translation>
    </message>
    <message>
      <source>Only names, numbers, dates or a “not” differ: no duplicates.</source>
      <translation>Seuls des noms, nombres, dates ou une négation diffèrent : pas des doublons.</translation>
    </message>
    <message>
      <source>About the same only: no duplicates.</source>
      <translation>Seul le sujet est le même : pas des doublons.</translation>
    </message>
    <message>
      <source>In the folder that stands first below</source>
      <translation>Dans le dossier le plus haut de la liste ci-dessous</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>Le plus récent</translation>
    </message>
    <message>
      <source>Oldest</source>
      <translation>Le plus ancien</translation>
    </message>
    <message>
      <source>Longest path</source>
      <translation>Chemin le plus long</translation>
    </message>
    <message>
      <source>Shortest path</source>
      <translation>Chemin le plus court</translation>
    </message>
    <message>
      <source>Most complete: the most words</source>
      <translation>Le plus complet : le plus de mots</translation>
    </message>
    <message>
      <source>Without “copy” or “(1)” in its name</source>
      <translation>Sans « copie » ni « (1) » dans son nom</translation>
    </message>
    <message>
      <source>In the folder that comes first</source>
      <translation>Dans le dossier qui vient en premier</translation>
    </message>
    <message>
      <source>Most complete</source>
      <translation>Le plus complet</translation>
    </message>
    <message>
      <source>Its name does not say that it is a copy</source>
      <translation>Son nom n’indique pas une copie</translation>
    </message>
    <message>
      <source>Chosen by you</source>
      <translation>Choix personnel</translation>
    </message>
    <message>
      <source>In a reference folder</source>
      <translation>Dans un dossier de référence</translation>
    </message>
    <message>
      <source>The other is offline</source>
      <translation>L’autre n’est pas connecté</translation>
    </message>
    <message>
      <source>First by name</source>
      <translation>Premier par le nom</translation>
    </message>
    <message>
      <source>Nearly the same: {percent} %</source>
      <translation>Presque identique : {percent} %</translation>
    </message>
    <message>
      <source>{percent} % of it stands in the other</source>
      <translation>Figure à {percent} % dans l’autre</translation>
    </message>
    <message>
      <source>Same template, mostly; different: {differences}</source>
      <translation>Même gabarit en grande partie ; différences : {differences}</translation>
    </message>
    <message>
      <source>Same template; different: {differences}</source>
      <translation>Même gabarit ; différences : {differences}</translation>
    </message>
    <message>
      <source>The same bytes</source>
      <translation>Les mêmes octets</translation>
    </message>
    <message>
      <source>The same words</source>
      <translation>Les mêmes mots</translation>
    </message>
    <message>
      <source>All of it stands in the other</source>
      <translation>Figure en totalité dans l’autre</translation>
    </message>
    <message>
      <source>The same template</source>
      <translation>Le même gabarit</translation>
    </message>
    <message>
      <source>The same topic only</source>
      <translation>Seulement le même sujet</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>nombres</translation>
    </message>
    <message>
      <source>dates</source>
      <translation>dates</translation>
    </message>
    <message>
      <source>names</source>
      <translation>noms</translation>
    </message>
    <message>
      <source>a “not”</source>
      <translation>une négation</translation>
    </message>
    <message numerus="yes">
      <source>%n part(s) moved</source>
      <translation>
        <numerusform>%n partie déplacée</numerusform>
        <numerusform>%n parties déplacées</numerusform>
      </translation>
    </message>
    <message>
      <source>front matter</source>
      <comment>of a Markdown file</comment>
      <translation>en-tête (front matter)</translation>
    </message>
    <message>
      <source>No word differs.</source>
      <translation>Aucun mot ne diffère.</translation>
    </message>
    <message>
      <source>Different: {differences}.</source>
      <translation>Différences : {differences}.</translation>
    </message>
    <message numerus="yes">
      <source>%n number(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n nombre</numerusform>
        <numerusform>%n nombres</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n date(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n date</numerusform>
        <numerusform>%n dates</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n nom</numerusform>
        <numerusform>%n noms</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n negation(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n négation</numerusform>
        <numerusform>%n négations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n section(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n section</numerusform>
        <numerusform>%n sections</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s)</source>
      <comment>with other words</comment>
      <translation>
        <numerusform>%n formulation</numerusform>
        <numerusform>%n formulations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>%n fichier</numerusform>
        <numerusform>%n fichiers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n (family|families)</source>
      <translation>
        <numerusform>%n groupe</numerusform>
        <numerusform>%n groupes</numerusform>
      </translation>
    </message>
    <message>
      <source>Files that match the kept one</source>
      <translation>Fichiers qui correspondent au fichier conservé</translation>
    </message>
    <message>
      <source>Previous difference</source>
      <translation>Différence précédente</translation>
    </message>
    <message>
      <source>Next difference</source>
      <translation>Différence suivante</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Comparaison…</translation>
    </message>
    <message>
      <source>Text of {name}</source>
      <translation>Texte de {name}</translation>
    </message>
    <message>
      <source>page {number}</source>
      <translation>page {number}</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Modifié</translation>
    </message>
    <message>
      <source>Only here</source>
      <translation>Seulement ici</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>Déplacé</translation>
    </message>
    <message>
      <source>Families of duplicates</source>
      <translation>Groupes de doublons</translation>
    </message>
    <message numerus="yes">
      <source>Move %n file(s) to trash</source>
      <translation>
        <numerusform>Mettre %n fichier à la corbeille</numerusform>
        <numerusform>Mettre %n fichiers à la corbeille</numerusform>
      </translation>
    </message>
    <message>
      <source>Move to trash</source>
      <translation>Mettre à la corbeille</translation>
    </message>
    <message>
      <source>Mark files first: Space, or a click on “Remove”</source>
      <translation>Marquer d’abord des fichiers : Espace, ou un clic sur « Supprimer »</translation>
    </message>
    <message>
      <source>Shows first what would happen (Delete)</source>
      <translation>Montre d’abord ce qui se passerait (Suppr)</translation>
    </message>
    <message>
      <source>Mark identical copies</source>
      <translation>Marquer les copies identiques</translation>
    </message>
    <message>
      <source>Mark the files of this family with the same bytes (A)</source>
      <translation>Marquer les fichiers de ce groupe qui ont les mêmes octets (A)</translation>
    </message>
    <message>
      <source>These two are different things: remembered for good (N)</source>
      <translation>Ces deux fichiers sont distincts : mémorisé pour toujours (N)</translation>
    </message>
    <message>
      <source>Swap keeper</source>
      <translation>Conserver plutôt celui-ci</translation>
    </message>
    <message>
      <source>Keep this file in place of the other (K)</source>
      <translation>Conserver ce fichier à la place de l’autre (K)</translation>
    </message>
    <message>
      <source>{reason} It is being started again; nothing is lost.</source>
      <translation>{reason} Il redémarre ; rien n’est perdu.</translation>
    </message>
    <message>
      <source>Likeness</source>
      <translation>Similarité</translation>
    </message>
    <message>
      <source>How alike files must be to be one family (Ctrl+L, then ← →)</source>
      <translation>Similarité requise pour former un groupe (Ctrl+L, puis ← →)</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Taille</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Ordre</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Plus</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Doublons</translation>
    </message>
    <message>
      <source>Removals, newest first</source>
      <translation>Suppressions, les plus récentes d’abord</translation>
    </message>
    <message>
      <source>Files of this removal</source>
      <translation>Fichiers de cette suppression</translation>
    </message>
    <message>
      <source>Decisions, newest first</source>
      <translation>Décisions, les plus récentes d’abord</translation>
    </message>
    <message>
      <source>Bring all back</source>
      <translation>Tout restaurer</translation>
    </message>
    <message>
      <source>Bring this file back</source>
      <translation>Restaurer ce fichier</translation>
    </message>
    <message>
      <source>Take this decision back</source>
      <translation>Annuler cette décision</translation>
    </message>
    <message>
      <source>Back to the families</source>
      <translation>Retour aux groupes</translation>
    </message>
    <message>
      <source>Removed files</source>
      <translation>Fichiers supprimés</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>Décisions</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Historique</translation>
    </message>
    <message>
      <source>Nothing was removed so far.</source>
      <translation>Rien n’a été supprimé pour l’instant.</translation>
    </message>
    <message>
      <source>Nothing was decided so far. N: these two are no duplicates.</source>
      <translation>Rien n’a été décidé pour l’instant. N : ces deux fichiers ne sont pas des doublons.</translation>
    </message>
    <message>
      <source>Picture {name}</source>
      <translation>Image {name}</translation>
    </message>
    <message>
      <source>This picture cannot be shown here: open it to compare.</source>
      <translation>Cette image ne peut pas être affichée ici : l’ouvrir pour comparer.</translation>
    </message>
    <message>
      <source>What would happen to each file</source>
      <translation>Ce qui arriverait à chaque fichier</translation>
    </message>
    <message>
      <source>To the trash</source>
      <translation>À la corbeille</translation>
    </message>
    <message>
      <source>Replace by hard links</source>
      <translation>Remplacer par des liens physiques</translation>
    </message>
    <message>
      <source>Replace by clones</source>
      <translation>Remplacer par des clones</translation>
    </message>
    <message>
      <source>What is done</source>
      <translation>Ce qui est fait</translation>
    </message>
    <message>
      <source>Each file is compared with the kept one again before it goes. All of it can be undone.</source>
      <translation>Avant sa suppression, chaque fichier est comparé de nouveau au fichier conservé. Tout peut être annulé.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Retour</translation>
    </message>
    <message>
      <source>Only where all marked files are identical</source>
      <translation>Seulement si tous les fichiers marqués sont identiques</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Ctrl+Entrée</translation>
    </message>
    <message numerus="yes">
      <source>Move %n file(s) to the trash</source>
      <translation>
        <numerusform>Mettre %n fichier à la corbeille</numerusform>
        <numerusform>Mettre %n fichiers à la corbeille</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Replace %n file(s) by links</source>
      <translation>
        <numerusform>Remplacer %n fichier par un lien</numerusform>
        <numerusform>Remplacer %n fichiers par des liens</numerusform>
      </translation>
    </message>
    <message>
      <source>stays: {reason}</source>
      <translation>reste : {reason}</translation>
    </message>
    <message>
      <source>kept: {name} in {folder}</source>
      <translation>conservé : {name} dans {folder}</translation>
    </message>
    <message>
      <source>Keep rules in their order</source>
      <translation>Règles de conservation dans leur ordre</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>Ajouter un dossier…</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <source>Usual order</source>
      <translation>Ordre habituel</translation>
    </message>
    <message>
      <source>Which file of a family is kept</source>
      <translation>Quel fichier d’un groupe est conservé</translation>
    </message>
    <message>
      <source>The first rule that tells two files apart decides. Drag rules, or use Alt+↑ and Alt+↓.</source>
      <translation>La première règle qui distingue deux fichiers décide. Glisser les règles, ou utiliser Alt+↑ et Alt+↓.</translation>
    </message>
    <message>
      <source>Keep rules</source>
      <translation>Règles de conservation</translation>
    </message>
    <message>
      <source>Folders, those most to be kept first</source>
      <translation>Dossiers préférés, les plus importants d’abord</translation>
    </message>
    <message>
      <source>Used by the rule about folders. Alt+↑ and Alt+↓ change their order.</source>
      <translation>Pour la règle sur les dossiers. Alt+↑ et Alt+↓ changent leur ordre.</translation>
    </message>
    <message>
      <source>Protected folders</source>
      <translation>Dossiers protégés</translation>
    </message>
    <message>
      <source>Nothing in them is ever offered for removal.</source>
      <translation>Rien de ce qu’ils contiennent n’est jamais proposé à la suppression.</translation>
    </message>
    <message>
      <source>Reference folders</source>
      <translation>Dossiers de référence</translation>
    </message>
    <message>
      <source>Kept before all others, and never offered for removal.</source>
      <translation>Conservés avant tous les autres, et jamais proposés à la suppression.</translation>
    </message>
    <message>
      <source>Versions, oldest first</source>
      <translation>Versions, les plus anciennes d’abord</translation>
    </message>
    <message>
      <source>Files that are like it</source>
      <translation>Fichiers semblables</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Open Duplicates</source>
      <translation>Ouvrir les doublons</translation>
    </message>
    <message>
      <source>Duplicates – Kindred</source>
      <translation>Doublons – Kindred</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Search for duplicates</source>
      <translation>Recherche de doublons</translation>
    </message>
    <message>
      <source>Stop here</source>
      <translation>Arrêter ici</translation>
    </message>
    <message>
      <source>Removal</source>
      <translation>Suppression</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Reprendre</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Mettre en pause</translation>
    </message>
    <message>
      <source>Save the list as a CSV file</source>
      <translation>Enregistrer la liste dans un fichier CSV</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Choisir un dossier</translation>
    </message>
    <message>
      <source>Mark identical copies in all families…</source>
      <translation>Marquer les copies identiques de tous les groupes…</translation>
    </message>
    <message>
      <source>Mark identical copies of this family</source>
      <translation>Marquer les copies identiques de ce groupe</translation>
    </message>
    <message>
      <source>Take all marks away</source>
      <translation>Retirer toutes les marques</translation>
    </message>
    <message>
      <source>These two are the same</source>
      <translation>Ces deux fichiers sont la même chose</translation>
    </message>
    <message>
      <source>Keep rules…</source>
      <translation>Règles de conservation…</translation>
    </message>
    <message>
      <source>History and undo…</source>
      <translation>Historique et annulation…</translation>
    </message>
    <message>
      <source>Save the list as CSV…</source>
      <translation>Enregistrer la liste en CSV…</translation>
    </message>
    <message>
      <source>Look for duplicates again</source>
      <translation>Rechercher de nouveau les doublons</translation>
    </message>
    <message>
      <source>Compare everything anew</source>
      <translation>Tout comparer de nouveau</translation>
    </message>
    <message>
      <source>Where else is this?</source>
      <translation>Où trouver aussi ceci ?</translation>
    </message>
  </context>
  <context>
    <name>engine</name>
    <message>
      <source>{figure} passages/s</source>
      <translation>{figure} passages/s</translation>
    </message>
    <message>
      <source>The engine stopped; starting it again</source>
      <translation>Le service de recherche s’est arrêté et redémarre</translation>
    </message>
    <message>
      <source>Starting the engine</source>
      <translation>Démarrage du service de recherche</translation>
    </message>
    <message>
      <source>{doing} · going gently</source>
      <translation>{doing} · au ralenti</translation>
    </message>
    <message>
      <source>{doing} · going gently: {reason}</source>
      <translation>{doing} · au ralenti : {reason}</translation>
    </message>
    <message>
      <source>No folders yet</source>
      <translation>Aucun dossier pour l’instant</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pause</translation>
    </message>
    <message>
      <source>Comparing the folders with the disk</source>
      <translation>Comparaison des dossiers avec le disque</translation>
    </message>
    <message numerus="yes">
      <source>Reading, %n file(s) to go</source>
      <translation>
        <numerusform>Lecture, %n fichier restant</numerusform>
        <numerusform>Lecture, %n fichiers restants</numerusform>
      </translation>
    </message>
    <message>
      <source>Words only: the model did not start</source>
      <translation>Mots seulement : le modèle n’a pas démarré</translation>
    </message>
    <message>
      <source>Loading the model</source>
      <translation>Chargement du modèle</translation>
    </message>
    <message numerus="yes">
      <source>Learning meaning, %n passage(s) to go</source>
      <translation>
        <numerusform>Apprentissage du sens, %n passage restant</numerusform>
        <numerusform>Apprentissage du sens, %n passages restants</numerusform>
      </translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>À jour</translation>
    </message>
    <message>
      <source>{doing}, {time} left</source>
      <comment>Reading, 3 files to go, 2 min left</comment>
      <translation>{doing}, reste {time}</translation>
    </message>
    <message numerus="yes">
      <source>%n passage(s)</source>
      <translation>
        <numerusform>%n passage</numerusform>
        <numerusform>%n passages</numerusform>
      </translation>
    </message>
    <message>
      <source>Going gently</source>
      <translation>Au ralenti</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>En attente</translation>
    </message>
    <message>
      <source>Going gently: {reason}</source>
      <translation>Au ralenti : {reason}</translation>
    </message>
    <message>
      <source>Waiting: {reason}</source>
      <translation>En attente : {reason}</translation>
    </message>
    <message>
      <source>on battery</source>
      <translation>sur batterie</translation>
    </message>
    <message>
      <source>other programs are busy</source>
      <translation>d’autres programmes sont occupés</translation>
    </message>
    <message>
      <source>a program fills the screen</source>
      <translation>un programme occupe tout l’écran</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Dossier des données</translation>
    </message>
    <message>
      <source>Stopped; starting again</source>
      <translation>Arrêté, redémarre</translation>
    </message>
    <message>
      <source>Starting</source>
      <translation>Démarrage</translation>
    </message>
    <message>
      <source>Engine</source>
      <translation>Service de recherche</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modèle</translation>
    </message>
    <message>
      <source>Embedding</source>
      <comment>making vectors of passages</comment>
      <translation>Vectorisation</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>Matériel</translation>
    </message>
    <message>
      <source>not in use</source>
      <translation>non utilisé</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothèque</translation>
    </message>
    <message>
      <source>Passages</source>
      <translation>Passages</translation>
    </message>
    <message>
      <source>none</source>
      <comment>no model</comment>
      <translation>aucun</translation>
    </message>
    <message numerus="yes">
      <source>%n dimension(s)</source>
      <translation>
        <numerusform>%n dimension</numerusform>
        <numerusform>%n dimensions</numerusform>
      </translation>
    </message>
    <message>
      <source>off</source>
      <translation>désactivée</translation>
    </message>
    <message>
      <source>loading</source>
      <translation>chargement</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>prête</translation>
    </message>
    <message>
      <source>did not start</source>
      <translation>n’a pas démarré</translation>
    </message>
    <message>
      <source>idle</source>
      <translation>au repos</translation>
    </message>
    <message numerus="yes">
      <source>%n different text(s)</source>
      <translation>
        <numerusform>%n texte différent</numerusform>
        <numerusform>%n textes différents</numerusform>
      </translation>
    </message>
    <message>
      <source>{all}, of which {embedded} by meaning</source>
      <comment>passages</comment>
      <translation>{all}, dont {embedded} par le sens</translation>
    </message>
    <message>
      <source>CPU</source>
      <comment>a computer's processor</comment>
      <translation>Processeur</translation>
    </message>
    <message>
      <source>The engine could not be reached ({error})</source>
      <translation>Le service de recherche est injoignable ({error})</translation>
    </message>
    <message>
      <source>The engine stopped</source>
      <translation>Le service de recherche s’est arrêté</translation>
    </message>
  </context>
  <context>
    <name>exclusions</name>
    <message>
      <source>files that end so</source>
      <translation>fichiers qui finissent ainsi</translation>
    </message>
    <message>
      <source>folders of that name, with all that is in them</source>
      <translation>dossiers de ce nom, avec tout leur contenu</translation>
    </message>
    <message>
      <source>not left out after all</source>
      <translation>finalement pas exclu</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Décompte…</translation>
    </message>
    <message>
      <source>It is in the list already.</source>
      <translation>Déjà dans la liste.</translation>
    </message>
    <message>
      <source>Keeps what a pattern before it leaves out.</source>
      <translation>Conserve ce qu’un motif précédent exclut.</translation>
    </message>
    <message numerus="yes">
      <source>Leaves out none of the %n file(s) known now.</source>
      <translation>
        <numerusform>N’exclut aucun fichier (%n connu à ce jour).</numerusform>
        <numerusform>N’exclut aucun des %n fichiers connus à ce jour.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}).</source>
      <translation>
        <numerusform>Exclut {files} fichier sur %n ({size}).</numerusform>
        <numerusform>Exclut {files} des %n fichiers ({size}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}): {names}</source>
      <translation>
        <numerusform>Exclut {files} fichier sur %n ({size}) : {names}</numerusform>
        <numerusform>Exclut {files} des %n fichiers ({size}) : {names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}), e.g. {names}</source>
      <translation>
        <numerusform>Exclut {files} fichier sur %n ({size}), p. ex. {names}</numerusform>
        <numerusform>Exclut {files} des %n fichiers ({size}), p. ex. {names}</numerusform>
      </translation>
    </message>
    <message>
      <source>Pattern to leave out of all folders</source>
      <translation>Motif à exclure de tous les dossiers</translation>
    </message>
    <message>
      <source>A pattern, as in a .gitignore</source>
      <translation>Un motif, comme dans un .gitignore</translation>
    </message>
    <message>
      <source>What to leave out (Enter adds it)</source>
      <translation>Ce qui est à exclure (Entrée l’ajoute)</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Ajouter</translation>
    </message>
    <message>
      <source>Leave this out</source>
      <translation>Exclure ceci</translation>
    </message>
    <message>
      <source>Leave {pattern} out no more</source>
      <translation>Ne plus exclure {pattern}</translation>
    </message>
    <message>
      <source>Leaves out {pattern}: remove</source>
      <translation>Exclut {pattern} : retirer</translation>
    </message>
    <message>
      <source>Pattern to leave out of this folder</source>
      <translation>Motif à exclure de ce dossier</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>There are no results to export: search for something first.</source>
      <translation>Aucun résultat à exporter : commencer par une recherche.</translation>
    </message>
    <message>
      <source>Collecting all results of this search…</source>
      <translation>Collecte de tous les résultats de cette recherche…</translation>
    </message>
    <message>
      <source>“{name}” could not be written: {problem}</source>
      <translation>« {name} » n’a pas pu être écrit : {problem}</translation>
    </message>
    <message numerus="yes">
      <source>%n result(s) exported to “{name}”.</source>
      <translation>
        <numerusform>%n résultat exporté dans « {name} ».</numerusform>
        <numerusform>%n résultats exportés dans « {name} ».</numerusform>
      </translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Afficher dans le dossier</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Résultats</translation>
    </message>
    <message>
      <source>Results for “{query}”</source>
      <translation>Résultats pour « {query} »</translation>
    </message>
    <message>
      <source>Table for spreadsheets (*.csv)</source>
      <translation>Tableau pour tableurs (*.csv)</translation>
    </message>
    <message>
      <source>Text to read, Markdown (*.md)</source>
      <translation>Texte à lire, Markdown (*.md)</translation>
    </message>
    <message>
      <source>Export results</source>
      <translation>Exporter les résultats</translation>
    </message>
  </context>
  <context>
    <name>folders</name>
    <message numerus="yes">
      <source>%n file(s) could not be read</source>
      <translation>
        <numerusform>%n fichier n’a pas pu être lu</numerusform>
        <numerusform>%n fichiers n’ont pas pu être lus</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n exclusion(s)</source>
      <translation>
        <numerusform>%n exclusion</numerusform>
        <numerusform>%n exclusions</numerusform>
      </translation>
    </message>
    <message>
      <source>Comparing with the disk</source>
      <translation>Comparaison avec le disque</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>En attente</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Lecture</translation>
    </message>
    <message>
      <source>Learning meaning</source>
      <translation>Apprentissage du sens</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pause</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>Non connecté</translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>À jour</translation>
    </message>
    <message>
      <source>checked {ago}</source>
      <translation>vérifié {ago}</translation>
    </message>
    <message>
      <source>last seen {ago}</source>
      <translation>vu pour la dernière fois {ago}</translation>
    </message>
    <message numerus="yes">
      <source>{done} of %n file(s) read</source>
      <translation>
        <numerusform>{done} sur %n fichier lu</numerusform>
        <numerusform>{done} sur %n fichiers lus</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of %n passage(s) by meaning</source>
      <translation>
        <numerusform>{done} sur %n passage par le sens</numerusform>
        <numerusform>{done} sur %n passages par le sens</numerusform>
      </translation>
    </message>
    <message>
      <source>{figure} files/s</source>
      <translation>{figure} fichiers/s</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>reste {time}</translation>
    </message>
    <message>
      <source>Power settings</source>
      <translation>Paramètres d’énergie</translation>
    </message>
    <message>
      <source>Copy command</source>
      <translation>Copier la commande</translation>
    </message>
    <message>
      <source>It cannot be watched: it is compared with the disk every few minutes.</source>
      <translation>Surveillance impossible : la comparaison avec le disque se fait toutes les quelques minutes.</translation>
    </message>
    <message>
      <source>Beginning to watch for changes.</source>
      <translation>Début de la surveillance des modifications.</translation>
    </message>
    <message numerus="yes">
      <source>It was unplugged, moved or emptied: the %n file(s) known from it stay searchable.</source>
      <translation>
        <numerusform>Débranché, déplacé ou vidé : le contenu connu (%n fichier) reste trouvable.</numerusform>
        <numerusform>Débranché, déplacé ou vidé : les %n fichiers connus restent trouvables.</numerusform>
      </translation>
    </message>
    <message>
      <source>Plug the drive in, or say where the file lies now.</source>
      <translation>Brancher le disque, ou indiquer où se trouve maintenant le fichier.</translation>
    </message>
    <message>
      <source>Plug the drive in, or say where the folder lies now.</source>
      <translation>Brancher le disque, ou indiquer où se trouve maintenant le dossier.</translation>
    </message>
    <message>
      <source>Locate…</source>
      <translation>Localiser…</translation>
    </message>
    <message numerus="yes">
      <source>%n folder(s)</source>
      <translation>
        <numerusform>%n dossier</numerusform>
        <numerusform>%n dossiers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be read</source>
      <comment>files</comment>
      <translation>
        <numerusform>%n illisible</numerusform>
        <numerusform>%n illisibles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ignored</source>
      <comment>files</comment>
      <translation>
        <numerusform>%n ignoré</numerusform>
        <numerusform>%n ignorés</numerusform>
      </translation>
    </message>
    <message>
      <source>Add a folder to search in</source>
      <translation>Ajouter un dossier à parcourir</translation>
    </message>
    <message>
      <source>Where does {name} lie now?</source>
      <translation>Où se trouve {name} maintenant ?</translation>
    </message>
    <message>
      <source>Show the files that could not be read</source>
      <translation>Afficher les fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
      <source>Check all now</source>
      <translation>Tout vérifier</translation>
    </message>
    <message>
      <source>Compare all folders with the disk now</source>
      <translation>Comparer maintenant tous les dossiers avec le disque</translation>
    </message>
    <message>
      <source>Pause all</source>
      <translation>Tout mettre en pause</translation>
    </message>
    <message>
      <source>Pause or resume reading in all folders</source>
      <translation>Mettre en pause ou reprendre la lecture de tous les dossiers</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>Ajouter un dossier…</translation>
    </message>
    <message>
      <source>Add a folder</source>
      <translation>Ajouter un dossier</translation>
    </message>
    <message>
      <source>{files}: show them</source>
      <translation>{files} : afficher</translation>
    </message>
    <message>
      <source>Resume all</source>
      <translation>Tout reprendre</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Dossiers</translation>
    </message>
    <message>
      <source>Choose a folder to search in</source>
      <translation>Choisir un dossier à parcourir</translation>
    </message>
    <message>
      <source>What is left out of it</source>
      <translation>Ce qui en est exclu</translation>
    </message>
    <message>
      <source>Folder {name}: {state}. {more}</source>
      <translation>Dossier {name} : {state}. {more}</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Mettre en pause</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Vérifier</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Plus</translation>
    </message>
    <message>
      <source>Pause or resume</source>
      <translation>Mettre en pause ou reprendre</translation>
    </message>
    <message>
      <source>Compare with the disk now</source>
      <translation>Comparer maintenant avec le disque</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>Afficher dans le gestionnaire de fichiers</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
      <source>What is left out…</source>
      <translation>Exclusions…</translation>
    </message>
    <message>
      <source>It lies elsewhere now…</source>
      <translation>Indiquer le nouvel emplacement…</translation>
    </message>
    <message>
      <source>Remove from Kindred…</source>
      <translation>Retirer de Kindred…</translation>
    </message>
    <message>
      <source>Remove from Kindred? What was stored of it is erased. Your files stay as they are.</source>
      <translation>Retirer de Kindred ? Ce qui en était enregistré sera effacé. Les fichiers restent tels quels.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Conserver</translation>
    </message>
    <message>
      <source>Left out of this folder</source>
      <translation>Exclu de ce dossier</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Terminé</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Resume {name}</source>
      <translation>Reprendre {name}</translation>
    </message>
    <message>
      <source>Pause {name}</source>
      <translation>Mettre {name} en pause</translation>
    </message>
    <message>
      <source>Compare {name} with the disk now</source>
      <translation>Comparer maintenant {name} avec le disque</translation>
    </message>
    <message>
      <source>More for {name}</source>
      <translation>Plus d’actions pour {name}</translation>
    </message>
    <message>
      <source>{name}: {percent} % done</source>
      <translation>{name} : {percent} % effectués</translation>
    </message>
    <message>
      <source>{exclusions} of {name}: show or hide</source>
      <comment>2 exclusions of Council</comment>
      <translation>{exclusions} pour {name} : afficher ou masquer</translation>
    </message>
    <message>
      <source>Copy: {command}</source>
      <translation>Copier : {command}</translation>
    </message>
    <message>
      <source>Choose where it lies now</source>
      <translation>Choisir le nouvel emplacement</translation>
    </message>
  </context>
  <context>
    <name>hotkey</name>
    <message>
      <source>Choose other keys</source>
      <translation>Choisir un autre raccourci</translation>
    </message>
    <message>
      <source>{keys} is typed in other programs too: add Ctrl, Alt or Meta to it.</source>
      <translation>{keys} se tape aussi dans d’autres programmes : y ajouter Ctrl, Alt ou Méta.</translation>
    </message>
    <message>
      <source>The display does not answer: no key is listened for.</source>
      <translation>Le serveur d’affichage ne répond pas : aucun raccourci n’est écouté.</translation>
    </message>
    <message>
      <source>Settings → Keyboard → View and Customize Shortcuts → Custom Shortcuts → Add Shortcut. Name: Kindred. Command: the one below. Then Set Shortcut, and press the keys.</source>
      <translation>Paramètres → Clavier → Afficher et personnaliser les raccourcis → Raccourcis personnalisés → Ajouter un raccourci. Nom : Kindred. Commande : celle ci-dessous. Ensuite Définir le raccourci, et appuyer sur les touches.</translation>
    </message>
    <message>
      <source>System Settings → Keyboard → Shortcuts → Add New → Command or Script. Enter the command below, choose Add, then Add custom shortcut, and press the keys.</source>
      <translation>Configuration du système → Clavier → Raccourcis → Ajouter → Commande ou script. Saisir la commande ci-dessous, choisir Ajouter, puis Ajouter un raccourci personnalisé, et appuyer sur les touches.</translation>
    </message>
    <message>
      <source>Add this line to ~/.config/sway/config, then run swaymsg reload in a terminal.</source>
      <translation>Ajouter cette ligne à ~/.config/sway/config, puis lancer swaymsg reload dans un terminal.</translation>
    </message>
    <message>
      <source>Another program uses {keys} already: choose other keys.</source>
      <translation>Un autre programme utilise déjà {keys} : choisir un autre raccourci.</translation>
    </message>
    <message>
      <source>Windows or another program uses {keys} already: choose other keys.</source>
      <translation>Windows ou un autre programme utilise déjà {keys} : choisir un autre raccourci.</translation>
    </message>
    <message>
      <source>This keyboard has no key for {keys}: choose other keys.</source>
      <translation>Ce clavier n’a pas de touche pour {keys} : choisir un autre raccourci.</translation>
    </message>
    <message>
      <source>Another program uses {keys} already: choose other keys, or free them there.</source>
      <translation>Un autre programme utilise déjà {keys} : choisir un autre raccourci, ou le libérer dans ce programme.</translation>
    </message>
    <message>
      <source>Key for the search bar</source>
      <translation>Raccourci de la barre de recherche</translation>
    </message>
    <message>
      <source>Listen for this key</source>
      <translation>Écouter ce raccourci</translation>
    </message>
    <message>
      <source>Brings it up over any program, and takes it away again.</source>
      <translation>L’affiche par-dessus tous les programmes, puis la masque.</translation>
    </message>
    <message>
      <source>The desktop's own settings can bind a key to this command, too.</source>
      <translation>Les paramètres du bureau permettent aussi d’associer un raccourci à cette commande.</translation>
    </message>
    <message>
      <source>On this desktop (Wayland) no program may listen for keys. Let the desktop itself run Kindred's command for a key of your choice:</source>
      <translation>Sur ce bureau (Wayland), aucun programme ne peut écouter le clavier. Le bureau peut lui-même lancer la commande de Kindred avec un raccourci au choix :</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Commande</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copier</translation>
    </message>
    <message>
      <source>Copy: {command}</source>
      <translation>Copier : {command}</translation>
    </message>
    <message>
      <source>Press the keys…</source>
      <translation>Appuyer sur les touches…</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Aucun</translation>
    </message>
    <message>
      <source>Choose other keys: Enter, then the keys. Esc: as before.</source>
      <translation>Choisir un autre raccourci : Entrée, puis les touches. Échap : comme avant.</translation>
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
      <translation>Retirer cet exemple du champ (×) pour chercher sans lui.</translation>
    </message>
    <message>
      <source>Nothing to compare with</source>
      <translation>Rien à quoi comparer</translation>
    </message>
    <message>
      <source>not like: {name}</source>
      <translation>pas comme : {name}</translation>
    </message>
    <message>
      <source>like: {name}</source>
      <translation>comme : {name}</translation>
    </message>
    <message>
      <source>Remove “{label}” (Delete)</source>
      <translation>Retirer « {label} » (Suppr)</translation>
    </message>
    <message>
      <source>Results unlike {name}: remove</source>
      <translation>Résultats différents de {name} : retirer</translation>
    </message>
    <message>
      <source>Results like {name}: remove</source>
      <translation>Résultats semblables à {name} : retirer</translation>
    </message>
    <message numerus="yes">
      <source>not like {name} and %n more</source>
      <translation>
        <numerusform>pas comme {name} et %n autre</numerusform>
        <numerusform>pas comme {name} et %n autres</numerusform>
      </translation>
    </message>
    <message>
      <source>not like {name}</source>
      <translation>pas comme {name}</translation>
    </message>
    <message numerus="yes">
      <source>like {name} and %n more</source>
      <translation>
        <numerusform>comme {name} et %n autre</numerusform>
        <numerusform>comme {name} et %n autres</numerusform>
      </translation>
    </message>
    <message>
      <source>like {name}</source>
      <translation>comme {name}</translation>
    </message>
    <message numerus="yes">
      <source>Only the first %n files are compared.</source>
      <translation>
        <numerusform>Seul %n fichier est comparé.</numerusform>
        <numerusform>Seuls les %n premiers fichiers sont comparés.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>At most %n examples: remove one first.</source>
      <translation>
        <numerusform>%n exemple au plus : en retirer un d’abord.</numerusform>
        <numerusform>%n exemples au plus : en retirer un d’abord.</numerusform>
      </translation>
    </message>
    <message>
      <source>There is no text to search for: select or copy some first.</source>
      <translation>Aucun texte à rechercher : commencer par en sélectionner ou en copier.</translation>
    </message>
    <message>
      <source>That text is too long: save it as a file, and drop that here.</source>
      <translation>Ce texte est trop long : l’enregistrer dans un fichier, et déposer celui-ci ici.</translation>
    </message>
    <message>
      <source>Drop here to find files like “{name}”</source>
      <translation>Déposer ici pour trouver des fichiers semblables à « {name} »</translation>
    </message>
    <message numerus="yes">
      <source>Drop here to find files like these %n</source>
      <translation>
        <numerusform>Déposer ici pour trouver des fichiers semblables à celui-ci (%n)</numerusform>
        <numerusform>Déposer ici pour trouver des fichiers semblables à ces %n</numerusform>
      </translation>
    </message>
    <message>
      <source>Same content as the example</source>
      <translation>Contenu identique à l’exemple</translation>
    </message>
    <message>
      <source>Find similar</source>
      <translation>Fichiers semblables</translation>
    </message>
    <message>
      <source>More like this</source>
      <translation>Plus comme ceci</translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation>Moins comme ceci</translation>
    </message>
    <message>
      <source>Search for what is on the clipboard</source>
      <translation>Rechercher le contenu du presse-papiers</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Exemples</translation>
    </message>
    <message numerus="yes">
      <source>+%n more</source>
      <translation>
        <numerusform>+%n autre</numerusform>
        <numerusform>+%n autres</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n example(s)</source>
      <translation>
        <numerusform>%n exemple</numerusform>
        <numerusform>%n exemples</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more example(s): list</source>
      <translation>
        <numerusform>%n autre exemple : lister</numerusform>
        <numerusform>%n autres exemples : lister</numerusform>
      </translation>
    </message>
    <message>
      <source>Find files like this one</source>
      <translation>Trouver des fichiers semblables à celui-ci</translation>
    </message>
    <message>
      <source>Find similar passages</source>
      <translation>Trouver des passages semblables</translation>
    </message>
    <message>
      <source>Add words or filters</source>
      <translation>Ajouter des mots ou des filtres</translation>
    </message>
  </context>
  <context>
    <name>open_with</name>
    <message>
      <source>Write a program and its arguments: evince {path}</source>
      <translation>Écrire un programme et ses arguments : evince {path}</translation>
    </message>
    <message>
      <source>{name} is not known here. There are {path}, {url}, {page}, {line}, {query}.</source>
      <translation>{name} n’est pas connu ici. Il y a {path}, {url}, {page}, {line}, {query}.</translation>
    </message>
    <message>
      <source>The first word must be a program.</source>
      <translation>Le premier mot doit être un programme.</translation>
    </message>
    <message>
      <source>Say where the file goes: add {path}.</source>
      <translation>Indiquer la place du fichier : ajouter {path}.</translation>
    </message>
    <message>
      <source>A quotation mark is opened and never closed.</source>
      <translation>Un guillemet est ouvert et jamais fermé.</translation>
    </message>
    <message>
      <source>Looking for a .{ending} file…</source>
      <translation>Recherche d’un fichier .{ending}…</translation>
    </message>
    <message>
      <source>The program is there. No .{ending} file is in the library to try it with.</source>
      <translation>Le programme est là. La bibliothèque ne contient aucun fichier .{ending} pour l’essayer.</translation>
    </message>
    <message>
      <source>Started with “{name}”.</source>
      <translation>Lancé avec « {name} ».</translation>
    </message>
    <message>
      <source>Opens .{ending} files with {program}.</source>
      <translation>Ouvre les fichiers .{ending} avec {program}.</translation>
    </message>
    <message>
      <source>The program “{name}” is not there: check how it is written, or give its whole path.</source>
      <translation>Le programme « {name} » est introuvable : vérifier l’orthographe, ou donner son chemin complet.</translation>
    </message>
    <message>
      <source>“{name}” is a batch file: name the program itself (.exe).</source>
      <translation>« {name} » est un fichier de commandes : indiquer le programme lui-même (.exe).</translation>
    </message>
    <message>
      <source>“{name}” did not start: {reason}</source>
      <translation>« {name} » n’a pas démarré : {reason}</translation>
    </message>
    <message>
      <source>“{name}” ended at once with an error ({code}): see its command in the settings.</source>
      <translation>« {name} » s’est terminé aussitôt sur une erreur ({code}) : voir sa commande dans les paramètres.</translation>
    </message>
    <message>
      <source>Open with</source>
      <translation>Ouvrir avec</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Commande</translation>
    </message>
    <message>
      <source>Programs</source>
      <translation>Programmes</translation>
    </message>
    <message>
      <source>Known programs on this machine</source>
      <translation>Programmes connus sur cet ordinateur</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Ajouter</translation>
    </message>
    <message>
      <source>Open such files so from now on (Enter)</source>
      <translation>Désormais, ouvrir ainsi ces fichiers (Entrée)</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Tester</translation>
    </message>
    <message>
      <source>Open a file of the library with this command</source>
      <translation>Ouvrir un fichier de la bibliothèque avec cette commande</translation>
    </message>
    <message>
      <source>None was found: write a command.</source>
      <translation>Aucun n’a été trouvé : écrire une commande.</translation>
    </message>
    <message>
      <source>Files open in the program that your system has for them, at the passage where that program can. A command of your own goes before it. {path}, {url}, {page}, {line} and {query} stand for what is opened; nothing is run through a shell.</source>
      <translation>Les fichiers s’ouvrent dans le programme que le système leur destine, au bon passage si ce programme en est capable. Une commande personnelle passe avant. {path}, {url}, {page}, {line} et {query} représentent ce qui est ouvert ; rien n’est exécuté par un shell.</translation>
    </message>
    <message>
      <source>Test the command for .{ending}</source>
      <translation>Tester la commande pour .{ending}</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>Change the command for .{ending}</source>
      <translation>Modifier la commande pour .{ending}</translation>
    </message>
    <message>
      <source>Remove the command for .{ending}</source>
      <translation>Retirer la commande pour .{ending}</translation>
    </message>
  </context>
  <context>
    <name>preview</name>
    <message>
      <source>Known by its name only: there is no text of it to show.</source>
      <translation>Connu par son nom seulement : aucun texte à afficher.</translation>
    </message>
    <message>
      <source>There is no text in this file.</source>
      <translation>Ce fichier ne contient pas de texte.</translation>
    </message>
    <message>
      <source>similarity {figure}</source>
      <translation>similarité {figure}</translation>
    </message>
    <message>
      <source>{match} of {matches}</source>
      <comment>matching passages of a file</comment>
      <translation>{match} sur {matches}</translation>
    </message>
    <message>
      <source>Page {page}</source>
      <translation>Page {page}</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
      <source>rank {rank}</source>
      <translation>rang {rank}</translation>
    </message>
    <message>
      <source>Line {line}</source>
      <translation>Ligne {line}</translation>
    </message>
    <message>
      <source>Folder</source>
      <comment>short: show in folder</comment>
      <translation>Dossier</translation>
    </message>
    <message>
      <source>Previous match in this file</source>
      <translation>Occurrence précédente dans ce fichier</translation>
    </message>
    <message>
      <source>Next match in this file</source>
      <translation>Occurrence suivante dans ce fichier</translation>
    </message>
    <message>
      <source>Open in its own program</source>
      <translation>Ouvrir dans son programme</translation>
    </message>
    <message>
      <source>Open ↵</source>
      <translation>Ouvrir ↵</translation>
    </message>
    <message>
      <source>Open the file</source>
      <translation>Ouvrir le fichier</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>Afficher dans le gestionnaire de fichiers</translation>
    </message>
    <message>
      <source>meaning</source>
      <comment>how a passage was found</comment>
      <translation>sens</translation>
    </message>
    <message>
      <source>words</source>
      <comment>how a passage was found</comment>
      <translation>mots</translation>
    </message>
    <message>
      <source>Only the beginning of this file is stored.</source>
      <translation>Seul le début de ce fichier est enregistré.</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Afficher dans le dossier</translation>
    </message>
    <message>
      <source>Text of the file</source>
      <translation>Texte du fichier</translation>
    </message>
  </context>
  <context>
    <name>problems</name>
    <message>
      <source>Reading again…</source>
      <translation>Nouvelle lecture…</translation>
    </message>
    <message>
      <source>{kind}: {reason}</source>
      <translation>{kind} : {reason}</translation>
    </message>
    <message>
      <source>Ignored · {why}</source>
      <translation>Ignoré · {why}</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Tous</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) selected</source>
      <translation>
        <numerusform>%n fichier sélectionné</numerusform>
        <numerusform>%n fichiers sélectionnés</numerusform>
      </translation>
    </message>
    <message>
      <source>Asking for the list</source>
      <translation>Chargement de la liste</translation>
    </message>
    <message>
      <source>Try fewer letters, or another kind.</source>
      <translation>Essayer moins de lettres, ou un autre genre.</translation>
    </message>
    <message>
      <source>No problem matches</source>
      <translation>Aucun problème ne correspond</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) (is|are) ignored.</source>
      <translation>
        <numerusform>%n fichier est ignoré.</numerusform>
        <numerusform>%n fichiers sont ignorés.</numerusform>
      </translation>
    </message>
    <message>
      <source>Every other file could be read.</source>
      <translation>Tous les autres fichiers ont pu être lus.</translation>
    </message>
    <message>
      <source>Every file could be read.</source>
      <translation>Tous les fichiers ont pu être lus.</translation>
    </message>
    <message numerus="yes">
      <source>{shown} of %n file(s)</source>
      <translation>
        <numerusform>{shown} sur %n fichier</numerusform>
        <numerusform>{shown} sur %n fichiers</numerusform>
      </translation>
    </message>
    <message>
      <source>No permission</source>
      <translation>Accès refusé</translation>
    </message>
    <message>
      <source>Gone</source>
      <comment>the file is there no more</comment>
      <translation>Disparu</translation>
    </message>
    <message>
      <source>Damaged</source>
      <translation>Endommagé</translation>
    </message>
    <message>
      <source>Needs a password</source>
      <translation>Protégé par mot de passe</translation>
    </message>
    <message>
      <source>Too large</source>
      <translation>Trop volumineux</translation>
    </message>
    <message>
      <source>Took too long</source>
      <translation>Délai dépassé</translation>
    </message>
    <message>
      <source>Reader stopped</source>
      <comment>the process that read the file ended</comment>
      <translation>Lecture interrompue</translation>
    </message>
    <message>
      <source>Keeps changing</source>
      <translation>Change sans cesse</translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation>Illisible</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
      <source>Back to the folders</source>
      <translation>Retour aux dossiers</translation>
    </message>
    <message>
      <source>Show those of all folders</source>
      <translation>Afficher ceux de tous les dossiers</translation>
    </message>
    <message>
      <source>Retry all shown</source>
      <translation>Tout réessayer</translation>
    </message>
    <message>
      <source>Kinds of problems</source>
      <translation>Genres de problèmes</translation>
    </message>
    <message>
      <source>Only in {folder}: show those of all folders</source>
      <translation>Seulement dans {folder} : afficher ceux de tous les dossiers</translation>
    </message>
    <message>
      <source>Filter by name, place or reason</source>
      <translation>Filtrer par nom, emplacement ou raison</translation>
    </message>
    <message>
      <source>Filter the problems</source>
      <translation>Filtrer les problèmes</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filtrer</translation>
    </message>
    <message>
      <source>Open in its own program</source>
      <translation>Ouvrir dans son programme</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouvrir</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>Afficher dans le gestionnaire de fichiers</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Afficher dans le dossier</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>Lire à nouveau</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Réessayer</translation>
    </message>
    <message>
      <source>Could not be read</source>
      <translation>Lecture impossible</translation>
    </message>
    <message>
      <source>Hide what is ignored</source>
      <translation>Masquer les ignorés</translation>
    </message>
    <message>
      <source>Show what is ignored too</source>
      <translation>Afficher aussi les ignorés</translation>
    </message>
    <message>
      <source>Ignored {number}</source>
      <translation>Ignorés {number}</translation>
    </message>
    <message>
      <source>Show ignored files: {number}</source>
      <translation>Afficher les fichiers ignorés : {number}</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>Ignorer</translation>
    </message>
    <message>
      <source>Not listed until it changes</source>
      <translation>Ne plus lister jusqu’à sa modification</translation>
    </message>
    <message>
      <source>List again</source>
      <translation>Lister à nouveau</translation>
    </message>
    <message>
      <source>More ▾</source>
      <translation>Plus ▾</translation>
    </message>
    <message>
      <source>More kinds</source>
      <translation>Autres genres</translation>
    </message>
    <message numerus="yes">
      <source>{kind}: %n file(s)</source>
      <translation>
        <numerusform>{kind} : %n fichier</numerusform>
        <numerusform>{kind} : %n fichiers</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>program</name>
    <message>
      <source>The system did not let Kindred change that ({reason}).</source>
      <translation>Le système n’a pas autorisé ce changement ({reason}).</translation>
    </message>
    <message>
      <source>Kindred went on while its window was closed, ready for the search bar. Ctrl+Q quits it.</source>
      <translation>Kindred a continué, fenêtre fermée, pour garder la barre de recherche à portée. Ctrl+Q le quitte.</translation>
    </message>
    <message>
      <source>Change that</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>Tray icon</source>
      <translation>Icône de notification</translation>
    </message>
    <message>
      <source>Go on when the window is closed</source>
      <translation>Continuer quand la fenêtre est fermée</translation>
    </message>
    <message>
      <source>Start with the session</source>
      <translation>Démarrer avec la session</translation>
    </message>
    <message>
      <source>Icon in the system's tray</source>
      <translation>Icône dans la zone de notification du système</translation>
    </message>
    <message>
      <source>The search bar and its key stay ready, and folders are followed. Ctrl+Q quits Kindred.</source>
      <translation>La barre de recherche et son raccourci restent prêts, et les dossiers sont suivis. Ctrl+Q quitte Kindred.</translation>
    </message>
    <message>
      <source>With nothing in sight: search bar, key and icon are ready.</source>
      <translation>Sans rien afficher : barre de recherche, raccourci et icône sont prêts.</translation>
    </message>
    <message>
      <source>This desktop has no tray.</source>
      <translation>Ce bureau n’a pas de zone de notification.</translation>
    </message>
    <message>
      <source>Search, pause and quit from there.</source>
      <translation>Pour rechercher, mettre en pause et quitter.</translation>
    </message>
  </context>
  <context>
    <name>results</name>
    <message>
      <source>page {number}</source>
      <translation>page {number}</translation>
    </message>
    <message>
      <source>line {number}</source>
      <translation>ligne {number}</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) at once are too many: select at most {most}.</source>
      <translation>
        <numerusform>%n fichier à la fois, c’est trop : en sélectionner {most} au plus.</numerusform>
        <numerusform>%n fichiers à la fois, c’est trop : en sélectionner {most} au plus.</numerusform>
      </translation>
    </message>
    <message>
      <source>Open with</source>
      <translation>Ouvrir avec</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouvrir</translation>
    </message>
    <message>
      <source>Open at {place}</source>
      <translation>Ouvrir à la {place}</translation>
    </message>
    <message numerus="yes">
      <source>Open %n file(s)</source>
      <translation>
        <numerusform>Ouvrir %n fichier</numerusform>
        <numerusform>Ouvrir %n fichiers</numerusform>
      </translation>
    </message>
    <message>
      <source>Always open .{ending} files with…</source>
      <translation>Toujours ouvrir les fichiers .{ending} avec…</translation>
    </message>
    <message>
      <source>Quick Look</source>
      <translation>Aperçu rapide</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Afficher dans le dossier</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>Copier le chemin</translation>
    </message>
    <message>
      <source>Copy file</source>
      <translation>Copier le fichier</translation>
    </message>
    <message>
      <source>Copy passage with source</source>
      <translation>Copier le passage avec sa source</translation>
    </message>
    <message numerus="yes">
      <source>Copy %n path(s)</source>
      <translation>
        <numerusform>Copier %n chemin</numerusform>
        <numerusform>Copier %n chemins</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n file(s)</source>
      <translation>
        <numerusform>Copier %n fichier</numerusform>
        <numerusform>Copier %n fichiers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n passage(s) with sources</source>
      <translation>
        <numerusform>Copier %n passage avec sa source</numerusform>
        <numerusform>Copier %n passages avec leurs sources</numerusform>
      </translation>
    </message>
    <message>
      <source>Export all results…</source>
      <translation>Exporter tous les résultats…</translation>
    </message>
    <message numerus="yes">
      <source>Export %n selected result(s)…</source>
      <translation>
        <numerusform>Exporter %n résultat sélectionné…</numerusform>
        <numerusform>Exporter %n résultats sélectionnés…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Open %n file(s)? Enter once more opens them.</source>
      <translation>
        <numerusform>Ouvrir %n fichier ? Appuyer encore sur Entrée pour l’ouvrir.</numerusform>
        <numerusform>Ouvrir %n fichiers ? Appuyer encore sur Entrée pour les ouvrir.</numerusform>
      </translation>
    </message>
    <message>
      <source>Open all</source>
      <translation>Tout ouvrir</translation>
    </message>
    <message>
      <source>Loading more results…</source>
      <translation>Chargement d’autres résultats…</translation>
    </message>
    <message>
      <source>Show more results</source>
      <translation>Afficher plus de résultats</translation>
    </message>
    <message>
      <source>Show more results. Press Enter.</source>
      <translation>Afficher plus de résultats. Appuyer sur Entrée.</translation>
    </message>
    <message>
      <source>What to do with the results</source>
      <translation>Que faire des résultats</translation>
    </message>
    <message>
      <source>↑ ↓ other results   ·   Page Up, Page Down read on   ·   Space closes</source>
      <translation>↑ ↓ : autres résultats   ·   Page préc., Page suiv. : défiler   ·   Espace : fermer</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>%n fichier</numerusform>
        <numerusform>%n fichiers</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>search</name>
    <message>
      <source>Nothing relevant</source>
      <translation>Rien de pertinent</translation>
    </message>
    <message>
      <source>{files} {examples}</source>
      <comment>3 files like report.pdf</comment>
      <translation>{files} {examples}</translation>
    </message>
    <message>
      <source>{files} so far</source>
      <translation>{files} pour l’instant</translation>
    </message>
    <message>
      <source>{figure} ms</source>
      <translation>{figure} ms</translation>
    </message>
    <message>
      <source>reranked</source>
      <translation>reclassé</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>%n fichier</numerusform>
        <numerusform>%n fichiers</numerusform>
      </translation>
    </message>
    <message>
      <source>ending of the name, as in ext:pdf</source>
      <translation>fin du nom, comme dans ext:pdf</translation>
    </message>
    <message>
      <source>kind of file, as in type:email</source>
      <translation>genre de fichier, comme dans type:email</translation>
    </message>
    <message>
      <source>folder, as in in:letters</source>
      <translation>dossier, comme dans in:lettres</translation>
    </message>
    <message>
      <source>name of the file, as in name:*2024*</source>
      <translation>nom du fichier, comme dans name:*2024*</translation>
    </message>
    <message>
      <source>changed since, as in after:2024-01-31</source>
      <translation>modifié depuis, comme dans after:2024-01-31</translation>
    </message>
    <message>
      <source>changed before, as in before:2025</source>
      <translation>modifié avant, comme dans before:2025</translation>
    </message>
    <message>
      <source>size, as in size:&gt;1mb</source>
      <translation>taille, comme dans size:&gt;1mb</translation>
    </message>
    <message>
      <source>language, as in lang:de</source>
      <translation>langue, comme dans lang:fr</translation>
    </message>
    <message>
      <source>Also searched for: {words}</source>
      <translation>Également recherché : {words}</translation>
    </message>
    <message>
      <source>Search only for {words}</source>
      <translation>Rechercher seulement {words}</translation>
    </message>
    <message>
      <source>why was the vote postponed</source>
      <comment>an example of a question</comment>
      <translation>pourquoi le vote a-t-il été reporté</translation>
    </message>
    <message>
      <source>Ask the way you would ask a person: meaning counts, not only words.</source>
      <translation>Demander comme à quelqu’un : le sens compte, pas seulement les mots.</translation>
    </message>
    <message>
      <source>"outer quay"</source>
      <comment>an example of a phrase, in plain quotation marks</comment>
      <translation>"quai extérieur"</translation>
    </message>
    <message>
      <source>Words in quotation marks must stand there exactly so.</source>
      <translation>Les mots entre guillemets doivent figurer exactement ainsi.</translation>
    </message>
    <message>
      <source>ext:pdf  in:Council  name:minutes</source>
      <comment>ext:, in: and name: stay as they are</comment>
      <translation>ext:pdf  in:Conseil  name:compte-rendu</translation>
    </message>
    <message>
      <source>Only such files, such folders, such names.</source>
      <translation>Seulement certains fichiers, dossiers ou noms.</translation>
    </message>
    <message>
      <source>The engine is coming up. You can type already.</source>
      <translation>Le service de recherche démarre. La saisie est déjà possible.</translation>
    </message>
    <message>
      <source>Starting</source>
      <translation>Démarrage</translation>
    </message>
    <message>
      <source>Kindred reads what is in it and finds passages by what they mean. Nothing leaves this machine.</source>
      <translation>Kindred lit son contenu et trouve des passages par leur sens. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
      <source>Drop a folder here</source>
      <translation>Déposer un dossier ici</translation>
    </message>
    <message numerus="yes">
      <source>Search %n file(s) by meaning</source>
      <translation>
        <numerusform>Rechercher par le sens dans %n fichier</numerusform>
        <numerusform>Rechercher par le sens dans %n fichiers</numerusform>
      </translation>
    </message>
    <message>
      <source>No passage is close to this in words or meaning.</source>
      <translation>Aucun passage n’est proche de cette recherche, ni par les mots ni par le sens.</translation>
    </message>
    <message>
      <source>The search is limited by {filters}: take that out to look everywhere.</source>
      <translation>La recherche est limitée par {filters} : retirer cette limite pour chercher partout.</translation>
    </message>
    <message>
      <source>Try other words, or describe what the passage says.</source>
      <translation>Essayer d’autres mots, ou décrire ce que dit le passage.</translation>
    </message>
    <message>
      <source>Nothing relevant so far</source>
      <translation>Rien de pertinent pour l’instant</translation>
    </message>
    <message>
      <source>Nothing relevant: no passage is close to this in words or meaning.</source>
      <translation>Rien de pertinent : aucun passage n’est proche de cette recherche, ni par les mots ni par le sens.</translation>
    </message>
    <message>
      <source>Words are searchable; meaning is not: the model did not start.</source>
      <translation>Les mots sont trouvables, pas le sens : le modèle n’a pas démarré.</translation>
    </message>
    <message>
      <source>Still reading: words are searchable now, meaning follows.</source>
      <translation>Lecture en cours : les mots sont déjà trouvables, le sens suivra.</translation>
    </message>
    <message>
      <source>All words are searchable, {percent} % of the passages also by meaning.</source>
      <translation>Tous les mots sont trouvables, {percent} % des passages le sont aussi par le sens.</translation>
    </message>
    <message>
      <source>All words are searchable, {percent} % of the passages also by meaning (paused).</source>
      <translation>Tous les mots sont trouvables, {percent} % des passages le sont aussi par le sens (en pause).</translation>
    </message>
    <message>
      <source>Type</source>
      <comment>what kind of file</comment>
      <translation>Type</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <source>Date</source>
      <comment>when a file was changed</comment>
      <translation>Date</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Documents</translation>
    </message>
    <message>
      <source>Code</source>
      <comment>source code</comment>
      <translation>Code</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>Courriels</translation>
    </message>
    <message>
      <source>Images</source>
      <translation>Images</translation>
    </message>
    <message>
      <source>Spreadsheets</source>
      <translation>Classeurs</translation>
    </message>
    <message>
      <source>Slides</source>
      <comment>presentations</comment>
      <translation>Présentations</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Aujourd’hui</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Hier</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Cette semaine</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Ce mois-ci</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>Cette année</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>L’année dernière</translation>
    </message>
    <message>
      <source>Older</source>
      <comment>before this year</comment>
      <translation>Plus ancien</translation>
    </message>
    <message>
      <source>German</source>
      <translation>Allemand</translation>
    </message>
    <message>
      <source>English</source>
      <translation>Anglais</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>Espagnol</translation>
    </message>
    <message>
      <source>French</source>
      <translation>Français</translation>
    </message>
    <message>
      <source>Italian</source>
      <translation>Italien</translation>
    </message>
    <message>
      <source>Japanese</source>
      <translation>Japonais</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>Coréen</translation>
    </message>
    <message>
      <source>Dutch</source>
      <translation>Néerlandais</translation>
    </message>
    <message>
      <source>Polish</source>
      <translation>Polonais</translation>
    </message>
    <message>
      <source>Portuguese</source>
      <translation>Portugais</translation>
    </message>
    <message>
      <source>Russian</source>
      <translation>Russe</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>Chinois</translation>
    </message>
    <message>
      <source>only {type}</source>
      <comment>a kind of file: only PDF, only Images</comment>
      <translation>{type} uniquement</translation>
    </message>
    <message>
      <source>larger than {size}</source>
      <translation>plus de {size}</translation>
    </message>
    <message>
      <source>smaller than {size}</source>
      <translation>moins de {size}</translation>
    </message>
    <message>
      <source>in “{folder}”</source>
      <translation>dans « {folder} »</translation>
    </message>
    <message>
      <source>changed since {time}</source>
      <translation>modifié depuis {time}</translation>
    </message>
    <message>
      <source>changed before {time}</source>
      <translation>modifié avant {time}</translation>
    </message>
    <message>
      <source>changed in {time}</source>
      <comment>a month or a year</comment>
      <translation>modifié en {time}</translation>
    </message>
    <message numerus="yes">
      <source>changed in the last %n day(s)</source>
      <translation>
        <numerusform>modifié depuis hier</numerusform>
        <numerusform>modifié ces %n derniers jours</numerusform>
      </translation>
    </message>
    <message>
      <source>changed today</source>
      <translation>modifié aujourd’hui</translation>
    </message>
    <message>
      <source>changed this week</source>
      <translation>modifié cette semaine</translation>
    </message>
    <message>
      <source>changed this month</source>
      <translation>modifié ce mois-ci</translation>
    </message>
    <message>
      <source>changed this year</source>
      <translation>modifié cette année</translation>
    </message>
    <message>
      <source>changed yesterday</source>
      <translation>modifié hier</translation>
    </message>
    <message>
      <source>Strong</source>
      <comment>how sure a hit is</comment>
      <translation>Fort</translation>
    </message>
    <message>
      <source>Likely</source>
      <comment>how sure a hit is</comment>
      <translation>Probable</translation>
    </message>
    <message>
      <source>Weak</source>
      <comment>how sure a hit is</comment>
      <translation>Faible</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) with little in common</source>
      <translation>
        <numerusform>%n fichier peu pertinent</numerusform>
        <numerusform>%n fichiers peu pertinents</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more with little in common</source>
      <translation>
        <numerusform>%n autre peu pertinent</numerusform>
        <numerusform>%n autres peu pertinents</numerusform>
      </translation>
    </message>
    <message>
      <source>{row}. Press Enter to hide them.</source>
      <translation>{row}. Appuyer sur Entrée pour masquer.</translation>
    </message>
    <message>
      <source>{row}. Press Enter to show them.</source>
      <translation>{row}. Appuyer sur Entrée pour afficher.</translation>
    </message>
    <message>
      <source>Found by meaning; its text is not stored.</source>
      <translation>Trouvé par le sens ; son texte n’est pas enregistré.</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>Non connecté</translation>
    </message>
    <message numerus="yes">
      <source>%n more passage(s)</source>
      <translation>
        <numerusform>%n autre passage</numerusform>
        <numerusform>%n autres passages</numerusform>
      </translation>
    </message>
    <message>
      <source>Found by name</source>
      <translation>Trouvé par le nom</translation>
    </message>
    <message numerus="yes">
      <source>%n identical (copy|copies)</source>
      <translation>
        <numerusform>%n copie identique</numerusform>
        <numerusform>%n copies identiques</numerusform>
      </translation>
    </message>
    <message>
      <source>“{text}”</source>
      <comment>quotation marks</comment>
      <translation>« {text} »</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Suggestions</translation>
    </message>
    <message>
      <source>Take the mistyped words as they stand ({key})</source>
      <translation>Garder les mots tels que saisis ({key})</translation>
    </message>
    <message>
      <source>Search only for what was typed</source>
      <translation>Rechercher seulement ce qui a été saisi</translation>
    </message>
    <message>
      <source>Narrow the search</source>
      <translation>Affiner la recherche</translation>
    </message>
    <message>
      <source>Filter {filter}</source>
      <translation>Filtre {filter}</translation>
    </message>
    <message>
      <source>edit (Enter) · the opposite (−) · remove (Delete, or ×)</source>
      <translation>modifier (Entrée) · l’inverse (−) · retirer (Suppr ou ×)</translation>
    </message>
    <message>
      <source>Only these</source>
      <translation>Seulement ceux-ci</translation>
    </message>
    <message>
      <source>All but these</source>
      <translation>Tous sauf ceux-ci</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Retirer</translation>
    </message>
    <message numerus="yes">
      <source>%n more filter(s)</source>
      <translation>
        <numerusform>%n autre filtre</numerusform>
        <numerusform>%n autres filtres</numerusform>
      </translation>
    </message>
    <message>
      <source>not {filter}</source>
      <translation>sauf {filter}</translation>
    </message>
    <message>
      <source>Saved search</source>
      <translation>Recherche enregistrée</translation>
    </message>
    <message>
      <source>Name of the saved search</source>
      <translation>Nom de la recherche enregistrée</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Terminé</translation>
    </message>
    <message>
      <source>Save it no more</source>
      <translation>Ne plus l’enregistrer</translation>
    </message>
    <message>
      <source>Use as filters: {filters} ({keys})</source>
      <translation>Utiliser comme filtres : {filters} ({keys})</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Résultats</translation>
    </message>
    <message>
      <source>Save this search</source>
      <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Effacer la recherche</translation>
    </message>
    <message>
      <source>Name or remove this saved search</source>
      <translation>Nommer ou retirer cette recherche enregistrée</translation>
    </message>
    <message>
      <source>Search by meaning, by words or by name</source>
      <translation>Rechercher par le sens, par les mots ou par le nom</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Rechercher</translation>
    </message>
    <message>
      <source>Search ({search}) · complete: {complete}</source>
      <comment>with their keys</comment>
      <translation>Rechercher ({search}) · compléter : {complete}</translation>
    </message>
    <message>
      <source>{keys} or {others}</source>
      <comment>two keys</comment>
      <translation>{keys} ou {others}</translation>
    </message>
    <message>
      <source>Erase all past searches</source>
      <translation>Effacer toutes les recherches passées</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Effacer</translation>
    </message>
    <message>
      <source>Saved searches</source>
      <translation>Recherches enregistrées</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>Récentes</translation>
    </message>
    <message>
      <source>Rename “{name}”</source>
      <translation>Renommer « {name} »</translation>
    </message>
    <message>
      <source>Remove “{name}”</source>
      <translation>Retirer « {name} »</translation>
    </message>
    <message>
      <source>Forget “{query}”</source>
      <translation>Oublier « {query} »</translation>
    </message>
  </context>
  <context>
    <name>settings</name>
    <message>
      <source>Go on</source>
      <comment>reading in the background</comment>
      <translation>Continuer</translation>
    </message>
    <message>
      <source>Gently</source>
      <comment>reading in the background</comment>
      <translation>Ralentir</translation>
    </message>
    <message>
      <source>Pause</source>
      <comment>reading in the background</comment>
      <translation>Mettre en pause</translation>
    </message>
    <message>
      <source>Keys, passwords and where they are kept: .ssh, .gnupg, key chains, .env, histories of shells</source>
      <translation>Clés, mots de passe et leurs emplacements : .ssh, .gnupg, trousseaux, .env, historiques de shells</translation>
    </message>
    <message>
      <source>Profiles of browsers, and the insides of programs and media libraries</source>
      <translation>Profils de navigateurs, et l’intérieur des programmes et des médiathèques</translation>
    </message>
    <message>
      <source>Caches, installed packages, what was built from other files, version control, the trash</source>
      <translation>Caches, paquets installés, ce qui est produit à partir d’autres fichiers, gestion de versions, corbeille</translation>
    </message>
    <message>
      <source>Folders of the system, and Kindred's own data</source>
      <translation>Dossiers du système, et données propres à Kindred</translation>
    </message>
    <message>
      <source>Files whose content lies in a cloud are known by name: nothing is fetched</source>
      <translation>Les fichiers dont le contenu est dans un nuage sont connus par leur nom : rien n’est téléchargé</translation>
    </message>
    <message>
      <source>This folder’s name is not readable text: rename it, then choose it.</source>
      <translation>Le nom de ce dossier n’est pas un texte lisible : le renommer, puis le choisir.</translation>
    </message>
    <message>
      <source>The check was interrupted: start it again.</source>
      <translation>La vérification a été interrompue : la relancer.</translation>
    </message>
    <message>
      <source>It could not be checked: {reason}</source>
      <translation>La vérification a échoué : {reason}</translation>
    </message>
    <message>
      <source>Comparing the catalogue, both indexes and the disk: {time} so far. You can go on working.</source>
      <translation>Comparaison du catalogue, des deux index et du disque : {time} pour l’instant. Le travail peut continuer.</translation>
    </message>
    <message>
      <source>Repairing: {time} so far. You can go on working.</source>
      <translation>Réparation : {time} pour l’instant. Le travail peut continuer.</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <comment>differences</comment>
      <translation>
        <numerusform>et %n autre</numerusform>
        <numerusform>et %n autres</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) repaired.</source>
      <translation>
        <numerusform>%n différence réparée.</numerusform>
        <numerusform>%n différences réparées.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) repaired, {left} left.</source>
      <translation>
        <numerusform>%n différence réparée, {left} restantes.</numerusform>
        <numerusform>%n différences réparées, {left} restantes.</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything agrees: there is nothing to repair.</source>
      <translation>Tout concorde : rien à réparer.</translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) between the catalogue, the indexes and the disk.</source>
      <translation>
        <numerusform>%n différence entre le catalogue, les index et le disque.</numerusform>
        <numerusform>%n différences entre le catalogue, les index et le disque.</numerusform>
      </translation>
    </message>
    <message>
      <source>Automatic</source>
      <comment>number of threads</comment>
      <translation>Automatique</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent} %</translation>
    </message>
    <message>
      <source>Ready on {device} · {size} of memory</source>
      <translation>Prêt sur {device} · {size} de mémoire</translation>
    </message>
    <message>
      <source>Loading · {size}</source>
      <translation>Chargement · {size}</translation>
    </message>
    <message>
      <source>Loaded when it is first needed · {size}</source>
      <translation>Chargé dès qu’il sera nécessaire · {size}</translation>
    </message>
    <message>
      <source>Reranker</source>
      <translation>Reclasseur</translation>
    </message>
    <message>
      <source>Choose the folder of a cross-encoder</source>
      <translation>Choisir le dossier d’un cross-encodeur</translation>
    </message>
    <message>
      <source>As the system</source>
      <comment>light or dark colours</comment>
      <translation>Comme le système</translation>
    </message>
    <message>
      <source>Light</source>
      <comment>colours</comment>
      <translation>Clair</translation>
    </message>
    <message>
      <source>Dark</source>
      <comment>colours</comment>
      <translation>Sombre</translation>
    </message>
    <message>
      <source>As the system</source>
      <comment>language</comment>
      <translation>Comme le système</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Couleurs</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Taille du texte</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Paramètres</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Apparence</translation>
    </message>
    <message>
      <source>This engine</source>
      <translation>Ce service de recherche</translation>
    </message>
    <message>
      <source>It reads, embeds and searches on this machine. Nothing is sent anywhere.</source>
      <translation>Il lit, vectorise et recherche sur cet ordinateur. Rien n’est envoyé nulle part.</translation>
    </message>
    <message>
      <source>What is indexed</source>
      <translation>Ce qui est indexé</translation>
    </message>
    <message>
      <source>Hidden files</source>
      <translation>Fichiers cachés</translation>
    </message>
    <message>
      <source>Follow .gitignore</source>
      <translation>Respecter les .gitignore</translation>
    </message>
    <message>
      <source>Largest file</source>
      <translation>Taille maximale</translation>
    </message>
    <message>
      <source>Hidden files and folders</source>
      <translation>Fichiers et dossiers cachés</translation>
    </message>
    <message>
      <source>Those whose name begins with a dot. Secrets among them never are.</source>
      <translation>Ceux dont le nom commence par un point. Les secrets n’en font jamais partie.</translation>
    </message>
    <message>
      <source>What a .gitignore in your folders leaves out is left out here too.</source>
      <translation>Ce qu’un .gitignore exclut dans les dossiers est exclu ici aussi.</translation>
    </message>
    <message>
      <source>Largest file that is read</source>
      <translation>Taille maximale d’un fichier lu</translation>
    </message>
    <message>
      <source>Larger files are found by their names only.</source>
      <translation>Les fichiers plus gros ne sont trouvés que par leur nom.</translation>
    </message>
    <message>
      <source>Left out of all folders</source>
      <translation>Exclu de tous les dossiers</translation>
    </message>
    <message>
      <source>Left out by itself</source>
      <translation>Exclu d’office</translation>
    </message>
    <message>
      <source>Secrets always; the rest unless a pattern with “!” takes it in.</source>
      <translation>Les secrets toujours ; le reste sauf si un motif avec « ! » l’inclut.</translation>
    </message>
    <message>
      <source>On battery</source>
      <translation>Sur batterie</translation>
    </message>
    <message>
      <source>When other programs are busy</source>
      <translation>Quand d’autres programmes sont occupés</translation>
    </message>
    <message>
      <source>When a program fills the screen</source>
      <translation>Quand un programme occupe tout l’écran</translation>
    </message>
    <message>
      <source>A film, a game, a presentation.</source>
      <translation>Un film, un jeu, une présentation.</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>Énergie</translation>
    </message>
    <message>
      <source>Processor threads</source>
      <translation>Threads du processeur</translation>
    </message>
    <message>
      <source>Graphics card</source>
      <translation>Carte graphique</translation>
    </message>
    <message>
      <source>How reading and learning in the background make room. Searching never waits.</source>
      <translation>Comment la lecture et l’apprentissage en arrière-plan cèdent la place. La recherche n’attend jamais.</translation>
    </message>
    <message>
      <source>Of the processor, while it learns meaning without a graphics card.</source>
      <translation>Pendant l’apprentissage du sens sans carte graphique.</translation>
    </message>
    <message>
      <source>How much of its time it may take, where there is one.</source>
      <translation>La part de son temps qui peut être prise, s’il y en a une.</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Confidentialité</translation>
    </message>
    <message>
      <source>Remember searches</source>
      <translation>Mémoriser les recherches</translation>
    </message>
    <message>
      <source>Put what is new or often opened first</source>
      <translation>Mettre en tête ce qui est récent ou souvent ouvert</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Oublier</translation>
    </message>
    <message>
      <source>Forget what I opened</source>
      <translation>Oublier ce qui a été ouvert</translation>
    </message>
    <message>
      <source>Keep the text</source>
      <translation>Conserver le texte</translation>
    </message>
    <message>
      <source>Erase the text</source>
      <translation>Effacer le texte</translation>
    </message>
    <message>
      <source>Check the library</source>
      <translation>Vérifier la bibliothèque</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Réparer</translation>
    </message>
    <message>
      <source>Forgotten</source>
      <translation>Oublié</translation>
    </message>
    <message>
      <source>The last 500 that led somewhere are kept on this machine, to complete what you type and to be listed in the empty box. Switched off, they are erased, and the window opens empty. Saved searches stay.</source>
      <translation>Les 500 dernières qui ont mené quelque part sont gardées sur cet ordinateur, pour compléter la saisie et pour figurer dans le champ vide. Désactivées, elles sont effacées, et la fenêtre s’ouvre vide. Les recherches enregistrées restent.</translation>
    </message>
    <message>
      <source>Between results that fit about as well, newer files and those that you often open from here come first. Which files you open is noted on this machine only, and goes with the file.</source>
      <translation>Entre des résultats de valeur proche, les fichiers récents et ceux qui sont souvent ouverts d’ici passent devant. Les fichiers ouverts ne sont notés que sur cet ordinateur, et la note disparaît avec le fichier.</translation>
    </message>
    <message>
      <source>Is the library true?</source>
      <translation>La bibliothèque est-elle exacte ?</translation>
    </message>
    <message>
      <source>Compares what is stored with your files and with both indexes. You can go on working meanwhile.</source>
      <translation>Compare ce qui est enregistré avec les fichiers et les deux index. Le travail peut continuer pendant ce temps.</translation>
    </message>
    <message>
      <source>Keep the text of files in the library</source>
      <translation>Conserver le texte des fichiers dans la bibliothèque</translation>
    </message>
    <message>
      <source>It is kept on this machine only, so that results show their passages and words inside files are found. Without it: no passages in the results and no search by words inside files. Meaning and names are searched as before, and the preview reads the file itself.</source>
      <translation>Il n’est conservé que sur cet ordinateur, pour que les résultats montrent leurs passages et que les mots soient trouvés dans les fichiers. Sans lui : pas de passages dans les résultats ni de recherche par mots dans les fichiers. Le sens et les noms restent trouvables comme avant, et l’aperçu lit le fichier lui-même.</translation>
    </message>
    <message>
      <source>Erase the text that is stored? Your files stay as they are. If you keep it again later, all files are read anew.</source>
      <translation>Effacer le texte enregistré ? Les fichiers restent tels quels. S’il est de nouveau conservé plus tard, tous les fichiers seront relus.</translation>
    </message>
    <message>
      <source>Reranking</source>
      <translation>Reclassement</translation>
    </message>
    <message>
      <source>Choose a model…</source>
      <translation>Choisir un modèle…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <source>Remove the reranker</source>
      <translation>Retirer le reclasseur</translation>
    </message>
    <message>
      <source>A second model reads your query together with each of the first 30 results, and sorts them anew once you pause typing. Exact matches stay first. Choose the folder of a cross-encoder that you have, such as ms-marco-MiniLM or bge-reranker: nothing is fetched.</source>
      <translation>Un second modèle lit la recherche avec chacun des 30 premiers résultats, et les reclasse dès que la saisie marque une pause. Les correspondances exactes restent en tête. Choisir le dossier d’un cross-encodeur déjà présent, comme ms-marco-MiniLM ou bge-reranker : rien n’est téléchargé.</translation>
    </message>
    <message>
      <source>Sort the first results anew</source>
      <translation>Reclasser les premiers résultats</translation>
    </message>
  </context>
  <context>
    <name>shortcuts</name>
    <message>
      <source>Searching</source>
      <translation>Recherche</translation>
    </message>
    <message>
      <source>Go to the search box</source>
      <translation>Aller au champ de recherche</translation>
    </message>
    <message>
      <source>Go through the results, from the box too</source>
      <translation>Parcourir les résultats, même depuis le champ</translation>
    </message>
    <message>
      <source>Take what the box completes</source>
      <translation>Accepter ce que le champ complète</translation>
    </message>
    <message>
      <source>List how the search may go on</source>
      <translation>Lister les suites possibles de la recherche</translation>
    </message>
    <message>
      <source>Take the filters that are offered</source>
      <translation>Accepter les filtres proposés</translation>
    </message>
    <message>
      <source>Filters, with counts</source>
      <translation>Filtres, avec leur nombre de fichiers</translation>
    </message>
    <message>
      <source>Search for the words as they were typed</source>
      <translation>Rechercher les mots tels que saisis</translation>
    </message>
    <message>
      <source>Save the search, or name it anew</source>
      <translation>Enregistrer la recherche, ou la renommer</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Effacer la recherche</translation>
    </message>
    <message>
      <source>Search for what is on the clipboard</source>
      <translation>Rechercher le contenu du presse-papiers</translation>
    </message>
    <message>
      <source>Export the results</source>
      <translation>Exporter les résultats</translation>
    </message>
    <message>
      <source>Selected results</source>
      <translation>Résultats sélectionnés</translation>
    </message>
    <message>
      <source>Open at the passage that was found</source>
      <translation>Ouvrir au passage trouvé</translation>
    </message>
    <message>
      <source>Open at the beginning</source>
      <translation>Ouvrir au début</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Afficher dans le dossier</translation>
    </message>
    <message>
      <source>Quick Look, from the list or the box</source>
      <translation>Aperçu rapide, depuis la liste ou le champ</translation>
    </message>
    <message>
      <source>Select several</source>
      <translation>En sélectionner plusieurs</translation>
    </message>
    <message>
      <source>Select all (in the list)</source>
      <translation>Tout sélectionner (dans la liste)</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>Copier le chemin</translation>
    </message>
    <message>
      <source>Copy file</source>
      <translation>Copier le fichier</translation>
    </message>
    <message>
      <source>Copy passage with source</source>
      <translation>Copier le passage avec sa source</translation>
    </message>
    <message>
      <source>Why this result?</source>
      <translation>Pourquoi ce résultat ?</translation>
    </message>
    <message>
      <source>Find similar files</source>
      <translation>Trouver des fichiers semblables</translation>
    </message>
    <message>
      <source>Where else is this?</source>
      <translation>Où trouver aussi ceci ?</translation>
    </message>
    <message>
      <source>More like this, less like this</source>
      <translation>Plus ou moins comme ceci</translation>
    </message>
    <message>
      <source>All actions</source>
      <translation>Toutes les actions</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Aperçu</translation>
    </message>
    <message>
      <source>Find similar passages (in the text)</source>
      <translation>Trouver des passages semblables (dans le texte)</translation>
    </message>
    <message>
      <source>Next match in this file</source>
      <translation>Occurrence suivante dans ce fichier</translation>
    </message>
    <message>
      <source>Previous match in this file</source>
      <translation>Occurrence précédente dans ce fichier</translation>
    </message>
    <message>
      <source>Read on (in the text)</source>
      <translation>Défiler (dans le texte)</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Fenêtre</translation>
    </message>
    <message>
      <source>Search, folders, duplicates</source>
      <translation>Recherche, dossiers, doublons</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Paramètres</translation>
    </message>
    <message>
      <source>Next or previous part of the window</source>
      <translation>Partie suivante ou précédente de la fenêtre</translation>
    </message>
    <message>
      <source>Add a folder</source>
      <translation>Ajouter un dossier</translation>
    </message>
    <message>
      <source>These keys</source>
      <translation>Ces raccourcis</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quitter</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Raccourcis clavier</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
  </context>
  <context>
    <name>size</name>
    <message>
      <source>{figure} GB</source>
      <translation>{figure} Go</translation>
    </message>
    <message>
      <source>{figure} MB</source>
      <translation>{figure} Mo</translation>
    </message>
    <message numerus="yes">
      <source>%n byte(s)</source>
      <translation>
        <numerusform>%n octet</numerusform>
        <numerusform>%n octets</numerusform>
      </translation>
    </message>
    <message>
      <source>{figure} KB</source>
      <translation>{figure} ko</translation>
    </message>
    <message>
      <source>{figure} TB</source>
      <translation>{figure} To</translation>
    </message>
  </context>
  <context>
    <name>time</name>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <comment>a day, in the letters of Qt's QLocale</comment>
      <translation>d MMM yyyy</translation>
    </message>
    <message>
      <source>MMM yyyy</source>
      <comment>a month, in the letters of Qt's QLocale</comment>
      <translation>MMMM yyyy</translation>
    </message>
    <message>
      <source>under 1 min</source>
      <translation>moins de 1 min</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} min</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <source>{hours} h</source>
      <translation>{hours} h</translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n jour</numerusform>
        <numerusform>%n jours</numerusform>
      </translation>
    </message>
    <message>
      <source>just now</source>
      <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s) ago</source>
      <translation>
        <numerusform>il y a %n minute</numerusform>
        <numerusform>il y a %n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s) ago</source>
      <translation>
        <numerusform>il y a %n heure</numerusform>
        <numerusform>il y a %n heures</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>il y a %n jour</numerusform>
        <numerusform>il y a %n jours</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>tray</name>
    <message>
      <source>Search</source>
      <translation>Rechercher</translation>
    </message>
    <message>
      <source>Open Kindred</source>
      <translation>Ouvrir Kindred</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Doublons</translation>
    </message>
    <message>
      <source>Quit Kindred</source>
      <translation>Quitter Kindred</translation>
    </message>
    <message>
      <source>Resume indexing</source>
      <translation>Reprendre l’indexation</translation>
    </message>
    <message>
      <source>Pause indexing</source>
      <translation>Mettre l’indexation en pause</translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>%n nouveau</numerusform>
        <numerusform>%n nouveaux</numerusform>
      </translation>
    </message>
    <message>
      <source>Kindred: {doing}</source>
      <translation>Kindred : {doing}</translation>
    </message>
  </context>
  <context>
    <name>why</name>
    <message>
      <source>Little speaks for this file: it is among the nearest that there are.</source>
      <translation>Peu d’éléments en faveur de ce fichier : il est simplement parmi les plus proches.</translation>
    </message>
    <message>
      <source> and </source>
      <comment>between two reasons</comment>
      <translation> et </translation>
    </message>
    <message>
      <source>Strong, because of {reasons}.</source>
      <translation>Fort. En sa faveur : {reasons}.</translation>
    </message>
    <message>
      <source>Likely, because of {reasons}.</source>
      <translation>Probable. En sa faveur : {reasons}.</translation>
    </message>
    <message>
      <source>Weak: all that speaks for it is {reasons}.</source>
      <translation>Faible. En sa faveur, seulement : {reasons}.</translation>
    </message>
    <message>
      <source>the same content as the example</source>
      <translation>le même contenu que l’exemple</translation>
    </message>
    <message>
      <source>its name</source>
      <translation>son nom</translation>
    </message>
    <message>
      <source>its meaning</source>
      <translation>son sens</translation>
    </message>
    <message>
      <source>all of your words in one passage</source>
      <translation>tous les mots cherchés dans un même passage</translation>
    </message>
    <message>
      <source>some of your words</source>
      <translation>certains des mots cherchés</translation>
    </message>
    <message>
      <source>It holds exactly what your example holds.</source>
      <translation>Il contient exactement ce que contient l’exemple.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copie</translation>
    </message>
    <message>
      <source>Meaning</source>
      <translation>Sens</translation>
    </message>
    <message>
      <source>Its meaning has not been compared (yet): only words and names were.</source>
      <translation>Son sens n’a pas (encore) été comparé : seuls les mots et les noms l’ont été.</translation>
    </message>
    <message>
      <source>Of all passages it is number {rank} in meaning.</source>
      <translation>De tous les passages, c’est le n° {rank} par le sens.</translation>
    </message>
    <message>
      <source>In this library, unrelated passages seldom reach {likely}, and hardly ever {strong}.</source>
      <translation>Dans cette bibliothèque, des passages sans rapport atteignent rarement {likely}, et presque jamais {strong}.</translation>
    </message>
    <message>
      <source>This sentence carried it:</source>
      <translation>Cette phrase a été décisive :</translation>
    </message>
    <message>
      <source>Similarity {figure} to what you search for.</source>
      <translation>Similarité de {figure} avec ce qui est cherché.</translation>
    </message>
    <message>
      <source>Very close to what you search for: similarity {figure}.</source>
      <translation>Très proche de ce qui est cherché : similarité {figure}.</translation>
    </message>
    <message>
      <source>Close to what you search for: similarity {figure}.</source>
      <translation>Proche de ce qui est cherché : similarité {figure}.</translation>
    </message>
    <message>
      <source>Not close to what you search for: similarity {figure}.</source>
      <translation>Pas proche de ce qui est cherché : similarité {figure}.</translation>
    </message>
    <message>
      <source>None of your words are in this passage.</source>
      <translation>Aucun des mots cherchés n’est dans ce passage.</translation>
    </message>
    <message>
      <source>Of your words this passage has {found} of {all}; not in it: {missing}.</source>
      <translation>Des mots cherchés, ce passage en contient {found} sur {all} ; absents : {missing}.</translation>
    </message>
    <message>
      <source>All of your words are in this passage.</source>
      <translation>Tous les mots cherchés sont dans ce passage.</translation>
    </message>
    <message>
      <source>Of all passages it is number {rank} by words.</source>
      <translation>De tous les passages, c’est le n° {rank} par les mots.</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Mots</translation>
    </message>
    <message>
      <source>It is called exactly what you typed.</source>
      <translation>Il porte exactement le nom saisi.</translation>
    </message>
    <message>
      <source>Your words are in its name or its folders: for that alone {score} of 1.</source>
      <translation>Des mots cherchés sont dans son nom ou ses dossiers : cela vaut à soi seul {score} sur 1.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>It was moved up a little, by {added} of 1: {reason}.</source>
      <translation>Il a été un peu remonté, de {added} sur 1 : {reason}.</translation>
    </message>
    <message>
      <source>it is new, or often opened</source>
      <translation>il est récent, ou souvent ouvert</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Ordre</translation>
    </message>
    <message>
      <source>The reranker read it together with your words and gave it {score} of 1.</source>
      <translation>Le reclasseur l’a lu avec les mots cherchés et lui a donné {score} sur 1.</translation>
    </message>
    <message>
      <source>Reranker</source>
      <translation>Reclasseur</translation>
    </message>
    <message numerus="yes">
      <source>opened %n time(s), last {ago}</source>
      <comment>a file</comment>
      <translation>
        <numerusform>ouvert %n fois, {ago}</numerusform>
        <numerusform>ouvert %n fois, la dernière {ago}</numerusform>
      </translation>
    </message>
    <message>
      <source>changed {ago}</source>
      <comment>a file</comment>
      <translation>modifié {ago}</translation>
    </message>
    <message>
      <source>Why this result? (Ctrl+I)</source>
      <translation>Pourquoi ce résultat ? (Ctrl+I)</translation>
    </message>
    <message>
      <source>Why this result?</source>
      <translation>Pourquoi ce résultat ?</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Pourquoi ?</translation>
    </message>
    <message>
      <source>What speaks for this result</source>
      <translation>Ce qui parle pour ce résultat</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Why “{name}” was found</source>
      <translation>Pourquoi « {name} » a été trouvé</translation>
    </message>
  </context>
  <context>
    <name>window</name>
    <message>
      <source>{file} is not connected: plug its drive in, or locate it in the folders panel.</source>
      <translation>{file} n’est pas connecté : brancher son disque, ou le localiser dans le panneau Dossiers.</translation>
    </message>
    <message>
      <source>{file} lies in {folder}, which is not connected: plug its drive in, or locate it in the folders panel.</source>
      <translation>{file} se trouve dans {folder}, qui n’est pas connecté : brancher son disque, ou le localiser dans le panneau Dossiers.</translation>
    </message>
    <message>
      <source>{reason} It is being started again; nothing is lost.</source>
      <comment>the engine</comment>
      <translation>{reason} Il redémarre ; rien n’est perdu.</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>Essayer maintenant</translation>
    </message>
    <message>
      <source>Something went wrong inside Kindred ({summary}). It is written to the log; the window goes on.</source>
      <translation>Un problème est survenu dans Kindred ({summary}). Il est noté dans le journal ; la fenêtre continue.</translation>
    </message>
    <message>
      <source>Kindred speaks it when it is started next.</source>
      <comment>another language</comment>
      <translation>Prendra effet au prochain démarrage de Kindred.</translation>
    </message>
    <message>
      <source>Drop to add {name}</source>
      <translation>Déposer pour ajouter {name}</translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n file(s)</source>
      <translation>
        <numerusform>Déposer pour ajouter %n fichier</numerusform>
        <numerusform>Déposer pour ajouter %n fichiers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n folder(s)</source>
      <translation>
        <numerusform>Déposer pour ajouter %n dossier</numerusform>
        <numerusform>Déposer pour ajouter %n dossiers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n folder(s) and {files}</source>
      <translation>
        <numerusform>Déposer pour ajouter %n dossier et {files}</numerusform>
        <numerusform>Déposer pour ajouter %n dossiers et {files}</numerusform>
      </translation>
    </message>
    <message>
      <source>Search</source>
      <comment>name of a panel</comment>
      <translation>Recherche</translation>
    </message>
    <message>
      <source>Folders</source>
      <comment>name of a panel</comment>
      <translation>Dossiers</translation>
    </message>
    <message>
      <source>Settings</source>
      <comment>name of a panel</comment>
      <translation>Paramètres</translation>
    </message>
    <message>
      <source>Panels</source>
      <translation>Panneaux</translation>
    </message>
    <message>
      <source>Status: {status}</source>
      <translation>État : {status}</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>Fermer ce message</translation>
    </message>
    <message>
      <source>Your files stay where they are and as they are.</source>
      <translation>Les fichiers restent où ils sont et tels quels.</translation>
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
