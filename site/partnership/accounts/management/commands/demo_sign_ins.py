"""Print how the demonstration's people sign in."""

import time
from typing import Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.management.base import BaseCommand

from partnership.accounts.demo import PASSWORD, PEOPLE, TOTP_SECRET

TOTP_PERIOD_SECONDS = 30


class Command(BaseCommand):
    """Shows e-mail addresses, the one password, and the second factor as of now."""

    help = "Print the demonstration sign-ins and the second-factor code of this moment."

    def handle(self, *args: Any, **options: Any) -> None:
        code = format_hotp_value(hotp_value(TOTP_SECRET, int(time.time()) // TOTP_PERIOD_SECONDS))
        self.stdout.write("Demonstration sign-ins (invented people):")
        for person in PEOPLE:
            self.stdout.write(f"  {person.email:<32} {person.role.label}")
        self.stdout.write(f"Password       {PASSWORD}")
        self.stdout.write(f"Second factor  {TOTP_SECRET} (for an authenticator app)")
        self.stdout.write(f"Code just now  {code} (again: manage.py demo_sign_ins)")
