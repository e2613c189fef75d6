"""The database itself refuses that a person's time is taken twice, on either engine."""

from django.db import migrations

SQLITE = """
CREATE TRIGGER parties_time_taken_{verb} BEFORE {verb} ON parties_occupiedtime
WHEN EXISTS (
    SELECT 1 FROM parties_occupiedtime AS other
    WHERE other.person_id = NEW.person_id
      AND other.id IS NOT NEW.id
      AND other.starts < NEW.ends
      AND other.ends > NEW.starts
)
BEGIN SELECT RAISE(ABORT, 'time_taken'); END
"""

POSTGRESQL = [
    "CREATE EXTENSION IF NOT EXISTS btree_gist",
    "ALTER TABLE parties_occupiedtime ADD CONSTRAINT time_taken "
    "EXCLUDE USING gist (person_id WITH =, tstzrange(starts, ends) WITH &&)",
]


def forbid_two_places(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for verb in ("INSERT", "UPDATE"):
            schema_editor.execute(SQLITE.format(verb=verb))
    else:
        for statement in POSTGRESQL:
            schema_editor.execute(statement)


def allow_two_places(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for verb in ("INSERT", "UPDATE"):
            schema_editor.execute(f"DROP TRIGGER parties_time_taken_{verb}")
    else:
        schema_editor.execute("ALTER TABLE parties_occupiedtime DROP CONSTRAINT time_taken")


class Migration(migrations.Migration):
    dependencies = [("parties", "0001_initial")]
    operations = [migrations.RunPython(forbid_two_places, allow_two_places)]
