"""Evidence for tests: files go to a temporary folder; the demonstration is loaded once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from partnership.evidence.catalogue.areas import ensure_areas
from partnership.evidence.catalogue.duty import ensure_duty_measures
from partnership.evidence.demo import load_demo_evidence
from partnership.evidence.demo_pages import build_statistics
from tests.conftest import home_page


@pytest.fixture(scope="module")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the demonstration's files are kept, for later loads to read them again."""
    return tmp_path_factory.mktemp("protected")


@pytest.fixture(autouse=True)
def temporary_files(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[None]:
    """Keep released files out of the real folders."""
    with_demo = "demo_evidence" in request.fixturenames
    folder = request.getfixturevalue("demo_folder") if with_demo else tmp_path
    with override_settings(MEDIA_ROOT=str(tmp_path / "media"), PROTECTED_ROOT=str(folder)):
        yield


@pytest.fixture(scope="module")
def demo_evidence(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, demo_folder: Path
) -> Iterator[None]:
    """Load the real twelve months of 2025 once for a module, and take them out afterwards."""
    with (
        django_db_blocker.unblock(),
        transaction.atomic(),
        override_settings(PROTECTED_ROOT=str(demo_folder)),
    ):
        load_demo_evidence()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def demo_statistics(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Build the demonstration's statistics pages once for a module whose tests all want them."""
    with django_db_blocker.unblock(), transaction.atomic():
        build_statistics(home_page())
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def known_areas(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Know the areas and the measures of the duty, for a module whose tests all load files."""
    with django_db_blocker.unblock(), transaction.atomic():
        ensure_areas()
        ensure_duty_measures()
        yield
        transaction.set_rollback(True)
