"""Browser tests: the site as production serves it, in a folder of its own, over plain http."""

import os
from pathlib import Path

from partnership.settings import env
from partnership.settings.base import STORAGES as PRODUCTION_STORAGES
from partnership.settings.base import SURVEY_CODE_ROUNDS as PRODUCTION_ROUNDS
from partnership.settings.test import *  # noqa: F403
from partnership.settings.test import BASE_DIR, DATABASES

# WD-53: Playwright runs a loop of its own, in which Django would refuse database calls.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
# Everything that the running sites write; another run beside this one names another folder.
E2E_ROOT = Path(env.text("E2E_FOLDER", str(BASE_DIR / "var" / "e2e")))
# Each of several test processes has a site of its own, and never sees what another one changes.
E2E_FOLDER = E2E_ROOT / env.text("PYTEST_XDIST_WORKER")
# WD-52: never the database of the unit tests.
DATABASES["default"]["NAME"] = str(E2E_FOLDER / "db.sqlite3")
# As in production, the cache is shared by all processes and whole pages are kept in it.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(E2E_FOLDER / "cache"),
    }
}
PAGE_CACHE_SECONDS = 60
# As hard as in production, for a real browser (SE-14).
SURVEY_PROOF_WORK = 50_000
SURVEY_CODE_ROUNDS = PRODUCTION_ROUNDS
STORAGES = PRODUCTION_STORAGES
STATIC_ROOT = E2E_FOLDER / "static"
MEDIA_ROOT = str(E2E_FOLDER / "media")
PROTECTED_ROOT = str(E2E_FOLDER / "protected")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "partnership.core.logs.JsonFormatter"}},
    "filters": {"answering": {"()": "partnership.core.logs.WithoutAnswering"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "json",
            "filters": ["answering"],
        }
    },
    "root": {"handlers": ["console"], "level": "INFO"},
}
