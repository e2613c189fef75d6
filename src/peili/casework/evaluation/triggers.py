"""What the databases themselves refuse: to change what was promised about names once one answered.

A migration that alters this table takes the trigger away first and sets it up again last.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "evaluation_questionnaireround"
NAME = "evaluation_promise_stands"
SAYS = "anonymity is fixed at the first answer"
SQLITE = [
    f"CREATE TRIGGER {NAME} BEFORE UPDATE OF anonymity, answered ON {TABLE} "
    "WHEN OLD.answered > 0 AND (NEW.anonymity <> OLD.anonymity OR NEW.answered < OLD.answered) "
    f"BEGIN SELECT RAISE(ABORT, '{SAYS}'); END"
]
POSTGRESQL = [
    f"""
    CREATE OR REPLACE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.answered > 0
          AND (NEW.anonymity <> OLD.anonymity OR NEW.answered < OLD.answered) THEN
        RAISE EXCEPTION '{SAYS}' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$
    """,
    f"CREATE TRIGGER {NAME} BEFORE UPDATE ON {TABLE} FOR EACH ROW EXECUTE FUNCTION {NAME}()",
]


def set_up(connection: BaseDatabaseWrapper) -> None:
    """Make the database refuse. The migration calls this."""
    take_away(connection)
    _run(connection, SQLITE if connection.vendor == "sqlite" else POSTGRESQL)


def take_away(connection: BaseDatabaseWrapper) -> None:
    on = "" if connection.vendor == "sqlite" else f" ON {TABLE}"
    _run(connection, [f"DROP TRIGGER IF EXISTS {NAME}{on}"])


def _run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
