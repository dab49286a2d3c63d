"""Browser tests: as in the unit tests, with the static files served as in production."""

import os

from partnership.settings.base import STORAGES as PRODUCTION_STORAGES
from partnership.settings.test import *  # noqa: F403
from partnership.settings.test import BASE_DIR, DATABASES

# WD-53: Playwright runs a loop of its own, in which Django would refuse database calls.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
# WD-52: never the database of the unit tests.
DATABASES["default"]["TEST"] = {
    "NAME": str(BASE_DIR / "var" / "test-e2e.sqlite3")
    if DATABASES["default"]["ENGINE"].endswith("sqlite3")
    else "test_partnership_e2e"
}
STORAGES = PRODUCTION_STORAGES
STATIC_ROOT = BASE_DIR / "var" / "static-e2e"
MEDIA_ROOT = str(BASE_DIR / "var" / "media-e2e")
