"""The words by which people name files, dates and sizes, language by language: data for natural_hints.

All are parts of regular expressions, in lower case. A new language is one more `Words` in LANGUAGES.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Words:
    """One language. What a language does not say is empty."""

    types: dict[str, str]  # filter → plurals and abbreviations, which alone are enough for an offer
    single: dict[str, str] = field(default_factory=dict)  # filter → singulars: only beside a date or a size
    spans: dict[str, str] = field(default_factory=dict)  # key of a span of time → phrases
    last: str = ""  # before a number of units: "last 3 weeks"
    units: dict[str, str] = field(default_factory=dict)  # "day", "week", "month", "year" → words
    months: tuple[str, ...] = ()  # twelve
    year: str = r"(?P<year>(?:19|20)\d\d)"
    month_year: str = r"(?:(?P<month>{months})(?:\s+{year})?)"
    since: str = ""
    within: str = ""
    until: str = ""  # before, without that time
    larger: str = ""
    smaller: str = ""
    folder: str = ""  # what comes before the name of a folder
    fillers: str = ""  # words beside the offer's that mean nothing then
    sentence: str = ""  # words that make it a question or a statement: nothing is offered
    spaced: bool = True  # words have blanks between them


_UNITS_OF_SIZE = r"(?P<number>\d+(?:[.,]\d+)?)\s*(?P<unit>kb|mb|gb|ko|mo|go|kilobytes?|megabytes?|gigabytes?)"
SIZE = _UNITS_OF_SIZE

ENGLISH = Words(
    types={
        "ext:pdf": r"pdfs?(?: files?| documents?)?",
        "type:email": r"e-?mails|mails|e-?mail messages",
        "type:sheet": r"spreadsheets|excel (?:files|sheets|tables)",
        "type:slides": r"presentations|slides|slide decks|powerpoints|powerpoint (?:files|slides)",
        "type:image": r"photos|photographs|pictures|images|screenshots",
        "type:code": r"source code|code files",
        "ext:docx,doc": r"word (?:files|documents|docs)",
        "ext:txt": r"text files",
        "ext:md": r"markdown(?: files)?",
        "ext:csv": r"csv(?: files)?",
        "ext:ipynb": r"notebooks",
        "type:document": r"documents|docs",
    },
    single={
        "type:email": r"e-?mail",
        "type:sheet": r"spreadsheet|excel",
        "type:slides": r"presentation|slide deck",
        "type:image": r"photo|picture|image|screenshot",
        "type:document": r"document|doc",
    },
    spans={
        "today": r"today",
        "yesterday": r"yesterday",
        "last_week": r"(?:the )?(?:last|past) week",
        "this_week": r"this week",
        "last_month": r"last month",
        "this_month": r"this month",
        "last_year": r"last year",
        "this_year": r"this year",
    },
    last=r"(?:the )?(?:last|past) (?P<number>\d\d?\d?) (?P<unit>{units})",
    units={"day": "days?", "week": "weeks?", "month": "months?", "year": "years?"},
    months=(
        "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug",
        "september|sept?", "october|oct", "november|nov", "december|dec",
    ),
    since="since|after",
    within="from|in|of|during",
    until="before|until",
    larger=r"(?:larger|bigger|greater|more) than|over|at least|above",
    smaller=r"(?:smaller|less) than|under|below|at most",
    folder="in|inside|under|below",
    fillers="about|on|regarding|concerning|with|containing|for|of|from|in|to|that|the|a|an|all|any|my|our|me|"
    "find|show|list|open|search|get|only|and|changed|edited|modified|written|sent|received|made|taken|files?",
    sentence=r"i|i'm|i've|im|we|you|your|he|she|they|it|it's|is|isn't|are|aren't|was|wasn't|were|be|been|do|"
    r"don't|does|doesn't|did|didn't|can|can't|could|should|would|will|won't|has|hasn't|have|haven't|had|not|"
    r"what|what's|why|how|who|when|where|which|there|please|need|want|help|if|because",
)  # fmt: skip

GERMAN = Words(
    types={
        "ext:pdf": r"pdfs?(?:-?dateien)?",
        "type:email": r"e-?mails|mails",
        "type:sheet": r"tabellen|excel-?(?:dateien|tabellen)",
        "type:slides": r"präsentationen|folien",
        "type:image": r"fotos|bilder|bildschirmfotos",
        "type:code": r"quelltexte?|quellcode",
        "ext:docx,doc": r"word-?(?:dateien|dokumente)",
        "ext:txt": r"textdateien",
        "type:document": r"dokumente",
    },
    spans={
        "today": r"(?:von )?heute",
        "yesterday": r"(?:von )?gestern",
        "last_week": r"(?:(?:aus|von|in) )?(?:der )?(?:letzten|letzte|vergangenen|vorigen) woche",
        "this_week": r"(?:(?:aus|von|in) )?(?:dieser|diese) woche",
        "last_month": r"(?:(?:aus|von|vom|im) )?(?:dem )?(?:letzten|letzter|vergangenen|vorigen) monat",
        "this_month": r"(?:(?:aus|von|in) )?(?:diesem|diesen|dieser) monat",
        "last_year": r"(?:(?:aus|von|vom|im) )?(?:dem )?(?:letzten|letztes|vergangenen|vorigen) jahr",
        "this_year": r"(?:(?:aus|von|in) )?(?:diesem|dieses) jahr",
    },
    last=r"(?:(?:aus|in|von) )?(?:den |die )?letzten (?P<number>\d\d?\d?) (?P<unit>{units})",
    units={"day": "tagen?", "week": "wochen?", "month": "monaten?", "year": "jahren?"},
    months=(
        "januar|jänner|jan", "februar|feb", "märz", "april|apr", "mai", "juni|jun", "juli|jul", "august|aug",
        "september|sept?", "oktober|okt", "november|nov", "dezember|dez",
    ),
    since="seit|ab|nach",
    within="aus|im|in|vom|von",
    until="vor|bis",
    larger=r"größer als|mehr als|über|mindestens",
    smaller=r"kleiner als|weniger als|unter|höchstens",
    fillers="über|zu|zum|zur|von|vom|mit|aus|im|in|für|der|die|das|dem|den|alle|meine|zeige?|suche|finde|nur|und",
    sentence="ich|wir|du|sie|er|es|ist|sind|war|waren|wird|werden|hat|haben|hatte|kann|können|muss|soll|nicht|"
    "was|warum|wie|wer|wann|wo|welche[rs]?|bitte",
)  # fmt: skip

FRENCH = Words(
    types={
        "ext:pdf": r"(?:fichiers )?pdfs?",
        "type:email": r"e-?mails|mails|courriels",
        "type:sheet": r"feuilles de calcul|tableurs|fichiers excel",
        "type:slides": r"présentations|diapositives",
        "type:image": r"photos|images|captures d['’]écran",
        "type:code": r"code source",
        "ext:docx,doc": r"(?:fichiers|documents) word",
        "ext:txt": r"fichiers texte",
        "type:document": r"documents",
    },
    spans={
        "today": r"d['’]aujourd['’]hui|aujourd['’]hui",
        "yesterday": r"d['’]hier|hier",
        "last_week": r"(?:de )?(?:la )?semaine (?:dernière|passée)",
        "this_week": r"(?:de )?cette semaine",
        "last_month": r"(?:du |le )?mois (?:dernier|passé)",
        "this_month": r"(?:de )?ce mois(?:-ci)?",
        "last_year": r"(?:de )?(?:l['’])?(?:année|an) (?:dernière|dernier|passée?)",
        "this_year": r"(?:de )?cette année",
    },
    last=r"(?:des |les )?(?P<number>\d\d?\d?) derni(?:ers|ères) (?P<unit>{units})",
    units={"day": "jours?", "week": "semaines?", "month": "mois", "year": "ans?|années?"},
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
    ),
    since="depuis|après",
    within="en|de|d['’]|du",
    until="avant|jusqu['’]à",
    larger=r"(?:de )?plus de|plus (?:grands?|grandes?|gros|grosses?) que|au moins",
    smaller=r"(?:de )?moins de|plus petite?s? que",
    fillers="sur|de|du|des|d|avec|pour|le|la|les|un|une|tous|toutes|mes|cherche|trouve|montre|et|concernant",
    sentence="je|j|nous|vous|tu|il|elle|est|sont|était|ont|peut|faut|pas|ne|que|quoi|pourquoi|comment|qui|quand|"
    "où|quels?|quelles?",
)  # fmt: skip

SPANISH = Words(
    types={
        "ext:pdf": r"(?:archivos )?pdfs?",
        "type:email": r"correos(?: electrónicos)?|e-?mails",
        "type:sheet": r"hojas de cálculo|archivos (?:de )?excel",
        "type:slides": r"presentaciones|diapositivas",
        "type:image": r"fotos|imágenes|capturas de pantalla",
        "type:code": r"código fuente",
        "ext:docx,doc": r"(?:archivos|documentos) (?:de )?word",
        "ext:txt": r"archivos de texto",
        "type:document": r"documentos",
    },
    spans={
        "today": r"(?:de )?hoy",
        "yesterday": r"(?:de )?ayer",
        "last_week": r"(?:de )?(?:la )?(?:semana pasada|última semana)",
        "this_week": r"(?:de )?esta semana",
        "last_month": r"(?:del? )?(?:el )?mes pasado",
        "this_month": r"(?:de )?este mes",
        "last_year": r"(?:del? )?(?:el )?año pasado",
        "this_year": r"(?:de )?este año",
    },
    last=r"(?:de )?(?:los |las )?últim[oa]s (?P<number>\d\d?\d?) (?P<unit>{units})",
    units={"day": "días?", "week": "semanas?", "month": "mes(?:es)?", "year": "años?"},
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre",
        "octubre", "noviembre", "diciembre",
    ),
    month_year=r"(?:(?P<month>{months})(?:(?:\s+de)?\s+{year})?)",
    since="desde|después de",
    within="de|en|del",
    until="antes de|hasta",
    larger=r"(?:de )?más de|más grandes? que|mayor(?:es)? (?:de|que)",
    smaller=r"(?:de )?menos de|más pequeñ[oa]s? que|menor(?:es)? (?:de|que)",
    fillers="sobre|de|del|con|para|el|la|los|las|un|una|todos|todas|mis|buscar?|mostrar?|y|en",
    sentence="yo|nosotros|usted|es|son|está|están|fue|ha|han|puedo|puede|no|qué|por qué|cómo|quién|cuándo|"
    "dónde|cuáles|cuál",
)  # fmt: skip

JAPANESE = Words(
    types={
        "ext:pdf": r"pdf(?:ファイル)?",
        "type:email": r"(?:電子)?メール",
        "type:sheet": r"スプレッドシート|表計算(?:ファイル)?|エクセル(?:ファイル)?",
        "type:slides": r"プレゼンテーション|プレゼン|スライド",
        "type:image": r"写真|画像|スクリーンショット",
        "type:code": r"ソースコード",
        "ext:docx,doc": r"ワード(?:ファイル|文書)",
        "ext:txt": r"テキストファイル",
        "type:document": r"文書|ドキュメント",
    },
    spans={
        "today": "今日|本日",
        "yesterday": "昨日",
        "last_week": "先週",
        "this_week": "今週",
        "last_month": "先月",
        "this_month": "今月",
        "last_year": "昨年|去年",
        "this_year": "今年",
    },
    last=r"(?:過去|直近)(?P<number>\d\d?\d?)(?P<unit>{units})",
    units={"day": "日間?", "week": "週間", "month": "[かヶカケ]月間?", "year": "年間?"},
    months=tuple(f"{number}月" for number in range(1, 13)),
    year=r"(?P<year>(?:19|20)\d\d)年",
    month_year=r"(?:{year})?(?<!\d)(?P<month>{months})",
    fillers="の|に|で|を|と|から|より|以降|以上|関する|ついて|の中の|変更した|作成した",
    sentence=r"ですか|ますか|なぜ|どうして|何|どこ|いつ|誰|？|\?",
    spaced=False,
)

CHINESE = Words(
    types={
        "ext:pdf": r"pdf(?:文件|文档)?",
        "type:email": r"电子邮件|邮件|電子郵件|郵件",
        "type:sheet": r"电子表格|表格|excel(?:文件|表格)",
        "type:slides": r"演示文稿|幻灯片|簡報",
        "type:image": r"照片|图片|圖片|截图",
        "type:code": r"源代码|源码",
        "ext:docx,doc": r"word(?:文件|文档)",
        "ext:txt": r"文本文件",
        "type:document": r"文档|文檔",
    },
    spans={
        "today": "今天",
        "yesterday": "昨天",
        "last_week": "上周|上星期|上個星期|上个星期",
        "this_week": "本周|这周|这星期",
        "last_month": "上个月|上月|上個月",
        "this_month": "这个月|本月|這個月",
        "last_year": "去年",
        "this_year": "今年",
    },
    last=r"(?:最近|过去|過去)(?P<number>\d\d?\d?)(?P<unit>{units})",
    units={"day": "天|日", "week": "周|个星期|個星期", "month": "个月|個月", "year": "年"},
    months=tuple(f"{number}月(?:份)?" for number in range(1, 13)),
    year=r"(?P<year>(?:19|20)\d\d)年",
    month_year=r"(?:{year})?(?<!\d)(?P<month>{months})",
    fillers="的|从|在|以来|以后|有关|关于|我的|所有|和|里|中",
    sentence=r"吗|为什么|怎么|什么|哪里|谁|如何|？|\?",
    spaced=False,
)

LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, JAPANESE, CHINESE)

FOLDERS_EVERYBODY_HAS = ("Downloads", "Documents", "Desktop", "Pictures", "Music", "Videos")
