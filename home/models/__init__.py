"""The home page and the plain pages around it."""

from home.models.get_help import GetHelpPage
from home.models.home_page import HomePage
from home.models.standard import StandardPage

__all__ = ["GetHelpPage", "HomePage", "StandardPage"]
