"""What is open, coming and closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.http import HttpRequest
from django.utils import timezone

from consultations.rules.status import Status, status_at
from partnership.core.models import BasePage
from partnership.core.public import live_and_public
from surveys.models import SurveyPage

if TYPE_CHECKING:
    from consultations.models.consultation import ConsultationPage

# What stands first, and which statuses stand under which heading after it.
OPEN = (Status.OPEN, Status.PAUSED)
SHELVES: tuple[tuple[str, str, tuple[Status, ...]], ...] = (
    ("coming", "Coming soon", (Status.SCHEDULED,)),
    ("closed", "Closed", (Status.CLOSED, Status.WITHDRAWN)),
)


class HaveYourSayPage(BasePage):
    """The shelf of consultations, and of the surveys that stand in none of them."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = [
        "consultations.ConsultationPage",
        "surveys.SurveyIndexPage",
    ]
    card_kicker: ClassVar[str] = "Have your say"
    scene: ClassVar[str] = "together"

    class Meta:
        verbose_name = "list of consultations"
        verbose_name_plural = "lists of consultations"

    def consultations(self) -> list[ConsultationPage]:
        """Return what the public may see; what closes first comes first."""
        from consultations.models.consultation import ConsultationPage

        found = live_and_public(ConsultationPage.objects.child_of(self))
        return list(found.order_by("closes_at", "title"))

    def single_surveys(self) -> list[SurveyPage]:
        """Return the surveys that the public may see and that stand in no consultation."""
        from consultations.models.consultation import ConsultationSurvey

        held = ConsultationSurvey.objects.filter(consultation__live=True).values("survey")
        found = live_and_public(SurveyPage.objects.descendant_of(self)).exclude(pk__in=held)
        return list(found.order_by("closes_at", "title"))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the cards of what is open, the shelves that hold something, and what changed."""
        from consultations.models.actions import WhatChangedPage

        context = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        by_status = [(status_at(item, now), item) for item in self.consultations()]
        cards = [(status, item.card(request)) for status, item in by_status]
        cards += [(Status(one.status), one.card(request)) for one in self.single_surveys()]
        context["open_cards"] = [card for status, card in cards if status in OPEN]
        shelves = [
            {
                "id": name,
                "heading": heading,
                "cards": [card for status, card in cards if status in statuses],
            }
            for name, heading, statuses in SHELVES
        ]
        context["what_changed"] = live_and_public(WhatChangedPage.objects.all()).first()
        return {**context, "shelves": [shelf for shelf in shelves if shelf["cards"]]}
