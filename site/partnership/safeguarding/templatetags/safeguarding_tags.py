"""Help lines in templates."""

from django import template

from partnership.safeguarding import help_directory
from partnership.safeguarding.models import HelpLine

register = template.Library()


@register.simple_tag
def help_lines(which: str = "panel") -> list[HelpLine]:
    """Return the lines of the help panel, or with ``"all"`` the whole directory."""
    if which == "all":
        return help_directory.help_lines()
    return help_directory.help_panel_lines()
