"""Headers that every response carries, and the two policies that never mix (SE-02 to SE-05)."""

from collections.abc import Iterator

import pytest
from django.conf import settings as django_settings
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.models import Page

from partnership.core.middleware import ContentSecurityPolicyMiddleware
from tests.factories.accounts import AdministratorFactory, sign_in

pytestmark = pytest.mark.django_db

PUBLIC_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "manifest-src": "'self'",
}
DENIED = ("camera", "microphone", "geolocation", "payment")


def policy_of(header: str) -> dict[str, str]:
    parts = (part.strip().partition(" ") for part in header.split(";") if part.strip())
    return {name: value for name, _, value in parts}


def plain_addresses(
    patterns: list[URLPattern | URLResolver] | None = None, before: str = "/"
) -> Iterator[str]:
    """Yield every address of the site that takes no value, the CMS and its catch-all left out."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = str(getattr(pattern.pattern, "_route", "")) or str(pattern.pattern)
        if any(sign in route for sign in "<(^\\[") or before + route == "/admin/":
            continue
        if isinstance(pattern, URLResolver):
            yield from plain_addresses(pattern.url_patterns, before + route)
        else:
            yield before + route


@pytest.fixture
def addresses(site_root: Page) -> list[str]:
    return sorted({"/", "/nothing-here/", "/nothing.php", *plain_addresses()})


def test_the_list_of_addresses_is_not_empty(addresses: list[str]) -> None:
    assert {"/leave/", "/health/", "/accounts/login/", "/tell-us-your-story/"} <= set(addresses)


def test_every_address_outside_the_cms_is_strict(client: Client, addresses: list[str]) -> None:
    """SE-02, SE-04; errors and redirects too."""
    for address in addresses:
        response = client.get(address)
        assert policy_of(response["Content-Security-Policy"]) == PUBLIC_POLICY, address
        assert response["X-Content-Type-Options"] == "nosniff", address
        assert response["Cross-Origin-Opener-Policy"] == "same-origin", address
        assert response["Cross-Origin-Resource-Policy"] == "same-origin", address
        assert response["Referrer-Policy"] in {"same-origin", "no-referrer"}, address
        for feature in DENIED:
            assert f"{feature}=()" in response["Permissions-Policy"], address
        assert "Server" not in response.headers


def test_the_public_policy_has_no_weak_source() -> None:
    for value in PUBLIC_POLICY.values():
        assert "unsafe" not in value
        assert "*" not in value
        assert "data:" not in value


def test_the_cms_has_its_own_policy(client: Client) -> None:
    """SE-03."""
    anonymous = policy_of(client.get("/admin/")["Content-Security-Policy"])
    sign_in(client, AdministratorFactory())
    response = client.get("/admin/")
    policy = policy_of(response["Content-Security-Policy"])
    assert policy == anonymous
    assert policy["script-src"] == "'self' 'unsafe-inline'"
    assert policy["style-src"] == "'self' 'unsafe-inline'"
    assert policy["default-src"] == "'self'"
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    "path", ["/admin", "/administration/", "/x/admin/", "/partners/admin/", "//admin/", "/Admin/"]
)
def test_an_address_that_only_looks_like_the_cms_is_strict(path: str) -> None:
    request = RequestFactory().get("/")
    request.path = path
    parts = ContentSecurityPolicyMiddleware(lambda r: None).get_policy_parts(request, None)
    assert parts.config is None


def test_one_answer_of_the_cms_does_not_loosen_the_next_public_one(client: Client) -> None:
    client.get("/admin/")
    policy = policy_of(client.get("/health/")["Content-Security-Policy"])
    assert policy == PUBLIC_POLICY


def test_reading_sets_no_cookie(addresses: list[str]) -> None:
    """DP-19: only answering and signing in set any."""
    for address in addresses:
        if address.startswith(("/accounts/", "/admin/", "/partners/")):
            continue
        response = Client().get(address)
        names = set(response.cookies)
        if response.status_code == 200 and "csrfmiddlewaretoken" in response.content.decode():
            names -= {django_settings.CSRF_COOKIE_NAME}
        assert not names, address


def test_getting_an_address_changes_nothing(addresses: list[str]) -> None:
    """SE-07: no state changes by GET; ``/leave/`` can only forget."""
    from django.apps import apps

    def rows() -> dict[str, int]:
        return {
            model._meta.label: model._default_manager.count()
            for model in apps.get_models()
            if model._meta.managed
        }

    before = rows()
    for address in addresses:
        Client().get(address)
    assert rows() == before


def test_cookies_are_host_bound_and_hidden_from_scripts() -> None:
    """SE-05, as the settings that are safe for production have it."""
    from partnership.settings import base

    for prefix in ("SESSION", "CSRF"):
        assert getattr(base, f"{prefix}_COOKIE_NAME").startswith("__Host-")
        assert getattr(base, f"{prefix}_COOKIE_SECURE")
        assert getattr(base, f"{prefix}_COOKIE_HTTPONLY")
        assert getattr(base, f"{prefix}_COOKIE_SAMESITE") in {"Lax", "Strict"}
        assert not hasattr(base, f"{prefix}_COOKIE_DOMAIN")
    assert django_settings.SESSION_COOKIE_HTTPONLY


def test_what_is_off_stays_off() -> None:
    """SE-29."""
    installed = set(django_settings.INSTALLED_APPS)
    assert installed.isdisjoint(
        {
            "django.contrib.admin",
            "wagtail.api.v2",
            "wagtail.api.v3",
            "wagtail.contrib.table_block",
            "wagtail.contrib.simple_translation",
            "wagtail.contrib.forms",
        }
    )
