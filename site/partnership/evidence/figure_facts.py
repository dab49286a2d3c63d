"""What the page of one figure says about its number: the words beside it and the list of facts."""

from partnership.evidence.figures import Form, RenderedFigure


def number_label(figure: RenderedFigure) -> str:
    """Return what stands under the large number: the rest of its words, then what it counts."""
    if figure.form is Form.COUNT:
        return figure.label
    rest = figure.words.removeprefix(figure.value_text).strip()
    return ": ".join(filter(None, (rest, figure.label)))


def facts(figure: RenderedFigure) -> list[dict[str, str]]:
    """Return the rows of the summary list; what is empty is left out."""
    rows = {
        "What is counted": figure.measure_words,
        "Series": figure.series_words,
        "Place": figure.area_words,
        "Period": figure.period_words,
        "Worked out from": figure.base_words,
        "How far chance reaches": figure.interval_words,
        "Source": figure.source.words,
        "Source of the people": figure.base_source.words if figure.base_source else "",
        "Licence": figure.source.licence,
    }
    return [{"key": key, "value": value} for key, value in rows.items() if value]
