"""Toimeksiannot: every engagement as one page, with its way drawn as a line."""
