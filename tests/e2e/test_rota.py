"""The safeguarding rota: a lead finds an empty day and fills it (SG-05, AC-04)."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, expect

from partnership.accounts.roles import Role
from partnership.safeguarding.models import DutyTurn
from partnership.safeguarding.rota_views import NAME
from tests.e2e.addresses import DESKTOP, NARROW
from tests.e2e.people import Person, someone
from tests.e2e.test_claims_screens import look_at

pytestmark = pytest.mark.e2e
StateOf = Callable[[Person], Any]
ROTA, QUEUE = "/admin/safeguarding/rota/", "/admin/safeguarding/queue/"
SCREENS = {"desktop": DESKTOP, "320 pixels": NARROW}


@pytest.fixture
def gap() -> Iterator[DutyTurn]:
    """Take the first turn that has not begun off the rota, and put it back."""
    turn = DutyTurn.objects.filter(first_day__gt=timezone.localdate()).first()
    assert turn
    gone = DutyTurn.objects.get(pk=turn.pk)
    turn.delete()
    yield gone
    same_days = {"first_day__lte": gone.last_day, "last_day__gte": gone.first_day}
    DutyTurn.objects.filter(**same_days).delete()
    gone.save(force_insert=True)


@pytest.fixture(
    params=[(name, scheme) for name in SCREENS for scheme in ("light", "dark")],
    ids=lambda param: f"{param[0]}, {param[1]}",
)
def lead(
    request: pytest.FixtureRequest,
    new_context: Callable[..., BrowserContext],
    signed_in_states: StateOf,
) -> Page:
    """Return a page on which a safeguarding lead is signed in."""
    name, scheme = request.param
    state = signed_in_states(someone(Role.SAFEGUARDING_LEAD))
    context = new_context(viewport=SCREENS[name], color_scheme=scheme, storage_state=state)
    return context.new_page()


def test_an_empty_day_is_seen_and_filled(lead: Page, base_url: str, gap: DutyTurn) -> None:
    look_at(lead, base_url, QUEUE)
    expect(lead.get_by_text("The rota has days with nobody.")).to_be_visible()
    expect(lead.get_by_text("On duty today: Example Lead.")).to_be_visible()
    look_at(lead, base_url, ROTA)
    expect(lead.locator(".sg-day--gap").first).to_contain_text("Nobody")
    fill = lead.get_by_role("link", name="Fill these days").first
    look_at(lead, base_url, str(fill.get_attribute("href")))
    lead.get_by_label("Who is on duty").select_option(label="Example Deputy Lead")
    lead.get_by_label("Deputy", exact=False).last.select_option(label="Example Deputy Lead")
    save = lead.get_by_role("button", name="Create")
    save.click()
    expect(lead.get_by_text("somebody has to step in")).to_be_visible()
    lead.get_by_label("Deputy", exact=False).last.select_option(label="Example Lead")
    save.click()
    expect(lead.locator(".messages")).to_contain_text("created")
    expect(lead.get_by_text("Every working day that is needed has somebody.")).to_be_visible()
    filled = DutyTurn.objects.get(first_day=gap.first_day)
    # A gap ends on its last working day.
    assert gap.last_day - filled.last_day < timedelta(days=7)


def test_an_officer_sees_it_and_cannot_write(
    signed_in: Callable[[Person], Page], base_url: str
) -> None:
    officer = signed_in(someone(Role.ENGAGEMENT_OFFICER))
    look_at(officer, base_url, ROTA)
    expect(officer.get_by_role("heading", name=NAME)).to_be_visible()
    expect(officer.get_by_role("link", name="Add a turn")).to_have_count(0)
