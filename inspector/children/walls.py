"""What a reading child shuts off for itself before it touches a file of others."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys
from typing import Any, BinaryIO, Final

_DIE_WITH_PARENT: Final = 1
_NO_NEW_PRIVILEGES: Final = 38
_NETWORK: Final = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.sendmsg"})


def die_with_parent(parent: int) -> None:
    """Ask the kernel to end this process when its parent ends, and end now where that has happened."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(0)


def limit_resources(largest_file: int) -> None:
    """No core dumps, and no written file above a size in bytes."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def refuse_network() -> None:
    """Make every attempt of Python code to reach a network an error. It cannot be taken back."""
    sys.addaudithook(_refuse)


def _refuse(event: str, args: tuple[Any, ...]) -> None:
    if event in _NETWORK:
        raise PermissionError(f"a reading child must not use the network: {event}")


def private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Requests and replies on descriptors of their own; what libraries print to standard output goes nowhere."""
    requests = os.fdopen(os.dup(0), "rb")
    replies = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    return requests, replies
