"""Small line signs, drawn on a 24 by 24 grid in the colour of the text around them."""

from types import MappingProxyType

from django.utils.html import format_html
from django.utils.safestring import SafeString

PATHS = MappingProxyType(
    {
        "arrow-left": "M19 12H5m6-6-6 6 6 6",
        "arrow-right": "M5 12h14m-6-6 6 6-6 6",
        "calendar": "M5 6h14v14H5zM5 10h14M9 3v4m6-4v4",
        "check": "m5 13 4.5 4.5L19 7",
        "clock": "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 4v4l3 2",
        "download": "M12 4v11m-5-5 5 5 5-5M5 20h14",
        "globe": "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c5 5 5 11 0 16-5-5-5-11 0-16z",
        "heart": "M12 20C5 15 4 12 4 9.5 4 7 6 5 8.2 5 10 5 11.3 6 12 7.5"
        " 12.7 6 14 5 15.8 5 18 5 20 7 20 9.5 20 12 19 15 12 20z",
        "info": "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 7v5m0-8.5v.5",
        "menu": "M4 7h16M4 12h16M4 17h16",
        "message": "M4 5h16v11h-9l-5 4v-4H4z",
        "pencil": "m5 19 1-4L16.5 4.5l3 3L9 18zM14 7l3 3",
        "people": "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3 20c0-4 2.5-6 6-6s6 2 6 6"
        "M16 5.5a3 3 0 0 1 0 5.5m1.5 3.5c2.3.7 3.5 2.5 3.5 5.5",
        "phone": "M6 4h3l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v3c0 1.2-.8 2-2 2"
        "C11 20 4 13 4 6c0-1.2.8-2 2-2z",
        "pin": "M12 21c-4.5-5-7-8-7-11a7 7 0 0 1 14 0c0 3-2.5 6-7 11zm0-13.5"
        "a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
        "search": "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20",
        "warning": "M12 4 3 20h18zm0 6v5m0 2v.5",
    }
)


def icon(name: str) -> SafeString:
    """Return the sign ``name`` as inline SVG.

    Raises:
        KeyError: there is no such sign.
    """
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"'
        ' focusable="false"><path d="{}"/></svg>',
        PATHS[name],
    )
