"""What shows that a page was not looked at: a link to nowhere, a choice of dashes."""

import re

SIGNS = {
    "a link that leads nowhere": re.compile(r"""<a [^>]*href=["']["']"""),
    "a choice of dashes": re.compile(r">-{3,}<"),
    "a badge without words": re.compile(r'class="badge[^"]*">(?:<svg.*?</svg>)?\s*</', re.DOTALL),
}


def flaws(answer) -> list[str]:
    """Return what is unfinished on a page that is shown."""
    if "text/html" not in answer.headers.get("content-type", ""):
        return []
    page = answer.content.decode()
    return [flaw for flaw, sign in SIGNS.items() if sign.search(page)]
