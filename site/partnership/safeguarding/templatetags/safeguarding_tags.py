"""Help lines, and when the team is back, in templates."""

from django import template
from django.utils import timezone

from partnership.core.holidays import bank_holidays
from partnership.safeguarding import help_directory
from partnership.safeguarding.models import HelpLine
from partnership.safeguarding.rules.cover import banner

register = template.Library()


@register.simple_tag
def help_lines(which: str = "panel") -> list[HelpLine]:
    """Return the lines of the help panel, or with ``"all"`` the whole directory."""
    if which == "all":
        return help_directory.help_lines()
    return help_directory.help_panel_lines()


@register.simple_tag
def cover_banner() -> str:
    """Return when the team is back, or "" while somebody is there (SG-17)."""
    return banner(timezone.localtime(), bank_holidays())
