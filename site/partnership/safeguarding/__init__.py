"""Visitors' words, help lines, the way out. ``receive`` is the only door for words (design §3)."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from partnership.safeguarding.intake import receive

__all__ = ["receive"]


def __getattr__(name: str) -> Any:
    """Import the door when it is first used: models are not ready while apps are loading."""
    if name == "receive":
        from partnership.safeguarding.intake import receive as door

        return door
    raise AttributeError(name)
