"""Pages that are due: one that says something untrue does not hold the others back (WD-05, P23)."""

import io
import json
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Revision

from partnership.evidence.demo_words import figure, months, text
from partnership.evidence.models import StatisticsIndexPage, StatisticsPage
from tests.partnership.evidence.impact.conftest import PageMaker, World

pytestmark = pytest.mark.django_db
UNTRUE = months("line_chart", "Recorded offences were lowest in May", "offences", "X1")
TRUE = text(f"Offences fell in July 2025: {figure('july')} were recorded.")


def due(index: StatisticsIndexPage, slug: str, minutes: int, *blocks: object) -> StatisticsPage:
    """Save a draft that was due some minutes ago."""
    page = StatisticsPage(title=slug.title(), slug=slug, live=False, body=json.dumps(blocks))
    index.add_child(instance=page)
    at = timezone.now() - timedelta(minutes=minutes)
    page.go_live_at = at
    page.save_revision(approved_go_live_at=at)
    return page


def run() -> str:
    """Run the command and return what it prints, with its failure if there is one."""
    out = io.StringIO()
    try:
        call_command("publish_scheduled", stdout=out)
    except CommandError as failure:
        return f"{out.getvalue()}{failure}"
    return out.getvalue()


def test_one_refused_page_does_not_hold_the_others_back(
    world: World, statistics: StatisticsIndexPage
) -> None:
    pages = [
        due(statistics, "before", 9, TRUE),
        due(statistics, "untrue", 6, UNTRUE),
        due(statistics, "after", 3, TRUE),
    ]
    said = run()
    for page in pages:
        page.refresh_from_db()
    assert [each.live for each in pages] == [True, False, True]
    assert "Untrue" in said
    assert "Recorded offences were lowest in May" in said
    assert said.endswith("Some pages were refused; see above.")
    assert "Before" not in said


def test_a_refused_page_is_tried_again(world: World, statistics: StatisticsIndexPage) -> None:
    """Its draft and its time stay, so that it goes out once it is put right."""
    page = due(statistics, "untrue", 6, UNTRUE)
    run()
    draft = Revision.objects.get(pk=page.latest_revision_id)
    assert draft.approved_go_live_at == page.go_live_at
    assert "refused" in run()
    page.body = json.dumps([TRUE])
    page.save_revision(approved_go_live_at=page.go_live_at)
    draft.approved_go_live_at = None
    draft.save()
    assert run() == ""
    page.refresh_from_db()
    assert page.live


def test_a_refused_change_leaves_the_page_as_it_was(world: World, make_page: PageMaker) -> None:
    page = make_page(TRUE, slug="kept")
    page.body = json.dumps([UNTRUE])
    page.save_revision(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    assert "refused" in run()
    page.refresh_from_db()
    assert page.live
    assert [each.block_type for each in page.body] == ["text"]


def test_what_is_over_comes_off_although_another_page_is_refused(
    world: World, statistics: StatisticsIndexPage, make_page: PageMaker
) -> None:
    over = make_page(TRUE, slug="over")
    StatisticsPage.objects.filter(pk=over.pk).update(
        expire_at=timezone.now() - timedelta(minutes=1)
    )
    due(statistics, "untrue", 6, UNTRUE)
    assert "refused" in run()
    over.refresh_from_db()
    assert (over.live, over.expired) == (False, True)


def test_a_dry_run_changes_nothing(world: World, statistics: StatisticsIndexPage) -> None:
    page = due(statistics, "before", 9, TRUE)
    out = io.StringIO()
    call_command("publish_scheduled", dryrun=True, stdout=out)
    page.refresh_from_db()
    assert not page.live
    assert "Before" in out.getvalue()
