"""Previews of blocks in the CMS: the numbers that are public now, through the figure door.

There is no example data: what is shown is the figure that was saved first. Before anything is
loaded the preview says that there is nothing to show yet.
"""

from types import SimpleNamespace
from typing import Any

from partnership.evidence.models.figures import Figure

TEMPLATE = "evidence/previews/part.html"


class PartPreview:
    """A block whose preview is the part of a page that it makes."""

    name: str

    def get_preview_value(self) -> Any:
        """Return what an author might have chosen."""
        return self.normalize(self.example(_saved()))  # type: ignore[attr-defined]

    def get_preview_template(self, value: Any, context: Any = None) -> str:
        """Return the template that prints one part of a page."""
        return TEMPLATE

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add the part, made as a page would make it."""
        from partnership.evidence.page_content import content_of

        context: dict[str, Any] = super().get_preview_context(value, parent_context)  # type: ignore[misc]
        child = SimpleNamespace(block_type=self.name, value=value, id=None)
        context["part"] = content_of([child]).parts[0]
        return context

    def example(self, saved: Figure | None) -> dict[str, Any]:
        """Return the stored value of an example, made from a saved figure."""
        raise NotImplementedError


def _saved() -> Figure | None:
    """Return the figure that was saved first, or nothing."""
    return Figure.objects.select_related("measure", "area").order_by("pk").first()


def _measure(saved: Figure | None) -> str:
    return saved.measure.slug if saved else ""


def _area(saved: Figure | None) -> str:
    return saved.area.code if saved else ""


def _year(saved: Figure | None) -> int:
    return saved.period_end.year if saved else 2025


class SeriesPreview(PartPreview):
    """Shows the measure and area of the first figure, month by month."""

    def example(self, saved: Figure | None) -> dict[str, Any]:
        """Return a title, a measure and an area."""
        return {
            "title": "A finding goes here, in one sentence",
            "measure": _measure(saved),
            "areas": [_area(saved)],
        }


class FiguresPreview(PartPreview):
    """Shows the first saved figure."""

    def example(self, saved: Figure | None) -> dict[str, Any]:
        """Return one figure, or none."""
        return {"figures": [saved.slug] if saved else []}


class MapPreview(PartPreview):
    """Shows the councils."""

    def example(self, saved: Figure | None) -> dict[str, Any]:
        """Return a map of the councils."""
        return {
            "title": "A finding goes here, in one sentence",
            "measure": _measure(saved),
            "level": "authority",
            "year": _year(saved),
            "form": "rate",
        }


class ComparisonPreview(PartPreview):
    """Shows the area of the first figure among its like."""

    def example(self, saved: Figure | None) -> dict[str, Any]:
        """Return a comparison."""
        return {
            "title": "A finding goes here, in one sentence",
            "measure": _measure(saved),
            "area": _area(saved),
            "year": _year(saved),
        }


class PartsPreview(ComparisonPreview):
    """Shows the parts of the first measure that has some."""

    def example(self, saved: Figure | None) -> dict[str, Any]:
        """Return the whole of a measure that is a part."""
        from partnership.evidence.models import Measure

        part = Measure.objects.filter(whole__isnull=False).select_related("whole").first()
        whole = part.whole.slug if part and part.whole else _measure(saved)
        return {**super().example(saved), "measure": whole}


class NormPreview(PartPreview):
    """Shows the first figure that is known for a whole country."""

    def example(self, saved: Figure | None) -> dict[str, Any]:
        """Return a norm."""
        national = Figure.objects.filter(area__level="country").order_by("pk").first()
        return {
            "title": "What most young people do goes here",
            "figure": national.slug if national else "",
            "words": "did what the figure counts",
        }
