"""The demonstration survey and its plainly labelled example answers."""

from surveys.demo.places import build_places
from surveys.demo.responses import generate_example_responses, set_examples_aside
from surveys.demo.youth_survey import build_youth_survey

__all__ = [
    "build_places",
    "build_youth_survey",
    "generate_example_responses",
    "set_examples_aside",
]
