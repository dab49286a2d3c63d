"""Addresses that the CMS cannot match itself: file names with a dot, and forms without a cookie.

Each hands over to the CMS, so that no page is shadowed.
"""

from django.conf import settings
from django.urls import URLPattern, URLResolver, path, re_path
from django.views.decorators.csrf import csrf_exempt
from wagtail.views import serve

from partnership.evidence.chart_gallery import every_chart

FOLDERS = r"(?:[\w\-]+/)+"

urlpatterns: list[URLPattern | URLResolver] = [
    re_path(rf"^({FOLDERS}data\.(?:csv|xlsx))$", serve, name="evidence_data"),
    re_path(rf"^({FOLDERS}parts/[\w\-]+\.(?:csv|xlsx))$", serve, name="evidence_part_data"),
    re_path(rf"^({FOLDERS}calendar\.ics)$", serve, name="evidence_calendar"),
    re_path(rf"^({FOLDERS}figures(?:/[\w\-]+)?(?:/[\w\-]+)?\.json)$", serve, name="evidence_json"),
    # The signed token of the form does what the CSRF cookie would do (decision 009).
    re_path(
        rf"^({FOLDERS}(?:figures|parts)/[\w\-]+/report/)$",
        csrf_exempt(serve),
        name="evidence_report",
    ),
]

if settings.GALLERY:
    urlpatterns.append(path("gallery/charts/", every_chart, name="chart_gallery"))
