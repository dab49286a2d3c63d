"""Telling whoever waits how far a load has come."""

from collections.abc import Callable

Progress = Callable[[str, int, float], None]
"""Called with what has been read, its number of rows, and the part of the whole that is done."""

WIDTH = 24


def bar(done: float) -> str:
    """Return a bar of fixed width such as ``[######------]  50%``.

    Args:
        done: From 0 to 1; anything outside is taken as the nearer end.
    """
    part = min(max(done, 0.0), 1.0)
    filled = round(part * WIDTH)
    return f"[{'#' * filled}{'-' * (WIDTH - filled)}] {part:4.0%}"
