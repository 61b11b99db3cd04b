"""Words too common to say what a query is about, by language; they also tell which language it is in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from desktop_app.engine.indexes.analysis import ENGLISH

TELLING = 2  # so many of a language's common words must stand in a query to tell that it is in it


def _folded(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))


def _listed(words: str) -> frozenset[str]:
    """The words, with their accents and, as they are often typed, without."""
    return frozenset(form for word in words.split() for form in (word, _folded(word)))


STOP_WORDS = _listed(
    """
    a about after all also am an and any are as at be been before being both but by can could did do does
    doing down each few for from further had has have having he her here him his how i if in into is it its
    just me more most my no nor not now of off on once only or other our out over own same she should so some
    such than that the their them then there these they this those through to too under until up very was we
    were what when where which while who whom whose why will with would you your
    """
)

_BY_LANGUAGE: dict[str, frozenset[str]] = {
    "en": STOP_WORDS,
    "ar": _listed(
        """
        في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم أن إن كان كانت لا لم لن ما ماذا متى أين
        كيف لماذا هل كم أو و ثم قد كل بعد قبل بين عند
        """
    ),
    "da": _listed(
        """
        og i jeg det at en et den til er som på de med han af for ikke der var mig sig men har om vi min
        havde hun nu da fra du ud sin dem os op hans hvor eller hvad skal selv her alle vil blev kunne ind
        når være dog noget hvordan hvorfor hvornår hvem hvilken kan min din disse
        """
    ),
    "de": _listed(
        """
        aber als am an auch auf aus bei bin bis bist da damit dann das dass dein dem den denn der des die
        dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es
        etwas euer für gegen habe haben hat hatte hier ich ihr ihre im in ins ist ja jede jeden jeder jedes
        kann kein keine können man mein mich mir mit muss nach nicht noch nun nur ob oder ohne sehr sein
        seine sich sie sind so soll über um und uns unser unter vom von vor wann war warum was weil welche
        welcher welches wenn wer werden wie wieder will wir wird wo worden wurde zu zum zur zwischen
        """
    ),
    "el": _listed(
        """
        ο η το οι τα του της των τον την και κι με σε από για προς στο στη στον στην στα στις στους ως δεν
        να θα είναι ήταν που πως πού πότε γιατί τι ποιος ποια ποιο αυτό αυτή αυτός αν ή αλλά όταν μια ένα
        ένας
        """
    ),
    "es": _listed(
        """
        a al algo antes como con contra cual cuál cuando cuándo cuánto de del desde donde dónde durante e el
        él ella ellos en entre era es esa ese eso esta está están este esto fue ha hay la las le les lo los
        más me mi muy nada ni no nos o otra otro para pero por porque qué que quien quién se ser si sí sin
        sobre son su sus también tan te tiene todo tu un una uno unos y ya yo cómo
        """
    ),
    "fi": _listed(
        """
        ja on ei se että oli olla hän minä sinä me te he joka mikä mitä kuka missä milloin miksi miten
        kuinka kun jos niin mutta tai kuin myös vain nyt ovat olen tämä tuo nämä ole jo sekä eli siitä sen
        jotka
        """
    ),
    "fr": _listed(
        """
        à au aux avec ce ces cet cette comme comment d dans de des donc dont du elle elles en est et être eu
        il ils j je l la le les leur leurs lui ma mais me mes mon n ne nos notre nous on ou où par pas plus
        pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont sur ta te
        tes toi ton tu un une vos votre vous y été combien
        """
    ),
    "hu": _listed(
        """
        a az egy és hogy nem is van volt ez azt ezt de ha csak mint még már meg el ki be mi mit ki ki kik
        hol mikor miért hogyan milyen mennyi vagy én te ő mi ti ők kell lehet lesz
        """
    ),
    "it": _listed(
        """
        a ad agli ai al alla alle allo anche c che chi ci come con cosa da dagli dai dal dalla dalle dei del
        della delle dello di dove e ed è era essere gli ha hanno ho i il in io l la le lei li lo loro lui ma
        mi mio ne nei nel nella nelle nello noi non nostro o ogni per perché più quale quali quando quanto
        quella quello questa queste questi questo se sei si sia sono su sua sugli sui sul sulla suo tra tu
        un una uno voi
        """
    ),
    "nl": _listed(
        """
        aan al als bij dan dat de der deze die dit doch door dus een en er ge geen had heb hebben heeft het
        hier hij hoe hun ik in is ja je kan kunnen maar me meer men met mij mijn moet na naar niet nog nu of
        om ons ook op over te tegen toch toen tot u uit van veel voor waarom wanneer waar was wat we wel
        welke werd wie wij worden wordt zal ze zei zelf zich zij zijn zo zonder zou
        """
    ),
    "no": _listed(
        """
        og i jeg det at en et den til er som på de med han av ikke ikkje der så var meg seg men ett har om
        vi min mitt ha hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal
        selv her alle vil bli ble når være kom noe ville hvordan hvorfor hvem hvilken
        """
    ),
    "pt": _listed(
        """
        a à ao aos as às até com como da das de dela dele do dos e é ela ele eles em entre era essa esse
        esta está este eu foi há isso isto já lhe mais mas me meu na nas não no nos nós num numa o onde os
        ou para pela pelas pelo pelos por porque qual quais quando quanto que quem se sem ser seu seus só
        sua suas são também te tem um uma você
        """
    ),
    "ro": _listed(
        """
        a acest această aceste acestui ai al ale am ar are au ca că care ce cel cea cei cele cine cu cum
        când cât da dar de din după e ea ei el este eu fi fost fără în îi îl la le lor lui mai ne nu o ori
        pe pentru prin sau se si și sunt să te un una unde unei unui va vor
        """
    ),
    "ru": _listed(
        """
        а без бы был была были было быть в вам вас весь во вот все всё вы где да для до его ее её если есть
        еще ещё же за и из или им их к как какая какие какой когда который которая которые кто куда ли меня
        мне мой мы на над нас не него нее нет ни но ну о об он она они оно от очень по под почему при с
        сколько со так также там то только тот ты у уже что чтобы чем эта эти это этот я
        """
    ),
    "sv": _listed(
        """
        och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du
        henne då sin nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter
        upp vi dem vara vad över än dig kan sina här ha mot alla under någon eller allt mycket sedan detta
        hur varför vilken vilka vem
        """
    ),
    "tr": _listed(
        """
        ve bir bu şu o da de için ile mi mı mu mü ne nasıl neden niçin nerede hangi kim kaç daha çok en gibi
        kadar ama veya ya ki her ben sen biz siz onlar var yok olan olarak değil sonra önce ise
        """
    ),
}


def stop_words(language: str) -> frozenset[str]:
    """The words of a language that say nothing by themselves; of an unknown one those of English."""
    return _BY_LANGUAGE.get(language, STOP_WORDS)


def told_language(words: Sequence[str], among: Iterable[str]) -> str:
    """Which of some languages a query is in, by its common words; English where they do not tell.

    Of languages that are as likely English is told, else the one that comes first.
    """
    lowered = {word.lower().strip(".,;:!?¿¡()") for word in words}
    counts = {language: len(lowered & stop_words(language)) for language in (ENGLISH, *among)}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= TELLING else ENGLISH
