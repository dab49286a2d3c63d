"""The question bank in the CMS: a list, a form, and every version."""

from typing import Any, ClassVar

from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import InspectView, SnippetViewSet

from surveys.models import BankQuestion


class BankInspectView(InspectView):
    """A question with its versions, newest first."""

    template_name = "surveys/admin/bank_question.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the versions."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {**context, "versions": self.object.versions.order_by("-number")}


class BankQuestionViewSet(SnippetViewSet):
    """Standard questions that surveys point to (DC-05, QL-5)."""

    model = BankQuestion
    icon = "folder-inverse"
    menu_label = "Question bank"
    # In ``surveys.menu``, and so not in Wagtail's own list of leftovers ("Snippets").
    menu_item_is_registered = True
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = BankInspectView
    inspect_view_fields: ClassVar[list[str]] = [
        "key",
        "code",
        "shelf",
        "standard",
        "standard_version",
        "source",
        "attribution",
        "youngest",
        "comparable_with",
        "note",
        "is_retired",
    ]
    list_display: ClassVar[list[str | Column]] = [
        "__str__",
        "shelf",
        "standard",
        "standard_version",
        BooleanColumn("is_retired", label="Retired", sort_key="is_retired"),
    ]
    list_filter: ClassVar[list[str]] = ["shelf", "standard", "is_retired"]
    search_fields: ClassVar[list[str]] = ["key", "code", "note"]
