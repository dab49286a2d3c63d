"""The tables of a statistics page as files: the same tables as on the page (N8, P19)."""

from django.http import Http404, HttpRequest, HttpResponse

from partnership.evidence.exports import to_long_csv, to_xlsx
from partnership.evidence.figures import DataTable
from partnership.evidence.models.pages import StatisticsPage
from partnership.evidence.page_content import content_of

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def csv_response(page: StatisticsPage) -> HttpResponse:
    """Return every table of the page in one CSV, a row for each number."""
    return _file(to_long_csv(_tables(page)), CSV, f"{page.slug}.csv")


def xlsx_response(page: StatisticsPage, request: HttpRequest) -> HttpResponse:
    """Return every table of the page in one workbook."""
    about = [page.summary, f"From {page.get_full_url(request)}"]
    book = to_xlsx(_tables(page), title=page.title, about=about)
    return _file(book, XLSX, f"{page.slug}.xlsx")


def _tables(page: StatisticsPage) -> list[DataTable]:
    """Return the tables of the page.

    Raises:
        Http404: the page has none.
    """
    tables = content_of(page.body).tables
    if not tables:
        raise Http404("This page has no tables.")
    return tables


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
