"""Production settings pass Django's own deployment checks, or refuse to start (SE-01)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.system
ROOT = Path(__file__).resolve().parents[2]
COMPLETE = {
    "SECRET_KEY": "a-key-of-this-test-alone-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEF",
    "FIELD_ENCRYPTION_KEYS": "dGVzdC1vbmx5LWtleS10aGF0LXByb3RlY3RzLW5vdGg=",
    "ALLOWED_HOSTS": "www.example.org",
    "BASE_URL": "https://www.example.org",
    "DATABASE_URL": "sqlite:///:memory:",
    "CACHE_URL": "locmemcache://",
    "EMAIL_URL": "smtp+tls://sender:word@mail.example.org:587",
    "DEFAULT_FROM_EMAIL": "partnership@example.org",
    "SITE_NAME": "Example Partnership",
    "SITE_SHORT_NAME": "Example",
}


def run(environment: dict[str, str], *command: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env={**kept, **environment, "DJANGO_SETTINGS_MODULE": "partnership.settings.production"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_the_deployment_checks_find_nothing() -> None:
    done = run(COMPLETE, "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


@pytest.mark.parametrize(
    "missing", ["SECRET_KEY", "FIELD_ENCRYPTION_KEYS", "ALLOWED_HOSTS", "EMAIL_URL"]
)
def test_it_refuses_to_start_and_names_what_is_missing(missing: str) -> None:
    incomplete = {name: value for name, value in COMPLETE.items() if name != missing}
    done = run(incomplete, "check")
    assert done.returncode != 0
    assert missing in done.stderr


def test_nothing_is_there_that_is_for_tests_alone() -> None:
    """No demonstration person, no gallery, and written-down codes are slow to guess (SAV-3)."""
    names = ("DEMONSTRATION", "GALLERY", "SURVEY_CODE_ROUNDS")
    code = "from django.conf import settings; print(*(getattr(settings, n) for n in {}))"
    printed = run(COMPLETE, "shell", "-v0", "-c", code.format(names)).stdout.split()
    assert printed == ["False", "False", str(2**14)]


@pytest.mark.parametrize(
    ("name", "weak"),
    [
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", "www.example.org,.example.org"),
        ("EMAIL_URL", "smtp://mail.example.org:25"),
    ],
)
def test_it_refuses_to_start_with_a_weak_value(name: str, weak: str) -> None:
    """SE-30, and mail that would go out in clear."""
    done = run({**COMPLETE, name: weak}, "check")
    assert done.returncode != 0
    assert name in done.stderr.splitlines()[-1]


def test_no_handler_sends_requests_away() -> None:
    """DP-08: Django's own handler mails a failed request with everything that was posted."""
    code = (
        "import logging; names = ['', *logging.root.manager.loggerDict];"
        "print({type(h).__name__ for n in names for h in logging.getLogger(n).handlers})"
    )
    done = run(COMPLETE, "shell", "-v0", "-c", code)
    assert "AdminEmailHandler" not in done.stdout
    assert "StreamHandler" in done.stdout
