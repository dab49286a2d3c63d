"""Rows without an order of arrival (SD-02, DP-07).

A database remembers more than its columns: SQLite numbers rows as they come in, and PostgreSQL
keeps where each row stands and which transaction wrote it. Two tables that are written together
could so be joined row by row, although no column joins them.
"""

from collections.abc import Iterable

from django.db import connection, models, transaction

COPY = "rows_to_mix"


def clear_old_rows(models_mixed: Iterable[type[models.Model]]) -> None:
    """Let the database give up what it still holds of rows as they were before.

    PostgreSQL keeps a deleted row until it vacuums, SQLite until its log is written back. Neither
    can be done within a transaction: there it is left to the database's own housekeeping.

    Args:
        models_mixed: whose tables.
    """
    if connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return
        for model in models_mixed:
            cursor.execute(f"VACUUM {connection.ops.quote_name(model._meta.db_table)}")


@transaction.atomic
def mix_rows(model: type[models.Model]) -> None:
    """Write all rows of a table anew, in random order, by one transaction.

    Nothing else changes: neither values nor keys, so what points at a row still does (Django's
    foreign keys are checked at the end of the transaction).

    Args:
        model: whose table.
    """
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Nobody may add a row between copying and deleting; reading goes on.
            cursor.execute(f"LOCK TABLE {table} IN EXCLUSIVE MODE")
        cursor.execute(f"CREATE TEMPORARY TABLE {COPY} AS SELECT * FROM {table}")  # noqa: S608
        cursor.execute(f"DELETE FROM {table}")  # noqa: S608
        cursor.execute(f"INSERT INTO {table} SELECT * FROM {COPY} ORDER BY random()")  # noqa: S608
        cursor.execute(f"DROP TABLE {COPY}")
