"""The rota's screens in the CMS: the calendar, and the form of a turn (SG-05, SE-25)."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_safe
from wagtail.admin.views import generic

from partnership.accounts.audit import record
from partnership.safeguarding import cover
from partnership.safeguarding.models import DutyTurn
from partnership.safeguarding.models.duty import leads
from partnership.safeguarding.permissions import add_turn, change_turn, delete_turn, view_rota
from partnership.safeguarding.rota_calendar import calendar

NAME = "Safeguarding rota"


@require_safe
def rota(request: HttpRequest) -> HttpResponse:
    """Show who is on duty today and in the next weeks, and which days have nobody."""
    view_rota.require(request.user)
    today = timezone.localdate()
    needs = cover.needs()
    coming = DutyTurn.objects.filter(last_day__gte=today).select_related("person", "deputy")
    can_act = set(leads().values_list("pk", flat=True))
    home = {"url": reverse("wagtailadmin_home"), "label": "Home"}
    return TemplateResponse(
        request,
        "safeguarding/rota/index.html",
        {
            "header_title": NAME,
            "header_icon": "calendar",
            "breadcrumbs_items": [home, {"url": "", "label": NAME}],
            "today": today,
            "on_duty": cover.turn_today(),
            "weeks": calendar(),
            "missing": cover.missing(needs),
            "needs": needs,
            "horizon": settings.ROTA_HORIZON_DAYS,
            "turns": [
                (turn, {turn.person_id, turn.deputy_id} <= can_act, turn.first_day > today)
                for turn in coming
            ],
            "may_plan": add_turn(request.user),
        },
    )


class AddTurnView(generic.CreateView):
    """A new turn; a gap in the calendar leads here with its days."""

    def get_initial(self) -> dict[str, Any]:
        """Fill in the days that the address names."""
        names = ("first_day", "last_day")
        days = {name: _day(self.request.GET.get(name, "")) for name in names}
        return {**super().get_initial(), **days}

    def save_instance(self) -> DutyTurn:
        """Save it, and write down who did."""
        turn: DutyTurn = super().save_instance()
        record(self.request.user, "safeguarding.add_turn", turn, str(turn))
        return turn


class ChangeTurnView(generic.EditView):
    """A turn that is not over."""

    def get_object(self, queryset: Any = None) -> DutyTurn:
        """Refuse a turn that is over: it says who was responsible."""
        turn: DutyTurn = super().get_object(queryset)
        change_turn.require(self.request.user, turn)
        return turn

    def save_instance(self) -> DutyTurn:
        """Save it, and write down who did."""
        turn: DutyTurn = super().save_instance()
        record(self.request.user, "safeguarding.change_turn", turn, str(turn))
        return turn


class DeleteTurnView(generic.DeleteView):
    """A turn that has not begun."""

    def get_object(self, queryset: Any = None) -> DutyTurn:
        """Refuse a turn that has begun."""
        turn: DutyTurn = super().get_object(queryset)
        delete_turn.require(self.request.user, turn)
        return turn

    def delete_action(self) -> None:
        """Write down who does it, then delete."""
        record(self.request.user, "safeguarding.delete_turn", self.object, str(self.object))
        super().delete_action()


def _day(given: str) -> Any:
    try:
        return parse_date(given)
    except ValueError:
        return None
