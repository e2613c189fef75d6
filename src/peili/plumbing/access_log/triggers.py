"""What the databases do themselves: hold the end of the chain, and refuse to change a line."""

from django.db.backends.base.base import BaseDatabaseWrapper

SQLITE = [
    f"""
    CREATE TRIGGER access_log_no_{event.lower()} BEFORE {event} ON access_log_entry
    BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END
    """
    for event in ("UPDATE", "DELETE")
]
SQLITE_AWAY = [
    "DROP TRIGGER IF EXISTS access_log_no_update",
    "DROP TRIGGER IF EXISTS access_log_no_delete",
]
POSTGRESQL = [
    # Lock first, read then, in one question: each statement of a function sees what is committed.
    # The number is that of the advisory lock: "PEILI".
    """
    CREATE OR REPLACE FUNCTION access_log_end() RETURNS TABLE (last bigint, its_seal bytea)
    LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(344759815241);
      RETURN QUERY SELECT seq, seal FROM access_log_entry ORDER BY seq DESC LIMIT 1;
    END $$
    """,
    """
    CREATE OR REPLACE FUNCTION access_log_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the access log is append-only'; END $$
    """,
    """
    CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE ON access_log_entry
    FOR EACH ROW EXECUTE FUNCTION access_log_refuse()
    """,
    """
    CREATE TRIGGER access_log_no_truncate BEFORE TRUNCATE ON access_log_entry
    FOR EACH STATEMENT EXECUTE FUNCTION access_log_refuse()
    """,
]
POSTGRESQL_AWAY = [
    "DROP TRIGGER IF EXISTS access_log_append_only ON access_log_entry",
    "DROP TRIGGER IF EXISTS access_log_no_truncate ON access_log_entry",
]


def set_up(connection: BaseDatabaseWrapper) -> None:
    """Make the database refuse. The migration calls this."""
    _run(connection, SQLITE if connection.vendor == "sqlite" else POSTGRESQL)


def take_away(connection: BaseDatabaseWrapper) -> None:
    """Let the database allow it again: for test databases that are emptied between tests."""
    _run(connection, SQLITE_AWAY if connection.vendor == "sqlite" else POSTGRESQL_AWAY)


def _run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
