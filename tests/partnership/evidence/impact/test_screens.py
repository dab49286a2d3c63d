"""The analyst's screens: roles, the list of problems as a file, the clock."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from partnership.accounts.roles import Role
from partnership.core.holidays import bank_holidays
from partnership.evidence.models import Release, ReleaseState
from partnership.evidence.rules.release_times import next_standard_time
from tests.factories.accounts import EvidenceAnalystFactory, UserFactory, sign_in
from tests.partnership.evidence.impact.conftest import World, answer_all
from tests.partnership.evidence.street_files import month_zip, street_row

pytestmark = pytest.mark.django_db


@pytest.fixture
def analyst() -> Client:
    return sign_in(Client(), EvidenceAnalystFactory.create())


@pytest.mark.parametrize(
    "role", [each for each in Role if each not in {Role.EVIDENCE_ANALYST, Role.EDITOR}]
)
def test_other_roles_see_and_do_nothing(world: World, role: Role) -> None:
    client = sign_in(Client(), UserFactory.create(roles=[role]))
    preview = reverse("evidence_release", args=[world.newer.pk])
    claim = reverse("evidence_release_answer", args=[world.newer.pk, "0" * 64])
    back = reverse("evidence_release_take_back", args=[world.newer.pk])
    answers = [client.get(preview), client.post(preview, {"publish": "1"}), client.post(claim)]
    answers += [client.post(back), client.get(reverse("evidence_load_problems"))]
    assert all(each.status_code in {302, 403} for each in answers)
    world.newer.refresh_from_db()
    assert world.newer.state is ReleaseState.LOADED


def test_nobody_from_outside_sees_a_preview(world: World, client: Client) -> None:
    assert client.get(reverse("evidence_release", args=[world.newer.pk])).status_code == 302


def test_the_usual_time_is_offered_and_kept(world: World, analyst: Client) -> None:
    """P4."""
    answer_all(world)
    preview = reverse("evidence_release", args=[world.newer.pk])
    usual = timezone.localtime(next_standard_time(timezone.now(), bank_holidays()))
    assert f'value="{usual:%d/%m/%Y %H:%M}"' in analyst.get(preview).content.decode()
    form = {"kind": "scheduled_revision", "scheduled_for": f"{usual:%d/%m/%Y %H:%M}"}
    assert analyst.post(preview, form | {"schedule": "1"}).status_code == 302
    world.newer.refresh_from_db()
    assert (world.newer.state, world.newer.scheduled_for) == (ReleaseState.SCHEDULED, usual)
    again = analyst.post(preview, form | {"schedule": "1"})
    assert "Say why the announced time moves." in again.content.decode()
    back = reverse("evidence_release_take_back", args=[world.newer.pk])
    analyst.post(back, {"moved_because": "The file is wrong."})
    world.newer.refresh_from_db()
    assert world.newer.state is ReleaseState.LOADED
    assert "The file is wrong." in analyst.get(preview).content.decode()


@pytest.mark.parametrize("time", ["2027-03-28 01:30", "2026-01-01 09:30", "2028-12-25 09:30", ""])
def test_a_time_that_does_not_exist_has_gone_or_is_on_a_day_off_is_refused(
    world: World, analyst: Client, time: str
) -> None:
    """The clocks go forward at one in the morning of 28 March 2027."""
    answer_all(world)
    preview = reverse("evidence_release", args=[world.newer.pk])
    form = {"kind": "scheduled_revision", "scheduled_for": time, "schedule": "1"}
    assert analyst.post(preview, form).status_code == 422
    world.newer.refresh_from_db()
    assert world.newer.state is ReleaseState.LOADED


def test_a_correction_without_a_reason_is_refused(world: World, analyst: Client) -> None:
    """P1, G18."""
    answer_all(world)
    preview = reverse("evidence_release", args=[world.newer.pk])
    answer = analyst.post(preview, {"kind": "unscheduled_correction", "publish": "1"})
    assert "Say what was wrong" in answer.content.decode()
    world.newer.refresh_from_db()
    assert world.newer.state is ReleaseState.LOADED


def test_the_list_of_files_leads_to_the_preview(world: World, analyst: Client) -> None:
    html = analyst.get("/admin/snippets/evidence/release/").content.decode()
    assert reverse("evidence_release", args=[world.newer.pk]) in html
    assert "loaded" in html


def test_the_problems_of_a_refused_file_are_a_csv(analyst: Client) -> None:
    """SE-12: a file cannot smuggle a formula into the list."""
    bad = SimpleUploadedFile("=evil.zip", b"not a zip")
    refused = analyst.post(reverse("evidence_load"), {"file": bad, "loader": "police-archive"})
    assert refused.status_code == 422
    address = reverse("evidence_load_problems")
    assert address in refused.content.decode()
    lines = analyst.get(address).content.decode().splitlines()
    assert lines[0] == "file,row,column,reason"
    assert lines[1].startswith("'=evil.zip,,,")


def test_a_file_of_another_kind_is_refused_by_its_ending(analyst: Client) -> None:
    file = SimpleUploadedFile("numbers.csv", b"a,b")
    refused = analyst.post(reverse("evidence_load"), {"file": file, "loader": "police-archive"})
    assert refused.status_code == 422
    assert "is a file that ends in .zip." in refused.content.decode()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_table_of_our_own_layout_can_be_fetched(analyst: Client, kind: str) -> None:
    answer = analyst.get(reverse("evidence_load_template", args=[kind]))
    assert answer.status_code == 200
    assert f"template.{kind}" in answer["Content-Disposition"]
    assert analyst.get(reverse("evidence_load_template", args=["exe"])).status_code == 404


def test_a_good_file_leads_to_its_preview(analyst: Client) -> None:
    file = SimpleUploadedFile("january.zip", month_zip([street_row(1)]).getvalue())
    answer = analyst.post(reverse("evidence_load"), {"file": file, "loader": "police-archive"})
    release = Release.objects.get()
    assert answer["Location"] == reverse("evidence_release", args=[release.pk])
    assert "The public sees none of this yet." in analyst.get(answer["Location"]).content.decode()
