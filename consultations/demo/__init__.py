"""The demonstration's consultations and actions, labelled as examples wherever they are shown."""

from consultations.demo.actions import build_what_changed
from consultations.demo.consultations import build_consultation, build_have_your_say

__all__ = ["build_consultation", "build_have_your_say", "build_what_changed"]
