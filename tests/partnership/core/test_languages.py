"""Pages in several languages (UX-23), and words about safety that a person has checked (YP-14)."""

from datetime import date
from typing import Any

import pytest
from django.template import Context, Template
from django.utils import translation

from partnership.core import languages

SAFETY = (
    "{% load i18n language_tags %}"
    '{% safety %}<p{{ safety_attributes }}>{% translate "Exit this page" %}</p>{% endsafety %}'
    '{% translate "Continue" %}'
)


def render(source: str, language: str) -> str:
    with translation.override(language):
        return Template(source).render(Context())


def test_safety_stays_english_until_a_person_has_checked_the_language() -> None:
    assert languages.catalogue_check("ro") is None
    html = render(SAFETY, "ro")
    assert '<p lang="en-GB" dir="ltr">Exit this page</p>' in html
    assert html.endswith("Continuă")


def test_checked_words_about_safety_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    check = languages.Check("A. Reader", date(2026, 11, 22))
    monkeypatch.setattr(languages, "catalogue_check", lambda code: check)
    assert "<p>Ieși din pagină</p>" in render(SAFETY, "ro")


def test_english_pages_say_nothing_about_language() -> None:
    assert render(SAFETY, "en-gb") == "<p>Exit this page</p>Continue"
    assert render("{% load language_tags %}<p{% in_english %}>", "en-gb") == "<p>"


@pytest.mark.parametrize(
    ("language", "attributes"),
    [
        ("en-gb", 'lang="en-GB"'),
        ("ro", 'lang="ro"'),
        ("ar-xb", 'lang="ar-XB" dir="rtl"'),
    ],
)
def test_the_page_says_its_language_and_direction(language: str, attributes: str) -> None:
    assert render("{% load language_tags %}{% html_language %}", language) == attributes


def test_languages_have_their_own_names() -> None:
    assert [languages.own_name(code) for code in ("en-gb", "ro", "pl")] == [
        "English",
        "Română",
        "Polski",
    ]


def test_a_check_is_read_from_the_catalogue(tmp_path: Any, settings: Any) -> None:
    """The header's two fields, compiled: that is all a check needs."""
    folder = tmp_path / "ro" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    header = (
        b"Content-Type: text/plain; charset=UTF-8\n"
        b"X-Checked-By: A. Reader\nX-Checked-On: 2026-11-22\n"
    )
    # One message, the empty one: magic, revision, count, offsets, then the texts.
    numbers = (0x950412DE, 0, 1, 28, 36, 0, 44, 0, 44, len(header), 45)
    words = b"".join(number.to_bytes(4, "little") for number in numbers)
    (folder / "django.mo").write_bytes(words + b"\0" + header + b"\0")
    settings.LOCALE_PATHS = [str(tmp_path)]
    languages.catalogue_check.cache_clear()
    try:
        assert languages.catalogue_check("ro") == languages.Check("A. Reader", date(2026, 11, 22))
        assert languages.catalogue_check("pl") is None
    finally:
        languages.catalogue_check.cache_clear()
