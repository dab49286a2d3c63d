"""The consent register: who agreed to be shown, where and until when."""

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models

from partnership.core.page_cache import content_changed
from partnership.library.rules.consent import AgeBand, Consent, Giver, Place

GIVER_LABELS = {Giver.PERSON: "The person shown", Giver.PARENT: "A parent or carer"}
AGE_LABELS = {AgeBand.UNDER_18: "Under 18", AgeBand.ADULT: "18 or over"}


class ConsentQuerySet(models.QuerySet["ConsentRecord"]):
    """Finds the consents about a thing."""

    def about(self, subject: models.Model) -> "ConsentQuerySet":
        """Return the consents about ``subject``, however it was read from the database."""
        return self.filter(subject_type=subject._meta.label_lower, subject_id=str(subject.pk))


class ConsentRecord(models.Model):
    """One person's agreement to be shown. It holds no name: the signed form does, elsewhere."""

    subject_type = models.CharField(max_length=80)
    subject_id = models.CharField(max_length=64)
    giver = models.CharField(
        "given by", max_length=10, choices=[(giver, GIVER_LABELS[giver]) for giver in Giver]
    )
    age_band = models.CharField(
        "age of the person shown", max_length=10, choices=[(b, AGE_LABELS[b]) for b in AgeBand]
    )
    places = models.JSONField(default=list, help_text="website, social_media, print, press")
    given_on = models.DateField()
    expires_on = models.DateField(help_text="The first day on which it no longer holds.")
    withdrawn_on = models.DateField(null=True, blank=True)
    form_reference = models.CharField(
        max_length=80, blank=True, help_text="Where the signed form is kept. No name."
    )

    objects = ConsentQuerySet.as_manager()

    class Meta:
        ordering = ("-given_on",)
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=("subject_type", "subject_id"), name="consent_by_subject")
        ]

    def __str__(self) -> str:
        """Say what the consent is about, without naming anybody."""
        return f"Consent for {self.subject_type} {self.subject_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and let no cached page keep what may no longer be shown (SE-23)."""
        super().save(*args, **kwargs)
        content_changed()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete, with the same care."""
        gone = super().delete(*args, **kwargs)
        content_changed()
        return gone

    def clean(self) -> None:
        """Refuse unknown places and an end before the beginning."""
        super().clean()
        if not self.places or not set(self.places) <= set(Place):
            raise ValidationError({"places": f"Choose among: {', '.join(Place)}."})
        if self.given_on and self.expires_on and self.expires_on <= self.given_on:
            raise ValidationError({"expires_on": "Choose a day after the consent was given."})

    def as_rule(self) -> Consent:
        """Return the consent as the rule needs it."""
        return Consent(
            giver=self.giver,
            age_band=self.age_band,
            places=frozenset(self.places),
            given_on=self.given_on,
            expires_on=self.expires_on,
            withdrawn_on=self.withdrawn_on,
        )

    def withdraw(self, today: date) -> None:
        """End the consent from ``today`` on; every page forgets at once."""
        self.withdrawn_on = today
        self.save(update_fields=["withdrawn_on"])
