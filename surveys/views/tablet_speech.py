"""The languages and the easy words of a shared tablet's page, each at an address of its own."""

from dataclasses import replace
from typing import Any

from partnership.core import languages
from surveys.rules.definition import Definition
from surveys.rules.easy_read import has_easy_read
from surveys.rules.translations import languages_of
from surveys.speech import Speech


def variants(definition: Definition) -> list[Speech]:
    """Return all the words in which the page can speak; the tablet keeps each for itself."""
    kinds = (False, True) if has_easy_read(definition) else (False,)
    return [Speech(code, easy) for code in languages_of(definition) for easy in kinds]


def switches(definition: Definition, now: Speech, home: str) -> dict[str, Any]:
    """Return the links of the start page; each address is one that the tablet keeps."""
    offered = languages_of(definition)
    found: dict[str, Any] = {}
    if len(offered) > 1:
        found["languages"] = [
            {
                "code": languages.html_code(code),
                "name": languages.own_name(code),
                "url": f"{home}{replace(now, language=code).query}",
                "current": code == now.language,
            }
            for code in offered
        ]
    if has_easy_read(definition):
        found["easy"] = {"on": now.easy, "url": f"{home}{replace(now, easy=not now.easy).query}"}
    return found
