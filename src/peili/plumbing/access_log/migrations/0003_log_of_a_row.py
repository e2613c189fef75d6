from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("access_log", "0002_append_only")]

    operations = [
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["record", "row", "-seq"], name="log_of_a_row"),
        )
    ]
