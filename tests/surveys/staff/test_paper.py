"""Paper: the printed form, typing it in, and the sample that two people type (SD-11)."""

import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client, override_settings
from wagtail.models import Page

from partnership.accounts.audit import AuditEntry
from partnership.accounts.roles import Role
from partnership.safeguarding.models import VisitorText
from surveys.models import HeldForm, PaperBatch, Response, SurveyPage
from surveys.models.responses import Mode
from tests.factories.accounts import FACTORY_BY_ROLE, EngagementOfficerFactory, sign_in
from tests.factories.surveys import permanent_id

pytestmark = pytest.mark.django_db
LIST = "/admin/surveys/paper/"
FIELD = re.compile(r'id="at-([^"]+)"')
FOCUSED = re.compile(r'id="at-([^"]+)"[^>]*autofocus', re.DOTALL)
SAFE, WHY, TELL, DAYS, IDEA, TOWN = (
    permanent_id(name) for name in ("safe", "why", "tell", "days", "idea", "town")
)
WHOLE = {SAFE: "4", WHY: "Dark", TELL: "1 2", DAYS: "3", IDEA: "Lamps", TOWN: "2"}


@pytest.fixture
def officer(client: Client) -> Client:
    return sign_in(client, EngagementOfficerFactory())


@pytest.fixture
def second() -> Client:
    return sign_in(Client(), EngagementOfficerFactory())


@pytest.fixture
def batch(survey: SurveyPage) -> PaperBatch:
    """Return a pile whose first form is not in the sample."""
    version = survey.latest_version
    return PaperBatch.objects.create(version=version, label="Library", first_check=5)


@pytest.fixture
def sampled(batch: PaperBatch) -> PaperBatch:
    PaperBatch.objects.update(first_check=1)
    return batch


def type_form(client: Client, batch: PaperBatch, **typed: str) -> Any:
    fields = {**WHOLE, **typed, "reached": TOWN, "form_key": str(uuid4()), "store": "1"}
    return client.post(f"{LIST}{batch.pk}/type/", fields)


def hold(client: Client, batch: PaperBatch, **typed: str) -> HeldForm:
    type_form(client, batch, **typed)
    return HeldForm.objects.get()


def check(client: Client, held: HeldForm, **typed: str) -> Any:
    fields = {**WHOLE, WHY: "x", IDEA: "x", **typed, "reached": TOWN, "store": "1"}
    return client.post(f"{LIST}check/{held.pk}/", fields)


def test_the_form_says_where_to_go(officer: Client, survey: SurveyPage) -> None:
    """A pen follows the same route as a phone."""
    html = officer.get(f"{LIST}{survey.pk}/form/").content.decode()
    words = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    assert "Very safe Go to question 3" in words
    assert (
        "Answer this only if you answered “Fairly unsafe” or “Very unsafe” to question 1." in words
    )
    assert "6 Where do you live?" in words
    assert "seal it" in words
    assert "sealed" not in words
    assert "People in our team read it" in words


def test_every_sheet_is_the_same(officer: Client, survey: SurveyPage) -> None:
    """DP-07: no number, no code and no token tells one sheet from another."""
    sheets = {officer.get(f"{LIST}{survey.pk}/form/").content for _ in range(2)}
    assert len(sheets) == 1
    assert b"csrf" not in sheets.pop()


def test_enter_follows_the_route(officer: Client, batch: PaperBatch) -> None:
    """The server says which question is next; no script is needed."""
    html = officer.get(f"{LIST}{batch.pk}/type/").content.decode()
    assert FOCUSED.findall(html) == [SAFE]
    safe = officer.post(f"{LIST}{batch.pk}/type/", {SAFE: "1", "reached": SAFE}).content.decode()
    assert WHY not in FIELD.findall(safe)
    assert FOCUSED.findall(safe) == [TELL]
    unsafe = officer.post(f"{LIST}{batch.pk}/type/", {SAFE: "5", "reached": SAFE}).content.decode()
    assert FOCUSED.findall(unsafe) == [WHY]
    assert not Response.objects.exists()


def test_what_cannot_be_is_told_and_nothing_is_lost(officer: Client, batch: PaperBatch) -> None:
    """UX-07."""
    wrong = type_form(officer, batch, **{DAYS: "9"})
    html = wrong.content.decode()
    assert wrong.status_code == 422
    assert FOCUSED.findall(html) == [DAYS]
    assert 'value="9"' in html
    assert 'value="1 2"' in html
    assert type_form(officer, batch, **{SAFE: "7"}).status_code == 422
    assert not Response.objects.exists()


def test_a_typed_form_counts_as_paper(officer: Client, batch: PaperBatch) -> None:
    assert type_form(officer, batch).status_code == 302
    kept = Response.objects.get()
    assert kept.mode == Mode.PAPER
    assert kept.answers[SAFE] == ["fairly_unsafe"]
    assert kept.answers[DAYS] == 3
    assert len(kept.answers[TELL]) == 2
    assert kept.answers[TOWN] == [permanent_id("town", "Kettering")]


def test_words_go_to_safeguarding_alone(officer: Client, batch: PaperBatch) -> None:
    """SG-07."""
    type_form(officer, batch)
    assert VisitorText.objects.count() == 2
    assert "Lamps" not in str(Response.objects.values())


def test_what_is_off_the_route_is_not_kept(officer: Client, batch: PaperBatch) -> None:
    """CHK-3: ticks where the form said “Go to question 3”."""
    type_form(officer, batch, **{SAFE: "1"})
    assert VisitorText.objects.count() == 1


def test_pressing_twice_stores_once(officer: Client, batch: PaperBatch) -> None:
    """SB-17."""
    fields = {**WHOLE, "reached": TOWN, "form_key": str(uuid4()), "store": "1"}
    for _ in range(2):
        officer.post(f"{LIST}{batch.pk}/type/", fields)
    assert Response.objects.count() == 1
    batch.refresh_from_db()
    assert batch.typed == 1


def test_who_typed_is_in_the_trail_once_a_day(officer: Client, batch: PaperBatch) -> None:
    """DP-07: by pile and day, so that no line of the trail stands for one form."""
    for _ in range(3):
        type_form(officer, batch)
    entry = AuditEntry.objects.get(action="surveys.type_paper")
    assert (entry.reason, entry.object_id) == ("Library", str(batch.pk))
    assert not [r for r in Response.objects.all() if str(r.pk) in entry.object_id]


@override_settings(SURVEY_PAPER_SAMPLE=3)
def test_the_sample_is_every_so_manyth(officer: Client, batch: PaperBatch) -> None:
    PaperBatch.objects.update(first_check=2)
    for _ in range(6):
        type_form(officer, batch)
    assert HeldForm.objects.count() == 2
    assert Response.objects.count() == 4


def test_a_held_form_does_not_count_yet(officer: Client, sampled: PaperBatch) -> None:
    held = hold(officer, sampled)
    assert not Response.objects.exists()
    assert VisitorText.objects.count() == 2, "words never wait"
    assert "fairly_unsafe" not in held.first
    assert held.mark in officer.get(LIST).content.decode()


def test_nobody_checks_their_own_typing(officer: Client, sampled: PaperBatch) -> None:
    held = hold(officer, sampled)
    assert check(officer, held).status_code in {302, 403}
    assert HeldForm.objects.exists()
    assert not Response.objects.exists()


def test_what_agrees_is_counted_and_unlinked(
    officer: Client, second: Client, sampled: PaperBatch
) -> None:
    held = hold(officer, sampled)
    assert check(second, held).url == LIST
    assert Response.objects.get().answers[SAFE] == ["fairly_unsafe"]
    assert not HeldForm.objects.exists()
    assert VisitorText.objects.count() == 2, "words are taken in once"
    sampled.refresh_from_db()
    assert (sampled.compared, sampled.different) == (4, 0)
    assert check(second, held).url == LIST
    assert Response.objects.count() == 1


def test_what_differs_is_shown_and_settled(
    officer: Client, second: Client, sampled: PaperBatch
) -> None:
    held = hold(officer, sampled)
    page = check(second, held, **{DAYS: "5"})
    assert page.url.endswith(f"/check/{held.pk}/")
    assert not Response.objects.exists()
    html = second.get(page.url).content.decode()
    assert "First time: “3 days”. Second time: “5 days”. Look at the paper." in html
    assert FOCUSED.findall(html) == [DAYS], "Enter alone must not count what differs"
    assert 'name="store" value="1">' in html
    check(second, held, **{DAYS: "3"})
    assert Response.objects.get().answers[DAYS] == 3
    assert not HeldForm.objects.exists()
    assert "1 of 4 answers (25.0%)" in second.get(LIST).content.decode()


def test_a_pile_is_finished_when_nothing_waits(
    officer: Client, second: Client, sampled: PaperBatch
) -> None:
    held = hold(officer, sampled)
    officer.post(f"{LIST}{sampled.pk}/finish/")
    sampled.refresh_from_db()
    assert not sampled.is_finished
    check(second, held)
    officer.post(f"{LIST}{sampled.pk}/finish/")
    assert type_form(officer, sampled).url == LIST
    assert Response.objects.count() == 1


def test_a_new_pile_begins_its_sample_anywhere(officer: Client, survey: SurveyPage) -> None:
    page = officer.post(
        f"{LIST}{survey.pk}/new/", {"label": "Club", "version": survey.latest_version.pk}
    )
    made = PaperBatch.objects.get()
    assert page.url == f"{LIST}{made.pk}/type/"
    assert 1 <= made.first_check <= 10


def test_a_version_of_another_survey_is_no_choice(
    officer: Client, survey: SurveyPage, site_root: Page
) -> None:
    from tests.factories.surveys import published_survey

    other = published_survey(site_root, slug="another").latest_version
    page = officer.post(f"{LIST}{survey.pk}/new/", {"label": "Club", "version": other.pk})
    assert page.status_code == 200
    assert not PaperBatch.objects.exists()


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ENGAGEMENT_OFFICER, Role.ADMINISTRATOR}))
def test_others_have_no_part_in_it(
    client: Client, officer: Client, sampled: PaperBatch, role: Role
) -> None:
    """SE-21."""
    held = hold(officer, sampled)
    survey = sampled.version.survey_id
    somebody = sign_in(Client(), FACTORY_BY_ROLE[role]())
    for address in ("", f"{survey}/form/", f"{survey}/new/", f"{sampled.pk}/type/"):
        assert somebody.get(f"{LIST}{address}").status_code in {302, 403}, address
    type_form(somebody, sampled)
    check(somebody, held)
    somebody.post(f"{LIST}{sampled.pk}/finish/")
    sampled.refresh_from_db()
    assert not sampled.is_finished
    assert HeldForm.objects.count() == 1
    assert not Response.objects.exists()
