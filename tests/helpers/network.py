"""Whether any process speaks to the network: an audit hook in each interpreter, and a namespace's counters.

The hook sees every Python process and what it wanted. The counters see native code as well.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HOOK = """\
import os, sys

def _install():
    descriptor = os.open(os.environ["KINDRED_TEST_NETWORK"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def write(*words):
        os.write(descriptor, (" ".join(map(str, words)) + "\\n").encode("utf-8", "replace"))

    def hook(event, arguments):
        if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"):
            if isinstance(arguments[1], tuple):  # a path is no network
                write("USED", event, arguments[1])
        elif event.startswith(("socket.getaddrinfo", "socket.gethostby", "socket.getnameinfo")):
            write("USED", event, arguments)

    write("HOOKED", *sys.orig_argv[1:])
    sys.addaudithook(hook)

_install()
"""
"""A `sitecustomize` for all processes; what they do goes to the file that $KINDRED_TEST_NETWORK names."""

IN_NAMESPACE = """
import json, subprocess, sys

def counters():
    found = {}
    with open("/proc/net/snmp") as file:
        rows = [line.split() for line in file]
    for names, values in zip(rows[::2], rows[1::2]):
        found.update({names[0] + name: int(value) for name, value in zip(names[1:], values[1:])})
    with open("/proc/net/snmp6") as file:
        found.update({name: int(value) for name, value in map(str.split, file)})
    wanted = ("Tcp:ActiveOpens", "Udp:OutDatagrams", "Udp6OutDatagrams", "Ip:OutRequests")
    return {name: found.get(name, 0) for name in wanted}

commands = json.loads(sys.argv[1])
before = counters()
ran = [subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True) for command in commands]
after = counters()
print(json.dumps({
    "statuses": [one.returncode for one in ran],
    "output": [(one.stdout + one.stderr).decode("utf-8", "replace") for one in ran],
    "sent": {name: after[name] - before[name] for name in after},
}))
"""

WAY_OUT = "ip link set lo up && ip addr add 10.99.0.1/24 dev lo && ip route add default dev lo && "
"""A network that leads nowhere: what is sent is counted, as it is not where there is no way out at all."""


@dataclass(frozen=True)
class Watched:
    """What became of some commands, and what they did on the network."""

    statuses: list[int]
    output: list[str]
    sent: dict[str, int] | None  # None: no namespace could be made
    hooked: set[str]  # roles of the processes that the hook sat in
    used: list[str]  # what the hook saw


def can_make_namespace(prefix: str = "") -> bool:
    """Whether this system lets us make a network namespace (and run `prefix`, a line of shell, in it)."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    done = subprocess.run(["unshare", "-rn", "sh", "-c", f"{prefix} true"], capture_output=True, check=False)
    return done.returncode == 0


def run_watched(
    commands: list[list[str]], environment: dict[str, str], place: Path, network: bool
) -> Watched:
    """Run commands one after the other; with `network` there is one, which leads nowhere.

    Where no namespace can be made they run on the network of this machine, and only the hook watches.
    """
    place.mkdir(parents=True, exist_ok=True)
    (place / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
    log = place / "network.log"
    environment = {
        **environment,
        "KINDRED_TEST_NETWORK": str(log),
        "PYTHONPATH": os.pathsep.join((str(place), environment["PYTHONPATH"])),
    }
    prefix = WAY_OUT if network else ""
    inside = [sys.executable, "-S", "-c", IN_NAMESPACE, json.dumps(commands)]
    with_namespace = can_make_namespace(prefix)
    if with_namespace:
        inside = ["unshare", "-rn", "sh", "-c", f'{prefix} exec "$@"', "sh", *inside]
    done = subprocess.run(inside, env=environment, capture_output=True, text=True, check=True, timeout=240)
    report = json.loads(done.stdout)
    lines = log.read_text(encoding="utf-8").splitlines()
    return Watched(
        statuses=report["statuses"],
        output=report["output"],
        sent=report["sent"] if with_namespace else None,
        hooked={_role(line) for line in lines if line.startswith("HOOKED")},
        used=[line for line in lines if line.startswith("USED")],
    )


def _role(line: str) -> str:
    words = line.split()
    return words[words.index("--role") + 1] if "--role" in words else "client"
