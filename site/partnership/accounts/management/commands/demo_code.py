"""Print the second-factor code of the demonstration's people, as of now."""

import time
from typing import Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.management.base import BaseCommand

from partnership.accounts.demo import TOTP_SECRET

TOTP_PERIOD_SECONDS = 30


class Command(BaseCommand):
    """What an authenticator app would show, for whoever has none at hand."""

    help = "Print the second-factor code with which demonstration people can sign in just now."

    def handle(self, *args: Any, **options: Any) -> None:
        counter = int(time.time()) // TOTP_PERIOD_SECONDS
        self.stdout.write(format_hotp_value(hotp_value(TOTP_SECRET, counter)))
