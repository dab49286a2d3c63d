"""What the CMS offers in this area: the queue, the help directory and the word list."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from partnership.safeguarding import queue_views
from partnership.safeguarding.models import HelpLine, ScreeningPhrase
from partnership.safeguarding.permissions import view_queue
from partnership.safeguarding.rota_viewset import RotaViewSet


@hooks.register("register_admin_urls")
def queue_urls() -> list[URLPattern]:
    """Return the queue's addresses below ``/admin/safeguarding/queue/``."""
    base = "safeguarding/queue/"
    return [
        path(base, queue_views.index, name="safeguarding_queue"),
        path(f"{base}<uuid:pk>/", queue_views.detail, name="safeguarding_case"),
        path(f"{base}<uuid:pk>/open/", queue_views.open_words, name="safeguarding_open"),
        path(f"{base}<uuid:pk>/decide/", queue_views.decide, name="safeguarding_decide"),
    ]


class QueueMenuItem(MenuItem):
    """Shown to safeguarding leads alone."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Ask the rule, not the permission: an administrator does not see it either."""
        return view_queue(request.user)


@hooks.register("register_admin_menu_item")
def queue_menu_item() -> QueueMenuItem:
    """Put the queue into the CMS's menu."""
    return QueueMenuItem(
        "Safeguarding queue", reverse("safeguarding_queue"), icon_name="warning", order=150
    )


@hooks.register("insert_global_admin_css")
def queue_style() -> SafeString:
    """Add the queue's own style sheet."""
    return format_html('<link rel="stylesheet" href="{}">', static("safeguarding/queue.css"))


class HelpLineViewSet(SnippetViewSet):
    """The help directory (SG-16)."""

    model = HelpLine
    icon = "help"
    menu_label = "Help directory"
    menu_name = "help_directory"
    menu_order = 310
    add_to_admin_menu = True
    list_display = ("name", "number", "sms", "verified", "last_checked", "in_panel")
    list_filter = ("verified", "in_panel")
    search_fields = ("name", "number")
    panels = (
        FieldPanel("name"),
        MultiFieldPanel(
            [FieldPanel("number"), FieldPanel("sms"), FieldPanel("url")], heading="How to reach it"
        ),
        MultiFieldPanel(
            [FieldPanel("note"), FieldPanel("audience"), FieldPanel("is_emergency")],
            heading="What it is",
        ),
        MultiFieldPanel([FieldPanel("in_panel"), FieldPanel("order")], heading="Where it stands"),
        MultiFieldPanel(
            [
                FieldPanel("verified"),
                FieldPanel("last_checked"),
                FieldPanel("source"),
                FieldPanel("staff_note"),
            ],
            heading="Is it right?",
        ),
    )


class ScreeningPhraseViewSet(SnippetViewSet):
    """The word list that sorts the queue (SG-07)."""

    model = ScreeningPhrase
    icon = "list-ul"
    menu_label = "Word list"
    menu_name = "word_list"
    menu_order = 320
    add_to_admin_menu = True
    list_display: Any = ("phrase", "category", "language", "is_active")
    list_filter = ("category", "language", "is_active")
    search_fields = ("phrase",)


register_snippet(HelpLineViewSet)
register_snippet(ScreeningPhraseViewSet)


@hooks.register("register_admin_viewset")
def rota_screens() -> RotaViewSet:
    """Put the rota into the CMS."""
    return RotaViewSet()
