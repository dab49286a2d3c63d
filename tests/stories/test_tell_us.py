"""“Tell us your story”: no cookie, clear messages, and nothing typed is ever lost."""

import html
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from partnership.core.signed_forms import EXPIRED, NOT_OURS, TOO_FAST
from partnership.safeguarding.models import VisitorText
from stories.story_form import LONGEST_STORY, StoryWordsForm
from tests.factories.safeguarding import HelpLineFactory

pytestmark = pytest.mark.django_db
ADDRESS = "/tell-us-your-story/"
WORDS = "Somebody waited with me until the bus came. <b>Thank you</b>"


@pytest.fixture(autouse=True)
def _site(site_root: Any) -> None:
    HelpLineFactory(name="Childline", number="0800 1111")


def _send(client: Client, *, after: timedelta = timedelta(minutes=2), **changes: str) -> Any:
    """Open the form, wait, and send it."""
    with time_machine.travel(timezone.now(), tick=False) as clock:
        token = client.get(ADDRESS).context["form"].initial["token"]
        clock.shift(after)
        return client.post(ADDRESS, {"words": WORDS, "website": "", "token": token, **changes})


def _page(response: Any) -> str:
    return html.unescape(response.content.decode())


def test_the_page_says_that_nobody_may_read_it_today(client: Client) -> None:
    """SG-02, with the numbers of the help directory; the way out is there (EXIT-1)."""
    page = _page(client.get(ADDRESS))
    assert "We may not read this today, and we may not be able to find you." in page
    assert "Childline 0800 1111" in page
    assert "data-exit-this-page" in page


def test_words_go_through_the_safeguarding_door(client: Client) -> None:
    response = _send(client)
    assert (response.status_code, response.url) == (302, "/tell-us-your-story/thank-you/")
    text = VisitorText.objects.get()
    assert (text.source, text.reference) == ("story", "story:tell-us")
    assert "bus" not in text.ciphertext


def test_no_step_sets_a_cookie(client: Client) -> None:
    """Design §7: only answering and accounts set cookies."""
    assert not client.get(ADDRESS).cookies
    assert not _send(client).cookies
    assert not client.get("/tell-us-your-story/thank-you/").cookies


def test_the_form_is_never_shared_between_visitors(client: Client) -> None:
    """A kept token would be used once by the first visitor and lost for all others."""
    first, second = (client.get(ADDRESS) for _ in range(2))
    assert "no-store" in first["Cache-Control"]
    assert first.context["form"].initial["token"] != second.context["form"].initial["token"]


def test_the_thank_you_page_works_when_opened_again(client: Client, site_root: Any) -> None:
    page = _page(client.get("/tell-us-your-story/thank-you/"))
    assert "What happens next" in page
    assert 'id="help-panel"' in page


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"words": ""}, "Write your story in the box"),
        ({"words": "  \r\n "}, "Write your story in the box"),
        (
            {"words": "a" * (LONGEST_STORY + 3)},
            f"Your story must be {LONGEST_STORY} characters or less. It has 3 too many",
        ),
        ({"website": "http://spam.example"}, "Leave the box called “Leave this box empty” empty"),
        ({"token": "made-up"}, NOT_OURS),
        ({"token": ""}, NOT_OURS),
    ],
)
def test_what_cannot_be_taken_is_explained_and_kept(
    client: Client, changes: dict[str, str], message: str
) -> None:
    """ERR-1, UX-07: prefix, summary, the same message, the words still there."""
    response = _send(client, **changes)
    page = _page(response)
    assert response.status_code == 200
    assert "<title>Error: " in page
    assert page.count(message) >= 1
    assert changes.get("words", "Somebody waited with me").strip() in page
    assert not VisitorText.objects.exists()


def test_message_is_the_same_beside_the_field_and_in_the_summary(client: Client) -> None:
    page = _page(_send(client, words=""))
    assert page.count("Write your story in the box") == 2


@pytest.mark.parametrize(
    ("after", "message"),
    [(timedelta(seconds=1), TOO_FAST), (timedelta(hours=25), EXPIRED)],
)
def test_too_fast_or_too_old_is_sent_again_with_one_press(
    client: Client, after: timedelta, message: str
) -> None:
    """The page that explains it can be sent again as it stands, a little later."""
    now = timezone.now()
    with time_machine.travel(now, tick=False) as clock:
        token = client.get(ADDRESS).context["form"].initial["token"]
        clock.shift(after)
        refused = client.post(ADDRESS, {"words": WORDS, "token": token})
        assert message in _page(refused)
        assert "<b>Thank you</b>" in _page(refused)
        clock.shift(timedelta(seconds=5))
        form = refused.context["form"]
        again = {"words": form["words"].value(), "token": form["token"].value()}
        assert client.post(ADDRESS, again).status_code == 302
    assert VisitorText.objects.count() == 1


def test_a_double_click_sends_once(client: Client) -> None:
    """CHK-4: the second arrives at the same page, and there is one text."""
    now = timezone.now()
    with time_machine.travel(now, tick=False) as clock:
        token = StoryWordsForm.tokens.new()
        clock.shift(60)
        answers = [client.post(ADDRESS, {"words": WORDS, "token": token}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert VisitorText.objects.count() == 1


def test_a_form_sent_by_another_site_is_refused(client: Client) -> None:
    """SE-07 without the cookie: the browser says where the form came from."""
    response = client.post(ADDRESS, {"words": WORDS}, headers={"sec-fetch-site": "cross-site"})
    assert response.status_code == 403
    assert not VisitorText.objects.exists()


def test_a_failure_behind_the_door_lets_the_words_be_sent_again(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("queue is down")

    token = StoryWordsForm.tokens.new()
    with monkeypatch.context() as patch, time_machine.travel(timezone.now() + timedelta(minutes=1)):
        patch.setattr("stories.views.receive", broken)
        with pytest.raises(RuntimeError):
            client.post(ADDRESS, {"words": WORDS, "token": token})
    with time_machine.travel(timezone.now() + timedelta(minutes=2)):
        client.post(ADDRESS, {"words": WORDS, "token": token})
    assert VisitorText.objects.count() == 1
