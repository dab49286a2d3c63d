"""The tables of a statistics page as files: the same tables as on the page (N8, P19)."""

from django.http import Http404, HttpRequest, HttpResponse

from partnership.evidence.exports import to_csv, to_long_csv, to_xlsx
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


def part_csv_response(page: StatisticsPage, key: str) -> HttpResponse:
    """Return the table of one chart or table as CSV, laid out as on the page."""
    table = _table(page, key)
    return _file(to_csv(table), CSV, f"{page.slug}-{table.slug}.csv")


def part_xlsx_response(page: StatisticsPage, request: HttpRequest, key: str) -> HttpResponse:
    """Return the table of one chart or table as a workbook with its notes."""
    table = _table(page, key)
    about = [f"From {page.get_full_url(request)}#part-{key}"]
    return _file(
        to_xlsx([table], title=table.title, about=about), XLSX, f"{page.slug}-{table.slug}.xlsx"
    )


def _table(page: StatisticsPage, key: str) -> DataTable:
    """Return the table of one part.

    Raises:
        Http404: the page has no such part, or a rule forbids its numbers.
    """
    part = content_of(page.body).part(key)
    if part is None or part.table is None:
        raise Http404("This page has no such chart or table.")
    return part.table


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
