"""What the databases themselves refuse: to change or to take back what was published.

A migration that alters these tables takes the triggers away first and sets them up again last.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = ("reports_publishedreport", "reports_publishedpool")
SAYS = "what was published stays"


def set_up(connection: BaseDatabaseWrapper) -> None:
    """Make the database refuse. The migration calls this."""
    take_away(connection)
    for table in TABLES:
        _run(connection, _sqlite(table) if connection.vendor == "sqlite" else _postgresql(table))


def take_away(connection: BaseDatabaseWrapper) -> None:
    for table in TABLES:
        if connection.vendor == "sqlite":
            names = (f"{table}_stays", f"{table}_is_kept")
            _run(connection, [f"DROP TRIGGER IF EXISTS {name}" for name in names])
        else:
            _run(connection, [f"DROP TRIGGER IF EXISTS {table}_stays ON {table}"])


def _sqlite(table: str) -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{SAYS}'); END"
    return [
        f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} {refuse}",
        f"CREATE TRIGGER {table}_is_kept BEFORE DELETE ON {table} {refuse}",
    ]


def _postgresql(table: str) -> list[str]:
    return [
        f"""
        CREATE OR REPLACE FUNCTION {table}_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION '{SAYS}' USING ERRCODE = 'integrity_constraint_violation';
        END $$
        """,
        f"CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_stays()",
    ]


def _run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
