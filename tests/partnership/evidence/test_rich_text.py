"""A figure inside a sentence: stored by name, edited and read as words (N1)."""

import json
import re
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.template import Context, Template
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.models import Page, ReferenceIndex
from wagtail.rich_text import expand_db_html, extract_references_from_rich_text

from partnership.evidence.demo_words import FORCE, VIOLENCE, figure, text
from partnership.evidence.figure_scope import Citation
from partnership.evidence.models import Figure, Observation, StatisticsIndexPage, StatisticsPage
from partnership.evidence.rich_text import citations_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_evidence")]

COUNT = figure("violence-2025-force", "count")
RATE = figure("violence-2025-force", "rate")
SENTENCE = f"<p>There were {COUNT} here.</p>"


def converter() -> ContentstateConverter:
    return ContentstateConverter(["bold", "figure"])


def words_in(html: str) -> str:
    """Return the text of markup."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def rendered(source: str, **context: Any) -> str:
    template = Template(
        "{% load evidence_tags wagtailcore_tags %}"
        "{% figures_in body %}{{ body|richtext }}{% figure_sources %}{% endfigures_in %}"
    )
    return template.render(Context({"body": source, **context}))


def test_the_editor_shows_the_present_words_as_one_piece() -> None:
    state = json.loads(converter().from_database_format(SENTENCE))
    block = state["blocks"][0]
    assert block["text"] == "There were 25,997 offences here."
    span = block["entityRanges"][0]
    assert block["text"][span["offset"] :][: span["length"]] == "25,997 offences"
    entity = state["entityMap"]["0"]
    assert entity["type"] == "FIGURE"
    assert entity["mutability"] == "IMMUTABLE"
    assert entity["data"]["slug"] == "violence-2025-force"


def test_what_was_stored_comes_back_from_the_editor_unchanged() -> None:
    source = f"<p>There were <b>{COUNT}</b> here, or {RATE}.</p><p>{COUNT}</p>"
    back = converter().to_database_format(converter().from_database_format(source))
    assert "25,997" not in back  # never a number, or a correction could not reach it
    assert citations_in(back) == citations_in(source)
    again = converter().to_database_format(converter().from_database_format(back))
    assert again == back


WORDED = {
    "": "33.1 for every 1,000 residents",
    "magic": "33.1 for every 1,000 residents",
    "phrase": "33.1 for every 1,000 residents",
    "number": "33.1",
    "phrase_interval": "33.1 for every 1,000 residents (95% interval 32.7 to 33.5)",
    "sentence": "33.1 violence and sexual offences for every 1,000 residents were recorded in "
    "Northamptonshire in 2025 (95% interval 32.7 to 33.5).",
    # The sentence of a rate holds its interval already, so there is no such wording of it.
    "sentence_interval": "33.1 for every 1,000 residents",
}


@pytest.mark.parametrize(("wording", "words"), WORDED.items())
def test_each_use_has_a_wording_of_its_own(wording: str, words: str) -> None:
    source = f"<p>{figure('violence-2025-force', 'rate', wording)}</p>"
    assert f'aria-label="About this number: {WORDED[""]}"' in rendered(source)
    # What stands in the text, then the note, which always says the whole phrase.
    for html in (rendered(source), expand_db_html(source)):
        assert words_in(html).startswith(f"{words} {WORDED['']} Violence")
    state = json.loads(converter().from_database_format(source))
    assert state["blocks"][0]["text"] == words


def test_a_number_alone_can_stand_in_brackets() -> None:
    source = f"<p>({figure('violence-2025-force', 'count', 'number')})</p>"
    html = rendered(source)
    assert "> <" not in html[html.index("(") : html.index("25,997")]


@pytest.mark.parametrize("wording", ["number", "phrase_interval", "sentence", "sentence_interval"])
def test_a_wording_is_kept_by_the_editor(wording: str) -> None:
    source = f"<p>So: {figure('violence-2025-force', 'count', wording)}</p>"
    back = converter().to_database_format(converter().from_database_format(source))
    assert f'wording="{wording}"' in back
    assert "25,997" not in back


@pytest.mark.parametrize("wording", ["", "phrase", "magic"])
def test_the_plain_phrase_needs_no_name(wording: str) -> None:
    source = f"<p>So: {figure('violence-2025-force', 'count', wording)}</p>"
    back = converter().to_database_format(converter().from_database_format(source))
    assert "wording" not in back


@pytest.mark.parametrize("form", ["magic", ""])
def test_an_unknown_form_is_said_in_the_saved_one(form: str) -> None:
    source = f"<p>{figure('violence-2025-force', form, 'number')}</p>"
    assert words_in(rendered(source)).startswith("25,997 ")


def test_a_refused_figure_gives_no_reason_away_in_any_wording() -> None:
    """P16: the sentence of a refused figure is its reason, which readers do not get."""
    source = f"<p>{figure('violence-2025-force', 'change', 'sentence')}</p>"
    assert words_in(rendered(source)).startswith("not available ")
    assert "nothing to compare" not in rendered(source)


def test_two_wordings_of_a_figure_have_one_entry_in_the_sources() -> None:
    both = [figure("violence-2025-force", "rate", each) for each in ("number", "sentence")]
    html = rendered("".join(f"<p>{each}</p>" for each in both))
    assert html.count('<li id="figure-violence-2025-force-rate"') == 1
    assert html.count('id="figure-note-') == 2


def test_the_reader_sees_words_and_can_open_where_they_come_from() -> None:
    html = rendered(SENTENCE)
    assert "25,997" in html
    assert 'popovertarget="figure-note-1"' in html
    assert 'id="figure-note-1"' in html
    assert 'aria-label="About this number: 25,997 offences"' in html
    assert "data.police.uk" in html
    assert "<embed" not in html
    assert "style=" not in html


def test_every_number_is_in_the_list_of_sources_once_with_its_base_and_interval() -> None:
    """P14: every rate prints its base."""
    html = rendered(f"<p>{COUNT} and {RATE} and {COUNT}</p>")
    assert html.count('<li id="figure-violence-2025-force-count"') == 1
    assert html.count('<li id="figure-violence-2025-force-rate"') == 1
    assert "785,241 residents, Census 2021; 95% interval 32.7 to 33.5" in html
    assert html.count('id="figure-note-') == 3


def test_a_text_outside_of_a_page_is_expanded_too() -> None:
    html = expand_db_html(SENTENCE)
    assert "25,997" in html
    assert 'href="#' not in html  # no list of sources to lead to


def test_a_correction_reaches_the_sentence() -> None:
    """G4, N1: no sentence holds a number."""
    Observation.objects.filter(
        measure__slug=VIOLENCE, area__code=FORCE, period_kind="calendar_year"
    ).update(value=26000)
    assert "26,000" in rendered(SENTENCE)


def test_a_refused_figure_is_neutral_for_readers_and_explained_to_editors() -> None:
    """P16: no change is said without a number to compare with."""
    source = f"<p>It is {figure('violence-2025-force', 'change')}.</p>"
    public = rendered(source)
    assert "not" in public
    assert "available" in public
    assert "This number is not shown here." in public
    assert "nothing to compare" not in public
    request = RequestFactory().get("/")
    request.is_preview = True  # type: ignore[attr-defined]
    assert "nothing to compare" in rendered(source, request=request)
    state = json.loads(converter().from_database_format(source))
    assert "nothing to compare" in state["entityMap"]["0"]["data"]["refused"]


@pytest.mark.parametrize("slug", ["gone", "", "&quot;&gt;&lt;script&gt;"])
def test_a_name_that_nobody_saved_is_not_available(slug: str) -> None:
    html = rendered(f'<p><embed embedtype="figure" slug="{slug}" form="magic"/></p>')
    assert "available" in html
    assert "<script>" not in html


def test_a_page_with_many_figures_costs_no_more_queries() -> None:
    few, many = [], [COUNT, RATE]
    for saved in Figure.objects.exclude(slug__startswith="residents"):
        many.append(figure(saved.slug))
    few.append(COUNT)
    costs = []
    for tags in (few, many):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            rendered("".join(f"<p>{tag}</p>" for tag in tags))
        costs.append(len(queries))
    assert costs[0] == costs[1] <= 5


def test_figures_are_found_in_nested_blocks_and_in_order() -> None:
    nested = [{"type": "a", "value": {"items": [COUNT, {"deep": RATE}]}}, COUNT]
    assert citations_in(nested) == [
        Citation("violence-2025-force", "count"),
        Citation("violence-2025-force", "rate"),
    ]


def test_the_reference_index_knows_where_a_figure_is_used(site_root: Page) -> None:
    saved = Figure.objects.get(slug="violence-2025-force")
    assert (Figure, str(saved.pk), "", "") in list(extract_references_from_rich_text(SENTENCE))
    index = site_root.add_child(instance=StatisticsIndexPage(title="S", slug="statistics"))
    page = index.add_child(
        instance=StatisticsPage(title="V", slug="violence", body=json.dumps([text(SENTENCE)]))
    )
    ReferenceIndex.create_or_update_for_object(page)
    users = [reference.object_id for reference in ReferenceIndex.get_references_to(saved)]
    assert str(page.pk) in users
