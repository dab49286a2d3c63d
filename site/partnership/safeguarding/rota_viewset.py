"""The rota among the screens of the CMS."""

from typing import Any

from django.forms import ModelForm
from django.urls import URLPattern
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from partnership.accounts.policies import PredicatePolicy
from partnership.safeguarding import permissions
from partnership.safeguarding.models import DutyTurn
from partnership.safeguarding.rota_form import DutyTurnForm
from partnership.safeguarding.rota_views import (
    NAME,
    AddTurnView,
    ChangeTurnView,
    DeleteTurnView,
    rota,
)

POLICY = PredicatePolicy(
    DutyTurn,
    {
        "view": permissions.view_rota,
        "add": permissions.add_turn,
        "change": permissions.change_turn,
        "delete": permissions.delete_turn,
    },
)


class RotaViewSet(ModelViewSet):
    """The calendar in place of Wagtail's list; Wagtail's own forms behind it."""

    model = DutyTurn
    name = "safeguarding_rota"
    url_prefix = "safeguarding/rota"
    icon = "calendar"
    menu_label = NAME
    menu_name = "safeguarding_rota"
    menu_order = 152
    add_to_admin_menu = True
    copy_view_enabled = False
    add_view_class = AddTurnView
    edit_view_class = ChangeTurnView
    delete_view_class = DeleteTurnView

    def __init__(self, name: str | None = None, **kwargs: Any) -> None:
        """Name who may see and change it before Wagtail falls back to its own policy."""
        register_permission_policy(DutyTurn, POLICY)
        super().__init__(name, **kwargs)

    @property
    def index_view(self) -> Any:
        """Return the calendar."""
        return rota

    def get_form_class(self, for_update: bool = False) -> type[ModelForm[Any]]:
        """Return the form of a turn."""
        return DutyTurnForm

    def get_urlpatterns(self) -> list[URLPattern]:
        """Leave out the list that the calendar stands in for."""
        return [each for each in super().get_urlpatterns() if each.name != "index_results"]
