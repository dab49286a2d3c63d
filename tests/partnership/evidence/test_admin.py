"""Evidence in the CMS: the picker, the lists, and loading a file with a look before publishing."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from partnership.evidence.figures import figure
from partnership.evidence.models import Figure, Release
from tests.factories.accounts import EditorFactory, EvidenceAnalystFactory, sign_in
from tests.partnership.evidence.street_files import month_zip, street_row

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_evidence")]


@pytest.fixture
def analyst(client: Client) -> Client:
    return sign_in(client, EvidenceAnalystFactory())


@pytest.fixture
def editor() -> Client:
    return sign_in(Client(), EditorFactory())


def archive(**changes: str) -> SimpleUploadedFile:
    """Return an archive of January 2026 with two invented rows."""
    rows = [street_row(number, **{"month": "2026-01", **changes}) for number in (1, 2)]
    return SimpleUploadedFile("archive.zip", month_zip(rows, "2026-01").read(), "application/zip")


def upload(client: Client, file: SimpleUploadedFile) -> Any:
    return client.post(reverse("evidence_load"), {"file": file, "loader": "police-archive"})


def test_an_analyst_loads_looks_and_publishes(analyst: Client) -> None:
    before = Release.objects.count()
    response = upload(analyst, archive())
    assert response.status_code == 302
    release = Release.objects.latest("pk")
    assert Release.objects.count() == before + 1
    assert release.publish_at is None
    page = analyst.get(response.url).content.decode()
    assert "The public sees none of this yet." in page
    assert "Figures that say something else: 0" in page
    release.refresh_from_db()
    assert release.publish_at is None  # looking publishes nothing
    plan = {"kind": "scheduled_revision", "reason": "A new month.", "publish": "1"}
    assert analyst.post(response.url, plan).status_code == 302
    release.refresh_from_db()
    assert release.publish_at is not None
    assert "Public since" in analyst.get(response.url).content.decode()


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("archive.zip", b"not a zip"),
        archive(month="2026-02", falls_within="Somebody Else Police"),
    ],
    ids=["damaged", "another month and force"],
)
def test_a_wrong_file_changes_nothing_and_says_why(
    analyst: Client, file: SimpleUploadedFile
) -> None:
    """Issue 2, bad input: file, row and reason."""
    before = Release.objects.count()
    response = upload(analyst, file)
    page = response.content.decode()
    assert response.status_code == 422
    assert "The file was not loaded. Nothing was changed." in page
    assert "<td>archive.zip" in page or "street.csv" in page
    assert Release.objects.count() == before


@pytest.mark.parametrize("name", ["evidence_load", "evidence_load_problems"])
def test_only_an_analyst_loads(editor: Client, name: str) -> None:
    response = editor.get(reverse(name))
    assert (response.status_code, response.url) == (302, "/admin/")


def test_the_list_of_loaded_files_has_one_name_and_a_button_of_the_usual_size(
    analyst: Client,
) -> None:
    page = analyst.get(reverse("wagtailsnippets_evidence_release:list")).content.decode()
    assert "<title>Loaded files" in " ".join(page.split()).replace("<title> ", "<title>")
    assert "Releases" not in page
    button = page[: page.index("Load a file")].rsplit("<a ", 1)[1]
    assert reverse("evidence_load") in button
    assert "w-header-button" in button


def test_the_picker_lists_figures_with_what_they_say_now(editor: Client) -> None:
    address = reverse("evidence_figure_chooser:choose_results")
    wanted = Figure.objects.get(slug="violence-2025-force").title
    page = editor.get(address, {"q": wanted}).content.decode()
    assert "Says now" in page
    assert "25,997 offences" in page


def test_picking_answers_with_the_slug_and_the_live_words(editor: Client) -> None:
    saved = Figure.objects.get(slug="violence-2025-force")
    answer = editor.get(reverse("evidence_figure_chooser:chosen", args=[saved.pk]))
    result = json.loads(answer.content)["result"]
    assert result["id"] == result["slug"] == "violence-2025-force"
    assert result["form"] == "count"
    assert result["words"] == figure(saved).words
    assert result["refused"] == ""


def test_a_figure_can_be_inspected_with_its_live_value(editor: Client) -> None:
    saved = Figure.objects.get(slug="violence-2025-force-rate")
    address = reverse("wagtailsnippets_evidence_figure:inspect", args=[saved.pk])
    page = editor.get(address).content.decode()
    assert "Says now" in page
    assert "33.1 for every 1,000 residents" in page


@pytest.mark.parametrize("model", ["measure", "release", "correction"])
def test_measures_releases_and_the_ledger_are_not_edited_by_an_editor(
    editor: Client, model: str
) -> None:
    assert editor.get(reverse(f"wagtailsnippets_evidence_{model}:add")).status_code == 302


def test_a_release_is_never_made_or_changed_in_a_form(analyst: Client) -> None:
    pk = Release.objects.latest("pk").pk
    for name, arguments in (("add", []), ("edit", [pk]), ("delete", [pk])):
        address = reverse(f"wagtailsnippets_evidence_release:{name}", args=arguments)
        assert analyst.get(address).status_code == 302
