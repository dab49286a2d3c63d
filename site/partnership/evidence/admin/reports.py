"""The queue of errors that readers reported, for the evidence analyst (N9)."""

from typing import Any, ClassVar

from wagtail.admin.panels import FieldPanel, Panel
from wagtail.snippets.views.snippets import EditView, SnippetViewSet

from partnership.accounts.audit import record
from partnership.evidence.models import ErrorReport
from partnership.evidence.reports import decide


class WordsPanel(Panel):
    """What the reader typed, as plain text; opening it is written to the audit trail first."""

    class BoundPanel(Panel.BoundPanel):
        """The panel for one report."""

        template_name = "evidence/admin/report_words.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Write the trail, then read the words."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            record(self.request.user, "evidence.read_report", self.instance)
            return {**context, "report": self.instance, "words": self.instance.words}


class ErrorReportEditView(EditView):
    """Where a report is read and answered."""

    def save_instance(self) -> ErrorReport:
        """Save who decided and when; the ledger learns who reported it."""
        report: ErrorReport = self.form.save(commit=False)
        decide(report, self.request.user)
        return report


class ErrorReportViewSet(SnippetViewSet):
    """What readers say is wrong with a number."""

    model = ErrorReport
    icon = "warning"
    menu_label = "Reported errors"
    edit_view_class = ErrorReportEditView
    copy_view_enabled = False
    list_display: ClassVar[list[str]] = ["about", "shown", "received_on", "status"]
    list_filter: ClassVar[list[str]] = ["status"]
    panels: ClassVar[list[Any]] = [
        WordsPanel(heading="What the reader says"),
        FieldPanel("status"),
        FieldPanel("reason"),
        FieldPanel("correction"),
    ]
