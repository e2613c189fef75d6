"""XML written the way it reads: elements inside elements, empty ones left out."""

from decimal import Decimal
from functools import cache
from typing import TypeAlias, cast

from lxml import etree

_NAMESPACES = {
    "inv": "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
    "cn": "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2",
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}

Element: TypeAlias = etree._Element
Content: TypeAlias = Element | str | None


def element(name: str, *content: Content, **attributes: str) -> Element | None:
    """Return an element with its content, or nothing when there is no content to hold.

    `name` may have a prefix of UBL (`cbc:ID`). Empty texts and missing elements are skipped.
    """
    made = etree.Element(_qualified(name))
    for part in content:
        if isinstance(part, str):
            made.text = (made.text or "") + _legal(part)
        elif part is not None:
            made.append(part)
    if not len(made) and not made.text:
        return None
    for key, value in attributes.items():
        made.set(key, value)
    return made


def even_if_empty(name: str) -> Element:
    """Return an element that the schema wants even when there is nothing to say in it."""
    return etree.Element(_qualified(name))


def document(
    name: str, *content: Content, prefixes: tuple[str, ...] = (), **attributes: str
) -> bytes:
    """Return a whole XML file in UTF-8; `prefixes` are declared on its root."""
    default = _NAMESPACES.get(name.partition(":")[0])
    declared: dict[str | None, str] = {prefix: _NAMESPACES[prefix] for prefix in prefixes}
    if default:
        declared[None] = default
    root = etree.Element(_qualified(name), attributes, nsmap=cast(dict[str, str], declared))
    root.extend([part for part in content if part is not None and not isinstance(part, str)])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def plain(number: Decimal) -> str:
    """Write a number without an exponent and without zeros that say nothing: 1.5, 42, 0.57."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def is_legal(text: str) -> bool:
    """Tell whether XML can carry the text: no control characters besides tab and line breaks."""
    return text == _legal(text)


def _legal(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(c for c in text if c in "\t\n\r" or (c >= " " and not _forbidden(ord(c))))


def _forbidden(code: int) -> bool:
    return 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF)


@cache
def _qualified(name: str) -> str:
    prefix, colon, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}" if colon else name
