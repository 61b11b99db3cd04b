"""The commands: `run`, `test` and `setup`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from installer import checks, launch, translations
from installer.machine import Machine, this_machine
from installer.problems import SetupProblem
from installer.setup import Purpose, Setup, setup_of

USAGE = """\
usage: python3 -m installer run [FOLDER …]          set up what is missing, then open the window
       python3 -m installer test [ARGUMENT …]       set up what is missing, then run every check (pytest
                                                    gets the arguments; -n 0: one test after another)
       python3 -m installer setup                   set up what is missing: the command .venv/bin/kindred
       python3 -m installer translations            bring the catalogues of texts in line with the code
       python3 -m installer translations give|take LANGUAGE FILE
                                                    write what is left to translate to a JSON file; put it
                                                    into the catalogue once it is filled in"""

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit status: 0, 1 where it failed, 2 where the usage is wrong."""
    commands: dict[str, Callable[[Machine, Sequence[str]], int]] = {
        "run": run,
        "test": test,
        "setup": set_up,
        "translations": translate,
    }
    if not arguments or arguments[0] not in commands:
        asked = bool(arguments) and arguments[0] in ("-h", "--help", "help")
        print(USAGE, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    try:
        return commands[arguments[0]](this_machine(), arguments[1:])
    except SetupProblem as problem:
        print(f"\nProblem: {problem.message}\nRemedy:  {problem.remedy}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Run the same command again to go on from here.", file=sys.stderr)
        return 130


def run(machine: Machine, arguments: Sequence[str]) -> int:
    """Set up, then open the window with the folders."""
    if any(argument.startswith("-") for argument in arguments):
        print(USAGE, file=sys.stderr)
        return 2
    folders = launch.folders_to_open(arguments)
    setup = prepare(machine, Purpose.RUN)
    launch.need_display(machine, setup.environment)
    return launch.start_program(setup.environment, folders, machine.variables)


def test(machine: Machine, arguments: Sequence[str]) -> int:
    """Set up with the developer's tools, then run every check."""
    environment = prepare(machine, Purpose.TEST).environment
    call = checks.caller(ROOT, machine.variables)
    return checks.run_stages(checks.stages(environment, machine.processors, arguments), call, say)


def set_up(machine: Machine, arguments: Sequence[str]) -> int:
    """Set up only."""
    if arguments:
        print(USAGE, file=sys.stderr)
        return 2
    setup = prepare(machine, Purpose.COMMAND_LINE)
    say(f"Ready: {setup.environment.program('kindred')}")
    return 0


def translate(machine: Machine, arguments: Sequence[str]) -> int:
    """Bring the catalogues in line with the code; 1 where texts are not translated yet."""
    match arguments:
        case []:
            return translations.update(ROOT, prepare(machine, Purpose.COMMAND_LINE).environment, say)
        case ["give", language, file]:
            return translations.give(ROOT, language, Path(file), say)
        case ["take", language, file]:
            return translations.take(ROOT, language, Path(file), say)
    print(USAGE, file=sys.stderr)
    return 2


def prepare(machine: Machine, purpose: Purpose) -> Setup:
    """Bring the environment up to date for `purpose`. Silent where there is nothing to do."""
    setup = setup_of(ROOT, machine, say)
    started = time.monotonic()
    if setup.bring_up_to_date(purpose):
        say(f"Set up in {time.monotonic() - started:.0f} s.")
    return setup


def say(line: str) -> None:
    """Tell the person, at once also where the output is a pipe."""
    print(line, flush=True)
