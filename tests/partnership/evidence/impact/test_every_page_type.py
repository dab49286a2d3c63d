"""Whatever the type of a page, its own numbers must not speak against it (P23, N3, G4)."""

import json

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from home.models import StandardPage
from partnership.evidence.demo_words import figure, text
from stories.models import StoryPage
from tests.factories.stories import story, story_index
from tests.partnership.evidence.impact.conftest import World

pytestmark = pytest.mark.django_db
WRONG = f"Offences rose in July 2025: {figure('july')} were recorded."


def _body(sentence: str) -> str:
    return json.dumps([text(sentence)])


def test_a_story_is_refused_and_says_why(world: World, site_root: Page) -> None:
    with pytest.raises(ValidationError) as refused:
        story(site_root, body=_body(WRONG))
    (message,) = refused.value.message_dict["body"]
    assert "By the numbers it fell by 20%" in message


def test_a_plain_page_is_refused_too(world: World, site_root: Page) -> None:
    with pytest.raises(ValidationError):
        site_root.add_child(instance=StandardPage(title="About", body=_body(WRONG)))


def test_a_live_story_keeps_an_untrue_draft_but_never_publishes_it(
    world: World, site_root: Page
) -> None:
    """WD-05: the gate stands at publishing, by whichever way."""
    page: StoryPage = story(site_root, body=_body(WRONG.replace("rose", "fell")))
    page.body = _body(WRONG)
    draft = page.save_revision()
    with pytest.raises(ValidationError):
        draft.publish()
    page.refresh_from_db()
    assert "fell" in str(page.body)


def test_the_editor_names_the_field(world: World, site_root: Page) -> None:
    page = StoryPage(title="A story", live=False, body=_body(WRONG))
    story_index(site_root).add_child(instance=page)
    assert [field for field, _ in page.gate_problems()] == ["body"]
