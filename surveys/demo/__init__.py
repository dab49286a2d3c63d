"""The demonstration surveys and their plainly labelled example answers."""

from surveys.demo.closed_survey import build_closed_survey
from surveys.demo.organisations_survey import build_organisations_survey
from surveys.demo.places import build_places
from surveys.demo.residents_survey import build_residents_survey
from surveys.demo.responses import generate_example_responses, set_examples_aside
from surveys.demo.youth_survey import build_youth_survey

__all__ = [
    "build_closed_survey",
    "build_organisations_survey",
    "build_places",
    "build_residents_survey",
    "build_youth_survey",
    "generate_example_responses",
    "set_examples_aside",
]
