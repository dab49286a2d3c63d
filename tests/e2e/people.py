"""The demonstration's people, and how they sign in: password, then second factor."""

import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page, expect

from partnership.accounts.demo import PEOPLE, DemoPerson
from partnership.accounts.roles import Role

TOTP_PERIOD_SECONDS = 30
Person = DemoPerson


def someone(role: Role, body: str = "") -> Person:
    """Return the first demonstration person with a role, of a partner body if one is named."""
    return next(
        person
        for person in PEOPLE
        if person.role == role and (not body or person.organisation == body)
    )


def code_now(secret: str) -> str:
    """Return what an authenticator app shows at this moment."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // TOTP_PERIOD_SECONDS)))


def sign_in(page: Page, person: Person) -> None:
    """Sign a person in through the real doors."""
    page.goto("/accounts/login/")
    page.locator("input[name=login]").fill(person.email)
    page.locator("input[name=password]").fill(person.password)
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator("input[name=code]")).to_be_visible()
    page.locator("input[name=code]").fill(code_now(person.totp_secret))
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator("input[name=code]")).to_have_count(0)
