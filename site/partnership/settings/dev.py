"""Development and demonstration on one machine: nothing but Python is needed."""

from partnership.settings.base import *  # noqa: F403
from partnership.settings.base import INSTALLED_APPS, STORAGES

DEBUG = True
# A fixed key that protects nothing: this file never runs in production.
SECRET_KEY = "development-only-key-that-protects-nothing"  # noqa: S105
FIELD_ENCRYPTION_KEYS = ["ZGV2ZWxvcG1lbnQtb25seS1rZXktMTIzNDU2Nzg5MDE="]
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
INSTALLED_APPS = [*INSTALLED_APPS, "wagtail.contrib.styleguide"]
SITE_NAME = "Northamptonshire Serious Violence Prevention Partnership"
SITE_SHORT_NAME = "NSVPP"
WAGTAIL_SITE_NAME = SITE_SHORT_NAME
GALLERY = True
DEMONSTRATION = True
PAGE_CACHE_SECONDS = 0
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# Plain http on this machine: browsers refuse Secure and __Host- cookies there.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME = "session"
CSRF_COOKIE_NAME = "csrf"
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
