"""Search finds what the public may open, and nothing else (EX-12)."""

from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from partnership.search.highlight import pieces
from partnership.search.query import LONGEST_QUERY, cleaned
from tests.factories.accounts import EditorFactory, sign_in
from tests.factories.home import make_private, standard_page
from tests.factories.stories import story


def _titles(client: Client, query: str) -> list[str]:
    call_command("update_index", verbosity=0)
    found = client.get("/search/", {"q": query}).context["page_obj"]
    return [page.title for page in found]


@pytest.mark.django_db
class TestSearch:
    """The page."""

    def test_it_finds_words_in_title_summary_and_body(self, client: Client, site_root: Any) -> None:
        story(site_root, "Lantern walk")
        story(site_root, "Second", summary="About a lantern.", slug="second")
        story(site_root, "Third", slug="third", body=[("text", "<p>Bring a lantern.</p>")])
        assert set(_titles(client, "lantern")) == {"Lantern walk", "Second", "Third"}

    def test_drafts_and_private_pages_never_appear(self, client: Client, site_root: Any) -> None:
        """Not even for those who may see them: search is public (SE-21)."""
        story(site_root, "Lantern draft", live=False)
        make_private(story(site_root, "Lantern secret"))
        parent = standard_page(site_root, "Closed")
        standard_page(parent, "Lantern below")
        make_private(parent)
        assert _titles(client, "lantern") == []
        assert _titles(sign_in(client, EditorFactory()), "lantern") == []

    def test_a_page_that_becomes_private_is_gone_at_once(
        self, client: Client, site_root: Any
    ) -> None:
        page = story(site_root, "Lantern walk")
        assert _titles(client, "lantern") == ["Lantern walk"]
        make_private(page)
        assert _titles(client, "lantern") == []

    def test_nothing_asked_and_nothing_found_are_said(self, client: Client, site_root: Any) -> None:
        assert "Type a word or two" in client.get("/search/").content.decode()
        page = client.get("/search/", {"q": "zzzz"}).content.decode()
        assert "Nothing found for “zzzz”" in page
        assert 'href="/get-help/"' in page

    @pytest.mark.parametrize(
        "query",
        [
            "<script>alert(1)</script>",
            '"' * 5000,
            ("'\"" * 3000) + "lantern",
            "a\x00b",
            "don't",
            "'",
            "NEAR(lantern walk)",
            "lantern* ^title:x",
            "%%%___",
            "AND OR NOT ( ) *:&|!",
            "é" * 900,
        ],
    )
    def test_hostile_words_are_only_words(self, client: Client, site_root: Any, query: str) -> None:
        """The lesson of GHSA-jmp3: long runs of quotation marks; nothing comes back as markup."""
        response = client.get("/search/", {"q": query})
        assert response.status_code == 200
        assert "<script>alert" not in response.content.decode()
        assert len(response.context["words"]) <= LONGEST_QUERY

    def test_marked_words_are_escaped(self, client: Client, site_root: Any) -> None:
        story(site_root, "Lantern <img src=x onerror=alert(1)>", slug="lantern")
        call_command("update_index", verbosity=0)
        html = client.get("/search/", {"q": "lantern"}).content.decode()
        assert "<mark>Lantern</mark> &lt;img" in html

    def test_results_have_pages_that_keep_the_query(self, client: Client, site_root: Any) -> None:
        for number in range(11):
            story(site_root, f"Lantern {number}")
        call_command("update_index", verbosity=0)
        html = client.get("/search/", {"q": "lantern"}).content.decode()
        assert "?q=lantern&amp;page=2" in html

    def test_it_sets_no_cookie(self, client: Client, site_root: Any) -> None:
        assert not client.get("/search/", {"q": "lantern"}).cookies


@given(st.text(max_size=600))
def test_cleaned_words_are_short_plain_and_stable(raw: str) -> None:
    words = cleaned(raw)
    assert len(words) <= LONGEST_QUERY
    assert cleaned(words) == words
    assert "\x00" not in words


@given(st.text(max_size=200), st.text(max_size=40))
def test_marking_changes_no_letter(text: str, words: str) -> None:
    assert "".join(piece.text for piece in pieces(text, cleaned(words))) == text


def test_marking_starts_at_the_beginning_of_a_word() -> None:
    found = [piece.text for piece in pieces("Lights alight, light", "light") if piece.found]
    assert found == ["Light", "light"]


@pytest.mark.django_db
def test_what_somebody_looked_for_is_kept_nowhere(client: Client, site_root: Any) -> None:
    assert client.get("/search/?q=help+me")["Cache-Control"] == "no-store"
    assert not client.get("/search/").has_header("Cache-Control")
