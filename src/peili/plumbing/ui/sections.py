"""A long form on one page, in sections with a heading each."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms


class InSections(forms.BaseForm):
    """Name the sections in SECTIONS; `ui/forms/sections.html` draws them."""

    SECTIONS: ClassVar[list[tuple[Any, list[str]]]]

    def sections(self) -> Iterator[tuple[Any, list[forms.BoundField]]]:
        """Yield each heading with its fields; fields that a form leaves out are passed over."""
        for heading, names in self.SECTIONS:
            fields = [self[name] for name in names if name in self.fields]
            if fields:
                yield heading, fields
