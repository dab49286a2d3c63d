"""The addresses of a survey's screens, below ``/admin/survey-desk/``."""

from django.urls import URLPattern, path

from surveys.admin import changes, desk, rehearsal, routes

BASE = "survey-desk/<int:pk>/"


def urlpatterns() -> list[URLPattern]:
    """Return them."""
    return [
        path(BASE, desk.desk, name="surveys_desk"),
        path(f"{BASE}run/", desk.run, name="surveys_run"),
        path(f"{BASE}changes/", changes.changes, name="surveys_changes"),
        path(
            f"{BASE}changes/<slug:question_id>/",
            changes.new_question,
            name="surveys_new_question",
        ),
        path(f"{BASE}versions/", changes.versions, name="surveys_versions"),
        path(f"{BASE}routes/", routes.routes, name="surveys_routes"),
        path(
            f"{BASE}routes/<int:number>/<int:step>/", routes.route_page, name="surveys_route_page"
        ),
        path(f"{BASE}rehearsal/", rehearsal.rehearsal, name="surveys_rehearsal"),
        path(f"{BASE}rehearsal/<str:token>/", rehearsal.start, name="surveys_rehearsal_start"),
        path(
            f"{BASE}rehearsal/<str:token>/<slug:name>/",
            rehearsal.page,
            name="surveys_rehearsal_page",
        ),
    ]
