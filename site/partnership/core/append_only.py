"""Rows that are written once: an audit trail or a decision is never changed or taken back."""

from collections.abc import Iterable
from typing import Any, NoReturn

from django.db import models


class AppendOnlyError(TypeError):
    """Somebody tried to change or delete a row that is written once."""


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """Reads and creates; every other way of writing is refused (SE-25, SG-11)."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnlyError("These rows are never changed.")

    def delete(self) -> NoReturn:
        """Refuse."""
        raise AppendOnlyError("These rows are never deleted.")

    def bulk_update(
        self, objs: Iterable[Any], fields: Any, batch_size: int | None = None
    ) -> NoReturn:
        """Refuse."""
        raise AppendOnlyError("These rows are never changed.")

    def update_or_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnlyError("These rows are never changed.")


class AppendOnlyModel(models.Model):
    """A model whose rows can be added and read, nothing else.

    Raises:
        AppendOnlyError: on saving a row again, on deleting one, and on the same through a
            queryset.
    """

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new row; refuse to write an existing one again."""
        if not self._state.adding:
            raise AppendOnlyError("This row is never changed.")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnlyError("This row is never deleted.")
