"""Every message between the engine and its clients, as frozen msgspec structs in tagged unions.

A message travels inside a frame that carries its `request_id` (see framing.py). A reply repeats the
id of its request; an event has id 0. Paths are text: bytes that are not UTF-8 are carried as
surrogate escapes inside the processes and as `os.fsencode` bytes here (see `FilePath`).
The messages are defined by subject in the modules beside this one, and imported from here.
"""

from __future__ import annotations

from desktop_app.protocol.basics import (
    PROTOCOL_VERSION,
    Done,
    Failed,
    FilePath,
    Hello,
    Message,
    Refused,
    Role,
    Welcome,
    from_wire,
    to_wire,
)
from desktop_app.protocol.duplicates_messages import (
    DEFAULT_THRESHOLD,
    LEAST_THRESHOLD,
    SHOWN_VERDICTS,
    VERDICTS,
    ChooseKeeper,
    CompareFiles,
    Comparison,
    Copies,
    DecidePair,
    Decision,
    Decisions,
    DiffBlock,
    Difference,
    DuplicateArrived,
    DuplicateProgress,
    Families,
    Family,
    Filling,
    FindCopies,
    FindDuplicates,
    GetDuplicateProgress,
    GetFamilies,
    GetKeepRules,
    GetLikenesses,
    KeepReason,
    KeepRule,
    KeepRules,
    KeepRulesInForce,
    LikeFile,
    Likenesses,
    ListDecisions,
    Member,
    SetKeepRules,
    SteerDuplicates,
    Verdict,
)
from desktop_app.protocol.engine_messages import (
    ChangeSettings,
    Encode,
    EngineSettings,
    GetSettings,
    GetStatus,
    Hurry,
    Lane,
    LibraryState,
    Pace,
    ReportFullScreen,
    Reranker,
    SetEmbedding,
    SetPaused,
    Settings,
    Shutdown,
    Status,
    Subscribe,
    TextKind,
    Vectors,
    Yielding,
)
from desktop_app.protocol.library_messages import (
    NOTICE_EXAMPLES,
    AddFolder,
    ExclusionEffect,
    Folder,
    Folders,
    FolderState,
    IgnoreProblems,
    ListFolders,
    ListProblems,
    Problem,
    ProblemKind,
    Problems,
    Refresh,
    RelocateFolder,
    RemoveFolder,
    RetryProblems,
    SetExclusions,
    TryExclusion,
    Verify,
    VerifyReport,
    Watching,
)
from desktop_app.protocol.query_messages import (
    Complete,
    Completion,
    CompletionKind,
    Completions,
    Facet,
    FacetName,
    FacetValue,
    ForgetSearches,
    ListSearches,
    NoteSearch,
    PastSearch,
    RemoveSavedSearch,
    SavedSearch,
    SaveSearch,
    Searches,
)
from desktop_app.protocol.removal_messages import (
    BatchState,
    CancelRemoval,
    GetRemoval,
    GetRemovalProgress,
    ListRemovals,
    PlannedFile,
    PlanRemoval,
    RemovalAction,
    RemovalBatch,
    RemovalEntries,
    RemovalEntry,
    RemovalFamily,
    RemovalPlan,
    RemovalProgress,
    RemovalRemark,
    Removals,
    RemovalState,
    RemovalVerdict,
    RemovalVictim,
    RemoveFiles,
    UndoRemoval,
)
from desktop_app.protocol.search_messages import (
    MOST_COLLECTED,
    NAMED_SO,
    CollectResults,
    Confidence,
    Correction,
    Example,
    FilterChip,
    ForgetOpened,
    GetPreview,
    Group,
    Hit,
    LibraryChanged,
    Limits,
    Mode,
    NoteOpened,
    PassageHit,
    Preview,
    PreviewPassage,
    PriorReason,
    Search,
    SearchResults,
    Span,
)

__all__ = [
    "AddFolder",
    "BatchState",
    "CancelRemoval",
    "ChangeSettings",
    "ChooseKeeper",
    "ClientRequest",
    "CollectResults",
    "CompareFiles",
    "Comparison",
    "Complete",
    "Completion",
    "CompletionKind",
    "Completions",
    "Confidence",
    "Copies",
    "Correction",
    "DecidePair",
    "Decision",
    "Decisions",
    "DEFAULT_THRESHOLD",
    "DiffBlock",
    "Difference",
    "Done",
    "DuplicateArrived",
    "DuplicateProgress",
    "Encode",
    "EngineReply",
    "EngineSettings",
    "Example",
    "ExclusionEffect",
    "Facet",
    "FacetName",
    "FacetValue",
    "Failed",
    "Families",
    "Family",
    "FilePath",
    "FilterChip",
    "Filling",
    "FindCopies",
    "FindDuplicates",
    "Folder",
    "Folders",
    "FolderState",
    "ForgetOpened",
    "ForgetSearches",
    "from_wire",
    "GetDuplicateProgress",
    "GetFamilies",
    "GetKeepRules",
    "GetLikenesses",
    "GetPreview",
    "GetRemoval",
    "GetRemovalProgress",
    "GetSettings",
    "GetStatus",
    "Group",
    "Hello",
    "Hit",
    "Hurry",
    "IgnoreProblems",
    "KeepReason",
    "KeepRule",
    "KeepRules",
    "KeepRulesInForce",
    "Lane",
    "LEAST_THRESHOLD",
    "LibraryChanged",
    "LibraryState",
    "LikeFile",
    "Likenesses",
    "Limits",
    "ListDecisions",
    "ListFolders",
    "ListProblems",
    "ListRemovals",
    "ListSearches",
    "Member",
    "Message",
    "Mode",
    "MOST_COLLECTED",
    "NAMED_SO",
    "NoteOpened",
    "NoteSearch",
    "PlannedFile",
    "PlanRemoval",
    "PROTOCOL_VERSION",
    "NOTICE_EXAMPLES",
    "Pace",
    "PassageHit",
    "PastSearch",
    "Preview",
    "PreviewPassage",
    "Problem",
    "ProblemKind",
    "Problems",
    "Refresh",
    "Refused",
    "RelocateFolder",
    "RemovalAction",
    "RemovalBatch",
    "RemovalEntries",
    "RemovalEntry",
    "RemovalFamily",
    "RemovalPlan",
    "RemovalProgress",
    "RemovalRemark",
    "Removals",
    "RemovalState",
    "RemovalVerdict",
    "RemovalVictim",
    "RemoveFiles",
    "RemoveFolder",
    "RemoveSavedSearch",
    "ReportFullScreen",
    "Reranker",
    "RetryProblems",
    "Role",
    "SavedSearch",
    "SaveSearch",
    "Search",
    "Searches",
    "SearchResults",
    "SetEmbedding",
    "SetExclusions",
    "SetKeepRules",
    "SetPaused",
    "Settings",
    "SHOWN_VERDICTS",
    "Shutdown",
    "PriorReason",
    "Span",
    "Status",
    "SteerDuplicates",
    "Subscribe",
    "TextKind",
    "to_wire",
    "TryExclusion",
    "UndoRemoval",
    "Vectors",
    "Verdict",
    "VERDICTS",
    "Verify",
    "VerifyReport",
    "Watching",
    "Welcome",
    "Yielding",
]

ClientRequest = (
    Search
    | CollectResults
    | GetPreview
    | NoteOpened
    | ForgetOpened
    | AddFolder
    | RemoveFolder
    | ListFolders
    | RelocateFolder
    | Refresh
    | SetExclusions
    | TryExclusion
    | GetSettings
    | ChangeSettings
    | ReportFullScreen
    | Hurry
    | SetPaused
    | SetEmbedding
    | GetStatus
    | ListProblems
    | IgnoreProblems
    | RetryProblems
    | Verify
    | Encode
    | Complete
    | ListSearches
    | NoteSearch
    | ForgetSearches
    | SaveSearch
    | RemoveSavedSearch
    | PlanRemoval
    | RemoveFiles
    | GetRemovalProgress
    | CancelRemoval
    | ListRemovals
    | GetRemoval
    | UndoRemoval
    | GetKeepRules
    | SetKeepRules
    | ChooseKeeper
    | FindDuplicates
    | SteerDuplicates
    | GetDuplicateProgress
    | GetLikenesses
    | GetFamilies
    | FindCopies
    | CompareFiles
    | DecidePair
    | ListDecisions
    | Subscribe
    | Shutdown
)

EngineReply = (
    Welcome
    | Refused
    | SearchResults
    | Preview
    | Folders
    | Status
    | Problems
    | Settings
    | ExclusionEffect
    | VerifyReport
    | Vectors
    | Completions
    | Searches
    | RemovalPlan
    | RemovalProgress
    | Removals
    | RemovalEntries
    | KeepRulesInForce
    | DuplicateProgress
    | DuplicateArrived
    | Likenesses
    | Families
    | Copies
    | Comparison
    | Decisions
    | Done
    | Failed
    | LibraryChanged
)
