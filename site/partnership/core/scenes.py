"""The drawn scenes, as a choice for editors."""

from partnership.core.illustration import SCENES


def scene_choices() -> list[tuple[str, str]]:
    """Return name and label of every drawn scene; used as a field's ``choices``."""
    return [(name, name.replace("_", " ").capitalize()) for name in SCENES]
