"""A statistics page is not published while its own numbers speak against what it says (P23, N3)."""

import json
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from wagtail.test.utils.form_data import nested_form_data, streamfield

from partnership.evidence.demo_words import figure, months, text
from partnership.evidence.impact.standing import untrue_claims
from partnership.evidence.models import StatisticsPage
from tests.factories.accounts import AdministratorFactory
from tests.partnership.evidence.impact.conftest import PageMaker, World

pytestmark = pytest.mark.django_db


def test_what_is_true_stands(world: World) -> None:
    assert list(untrue_claims(world.page)) == []


def test_a_wrong_finding_is_named_with_the_reason(world: World, make_page: PageMaker) -> None:
    wrong = months("line_chart", "Recorded offences were lowest in May", "offences", "X1")
    with pytest.raises(ValidationError) as refused:
        make_page(wrong, slug="wrong")
    (message,) = refused.value.message_dict["body"]
    assert "Recorded offences were lowest in May" in message
    assert "July 2025" in message


def test_a_wrong_sentence_is_named_as_readers_see_it(world: World, make_page: PageMaker) -> None:
    said = text(f"Offences rose in July 2025: {figure('july')} were recorded.")
    with pytest.raises(ValidationError) as refused:
        make_page(said, slug="wrong")
    (message,) = refused.value.message_dict["body"]
    assert "Offences rose in July 2025: 800 offences were recorded." in message


def _form(page: StatisticsPage, finding: str, *, draft: bool) -> Any:
    user: Any = AdministratorFactory.create()
    chart = {"title": finding, "measure": "offences"}
    data = {
        "title": page.title,
        "slug": page.slug,
        "section": page.section,
        "body": streamfield([("line_chart", chart)]),
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
    }
    form_class = StatisticsPage.get_edit_handler().get_form_class()
    parent = page.get_parent()
    posted = QueryDict(mutable=True)
    posted.update(nested_form_data(data))
    posted.setlist("body-0-value-areas", ["X1"])
    form = form_class(posted, instance=page, parent_page=parent, for_user=user)
    if draft:
        form.defer_required_fields()
    return form


def test_the_cms_refuses_to_publish_it(world: World) -> None:
    form = _form(world.page, "Recorded offences were lowest in May", draft=False)
    assert not form.is_valid()
    assert "The numbers say otherwise." in json.dumps(form.errors)


def test_the_cms_publishes_what_is_true(world: World) -> None:
    form = _form(world.page, "Recorded offences were lowest in July", draft=False)
    assert form.is_valid(), form.errors


def test_a_draft_may_say_anything(world: World) -> None:
    """WD-05."""
    form = _form(world.page, "Recorded offences were lowest in May", draft=True)
    assert form.is_valid(), form.errors
