"""How many reading children a machine bears."""

from __future__ import annotations

import os
from pathlib import Path

from inspector.reading.limits import MIB

RESERVE = 2048 * MIB
"""Left for the parent and the system, bytes."""

PER_CHILD = 1536 * MIB
"""What one child may take, bytes."""


def default_jobs() -> int:
    """As many children as there are cores, and memory beside 2 GB; at least one."""
    cores = len(os.sched_getaffinity(0))
    return max(1, min(cores, (memory_bytes() - RESERVE) // PER_CHILD))


def memory_bytes(root: Path = Path("/")) -> int:
    """Memory of the control group, or of the machine where that is less, bytes."""
    limits = [_system_memory(root / "proc/meminfo")]
    for name in ("sys/fs/cgroup/memory.max", "sys/fs/cgroup/memory/memory.limit_in_bytes"):
        try:
            limits.append(int((root / name).read_text()))
        except (OSError, ValueError):
            continue
    return min(limits)


def _system_memory(meminfo: Path) -> int:
    try:
        line = next(x for x in meminfo.read_text().splitlines() if x.startswith("MemTotal:"))
        return int(line.split()[1]) * 1024
    except (OSError, StopIteration, ValueError):
        return RESERVE + PER_CHILD
