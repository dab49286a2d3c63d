"""Our own file holds everything that an author wrote, and refuses everything else."""

import io
import json
from typing import Any

import pytest

from partnership.core.files.problems import LoadRefused
from surveys.exchange.carried import CARRIED, STAYS
from surveys.exchange.json_file import lost, read_json, write_json
from surveys.models import SurveyPage

pytestmark = pytest.mark.django_db
# Fields of every page that Wagtail keeps for itself, and the questions.
NOT_WORDS = {"page_ptr", "sections", "social_image", "search_image"}


def read(data: Any) -> Any:
    return read_json(io.BytesIO(json.dumps(data).encode()), "survey.json")


def test_every_field_travels_or_stays() -> None:
    """Whoever adds a field to a survey decides here whether it travels."""
    fields = {field.name for field in SurveyPage._meta.local_concrete_fields} - NOT_WORDS
    assert fields - {*CARRIED, *STAYS} == set()
    assert not set(CARRIED) & set(STAYS)


def test_no_name_of_staff_travels(survey: SurveyPage) -> None:
    """Who checked the questions is nobody's business elsewhere."""
    survey.questions_checked_by = "Kim Example, 01604 000000"
    assert "Kim Example" not in write_json(survey).decode()


def test_it_comes_back_as_it_went(survey: SurveyPage) -> None:
    """Questions, ids and promises are the same."""
    found = read_json(io.BytesIO(write_json(survey)), "survey.json")
    assert found.remarks == []
    assert found.title == survey.title
    assert found.sections == survey.sections.get_prep_value()
    assert found.fields["why_asked"] == survey.why_asked


def test_what_is_not_known_is_said(survey: SurveyPage) -> None:
    """A kind of question or a setting of a newer site is never dropped in silence."""
    data = json.loads(write_json(survey))
    questions = data["sections"][0]["value"]["questions"]
    questions.append({"type": "hologram", "value": {"title": "Wave"}, "id": "x"})
    questions[0]["value"]["colour"] = "mauve"
    data["fields"]["audience"] = "martians"
    remarks = [str(remark) for remark in read(data).remarks]
    assert any("questions" in words for words in remarks)
    assert any("audience" in words for words in remarks)


def test_lost_finds_what_is_missing() -> None:
    """Blank values are no loss; values are."""
    assert list(lost({"a": 1, "b": ""}, {"a": 1})) == []
    assert list(lost({"a": 1, "b": 2}, {"a": 1})) == ["b"]
    assert list(lost([{"type": "x", "value": 1}], [])) == [""]
    assert list(lost({"value": "no"}, {"value": {"title": None}})) == ["value"]


def test_pictures_do_not_travel(survey: SurveyPage) -> None:
    """The id of a picture here is another picture there."""
    data = json.loads(write_json(survey))
    data["sections"][0]["value"]["questions"][0]["value"]["easy"] = {"image": 7}
    found = read(data)
    assert '"image": 7' not in json.dumps(found.sections)
    assert "Pictures" in {remark.place for remark in found.remarks}


def ours(**changes: Any) -> bytes:
    empty = {"format": "survey-definition", "version": 1, "fields": {}, "sections": []}
    return json.dumps({**empty, **changes}).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"\xff\xfe",
        b"[]",
        b"[" * 100_000,
        ours(version=2),
        ours(sections=None),
        ours(fields=[]),
        ours(sections=[7]),
        ours(translations={"ro": 3}),
    ],
)
def test_other_files_are_refused(content: bytes) -> None:
    """A clear word, and nothing half-read."""
    with pytest.raises(LoadRefused):
        read_json(io.BytesIO(content), "survey.json")
