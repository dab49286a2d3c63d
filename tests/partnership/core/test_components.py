"""Components: what the rules ask of their markup, in every state that the gallery shows."""

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django import forms
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.test import Client

from partnership.core.form_parts import form_errors
from partnership.core.gallery import samples
from partnership.core.gallery.forms import QUESTIONS, every_field, one_question

PAGES = [
    "",
    "pictures/",
    "check-answers/",
    "confirmation/",
    *(f"question/{name}/" for name in QUESTIONS),
    *(f"question/{name}/?error" for name in QUESTIONS),
    *(f"problem/{name}/" for name in ("400", "403", "403_csrf", "404", "500")),
]
FORBIDDEN_IN_ERRORS = re.compile(r"\b(please|sorry|invalid|forbidden|oops|required)\b", re.I)


def soup(markup: str) -> BeautifulSoup:
    return BeautifulSoup(markup, "html.parser")


def component(name: str, **context: Any) -> BeautifulSoup:
    return soup(render_to_string(f"components/{name}.html", context))


def page(client: Client, path: str) -> BeautifulSoup:
    return soup(client.get(f"/gallery/{path}").content.decode())


def words(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text().split())


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
def test_every_page_of_the_gallery_keeps_the_house_rules(client: Client, path: str) -> None:
    """UX-03, UX-16, SG-03, SE-02: one frame for every page."""
    found = page(client, path)
    ids = [tag["id"] for tag in found.select("[id]")]
    assert len(ids) == len(set(ids))
    assert not found.select("[style], [required], style, [onclick], script:not([src])")
    first = found.select("a, button, input, summary, [tabindex='0']")[0]
    assert first["href"] == "#main"
    after_main = found.find(id="main").find_next_siblings()
    assert after_main[0]["id"] == "help-panel"
    for name in ("for", "aria-labelledby", "aria-describedby"):
        for tag in found.select(f"[{name}]"):
            assert set(str(tag[name]).split()) <= set(ids), tag


@pytest.mark.django_db
@pytest.mark.parametrize("name", list(QUESTIONS))
def test_a_question_page_has_its_question_as_the_only_heading(client: Client, name: str) -> None:
    """UX-01: the legend or the label is the h1."""
    heading = page(client, f"question/{name}/").select("h1")
    assert len(heading) == 1
    assert heading[0].find_parent("legend") or heading[0].find("label")


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_an_error_says_the_same_in_the_summary_and_beside_the_field(name: str) -> None:
    """UX-06, ERR-1, ERR-4: equal words, a link to the first control, described by id."""
    form = one_question(name, wrong=True)
    field = form[QUESTIONS[name]]
    summary = component("forms/error_summary", errors=form_errors(form))
    shown = soup(field.as_field_group())
    link, message = summary.select_one("li a"), shown.select_one(".field-error")
    assert words(message) == f"Error: {words(link)}"
    assert not FORBIDDEN_IN_ERRORS.search(words(link))
    target = shown.select_one(str(link["href"]))  # type: ignore[index]
    assert target is not None
    assert target.name in ("input", "textarea", "select")
    describing = shown.select_one(f"[aria-describedby~='{message['id']}']")  # type: ignore[index]
    assert describing is not None
    assert message is not None
    assert message.find_next(["input", "textarea", "select"]) is not None


def test_the_summary_is_an_alert_and_absent_without_errors() -> None:
    """ERR-2."""
    markup = component("forms/error_summary", errors=[{"id": "x", "message": "Choose one"}])
    assert words(markup.select_one("[data-error-summary] > [role=alert] > h2")) == (
        "There is a problem"
    )
    assert not component("forms/error_summary", errors=[]).find()


def test_an_exclusive_option_stands_after_the_divider() -> None:
    """UX-04."""
    shown = soup(every_field(wrong=False)["places"].as_field_group())
    divider = shown.select_one(".choices__divider")
    assert words(divider) == "or"
    after = divider.find_next("input")  # type: ignore[union-attr]
    assert after["value"] == "none"
    assert after.has_attr("data-exclusive")
    assert not shown.select("input[checked]")


def test_controls_stand_before_their_labels() -> None:
    """UX-04: controls left of labels."""
    shown = soup(every_field(wrong=False)["area"].as_field_group())
    for choice in shown.select(".choice"):
        assert [child.name for child in choice.find_all(recursive=False)][:2] == ["input", "label"]


def test_bad_values_stay_on_the_page() -> None:
    """UX-07: also words in a field for numbers, which a browser's number field would drop."""
    control = soup(every_field(wrong=True)["people"].as_field_group()).select_one("input")
    assert control is not None
    assert control["value"] == "twelve"
    assert (control["type"], control["inputmode"]) == ("text", "numeric")


def test_a_limit_is_said_and_never_enforced_by_the_browser() -> None:
    """CNT-1, CNT-2."""
    shown = soup(every_field(wrong=False)["words"].as_field_group())
    control, hint = shown.select_one("textarea"), shown.select_one(".character-count")
    assert control is not None
    assert not control.has_attr("maxlength")
    assert control["data-character-limit"] == "200"
    assert words(hint) == "You can enter up to 200 characters"
    assert hint is not None
    assert hint["id"] in str(control["aria-describedby"]).split()


def test_optional_is_said_unless_the_field_says_otherwise() -> None:
    """UX-03."""

    class Search(forms.Form):
        words = forms.CharField(required=False)

    form = Search()
    assert "(optional)" in form["words"].as_field_group()
    form.fields["words"].show_optional = False  # type: ignore[attr-defined]
    assert "(optional)" not in form["words"].as_field_group()


def test_visitors_words_are_escaped_everywhere() -> None:
    """SE-10."""
    attack = '"><img src=x onerror=alert(1)>'
    for name, context in (
        ("quote", {"text": attack, "attribution": attack}),
        ("summary_list", {"rows": [{"key": attack, "value": attack, "change_url": attack}]}),
        ("card", {"title": attack, "url": attack, "summary": attack}),
        ("button", {"label": attack, "href": attack, "attrs": {"data-x": attack}}),
        ("notice", {"title": attack, "text": attack}),
        ("details", {"summary": attack, "text": attack}),
        ("table", {"table": {"caption": attack, "columns": [attack], "rows": [[attack]]}}),
    ):
        assert not component(name, **context).select("img"), name


def test_a_table_scrolls_in_a_named_region() -> None:
    """AC-16: caption, scope, focusable region."""
    shown = component("table", table=samples.TABLE)
    region = shown.select_one("[role=region][tabindex='0']")
    assert region is not None
    caption = shown.find(id=region["aria-labelledby"])
    assert words(caption) == samples.TABLE["caption"]  # type: ignore[arg-type]
    assert [tag["scope"] for tag in shown.select("thead th")] == ["col"] * 3
    assert len(shown.select("tbody th[scope=row]")) == len(samples.TABLE["rows"])
    assert len(shown.select("td.numeric")) == 6


def test_a_change_link_names_its_question() -> None:
    """CHK-2."""
    shown = component("summary_list", rows=samples.ROWS)
    links = [words(link) for link in shown.select("a")]
    assert links[0] == "Change where you live"
    assert len(set(links)) == len(links)


def test_the_way_out_works_without_script() -> None:
    """EXIT-1, EXIT-2, EXIT-5."""
    shown = component("exit_this_page")
    button = shown.select_one("a[role=button]")
    assert button is not None
    assert words(button) == "Emergency Exit this page"
    assert (button["href"], button["draggable"]) == ("/leave/", "false")
    assert button["rel"] == ["nofollow", "noreferrer"]
    second = shown.select_one("a.govuk-js-exit-this-page-skiplink")
    assert second is not None
    assert second["href"] == button["href"]
    assert second.find_next("a") is button


def test_pages_of_a_list_say_where_we_are() -> None:
    shown = component("pagination", page_obj=Paginator(range(200), 10).page(9), base_url="?q=a&")
    assert words(shown.select_one("[aria-current=page]")) == "Page 9"
    following = shown.select_one("[rel=next]")
    assert following is not None
    assert following["href"] == "?q=a&page=10"
    assert not component("pagination", page_obj=Paginator([1], 10).page(1)).find()


def test_a_figure_says_its_finding_source_and_numbers() -> None:
    """AC-14."""
    shown = component(
        "figure_frame",
        title="More came",
        table=samples.TABLE,
        source="A register",
        caveats=samples.CAVEATS,
        downloads=samples.DOWNLOADS,
        id="one",
    )
    figure = shown.select_one("figure")
    assert figure is not None
    assert words(shown.find(id=figure["aria-labelledby"])) == "More came"  # type: ignore[arg-type]
    assert "Source: A register" in words(figure)
    assert len(shown.select(".figure-frame__caveats li")) == 2
    assert len(shown.select(".figure-frame__downloads a")) == 2


@pytest.mark.parametrize("type_", ["submit", "button"])
def test_a_button_without_an_address_is_a_button(type_: str) -> None:
    shown = component("button", label="Send your answers", type=type_, once=True).select_one("*")
    assert shown is not None
    assert (shown.name, shown["type"]) == ("button", type_)
    assert shown.has_attr("data-prevent-double-click")
