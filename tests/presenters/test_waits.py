"""A call in a while: put off, called off, called once."""

from __future__ import annotations

from desktop_app.presenters.waits import Wait


def test_it_calls_once(clock):
    called: list[float] = []
    wait = Wait(clock, lambda: called.append(clock.now_ms()))
    wait.start(100)
    assert wait.pending
    clock.advance(100)
    clock.advance(100)
    assert (called, wait.pending) == ([100.0], False)


def test_starting_again_puts_it_off(clock):
    called: list[float] = []
    wait = Wait(clock, lambda: called.append(clock.now_ms()))
    wait.start(100)
    clock.advance(50)
    wait.start(100)
    clock.advance(60)
    assert called == []
    clock.advance(40)
    assert called == [150.0]


def test_called_off_it_can_be_started_again(clock):
    called: list[str] = []
    wait = Wait(clock, lambda: called.append("now"))
    wait.start(10)
    wait.cancel()
    wait.cancel()
    clock.advance(20)
    assert (called, wait.pending) == ([], False)
    wait.start(10)
    clock.advance(10)
    assert called == ["now"]


def test_what_is_called_may_start_it_again(clock):
    called: list[str] = []

    def again() -> None:
        called.append("now")
        if len(called) == 1:
            wait.start(10)

    wait = Wait(clock, again)
    wait.start(10)
    clock.advance(10)
    assert wait.pending
    clock.advance(10)
    assert called == ["now", "now"]
