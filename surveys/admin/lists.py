"""Lists of the CMS about surveys: all surveys, and the places that they may ask for."""

from typing import Any

from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from surveys.models import Place, SurveyPage


class SurveyList(PageListingViewSet):
    """All surveys."""

    model = SurveyPage
    name = "surveys_list"
    url_prefix = "surveys"
    menu_label = "All surveys"
    icon = "form"
    add_to_admin_menu = False


class PlaceViewSet(SnippetViewSet):
    """The towns and areas that surveys may ask for (NF-39, DP-12)."""

    model = Place
    icon = "site"
    menu_label = "Places"
    # In ``surveys.menu``, and so not in Wagtail's own list of leftovers ("Snippets").
    menu_item_is_registered = True
    copy_view_enabled = False
    list_display: Any = ("name", "within", "level", "is_offered")
    list_filter = ("level", "is_offered")
    search_fields = ("name",)
