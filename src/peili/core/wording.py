"""Mark a sentence that people will read, so that the catalogue of translations finds it."""


def msgid(text: str) -> str:
    """Return `text` unchanged; the page translates it. `tools/messages.py` looks for this name."""
    return text
