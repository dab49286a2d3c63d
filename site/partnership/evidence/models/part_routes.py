"""The addresses of one chart or table of a statistics page: its files, and the report form."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path


class PartRoutes(RoutablePageMixin):
    """A part is known by the beginning of its block's id, which stays when the page changes."""

    @path("parts/<slug:key>.csv/", name="part_csv")
    def part_csv(self, request: HttpRequest, key: str) -> HttpResponse:
        """Return the table of one part as CSV, exactly as it stands on the page."""
        from partnership.evidence.downloads import part_csv_response

        return part_csv_response(self, key)

    @path("parts/<slug:key>.xlsx/", name="part_xlsx")
    def part_xlsx(self, request: HttpRequest, key: str) -> HttpResponse:
        """Return the table of one part as a workbook (P19)."""
        from partnership.evidence.downloads import part_xlsx_response

        return part_xlsx_response(self, request, key)

    @path("parts/<slug:key>/report/", name="part_report")
    def report_part(self, request: HttpRequest, key: str) -> HttpResponse:
        """Take in what a reader says is wrong with a chart or table."""
        from partnership.evidence.reporting import page_frame, part_subject
        from partnership.evidence.reports import answer

        return answer(request, part_subject(self, request, key), page_frame(self, request))

    @path("parts/<slug:key>/report/thank-you/", name="part_report_thanks")
    def reported_part(self, request: HttpRequest, key: str) -> HttpResponse:
        """Say what happens next."""
        from partnership.evidence.reporting import page_frame, part_subject

        subject = part_subject(self, request, key)
        context = {**page_frame(self, request), "subject": subject}
        return TemplateResponse(request, "evidence/report_thanks.html", context)
