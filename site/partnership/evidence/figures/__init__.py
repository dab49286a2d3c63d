"""The only door for a number shown anywhere (design §3).

Public names, and all that other rooms may use:

- ``figure(slug_or_figure, *, form=None) -> RenderedFigure``
- ``figures_by_slug(slugs) -> dict[str, RenderedFigure]`` in a constant number of queries
- ``series(measure, areas, kind="month", *, form="count") -> list[SeriesPoint]``
- ``table_for(points, *, slug, title, ...) -> DataTable``
"""
