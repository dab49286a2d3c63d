"""Addresses that editors may type: our own pages, the web, e-mail and telephone (SE-11)."""

import re

from django.core.exceptions import ValidationError

_OWN_ADDRESS = re.compile(r"/(?!/)[^\s\\]*")
_OUTSIDE_ADDRESS = re.compile(r"(?:https?://[^\s/\\]+|mailto:[^\s@]+@|tel:\+?[0-9])[^\s\\]*", re.I)


def validate_address(address: str) -> None:
    """Accept an address of this site (``/get-help/``) or one that starts http, mailto or tel.

    Raises:
        ValidationError: anything else, protocol-relative addresses (``//host``) among them.
    """
    if not (_OWN_ADDRESS.fullmatch(address) or _OUTSIDE_ADDRESS.fullmatch(address)):
        raise ValidationError(
            "Start the address with / for a page of this site, or with https://, mailto: or tel:"
        )
