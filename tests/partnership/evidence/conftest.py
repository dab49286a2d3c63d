"""Evidence for tests: files go to a temporary folder; the demonstration is loaded once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from partnership.evidence.demo import load_demo_evidence


@pytest.fixture(autouse=True)
def temporary_files(tmp_path: Path) -> Iterator[None]:
    """Keep released files out of the real media folder."""
    with override_settings(MEDIA_ROOT=str(tmp_path)):
        yield


@pytest.fixture(scope="module")
def demo_evidence(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """Load the real twelve months of 2025 once for a module, and take them out afterwards."""
    folder = str(tmp_path_factory.mktemp("media"))
    with django_db_blocker.unblock(), transaction.atomic(), override_settings(MEDIA_ROOT=folder):
        load_demo_evidence()
        yield
        transaction.set_rollback(True)
