"""What is open, coming and closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.http import HttpRequest
from django.utils import timezone

from consultations.rules.status import Status, status_at
from partnership.core.models import BasePage

if TYPE_CHECKING:
    from consultations.models.consultation import ConsultationPage

# Which statuses stand under which heading, in the order of the page.
SHELVES: tuple[tuple[str, str, tuple[Status, ...]], ...] = (
    ("open", "Open now", (Status.OPEN, Status.PAUSED)),
    ("coming", "Coming soon", (Status.SCHEDULED,)),
    ("closed", "Closed", (Status.CLOSED, Status.WITHDRAWN)),
)


class HaveYourSayPage(BasePage):
    """The shelf of consultations, and the way to single surveys."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = [
        "consultations.ConsultationPage",
        "surveys.SurveyIndexPage",
    ]
    card_kicker: ClassVar[str] = "Have your say"
    scene: ClassVar[str] = "together"

    def consultations(self) -> list[ConsultationPage]:
        """Return what the public may see; what closes first comes first."""
        from consultations.models.consultation import ConsultationPage

        found = ConsultationPage.objects.child_of(self).live().public()
        return list(found.order_by("closes_at", "title"))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the shelves, each with its heading and cards."""
        context = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        by_status = [(status_at(item, now), item) for item in self.consultations()]
        context["shelves"] = [
            {
                "id": name,
                "heading": heading,
                "cards": [item.card(request) for status, item in by_status if status in statuses],
            }
            for name, heading, statuses in SHELVES
        ]
        return context
