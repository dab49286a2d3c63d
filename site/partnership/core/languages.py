"""The languages of the public pages: their own names, direction, and who checked the words.

A catalogue's check is written into the catalogue itself, in its header fields ``X-Checked-By`` and
``X-Checked-On``: so it travels with the words that were checked. Words about safety are shown in
English until a person has checked them (YP-14).
"""

import gettext
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils.translation import get_language, get_language_bidi, to_locale

ENGLISH = "en-gb"


@dataclass(frozen=True)
class Check:
    """Who read a language's words and found them right, and when."""

    by: str
    on: date


def current() -> str:
    """Return the code of the language that is being spoken."""
    return get_language() or ENGLISH


def is_english(code: str) -> bool:
    """Say whether a code is the language that everything is written in."""
    return code.split("-", maxsplit=1)[0] == "en"


def own_name(code: str) -> str:
    """Return a language's name in the language itself (UX-23)."""
    info = LANG_INFO.get(code) or LANG_INFO.get(code.split("-", maxsplit=1)[0])
    return "English" if is_english(code) or not info else str(info["name_local"]).capitalize()


def html_code(code: str) -> str:
    """Return a code as pages write it: ``en-GB``."""
    language, _, place = code.partition("-")
    return f"{language}-{place.upper()}" if place else language


def direction() -> str:
    """Return ``rtl`` or ``ltr`` for the language that is being spoken."""
    return "rtl" if get_language_bidi() else "ltr"


@lru_cache(maxsize=32)
def catalogue_check(code: str) -> Check | None:
    """Return who checked our words in a language, or None when nobody has yet (YP-14)."""
    try:
        found = gettext.translation(
            "django", localedir=settings.LOCALE_PATHS[0], languages=[to_locale(code)]
        )
    except FileNotFoundError:
        return None
    told = found.info()
    by, on = told.get("x-checked-by", ""), told.get("x-checked-on", "")
    return Check(by, date.fromisoformat(on)) if by and on else None


def may_say_safety(code: str) -> bool:
    """Say whether words about safety may be shown in a language: English, or a checked one."""
    return is_english(code) or catalogue_check(code) is not None
