<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
  <context>
    <name>bar</name>
    <message>
      <source>The engine is being started again. Nothing is lost.</source>
      <translation>El servicio de búsqueda se está reiniciando. No se pierde nada.</translation>
    </message>
    <message>
      <source>No folder is searched yet: press Tab to open Kindred, and drop one there.</source>
      <translation>Todavía no se busca en ninguna carpeta: pulsar Tab para abrir Kindred y soltar una allí.</translation>
    </message>
    <message>
      <source>Search bar</source>
      <translation>Barra de búsqueda</translation>
    </message>
    <message>
      <source>Kindred search</source>
      <translation>Búsqueda de Kindred</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Resultados</translation>
    </message>
    <message>
      <source>back to the list</source>
      <translation>volver a la lista</translation>
    </message>
    <message>
      <source>preview</source>
      <translation>vista previa</translation>
    </message>
    <message>
      <source>open</source>
      <translation>abrir</translation>
    </message>
    <message>
      <source>show in folder</source>
      <translation>mostrar en la carpeta</translation>
    </message>
    <message>
      <source>open in Kindred</source>
      <translation>abrir en Kindred</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Borrar la búsqueda</translation>
    </message>
  </context>
  <context>
    <name>desktop</name>
    <message>
      <source>No program opened {file}: choose one for this type in the system's settings.</source>
      <translation>Ningún programa abrió {file}: elegir uno para este tipo en los ajustes del sistema.</translation>
    </message>
    <message>
      <source>No file manager answered: install one, or copy the path with {keys}.</source>
      <translation>Ningún gestor de archivos respondió: instalar uno o copiar la ruta con {keys}.</translation>
    </message>
    <message>
      <source>{file} is not there any more. The list follows within a few seconds.</source>
      <translation>{file} ya no está ahí. La lista se actualizará en unos segundos.</translation>
    </message>
  </context>
  <context>
    <name>duplicates</name>
    <message>
      <source>“{new}” duplicates “{old}”</source>
      <translation>«{new}» es un duplicado de «{old}»</translation>
    </message>
    <message numerus="yes">
      <source>%n new duplicate(s)</source>
      <translation>
        <numerusform>%n duplicado nuevo</numerusform>
        <numerusform>%n duplicados nuevos</numerusform>
      </translation>
    </message>
    <message>
      <source>No difference in the text</source>
      <translation>Ninguna diferencia en el texto</translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s)</source>
      <translation>
        <numerusform>%n diferencia</numerusform>
        <numerusform>%n diferencias</numerusform>
      </translation>
    </message>
    <message>
      <source>Difference {at} of {total}</source>
      <translation>Diferencia {at} de {total}</translation>
    </message>
    <message>
      <source>Nothing is said in words here: open both files to compare.</source>
      <translation>Aquí no hay texto: abrir los dos archivos para comparar.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are the same.</source>
      <translation>«{one}» y «{other}» son iguales.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” are no duplicates.</source>
      <translation>«{one}» y «{other}» no son duplicados.</translation>
    </message>
    <message>
      <source>“{name}” is kept from now on.</source>
      <translation>«{name}» se conserva a partir de ahora.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
      <source>%n in the trash</source>
      <translation>
        <numerusform>%n en la papelera</numerusform>
        <numerusform>%n en la papelera</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n brought back</source>
      <translation>
        <numerusform>%n restaurado</numerusform>
        <numerusform>%n restaurados</numerusform>
      </translation>
    </message>
    <message>
      <source>kept: {name}</source>
      <translation>se conserva: {name}</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>En espera</translation>
    </message>
    <message>
      <source>On its way to the trash</source>
      <translation>De camino a la papelera</translation>
    </message>
    <message>
      <source>In the trash</source>
      <translation>En la papelera</translation>
    </message>
    <message>
      <source>Stayed where it was</source>
      <translation>Se quedó en su sitio</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Devuelto a su sitio</translation>
    </message>
    <message>
      <source>Left alone</source>
      <translation>Sin tocar</translation>
    </message>
    <message>
      <source>On its way back</source>
      <translation>Restaurándose</translation>
    </message>
    <message>
      <source>Brought back</source>
      <translation>Restaurado</translation>
    </message>
    <message>
      <source>Neither here nor there at present</source>
      <translation>Por ahora, ni en su sitio ni en la papelera</translation>
    </message>
    <message>
      <source>Moved or deleted by something else</source>
      <translation>Movido o eliminado fuera de Kindred</translation>
    </message>
    <message>
      <source>The same</source>
      <translation>Iguales</translation>
    </message>
    <message>
      <source>Not a duplicate</source>
      <translation>No es un duplicado</translation>
    </message>
    <message>
      <source>“{one}” and “{other}”</source>
      <translation>«{one}» y «{other}»</translation>
    </message>
    <message>
      <source>It is kept: no file of this family may go without it.</source>
      <translation>Se conserva: sin él no se puede eliminar ningún archivo de este grupo.</translation>
    </message>
    <message>
      <source>Its folder or that of the kept file is not connected now.</source>
      <translation>Su carpeta o la del archivo conservado está ahora sin conectar.</translation>
    </message>
    <message>
      <source>It lies in a protected or reference folder, where nothing goes.</source>
      <translation>Está en una carpeta protegida o de referencia, de la que no se elimina nada.</translation>
    </message>
    <message>
      <source>It is about the same only, and no duplicate.</source>
      <translation>Solo trata de lo mismo; no es un duplicado.</translation>
    </message>
    <message>
      <source>Its bytes are others: look at it beside the kept file first.</source>
      <translation>Sus bytes son distintos: compararlo primero con el archivo conservado.</translation>
    </message>
    <message>
      <source>None of these has the same bytes: look at each, and mark it with Space.</source>
      <translation>Ninguno tiene los mismos bytes: revisar cada uno y marcarlo con Espacio.</translation>
    </message>
    <message>
      <source>None of the listed families has identical copies.</source>
      <translation>Ninguno de los grupos de la lista tiene copias idénticas.</translation>
    </message>
    <message>
      <source>{files} with the bytes of a kept one, in {families}: {size} in all.</source>
      <translation>{files} con los mismos bytes que uno conservado, en {families}: {size} en total.</translation>
    </message>
    <message>
      <source>Mark them</source>
      <translation>Marcarlos</translation>
    </message>
    <message>
      <source>{path} could not be written: {reason} Choose another place.</source>
      <translation>No se pudo escribir {path}: {reason} Elegir otro lugar.</translation>
    </message>
    <message>
      <source>{files} are listed in {path}.</source>
      <translation>Lista de {files} guardada en {path}.</translation>
    </message>
    <message numerus="yes">
      <source>%n mark(s) fell away: what the files match changed.</source>
      <translation>
        <numerusform>Se quitó %n marca: cambiaron las coincidencias entre los archivos.</numerusform>
        <numerusform>Se quitaron %n marcas: cambiaron las coincidencias entre los archivos.</numerusform>
      </translation>
    </message>
    <message>
      <source>Checking each file…</source>
      <translation>Comprobando cada archivo…</translation>
    </message>
    <message>
      <source>Nothing goes</source>
      <translation>No se elimina nada</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) would go to the trash</source>
      <translation>
        <numerusform>%n archivo iría a la papelera</numerusform>
        <numerusform>%n archivos irían a la papelera</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) would be replaced by links</source>
      <translation>
        <numerusform>%n archivo se sustituiría por un enlace</numerusform>
        <numerusform>%n archivos se sustituirían por enlaces</numerusform>
      </translation>
    </message>
    <message>
      <source>{size} are free once the trash is emptied.</source>
      <translation>Al vaciar la papelera se liberan {size}.</translation>
    </message>
    <message>
      <source>{size} are free once the trash is emptied. All names stay.</source>
      <translation>Al vaciar la papelera se liberan {size}. Todos los nombres se conservan.</translation>
    </message>
    <message>
      <source>The engine stopped. Nothing was touched.</source>
      <translation>El servicio de búsqueda se detuvo. No se tocó nada.</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) are back where they were.</source>
      <translation>
        <numerusform>%n archivo vuelve a estar en su sitio.</numerusform>
        <numerusform>%n archivos vuelven a estar en su sitio.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) went to the trash.</source>
      <translation>
        <numerusform>%n archivo movido a la papelera.</numerusform>
        <numerusform>%n archivos movidos a la papelera.</numerusform>
      </translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Detalles</translation>
    </message>
    <message>
      <source>Bringing files back: {done} of {total}</source>
      <translation>Restaurando: {done} de {total}</translation>
    </message>
    <message>
      <source>Moving files to the trash: {done} of {total}</source>
      <translation>Moviendo a la papelera: {done} de {total}</translation>
    </message>
    <message>
      <source>Left where it was: {files}.</source>
      <translation>Sin mover: {files}.</translation>
    </message>
    <message>
      <source>The rest was called off.</source>
      <translation>El resto se canceló.</translation>
    </message>
    <message numerus="yes">
      <source>%n marked</source>
      <translation>
        <numerusform>%n marcado</numerusform>
        <numerusform>%n marcados</numerusform>
      </translation>
    </message>
    <message>
      <source>{size} to be won</source>
      <translation>{size} por liberar</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Conservar</translation>
    </message>
    <message>
      <source>Protected</source>
      <translation>Protegido</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Eliminar</translation>
    </message>
    <message>
      <source>marked to go</source>
      <translation>marcado para eliminar</translation>
    </message>
    <message>
      <source>stays</source>
      <translation>se queda</translation>
    </message>
    <message>
      <source>matches “{name}” directly</source>
      <translation>coincide directamente con «{name}»</translation>
    </message>
    <message>
      <source>The scores do not fit together ({error}): look again.</source>
      <translation>Las puntuaciones no cuadran ({error}): buscar de nuevo.</translation>
    </message>
    <message>
      <source>All types</source>
      <translation>Todos los tipos</translation>
    </message>
    <message>
      <source>All folders</source>
      <translation>Todas las carpetas</translation>
    </message>
    <message>
      <source>All sizes</source>
      <translation>Todos los tamaños</translation>
    </message>
    <message>
      <source>{size} or more</source>
      <translation>{size} o más</translation>
    </message>
    <message>
      <source>Most space first</source>
      <translation>Más espacio primero</translation>
    </message>
    <message>
      <source>Most files first</source>
      <translation>Más archivos primero</translation>
    </message>
    <message>
      <source>Most alike first</source>
      <translation>Más similares primero</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Más recientes primero</translation>
    </message>
    <message>
      <source>By name</source>
      <translation>Por nombre</translation>
    </message>
    <message>
      <source>{size} could be freed</source>
      <translation>se pueden liberar {size}</translation>
    </message>
    <message>
      <source>Asking for what is known</source>
      <translation>Obteniendo lo que ya se conoce</translation>
    </message>
    <message>
      <source>Move the slider to the left, or take filters away.</source>
      <translation>Mover el control deslizante a la izquierda o quitar filtros.</translation>
    </message>
    <message>
      <source>Show all families</source>
      <translation>Mostrar todos los grupos</translation>
    </message>
    <message>
      <source>No family matches</source>
      <translation>Ningún grupo coincide</translation>
    </message>
    <message>
      <source>What is found shows here at once. You can use it while the search goes on.</source>
      <translation>Lo que se encuentra aparece aquí enseguida. Se puede usar mientras continúa la búsqueda.</translation>
    </message>
    <message>
      <source>Nothing found so far</source>
      <translation>Nada encontrado hasta ahora</translation>
    </message>
    <message>
      <source>No file of the library is like another. New files are compared as they come.</source>
      <translation>Ningún archivo de la biblioteca se parece a otro. Los archivos nuevos se comparan a medida que llegan.</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Buscar de nuevo</translation>
    </message>
    <message>
      <source>No duplicates</source>
      <translation>Sin duplicados</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>listo en {time}</translation>
    </message>
    <message>
      <source>Waits until the library is at rest</source>
      <translation>En espera hasta que la biblioteca esté en reposo</translation>
    </message>
    <message>
      <source>{stage}: {done} of {total}</source>
      <translation>{stage}: {done} de {total}</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Buscando…</translation>
    </message>
    <message>
      <source>Nowhere else: nothing in the library is like it.</source>
      <translation>En ningún otro lugar: nada en la biblioteca se le parece.</translation>
    </message>
    <message>
      <source>Where else is “{name}”?</source>
      <translation>¿Dónde más está «{name}»?</translation>
    </message>
    <message>
      <source>Identical</source>
      <translation>Idéntico</translation>
    </message>
    <message>
      <source>Same text</source>
      <translation>Mismo texto</translation>
    </message>
    <message>
      <source>Nearly the same</source>
      <translation>Casi igual</translation>
    </message>
    <message>
      <source>Contained</source>
      <translation>Incluido</translation>
    </message>
    <message>
      <source>Same template</source>
      <translation>Misma plantilla</translation>
    </message>
    <message>
      <source>Same topic</source>
      <translation>Mismo tema</translation>
    </message>
    <message>
      <source>The same bytes, whatever the names are.</source>
      <translation>Los mismos bytes, sean cuales sean los nombres.</translation>
    </message>
    <message>
      <source>The same words in another format, encoding or line ending.</source>
      <translation>Las mismas palabras con otro formato, codificación o fin de línea.</translation>
    </message>
    <message>
      <source>Nearly the same words. Looked at one by one before anything goes.</source>
      <translation>Casi las mismas palabras. Se revisan uno a uno antes de eliminar nada.</translation>
    </message>
    <message>
      <source>All or most of it stands in the kept file.</source>
      <translation>Todo su texto, o la mayor parte, está en el archivo conservado.</translation>
    </message>
    <message>
      <source>Only names, numbers, dates or a “not” differ: no duplicates.</source>
      <translation>Solo difieren nombres, números, fechas o un «no»: no son duplicados.</translation>
    </message>
    <message>
      <source>About the same only: no duplicates.</source>
      <translation>Solo tratan de lo mismo: no son duplicados.</translation>
    </message>
    <message>
      <source>In the folder that stands first below</source>
      <translation>En la carpeta que va primero en la lista de abajo</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>El más reciente</translation>
    </message>
    <message>
      <source>Oldest</source>
      <translation>El más antiguo</translation>
    </message>
    <message>
      <source>Longest path</source>
      <translation>La ruta más larga</translation>
    </message>
    <message>
      <source>Shortest path</source>
      <translation>La ruta más corta</translation>
    </message>
    <message>
      <source>Most complete: the most words</source>
      <translation>El más completo: con más palabras</translation>
    </message>
    <message>
      <source>Without “copy” or “(1)” in its name</source>
      <translation>Sin «copia» ni «(1)» en el nombre</translation>
    </message>
    <message>
      <source>In the folder that comes first</source>
      <translation>En la carpeta que va primero</translation>
    </message>
    <message>
      <source>Most complete</source>
      <translation>El más completo</translation>
    </message>
    <message>
      <source>Its name does not say that it is a copy</source>
      <translation>Su nombre no indica que sea una copia</translation>
    </message>
    <message>
      <source>Chosen by you</source>
      <translation>Elegido a mano</translation>
    </message>
    <message>
      <source>In a reference folder</source>
      <translation>En una carpeta de referencia</translation>
    </message>
    <message>
      <source>The other is offline</source>
      <translation>El otro está sin conectar</translation>
    </message>
    <message>
      <source>First by name</source>
      <translation>El primero por nombre</translation>
    </message>
    <message>
      <source>Nearly the same: {percent} %</source>
      <translation>Casi igual: {percent} %</translation>
    </message>
    <message>
      <source>{percent} % of it stands in the other</source>
      <translation>El {percent} % está en el otro</translation>
    </message>
    <message>
      <source>Same template, mostly; different: {differences}</source>
      <translation>Misma plantilla en su mayor parte; diferencias: {differences}</translation>
    </message>
    <message>
      <source>Same template; different: {differences}</source>
      <translation>Misma plantilla; diferencias: {differences}</translation>
    </message>
    <message>
      <source>The same bytes</source>
      <translation>Los mismos bytes</translation>
    </message>
    <message>
      <source>The same words</source>
      <translation>Las mismas palabras</translation>
    </message>
    <message>
      <source>All of it stands in the other</source>
      <translation>Todo está en el otro</translation>
    </message>
    <message>
      <source>The same template</source>
      <translation>La misma plantilla</translation>
    </message>
    <message>
      <source>The same topic only</source>
      <translation>Solo el mismo tema</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>números</translation>
    </message>
    <message>
      <source>dates</source>
      <translation>fechas</translation>
    </message>
    <message>
      <source>names</source>
      <translation>nombres</translation>
    </message>
    <message>
      <source>a “not”</source>
      <translation>un «no»</translation>
    </message>
    <message numerus="yes">
      <source>%n part(s) moved</source>
      <translation>
        <numerusform>%n parte movida</numerusform>
        <numerusform>%n partes movidas</numerusform>
      </translation>
    </message>
    <message>
      <source>front matter</source>
      <comment>of a Markdown file</comment>
      <translation>metadatos iniciales</translation>
    </message>
    <message>
      <source>No word differs.</source>
      <translation>Ninguna palabra difiere.</translation>
    </message>
    <message>
      <source>Different: {differences}.</source>
      <translation>Diferencias: {differences}.</translation>
    </message>
    <message numerus="yes">
      <source>%n number(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n número</numerusform>
        <numerusform>%n números</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n date(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n fecha</numerusform>
        <numerusform>%n fechas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n name(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n nombre</numerusform>
        <numerusform>%n nombres</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n negation(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n negación</numerusform>
        <numerusform>%n negaciones</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n section(s)</source>
      <comment>that differ</comment>
      <translation>
        <numerusform>%n sección</numerusform>
        <numerusform>%n secciones</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s)</source>
      <comment>with other words</comment>
      <translation>
        <numerusform>%n lugar con otras palabras</numerusform>
        <numerusform>%n lugares con otras palabras</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>%n archivo</numerusform>
        <numerusform>%n archivos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n (family|families)</source>
      <translation>
        <numerusform>%n grupo</numerusform>
        <numerusform>%n grupos</numerusform>
      </translation>
    </message>
    <message>
      <source>Files that match the kept one</source>
      <translation>Archivos que coinciden con el conservado</translation>
    </message>
    <message>
      <source>Previous difference</source>
      <translation>Diferencia anterior</translation>
    </message>
    <message>
      <source>Next difference</source>
      <translation>Diferencia siguiente</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Comparando…</translation>
    </message>
    <message>
      <source>Text of {name}</source>
      <translation>Texto de {name}</translation>
    </message>
    <message>
      <source>page {number}</source>
      <translation>página {number}</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Modificado</translation>
    </message>
    <message>
      <source>Only here</source>
      <translation>Solo aquí</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>Movido</translation>
    </message>
    <message>
      <source>Families of duplicates</source>
      <translation>Grupos de duplicados</translation>
    </message>
    <message numerus="yes">
      <source>Move %n file(s) to trash</source>
      <translation>
        <numerusform>Mover %n archivo a la papelera</numerusform>
        <numerusform>Mover %n archivos a la papelera</numerusform>
      </translation>
    </message>
    <message>
      <source>Move to trash</source>
      <translation>Mover a la papelera</translation>
    </message>
    <message>
      <source>Mark files first: Space, or a click on “Remove”</source>
      <translation>Marcar archivos primero: Espacio o un clic en «Eliminar»</translation>
    </message>
    <message>
      <source>Shows first what would happen (Delete)</source>
      <translation>Muestra primero qué pasaría (Supr)</translation>
    </message>
    <message>
      <source>Mark identical copies</source>
      <translation>Marcar copias idénticas</translation>
    </message>
    <message>
      <source>Mark the files of this family with the same bytes (A)</source>
      <translation>Marcar los archivos de este grupo con los mismos bytes (A)</translation>
    </message>
    <message>
      <source>These two are different things: remembered for good (N)</source>
      <translation>Estos dos son cosas distintas: se recuerda para siempre (N)</translation>
    </message>
    <message>
      <source>Swap keeper</source>
      <translation>Conservar este</translation>
    </message>
    <message>
      <source>Keep this file in place of the other (K)</source>
      <translation>Conservar este archivo en lugar del otro (K)</translation>
    </message>
    <message>
      <source>{reason} It is being started again; nothing is lost.</source>
      <translation>{reason} Se está reiniciando; no se pierde nada.</translation>
    </message>
    <message>
      <source>Likeness</source>
      <translation>Similitud</translation>
    </message>
    <message>
      <source>How alike files must be to be one family (Ctrl+L, then ← →)</source>
      <translation>Cuánto deben parecerse los archivos para formar un grupo (Ctrl+L y luego ← →)</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Tamaño</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Orden</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Más</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Duplicados</translation>
    </message>
    <message>
      <source>Removals, newest first</source>
      <translation>Eliminaciones, las más recientes primero</translation>
    </message>
    <message>
      <source>Files of this removal</source>
      <translation>Archivos de esta eliminación</translation>
    </message>
    <message>
      <source>Decisions, newest first</source>
      <translation>Decisiones, las más recientes primero</translation>
    </message>
    <message>
      <source>Bring all back</source>
      <translation>Restaurar todos</translation>
    </message>
    <message>
      <source>Bring this file back</source>
      <translation>Restaurar este archivo</translation>
    </message>
    <message>
      <source>Take this decision back</source>
      <translation>Deshacer esta decisión</translation>
    </message>
    <message>
      <source>Back to the families</source>
      <translation>Volver a los grupos</translation>
    </message>
    <message>
      <source>Removed files</source>
      <translation>Archivos eliminados</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>Decisiones</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Historial</translation>
    </message>
    <message>
      <source>Nothing was removed so far.</source>
      <translation>Todavía no se ha eliminado nada.</translation>
    </message>
    <message>
      <source>Nothing was decided so far. N: these two are no duplicates.</source>
      <translation>Todavía no se ha decidido nada. N: estos dos no son duplicados.</translation>
    </message>
    <message>
      <source>Picture {name}</source>
      <translation>Imagen {name}</translation>
    </message>
    <message>
      <source>This picture cannot be shown here: open it to compare.</source>
      <translation>Esta imagen no se puede mostrar aquí: abrirla para comparar.</translation>
    </message>
    <message>
      <source>What would happen to each file</source>
      <translation>Qué pasaría con cada archivo</translation>
    </message>
    <message>
      <source>To the trash</source>
      <translation>A la papelera</translation>
    </message>
    <message>
      <source>Replace by hard links</source>
      <translation>Sustituir por enlaces duros</translation>
    </message>
    <message>
      <source>Replace by clones</source>
      <translation>Sustituir por clones</translation>
    </message>
    <message>
      <source>What is done</source>
      <translation>Qué se hace</translation>
    </message>
    <message>
      <source>Each file is compared with the kept one again before it goes. All of it can be undone.</source>
      <translation>Cada archivo se vuelve a comparar con el conservado antes de eliminarlo. Todo se puede deshacer.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Volver</translation>
    </message>
    <message>
      <source>Only where all marked files are identical</source>
      <translation>Solo si todos los archivos marcados son idénticos</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Ctrl+Intro</translation>
    </message>
    <message numerus="yes">
      <source>Move %n file(s) to the trash</source>
      <translation>
        <numerusform>Mover %n archivo a la papelera</numerusform>
        <numerusform>Mover %n archivos a la papelera</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Replace %n file(s) by links</source>
      <translation>
        <numerusform>Sustituir %n archivo por un enlace</numerusform>
        <numerusform>Sustituir %n archivos por enlaces</numerusform>
      </translation>
    </message>
    <message>
      <source>stays: {reason}</source>
      <translation>se queda: {reason}</translation>
    </message>
    <message>
      <source>kept: {name} in {folder}</source>
      <translation>se conserva: {name} en {folder}</translation>
    </message>
    <message>
      <source>Keep rules in their order</source>
      <translation>Reglas de conservación en su orden</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>Añadir carpeta…</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Usual order</source>
      <translation>Orden habitual</translation>
    </message>
    <message>
      <source>Which file of a family is kept</source>
      <translation>Qué archivo de un grupo se conserva</translation>
    </message>
    <message>
      <source>The first rule that tells two files apart decides. Drag rules, or use Alt+↑ and Alt+↓.</source>
      <translation>Decide la primera regla que distingue dos archivos. Arrastrar las reglas o usar Alt+↑ y Alt+↓.</translation>
    </message>
    <message>
      <source>Keep rules</source>
      <translation>Reglas de conservación</translation>
    </message>
    <message>
      <source>Folders, those most to be kept first</source>
      <translation>Carpetas, primero las que más interesa conservar</translation>
    </message>
    <message>
      <source>Used by the rule about folders. Alt+↑ and Alt+↓ change their order.</source>
      <translation>Las usa la regla de las carpetas. Alt+↑ y Alt+↓ cambian su orden.</translation>
    </message>
    <message>
      <source>Protected folders</source>
      <translation>Carpetas protegidas</translation>
    </message>
    <message>
      <source>Nothing in them is ever offered for removal.</source>
      <translation>Nada de su contenido se propone nunca para eliminar.</translation>
    </message>
    <message>
      <source>Reference folders</source>
      <translation>Carpetas de referencia</translation>
    </message>
    <message>
      <source>Kept before all others, and never offered for removal.</source>
      <translation>Sus archivos se conservan antes que los demás y nunca se proponen para eliminar.</translation>
    </message>
    <message>
      <source>Versions, oldest first</source>
      <translation>Versiones, las más antiguas primero</translation>
    </message>
    <message>
      <source>Files that are like it</source>
      <translation>Archivos parecidos</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Open Duplicates</source>
      <translation>Abrir Duplicados</translation>
    </message>
    <message>
      <source>Duplicates – Kindred</source>
      <translation>Duplicados – Kindred</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Search for duplicates</source>
      <translation>Búsqueda de duplicados</translation>
    </message>
    <message>
      <source>Stop here</source>
      <translation>Detener aquí</translation>
    </message>
    <message>
      <source>Removal</source>
      <translation>Eliminación</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Reanudar</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausar</translation>
    </message>
    <message>
      <source>Save the list as a CSV file</source>
      <translation>Guardar la lista como archivo CSV</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>Tablas (*.csv)</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Elegir una carpeta</translation>
    </message>
    <message>
      <source>Mark identical copies in all families…</source>
      <translation>Marcar copias idénticas en todos los grupos…</translation>
    </message>
    <message>
      <source>Mark identical copies of this family</source>
      <translation>Marcar copias idénticas de este grupo</translation>
    </message>
    <message>
      <source>Take all marks away</source>
      <translation>Quitar todas las marcas</translation>
    </message>
    <message>
      <source>These two are the same</source>
      <translation>Estos dos son iguales</translation>
    </message>
    <message>
      <source>Keep rules…</source>
      <translation>Reglas de conservación…</translation>
    </message>
    <message>
      <source>History and undo…</source>
      <translation>Historial y deshacer…</translation>
    </message>
    <message>
      <source>Save the list as CSV…</source>
      <translation>Guardar la lista como CSV…</translation>
    </message>
    <message>
      <source>Look for duplicates again</source>
      <translation>Buscar duplicados de nuevo</translation>
    </message>
    <message>
      <source>Compare everything anew</source>
      <translation>Comparar todo de nuevo</translation>
    </message>
    <message>
      <source>Where else is this?</source>
      <translation>¿Dónde más está este archivo?</translation>
    </message>
  </context>
  <context>
    <name>engine</name>
    <message>
      <source>{figure} passages/s</source>
      <translation>{figure} pasajes/s</translation>
    </message>
    <message>
      <source>The engine stopped; starting it again</source>
      <translation>El servicio de búsqueda se detuvo y se está reiniciando</translation>
    </message>
    <message>
      <source>Starting the engine</source>
      <translation>Iniciando el servicio de búsqueda</translation>
    </message>
    <message>
      <source>{doing} · going gently</source>
      <translation>{doing} · ritmo reducido</translation>
    </message>
    <message>
      <source>{doing} · going gently: {reason}</source>
      <translation>{doing} · ritmo reducido: {reason}</translation>
    </message>
    <message>
      <source>No folders yet</source>
      <translation>Todavía no hay carpetas</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>Comparing the folders with the disk</source>
      <translation>Comparando las carpetas con el disco</translation>
    </message>
    <message numerus="yes">
      <source>Reading, %n file(s) to go</source>
      <translation>
        <numerusform>Leyendo, queda %n archivo</numerusform>
        <numerusform>Leyendo, quedan %n archivos</numerusform>
      </translation>
    </message>
    <message>
      <source>Words only: the model did not start</source>
      <translation>Solo palabras: el modelo no se inició</translation>
    </message>
    <message>
      <source>Loading the model</source>
      <translation>Cargando el modelo</translation>
    </message>
    <message numerus="yes">
      <source>Learning meaning, %n passage(s) to go</source>
      <translation>
        <numerusform>Aprendiendo el significado, queda %n pasaje</numerusform>
        <numerusform>Aprendiendo el significado, quedan %n pasajes</numerusform>
      </translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>Al día</translation>
    </message>
    <message>
      <source>{doing}, {time} left</source>
      <comment>Reading, 3 files to go, 2 min left</comment>
      <translation>{doing}, listo en {time}</translation>
    </message>
    <message numerus="yes">
      <source>%n passage(s)</source>
      <translation>
        <numerusform>%n pasaje</numerusform>
        <numerusform>%n pasajes</numerusform>
      </translation>
    </message>
    <message>
      <source>Going gently</source>
      <translation>Ritmo reducido</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>En espera</translation>
    </message>
    <message>
      <source>Going gently: {reason}</source>
      <translation>Ritmo reducido: {reason}</translation>
    </message>
    <message>
      <source>Waiting: {reason}</source>
      <translation>En espera: {reason}</translation>
    </message>
    <message>
      <source>on battery</source>
      <translation>con batería</translation>
    </message>
    <message>
      <source>other programs are busy</source>
      <translation>otros programas están ocupados</translation>
    </message>
    <message>
      <source>a program fills the screen</source>
      <translation>un programa ocupa toda la pantalla</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Carpeta de datos</translation>
    </message>
    <message>
      <source>Stopped; starting again</source>
      <translation>Detenido; reiniciando</translation>
    </message>
    <message>
      <source>Starting</source>
      <translation>Iniciando</translation>
    </message>
    <message>
      <source>Engine</source>
      <translation>Servicio de búsqueda</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>Embedding</source>
      <comment>making vectors of passages</comment>
      <translation>Vectorización</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>Dispositivo</translation>
    </message>
    <message>
      <source>not in use</source>
      <translation>sin uso</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Biblioteca</translation>
    </message>
    <message>
      <source>Passages</source>
      <translation>Pasajes</translation>
    </message>
    <message>
      <source>none</source>
      <comment>no model</comment>
      <translation>ninguno</translation>
    </message>
    <message numerus="yes">
      <source>%n dimension(s)</source>
      <translation>
        <numerusform>%n dimensión</numerusform>
        <numerusform>%n dimensiones</numerusform>
      </translation>
    </message>
    <message>
      <source>off</source>
      <translation>desactivado</translation>
    </message>
    <message>
      <source>loading</source>
      <translation>cargando</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>listo</translation>
    </message>
    <message>
      <source>did not start</source>
      <translation>no se inició</translation>
    </message>
    <message>
      <source>idle</source>
      <translation>en reposo</translation>
    </message>
    <message numerus="yes">
      <source>%n different text(s)</source>
      <translation>
        <numerusform>%n texto distinto</numerusform>
        <numerusform>%n textos distintos</numerusform>
      </translation>
    </message>
    <message>
      <source>{all}, of which {embedded} by meaning</source>
      <comment>passages</comment>
      <translation>{all}, de ellos {embedded} por significado</translation>
    </message>
    <message>
      <source>CPU</source>
      <comment>a computer's processor</comment>
      <translation>Procesador</translation>
    </message>
    <message>
      <source>The engine could not be reached ({error})</source>
      <translation>No se pudo contactar con el servicio de búsqueda ({error})</translation>
    </message>
    <message>
      <source>The engine stopped</source>
      <translation>El servicio de búsqueda se detuvo</translation>
    </message>
  </context>
  <context>
    <name>exclusions</name>
    <message>
      <source>files that end so</source>
      <translation>archivos cuyo nombre termina así</translation>
    </message>
    <message>
      <source>folders of that name, with all that is in them</source>
      <translation>carpetas con ese nombre y todo su contenido</translation>
    </message>
    <message>
      <source>not left out after all</source>
      <translation>como excepción, no se excluye</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Contando…</translation>
    </message>
    <message>
      <source>It is in the list already.</source>
      <translation>Ya está en la lista.</translation>
    </message>
    <message>
      <source>Keeps what a pattern before it leaves out.</source>
      <translation>Conserva lo que excluye un patrón anterior.</translation>
    </message>
    <message numerus="yes">
      <source>Leaves out none of the %n file(s) known now.</source>
      <translation>
        <numerusform>No excluye el único archivo conocido por ahora.</numerusform>
        <numerusform>No excluye ninguno de los %n archivos conocidos por ahora.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}).</source>
      <translation>
        <numerusform>Excluye {files} de %n archivo ({size}).</numerusform>
        <numerusform>Excluye {files} de %n archivos ({size}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}): {names}</source>
      <translation>
        <numerusform>Excluye {files} de %n archivo ({size}): {names}</numerusform>
        <numerusform>Excluye {files} de %n archivos ({size}): {names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leaves out {files} of %n file(s) ({size}), e.g. {names}</source>
      <translation>
        <numerusform>Excluye {files} de %n archivo ({size}), p. ej. {names}</numerusform>
        <numerusform>Excluye {files} de %n archivos ({size}), p. ej. {names}</numerusform>
      </translation>
    </message>
    <message>
      <source>Pattern to leave out of all folders</source>
      <translation>Patrón de exclusión para todas las carpetas</translation>
    </message>
    <message>
      <source>A pattern, as in a .gitignore</source>
      <translation>Un patrón, como en un .gitignore</translation>
    </message>
    <message>
      <source>What to leave out (Enter adds it)</source>
      <translation>Qué excluir (Intro lo añade)</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Añadir</translation>
    </message>
    <message>
      <source>Leave this out</source>
      <translation>Excluir esto</translation>
    </message>
    <message>
      <source>Leave {pattern} out no more</source>
      <translation>Dejar de excluir {pattern}</translation>
    </message>
    <message>
      <source>Leaves out {pattern}: remove</source>
      <translation>Excluye {pattern}: quitar</translation>
    </message>
    <message>
      <source>Pattern to leave out of this folder</source>
      <translation>Patrón de exclusión para esta carpeta</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>There are no results to export: search for something first.</source>
      <translation>No hay resultados que exportar: buscar algo primero.</translation>
    </message>
    <message>
      <source>Collecting all results of this search…</source>
      <translation>Reuniendo todos los resultados de esta búsqueda…</translation>
    </message>
    <message>
      <source>“{name}” could not be written: {problem}</source>
      <translation>No se pudo escribir «{name}»: {problem}</translation>
    </message>
    <message numerus="yes">
      <source>%n result(s) exported to “{name}”.</source>
      <translation>
        <numerusform>%n resultado exportado a «{name}».</numerusform>
        <numerusform>%n resultados exportados a «{name}».</numerusform>
      </translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Resultados</translation>
    </message>
    <message>
      <source>Results for “{query}”</source>
      <translation>Resultados de «{query}»</translation>
    </message>
    <message>
      <source>Table for spreadsheets (*.csv)</source>
      <translation>Tabla para hojas de cálculo (*.csv)</translation>
    </message>
    <message>
      <source>Text to read, Markdown (*.md)</source>
      <translation>Texto para leer, Markdown (*.md)</translation>
    </message>
    <message>
      <source>Export results</source>
      <translation>Exportar resultados</translation>
    </message>
  </context>
  <context>
    <name>folders</name>
    <message numerus="yes">
      <source>%n file(s) could not be read</source>
      <translation>
        <numerusform>No se pudo leer %n archivo</numerusform>
        <numerusform>No se pudieron leer %n archivos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n exclusion(s)</source>
      <translation>
        <numerusform>%n exclusión</numerusform>
        <numerusform>%n exclusiones</numerusform>
      </translation>
    </message>
    <message>
      <source>Comparing with the disk</source>
      <translation>Comparando con el disco</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>En espera</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Leyendo</translation>
    </message>
    <message>
      <source>Learning meaning</source>
      <translation>Aprendiendo el significado</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>Sin conectar</translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>Al día</translation>
    </message>
    <message>
      <source>checked {ago}</source>
      <translation>última comprobación {ago}</translation>
    </message>
    <message>
      <source>last seen {ago}</source>
      <translation>última conexión {ago}</translation>
    </message>
    <message numerus="yes">
      <source>{done} of %n file(s) read</source>
      <translation>
        <numerusform>{done} de %n archivo leído</numerusform>
        <numerusform>{done} de %n archivos leídos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of %n passage(s) by meaning</source>
      <translation>
        <numerusform>{done} de %n pasaje por significado</numerusform>
        <numerusform>{done} de %n pasajes por significado</numerusform>
      </translation>
    </message>
    <message>
      <source>{figure} files/s</source>
      <translation>{figure} archivos/s</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>listo en {time}</translation>
    </message>
    <message>
      <source>Power settings</source>
      <translation>Ajustes de energía</translation>
    </message>
    <message>
      <source>Copy command</source>
      <translation>Copiar comando</translation>
    </message>
    <message>
      <source>It cannot be watched: it is compared with the disk every few minutes.</source>
      <translation>No se puede vigilar: se compara con el disco cada pocos minutos.</translation>
    </message>
    <message>
      <source>Beginning to watch for changes.</source>
      <translation>Empezando a vigilar los cambios.</translation>
    </message>
    <message numerus="yes">
      <source>It was unplugged, moved or emptied: the %n file(s) known from it stay searchable.</source>
      <translation>
        <numerusform>Se desconectó, se movió o se vació: el único archivo conocido se sigue encontrando.</numerusform>
        <numerusform>Se desconectó, se movió o se vació: los %n archivos conocidos se siguen encontrando.</numerusform>
      </translation>
    </message>
    <message>
      <source>Plug the drive in, or say where the file lies now.</source>
      <translation>Conectar la unidad o indicar dónde está ahora el archivo.</translation>
    </message>
    <message>
      <source>Plug the drive in, or say where the folder lies now.</source>
      <translation>Conectar la unidad o indicar dónde está ahora la carpeta.</translation>
    </message>
    <message>
      <source>Locate…</source>
      <translation>Ubicar…</translation>
    </message>
    <message numerus="yes">
      <source>%n folder(s)</source>
      <translation>
        <numerusform>%n carpeta</numerusform>
        <numerusform>%n carpetas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n could not be read</source>
      <comment>files</comment>
      <translation>
        <numerusform>%n ilegible</numerusform>
        <numerusform>%n ilegibles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ignored</source>
      <comment>files</comment>
      <translation>
        <numerusform>%n ignorado</numerusform>
        <numerusform>%n ignorados</numerusform>
      </translation>
    </message>
    <message>
      <source>Add a folder to search in</source>
      <translation>Añadir una carpeta en la que buscar</translation>
    </message>
    <message>
      <source>Where does {name} lie now?</source>
      <translation>¿Dónde está ahora {name}?</translation>
    </message>
    <message>
      <source>Show the files that could not be read</source>
      <translation>Mostrar los archivos que no se pudieron leer</translation>
    </message>
    <message>
      <source>Check all now</source>
      <translation>Comprobar todo ahora</translation>
    </message>
    <message>
      <source>Compare all folders with the disk now</source>
      <translation>Comparar todas las carpetas con el disco ahora</translation>
    </message>
    <message>
      <source>Pause all</source>
      <translation>Pausar todo</translation>
    </message>
    <message>
      <source>Pause or resume reading in all folders</source>
      <translation>Pausar o reanudar la lectura en todas las carpetas</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>Añadir carpeta…</translation>
    </message>
    <message>
      <source>Add a folder</source>
      <translation>Añadir una carpeta</translation>
    </message>
    <message>
      <source>{files}: show them</source>
      <translation>{files}: mostrar</translation>
    </message>
    <message>
      <source>Resume all</source>
      <translation>Reanudar todo</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Carpetas</translation>
    </message>
    <message>
      <source>Choose a folder to search in</source>
      <translation>Elegir una carpeta en la que buscar</translation>
    </message>
    <message>
      <source>What is left out of it</source>
      <translation>Qué se excluye de esta carpeta</translation>
    </message>
    <message>
      <source>Folder {name}: {state}. {more}</source>
      <translation>Carpeta {name}: {state}. {more}</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausar</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Comprobar</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Más</translation>
    </message>
    <message>
      <source>Pause or resume</source>
      <translation>Pausar o reanudar</translation>
    </message>
    <message>
      <source>Compare with the disk now</source>
      <translation>Comparar con el disco ahora</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>Archivos que no se pudieron leer</translation>
    </message>
    <message>
      <source>What is left out…</source>
      <translation>Qué se excluye…</translation>
    </message>
    <message>
      <source>It lies elsewhere now…</source>
      <translation>Ahora está en otro lugar…</translation>
    </message>
    <message>
      <source>Remove from Kindred…</source>
      <translation>Quitar de Kindred…</translation>
    </message>
    <message>
      <source>Remove from Kindred? What was stored of it is erased. Your files stay as they are.</source>
      <translation>¿Quitar de Kindred? Se borra lo que Kindred había guardado. Los archivos quedan como están.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Conservar</translation>
    </message>
    <message>
      <source>Left out of this folder</source>
      <translation>Excluido de esta carpeta</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Resume {name}</source>
      <translation>Reanudar {name}</translation>
    </message>
    <message>
      <source>Pause {name}</source>
      <translation>Pausar {name}</translation>
    </message>
    <message>
      <source>Compare {name} with the disk now</source>
      <translation>Comparar {name} con el disco ahora</translation>
    </message>
    <message>
      <source>More for {name}</source>
      <translation>Más acciones para {name}</translation>
    </message>
    <message>
      <source>{name}: {percent} % done</source>
      <translation>{name}: {percent} % hecho</translation>
    </message>
    <message>
      <source>{exclusions} of {name}: show or hide</source>
      <comment>2 exclusions of Council</comment>
      <translation>{exclusions} de {name}: mostrar u ocultar</translation>
    </message>
    <message>
      <source>Copy: {command}</source>
      <translation>Copiar: {command}</translation>
    </message>
    <message>
      <source>Choose where it lies now</source>
      <translation>Elegir dónde está ahora</translation>
    </message>
  </context>
  <context>
    <name>hotkey</name>
    <message>
      <source>Choose other keys</source>
      <translation>Elegir otro atajo</translation>
    </message>
    <message>
      <source>{keys} is typed in other programs too: add Ctrl, Alt or Meta to it.</source>
      <translation>{keys} también se escribe en otros programas: añadir Ctrl, Alt o Meta.</translation>
    </message>
    <message>
      <source>The display does not answer: no key is listened for.</source>
      <translation>El servidor gráfico no responde: no se atiende ningún atajo.</translation>
    </message>
    <message>
      <source>Settings → Keyboard → View and Customize Shortcuts → Custom Shortcuts → Add Shortcut. Name: Kindred. Command: the one below. Then Set Shortcut, and press the keys.</source>
      <translation>Configuración → Teclado → Ver y personalizar atajos → Atajos personalizados → Añadir atajo. Nombre: Kindred. Comando: el de abajo. Después, Establecer atajo y pulsar las teclas.</translation>
    </message>
    <message>
      <source>System Settings → Keyboard → Shortcuts → Add New → Command or Script. Enter the command below, choose Add, then Add custom shortcut, and press the keys.</source>
      <translation>Preferencias del sistema → Teclado → Atajos → Añadir nuevo → Orden o guion. Introducir el comando de abajo, elegir Añadir, luego Añadir atajo personalizado y pulsar las teclas.</translation>
    </message>
    <message>
      <source>Add this line to ~/.config/sway/config, then run swaymsg reload in a terminal.</source>
      <translation>Añadir esta línea a ~/.config/sway/config y ejecutar swaymsg reload en un terminal.</translation>
    </message>
    <message>
      <source>Another program uses {keys} already: choose other keys.</source>
      <translation>Otro programa ya usa {keys}: elegir otro atajo.</translation>
    </message>
    <message>
      <source>Windows or another program uses {keys} already: choose other keys.</source>
      <translation>Windows u otro programa ya usa {keys}: elegir otro atajo.</translation>
    </message>
    <message>
      <source>This keyboard has no key for {keys}: choose other keys.</source>
      <translation>Este teclado no tiene la tecla de {keys}: elegir otro atajo.</translation>
    </message>
    <message>
      <source>Another program uses {keys} already: choose other keys, or free them there.</source>
      <translation>Otro programa ya usa {keys}: elegir otro atajo o liberarlo allí.</translation>
    </message>
    <message>
      <source>Key for the search bar</source>
      <translation>Atajo de la barra de búsqueda</translation>
    </message>
    <message>
      <source>Listen for this key</source>
      <translation>Responder a este atajo</translation>
    </message>
    <message>
      <source>Brings it up over any program, and takes it away again.</source>
      <translation>La muestra sobre cualquier programa y la vuelve a ocultar.</translation>
    </message>
    <message>
      <source>The desktop's own settings can bind a key to this command, too.</source>
      <translation>Los ajustes del escritorio también pueden asignar un atajo a este comando.</translation>
    </message>
    <message>
      <source>On this desktop (Wayland) no program may listen for keys. Let the desktop itself run Kindred's command for a key of your choice:</source>
      <translation>En este escritorio (Wayland) ningún programa puede escuchar el teclado. El propio escritorio puede ejecutar el comando de Kindred con el atajo que se elija:</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Comando</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>Copy: {command}</source>
      <translation>Copiar: {command}</translation>
    </message>
    <message>
      <source>Press the keys…</source>
      <translation>Pulsar las teclas…</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Ninguno</translation>
    </message>
    <message>
      <source>Choose other keys: Enter, then the keys. Esc: as before.</source>
      <translation>Elegir otro atajo: Intro y después las teclas. Esc: como antes.</translation>
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
      <translation>Quitar ese ejemplo del cuadro (×) para buscar sin él.</translation>
    </message>
    <message>
      <source>Nothing to compare with</source>
      <translation>Nada con que comparar</translation>
    </message>
    <message>
      <source>not like: {name}</source>
      <translation>distinto de: {name}</translation>
    </message>
    <message>
      <source>like: {name}</source>
      <translation>como: {name}</translation>
    </message>
    <message>
      <source>Remove “{label}” (Delete)</source>
      <translation>Quitar «{label}» (Supr)</translation>
    </message>
    <message>
      <source>Results unlike {name}: remove</source>
      <translation>Resultados que no se parecen a {name}: quitar</translation>
    </message>
    <message>
      <source>Results like {name}: remove</source>
      <translation>Resultados que se parecen a {name}: quitar</translation>
    </message>
    <message numerus="yes">
      <source>not like {name} and %n more</source>
      <translation>
        <numerusform>sin parecido con {name} y %n más</numerusform>
        <numerusform>sin parecido con {name} y %n más</numerusform>
      </translation>
    </message>
    <message>
      <source>not like {name}</source>
      <translation>sin parecido con {name}</translation>
    </message>
    <message numerus="yes">
      <source>like {name} and %n more</source>
      <translation>
        <numerusform>como {name} y %n más</numerusform>
        <numerusform>como {name} y %n más</numerusform>
      </translation>
    </message>
    <message>
      <source>like {name}</source>
      <translation>como {name}</translation>
    </message>
    <message numerus="yes">
      <source>Only the first %n files are compared.</source>
      <translation>
        <numerusform>Solo se compara el primer archivo.</numerusform>
        <numerusform>Solo se comparan los primeros %n archivos.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>At most %n examples: remove one first.</source>
      <translation>
        <numerusform>Como máximo %n ejemplo: quitar uno primero.</numerusform>
        <numerusform>Como máximo %n ejemplos: quitar uno primero.</numerusform>
      </translation>
    </message>
    <message>
      <source>There is no text to search for: select or copy some first.</source>
      <translation>No hay texto que buscar: seleccionar o copiar algo primero.</translation>
    </message>
    <message>
      <source>That text is too long: save it as a file, and drop that here.</source>
      <translation>Ese texto es demasiado largo: guardarlo como archivo y soltarlo aquí.</translation>
    </message>
    <message>
      <source>Drop here to find files like “{name}”</source>
      <translation>Soltar aquí para buscar archivos como «{name}»</translation>
    </message>
    <message numerus="yes">
      <source>Drop here to find files like these %n</source>
      <translation>
        <numerusform>Soltar aquí para buscar archivos como este</numerusform>
        <numerusform>Soltar aquí para buscar archivos como estos %n</numerusform>
      </translation>
    </message>
    <message>
      <source>Same content as the example</source>
      <translation>El mismo contenido que el ejemplo</translation>
    </message>
    <message>
      <source>Find similar</source>
      <translation>Buscar similares</translation>
    </message>
    <message>
      <source>More like this</source>
      <translation>Más como este</translation>
    </message>
    <message>
      <source>Less like this</source>
      <translation>Menos como este</translation>
    </message>
    <message>
      <source>Search for what is on the clipboard</source>
      <translation>Buscar el contenido del portapapeles</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Ejemplos</translation>
    </message>
    <message numerus="yes">
      <source>+%n more</source>
      <translation>
        <numerusform>+%n más</numerusform>
        <numerusform>+%n más</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n example(s)</source>
      <translation>
        <numerusform>%n ejemplo</numerusform>
        <numerusform>%n ejemplos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more example(s): list</source>
      <translation>
        <numerusform>%n ejemplo más: ver lista</numerusform>
        <numerusform>%n ejemplos más: ver lista</numerusform>
      </translation>
    </message>
    <message>
      <source>Find files like this one</source>
      <translation>Buscar archivos como este</translation>
    </message>
    <message>
      <source>Find similar passages</source>
      <translation>Buscar pasajes similares</translation>
    </message>
    <message>
      <source>Add words or filters</source>
      <translation>Añadir palabras o filtros</translation>
    </message>
  </context>
  <context>
    <name>open_with</name>
    <message>
      <source>Write a program and its arguments: evince {path}</source>
      <translation>Escribir un programa y sus argumentos: evince {path}</translation>
    </message>
    <message>
      <source>{name} is not known here. There are {path}, {url}, {page}, {line}, {query}.</source>
      <translation>{name} no se admite. Se pueden usar {path}, {url}, {page}, {line} y {query}.</translation>
    </message>
    <message>
      <source>The first word must be a program.</source>
      <translation>La primera palabra debe ser un programa.</translation>
    </message>
    <message>
      <source>Say where the file goes: add {path}.</source>
      <translation>Indicar dónde va el archivo: añadir {path}.</translation>
    </message>
    <message>
      <source>A quotation mark is opened and never closed.</source>
      <translation>Hay unas comillas abiertas que no se cierran.</translation>
    </message>
    <message>
      <source>Looking for a .{ending} file…</source>
      <translation>Buscando un archivo .{ending}…</translation>
    </message>
    <message>
      <source>The program is there. No .{ending} file is in the library to try it with.</source>
      <translation>El programa existe. En la biblioteca no hay ningún archivo .{ending} para probarlo.</translation>
    </message>
    <message>
      <source>Started with “{name}”.</source>
      <translation>Iniciado con «{name}».</translation>
    </message>
    <message>
      <source>Opens .{ending} files with {program}.</source>
      <translation>Abre los archivos .{ending} con {program}.</translation>
    </message>
    <message>
      <source>The program “{name}” is not there: check how it is written, or give its whole path.</source>
      <translation>El programa «{name}» no existe: comprobar cómo está escrito o indicar su ruta completa.</translation>
    </message>
    <message>
      <source>“{name}” is a batch file: name the program itself (.exe).</source>
      <translation>«{name}» es un archivo por lotes: indicar el programa en sí (.exe).</translation>
    </message>
    <message>
      <source>“{name}” did not start: {reason}</source>
      <translation>«{name}» no se inició: {reason}</translation>
    </message>
    <message>
      <source>“{name}” ended at once with an error ({code}): see its command in the settings.</source>
      <translation>«{name}» terminó enseguida con un error ({code}): revisar su comando en los ajustes.</translation>
    </message>
    <message>
      <source>Open with</source>
      <translation>Abrir con</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Comando</translation>
    </message>
    <message>
      <source>Programs</source>
      <translation>Programas</translation>
    </message>
    <message>
      <source>Known programs on this machine</source>
      <translation>Programas conocidos en este equipo</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Añadir</translation>
    </message>
    <message>
      <source>Open such files so from now on (Enter)</source>
      <translation>Abrir así estos archivos a partir de ahora (Intro)</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Probar</translation>
    </message>
    <message>
      <source>Open a file of the library with this command</source>
      <translation>Abrir un archivo de la biblioteca con este comando</translation>
    </message>
    <message>
      <source>None was found: write a command.</source>
      <translation>No se encontró ninguno: escribir un comando.</translation>
    </message>
    <message>
      <source>Files open in the program that your system has for them, at the passage where that program can. A command of your own goes before it. {path}, {url}, {page}, {line} and {query} stand for what is opened; nothing is run through a shell.</source>
      <translation>Los archivos se abren con el programa que el sistema tiene para ellos, y en el pasaje si ese programa puede hacerlo. Un comando propio tiene prioridad. {path}, {url}, {page}, {line} y {query} representan lo que se abre; nada se ejecuta a través de un shell.</translation>
    </message>
    <message>
      <source>Test the command for .{ending}</source>
      <translation>Probar el comando para .{ending}</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Cambiar</translation>
    </message>
    <message>
      <source>Change the command for .{ending}</source>
      <translation>Cambiar el comando para .{ending}</translation>
    </message>
    <message>
      <source>Remove the command for .{ending}</source>
      <translation>Quitar el comando para .{ending}</translation>
    </message>
  </context>
  <context>
    <name>preview</name>
    <message>
      <source>Known by its name only: there is no text of it to show.</source>
      <translation>Solo se conoce por su nombre: no hay texto que mostrar.</translation>
    </message>
    <message>
      <source>There is no text in this file.</source>
      <translation>En este archivo no hay texto.</translation>
    </message>
    <message>
      <source>similarity {figure}</source>
      <translation>similitud {figure}</translation>
    </message>
    <message>
      <source>{match} of {matches}</source>
      <comment>matching passages of a file</comment>
      <translation>{match} de {matches}</translation>
    </message>
    <message>
      <source>Page {page}</source>
      <translation>Página {page}</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>Página {page} de {pages}</translation>
    </message>
    <message>
      <source>rank {rank}</source>
      <translation>n.º {rank}</translation>
    </message>
    <message>
      <source>Line {line}</source>
      <translation>Línea {line}</translation>
    </message>
    <message>
      <source>Folder</source>
      <comment>short: show in folder</comment>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Previous match in this file</source>
      <translation>Coincidencia anterior en este archivo</translation>
    </message>
    <message>
      <source>Next match in this file</source>
      <translation>Coincidencia siguiente en este archivo</translation>
    </message>
    <message>
      <source>Open in its own program</source>
      <translation>Abrir en su programa</translation>
    </message>
    <message>
      <source>Open ↵</source>
      <translation>Abrir ↵</translation>
    </message>
    <message>
      <source>Open the file</source>
      <translation>Abrir el archivo</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
      <source>meaning</source>
      <comment>how a passage was found</comment>
      <translation>significado</translation>
    </message>
    <message>
      <source>words</source>
      <comment>how a passage was found</comment>
      <translation>palabras</translation>
    </message>
    <message>
      <source>Only the beginning of this file is stored.</source>
      <translation>Solo está guardado el principio de este archivo.</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
      <source>Text of the file</source>
      <translation>Texto del archivo</translation>
    </message>
  </context>
  <context>
    <name>problems</name>
    <message>
      <source>Reading again…</source>
      <translation>Volviendo a leer…</translation>
    </message>
    <message>
      <source>{kind}: {reason}</source>
      <translation>{kind}: {reason}</translation>
    </message>
    <message>
      <source>Ignored · {why}</source>
      <translation>Ignorado · {why}</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Todos</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) selected</source>
      <translation>
        <numerusform>%n archivo seleccionado</numerusform>
        <numerusform>%n archivos seleccionados</numerusform>
      </translation>
    </message>
    <message>
      <source>Asking for the list</source>
      <translation>Obteniendo la lista</translation>
    </message>
    <message>
      <source>Try fewer letters, or another kind.</source>
      <translation>Probar con menos letras o con otro tipo.</translation>
    </message>
    <message>
      <source>No problem matches</source>
      <translation>Ningún problema coincide</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) (is|are) ignored.</source>
      <translation>
        <numerusform>Se ignora %n archivo.</numerusform>
        <numerusform>Se ignoran %n archivos.</numerusform>
      </translation>
    </message>
    <message>
      <source>Every other file could be read.</source>
      <translation>Todos los demás archivos se pudieron leer.</translation>
    </message>
    <message>
      <source>Every file could be read.</source>
      <translation>Todos los archivos se pudieron leer.</translation>
    </message>
    <message numerus="yes">
      <source>{shown} of %n file(s)</source>
      <translation>
        <numerusform>{shown} de %n archivo</numerusform>
        <numerusform>{shown} de %n archivos</numerusform>
      </translation>
    </message>
    <message>
      <source>No permission</source>
      <translation>Sin permiso</translation>
    </message>
    <message>
      <source>Gone</source>
      <comment>the file is there no more</comment>
      <translation>Ya no existe</translation>
    </message>
    <message>
      <source>Damaged</source>
      <translation>Dañado</translation>
    </message>
    <message>
      <source>Needs a password</source>
      <translation>Requiere contraseña</translation>
    </message>
    <message>
      <source>Too large</source>
      <translation>Demasiado grande</translation>
    </message>
    <message>
      <source>Took too long</source>
      <translation>Tardó demasiado</translation>
    </message>
    <message>
      <source>Reader stopped</source>
      <comment>the process that read the file ended</comment>
      <translation>Lector interrumpido</translation>
    </message>
    <message>
      <source>Keeps changing</source>
      <translation>Cambia sin parar</translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation>Ilegible</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>Archivos que no se pudieron leer</translation>
    </message>
    <message>
      <source>Back to the folders</source>
      <translation>Volver a las carpetas</translation>
    </message>
    <message>
      <source>Show those of all folders</source>
      <translation>Mostrar los de todas las carpetas</translation>
    </message>
    <message>
      <source>Retry all shown</source>
      <translation>Reintentar los mostrados</translation>
    </message>
    <message>
      <source>Kinds of problems</source>
      <translation>Tipos de problemas</translation>
    </message>
    <message>
      <source>Only in {folder}: show those of all folders</source>
      <translation>Solo en {folder}: mostrar los de todas las carpetas</translation>
    </message>
    <message>
      <source>Filter by name, place or reason</source>
      <translation>Filtrar por nombre, lugar o motivo</translation>
    </message>
    <message>
      <source>Filter the problems</source>
      <translation>Filtrar los problemas</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filtrar</translation>
    </message>
    <message>
      <source>Open in its own program</source>
      <translation>Abrir en su programa</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Show in the file manager</source>
      <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>Volver a leer</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Reintentar</translation>
    </message>
    <message>
      <source>Could not be read</source>
      <translation>No se pudieron leer</translation>
    </message>
    <message>
      <source>Hide what is ignored</source>
      <translation>Ocultar los ignorados</translation>
    </message>
    <message>
      <source>Show what is ignored too</source>
      <translation>Mostrar también los ignorados</translation>
    </message>
    <message>
      <source>Ignored {number}</source>
      <translation>Ignorados {number}</translation>
    </message>
    <message>
      <source>Show ignored files: {number}</source>
      <translation>Mostrar los archivos ignorados: {number}</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>Ignorar</translation>
    </message>
    <message>
      <source>Not listed until it changes</source>
      <translation>No se muestra hasta que cambie</translation>
    </message>
    <message>
      <source>List again</source>
      <translation>Volver a mostrar</translation>
    </message>
    <message>
      <source>More ▾</source>
      <translation>Más ▾</translation>
    </message>
    <message>
      <source>More kinds</source>
      <translation>Más tipos</translation>
    </message>
    <message numerus="yes">
      <source>{kind}: %n file(s)</source>
      <translation>
        <numerusform>{kind}: %n archivo</numerusform>
        <numerusform>{kind}: %n archivos</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>program</name>
    <message>
      <source>The system did not let Kindred change that ({reason}).</source>
      <translation>El sistema no permitió este cambio ({reason}).</translation>
    </message>
    <message>
      <source>Kindred went on while its window was closed, ready for the search bar. Ctrl+Q quits it.</source>
      <translation>Kindred siguió en marcha con la ventana cerrada, listo para la barra de búsqueda. Ctrl+Q lo cierra del todo.</translation>
    </message>
    <message>
      <source>Change that</source>
      <translation>Cambiar</translation>
    </message>
    <message>
      <source>Tray icon</source>
      <translation>Icono en el área de notificación</translation>
    </message>
    <message>
      <source>Go on when the window is closed</source>
      <translation>Seguir en marcha al cerrar la ventana</translation>
    </message>
    <message>
      <source>Start with the session</source>
      <translation>Iniciar con la sesión</translation>
    </message>
    <message>
      <source>Icon in the system's tray</source>
      <translation>Icono en el área de notificación del sistema</translation>
    </message>
    <message>
      <source>The search bar and its key stay ready, and folders are followed. Ctrl+Q quits Kindred.</source>
      <translation>La barra de búsqueda y su atajo siguen listos y las carpetas se mantienen al día. Ctrl+Q cierra Kindred del todo.</translation>
    </message>
    <message>
      <source>With nothing in sight: search bar, key and icon are ready.</source>
      <translation>Sin mostrar nada: la barra, el atajo y el icono quedan listos.</translation>
    </message>
    <message>
      <source>This desktop has no tray.</source>
      <translation>Este escritorio no tiene área de notificación.</translation>
    </message>
    <message>
      <source>Search, pause and quit from there.</source>
      <translation>Buscar, pausar y salir desde ahí.</translation>
    </message>
  </context>
  <context>
    <name>results</name>
    <message>
      <source>page {number}</source>
      <translation>página {number}</translation>
    </message>
    <message>
      <source>line {number}</source>
      <translation>línea {number}</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) at once are too many: select at most {most}.</source>
      <translation>
        <numerusform>%n archivo a la vez es demasiado: seleccionar como máximo {most}.</numerusform>
        <numerusform>%n archivos a la vez son demasiados: seleccionar como máximo {most}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Open with</source>
      <translation>Abrir con</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Open at {place}</source>
      <translation>Abrir en {place}</translation>
    </message>
    <message numerus="yes">
      <source>Open %n file(s)</source>
      <translation>
        <numerusform>Abrir %n archivo</numerusform>
        <numerusform>Abrir %n archivos</numerusform>
      </translation>
    </message>
    <message>
      <source>Always open .{ending} files with…</source>
      <translation>Abrir siempre los archivos .{ending} con…</translation>
    </message>
    <message>
      <source>Quick Look</source>
      <translation>Vista rápida</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>Copiar ruta</translation>
    </message>
    <message>
      <source>Copy file</source>
      <translation>Copiar archivo</translation>
    </message>
    <message>
      <source>Copy passage with source</source>
      <translation>Copiar pasaje con la fuente</translation>
    </message>
    <message numerus="yes">
      <source>Copy %n path(s)</source>
      <translation>
        <numerusform>Copiar %n ruta</numerusform>
        <numerusform>Copiar %n rutas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n file(s)</source>
      <translation>
        <numerusform>Copiar %n archivo</numerusform>
        <numerusform>Copiar %n archivos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n passage(s) with sources</source>
      <translation>
        <numerusform>Copiar %n pasaje con la fuente</numerusform>
        <numerusform>Copiar %n pasajes con las fuentes</numerusform>
      </translation>
    </message>
    <message>
      <source>Export all results…</source>
      <translation>Exportar todos los resultados…</translation>
    </message>
    <message numerus="yes">
      <source>Export %n selected result(s)…</source>
      <translation>
        <numerusform>Exportar %n resultado seleccionado…</numerusform>
        <numerusform>Exportar %n resultados seleccionados…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Open %n file(s)? Enter once more opens them.</source>
      <translation>
        <numerusform>¿Abrir %n archivo? Intro otra vez lo abre.</numerusform>
        <numerusform>¿Abrir %n archivos? Intro otra vez los abre.</numerusform>
      </translation>
    </message>
    <message>
      <source>Open all</source>
      <translation>Abrir todos</translation>
    </message>
    <message>
      <source>Loading more results…</source>
      <translation>Cargando más resultados…</translation>
    </message>
    <message>
      <source>Show more results</source>
      <translation>Mostrar más resultados</translation>
    </message>
    <message>
      <source>Show more results. Press Enter.</source>
      <translation>Mostrar más resultados. Pulsar Intro.</translation>
    </message>
    <message>
      <source>What to do with the results</source>
      <translation>Qué hacer con los resultados</translation>
    </message>
    <message>
      <source>↑ ↓ other results   ·   Page Up, Page Down read on   ·   Space closes</source>
      <translation>↑ ↓ otros resultados   ·   Re Pág, Av Pág seguir leyendo   ·   Espacio cierra</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>%n archivo</numerusform>
        <numerusform>%n archivos</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>search</name>
    <message>
      <source>Nothing relevant</source>
      <translation>Nada relevante</translation>
    </message>
    <message>
      <source>{files} {examples}</source>
      <comment>3 files like report.pdf</comment>
      <translation>{files} {examples}</translation>
    </message>
    <message>
      <source>{files} so far</source>
      <translation>{files} hasta ahora</translation>
    </message>
    <message>
      <source>{figure} ms</source>
      <translation>{figure} ms</translation>
    </message>
    <message>
      <source>reranked</source>
      <translation>reordenados</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s)</source>
      <translation>
        <numerusform>%n archivo</numerusform>
        <numerusform>%n archivos</numerusform>
      </translation>
    </message>
    <message>
      <source>ending of the name, as in ext:pdf</source>
      <translation>extensión, como en ext:pdf</translation>
    </message>
    <message>
      <source>kind of file, as in type:email</source>
      <translation>tipo de archivo, como en type:email</translation>
    </message>
    <message>
      <source>folder, as in in:letters</source>
      <translation>carpeta, como en in:cartas</translation>
    </message>
    <message>
      <source>name of the file, as in name:*2024*</source>
      <translation>nombre del archivo, como en name:*2024*</translation>
    </message>
    <message>
      <source>changed since, as in after:2024-01-31</source>
      <translation>modificado desde, como en after:2024-01-31</translation>
    </message>
    <message>
      <source>changed before, as in before:2025</source>
      <translation>modificado antes de, como en before:2025</translation>
    </message>
    <message>
      <source>size, as in size:&gt;1mb</source>
      <translation>tamaño, como en size:&gt;1mb</translation>
    </message>
    <message>
      <source>language, as in lang:de</source>
      <translation>idioma, como en lang:de</translation>
    </message>
    <message>
      <source>Also searched for: {words}</source>
      <translation>También se buscó: {words}</translation>
    </message>
    <message>
      <source>Search only for {words}</source>
      <translation>Buscar solo {words}</translation>
    </message>
    <message>
      <source>why was the vote postponed</source>
      <comment>an example of a question</comment>
      <translation>por qué se aplazó la votación</translation>
    </message>
    <message>
      <source>Ask the way you would ask a person: meaning counts, not only words.</source>
      <translation>Preguntar como se le pregunta a una persona: cuenta el significado, no solo las palabras.</translation>
    </message>
    <message>
      <source>"outer quay"</source>
      <comment>an example of a phrase, in plain quotation marks</comment>
      <translation>"muelle exterior"</translation>
    </message>
    <message>
      <source>Words in quotation marks must stand there exactly so.</source>
      <translation>Las palabras entre comillas deben aparecer exactamente así.</translation>
    </message>
    <message>
      <source>ext:pdf  in:Council  name:minutes</source>
      <comment>ext:, in: and name: stay as they are</comment>
      <translation>ext:pdf  in:Ayuntamiento  name:acta</translation>
    </message>
    <message>
      <source>Only such files, such folders, such names.</source>
      <translation>Solo esos archivos, esas carpetas, esos nombres.</translation>
    </message>
    <message>
      <source>The engine is coming up. You can type already.</source>
      <translation>El servicio de búsqueda se está iniciando. Ya se puede escribir.</translation>
    </message>
    <message>
      <source>Starting</source>
      <translation>Iniciando</translation>
    </message>
    <message>
      <source>Kindred reads what is in it and finds passages by what they mean. Nothing leaves this machine.</source>
      <translation>Kindred lee su contenido y encuentra pasajes por lo que significan. Nada sale de este equipo.</translation>
    </message>
    <message>
      <source>Drop a folder here</source>
      <translation>Soltar aquí una carpeta</translation>
    </message>
    <message numerus="yes">
      <source>Search %n file(s) by meaning</source>
      <translation>
        <numerusform>Buscar por significado en %n archivo</numerusform>
        <numerusform>Buscar por significado en %n archivos</numerusform>
      </translation>
    </message>
    <message>
      <source>No passage is close to this in words or meaning.</source>
      <translation>Ningún pasaje se acerca a la búsqueda, ni en las palabras ni en el significado.</translation>
    </message>
    <message>
      <source>The search is limited by {filters}: take that out to look everywhere.</source>
      <translation>La búsqueda está limitada por {filters}: quitarlo para buscar en todas partes.</translation>
    </message>
    <message>
      <source>Try other words, or describe what the passage says.</source>
      <translation>Probar con otras palabras o describir lo que dice el pasaje.</translation>
    </message>
    <message>
      <source>Nothing relevant so far</source>
      <translation>Nada relevante hasta ahora</translation>
    </message>
    <message>
      <source>Nothing relevant: no passage is close to this in words or meaning.</source>
      <translation>Nada relevante: ningún pasaje se acerca a la búsqueda, ni en las palabras ni en el significado.</translation>
    </message>
    <message>
      <source>Words are searchable; meaning is not: the model did not start.</source>
      <translation>Se puede buscar por palabras, no por significado: el modelo no se inició.</translation>
    </message>
    <message>
      <source>Still reading: words are searchable now, meaning follows.</source>
      <translation>Aún se está leyendo: ya se puede buscar por palabras, después por significado.</translation>
    </message>
    <message>
      <source>All words are searchable, {percent} % of the passages also by meaning.</source>
      <translation>Se puede buscar por palabras en todo y por significado en el {percent} % de los pasajes.</translation>
    </message>
    <message>
      <source>All words are searchable, {percent} % of the passages also by meaning (paused).</source>
      <translation>Se puede buscar por palabras en todo y por significado en el {percent} % de los pasajes (en pausa).</translation>
    </message>
    <message>
      <source>Type</source>
      <comment>what kind of file</comment>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Date</source>
      <comment>when a file was changed</comment>
      <translation>Fecha</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Documentos</translation>
    </message>
    <message>
      <source>Code</source>
      <comment>source code</comment>
      <translation>Código</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>Correo</translation>
    </message>
    <message>
      <source>Images</source>
      <translation>Imágenes</translation>
    </message>
    <message>
      <source>Spreadsheets</source>
      <translation>Hojas de cálculo</translation>
    </message>
    <message>
      <source>Slides</source>
      <comment>presentations</comment>
      <translation>Presentaciones</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hoy</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Ayer</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Esta semana</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Este mes</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>Este año</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>El año pasado</translation>
    </message>
    <message>
      <source>Older</source>
      <comment>before this year</comment>
      <translation>Anteriores</translation>
    </message>
    <message>
      <source>German</source>
      <translation>Alemán</translation>
    </message>
    <message>
      <source>English</source>
      <translation>Inglés</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>Español</translation>
    </message>
    <message>
      <source>French</source>
      <translation>Francés</translation>
    </message>
    <message>
      <source>Italian</source>
      <translation>Italiano</translation>
    </message>
    <message>
      <source>Japanese</source>
      <translation>Japonés</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>Coreano</translation>
    </message>
    <message>
      <source>Dutch</source>
      <translation>Neerlandés</translation>
    </message>
    <message>
      <source>Polish</source>
      <translation>Polaco</translation>
    </message>
    <message>
      <source>Portuguese</source>
      <translation>Portugués</translation>
    </message>
    <message>
      <source>Russian</source>
      <translation>Ruso</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>Chino</translation>
    </message>
    <message>
      <source>only {type}</source>
      <comment>a kind of file: only PDF, only Images</comment>
      <translation>solo {type}</translation>
    </message>
    <message>
      <source>larger than {size}</source>
      <translation>mayor de {size}</translation>
    </message>
    <message>
      <source>smaller than {size}</source>
      <translation>menor de {size}</translation>
    </message>
    <message>
      <source>in “{folder}”</source>
      <translation>en «{folder}»</translation>
    </message>
    <message>
      <source>changed since {time}</source>
      <translation>modificado desde {time}</translation>
    </message>
    <message>
      <source>changed before {time}</source>
      <translation>modificado antes de {time}</translation>
    </message>
    <message>
      <source>changed in {time}</source>
      <comment>a month or a year</comment>
      <translation>modificado en {time}</translation>
    </message>
    <message numerus="yes">
      <source>changed in the last %n day(s)</source>
      <translation>
        <numerusform>modificado en el último día</numerusform>
        <numerusform>modificado en los últimos %n días</numerusform>
      </translation>
    </message>
    <message>
      <source>changed today</source>
      <translation>modificado hoy</translation>
    </message>
    <message>
      <source>changed this week</source>
      <translation>modificado esta semana</translation>
    </message>
    <message>
      <source>changed this month</source>
      <translation>modificado este mes</translation>
    </message>
    <message>
      <source>changed this year</source>
      <translation>modificado este año</translation>
    </message>
    <message>
      <source>changed yesterday</source>
      <translation>modificado ayer</translation>
    </message>
    <message>
      <source>Strong</source>
      <comment>how sure a hit is</comment>
      <translation>Fuerte</translation>
    </message>
    <message>
      <source>Likely</source>
      <comment>how sure a hit is</comment>
      <translation>Probable</translation>
    </message>
    <message>
      <source>Weak</source>
      <comment>how sure a hit is</comment>
      <translation>Débil</translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) with little in common</source>
      <translation>
        <numerusform>%n archivo con poco en común</numerusform>
        <numerusform>%n archivos con poco en común</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more with little in common</source>
      <translation>
        <numerusform>%n más con poco en común</numerusform>
        <numerusform>%n más con poco en común</numerusform>
      </translation>
    </message>
    <message>
      <source>{row}. Press Enter to hide them.</source>
      <translation>{row}. Intro los oculta.</translation>
    </message>
    <message>
      <source>{row}. Press Enter to show them.</source>
      <translation>{row}. Intro los muestra.</translation>
    </message>
    <message>
      <source>Found by meaning; its text is not stored.</source>
      <translation>Encontrado por significado; su texto no está guardado.</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>Sin conectar</translation>
    </message>
    <message numerus="yes">
      <source>%n more passage(s)</source>
      <translation>
        <numerusform>%n pasaje más</numerusform>
        <numerusform>%n pasajes más</numerusform>
      </translation>
    </message>
    <message>
      <source>Found by name</source>
      <translation>Encontrado por el nombre</translation>
    </message>
    <message numerus="yes">
      <source>%n identical (copy|copies)</source>
      <translation>
        <numerusform>%n copia idéntica</numerusform>
        <numerusform>%n copias idénticas</numerusform>
      </translation>
    </message>
    <message>
      <source>“{text}”</source>
      <comment>quotation marks</comment>
      <translation>«{text}»</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Sugerencias</translation>
    </message>
    <message>
      <source>Take the mistyped words as they stand ({key})</source>
      <translation>Buscar las palabras mal escritas tal como están ({key})</translation>
    </message>
    <message>
      <source>Search only for what was typed</source>
      <translation>Buscar solo lo que se escribió</translation>
    </message>
    <message>
      <source>Narrow the search</source>
      <translation>Acotar la búsqueda</translation>
    </message>
    <message>
      <source>Filter {filter}</source>
      <translation>Filtro {filter}</translation>
    </message>
    <message>
      <source>edit (Enter) · the opposite (−) · remove (Delete, or ×)</source>
      <translation>editar (Intro) · lo contrario (−) · quitar (Supr o ×)</translation>
    </message>
    <message>
      <source>Only these</source>
      <translation>Solo estos</translation>
    </message>
    <message>
      <source>All but these</source>
      <translation>Todos menos estos</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Editar</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message numerus="yes">
      <source>%n more filter(s)</source>
      <translation>
        <numerusform>%n filtro más</numerusform>
        <numerusform>%n filtros más</numerusform>
      </translation>
    </message>
    <message>
      <source>not {filter}</source>
      <translation>sin {filter}</translation>
    </message>
    <message>
      <source>Saved search</source>
      <translation>Búsqueda guardada</translation>
    </message>
    <message>
      <source>Name of the saved search</source>
      <translation>Nombre de la búsqueda guardada</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>Save it no more</source>
      <translation>Dejar de guardarla</translation>
    </message>
    <message>
      <source>Use as filters: {filters} ({keys})</source>
      <translation>Usar como filtros: {filters} ({keys})</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Resultados</translation>
    </message>
    <message>
      <source>Save this search</source>
      <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Borrar la búsqueda</translation>
    </message>
    <message>
      <source>Name or remove this saved search</source>
      <translation>Cambiar el nombre de esta búsqueda guardada o quitarla</translation>
    </message>
    <message>
      <source>Search by meaning, by words or by name</source>
      <translation>Buscar por significado, por palabras o por nombre</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Search ({search}) · complete: {complete}</source>
      <comment>with their keys</comment>
      <translation>Buscar ({search}) · completar: {complete}</translation>
    </message>
    <message>
      <source>{keys} or {others}</source>
      <comment>two keys</comment>
      <translation>{keys} o {others}</translation>
    </message>
    <message>
      <source>Erase all past searches</source>
      <translation>Borrar todas las búsquedas anteriores</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Borrar</translation>
    </message>
    <message>
      <source>Saved searches</source>
      <translation>Búsquedas guardadas</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>Recientes</translation>
    </message>
    <message>
      <source>Rename “{name}”</source>
      <translation>Cambiar el nombre de «{name}»</translation>
    </message>
    <message>
      <source>Remove “{name}”</source>
      <translation>Quitar «{name}»</translation>
    </message>
    <message>
      <source>Forget “{query}”</source>
      <translation>Olvidar «{query}»</translation>
    </message>
  </context>
  <context>
    <name>settings</name>
    <message>
      <source>Go on</source>
      <comment>reading in the background</comment>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Gently</source>
      <comment>reading in the background</comment>
      <translation>Ritmo reducido</translation>
    </message>
    <message>
      <source>Pause</source>
      <comment>reading in the background</comment>
      <translation>Pausar</translation>
    </message>
    <message>
      <source>Keys, passwords and where they are kept: .ssh, .gnupg, key chains, .env, histories of shells</source>
      <translation>Claves, contraseñas y los lugares donde se guardan: .ssh, .gnupg, llaveros, .env, historiales de shells</translation>
    </message>
    <message>
      <source>Profiles of browsers, and the insides of programs and media libraries</source>
      <translation>Perfiles de navegadores y el interior de programas y bibliotecas multimedia</translation>
    </message>
    <message>
      <source>Caches, installed packages, what was built from other files, version control, the trash</source>
      <translation>Cachés, paquetes instalados, lo generado a partir de otros archivos, control de versiones, la papelera</translation>
    </message>
    <message>
      <source>Folders of the system, and Kindred's own data</source>
      <translation>Carpetas del sistema y los datos del propio Kindred</translation>
    </message>
    <message>
      <source>Files whose content lies in a cloud are known by name: nothing is fetched</source>
      <translation>Los archivos cuyo contenido está en la nube se conocen por su nombre: no se descarga nada</translation>
    </message>
    <message>
      <source>This folder’s name is not readable text: rename it, then choose it.</source>
      <translation>El nombre de esta carpeta no es texto legible: cambiarlo y después elegirla.</translation>
    </message>
    <message>
      <source>The check was interrupted: start it again.</source>
      <translation>La comprobación se interrumpió: iniciarla de nuevo.</translation>
    </message>
    <message>
      <source>It could not be checked: {reason}</source>
      <translation>No se pudo comprobar: {reason}</translation>
    </message>
    <message>
      <source>Comparing the catalogue, both indexes and the disk: {time} so far. You can go on working.</source>
      <translation>Comparando el catálogo, los dos índices y el disco: {time} hasta ahora. Se puede seguir trabajando.</translation>
    </message>
    <message>
      <source>Repairing: {time} so far. You can go on working.</source>
      <translation>Reparando: {time} hasta ahora. Se puede seguir trabajando.</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <comment>differences</comment>
      <translation>
        <numerusform>y %n más</numerusform>
        <numerusform>y %n más</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) repaired.</source>
      <translation>
        <numerusform>%n diferencia reparada.</numerusform>
        <numerusform>%n diferencias reparadas.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) repaired, {left} left.</source>
      <translation>
        <numerusform>%n diferencia reparada; pendientes: {left}.</numerusform>
        <numerusform>%n diferencias reparadas; pendientes: {left}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything agrees: there is nothing to repair.</source>
      <translation>Todo coincide: no hay nada que reparar.</translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) between the catalogue, the indexes and the disk.</source>
      <translation>
        <numerusform>%n diferencia entre el catálogo, los índices y el disco.</numerusform>
        <numerusform>%n diferencias entre el catálogo, los índices y el disco.</numerusform>
      </translation>
    </message>
    <message>
      <source>Automatic</source>
      <comment>number of threads</comment>
      <translation>Automático</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent} %</translation>
    </message>
    <message>
      <source>Ready on {device} · {size} of memory</source>
      <translation>Listo en {device} · {size} de memoria</translation>
    </message>
    <message>
      <source>Loading · {size}</source>
      <translation>Cargando · {size}</translation>
    </message>
    <message>
      <source>Loaded when it is first needed · {size}</source>
      <translation>Se carga cuando haga falta · {size}</translation>
    </message>
    <message>
      <source>Reranker</source>
      <translation>Reordenador</translation>
    </message>
    <message>
      <source>Choose the folder of a cross-encoder</source>
      <translation>Elegir la carpeta de un cross-encoder</translation>
    </message>
    <message>
      <source>As the system</source>
      <comment>light or dark colours</comment>
      <translation>Según el sistema</translation>
    </message>
    <message>
      <source>Light</source>
      <comment>colours</comment>
      <translation>Claro</translation>
    </message>
    <message>
      <source>Dark</source>
      <comment>colours</comment>
      <translation>Oscuro</translation>
    </message>
    <message>
      <source>As the system</source>
      <comment>language</comment>
      <translation>Según el sistema</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Colores</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Tamaño del texto</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Apariencia</translation>
    </message>
    <message>
      <source>This engine</source>
      <translation>Este servicio de búsqueda</translation>
    </message>
    <message>
      <source>It reads, embeds and searches on this machine. Nothing is sent anywhere.</source>
      <translation>Lee, vectoriza y busca en este equipo. No se envía nada a ninguna parte.</translation>
    </message>
    <message>
      <source>What is indexed</source>
      <translation>Qué se indexa</translation>
    </message>
    <message>
      <source>Hidden files</source>
      <translation>Archivos ocultos</translation>
    </message>
    <message>
      <source>Follow .gitignore</source>
      <translation>Respetar .gitignore</translation>
    </message>
    <message>
      <source>Largest file</source>
      <translation>Archivo más grande</translation>
    </message>
    <message>
      <source>Hidden files and folders</source>
      <translation>Archivos y carpetas ocultos</translation>
    </message>
    <message>
      <source>Those whose name begins with a dot. Secrets among them never are.</source>
      <translation>Aquellos cuyo nombre empieza por un punto. Los que guardan secretos, nunca.</translation>
    </message>
    <message>
      <source>What a .gitignore in your folders leaves out is left out here too.</source>
      <translation>Lo que un .gitignore excluye en las carpetas se excluye también aquí.</translation>
    </message>
    <message>
      <source>Largest file that is read</source>
      <translation>Archivo más grande que se lee</translation>
    </message>
    <message>
      <source>Larger files are found by their names only.</source>
      <translation>Los archivos más grandes se encuentran solo por su nombre.</translation>
    </message>
    <message>
      <source>Left out of all folders</source>
      <translation>Excluido de todas las carpetas</translation>
    </message>
    <message>
      <source>Left out by itself</source>
      <translation>Excluido automáticamente</translation>
    </message>
    <message>
      <source>Secrets always; the rest unless a pattern with “!” takes it in.</source>
      <translation>Los secretos, siempre; lo demás, salvo que un patrón con «!» lo incluya.</translation>
    </message>
    <message>
      <source>On battery</source>
      <translation>Con batería</translation>
    </message>
    <message>
      <source>When other programs are busy</source>
      <translation>Cuando otros programas están ocupados</translation>
    </message>
    <message>
      <source>When a program fills the screen</source>
      <translation>Cuando un programa ocupa toda la pantalla</translation>
    </message>
    <message>
      <source>A film, a game, a presentation.</source>
      <translation>Una película, un juego, una presentación.</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>Energía</translation>
    </message>
    <message>
      <source>Processor threads</source>
      <translation>Hilos del procesador</translation>
    </message>
    <message>
      <source>Graphics card</source>
      <translation>Tarjeta gráfica</translation>
    </message>
    <message>
      <source>How reading and learning in the background make room. Searching never waits.</source>
      <translation>Cómo ceden recursos la lectura y el aprendizaje en segundo plano. La búsqueda nunca espera.</translation>
    </message>
    <message>
      <source>Of the processor, while it learns meaning without a graphics card.</source>
      <translation>Los que se usan para aprender el significado sin tarjeta gráfica.</translation>
    </message>
    <message>
      <source>How much of its time it may take, where there is one.</source>
      <translation>Qué parte de su tiempo se puede usar, si hay una.</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Privacidad</translation>
    </message>
    <message>
      <source>Remember searches</source>
      <translation>Recordar las búsquedas</translation>
    </message>
    <message>
      <source>Put what is new or often opened first</source>
      <translation>Primero lo nuevo o lo que se abre a menudo</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Olvidar</translation>
    </message>
    <message>
      <source>Forget what I opened</source>
      <translation>Olvidar lo que se abrió</translation>
    </message>
    <message>
      <source>Keep the text</source>
      <translation>Conservar el texto</translation>
    </message>
    <message>
      <source>Erase the text</source>
      <translation>Borrar el texto</translation>
    </message>
    <message>
      <source>Check the library</source>
      <translation>Comprobar la biblioteca</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Reparar</translation>
    </message>
    <message>
      <source>Forgotten</source>
      <translation>Olvidado</translation>
    </message>
    <message>
      <source>The last 500 that led somewhere are kept on this machine, to complete what you type and to be listed in the empty box. Switched off, they are erased, and the window opens empty. Saved searches stay.</source>
      <translation>Las últimas 500 que llevaron a algo se guardan en este equipo, para completar lo que se escribe y mostrarlas en el cuadro vacío. Si se desactiva, se borran y la ventana se abre vacía. Las búsquedas guardadas se conservan.</translation>
    </message>
    <message>
      <source>Between results that fit about as well, newer files and those that you often open from here come first. Which files you open is noted on this machine only, and goes with the file.</source>
      <translation>Entre resultados que encajan más o menos igual, los archivos más nuevos y los que se abren a menudo desde aquí van primero. Qué archivos se abren se anota solo en este equipo y desaparece con el archivo.</translation>
    </message>
    <message>
      <source>Is the library true?</source>
      <translation>¿Está en orden la biblioteca?</translation>
    </message>
    <message>
      <source>Compares what is stored with your files and with both indexes. You can go on working meanwhile.</source>
      <translation>Compara lo guardado con los archivos y con los dos índices. Mientras tanto se puede seguir trabajando.</translation>
    </message>
    <message>
      <source>Keep the text of files in the library</source>
      <translation>Conservar el texto de los archivos en la biblioteca</translation>
    </message>
    <message>
      <source>It is kept on this machine only, so that results show their passages and words inside files are found. Without it: no passages in the results and no search by words inside files. Meaning and names are searched as before, and the preview reads the file itself.</source>
      <translation>Se guarda solo en este equipo, para que los resultados muestren sus pasajes y se encuentren las palabras dentro de los archivos. Sin él no hay pasajes en los resultados ni búsqueda por palabras dentro de los archivos. El significado y los nombres se buscan como antes, y la vista previa lee el propio archivo.</translation>
    </message>
    <message>
      <source>Erase the text that is stored? Your files stay as they are. If you keep it again later, all files are read anew.</source>
      <translation>¿Borrar el texto guardado? Los archivos quedan como están. Si más adelante se vuelve a conservar, todos los archivos se leerán de nuevo.</translation>
    </message>
    <message>
      <source>Reranking</source>
      <translation>Reordenación</translation>
    </message>
    <message>
      <source>Choose a model…</source>
      <translation>Elegir un modelo…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Remove the reranker</source>
      <translation>Quitar el reordenador</translation>
    </message>
    <message>
      <source>A second model reads your query together with each of the first 30 results, and sorts them anew once you pause typing. Exact matches stay first. Choose the folder of a cross-encoder that you have, such as ms-marco-MiniLM or bge-reranker: nothing is fetched.</source>
      <translation>Un segundo modelo lee la búsqueda junto con cada uno de los 30 primeros resultados y los ordena de nuevo en cuanto se deja de escribir. Las coincidencias exactas siguen en primer lugar. Elegir la carpeta de un cross-encoder ya disponible, como ms-marco-MiniLM o bge-reranker: no se descarga nada.</translation>
    </message>
    <message>
      <source>Sort the first results anew</source>
      <translation>Ordenar de nuevo los primeros resultados</translation>
    </message>
  </context>
  <context>
    <name>shortcuts</name>
    <message>
      <source>Searching</source>
      <translation>Búsqueda</translation>
    </message>
    <message>
      <source>Go to the search box</source>
      <translation>Ir al cuadro de búsqueda</translation>
    </message>
    <message>
      <source>Go through the results, from the box too</source>
      <translation>Recorrer los resultados, también desde el cuadro</translation>
    </message>
    <message>
      <source>Take what the box completes</source>
      <translation>Aceptar lo que el cuadro completa</translation>
    </message>
    <message>
      <source>List how the search may go on</source>
      <translation>Ver cómo puede continuar la búsqueda</translation>
    </message>
    <message>
      <source>Take the filters that are offered</source>
      <translation>Aceptar los filtros propuestos</translation>
    </message>
    <message>
      <source>Filters, with counts</source>
      <translation>Filtros, con recuentos</translation>
    </message>
    <message>
      <source>Search for the words as they were typed</source>
      <translation>Buscar las palabras tal como se escribieron</translation>
    </message>
    <message>
      <source>Save the search, or name it anew</source>
      <translation>Guardar la búsqueda o cambiarle el nombre</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Borrar la búsqueda</translation>
    </message>
    <message>
      <source>Search for what is on the clipboard</source>
      <translation>Buscar el contenido del portapapeles</translation>
    </message>
    <message>
      <source>Export the results</source>
      <translation>Exportar los resultados</translation>
    </message>
    <message>
      <source>Selected results</source>
      <translation>Resultados seleccionados</translation>
    </message>
    <message>
      <source>Open at the passage that was found</source>
      <translation>Abrir en el pasaje encontrado</translation>
    </message>
    <message>
      <source>Open at the beginning</source>
      <translation>Abrir por el principio</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
      <source>Quick Look, from the list or the box</source>
      <translation>Vista rápida, desde la lista o el cuadro</translation>
    </message>
    <message>
      <source>Select several</source>
      <translation>Seleccionar varios</translation>
    </message>
    <message>
      <source>Select all (in the list)</source>
      <translation>Seleccionar todo (en la lista)</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>Copiar ruta</translation>
    </message>
    <message>
      <source>Copy file</source>
      <translation>Copiar archivo</translation>
    </message>
    <message>
      <source>Copy passage with source</source>
      <translation>Copiar pasaje con la fuente</translation>
    </message>
    <message>
      <source>Why this result?</source>
      <translation>¿Por qué este resultado?</translation>
    </message>
    <message>
      <source>Find similar files</source>
      <translation>Buscar archivos similares</translation>
    </message>
    <message>
      <source>Where else is this?</source>
      <translation>¿Dónde más está este archivo?</translation>
    </message>
    <message>
      <source>More like this, less like this</source>
      <translation>Más como este, menos como este</translation>
    </message>
    <message>
      <source>All actions</source>
      <translation>Todas las acciones</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Vista previa</translation>
    </message>
    <message>
      <source>Find similar passages (in the text)</source>
      <translation>Buscar pasajes similares (en el texto)</translation>
    </message>
    <message>
      <source>Next match in this file</source>
      <translation>Coincidencia siguiente en este archivo</translation>
    </message>
    <message>
      <source>Previous match in this file</source>
      <translation>Coincidencia anterior en este archivo</translation>
    </message>
    <message>
      <source>Read on (in the text)</source>
      <translation>Seguir leyendo (en el texto)</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Ventana</translation>
    </message>
    <message>
      <source>Search, folders, duplicates</source>
      <translation>Búsqueda, carpetas, duplicados</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Next or previous part of the window</source>
      <translation>Parte siguiente o anterior de la ventana</translation>
    </message>
    <message>
      <source>Add a folder</source>
      <translation>Añadir una carpeta</translation>
    </message>
    <message>
      <source>These keys</source>
      <translation>Estos atajos</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Salir</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Atajos de teclado</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
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
        <numerusform>%n byte</numerusform>
        <numerusform>%n bytes</numerusform>
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
      <translation>d MMM yyyy</translation>
    </message>
    <message>
      <source>MMM yyyy</source>
      <comment>a month, in the letters of Qt's QLocale</comment>
      <translation>MMM yyyy</translation>
    </message>
    <message>
      <source>under 1 min</source>
      <translation>menos de 1 min</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} min</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <source>{hours} h</source>
      <translation>{hours} h</translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n día</numerusform>
        <numerusform>%n días</numerusform>
      </translation>
    </message>
    <message>
      <source>just now</source>
      <translation>hace un momento</translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s) ago</source>
      <translation>
        <numerusform>hace %n minuto</numerusform>
        <numerusform>hace %n minutos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hour(s) ago</source>
      <translation>
        <numerusform>hace %n hora</numerusform>
        <numerusform>hace %n horas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>hace %n día</numerusform>
        <numerusform>hace %n días</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>tray</name>
    <message>
      <source>Search</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Open Kindred</source>
      <translation>Abrir Kindred</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Duplicados</translation>
    </message>
    <message>
      <source>Quit Kindred</source>
      <translation>Salir de Kindred</translation>
    </message>
    <message>
      <source>Resume indexing</source>
      <translation>Reanudar la indexación</translation>
    </message>
    <message>
      <source>Pause indexing</source>
      <translation>Pausar la indexación</translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>%n nuevo</numerusform>
        <numerusform>%n nuevos</numerusform>
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
      <translation>Hay poco a favor de este archivo: es de los más cercanos que hay.</translation>
    </message>
    <message>
      <source> and </source>
      <comment>between two reasons</comment>
      <translation> y </translation>
    </message>
    <message>
      <source>Strong, because of {reasons}.</source>
      <translation>Fuerte. A su favor: {reasons}.</translation>
    </message>
    <message>
      <source>Likely, because of {reasons}.</source>
      <translation>Probable. A su favor: {reasons}.</translation>
    </message>
    <message>
      <source>Weak: all that speaks for it is {reasons}.</source>
      <translation>Débil. Lo único a su favor: {reasons}.</translation>
    </message>
    <message>
      <source>the same content as the example</source>
      <translation>el mismo contenido que el ejemplo</translation>
    </message>
    <message>
      <source>its name</source>
      <translation>su nombre</translation>
    </message>
    <message>
      <source>its meaning</source>
      <translation>su significado</translation>
    </message>
    <message>
      <source>all of your words in one passage</source>
      <translation>todas las palabras buscadas en un mismo pasaje</translation>
    </message>
    <message>
      <source>some of your words</source>
      <translation>algunas de las palabras buscadas</translation>
    </message>
    <message>
      <source>It holds exactly what your example holds.</source>
      <translation>Contiene exactamente lo mismo que el ejemplo.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copia</translation>
    </message>
    <message>
      <source>Meaning</source>
      <translation>Significado</translation>
    </message>
    <message>
      <source>Its meaning has not been compared (yet): only words and names were.</source>
      <translation>Su significado no se ha comparado (todavía): solo palabras y nombres.</translation>
    </message>
    <message>
      <source>Of all passages it is number {rank} in meaning.</source>
      <translation>Entre todos los pasajes es el n.º {rank} por significado.</translation>
    </message>
    <message>
      <source>In this library, unrelated passages seldom reach {likely}, and hardly ever {strong}.</source>
      <translation>En esta biblioteca, los pasajes ajenos al tema rara vez llegan a {likely} y casi nunca a {strong}.</translation>
    </message>
    <message>
      <source>This sentence carried it:</source>
      <translation>Esta frase fue la decisiva:</translation>
    </message>
    <message>
      <source>Similarity {figure} to what you search for.</source>
      <translation>Similitud con lo buscado: {figure}.</translation>
    </message>
    <message>
      <source>Very close to what you search for: similarity {figure}.</source>
      <translation>Muy cerca de lo buscado: similitud {figure}.</translation>
    </message>
    <message>
      <source>Close to what you search for: similarity {figure}.</source>
      <translation>Cerca de lo buscado: similitud {figure}.</translation>
    </message>
    <message>
      <source>Not close to what you search for: similarity {figure}.</source>
      <translation>Lejos de lo buscado: similitud {figure}.</translation>
    </message>
    <message>
      <source>None of your words are in this passage.</source>
      <translation>Ninguna de las palabras buscadas está en este pasaje.</translation>
    </message>
    <message>
      <source>Of your words this passage has {found} of {all}; not in it: {missing}.</source>
      <translation>De las {all} palabras buscadas, este pasaje tiene {found}, pero no: {missing}.</translation>
    </message>
    <message>
      <source>All of your words are in this passage.</source>
      <translation>Todas las palabras buscadas están en este pasaje.</translation>
    </message>
    <message>
      <source>Of all passages it is number {rank} by words.</source>
      <translation>Entre todos los pasajes es el n.º {rank} por palabras.</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Palabras</translation>
    </message>
    <message>
      <source>It is called exactly what you typed.</source>
      <translation>Se llama exactamente como se escribió.</translation>
    </message>
    <message>
      <source>Your words are in its name or its folders: for that alone {score} of 1.</source>
      <translation>Hay palabras buscadas en su nombre o en sus carpetas: solo por eso, {score} de 1.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>It was moved up a little, by {added} of 1: {reason}.</source>
      <translation>Subió un poco en la lista ({added} de 1): {reason}.</translation>
    </message>
    <message>
      <source>it is new, or often opened</source>
      <translation>es nuevo o se abre a menudo</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Orden</translation>
    </message>
    <message>
      <source>The reranker read it together with your words and gave it {score} of 1.</source>
      <translation>El reordenador lo leyó junto con las palabras buscadas y le dio {score} de 1.</translation>
    </message>
    <message>
      <source>Reranker</source>
      <translation>Reordenador</translation>
    </message>
    <message numerus="yes">
      <source>opened %n time(s), last {ago}</source>
      <comment>a file</comment>
      <translation>
        <numerusform>abierto %n vez, la última {ago}</numerusform>
        <numerusform>abierto %n veces, la última {ago}</numerusform>
      </translation>
    </message>
    <message>
      <source>changed {ago}</source>
      <comment>a file</comment>
      <translation>modificado {ago}</translation>
    </message>
    <message>
      <source>Why this result? (Ctrl+I)</source>
      <translation>¿Por qué este resultado? (Ctrl+I)</translation>
    </message>
    <message>
      <source>Why this result?</source>
      <translation>¿Por qué este resultado?</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>¿Por qué?</translation>
    </message>
    <message>
      <source>What speaks for this result</source>
      <translation>Qué hay a favor de este resultado</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Why “{name}” was found</source>
      <translation>Por qué se encontró «{name}»</translation>
    </message>
  </context>
  <context>
    <name>window</name>
    <message>
      <source>{file} is not connected: plug its drive in, or locate it in the folders panel.</source>
      <translation>{file} está sin conectar: conectar su unidad o indicar dónde está en el panel Carpetas.</translation>
    </message>
    <message>
      <source>{file} lies in {folder}, which is not connected: plug its drive in, or locate it in the folders panel.</source>
      <translation>{file} está en {folder}, que está sin conectar: conectar la unidad o indicar dónde está en el panel Carpetas.</translation>
    </message>
    <message>
      <source>{reason} It is being started again; nothing is lost.</source>
      <comment>the engine</comment>
      <translation>{reason} Se está reiniciando; no se pierde nada.</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>Probar ahora</translation>
    </message>
    <message>
      <source>Something went wrong inside Kindred ({summary}). It is written to the log; the window goes on.</source>
      <translation>Algo falló en Kindred ({summary}). Queda anotado en el registro; la ventana sigue funcionando.</translation>
    </message>
    <message>
      <source>Kindred speaks it when it is started next.</source>
      <comment>another language</comment>
      <translation>Se aplicará la próxima vez que se inicie Kindred.</translation>
    </message>
    <message>
      <source>Drop to add {name}</source>
      <translation>Soltar para añadir {name}</translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n file(s)</source>
      <translation>
        <numerusform>Soltar para añadir %n archivo</numerusform>
        <numerusform>Soltar para añadir %n archivos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n folder(s)</source>
      <translation>
        <numerusform>Soltar para añadir %n carpeta</numerusform>
        <numerusform>Soltar para añadir %n carpetas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Drop to add %n folder(s) and {files}</source>
      <translation>
        <numerusform>Soltar para añadir %n carpeta y {files}</numerusform>
        <numerusform>Soltar para añadir %n carpetas y {files}</numerusform>
      </translation>
    </message>
    <message>
      <source>Search</source>
      <comment>name of a panel</comment>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Folders</source>
      <comment>name of a panel</comment>
      <translation>Carpetas</translation>
    </message>
    <message>
      <source>Settings</source>
      <comment>name of a panel</comment>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Panels</source>
      <translation>Paneles</translation>
    </message>
    <message>
      <source>Status: {status}</source>
      <translation>Estado: {status}</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>Cerrar este mensaje</translation>
    </message>
    <message>
      <source>Your files stay where they are and as they are.</source>
      <translation>Los archivos se quedan donde están y como están.</translation>
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
