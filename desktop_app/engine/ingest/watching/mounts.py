"""Which file system a path lies on, and whether that one tells of changes made elsewhere."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import psutil

MOUNTINFO = Path("/proc/self/mountinfo")

REMOTE = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs ncpfs ncp afs afpfs openafs coda 9p ceph lustre beegfs gpfs orangefs"
    " ocfs2 gfs2 davfs webdav sshfs vboxsf prl_fs hgfs vmhgfs virtiofs drvfs macfuse osxfuse".split()
)
LOCAL_FUSE = frozenset(
    "fuseblk fuse.ntfs fuse.ntfs-3g fuse.exfat fuse.mergerfs fuse.bindfs fuse.encfs fuse.gocryptfs"
    " fuse.cryfs fuse.securefs fuse.apfs fuse.veracrypt fuse.unionfs fuse.overlayfs fuse.fuse-overlayfs"
    " fuse.lxcfs".split()
)
WINDOWS_REMOTE = 4  # DRIVE_REMOTE of GetDriveType


def remote_filesystem(path: str) -> str:
    """The type of the network or foreign file system that `path` lies on; "" where it is a local one."""
    if sys.platform == "win32":
        return "network drive" if _is_remote_on_windows(path) else ""
    mounts = _mounts()
    # First as it is written, so that a mount that does not answer is not touched.
    for candidate in (os.path.abspath(path), os.path.realpath(path)):
        found = filesystem_of(candidate, mounts)
        if is_remote(found):
            return found
    return ""


def is_remote(filesystem: str) -> bool:
    """Whether a file system of this type may be changed from elsewhere without our being told."""
    name = filesystem.lower()
    return name in REMOTE or (name.startswith("fuse") and name not in LOCAL_FUSE)


def filesystem_of(path: str, mounts: list[tuple[str, str]]) -> str:
    """The type of the innermost of `mounts` (place, type) that holds `path`; later ones lie on top."""
    holding = [
        (len(place), number, kind)
        for number, (place, kind) in enumerate(mounts)
        if place == path or path.startswith(place.rstrip("/") + "/")
    ]
    return max(holding)[2] if holding else ""


def _mounts() -> list[tuple[str, str]]:
    if sys.platform == "linux":
        try:
            return parse_mountinfo(os.fsdecode(MOUNTINFO.read_bytes()))
        except OSError:
            return []
    else:
        return [(part.mountpoint, part.fstype) for part in psutil.disk_partitions(all=True)]


def parse_mountinfo(text: str) -> list[tuple[str, str]]:
    """(place, type) of each line of /proc/self/mountinfo; see proc(5)."""
    mounts = []
    for line in text.splitlines():
        before, separator, after = line.partition(" - ")
        fields = before.split(" ")
        if separator and len(fields) > 4:
            mounts.append((_unescape(fields[4]), after.split(" ")[0]))
    return mounts


def _unescape(place: str) -> str:
    r"""Blanks and the like are written as \040."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), place)


def _is_remote_on_windows(path: str) -> bool:
    if path.startswith("\\\\"):
        return not path.startswith(("\\\\?\\", "\\\\.\\"))
    if sys.platform == "win32":
        import ctypes

        drive = os.path.splitdrive(os.path.abspath(path))[0] + "\\"
        return bool(ctypes.windll.kernel32.GetDriveTypeW(drive) == WINDOWS_REMOTE)
    return False
