"""Every kind of page in every state that a reader can bring it into."""

from collections.abc import Callable
from functools import partial

from playwright.sync_api import Page

from surveys.gallery.samples import SAMPLES
from tests.e2e import survey
from tests.e2e.addresses import PAGE_TYPES, PLAIN, address_of

State = Callable[[Page], None]


def _open(name: str, page: Page) -> None:
    page.goto(address_of(name))


def _question(page: Page) -> None:
    survey.start(page)


def _question_with_an_error(page: Page) -> None:
    survey.start(page)
    survey.come_to_a_number(page)
    page.locator(survey.NUMBER).first.fill("9999999")
    survey.go_on(page)
    page.locator("main .error-summary").wait_for()


def _question_to_write_in(page: Page) -> None:
    survey.start(page)
    survey.come_to(page, "main form textarea")


def _check(page: Page) -> None:
    survey.start(page)
    survey.walk_to_check(page)


def _confirmation(page: Page) -> None:
    _check(page)
    survey.send_patiently(page)


def _code(page: Page) -> None:
    page.goto(f"{address_of(survey.SURVEY)}answer/code/")


def _code_with_an_error(page: Page) -> None:
    _code(page)
    survey.go_on(page)
    page.locator("main .error-summary").wait_for()


def _one_more_step(page: Page) -> None:
    _check(page)
    with page.expect_navigation(wait_until="domcontentloaded"):
        page.evaluate(SEND_UNSOLVED)
    page.get_by_role("heading", name="One more step").wait_for()


# As a browser sends the last page in which the sum was not solved.
SEND_UNSOLVED = """() => {
  const field = document.querySelector('[data-sum]');
  field.value = '';
  field.form.submit();
}"""


def _saving(page: Page) -> None:
    survey.start(page)
    survey.fill(page)
    survey.go_on(page)
    survey.press(page, "Save and come back later")


def _saved_code(page: Page) -> None:
    _saving(page)
    survey.press(page, "Save and get a code")


def _wrong_code(page: Page) -> None:
    page.goto(f"{address_of(survey.SURVEY)}answer/come-back/")
    page.get_by_label("Your code").fill("BCDF")
    survey.press(page, "Open my answers")


def _came_back(page: Page) -> None:
    _saved_code(page)
    page.goto(f"{address_of(survey.SURVEY)}answer/check/?notice=back")


def _sure_to_withdraw(page: Page) -> None:
    _confirmation(page)
    code = page.locator(".written-code__code").inner_text()
    page.goto(f"{address_of(survey.SURVEY)}answer/withdraw/")
    survey.type_code(page, code, "Continue")


def _withdrawn(page: Page) -> None:
    _sure_to_withdraw(page)
    survey.erase(page)


def _story_form_with_errors(page: Page) -> None:
    page.goto(address_of("tell us your story"))
    page.locator("main form button[type=submit], main form button:not([type])").first.click()
    page.locator("main .error-summary").wait_for()


def _gallery(page: Page) -> None:
    page.goto("/gallery/")


def _gallery_of_charts(page: Page) -> None:
    page.goto("/gallery/charts/")


def _sample(name: str, page: Page) -> None:
    state = "error" if SAMPLES[name].wrong else "answered"
    page.goto(f"/gallery/questions/{name}/?state={state}")


STATES: dict[str, State] = {
    **{name: partial(_open, name) for name in [*PAGE_TYPES, *PLAIN]},
    "survey question": _question,
    "survey question to write in": _question_to_write_in,
    "survey question with an error": _question_with_an_error,
    "survey check": _check,
    "survey confirmation": _confirmation,
    "survey code": _code,
    "survey code with an error": _code_with_an_error,
    "survey one more step": _one_more_step,
    "survey saving": _saving,
    "survey saved with a code": _saved_code,
    "survey saved code that is wrong": _wrong_code,
    "survey answers so far": _came_back,
    "survey taking back": _sure_to_withdraw,
    "survey taken back": _withdrawn,
    "story form with errors": _story_form_with_errors,
    "gallery": _gallery,
    "gallery of charts": _gallery_of_charts,
    **{f"question: {name}": partial(_sample, name) for name in SAMPLES},
}
