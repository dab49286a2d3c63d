"""The way to go on that is printed beside a box (SD-11)."""

from surveys.rules.about_you import GATE, gate
from surveys.rules.paper import paper_form
from tests.surveys.rules.building import ask, questionnaire


def test_who_wants_no_questions_about_them_is_led_to_the_end() -> None:
    """UX-14: what follows the yes/no page is about the person alone."""
    about = [gate(), ask("age", about_you=True), ask("town", about_you=True)]
    form = {item.question.id: item for item in paper_form(questionnaire(ask("q"), *about))}
    yes, no = form[GATE].options
    assert (yes.go_to, yes.to_the_end) == (None, False)
    assert no.to_the_end
