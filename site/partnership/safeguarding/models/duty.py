"""The safeguarding rota: who acts on which days, and who steps in (SG-05)."""

from collections.abc import Iterator

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from partnership.accounts.models import User
from partnership.accounts.roles import Role
from partnership.safeguarding.rules.rota import Span, Turn
from partnership.safeguarding.rules.rota_words import span_in_words


def leads() -> models.QuerySet[User]:
    """Return who can read the queue today: active, with the role of a safeguarding lead."""
    return User.objects.filter(is_active=True, groups__name=Role.SAFEGUARDING_LEAD)


class DutyTurnQuerySet(models.QuerySet["DutyTurn"]):
    """Questions about several turns."""

    def standing(self) -> "DutyTurnQuerySet":
        """Leave out turns whose person or deputy can no longer read the queue."""
        return self.filter(person__in=leads(), deputy__in=leads())


class DutyTurn(models.Model):
    """Some days on which one person acts, with a deputy; no day belongs to two turns."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="who is on duty",
        help_text="Reads the queue on these days and acts. Gets a mail when a text is red.",
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Acts when the person above is away. Gets the same mails.",
    )
    first_day = models.DateField()
    last_day = models.DateField(help_text="This day belongs to the turn.")

    # The CMS's index of references holds nothing of this area.
    wagtail_reference_index_ignore = True

    objects = DutyTurnQuerySet.as_manager()

    class Meta:
        ordering = ("first_day", "pk")
        default_permissions = ()
        verbose_name = "turn on the rota"
        verbose_name_plural = "safeguarding rota"

    def __str__(self) -> str:
        """Say who acts when."""
        return f"{self.person}, {self.days_in_words}"

    @property
    def span(self) -> Span:
        """Return its days."""
        return Span(self.first_day, self.last_day)

    @property
    def days_in_words(self) -> str:
        """Return its days as people say them."""
        return span_in_words(self.span)

    def as_turn(self) -> Turn:
        """Return it as the rules know it."""
        return Turn(self.first_day, self.last_day, str(self.person), str(self.deputy))

    def clean(self) -> None:
        """Refuse what would leave a day without somebody, or with two people.

        Raises:
            ValidationError: what is wrong, by field.
        """
        super().clean()
        problems = dict([*self._of_people(), *self._of_days()])
        if problems:
            raise ValidationError(problems)

    def _of_people(self) -> Iterator[tuple[str, str]]:
        for field in ("person", "deputy"):
            chosen = getattr(self, field) if getattr(self, f"{field}_id") else None
            if chosen is not None and not leads().filter(pk=chosen.pk).exists():
                yield field, f"{chosen} can no longer read the queue. Choose somebody else."
        if self.person_id and self.person_id == self.deputy_id:
            yield "deputy", "Choose another person as deputy: somebody has to step in."

    def _of_days(self) -> Iterator[tuple[str, str]]:
        if not self.first_day or not self.last_day:
            return
        if self.last_day < self.first_day:
            yield "last_day", "The last day comes before the first day."
        elif self.last_day < timezone.localdate():
            yield "last_day", "These days are over. The rota is for today and later."
        else:
            yield from self._shared_days()

    def _shared_days(self) -> Iterator[tuple[str, str]]:
        others = DutyTurn.objects.exclude(pk=self.pk).select_related("person")
        other = others.filter(first_day__lte=self.last_day, last_day__gte=self.first_day).first()
        if other is not None:
            words = f"{other.person} is on duty from {other.days_in_words}."
            yield "first_day", f"{words} A day cannot belong to two turns."
