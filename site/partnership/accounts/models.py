"""People who sign in, and the bodies they sign in for."""

from typing import Any, ClassVar

from django.contrib.auth.models import (
    AbstractBaseUser,
    BaseUserManager,
    Group,
    PermissionsMixin,
)
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property

from partnership.accounts.audit import AuditEntry
from partnership.accounts.roles import Role

__all__ = ["AuditEntry", "Organisation", "SpecifiedArea", "User", "UserManager"]


class SpecifiedArea(models.TextChoices):
    """The five kinds of public body that the Duty names (NF-10 to NF-14)."""

    JUSTICE = "justice", "Youth justice and probation"
    HEALTH = "health", "Health"
    LOCAL_AUTHORITY = "local_authority", "Local authority"
    FIRE = "fire", "Fire and rescue"
    POLICE = "police", "Police"


class Organisation(models.Model):
    """A partner body. Results and drafts are shared body by body (DP-23)."""

    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(unique=True)
    specified_area = models.CharField(max_length=20, choices=SpecifiedArea, blank=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        """Return the body's name."""
        return self.name


class UserManager(BaseUserManager["User"]):
    """Makes users that sign in by e-mail."""

    use_in_migrations = True

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make and save a user; the address is normalised (CVE-2026-97764)."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make and save an administrator for the first sign-in."""
        user = self.create_user(
            email, password, **{**fields, "is_staff": True, "is_superuser": True}
        )
        user.groups.add(Group.objects.get_or_create(name=Role.ADMINISTRATOR)[0])
        return user


class User(AbstractBaseUser, PermissionsMixin):  # type: ignore[django-manager-missing]
    """A member of staff or a partner reviewer. The public never has an account (UX-21)."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="users"
    )
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=timezone.now)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        """Return the person's name."""
        return self.name or self.email

    @cached_property
    def roles(self) -> frozenset[Role]:
        """Return the roles this person holds, read once for each request."""
        names = self.groups.values_list("name", flat=True)
        return frozenset(Role(name) for name in names if name in Role.values)

    # Wagtail and Django ask for these two of any user model.
    def get_full_name(self) -> str:
        """Return the person's name."""
        return self.name

    def get_short_name(self) -> str:
        """Return the person's name."""
        return self.name
