from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("parties", "0007_a_vat_number_abroad"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="engagement",
            index=models.Index(fields=["name", "id"], name="parties_eng_name_b7601b_idx"),
        ),
    ]
