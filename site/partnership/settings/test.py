"""Unit and application tests: quick hashing, no output, a database of their own."""

from partnership.settings import env
from partnership.settings.base import *  # noqa: F403
from partnership.settings.base import DATABASES, LANGUAGES, STORAGES

SECRET_KEY = "test-only-key-that-protects-nothing"  # noqa: S105
FIELD_ENCRYPTION_KEYS = ["dGVzdC1vbmx5LWtleS10aGF0LXByb3RlY3RzLW5vdGg="]
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
SITE_NAME = "Northamptonshire Serious Violence Prevention Partnership"
SITE_SHORT_NAME = "NSVPP"
WAGTAIL_SITE_NAME = SITE_SHORT_NAME
# A language that nobody speaks, from right to left: it proves that pages can be mirrored.
LANGUAGES = [*LANGUAGES, ("ar-xb", "Mirrored")]
GALLERY = True
DEMONSTRATION = True
PAGE_CACHE_SECONDS = 0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME = "session"
CSRF_COOKIE_NAME = "csrf"
WAGTAIL_AUTOSAVE_INTERVAL = 0
SURVEY_PROOF_WORK = 100
# As with passwords; what the slowness is for has tests that set production's number.
SURVEY_CODE_ROUNDS = 2**4
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if test_database := env.text("TEST_DATABASE"):
    DATABASES["default"]["TEST"] = {"NAME": test_database}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"null": {"class": "logging.NullHandler"}},
    "root": {"handlers": ["null"]},
}
