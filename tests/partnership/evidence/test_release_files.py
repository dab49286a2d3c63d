"""A loaded file as it came: outside the folder that the web server hands out, and for staff."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from partnership.accounts.audit import AuditEntry
from partnership.accounts.roles import Role
from partnership.core.checks import protected_files_are_not_served
from partnership.evidence.models import Release
from tests.factories.accounts import FACTORY_BY_ROLE, sign_in
from tests.factories.evidence import ReleaseFactory

pytestmark = pytest.mark.django_db
CONTENT = b"area,number\nExampleton,12\n"


def with_file(**fields: object) -> Release:
    release: Release = ReleaseFactory.create(file_name="numbers.csv", **fields)
    release.file.save("numbers.csv", ContentFile(CONTENT))
    return release


@pytest.fixture
def waiting() -> Release:
    return with_file(publish_at=None)


@pytest.fixture
def public() -> Release:
    return with_file(publish_at=timezone.now())


def address(release: Release) -> str:
    return reverse("evidence_release_file", args=[release.pk])


def answer_to(role: Role, release: Release) -> int:
    return int(sign_in(Client(), FACTORY_BY_ROLE[role]()).get(address(release)).status_code)


def test_the_file_is_in_no_folder_that_is_served(waiting: Release, client: Client) -> None:
    assert Path(waiting.file.path).is_relative_to(settings.PROTECTED_ROOT)
    assert not list(Path(settings.MEDIA_ROOT).rglob("*"))
    with pytest.raises(ValueError, match="no address"):
        assert waiting.file.url
    assert client.get(f"/media/{waiting.file.name}").status_code == 404


def test_only_the_account_of_the_site_can_read_it(waiting: Release) -> None:
    assert Path(waiting.file.path).stat().st_mode & 0o077 == 0


def test_nobody_from_outside_gets_it(waiting: Release, public: Release, client: Client) -> None:
    for release in (waiting, public):
        answer = client.get(address(release))
        assert answer.status_code == 302
        assert answer["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("role", [each for each in Role if each is not Role.EVIDENCE_ANALYST])
def test_before_it_is_public_it_is_for_analysts_alone(role: Role, waiting: Release) -> None:
    """P4: numbers that are not out yet are seen by as few people as possible."""
    assert answer_to(role, waiting) in {302, 403}
    assert not AuditEntry.objects.filter(action="evidence.download_file").exists()


@pytest.mark.parametrize("role", list(Role))
def test_once_public_it_is_for_those_who_work_with_numbers(role: Role, public: Release) -> None:
    allowed = role in {Role.EVIDENCE_ANALYST, Role.EDITOR}
    assert (answer_to(role, public) == 200) is allowed


def test_it_is_saved_as_it_came_never_shown_and_written_down(waiting: Release) -> None:
    analyst = FACTORY_BY_ROLE[Role.EVIDENCE_ANALYST]()
    answer = sign_in(Client(), analyst).get(address(waiting))
    assert b"".join(answer) == CONTENT  # type: ignore[call-overload]
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == 'attachment; filename="numbers.csv"'
    assert "no-store" in answer["Cache-Control"]
    entry = AuditEntry.objects.get(action="evidence.download_file")
    assert (entry.actor, entry.object_id) == (analyst, str(waiting.pk))


def test_a_release_without_a_file_has_none(public: Release) -> None:
    assert answer_to(Role.EVIDENCE_ANALYST, ReleaseFactory.create(publish_at=None)) == 404


def test_the_folder_must_not_be_inside_one_that_is_served(tmp_path: Path) -> None:
    """The site does not start with such settings."""
    inside = str(tmp_path / "files")
    with override_settings(MEDIA_ROOT=str(tmp_path), PROTECTED_ROOT=inside):
        (error,) = protected_files_are_not_served(None)
    assert error.id == "core.E003"
    assert protected_files_are_not_served(None) == []
