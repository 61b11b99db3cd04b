"""Words on which the meaning of a sentence hangs: where only they differ, a text says something else."""

from __future__ import annotations

NEGATIONS = frozenset(
    # English, German, French, Spanish, Italian, Portuguese, Dutch
    "not no never none nobody nothing neither nor without cannot unless except hardly "
    "nicht kein keine keinen keiner keinem keines nie niemals ohne weder "
    "pas jamais aucun aucune sans ni rien "
    "nunca jamás ningún ninguna ninguno sin tampoco "
    "non mai nessun nessuna nessuno senza "
    "não nenhum nenhuma sem "
    "niet geen nooit zonder".split()
)

OPPOSITES = frozenset(
    "always must may shall should can will yes all every each any some only both "
    "true false on off enable enables enabled disable disables disabled allow allows allowed deny "
    "denies denied "
    "permit permits permitted forbid forbids forbidden prohibit prohibited require requires required "
    "optional "
    "accept accepts accepted reject rejects rejected approve approved approves decline declined "
    "declines refuse "
    "refused granted increase increases increased decrease decreases decreased before after above "
    "below over under "
    "minimum maximum min max include includes included including exclude excludes excluded excluding "
    "with "
    "buy buys bought sell sells sold debit credit debited credited start starts started stop stops "
    "stopped "
    "open opens opened close closes closed valid invalid up down left right "
    "won lost win lose pass passes passed fail fails failed success failure more less most least "
    "higher lower greater smaller larger fewer early late earlier later first last "
    "add adds added remove removes removed rise rises rose fall falls fell gain loss profit "
    "immer jeder jede jedes alle muss darf soll kann ja wahr falsch mit vor nach über unter mehr weniger "
    "toujours tous toutes doit peut oui avec avant après plus moins vrai faux "
    "siempre todos todas debe puede sí con antes después más menos verdadero falso".split()
)
"""Words of which one for another turns a sentence round."""

NUMBER_WORDS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "thousand million "
    "billion dozen half twice once third fourth fifth sixth seventh eighth ninth tenth second "
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend "
    "deux trois quatre cinq sept huit neuf dix onze douze vingt trente cent mille "
    "dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien mil".split()
)

DATE_WORDS = frozenset(
    "january february march april june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun "
    "today tomorrow yesterday spring summer autumn winter "
    "januar februar märz mai juni juli oktober dezember "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
    "janvier février mars avril juin juillet août septembre octobre novembre décembre "
    "lundi mardi mercredi jeudi vendredi samedi dimanche "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "lunes martes miércoles jueves viernes sábado domingo".split()
)
