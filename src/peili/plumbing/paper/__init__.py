"""Papers for people (PDF): one calm design, set by typst from values, never from markup.

`make_pdf("invoice", values)` sets the template `invoice.typ` of this folder. All templates share
`paper.typ`: letterhead, headings, facts, tables.
"""

from peili.plumbing.paper.make import make_pdf

__all__ = ["make_pdf"]
