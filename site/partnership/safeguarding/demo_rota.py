"""The rota of the demonstration: invented people, from this week on (DEMO-2)."""

from datetime import timedelta

from django.utils import timezone

from partnership.safeguarding.models import DutyTurn
from partnership.safeguarding.models.duty import leads

# A little over the year for which the longest example survey is open.
TURNS = 27
EACH = timedelta(weeks=2)


def build_rota() -> None:
    """Let the example leads take turns of two weeks, once; what staff changed since is left."""
    people = list(leads().order_by("pk"))
    if DutyTurn.objects.exists() or len(people) < 2:
        return
    today = timezone.localdate()
    monday = today - timedelta(days=today.weekday())
    for number in range(TURNS):
        first = monday + EACH * number
        DutyTurn.objects.create(
            person=people[number % 2],
            deputy=people[(number + 1) % 2],
            first_day=first,
            last_day=first + EACH - timedelta(days=1),
        )
