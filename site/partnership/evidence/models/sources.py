"""Who published a number, in which data set, in which file."""

import hashlib
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from django.core.files.base import File
from django.db import models
from django.db.models import Q
from django.utils import timezone

from partnership.core.storage import protected_storage

LICENCES = [("OGL-3.0", "Open Government Licence v3.0"), ("other", "Other: see the notes")]


class Publisher(models.Model):
    """A body that publishes figures, such as the Office for National Statistics."""

    name = models.CharField(max_length=160, unique=True)
    slug = models.SlugField(unique=True)
    url = models.URLField(blank=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        """Return the publisher's name."""
        return self.name


class Dataset(models.Model):
    """A thing that is published again and again in files of one layout."""

    publisher = models.ForeignKey(Publisher, on_delete=models.PROTECT, related_name="datasets")
    name = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)
    url = models.URLField(blank=True)
    licence = models.CharField(max_length=20, choices=LICENCES, default="OGL-3.0")
    attribution = models.CharField(
        max_length=300, blank=True, help_text="The line the licence asks us to print."
    )
    next_release_on = models.DateField(
        null=True, blank=True, help_text="The day the publisher has announced, if any (P4)."
    )

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        """Return the data set's name."""
        return self.name


class ReleaseState(StrEnum):
    """What a release is now; worked out from its dates and never stored."""

    LOADED = "loaded"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


def status_at(release: "Release", now: datetime) -> ReleaseState:
    """Return what the release is at ``now``; the moment of publishing itself counts as public."""
    if release.withdrawn_at and release.withdrawn_at <= now:
        return ReleaseState.WITHDRAWN
    if release.publish_at is None:
        return ReleaseState.SCHEDULED if release.scheduled_for else ReleaseState.LOADED
    return ReleaseState.PUBLISHED if release.publish_at <= now else ReleaseState.SCHEDULED


def public_at(now: datetime, prefix: str = "", including: "Release | None" = None) -> Q:
    """Return the same rule as a query: releases public at ``now``.

    Args:
        now: The moment.
        prefix: The way to the release, such as ``release__``.
        including: A release that counts as public too, to look at what it would change.
    """
    public = Q(**{f"{prefix}publish_at__lte": now}) & (
        Q(**{f"{prefix}withdrawn_at__isnull": True}) | Q(**{f"{prefix}withdrawn_at__gt": now})
    )
    return public | Q(**{f"{prefix}pk": including.pk}) if including else public


class ReleaseQuerySet(models.QuerySet["Release"]):
    """Ways to ask for releases."""

    def public(self, now: datetime | None = None) -> "ReleaseQuerySet":
        """Return the releases that the public may see."""
        return self.filter(public_at(now or timezone.now()))


class Release(models.Model):
    """One published file, kept as it came, and what was read from it."""

    dataset = models.ForeignKey(Dataset, on_delete=models.PROTECT, related_name="releases")
    title = models.CharField(max_length=160, help_text="For instance: January to December 2025.")
    edition = models.DateField(
        help_text="Orders the editions: of two files for the same month the later edition wins."
    )
    published_on = models.DateField(
        null=True, blank=True, help_text="The day the publisher put it out, when known."
    )
    reference_date = models.DateField(
        null=True, blank=True, help_text="The day the file describes, such as a census day."
    )
    # Never under an address of its own: its name could be guessed before the numbers are public.
    file = models.FileField(upload_to="evidence/releases/", storage=protected_storage, blank=True)
    file_name = models.CharField(max_length=200, blank=True)
    checksum = models.CharField(max_length=64, help_text="SHA-256 of the file.")
    notes = models.TextField(blank=True)
    loaded_at = models.DateTimeField(default=timezone.now, editable=False)
    publish_at = models.DateTimeField(
        null=True, blank=True, help_text="When its figures became public here. Empty: not yet."
    )
    scheduled_for = models.DateTimeField(
        null=True,
        blank=True,
        help_text="When it is due. It becomes public with its ledger entries, or not at all.",
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    counted_with = models.JSONField(
        default=dict,
        blank=True,
        help_text="Whose months its longer periods were counted with, by force and month.",
    )

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        # The one name that staff meet, in the menu and on its page.
        verbose_name = "loaded file"
        ordering = ("-edition", "-id")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=("dataset", "checksum"), name="evidence_release_file_once"
            ),
        ]

    def __str__(self) -> str:
        """Return the data set and the edition."""
        return f"{self.dataset}: {self.title}"

    @property
    def state(self) -> ReleaseState:
        """Return what the release is now."""
        return status_at(self, timezone.now())


def file_checksum(file: "File[bytes]") -> str:
    """Return the SHA-256 of a file, read in pieces, and leave it at its beginning."""
    digest = hashlib.sha256()
    for piece in file.chunks():
        digest.update(piece)
    file.seek(0)
    return digest.hexdigest()
