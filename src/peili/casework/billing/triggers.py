"""What the databases themselves refuse: to change or to delete an invoice that has been sent.

Of a sent invoice only `state` may move on, of its lines only `given_back`. A migration that alters
these two tables takes the triggers away first and sets them up again last.
"""

from collections.abc import Iterable

from django.db.backends.base.base import BaseDatabaseWrapper

OF_INVOICE = (
    *("id", "number", "credits_id", "payer_id", "payer_person_id", "period_starts", "period_ends"),
    *("order_reference", "framework_reference", "language", "drafted_at", "sent_at", "issued_on"),
    *("due_on", "terms", "notice_days", "reference", "seller", "buyer", "net_cents", "vat_cents"),
    "gross_cents",
)
OF_LINE = (
    *("id", "invoice_id", "engagement_id", "session_id", "lot_id", "framework_row", "position"),
    *("text", "delivered_on", "quantity", "unit", "unit_cents", "net_cents", "vat_treatment"),
    *("vat_rate", "vat_reason", "kind"),
)


def _differ(columns: Iterable[str]) -> str:
    return " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in columns)


def _sqlite(name: str, event: str, table: str, when: str) -> str:
    return (
        f"CREATE TRIGGER billing_{name} BEFORE {event} ON {table} WHEN {when} "
        "BEGIN SELECT RAISE(ABORT, 'a sent invoice never changes'); END"
    )


OLD_IS_SENT = "(SELECT state FROM billing_invoice WHERE id = OLD.invoice_id) <> 'draft'"
NEW_IS_SENT = "(SELECT state FROM billing_invoice WHERE id = NEW.invoice_id) <> 'draft'"
TAKEN_BACK = "OLD.given_back AND NOT NEW.given_back"

SQLITE = [
    _sqlite(
        "sent_stays",
        "UPDATE",
        "billing_invoice",
        f"OLD.state <> 'draft' AND (NEW.state = 'draft' OR {_differ(OF_INVOICE)})",
    ),
    _sqlite("sent_is_kept", "DELETE", "billing_invoice", "OLD.state <> 'draft'"),
    _sqlite(
        "line_stays",
        "UPDATE",
        "billing_invoiceline",
        f"{OLD_IS_SENT} AND (({TAKEN_BACK}) OR {_differ(OF_LINE)})",
    ),
    _sqlite("line_is_kept", "DELETE", "billing_invoiceline", OLD_IS_SENT),
    _sqlite("line_is_late", "INSERT", "billing_invoiceline", NEW_IS_SENT),
]
POSTGRESQL = [
    """
    CREATE OR REPLACE FUNCTION billing_invoice_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.state <> 'draft' AND (TG_OP = 'DELETE' OR NEW.state = 'draft'
          OR to_jsonb(NEW) - 'state' IS DISTINCT FROM to_jsonb(OLD) - 'state') THEN
        RAISE EXCEPTION 'a sent invoice never changes';
      END IF;
      IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
      RETURN NEW;
    END $$
    """,
    """
    CREATE OR REPLACE FUNCTION billing_line_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE whole bigint;
    BEGIN
      IF TG_OP = 'INSERT' THEN whole := NEW.invoice_id; ELSE whole := OLD.invoice_id; END IF;
      IF (SELECT state FROM billing_invoice WHERE id = whole) <> 'draft' AND (
          TG_OP <> 'UPDATE' OR (OLD.given_back AND NOT NEW.given_back)
          OR to_jsonb(NEW) - 'given_back' IS DISTINCT FROM to_jsonb(OLD) - 'given_back') THEN
        RAISE EXCEPTION 'a sent invoice never changes';
      END IF;
      IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
      RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER billing_invoice_stays BEFORE UPDATE OR DELETE ON billing_invoice
    FOR EACH ROW EXECUTE FUNCTION billing_invoice_stays()
    """,
    """
    CREATE TRIGGER billing_line_stays BEFORE INSERT OR UPDATE OR DELETE ON billing_invoiceline
    FOR EACH ROW EXECUTE FUNCTION billing_line_stays()
    """,
]
SQLITE_AWAY = [
    f"DROP TRIGGER IF EXISTS billing_{name}"
    for name in ("sent_stays", "sent_is_kept", "line_stays", "line_is_kept", "line_is_late")
]
POSTGRESQL_AWAY = [
    "DROP TRIGGER IF EXISTS billing_invoice_stays ON billing_invoice",
    "DROP TRIGGER IF EXISTS billing_line_stays ON billing_invoiceline",
]


def set_up(connection: BaseDatabaseWrapper) -> None:
    """Make the database refuse. The migration calls this."""
    take_away(connection)
    _run(connection, SQLITE if connection.vendor == "sqlite" else POSTGRESQL)


def take_away(connection: BaseDatabaseWrapper) -> None:
    """Let the database allow it again: for later migrations, and for emptying test databases."""
    _run(connection, SQLITE_AWAY if connection.vendor == "sqlite" else POSTGRESQL_AWAY)


def _run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
