"""The people of the demonstration: one for each role, one reviewer for each specified area.

They are invented (DEMO-2), sign in with one printed password and one printed second-factor
secret, and are made only where nothing real is at stake.
"""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured

from partnership.accounts.models import Organisation, SpecifiedArea, User
from partnership.accounts.role_permissions import sync_roles
from partnership.accounts.roles import Role

PASSWORD = "four calm herons by the Nene"  # noqa: S105
TOTP_SECRET = "NSVPPDEMONSTRATIONONLYSECRET2345"  # noqa: S105

# The bodies of the five specified areas (NF-10 to NF-14): slug, name, area.
BODIES: tuple[tuple[str, str, SpecifiedArea], ...] = (
    ("youth-offending", "Youth Offending Service", SpecifiedArea.JUSTICE),
    ("probation", "Northamptonshire Probation", SpecifiedArea.JUSTICE),
    ("icb", "Northamptonshire Integrated Care Board", SpecifiedArea.HEALTH),
    ("north", "North Northamptonshire Council", SpecifiedArea.LOCAL_AUTHORITY),
    ("west", "West Northamptonshire Council", SpecifiedArea.LOCAL_AUTHORITY),
    ("fire", "Northamptonshire Fire & Rescue", SpecifiedArea.FIRE),
    ("police", "Northamptonshire Police", SpecifiedArea.POLICE),
)


@dataclass(frozen=True)
class DemoPerson:
    """One demonstration sign-in, as it is printed."""

    email: str
    name: str
    role: Role
    organisation: str
    password: str = PASSWORD
    totp_secret: str = TOTP_SECRET


def _reviewer(area: str, body: str) -> DemoPerson:
    return DemoPerson(
        f"reviewer.{area}@example.org", f"Example Reviewer ({area})", Role.PARTNER_REVIEWER, body
    )


PEOPLE: tuple[DemoPerson, ...] = (
    DemoPerson("editor@example.org", "Example Editor", Role.EDITOR, ""),
    DemoPerson("analyst@example.org", "Example Analyst", Role.EVIDENCE_ANALYST, ""),
    DemoPerson("engagement@example.org", "Example Officer", Role.ENGAGEMENT_OFFICER, ""),
    DemoPerson("safeguarding@example.org", "Example Lead", Role.SAFEGUARDING_LEAD, ""),
    DemoPerson("deputy@example.org", "Example Deputy Lead", Role.SAFEGUARDING_LEAD, ""),
    _reviewer("justice", "youth-offending"),
    _reviewer("health", "icb"),
    _reviewer("council", "west"),
    _reviewer("fire", "fire"),
    _reviewer("police", "police"),
    DemoPerson("administrator@example.org", "Example Administrator", Role.ADMINISTRATOR, ""),
)


def build_bodies() -> dict[str, Organisation]:
    """Make the seven partner bodies, once, and return them by slug."""
    return {
        slug: Organisation.objects.update_or_create(
            slug=slug, defaults={"name": name, "specified_area": area}
        )[0]
        for slug, name, area in BODIES
    }


def _build_person(person: DemoPerson, bodies: dict[str, Organisation]) -> None:
    user = User.objects.filter(email=person.email).first()
    if user is None:
        user = User.objects.create_user(person.email, person.password, name=person.name)
    user.organisation = bodies.get(person.organisation)
    user.save()
    user.groups.set([Group.objects.get(name=person.role)])
    if not Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(user, person.totp_secret)
        RecoveryCodes.activate(user)


def build_people() -> list[DemoPerson]:
    """Make the demonstration people, once, and return what is printed about them.

    Raises:
        ImproperlyConfigured: outside of development and tests; a printed password must never
            open a real site.
    """
    if not settings.DEMONSTRATION:
        raise ImproperlyConfigured("Demonstration people are made in development only.")
    sync_roles()
    bodies = build_bodies()
    for person in PEOPLE:
        _build_person(person, bodies)
    return list(PEOPLE)
