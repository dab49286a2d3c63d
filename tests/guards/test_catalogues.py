"""Romanian and Polish say everything that the survey's pages say, and say it with the same parts.

YP-14, UX-23. The compiled catalogues are in the repository, so that no machine needs gettext: they
must hold what their sources hold.
"""

import gettext
import re

import pytest

from tests.guards.catalogues import LANGUAGES, LOCALE, Message, catalogue, wanted

PLACES = re.compile(r"%\(\w+\)s|\{\w+\}|<[^>]+>")
FORMS = {"ro": 3, "pl": 4}

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def places(text: str) -> list[str]:
    return sorted(PLACES.findall(text))


def test_every_text_of_the_journey_is_translated(language: str) -> None:
    """A text that is new or changed fails here until it is in both catalogues."""
    known = catalogue(language)
    needed = wanted()
    assert len(needed) > 150
    untranslated = {
        text: str(path)
        for text, path in needed.items()
        if text not in known or not all(known[text].words)
    }
    assert untranslated == {}


def test_nothing_is_translated_that_nobody_says(language: str) -> None:
    assert set(catalogue(language)) - {""} <= set(wanted())


def test_parts_of_the_english_are_parts_of_the_translation(language: str) -> None:
    """A lost placeholder or tag would lose a number, a name or a link."""
    for text, message in catalogue(language).items():
        if text:
            for said in message.words:
                assert places(said) == places(message.english[0]), said


def test_counted_texts_have_every_form(language: str) -> None:
    counted = [one for one in catalogue(language).values() if len(one.english) > 1]
    assert counted
    for message in counted:
        assert len(message.words) == FORMS[language]


def test_the_compiled_catalogue_is_the_written_one(language: str) -> None:
    """After a change: ``manage.py compilemessages``."""
    with (LOCALE / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    written = catalogue(language)
    assert {key: value for key, value in _messages(compiled).items() if key} == {
        key: message.words for key, message in written.items() if key
    }
    header = dict(line.split(": ", 1) for line in written[""].words[0].splitlines() if ": " in line)
    assert {key.lower(): value.strip() for key, value in header.items()} == compiled.info()


def _messages(compiled: gettext.GNUTranslations) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[int, str]] = {}
    for key, said in compiled._catalog.items():
        text, form = key if isinstance(key, tuple) else (key, 0)
        found.setdefault(text, {})[form] = said
    return {text: tuple(said[form] for form in sorted(said)) for text, said in found.items()}


def test_the_reader_of_catalogues_reads(language: str) -> None:
    assert catalogue(language)["Back"] == Message(
        ("Back",), ({"ro": "Înapoi", "pl": "Wstecz"}[language],)
    )
