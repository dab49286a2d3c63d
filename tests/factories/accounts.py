"""People of every role, partner bodies, and how a test signs in with a second factor."""

import time
from typing import Any

import factory
from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import Group
from django.test import Client

from partnership.accounts.models import Organisation, SpecifiedArea, User
from partnership.accounts.roles import Role

PASSWORD = "correct horse battery staple"


class OrganisationFactory(factory.django.DjangoModelFactory):
    """A partner body."""

    class Meta:
        model = Organisation

    name = factory.Sequence(lambda n: f"Example body {n}")
    slug = factory.Sequence(lambda n: f"example-body-{n}")
    specified_area = SpecifiedArea.HEALTH


class UserFactory(factory.django.DjangoModelFactory):
    """An active person; ``UserFactory(roles=[Role.EDITOR])`` puts them in groups."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"person-{n}@example.org")
    name = factory.Sequence(lambda n: f"Example Person {n}")
    is_active = True
    password = factory.django.Password(PASSWORD)

    @factory.post_generation
    def roles(self, create: bool, extracted: Any, **kwargs: Any) -> None:
        """Put the person in the groups of their roles."""
        for role in extracted or ():
            self.groups.add(Group.objects.get_or_create(name=role)[0])


class EditorFactory(UserFactory):
    """A communications officer."""

    roles = factory.PostGeneration(lambda user, create, value: _join(user, Role.EDITOR))


class EvidenceAnalystFactory(UserFactory):
    """An evidence analyst."""

    roles = factory.PostGeneration(lambda user, create, value: _join(user, Role.EVIDENCE_ANALYST))


class EngagementOfficerFactory(UserFactory):
    """An engagement officer."""

    roles = factory.PostGeneration(lambda user, create, value: _join(user, Role.ENGAGEMENT_OFFICER))


class SafeguardingLeadFactory(UserFactory):
    """A safeguarding lead."""

    roles = factory.PostGeneration(lambda user, create, value: _join(user, Role.SAFEGUARDING_LEAD))


class PartnerReviewerFactory(UserFactory):
    """A reviewer who signs in for a partner body."""

    organisation = factory.SubFactory(OrganisationFactory)
    roles = factory.PostGeneration(lambda user, create, value: _join(user, Role.PARTNER_REVIEWER))


class AdministratorFactory(UserFactory):
    """An administrator."""

    roles = factory.PostGeneration(lambda user, create, value: _join(user, Role.ADMINISTRATOR))


FACTORY_BY_ROLE: dict[Role, type[UserFactory]] = {
    Role.EDITOR: EditorFactory,
    Role.EVIDENCE_ANALYST: EvidenceAnalystFactory,
    Role.ENGAGEMENT_OFFICER: EngagementOfficerFactory,
    Role.SAFEGUARDING_LEAD: SafeguardingLeadFactory,
    Role.PARTNER_REVIEWER: PartnerReviewerFactory,
    Role.ADMINISTRATOR: AdministratorFactory,
}


def _join(user: User, role: Role) -> None:
    user.groups.add(Group.objects.get_or_create(name=role)[0])


def enrol(user: User) -> str:
    """Give ``user`` a second factor, when there is none yet, and return its secret."""
    secret = generate_totp_secret()
    if not Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(user, secret)
    return secret


def sign_in(client: Client, user: User) -> Client:
    """Sign ``user`` in as after password and second factor, so that /admin/ and /partners/ open.

    A bare ``client.force_login(user)`` is a password-only session and is sent to the second
    factor (SE-17).
    """
    enrol(user)
    client.force_login(user)
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [
        {"method": "password", "at": time.time()},
        {"method": "mfa", "at": time.time(), "type": "totp"},
    ]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    return client
