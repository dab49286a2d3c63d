"""Names and languages of a form in ours, and back."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable

SAFE = re.compile(r"[A-Za-z0-9_-]{1,60}")
NOT_SAFE = re.compile(r"[^A-Za-z0-9_.-]")
OURS = "q_"
CODE = re.compile(r"\(([A-Za-z-]{2,8})\)\s*$")
# A name of a form that may stand in ``${…}``; it must begin with a letter.
BEGINS_WELL = re.compile(r"[A-Za-z_]")


def id_from(name: str) -> str:
    """Return the permanent id of the question that a form calls ``name``.

    Our own forms give their ids back, so that answers of two waves can be compared; a name that
    cannot stand in an address gets an id that is always the same for it.
    """
    ours = name.removeprefix(OURS)
    if name != ours and _is_uuid(ours):
        return ours
    return name if SAFE.fullmatch(name) else str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def name_from(question_id: str) -> str:
    """Return what a form calls the question of this id."""
    return question_id if BEGINS_WELL.match(question_id) else f"{OURS}{question_id}"


def option_id_from(name: str) -> str:
    """Return the id of the option that a form calls ``name``."""
    return NOT_SAFE.sub("_", name)


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def language_code(language: str, offered: Iterable[str]) -> str:
    """Return our code of a language as forms write it, "Polish (pl)"; nothing when not ours."""
    found = CODE.search(language)
    code = (found[1] if found else language).lower()
    return next((ours for ours in offered if ours in (code, code.partition("-")[0])), "")


def base_language(headings: Iterable[str], default: str) -> str:
    """Return the language whose words become the English ones; nothing for plain headings."""
    known = list(headings)
    if "label" in known:
        return ""
    languages = [name.partition("::")[2] for name in known if name.startswith("label::")]
    return default if default in languages else next(iter(languages), "")
