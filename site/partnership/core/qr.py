"""QR codes as inline SVG: the strict policy allows no ``data:`` picture (SE-02)."""

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString

QUIET_ZONE = 4


def qr_path(content: str) -> tuple[int, str]:
    """Return the width in modules, quiet zone included, and the path of the dark modules."""
    rows = segno.make_qr(content).matrix
    path = "".join(
        f"M{x + QUIET_ZONE} {y + QUIET_ZONE}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, module in enumerate(row)
        if module & 1
    )
    return len(rows) + 2 * QUIET_ZONE, path


def qr_svg(content: str, label: str) -> SafeString:
    """Return a QR code of ``content``, dark on white in every colour scheme, named ``label``."""
    size, path = qr_path(content)
    return format_html(
        '<svg class="qr" viewBox="0 0 {size} {size}" width="240" height="240" role="img" '
        'aria-label="{label}" shape-rendering="crispEdges">'
        '<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{path}"/></svg>',
        size=size,
        label=label,
        path=path,
    )
