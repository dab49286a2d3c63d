"""The CMS speaks this project's language and opens nothing that is not needed (SE-29)."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone
from wagtail.blocks import StreamBlock, StructBlock
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from partnership.accounts.role_permissions import sync_roles
from partnership.accounts.roles import Role
from partnership.core.blocks import PageBody
from tests.factories.accounts import FACTORY_BY_ROLE, sign_in
from tests.factories.safeguarding import HelpLineFactory
from tests.factories.stories import story

pytestmark = pytest.mark.django_db
STAFF = [role for role in Role if role is not Role.PARTNER_REVIEWER]


def _as(client: Client, role: Role) -> Client:
    person = FACTORY_BY_ROLE[role]()
    sync_roles()
    return sign_in(client, person)


def _menu(client: Client) -> set[str]:
    html = client.get("/admin/").content.decode()
    return set(re.findall(r'"label": "([^"]+)"', html.replace("&quot;", '"')))


@pytest.mark.parametrize("role", STAFF)
def test_the_first_screen_opens_for_each_role(client: Client, site_root: Any, role: Role) -> None:
    html = _as(client, role).get("/admin/").content.decode()
    assert "Open now" in html
    assert "Waiting for you" in html
    assert "Go to" in html
    heading = re.search(r"<h1[^>]*>\s*(.*?)\s*</h1>", html, re.DOTALL)
    assert heading
    assert heading[1] == settings.SITE_SHORT_NAME


def test_nothing_leads_to_another_softwares_handbook(client: Client, site_root: Any) -> None:
    html = _as(client, Role.ADMINISTRATOR).get("/admin/").content.decode()
    assert "guide.wagtail.org" not in html
    assert "editor guide" not in html
    assert "Styleguide" not in html


def test_people_and_roles_have_their_names(client: Client, site_root: Any) -> None:
    assert {"People", "Roles"} <= _menu(_as(client, Role.ADMINISTRATOR))


def test_stories_are_called_stories(client: Client, site_root: Any) -> None:
    html = _as(client, Role.EDITOR).get("/admin/stories/").content.decode()
    assert "Add story" in html
    assert "story page" not in html.lower()


def test_a_change_that_is_not_published_waits_for_its_author(
    client: Client, site_root: Any
) -> None:
    person = FACTORY_BY_ROLE[Role.EDITOR]()
    sync_roles()
    page = story(site_root, "Half done")
    page.title = "Half done, changed"
    page.save_revision(user=person)
    html = sign_in(client, person).get("/admin/").content.decode()
    assert "has changes that are not published" in html


def test_old_help_lines_wait_for_who_may_check_them(client: Client, site_root: Any) -> None:
    """SG-16."""
    long_ago = timezone.localdate() - timedelta(days=200)
    HelpLineFactory(name="Example line", last_checked=long_ago)
    assert "check it again" in _as(client, Role.SAFEGUARDING_LEAD).get("/admin/").content.decode()
    assert "check it again" not in _as(Client(), Role.EDITOR).get("/admin/").content.decode()


@pytest.mark.parametrize(
    ("role", "seen", "hidden"),
    [
        (Role.EDITOR, {"Stories", "Statistics", "Have your say"}, {"Help"}),
        (Role.EVIDENCE_ANALYST, {"Statistics"}, {"Stories", "Have your say"}),
        (Role.ENGAGEMENT_OFFICER, {"Have your say"}, {"Stories", "Statistics"}),
        (Role.SAFEGUARDING_LEAD, {"Safeguarding queue"}, {"Stories", "Statistics", "Pages"}),
    ],
)
def test_each_role_sees_its_own_menu(
    client: Client, site_root: Any, role: Role, seen: set[str], hidden: set[str]
) -> None:
    menu = _menu(_as(client, role))
    assert seen <= menu
    assert not hidden & menu


@pytest.mark.parametrize(
    "address", ["stories/", "statistics/", "consultations/", "surveys/", "actions/"]
)
def test_page_lists_open(client: Client, site_root: Any, address: str) -> None:
    story(site_root, "In the list")
    response = _as(client, Role.ADMINISTRATOR).get(f"/admin/{address}")
    assert response.status_code == 200
    assert address != "stories/" or b"In the list" in response.content


def test_the_admin_carries_our_mark(client: Client, site_root: Any) -> None:
    html = _as(client, Role.EDITOR).get("/admin/").content.decode()
    assert 'class="partnership-logo"' in html
    assert "NSVPP" in html


def test_framing_panel_and_block_picker_are_there(client: Client, site_root: Any) -> None:
    page = story(site_root)
    html = _as(client, Role.EDITOR).get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "Nothing to look at again." in html


def _names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield f"{pattern.app_name}/{pattern.pattern}"
            yield from _names(pattern.url_patterns)
        else:
            yield str(getattr(pattern.callback, "__module__", ""))


def test_no_django_admin_and_no_public_api() -> None:
    """SE-29: neither is in the address table."""
    named = " ".join(_names(get_resolver().url_patterns))
    for forbidden in ("django.contrib.admin", "wagtail.api", "wagtailapi", "ninja"):
        assert forbidden not in named


def _blocks(block: Any) -> Iterator[Any]:
    yield block
    children = getattr(block, "child_blocks", {})
    for child in children.values():
        yield from _blocks(child)
    if hasattr(block, "child_block"):
        yield from _blocks(block.child_block)


def test_no_page_offers_table_block_or_raw_html() -> None:
    """SE-29 and CVE-2026-28222."""
    fields = [
        field
        for model in get_page_models()
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
    ]
    used = [block for field in fields for block in _blocks(field.stream_block)]
    assert len(used) > 20
    assert not [block for block in used if isinstance(block, TableBlock)]
    assert not [block for block in used if type(block).__name__ == "RawHTMLBlock"]


@pytest.mark.parametrize("name", PageBody().child_blocks)
def test_every_block_explains_and_shows_itself(client: Client, site_root: Any, name: str) -> None:
    """The picker has an icon, a description and a preview for each."""
    block = PageBody().child_blocks[name]
    assert block.meta.icon
    assert block.get_description()
    assert block.is_previewable
    page = block.get_preview_template(block.get_preview_value())
    assert page
    if isinstance(block, StructBlock | StreamBlock):
        assert block.child_blocks
