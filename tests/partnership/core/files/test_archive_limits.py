"""Zips that must not be opened."""

import io
import zipfile

import pytest

from partnership.core.files import archive
from partnership.core.files.archive import open_archive, read_rows
from partnership.core.files.problems import LoadRefused
from tests.partnership.evidence.street_files import zipped


def refusal(file: io.BytesIO) -> str:
    with pytest.raises(LoadRefused) as caught:
        open_archive(file, "police.zip")
    return str(caught.value.problems[0])


def test_something_that_is_not_a_zip() -> None:
    assert refusal(io.BytesIO(b"month,records")) == (
        "police.zip: This is not a zip file, or it is damaged."
    )


def test_a_zip_cut_off_half_way() -> None:
    whole = zipped({"a.csv": "x" * 5000}).getvalue()
    assert "damaged" in refusal(io.BytesIO(whole[: len(whole) // 2]))


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 10)
    assert "over" in refusal(zipped({"a.csv": "x"}))


def test_a_zip_bomb() -> None:
    assert "zip bomb" in refusal(zipped({"a.csv": b"0" * 5_000_000}))


def test_a_zip_that_claims_to_be_enormous(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_UNPACKED_BYTES", 10)
    assert "far more" in refusal(zipped({"a.csv": "0123456789ab"}))


def test_too_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_FILES", 2)
    assert "more than 2 files" in refusal(zipped({"a": "1", "b": "2", "c": "3"}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("a.csv", "1")
        made.writestr("a.csv", "2")
    assert "a.csv twice" in refusal(out)


def test_a_locked_zip() -> None:
    content = bytearray(zipped({"a.csv": "1"}).getvalue())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "password" in refusal(io.BytesIO(bytes(content)))


def rows_of(content: bytes) -> list[tuple[int, list[str]]]:
    return list(read_rows(open_archive(zipped({"a.csv": content}), "x.zip"), "a.csv"))


def test_a_member_whose_bytes_were_changed() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        made.writestr("a.csv", "one,two\n1,2\n")
    content = out.getvalue().replace(b"1,2", b"1,3")
    with pytest.raises(LoadRefused) as caught:
        list(read_rows(open_archive(io.BytesIO(content), "x.zip"), "a.csv"))
    assert "damaged" in caught.value.problems[0].reason


def test_a_member_that_is_not_utf8() -> None:
    with pytest.raises(LoadRefused) as caught:
        rows_of(b"caf\xe9,2\n")
    assert "UTF-8" in caught.value.problems[0].reason


def test_a_member_that_is_not_a_csv() -> None:
    with pytest.raises(LoadRefused) as caught:
        rows_of(b'"a"b,c\n')
    assert "not a CSV" in caught.value.problems[0].reason


def test_the_mark_of_excel_is_not_part_of_the_heading() -> None:
    assert rows_of(b"\xef\xbb\xbfCrime ID,Month\n")[0] == (1, ["Crime ID", "Month"])
