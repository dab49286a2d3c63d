"""The addresses of figures below the statistics index; pages cannot take them away."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path

VERSION = r"(?P<version>\d{4}-\d\d-\d\d-\d{6})"
SLUG = r"(?P<slug>[\w-]+)"


class FigureRoutes(RoutablePageMixin):
    """The list of all figures, each figure, its versions, the same as JSON, and the report form."""

    @path("figures/", name="figures")
    def all_figures(self, request: HttpRequest) -> HttpResponse:
        """List every saved figure with what it says now."""
        from partnership.evidence.open_data import all_as_data
        from partnership.evidence.reporting import page_frame

        context = {**page_frame(self, request), "figures": all_as_data(request)["figures"]}
        return TemplateResponse(request, "evidence/figures.html", context)

    @path("figures.json/", name="figures_json")
    def all_figures_json(self, request: HttpRequest) -> HttpResponse:
        """Return the same as JSON."""
        from partnership.evidence.open_data import all_as_data, open_json

        return open_json(all_as_data(request))

    @re_path(rf"^figures/{SLUG}(?:/{VERSION})?\.json/$", name="figure_json")
    def one_figure_json(
        self, request: HttpRequest, slug: str, version: str | None = None
    ) -> HttpResponse:
        """Return one figure, now or in one version, as JSON."""
        from partnership.evidence.figure_pages import view_of
        from partnership.evidence.open_data import open_json, view_as_data

        return open_json(view_as_data(view_of(request, slug, version or "")))

    @re_path(rf"^figures/{SLUG}/(?:{VERSION}/)?$", name="figure")
    def one_figure(
        self, request: HttpRequest, slug: str, version: str | None = None
    ) -> HttpResponse:
        """Show one figure, now or in one version."""
        from partnership.evidence.figure_pages import page_context, view_of
        from partnership.evidence.reporting import page_frame

        context = {
            **page_frame(self, request),
            **page_context(view_of(request, slug, version or "")),
        }
        return TemplateResponse(request, "evidence/figure.html", context)

    @path("figures/<slug:slug>/report/", name="figure_report")
    def report_figure(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Take in what a reader says is wrong with a figure."""
        from partnership.evidence.reporting import figure_subject, page_frame
        from partnership.evidence.reports import answer

        return answer(request, figure_subject(request, slug), page_frame(self, request))

    @path("figures/<slug:slug>/report/thank-you/", name="figure_report_thanks")
    def reported_figure(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Say what happens next."""
        from partnership.evidence.reporting import figure_subject, page_frame

        context = {**page_frame(self, request), "subject": figure_subject(request, slug)}
        return TemplateResponse(request, "evidence/report_thanks.html", context)
