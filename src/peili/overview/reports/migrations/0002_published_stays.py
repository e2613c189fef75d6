from django.db import migrations

from peili.overview.reports import triggers


class Migration(migrations.Migration):
    dependencies = [("reports", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: triggers.set_up(schema_editor.connection),
            lambda apps, schema_editor: triggers.take_away(schema_editor.connection),
        )
    ]
