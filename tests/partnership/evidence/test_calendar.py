"""The release calendar: dates are announced, and moved with a reason that readers see (P4)."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from partnership.accounts.role_permissions import sync_roles
from partnership.accounts.roles import Role
from partnership.evidence.admin.calendar import PlannedReleaseViewSet
from partnership.evidence.demo_pages import build_statistics
from partnership.evidence.models import PlannedRelease
from tests.factories.accounts import FACTORY_BY_ROLE, sign_in

pytestmark = pytest.mark.django_db
FAR = date(2099, 3, 1)


def planned(**fields: object) -> PlannedRelease:
    made: PlannedRelease = PlannedRelease.objects.create(
        **{"title": "Example figures", "out_on": FAR, **fields}
    )
    return made


def changed(instance: PlannedRelease, **values: object) -> object:
    form_class = PlannedReleaseViewSet.edit_handler.bind_to_model(PlannedRelease).get_form_class()
    data = {"title": instance.title, "out_on": instance.out_on, "confirmed": "on", **values}
    return form_class(data, instance=instance)


def test_a_confirmed_date_does_not_move_without_a_reason() -> None:
    form = changed(planned(confirmed=True), out_on="2099-04-01")
    assert "reason" in form.errors  # type: ignore[attr-defined]


def test_a_moved_date_is_written_down_with_its_reason() -> None:
    form = changed(planned(confirmed=True), out_on="2099-04-01", reason="The file came late.")
    assert form.is_valid()  # type: ignore[attr-defined]
    move = form.save().moves.get()  # type: ignore[attr-defined]
    assert (move.was, move.now, move.reason) == (FAR, date(2099, 4, 1), "The file came late.")


@pytest.mark.parametrize("values", [{"out_on": "2099-04-01"}, {"out_on": FAR, "title": "Other"}])
def test_a_date_that_is_not_fixed_or_not_moved_needs_no_reason(values: dict[str, object]) -> None:
    form = changed(planned(confirmed=values["out_on"] == FAR), **values)
    assert form.is_valid()  # type: ignore[attr-defined]
    assert not form.save().moves.exists()  # type: ignore[attr-defined]


@pytest.mark.parametrize("day", ["2028-12-25", "2099-04-04"])
def test_a_new_day_has_to_be_a_working_day(day: str) -> None:
    """P4: Christmas Day, and a Saturday."""
    form = changed(planned(), out_on=day)
    assert "Numbers come out on working days." in form.errors["out_on"][0]  # type: ignore[attr-defined]


def test_the_log_holds_no_move_without_a_reason() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        planned().was_moved_from(FAR, "")


def test_readers_see_what_comes_what_was_and_what_moved(client: Client, site_root: Page) -> None:
    build_statistics(site_root)
    coming = planned(title="March figures", confirmed=True)
    coming.was_moved_from(date(2099, 2, 1), "The file came late.")
    planned(title="Last month", out_on=timezone.localdate() - timedelta(days=30))
    html = client.get("/statistics/calendar/").content.decode()
    assert html.index("March figures") < html.index("Past dates") < html.index("Last month")
    assert "1 February 2099" in html
    assert "The file came late." in html


def test_an_empty_calendar_says_so(client: Client, site_root: Page) -> None:
    build_statistics(site_root)
    assert "No date yet" in client.get("/statistics/calendar/").content.decode()


def test_today_is_still_to_come() -> None:
    """Half-open: the day itself belongs to what is coming."""
    now = timezone.now()
    made = planned(out_on=timezone.localdate(now))
    assert list(PlannedRelease.objects.coming(now)) == [made]
    assert not PlannedRelease.objects.past(now).exists()


def test_analysts_keep_the_calendar(client: Client, site_root: Page) -> None:
    person = FACTORY_BY_ROLE[Role.EVIDENCE_ANALYST]()
    sync_roles()
    planned()
    sign_in(client, person)
    html = client.get("/admin/snippets/evidence/plannedrelease/").content.decode()
    assert "Example figures" in html
    page = client.get("/admin/snippets/evidence/plannedrelease/add/").content.decode()
    assert "Why the date moves" in page
