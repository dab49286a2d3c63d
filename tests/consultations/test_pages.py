"""The public pages: what they say, in every state, and what they cost."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from consultations.models import ConsultationPage
from consultations.rules.launch import GUNNING
from surveys.models import SurveyPage
from tests.factories.accounts import OrganisationFactory
from tests.factories.consultations import (
    LUNDY,
    have_your_say,
    published_action,
    published_consultation,
    unsaved_consultation,
    what_changed,
)

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


def _read(client: Client, page: Page) -> str:
    response = client.get(page.get_url())
    assert response.status_code == 200
    assert not response.cookies
    return response.content.decode()


def test_a_consultation_says_all_that_gunning_asks(
    client: Client, consultation: ConsultationPage, survey: SurveyPage
) -> None:
    """CP-1: what can change, what is decided, who decides, when the reply comes."""
    text = _read(client, consultation)
    for words in (
        "What can still change",
        consultation.can_change,
        "What is already decided",
        consultation.already_decided,
        "The choices",
        "The example board",
        "Our reply comes by",
        "Open until",
        survey.get_url(),
        "We ask you, then we decide",
    ):
        assert words in text


def test_young_people_see_the_four_promises_and_the_way_out(
    client: Client, site_root: Page
) -> None:
    """CP-5, EXIT-1."""
    page = published_consultation(site_root, for_young_people=True, **LUNDY)
    text = _read(client, page)
    assert "What you can count on" in text
    assert LUNDY["audience"] in text
    assert "/leave/" in text


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"is_paused": True, "pause_reason": "We mend a question."}, "We mend a question."),
        ({"is_withdrawn": True, "withdrawal_reason": "Decided elsewhere."}, "Decided elsewhere."),
        ({"opens_at": timezone.now() + timedelta(days=3)}, "Opens on"),
        ({"closes_at": timezone.now() - timedelta(days=1)}, "Closed at"),
        ({"is_demonstration": True}, "This is an example"),
    ],
)
def test_every_state_is_said_and_only_open_ones_can_be_answered(
    client: Client, site_root: Page, survey: SurveyPage, change: dict[str, Any], words: str
) -> None:
    page = published_consultation(site_root, surveys=(survey,), **change)
    text = _read(client, page)
    assert words in text
    assert ("Take part" in text) == (page.status == "open")


def test_a_late_reply_says_so_itself(client: Client, site_root: Page) -> None:
    """CP-3: on the consultation, on its card and where replies stand."""
    now = timezone.now()
    page = published_consultation(
        site_root,
        opens_at=now - timedelta(days=90),
        closes_at=now - timedelta(days=60),
        decision_on=(now - timedelta(days=30)).date(),
        reply_by=(now - timedelta(days=1)).date(),
    )
    assert "Our reply is late" in _read(client, page)
    assert "Our reply is late" in _read(client, have_your_say(site_root))
    assert "Our first reply is late" in _read(client, what_changed(site_root))


def test_a_reply_stands_on_the_page(client: Client, site_root: Page) -> None:
    now = timezone.now()
    page = published_consultation(
        site_root,
        opens_at=now - timedelta(days=90),
        closes_at=now - timedelta(days=60),
        decision_on=(now - timedelta(days=30)).date(),
        reply_by=(now - timedelta(days=5)).date(),
        replied_on=(now - timedelta(days=8)).date(),
        reply="<p>We mended the lights.</p>",
    )
    text = _read(client, page)
    assert "You said, we did" in text
    assert "We mended the lights." in text


def test_the_shelf_lists_open_coming_and_closed(client: Client, site_root: Page) -> None:
    now = timezone.now()
    published_consultation(site_root, title="Now", slug="now")
    published_consultation(site_root, title="Soon", slug="soon", opens_at=now + timedelta(days=9))
    published_consultation(site_root, title="Over", slug="over", closes_at=now - timedelta(days=1))
    text = _read(client, have_your_say(site_root))
    assert text.index("Open now") < text.index("Now</a>") < text.index("Coming soon</h2>")
    assert text.index("Coming soon</h2>") < text.index("Soon</a>") < text.index("Closed</h2>")
    assert text.index("Closed</h2>") < text.index("Over</a>")


def test_an_empty_shelf_says_so(client: Client, site_root: Page) -> None:
    assert "Nothing is open today." in _read(client, have_your_say(site_root))


def test_without_an_action_the_first_reply_is_announced(client: Client, site_root: Page) -> None:
    page = published_consultation(site_root)
    text = _read(client, what_changed(site_root))
    assert "Our first reply is due by" in text
    assert page.title in text


def test_without_any_consultation_nothing_is_promised(client: Client, site_root: Page) -> None:
    assert "We have not asked anything yet" in _read(client, what_changed(site_root))


def test_an_action_tells_from_words_to_change(
    client: Client, site_root: Page, consultation: ConsultationPage
) -> None:
    """CP-4, CL-5."""
    owner: Any = OrganisationFactory()
    action = published_action(
        site_root, consultation=consultation, responsible_body=owner, five_c="co_production"
    )
    text = _read(client, action)
    order = ['id="said"', consultation.title, 'id="decided"', 'id="changed"', owner.name]
    assert sorted(order, key=text.index) == order
    assert "Nothing yet." in text


def test_a_late_action_says_so_itself(client: Client, site_root: Page) -> None:
    action = published_action(
        site_root,
        responsible_body=OrganisationFactory(),
        due_on=timezone.localdate() - timedelta(days=1),
    )
    assert "This is late." in _read(client, action)
    assert "Late" in _read(client, what_changed(site_root))


def test_what_is_not_done_says_why(client: Client, site_root: Page) -> None:
    action = published_action(
        site_root, stage="not_doing", not_doing_reason="The bus leaves at ten."
    )
    assert "The bus leaves at ten." in _read(client, action)
    with pytest.raises(ValidationError, match="Say why it is not done"):
        published_action(site_root, slug="another", stage="not_doing")


def test_an_action_needs_a_body_and_a_day(site_root: Page) -> None:
    with pytest.raises(ValidationError) as problem:
        published_action(site_root, due_on=None)
    assert set(problem.value.message_dict) == {"responsible_body", "due_on"}


@pytest.mark.parametrize("field", GUNNING)
def test_no_way_of_publishing_goes_round_the_launch_gate(site_root: Page, field: str) -> None:
    """CP-1, CD-09: a draft may lack it, publishing a revision may not."""
    empty = None if field in {"opens_at", "closes_at", "decision_on", "reply_by"} else ""
    page = unsaved_consultation(**{field: empty})
    have_your_say(site_root).add_child(instance=page)
    revision = page.save_revision()
    with pytest.raises(ValidationError):
        revision.publish()
    page.refresh_from_db()
    assert not page.live


def test_an_empty_draft_can_be_saved(site_root: Page) -> None:
    """WD-05."""
    page = ConsultationPage(title="A thought", slug="a-thought", live=False)
    have_your_say(site_root).add_child(instance=page)
    page.save_revision()
    assert not page.live


def test_query_budgets(
    client: Client, site_root: Page, consultation: ConsultationPage, survey: SurveyPage
) -> None:
    """Public pages stay within twelve queries, however much stands on them."""
    for number in range(4):
        published_consultation(site_root, slug=f"more-{number}", surveys=(survey,))
        published_action(
            site_root,
            slug=f"action-{number}",
            consultation=consultation,
            responsible_body=OrganisationFactory(),
        )
    action = what_changed(site_root).get_children().first()
    pages = [have_your_say(site_root), consultation, what_changed(site_root), action.specific]
    for page in pages:
        client.get(page.get_url())
        with CaptureQueriesContext(connection) as queries:
            _read(client, page)
        assert len(queries) <= MOST_QUERIES, "\n".join(query["sql"][:300] for query in queries)
