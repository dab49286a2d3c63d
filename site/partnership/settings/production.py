"""Production: refuses to start when something is missing, and says what (design §8)."""

from partnership.settings import env
from partnership.settings.base import *  # noqa: F403
from partnership.settings.base import INSTALLED_APPS

env.required(
    "SECRET_KEY",
    "FIELD_ENCRYPTION_KEYS",
    "ALLOWED_HOSTS",
    "BASE_URL",
    "DATABASE_URL",
    "CACHE_URL",
    "SITE_NAME",
    "SITE_SHORT_NAME",
)

INSTALLED_APPS = [*INSTALLED_APPS, "django_tasks_db"]
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
# /health/ is asked over plain http by the load balancer inside the network.
SECURE_REDIRECT_EXEMPT = [r"^health/$"]
