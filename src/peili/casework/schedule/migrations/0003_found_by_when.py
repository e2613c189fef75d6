from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("parties", "0008_listed_by_name"),
        ("schedule", "0002_planning"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="session",
            index=models.Index(fields=["starts"], name="schedule_se_starts_e05937_idx"),
        ),
    ]
