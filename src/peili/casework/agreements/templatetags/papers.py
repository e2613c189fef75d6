"""How the fingerprint of a file is shown."""

from django import template

register = template.Library()


@register.filter
def in_eights(sha256: str) -> str:
    """Write a SHA-256 as eight groups of eight, as it stands on the paper."""
    return " ".join(sha256[i : i + 8] for i in range(0, len(sha256), 8))
