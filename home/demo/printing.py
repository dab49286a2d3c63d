"""What the demonstration prints: where to look and how to sign in."""

from collections.abc import Iterable

from django.conf import settings

from partnership.accounts.demo import DemoPerson

PLACES = (
    ("Home", "/"),
    ("Stories", "/stories/"),
    ("Statistics", "/statistics/"),
    ("Have your say", "/have-your-say/"),
    ("What changed", "/what-changed/"),
    ("Get help", "/get-help/"),
    ("Tell us your story", "/tell-us-your-story/"),
    ("Search", "/search/"),
    ("Partners", "/partners/"),
    ("Staff", "/admin/"),
)


def addresses() -> str:
    """Return the addresses of the demonstration, a line each."""
    base = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
    return "\n".join(f"  {name:<26}{base}{path}" for name, path in PLACES)


def sign_ins(people: Iterable[DemoPerson]) -> str:
    """Return the demonstration sign-ins: a line each, then what all of them share."""
    known = list(people)
    lines = [f"  {person.role.label:<26}{person.email}" for person in known]
    if known:
        lines += [
            f"  Password of all:          {known[0].password}",
            f"  Second factor of all:     {known[0].totp_secret} (for an authenticator app)",
        ]
    return "\n".join(lines)


def summary(people: Iterable[DemoPerson]) -> str:
    """Return everything that ``make run`` shows."""
    return f"Addresses\n{addresses()}\n\nDemonstration sign-ins\n{sign_ins(people)}\n"
