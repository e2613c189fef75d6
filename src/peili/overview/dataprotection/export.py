"""One's own data as one file to take home: for machines, for people, and the sealed texts."""

import io
import json
import zipfile
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from peili.overview.dataprotection.words import COLUMNS, KINDS
from peili.plumbing.personal_data import Worded
from peili.plumbing.ui import formats

Everything = Mapping[str, list[dict[str, Any]]]


def packed(
    everything: Everything, *, name: str, at: datetime, sealed: Mapping[str, bytes]
) -> bytes:
    """Return a zip with my-data.json, my-data.html and, if any, the sealed texts as age files."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("my-data.json", for_machines(everything, name=name, at=at))
        archive.writestr("my-data.html", for_people(everything, name=name, at=at, sealed=sealed))
        for own, body in sealed.items():
            archive.writestr(f"sealed/{own}", body)
    return file.getvalue()


def for_machines(everything: Everything, *, name: str, at: datetime) -> str:
    whole = {"format": "peili-my-data/1", "person": name, "made_at": at, "data": everything}
    return json.dumps(whole, default=_plain, ensure_ascii=False, indent=2)


def for_people(
    everything: Everything, *, name: str, at: datetime, sealed: Mapping[str, bytes]
) -> str:
    kinds = [
        {
            "title": KINDS[kind],
            "rows": [
                [(COLUMNS[key], in_words(value)) for key, value in row.items() if value != ""]
                for row in rows
            ],
        }
        for kind, rows in everything.items()
        if rows
    ]
    context = {"kinds": kinds, "name": name, "at": at, "sealed": sorted(sealed)}
    return render_to_string("dataprotection/export.html", context)


def in_words(value: Any) -> str:
    """Say a value of a table as a person would."""
    if isinstance(value, Worded):
        return _(str(value.label))
    if value is None:
        return "–"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return formats.moment(value)
    if isinstance(value, date):
        return date_format(value)
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {in_words(one)}" for key, one in value.items())
    if isinstance(value, list):
        return ", ".join(in_words(one) for one in value) or "–"
    return str(value)


def _plain(value: Any) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return str(value)
