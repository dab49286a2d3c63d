"""What the CMS knows of evidence: the figure in rich text, the menu and the loader."""

from collections.abc import Iterator

from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from partnership.core.gated import GATE_HOOK, Problem
from partnership.evidence.admin import policies
from partnership.evidence.admin.answering import (
    answer,
    answer_definition,
    answer_page,
    answer_withdrawal,
)
from partnership.evidence.admin.changes import discard, redefine, withdraw
from partnership.evidence.admin.choosers import FigureChooserViewSet, figure_chooser
from partnership.evidence.admin.loading import load, problems_file, template_file
from partnership.evidence.admin.page_claims import claims_button, page_claims
from partnership.evidence.admin.release_files import release_file
from partnership.evidence.admin.releases import recount, release, take_back
from partnership.evidence.admin.snippets import EvidenceGroup
from partnership.evidence.impact.standing import untrue_claims
from partnership.evidence.rich_text import CONVERSION_RULE, FigureEmbedHandler

# Before anything asks for a policy, or Wagtail falls back to its own.
policies.register()


@hooks.register("register_rich_text_features")
def register_figure(features: FeatureRegistry) -> None:
    """Let authors pick a figure inside a sentence (N1)."""
    features.register_embed_type(FigureEmbedHandler)
    features.register_editor_plugin(
        "draftail",
        "figure",
        EntityFeature(
            {
                "type": "FIGURE",
                "icon": "figure",
                "description": "Figure",
                "attributes": ["slug", "form", "wording", "words", "refused", "note"],
                "allowlist": {"data-figure": True},
                "chooserUrl": reverse_lazy("evidence_figure_chooser:choose"),
            },
            js=["wagtailadmin/js/chooser-modal.js", "js/admin/figure-entity.js"],
            css={"all": ["css/admin/figure-entity.css"]},
        ),
    )
    features.register_converter_rule("contentstate", "figure", CONVERSION_RULE)


@hooks.register(GATE_HOOK)
def refuse_untrue_claims(page: Page) -> Iterator[Problem]:
    """Keep a page of any type from the public while its numbers speak against it (P23, N3)."""
    yield from untrue_claims(page)


@hooks.register("register_admin_viewset")
def register_figure_chooser() -> FigureChooserViewSet:
    """Add the picker of figures."""
    return figure_chooser


@hooks.register("register_admin_urls")
def register_loader() -> list[URLPattern]:
    """Add the screens that load a file and make it public."""
    return [
        path("evidence/load/", load, name="evidence_load"),
        path("evidence/load/template.<str:kind>", template_file, name="evidence_load_template"),
        path("evidence/load/problems.csv", problems_file, name="evidence_load_problems"),
        path("evidence/releases/<int:pk>/", release, name="evidence_release"),
        path("evidence/releases/<int:pk>/file/", release_file, name="evidence_release_file"),
        path("evidence/releases/<int:pk>/take-back/", take_back, name="evidence_release_take_back"),
        path("evidence/releases/<int:pk>/count-again/", recount, name="evidence_release_recount"),
        path("evidence/releases/<int:pk>/withdraw/", withdraw, name="evidence_release_withdraw"),
        path("evidence/changes/<int:pk>/", redefine, name="evidence_change"),
        path("evidence/changes/<int:pk>/discard/", discard, name="evidence_change_discard"),
        path("evidence/pages/<int:pk>/claims/", page_claims, name="evidence_page_claims"),
        *(
            path(f"evidence/{of}/claims/<str:key>/", view, name=f"evidence_{name}_answer")
            for of, view, name in (
                ("releases/<int:pk>", answer, "release"),
                ("releases/<int:pk>/withdraw", answer_withdrawal, "withdrawal"),
                ("changes/<int:pk>", answer_definition, "change"),
                ("pages/<int:pk>", answer_page, "page"),
            )
        ),
    ]


@hooks.register("register_icons")
def register_icons(icons: list[str]) -> list[str]:
    """Add the signs for a figure and a chart."""
    return [*icons, "evidence/icons/figure.svg", "evidence/icons/chart.svg"]


hooks.register("register_page_header_buttons", claims_button)
register_snippet(EvidenceGroup)
