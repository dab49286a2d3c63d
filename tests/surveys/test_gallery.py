"""Every kind of question in every state, on a page of its own (AC-04, UX-01, ERR-4)."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from surveys.gallery.samples import SAMPLES
from surveys.gallery.views import STATES
from surveys.rules.codes import Kind
from surveys.rules.validation import Problem, validate

pytestmark = pytest.mark.django_db
WITH_ERRORS = [name for name, sample in SAMPLES.items() if sample.wrong]


def page(client: Client, name: str, state: str) -> BeautifulSoup:
    html = client.get(f"/gallery/questions/{name}/?state={state}").content.decode()
    return BeautifulSoup(html, "html.parser")


def test_every_kind_has_a_sample() -> None:
    assert {sample.question.kind for sample in SAMPLES.values()} == set(Kind)


@pytest.mark.parametrize("name", list(SAMPLES))
@pytest.mark.parametrize("state", STATES)
def test_its_markup_keeps_the_house_rules(client: Client, name: str, state: str) -> None:
    """UX-01, UX-03: one heading, ids that exist once, nothing compulsory, every control named."""
    found = page(client, name, state)
    ids = [tag["id"] for tag in found.select("[id]")]
    assert len(ids) == len(set(ids))
    assert len(found.select("h1")) == 1
    assert not found.select("[style], [required], [maxlength]")
    for attribute in ("for", "aria-labelledby", "aria-describedby"):
        for tag in found.select(f"main [{attribute}]"):
            assert set(str(tag[attribute]).split()) <= set(ids), tag
    for control in found.select("main form .control"):
        assert found.select(f'label[for="{control["id"]}"]'), control


@pytest.mark.parametrize("name", WITH_ERRORS)
def test_its_error_leads_to_the_control(client: Client, name: str) -> None:
    """ERR-3, UX-06."""
    found = page(client, name, "error")
    link, message = found.select_one(".error-summary a"), found.select_one("main .field-error p")
    assert link is not None
    assert message is not None
    assert message.get_text() == f"Error: {link.get_text()}"
    target = found.select_one(str(link["href"]))
    assert target is not None
    assert target.name in ("input", "textarea", "select")
    assert message.find_next(["input", "textarea", "select"]) is not None


@pytest.mark.parametrize("name", list(SAMPLES))
def test_its_answer_is_one_that_the_rules_take(client: Client, name: str) -> None:
    """UX-09: sent as it is shown, the earlier answer is the same answer."""
    sample = SAMPLES[name]
    if sample.answer is None:
        return
    found, raw, parts = page(client, name, "answered"), [], {}
    for control in found.select("main form .control"):
        field, value = str(control["name"]), str(control.get("value") or "")
        if control.name == "select":
            chosen = control.select_one("option[selected]")
            value = str(chosen["value"]) if chosen else ""
        elif control.name == "textarea":
            value = control.get_text().strip()
        elif control.get("type") in ("radio", "checkbox") and not control.has_attr("checked"):
            continue
        if field in ("answer", "answer_refusal"):
            raw.append(value)
        else:
            parts[field.removeprefix("answer_")] = value
    outcome = validate(sample.question, raw, parts)
    assert not isinstance(outcome, Problem)
    assert outcome == sample.answer


def test_an_unknown_sample_is_not_found(client: Client) -> None:
    assert client.get("/gallery/questions/nothing/").status_code == 404
    assert "month, error" in client.get("/gallery/questions/").content.decode()
