"""Duplicates: scores that are stored, families that are made of them, and what the person decides.

Files with the same bytes are one *document*, files with the same words are one *text*, and scores are between
texts. A *family* is a star: a keeper, and members that each match it directly. Families are not stored:
`desktop_app.families` makes them from scores, keep rules and a threshold, in the engine and in the window
alike.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop_app.protocol.basics import FilePath, Message

Verdict = Literal[
    "identical",  # the same bytes
    "same_text",  # the same words: another format, encoding or line ending
    "near",  # nearly the same words
    "contained",  # what the member says stands in the keeper
    "template",  # only names, numbers, dates or a negation differ
    "topic",  # about the same only; shown when asked for
]
"""Strongest first."""

VERDICTS: tuple[Verdict, ...] = ("identical", "same_text", "near", "contained", "template", "topic")
SHOWN_VERDICTS: tuple[Verdict, ...] = VERDICTS[:5]

KeepRule = Literal[
    "folder",  # the earlier its folder stands in `folders`
    "newest",
    "oldest",
    "longest_path",
    "shortest_path",
    "most_complete",  # the most words; the most bytes where nothing is said in words
    "no_copy_name",  # no "copy", "(1)", "backup" in the name
]

KeepReason = Literal[
    KeepRule,
    "chosen",  # by the person
    "reference",  # it lies in a reference folder
    "online",  # the other one is offline
    "by_name",  # nothing tells them apart but the order of their names
]

Filling = Literal["numbers", "dates", "names", "negation"]
"""What differs between files of one template."""

Difference = Literal["number", "date", "name", "negation", "section", "wording"]
"""What differs in one place of two texts; a section is longer than a dozen words."""

DEFAULT_THRESHOLD = 0.8
LEAST_THRESHOLD = 0.5  # scores below are not stored


class KeepRules(msgspec.Struct, frozen=True, kw_only=True):
    """Which file of a family is kept: the first rule that tells two files apart decides.

    Files in `protected` folders are never offered for removal. Files in `reference` folders are neither, and
    are kept before all others: what is elsewhere is compared with them.
    """

    order: tuple[KeepRule, ...] = ("no_copy_name", "folder", "most_complete", "newest")
    folders: list[FilePath] = []  # those most to be kept first
    protected: list[FilePath] = []
    reference: list[FilePath] = []


class GetKeepRules(Message, frozen=True, kw_only=True):
    """Ask for the keep rules."""


class SetKeepRules(Message, frozen=True, kw_only=True):
    """Replace the keep rules; answered with KeepRulesInForce."""

    rules: KeepRules


class KeepRulesInForce(Message, frozen=True, kw_only=True):
    """The reply to GetKeepRules and SetKeepRules."""

    rules: KeepRules


class ChooseKeeper(Message, frozen=True, kw_only=True):
    """Keep this file in whatever family it is, before all rules (`chosen` False: by the rules again).

    Where several files of a family were chosen, the last one is kept.
    """

    path: FilePath
    chosen: bool = True


# ---------------------------------------------------------------- finding


class FindDuplicates(Message, frozen=True, kw_only=True):
    """Look for duplicates now, of what changed only, or (`anew`) of everything.

    Answered at once with DuplicateProgress; events tell how far it is. It happens by itself as well, once
    the library is at rest.
    """

    anew: bool = False


class SteerDuplicates(Message, frozen=True, kw_only=True):
    """Pause, resume or cancel the search for duplicates: what was found stays.

    Answered with DuplicateProgress.
    """

    action: Literal["pause", "resume", "cancel"]


class GetDuplicateProgress(Message, frozen=True, kw_only=True):
    """Ask how far the search for duplicates is."""


class DuplicateProgress(Message, frozen=True, kw_only=True):
    """How far it is: a reply, and an event at most a few times a second."""

    state: Literal["up_to_date", "waiting", "finding", "paused", "cancelled"]
    stage: str = ""  # in words: "Reading texts", "Looking for candidates", "Comparing"
    done: int = 0  # of this stage
    total: int = 0
    seconds_left: float | None = None  # of this stage; None: not known
    revision: int = 0  # grows whenever scores, decisions, keepers or rules changed: ask for them again then
    note: str = ""  # what the person should know, e.g. why it waits


class DuplicateArrived(Message, frozen=True, kw_only=True):
    """Event: a new or changed file is a duplicate of one that was there."""

    path: FilePath
    original: FilePath
    verdict: Verdict
    score: float


# ---------------------------------------------------------------- scores and families


class GetLikenesses(Message, frozen=True, kw_only=True):
    """Ask for all stored scores, so that families can be made without the engine.

    Ask again when DuplicateProgress has a new revision, and after LibraryChanged: files come without one.
    """


class LikeFile(msgspec.Struct, frozen=True, array_like=True):
    """A file that has a duplicate of any kind, and what keep rules and filters ask of it."""

    path: FilePath
    document: int  # the same bytes, the same number
    text: int  # the same words, the same number: an index into what Likenesses says of texts
    size_bytes: int
    mtime: float  # seconds since the epoch
    inode: int  # files of one document with the same inode are hard links: removing one frees nothing
    kind: str  # as in Hit
    chosen: int = 0  # 0: not chosen as keeper; else the higher, the later
    offline: bool = False
    content: int = 0  # the catalogue's number of what it holds: what a removal is held to, see RemovalVictim


class Likenesses(Message, frozen=True, kw_only=True):
    """The reply to GetLikenesses: files, and pairs of texts as little-endian arrays of equal length.

    `families.pairs.unpack` reads it. All scores are in 0…1; 0 where the verdict cannot apply. Pairs of which
    the person said that they are not the same are left out, and so are scores below LEAST_THRESHOLD.
    """

    revision: int
    files: list[LikeFile]
    words: bytes  # <i4, one a text: how many words it has
    one: bytes  # <i4: a text
    other: bytes  # <i4: another text
    flags: bytes  # <u2, see families.pairs
    near: bytes  # <f4: Jaccard of the words' 5-grams
    one_in_other: bytes  # <f4: share of `one` that stands in `other`
    other_in_one: bytes  # <f4
    template: bytes  # <f4: likeness where what is only filled in does not count
    topic: bytes  # <f4: likeness of meaning
    rules: KeepRules = KeepRules()


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """A file of a family."""

    path: FilePath
    verdict: Verdict
    score: float  # 0…1, of this verdict
    witness: FilePath  # the file that it matches directly: the family's keeper
    size_bytes: int
    mtime: float
    kind: str
    removable: bool = True  # False: it is protected, or lies in a reference folder
    frees_bytes: int = 0  # 0 for a hard link of the keeper
    explanation: str = ""  # "Only numbers and dates differ"
    filled_in: tuple[Filling, ...] = ()  # of a template: the same as data
    wording: bool = False  # of a template: other words differ as well


class Family(msgspec.Struct, frozen=True, kw_only=True):
    """A keeper and what matches it."""

    keeper: FilePath
    keeper_size_bytes: int
    keeper_mtime: float
    keeper_kind: str
    reason: str  # why it is kept: "Newest", "Chosen by you"
    kept_by: KeepReason  # the same as data
    members: list[Member]
    frees_bytes: int  # if all members that may be removed were
    lineage: list[FilePath] = []  # versions of one text, oldest first; empty where it is none


class GetFamilies(Message, frozen=True, kw_only=True):
    """Ask for families, those that free most first."""

    threshold: float = DEFAULT_THRESHOLD  # LEAST_THRESHOLD…1
    verdicts: tuple[Verdict, ...] = SHOWN_VERDICTS
    folder: FilePath | None = None  # only families with a file in it
    offset: int = 0
    limit: int | None = None


class Families(Message, frozen=True, kw_only=True):
    """The reply to GetFamilies."""

    families: list[Family]
    total: int  # without offset and limit
    frees_bytes: int  # of all
    revision: int


class FindCopies(Message, frozen=True, kw_only=True):
    """Where else is this? What matches one file of the library."""

    path: FilePath
    threshold: float = DEFAULT_THRESHOLD


class Copies(Message, frozen=True, kw_only=True):
    """The reply to FindCopies, strongest first; every witness is the file asked for."""

    path: FilePath
    members: list[Member]


# ---------------------------------------------------------------- comparing two files


class CompareFiles(Message, frozen=True, kw_only=True):
    """Compare the texts of two files of the library."""

    left: FilePath
    right: FilePath


class DiffBlock(msgspec.Struct, frozen=True, array_like=True):
    """Code points [start, end) on both sides, in the order of the left side.

    "only_left" and "only_right" are empty on the other side, at the place where they are missing. What
    "moved" stands out of line: blocks of the other kinds alone follow each other on both sides.
    """

    kind: Literal["same", "changed", "moved", "only_left", "only_right"]
    left_start: int
    left_end: int
    right_start: int
    right_end: int


class Comparison(Message, frozen=True, kw_only=True):
    """The reply to CompareFiles. `verdict` None: they have nothing in common worth a word."""

    left: FilePath
    right: FilePath
    left_text: str
    right_text: str
    blocks: list[DiffBlock]
    verdict: Verdict | None
    score: float
    explanation: str  # "1 number and 1 section differ"
    differences: dict[Difference, int] = {}  # the same as data: in how many places
    parts_moved: int = 0
    front_matter_differs: bool = False  # of Markdown: it counts for no verdict
    left_pages: list[tuple[int, int]] = []  # (start in code points, page from 1), where there are pages
    right_pages: list[tuple[int, int]] = []
    note: str = ""  # e.g. that a text is not stored, or was cut


# ---------------------------------------------------------------- decisions


class DecidePair(Message, frozen=True, kw_only=True):
    """The person says that two files are the same, or are not (`same` None: takes it back).

    "Not the same" holds for good: for these contents wherever they lie, and for these files however they
    change. "The same" holds for these contents.
    """

    one: FilePath
    other: FilePath
    same: bool | None


class ListDecisions(Message, frozen=True, kw_only=True):
    """Ask for what the person decided of pairs."""


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """One decision."""

    one: FilePath
    other: FilePath
    same: bool
    decided_at: float  # seconds since the epoch


class Decisions(Message, frozen=True, kw_only=True):
    """The reply to ListDecisions, newest first."""

    decisions: list[Decision]
