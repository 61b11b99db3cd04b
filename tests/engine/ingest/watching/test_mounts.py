"""File systems: the innermost mount counts, and those that others change are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.engine.ingest.watching import mounts
from desktop_app.engine.ingest.watching.mounts import (
    filesystem_of,
    is_remote,
    parse_mountinfo,
    remote_filesystem,
)

MOUNTINFO = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:40 / /media/My\040share rw - cifs //server/share rw
41 40 8:2 / /media/My\040share/stick rw - vfat /dev/sdb1 rw
42 22 0:41 / /home/ann/cloud rw shared:9 master:2 - fuse.rclone remote: rw
"""

PLACES = [
    ("/home/ann/letters", "ext4"),
    ("/media/My share", "cifs"),
    ("/media/My share/x/y", "cifs"),
    ("/media/My shared", "ext4"),
    ("/media/My share/stick/a", "vfat"),
    ("/home/ann/cloud/a", "fuse.rclone"),
]


@pytest.mark.parametrize(("path", "filesystem"), PLACES)
def test_the_innermost_mount_counts(path: str, filesystem: str) -> None:
    assert filesystem_of(path, parse_mountinfo(MOUNTINFO)) == filesystem


def test_the_later_of_two_mounts_at_one_place_lies_on_top() -> None:
    assert filesystem_of("/a/b", [("/a", "ext4"), ("/a", "nfs")]) == "nfs"


@pytest.mark.parametrize("filesystem", ["nfs4", "cifs", "9p", "fuse.sshfs", "fuse.rclone", "fuse.unknown"])
def test_file_systems_that_others_change(filesystem: str) -> None:
    assert is_remote(filesystem)


@pytest.mark.parametrize("filesystem", ["ext4", "btrfs", "ntfs3", "fuseblk", "fuse.gocryptfs", "tmpfs", ""])
def test_file_systems_that_are_ours_alone(filesystem: str) -> None:
    assert not is_remote(filesystem)


def test_a_link_to_a_network_drive_is_followed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    (tmp_path / "link").symlink_to(drive)
    monkeypatch.setattr(mounts, "_mounts", lambda: [("/", "ext4"), (str(drive.resolve()), "nfs")])
    assert remote_filesystem(str(tmp_path / "link")) == "nfs"
    assert remote_filesystem(str(tmp_path)) == ""


def test_the_machines_own_mounts_can_be_read(tmp_path: Path) -> None:
    assert isinstance(remote_filesystem(str(tmp_path)), str)
