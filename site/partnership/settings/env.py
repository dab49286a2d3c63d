"""Every value that the environment may set is read here, once (the README lists them)."""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parents[3]

_env = environ.Env()
environ.Env.read_env(BASE_DIR / ".env")


def text(name: str, default: str = "") -> str:
    """Return a text value; an unset one is ``default``."""
    return str(_env.str(name, default=default))


def flag(name: str, default: bool) -> bool:
    """Return a yes/no value."""
    return bool(_env.bool(name, default=default))


def number(name: str, default: int) -> int:
    """Return a whole number."""
    return int(_env.int(name, default=default))


def names(name: str) -> list[str]:
    """Return a comma-separated list, empty when unset."""
    return list(_env.list(name, default=[]))


def database(default: str) -> dict[str, object]:
    """Return Django's database settings from ``DATABASE_URL``."""
    return dict(_env.db_url("DATABASE_URL", default=default))


def cache(default: str) -> dict[str, object]:
    """Return Django's cache settings from ``CACHE_URL``."""
    return dict(_env.cache_url("CACHE_URL", default=default))


def mail(name: str) -> dict[str, object]:
    """Return Django's mail settings from an address such as ``smtp+tls://user:word@host:587``.

    Raises:
        ImproperlyConfigured: the way to the server would not be encrypted.
    """
    found = dict(_env.email_url(name))
    if not (found.get("EMAIL_USE_TLS") or found.get("EMAIL_USE_SSL")):
        raise ImproperlyConfigured(f"{name} must start with smtp+tls:// or smtp+ssl://")
    return found


def hosts(name: str) -> list[str]:
    """Return a list of host names.

    Raises:
        ImproperlyConfigured: one of them stands for others (SE-30).
    """
    found = names(name)
    if any("*" in host or host.startswith(".") for host in found):
        raise ImproperlyConfigured(f"{name} must hold whole host names, without wildcards.")
    return found


def required(*wanted: str) -> None:
    """Refuse to start, naming every variable that is missing at once."""
    missing = [name for name in wanted if not _env.str(name, default="")]
    if missing:
        raise ImproperlyConfigured(
            "Set these environment variables before starting: " + ", ".join(missing)
        )
