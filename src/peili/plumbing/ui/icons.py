"""A few icons drawn for this page: one line weight, 20 × 20, always beside words."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

SHAPES = {
    "alert": '<path d="M10 3.2 17.6 16.5H2.4Z"/><path d="M10 8.2v3.6M10 14v.2"/>',
    "arrow-left": '<path d="M16 10H4M9 5l-5 5 5 5"/>',
    "arrow-right": '<path d="M4 10h12M11 5l5 5-5 5"/>',
    "calendar": '<rect x="3" y="4.5" width="14" height="12" rx="2"/>'
    '<path d="M3 8.5h14M7 2.8v3M13 2.8v3"/>',
    "check": '<path d="m4 10.5 4 4 8-9"/>',
    "clock": '<circle cx="10" cy="10" r="7"/><path d="M10 6v4l2.8 1.8"/>',
    "copy": '<rect x="7" y="7" width="9.5" height="9.5" rx="2"/>'
    '<path d="M13 7V5a1.5 1.5 0 0 0-1.5-1.5H5A1.5 1.5 0 0 0 3.5 5v6.5A1.5 1.5 0 0 0 5 13h2"/>',
    "cross": '<path d="m5 5 10 10M15 5 5 15"/>',
    "document": '<path d="M5 2.8h6.5L15 6.3v10.9H5Z"/><path d="M7.8 9.5h4.6M7.8 12.8h4.6"/>',
    "download": '<path d="M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13"/>',
    "hidden": '<path d="M3 3l14 14M8 8.2A2.6 2.6 0 0 0 11.8 12M6 6C3.6 7.4 2.2 10 2.2 10'
    's2.9 5 7.8 5c1.4 0 2.6-.4 3.6-.9M9 5.1c5.5-.6 8.8 4.9 8.8 4.9s-.6 1.2-1.9 2.4"/>',
    "lock": '<rect x="4" y="9" width="12" height="8" rx="2"/>'
    '<path d="M6.8 9V6.5a3.2 3.2 0 0 1 6.4 0V9"/>',
    "mail": '<rect x="2.8" y="4.5" width="14.4" height="11" rx="2"/><path d="m3.5 6 6.5 5 6.5-5"/>',
    "menu": '<path d="M3.5 6h13M3.5 10h13M3.5 14h13"/>',
    "pen": '<path d="m4 16 .8-3.6L13.4 3.8l2.8 2.8-8.6 8.6Z"/>',
    "person": '<circle cx="10" cy="6.5" r="3.2"/>'
    '<path d="M3.8 17c.6-3.6 3-5.4 6.2-5.4s5.6 1.8 6.2 5.4"/>',
    "phone": '<path d="M4.5 3.5h3l1.4 3.6-1.9 1.4a9.5 9.5 0 0 0 4.5 4.5l1.4-1.9 3.6 1.4v3'
    'c0 .8-.7 1.4-1.5 1.3C8.6 16.2 3.8 11.4 3.2 5c-.1-.8.5-1.5 1.3-1.5Z"/>',
    "plus": '<path d="M10 4v12M4 10h12"/>',
    "print": '<path d="M6 8V3.5h8V8M6 14H3.5V8h13v6H14"/><path d="M6 12h8v4.5H6Z"/>',
    "question": '<circle cx="10" cy="10" r="7"/>'
    '<path d="M7.9 7.9a2.1 2.1 0 1 1 3 2c-.7.4-.9.8-.9 1.5M10 13.7v.2"/>',
    "search": '<circle cx="9" cy="9" r="5.2"/><path d="m13 13 4 4"/>',
    "stop": '<rect x="5" y="5" width="10" height="10" rx="1.5"/>',
    "video": '<rect x="2.5" y="5.5" width="10.5" height="9" rx="2"/>'
    '<path d="m13 9 4.5-2.5v7L13 11"/>',
}


def icon(name: str) -> SafeString:
    """Draw a named icon; it says nothing to a screen reader, the words beside it do."""
    return format_html(
        '<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"'
        ' focusable="false">{}</svg>',
        mark_safe(SHAPES[name]),  # noqa: S308 our own drawing
    )
