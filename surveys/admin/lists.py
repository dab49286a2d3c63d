"""Lists of the CMS about surveys: all surveys, and the places that they may ask for."""

from typing import Any, ClassVar

from django.utils.formats import date_format
from django.utils.timezone import localtime
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from surveys.models import Place, SurveyPage

LEFT_OUT = frozenset({"parent", "type", "latest_revision_created_at"})


def state_of(survey: SurveyPage) -> str:
    """Return what a survey is now, in a word; a draft is nothing yet."""
    return survey.status_in_a_word if survey.live else ""


def closing_day_of(survey: SurveyPage) -> str:
    """Return the last day, as the rest of the CMS writes days."""
    return date_format(localtime(survey.closes_at), "j F Y") if survey.closes_at else ""


class SurveyList(PageListingViewSet):
    """All surveys."""

    model = SurveyPage
    name = "surveys_list"
    url_prefix = "surveys"
    menu_label = "All surveys"
    icon = "form"
    add_to_admin_menu = False
    # All of them stand on one shelf, and when people can answer says more than when it was edited.
    columns: ClassVar[list[Column]] = [
        *(one for one in PageListingViewSet.columns if one.name not in LEFT_OUT),
        Column("state", label="Now", accessor=state_of, width="12%"),
        Column(
            "closes_at", label="Closes", accessor=closing_day_of, sort_key="closes_at", width="16%"
        ),
    ]


class PlaceViewSet(SnippetViewSet):
    """The towns and areas that surveys may ask for (NF-39, DP-12)."""

    model = Place
    icon = "site"
    menu_label = "Places"
    # In ``surveys.menu``, and so not in Wagtail's own list of leftovers ("Snippets").
    menu_item_is_registered = True
    copy_view_enabled = False
    list_display: Any = (
        "name",
        "within",
        "level",
        BooleanColumn("is_offered", label="Offered", sort_key="is_offered"),
    )
    list_filter = ("level", "is_offered")
    search_fields = ("name",)
