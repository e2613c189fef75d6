"""The page's own files, in the order they are sent. One component a file (decision 0011)."""

STYLESHEETS = tuple(
    f"ui/css/{name}.css"
    for name in (
        "look",
        "tokens",
        "elements",
        "frame",
        "languages",
        "page",
        "button",
        "badge",
        "lines",
        "way",
        "sheet",
        "fields",
        "choices",
        "scale",
        "notice",
        "table",
        "tabs",
        "only-you",
        "progress",
        "steps",
        "dialog",
        "charts",
        "calendar",
        "print",
    )
)

SCRIPTS = tuple(
    f"ui/js/{name}.js"
    for name in ("announce", "keys", "focus", "filter", "draft", "lock", "copy", "dialog", "dates")
)
