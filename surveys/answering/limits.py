"""How often wrong codes may be tried, without knowing who tries (SAV-4, SE-15, SB-21).

Wrong tries are counted in the cache alone, for ten minutes, per survey and per network. A network
is known by a keyed hash of its shortened address (/24, /48); the key changes every day and the
count never leaves the cache. Right codes never count, so a class that comes back together passes.
"""

import hashlib
import hmac
from contextlib import suppress
from ipaddress import IPv6Address, ip_address, ip_network

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils import timezone

SECONDS = 10 * 60
MOST_WRONG = 15
# Against somebody with many networks; far more than people mistype.
MOST_WRONG_IN_ALL = 600


def may_try(request: HttpRequest, survey_pk: int) -> bool:
    """Say whether another code may be tried now."""
    counts = cache.get_many(_keys(request, survey_pk))
    here, everywhere = _keys(request, survey_pk)
    return counts.get(here, 0) < MOST_WRONG and counts.get(everywhere, 0) < MOST_WRONG_IN_ALL


def count_wrong(request: HttpRequest, survey_pk: int) -> None:
    """Remember that a wrong code was tried."""
    for key in _keys(request, survey_pk):
        cache.add(key, 0, SECONDS)
        with suppress(ValueError):  # its ten minutes ended between the two lines
            cache.incr(key)


def _keys(request: HttpRequest, survey_pk: int) -> tuple[str, str]:
    return f"codes:{survey_pk}:{_network(request)}", f"codes:{survey_pk}:all"


def _network(request: HttpRequest) -> str:
    """Return a name for the network that a request comes from; tomorrow it has another one."""
    secret = f"{settings.SECRET_KEY}{timezone.localdate()}".encode()
    return hmac.new(secret, _shortened(request).encode(), hashlib.sha256).hexdigest()[:24]


def _shortened(request: HttpRequest) -> str:
    try:
        address = ip_address(get_adapter().get_client_ip(request))
    except (PermissionDenied, ValueError):
        return "unknown"
    length = 48 if isinstance(address, IPv6Address) else 24
    return str(ip_network(f"{address}/{length}", strict=False))
