"""Pictures: described, without weapons, and written anew on upload (AC-18, E1, SE-22)."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from partnership.library.models import LibraryImage
from partnership.library.rules.wording import is_file_name, weapon_words
from partnership.library.uploads import clean_copy
from tests.factories.accounts import EditorFactory, sign_in
from tests.factories.library import LibraryImageFactory, picture_file

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


def errors_of(**values: Any) -> dict[str, Any]:
    image = LibraryImageFactory.build(**values)
    try:
        image.clean()
    except ValidationError as error:
        return dict(error.message_dict)
    return {}


def test_a_good_picture_passes() -> None:
    assert errors_of() == {}


def test_words_or_decorative() -> None:
    assert "description" in errors_of(description="  ")
    assert errors_of(description="", is_decorative=True) == {}
    assert LibraryImage(description="x", is_decorative=True).default_alt_text == ""
    assert LibraryImage(description="A bench").default_alt_text == "A bench"


@pytest.mark.parametrize("name", ["picture.png", "picture", "IMG_2041", "DSC-0012.JPG", "photo 3"])
def test_a_file_name_says_nothing(name: str) -> None:
    assert "description" in errors_of(description=name)


def test_words_that_only_contain_a_file_name_are_fine() -> None:
    assert not is_file_name("A picture of the new bench", "bench.png")


def test_the_editor_says_that_no_weapon_is_shown() -> None:
    assert "shows_no_weapon" in errors_of(shows_no_weapon=False)


@pytest.mark.parametrize("field", ["title", "description", "shows"])
def test_weapon_words_are_refused(field: str) -> None:
    assert field in errors_of(**{field: "A large knife on a table"})


def test_weapon_words_in_the_file_name_are_refused() -> None:
    assert "title" in errors_of(file=picture_file("zombie_knife-2.png"))


def test_words_that_contain_weapon_words_are_fine() -> None:
    assert weapon_words("The gunwale, the bladder and Mr Bloodworth") == []
    assert weapon_words("Behind POLICE  TAPE, masked") == ["police tape", "masked"]


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "PNG"])
def test_what_hides_in_a_file_is_gone(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = "secret-description"
    exif.get_ifd(0x8825)[2] = (52.0, 14.0, 1.0)
    raw = picture_file(
        f"x.{kind.lower()}", kind, exif=exif.tobytes(), icc_profile=b"secret-profile"
    )
    assert b"secret" in raw.read()
    raw.seek(0)
    image = LibraryImageFactory(file=raw)
    kept = Path(image.file.path).read_bytes()
    assert b"secret" not in kept
    with Image.open(BytesIO(kept)) as picture:
        assert picture.format == kind
        assert not picture.getexif()
        assert picture.info.keys().isdisjoint({"exif", "icc_profile", "xmp", "comment"})
    assert (image.width, image.height) == (40, 30)
    assert image.file_size == len(kept)


def test_the_name_is_random() -> None:
    image = LibraryImageFactory(file=picture_file("a-childs-name.png"))
    assert "childs" not in image.file.name


def test_a_turned_picture_is_set_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    image = LibraryImageFactory(file=picture_file("x.jpg", "JPEG", exif=exif.tobytes()))
    assert (image.width, image.height) == (30, 40)


def test_what_is_appended_to_a_picture_is_gone() -> None:
    data = picture_file().read() + b"<script>alert(1)</script>PK\x03\x04"
    assert b"script" not in clean_copy(data).read()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<html>",
        b"GIF89a" + b"\x00" * 20,
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 30,
        picture_file("x.tiff", "TIFF").read(),
        picture_file("x.jpg", "JPEG").read()[:200],
    ],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ValidationError):
        clean_copy(data)


@pytest.mark.parametrize("data", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<html>", b""])
def test_the_cms_refuses_what_is_no_picture(client: Client, data: bytes) -> None:
    sign_in(client, EditorFactory())
    file = SimpleUploadedFile("x.png", data, "image/png")
    response = client.post("/admin/images/add/", {"title": "A bench", "file": file})
    assert "file" in response.context["form"].errors


def test_too_many_pixels_are_refused(settings: Any) -> None:
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000
    thin = picture_file(size=(60_001, 1)).read()
    with pytest.raises(ValidationError, match="too large"):
        clean_copy(thin)


@pytest.mark.parametrize("mode", ["1", "P", "LA", "CMYK", "I;16"])
def test_odd_colour_modes_are_taken(mode: str) -> None:
    out = BytesIO()
    kind = "JPEG" if mode == "CMYK" else "PNG"
    Image.new(mode, (4, 4)).save(out, format=kind)
    assert clean_copy(out.getvalue()).size


def test_saving_again_keeps_the_file() -> None:
    image = LibraryImageFactory()
    name = image.file.name
    image.credit = "Somebody"
    image.save()
    image.refresh_from_db()
    assert image.file.name == name


def test_uploading_in_the_cms(client: Client) -> None:
    sign_in(client, EditorFactory())
    data = {
        "title": "A bench",
        "file": SimpleUploadedFile("bench.png", picture_file().read(), "image/png"),
        "description": "A painted bench",
        "shows": "A bench",
        "collection": 1,
        "tags": "",
        "focal_point_x": "",
        "focal_point_y": "",
        "focal_point_width": "",
        "focal_point_height": "",
    }
    refused = client.post("/admin/images/add/", data)
    assert "shows_no_weapon" in refused.context["form"].errors
    data["file"].seek(0)
    assert client.post("/admin/images/add/", {**data, "shows_no_weapon": "on"}).status_code == 302
    assert LibraryImage.objects.get().title == "A bench"


def test_uploading_many_at_once_goes_through_the_same_door(client: Client) -> None:
    """The CMS parks the file until its words are there; what is kept is still the clean copy."""
    sign_in(client, EditorFactory())
    raw = picture_file("x.jpg", "JPEG", comment=b"secret-comment")
    parked = client.post(
        "/admin/images/multiple/add/",
        {"title": "Bench", "files[]": SimpleUploadedFile("x.jpg", raw.read(), "image/jpeg")},
        headers={"X-Requested-With": "XMLHttpRequest"},
    ).json()
    number = parked["uploaded_file_id"]
    words = {
        "title": "A bench",
        "description": "A painted bench",
        "shows": "A bench",
        "shows_no_weapon": "on",
        "collection": "1",
    }
    client.post(
        f"/admin/images/multiple/create_from_uploaded_image/{number}/",
        {f"uploaded-image-{number}-{name}": value for name, value in words.items()},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    image = LibraryImage.objects.get()
    assert b"secret" not in Path(image.file.path).read_bytes()


def test_the_cms_says_what_a_description_is_for(client: Client) -> None:
    """AC-18."""
    html = sign_in(client, EditorFactory()).get("/admin/images/add/").content.decode()
    assert "Description for people who cannot see it" in html
