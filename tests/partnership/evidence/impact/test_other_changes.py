"""Withdrawing a file and redefining a figure pass the same gate and ledger (P1, P2, N5)."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from partnership.accounts.models import AuditEntry
from partnership.accounts.roles import Role
from partnership.evidence.admin.answering import keep
from partnership.evidence.demo_words import figure, months, text
from partnership.evidence.figures import figures_as_of, figures_by_slug
from partnership.evidence.impact import impact_of
from partnership.evidence.impact.changes import Change, Redefining, Withdrawing
from partnership.evidence.ledger import Notice
from partnership.evidence.models import (
    AnswerKind,
    ClaimAnswer,
    Correction,
    DefinitionChange,
    Figure,
    ReleaseState,
)
from partnership.evidence.models.definitions import column_values, with_values
from partnership.evidence.proposing import propose
from partnership.evidence.publishing import publish
from partnership.evidence.putting_out import ClaimsUnanswered, LookedDifferent, put_out
from partnership.evidence.rules.periods import Period
from stories.models import StoryPage
from tests.factories.accounts import EditorFactory, EvidenceAnalystFactory, UserFactory, sign_in
from tests.factories.stories import story_index
from tests.partnership.evidence.impact.conftest import (
    PageMaker,
    World,
    answer_all,
    cell,
    saved,
)

pytestmark = pytest.mark.django_db
NOTICE = Notice("unscheduled_correction", "It was a mistake.")


def says(slug: str) -> str:
    return figures_by_slug([slug])[slug].words


def answer_every(change: Change) -> None:
    """Say of every claim that waits why it stays."""
    user = EvidenceAnalystFactory.create()
    for check in impact_of(change).to_answer:
        keep(None, check, AnswerKind.STAYS, "It quotes an old report.", user)


def redefined(slug: str, **changes: Any) -> Figure:
    """Return a saved figure with other values, not saved."""
    edited = Figure.objects.get(slug=slug)
    for name, value in changes.items():
        setattr(edited, name, value)
    return edited


@pytest.fixture
def published(world: World) -> World:
    """The newer file is public: July is 1,300, and both claims stayed for a reason."""
    answer_all(world)
    publish(world.newer)
    world.newer.refresh_from_db()
    return world


class TestWithdrawing:
    """What the file had replaced holds again."""

    def test_the_preview_names_cells_figures_and_pages(self, published: World) -> None:
        impact = impact_of(Withdrawing(published.newer))
        assert sorted((each.old, each.new) for each in impact.cells.changed) == [
            ("1,300", "800"),
            ("not available", "11,800"),
        ]
        assert {each.figure.slug for each in impact.moved} == {"july", "year"}
        assert [each.page.title for each in impact.pages] == ["Offences here"]

    def test_a_claim_that_stops_must_be_answered_first(
        self, published: World, make_page: PageMaker
    ) -> None:
        make_page(text(f"Offences rose in July 2025: {figure('july')}."), slug="rose")
        change = Withdrawing(published.newer)
        with pytest.raises(ClaimsUnanswered, match="Offences rose in July 2025: 800 offences"):
            put_out(change, NOTICE, None, "evidence.withdraw_release")
        published.newer.refresh_from_db()
        assert published.newer.state is ReleaseState.PUBLISHED
        answer_every(change)
        put_out(change, NOTICE, None, "evidence.withdraw_release")
        published.newer.refresh_from_db()
        assert published.newer.state is ReleaseState.WITHDRAWN

    def test_the_ledger_has_old_and_new_words(self, published: World) -> None:
        entries = put_out(Withdrawing(published.newer), NOTICE, None, "evidence.withdraw_release")
        (entry,) = [each for each in entries if each.figure and each.figure.slug == "july"]
        assert (entry.old_words, entry.new_words) == ("1,300 offences", "800 offences")
        assert entry.release == published.newer
        assert says("july") == "800 offences"

    def test_the_screen_asks_for_a_reason_and_then_does_it(self, published: World) -> None:
        client = sign_in(Client(), EvidenceAnalystFactory.create())
        url = reverse("evidence_release_withdraw", args=[published.newer.pk])
        assert client.post(url, {"kind": "unscheduled_correction"}).status_code == 422
        state = client.get(url).context["impact"].state
        form = {"kind": "unscheduled_correction", "reason": "A mistake.", "state": state}
        assert client.post(url, form).status_code == 302
        assert says("july") == "800 offences"
        assert AuditEntry.objects.filter(action="evidence.withdraw_release").exists()


class TestRedefining:
    """A figure, or a measure, comes to mean something else."""

    def test_what_nobody_notices_is_saved_at_once_and_kept(self, world: World) -> None:
        assert propose(redefined("july", title="Another name"), by=None) is None
        assert DefinitionChange.objects.get().old_values["title"] == "Offences, July 2025"

    def test_a_figure_that_moves_is_looked_at_first(self, world: World) -> None:
        may = Period.month(2025, 5)
        edited = redefined("july", period_start=may.start, period_end=may.end)
        change = propose(edited, by=None)
        assert change is not None
        assert says("july") == "800 offences"
        impact = impact_of(Redefining(change))
        assert [(each.old.words, each.new.words) for each in impact.moved] == [
            ("800 offences", "1,000 offences")
        ]
        assert [each.word for each in impact.stopping] == ["fell"]
        with pytest.raises(ClaimsUnanswered):
            put_out(Redefining(change), NOTICE, None, "evidence.edit_figure")
        assert says("july") == "800 offences"

    def test_the_ledger_and_the_old_version_remain(self, world: World, client: Client) -> None:
        """P2, N10: what was read stays readable, as it was defined then."""
        may = Period.month(2025, 5)
        edited = redefined("july", period_start=may.start, period_end=may.end)
        change = propose(edited, by=None)
        assert change is not None
        answer_every(Redefining(change))
        put_out(Redefining(change), NOTICE, None, "evidence.edit_figure")
        entry = Correction.objects.get(figure__slug="july")
        assert (entry.old_words, entry.new_words) == ("800 offences", "1,000 offences")
        assert entry.definition == change
        assert says("july") == "1,000 offences"
        assert world.public.publish_at is not None
        assert figures_as_of(["july"], world.public.publish_at)["july"].words == "800 offences"
        page = client.get("/statistics/figures/july/2024-01-01-093000/").content.decode()
        assert "800 offences" in page
        assert "It now says" in page

    def test_a_measure_moves_every_figure_that_rests_on_it(self, world: World) -> None:
        edited = world.measure
        edited.unit_plural = "recorded offences"
        edited.noun_plural = "recorded offences"
        change = propose(edited, by=None)
        assert change is not None
        moved = impact_of(Redefining(change)).moved
        assert {each.new.words for each in moved} >= {"800 recorded offences"}
        put_out(Redefining(change), NOTICE, None, "evidence.edit_measure")
        assert says("july") == "800 recorded offences"
        assert Correction.objects.filter(definition=change, figure__slug="july").exists()

    def test_a_newer_proposal_takes_the_place_of_an_older_one(self, world: World) -> None:
        for form in ("change", "rate"):
            propose(redefined("july", form=form), by=None)
        assert DefinitionChange.objects.get().new_values == {"form": "rate"}

    def test_values_come_back_as_they_were(self, world: World) -> None:
        july = Figure.objects.get(slug="july")
        other = Figure()
        with_values(other, column_values(july))
        assert column_values(other) == column_values(july)
        assert (other.period, other.measure) == (july.period, july.measure)

    def test_the_editor_of_snippets_leads_to_the_preview(self, world: World) -> None:
        client = sign_in(Client(), EvidenceAnalystFactory.create())
        july = Figure.objects.get(slug="july")
        data = {
            **{name: value or "" for name, value in column_values(july).items()},
            "measure": july.measure_id,
            "area": july.area_id,
            "form": "change",
        }
        answer = client.post(reverse("wagtailsnippets_evidence_figure:edit", args=[july.pk]), data)
        change = DefinitionChange.objects.get()
        assert answer["Location"] == reverse("evidence_change", args=[change.pk])
        assert "Nothing is changed yet" in client.get(answer["Location"]).content.decode()
        july.refresh_from_db()
        assert july.form == "count"
        assert client.post(reverse("evidence_change_discard", args=[change.pk])).status_code == 302
        assert not DefinitionChange.objects.exists()


@pytest.mark.parametrize("role", [each for each in Role if each is not Role.EVIDENCE_ANALYST])
def test_other_roles_change_nothing(published: World, role: Role) -> None:
    """Neither withdraw nor redefine, whatever the address."""
    change = propose(redefined("july", form="rate"), by=None)
    assert change is not None
    client = sign_in(Client(), UserFactory.create(roles=[role]))
    form = {"kind": "unscheduled_correction", "reason": "No."}
    answers = [
        client.post(reverse("evidence_release_withdraw", args=[published.newer.pk]), form),
        client.post(reverse("evidence_release_recount", args=[published.newer.pk])),
        client.post(reverse("evidence_change", args=[change.pk]), form),
        client.post(reverse("evidence_change_discard", args=[change.pk])),
    ]
    assert all(each.status_code in {302, 403, 404} for each in answers)
    assert not any(
        each.status_code == 302
        and "login" not in each["Location"]
        and each["Location"] != reverse("wagtailadmin_home")
        for each in answers
    )
    published.newer.refresh_from_db()
    change.refresh_from_db()
    assert (published.newer.state, change.applied_at) == (ReleaseState.PUBLISHED, None)


class TestAnswers:
    """An answer counts for the sentence as it read, with the numbers it then had."""

    def test_an_old_answer_does_not_cover_other_numbers(self, world: World) -> None:
        answer_all(world)
        assert impact_of(world.newer).unanswered == []
        world.newer.observations.filter(value=1300).update(value=1400)
        assert [each.word for each in impact_of(world.newer).unanswered] == ["fell"]

    def test_what_nobody_can_judge_waits_for_a_person(
        self, world: World, make_page: PageMaker
    ) -> None:
        make_page(months("line_chart", "Lowest since 2015", "offences", "X1"), slug="long-ago")
        answer_all(world)
        ClaimAnswer.objects.filter(page__slug="long-ago").delete()
        (check,) = impact_of(world.newer).unanswered
        assert check.outcome.value == "cannot be judged"
        user = EditorFactory.create()
        keep(world.newer, check, AnswerKind.CHECKED, "", user)
        assert publish(world.newer)
        assert ClaimAnswer.objects.get(page__slug="long-ago").answered_by == user

    def test_nobody_vouches_for_what_the_data_speak_against(self, world: World) -> None:
        client = sign_in(Client(), EditorFactory.create())
        check = impact_of(world.newer).stopping[0]
        url = reverse("evidence_release_answer", args=[world.newer.pk, check.key])
        assert client.post(url, {"kind": "checked"}).status_code == 422
        assert not ClaimAnswer.objects.exists()

    def test_a_story_with_an_untrue_claim_passes_once_somebody_said_why(
        self, world: World, site_root: Page
    ) -> None:
        """P23: a quotation may stay, with a name and a reason."""
        import json

        said = json.dumps([text(f"It rose in July 2025, he said: {figure('july')}.")])
        page = StoryPage(title="A story", slug="a-story", live=False, body=said)
        story_index(site_root).add_child(instance=page)
        draft = page.save_revision()
        with pytest.raises(ValidationError):
            draft.publish()
        client = sign_in(Client(), EditorFactory.create())
        listed = client.get(reverse("evidence_page_claims", args=[page.pk]))
        (judged,) = listed.context["claims"]
        url = reverse("evidence_page_answer", args=[page.pk, judged.check.key])
        assert client.post(url, {"kind": "edited"}).status_code == 422
        assert client.post(url, {"kind": "stays", "reason": "He said so."}).status_code == 302
        draft.publish()
        page.refresh_from_db()
        assert page.live
        assert ClaimAnswer.objects.get().reason == "He said so."

    @pytest.mark.parametrize("role", [Role.ENGAGEMENT_OFFICER, Role.SAFEGUARDING_LEAD])
    def test_others_neither_see_nor_answer_the_claims_of_a_page(
        self, world: World, role: Role
    ) -> None:
        client = sign_in(Client(), UserFactory.create(roles=[role]))
        for url in (
            reverse("evidence_page_claims", args=[world.page.pk]),
            reverse("evidence_page_answer", args=[world.page.pk, "0" * 64]),
        ):
            assert client.post(url).status_code in {302, 403, 405}
            assert client.get(url).status_code in {302, 403}


def test_a_preview_of_another_state_is_refused_and_worked_out_again(world: World) -> None:
    """P22: what was looked at is what goes out."""
    answer_all(world)
    state = impact_of(world.newer).state
    cell(world.measure, world.area, world.newer, Period.month(2025, 5), 900)
    with pytest.raises(LookedDifferent, match="Look at them once more"):
        publish(world.newer, state=state)
    world.newer.refresh_from_db()
    assert world.newer.state is ReleaseState.LOADED
    saved(world.measure, world.area, "may", Period.month(2025, 5))
