from django.db import migrations

from peili.casework.billing import triggers


class Migration(migrations.Migration):
    dependencies = [("billing", "0003_money_in")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: triggers.set_up(schema_editor.connection),
            lambda apps, schema_editor: triggers.take_away(schema_editor.connection),
        )
    ]
