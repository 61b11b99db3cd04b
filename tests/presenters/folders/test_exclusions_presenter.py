"""Exclusions: the live count, adding, removing, and what the engine refuses."""

from __future__ import annotations

import pytest

from desktop_app.presenters.folders.exclusions import TRY_AFTER_MS, ExclusionsPresenter, effect_words
from desktop_app.protocol.messages import Done, ExclusionEffect, Failed, SetExclusions, TryExclusion


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def editor(engine, clock, told) -> ExclusionsPresenter:
    made = ExclusionsPresenter(
        engine, clock, b"/a/Council", lambda: told.append("change"), lambda: told.append("set")
    )
    made.accept(["*.bak"])
    return made


def effect(**fields: object) -> ExclusionEffect:
    defaults: dict[str, object] = {"files": 1_203, "of_files": 5_000, "size_bytes": 340_000_000}
    return ExclusionEffect(**(defaults | fields))  # type: ignore[arg-type]


def test_the_count_is_asked_for_once_typing_pauses(editor, engine, clock):
    for draft in ("*", "*.", "*.log"):
        editor.type(draft)
        clock.advance(TRY_AFTER_MS / 2)
    assert (engine.asked(TryExclusion), editor.state.effect) == ([], "Counting…")
    clock.advance(TRY_AFTER_MS)
    assert engine.asked(TryExclusion) == [TryExclusion(path=b"/a/Council", pattern="*.log")]
    engine.reply(TryExclusion, effect(examples=[b"/a/Council/x.log", b"/a/Council/Old/y.log"]))
    assert editor.state.effect == "Leaves out 1,203 of 5,000 files (340 MB), e.g. x.log, Old › y.log"
    assert editor.state.can_add


def test_a_count_that_comes_too_late_is_dropped(editor, engine, clock):
    editor.type("*.log")
    clock.advance(TRY_AFTER_MS)
    editor.type("*.tmp")
    engine.reply(TryExclusion, effect())
    assert editor.state.effect == "Counting…"


def test_a_pattern_that_cannot_be_used_is_said_and_not_added(editor, engine, clock):
    editor.type("[")
    clock.advance(TRY_AFTER_MS)
    engine.reply(TryExclusion, effect(files=0, problem="[ is never closed"))
    assert (editor.state.problem, editor.state.effect) == ("[ is never closed.", "")
    editor.add()
    assert engine.asked(SetExclusions) == []


def test_what_is_on_the_list_is_not_added_twice(editor, engine, clock):
    editor.type(" *.bak ")
    clock.advance(TRY_AFTER_MS)
    assert editor.state.problem == "It is in the list already."
    assert engine.asked(TryExclusion) == []


def test_adding_shows_at_once_and_empties_the_field(editor, engine, told):
    editor.type("*.log")
    editor.add()
    assert (editor.state.patterns, editor.state.draft) == (("*.bak", "*.log"), "")
    assert engine.asked(SetExclusions) == [SetExclusions(path=b"/a/Council", patterns=["*.bak", "*.log"])]
    editor.accept(["*.bak"])  # said by the engine before it took the new list
    assert editor.state.patterns == ("*.bak", "*.log")
    engine.reply(SetExclusions, Done())
    assert told[-1] == "set"
    editor.accept(["*.bak", "*.log"])
    assert editor.state.patterns == ("*.bak", "*.log")


def test_a_refused_list_goes_back_with_the_reason(editor, engine):
    editor.type("*.log")
    editor.add()
    engine.reply(SetExclusions, Failed(reason="the disk is full"))
    assert (editor.state.patterns, editor.state.draft) == (("*.bak",), "*.log")
    assert editor.state.problem == "The disk is full."


def test_removing(editor, engine):
    editor.remove("*.bak")
    assert (editor.state.patterns, engine.asked(SetExclusions)[0].patterns) == ((), [])


def test_a_new_connection_counts_again(editor, engine, clock):
    editor.type("*.log")
    clock.advance(TRY_AFTER_MS)
    editor.on_connected()
    assert len(engine.asked(TryExclusion)) == 2


@pytest.mark.parametrize(
    ("pattern", "fields", "words"),
    [
        ("*.x", {"files": 0}, "Leaves out none of the 5,000 files known now."),
        ("*.x", {"files": 1, "size_bytes": 640, "examples": [b"/a/b.x"]},
         "Leaves out 1 of 5,000 files (640 bytes): b.x"),
        ("!keep", {"files": 0}, "Keeps what a pattern before it leaves out."),
        ("*", {"examples": []}, "Leaves out 1,203 of 5,000 files (340 MB)."),
    ],
)  # fmt: skip
def test_effects_in_words(pattern, fields, words):
    assert effect_words(pattern, effect(**fields), b"/a") == words
