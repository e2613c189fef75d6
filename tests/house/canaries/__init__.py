"""Marked texts in every field that takes words, and the places where none of them may be.

promises.py   which promise holds for which column; a new column without one fails
planting.py   the marked texts, put into the story
places.py     everything that a thief, a host or the next user of a machine could read
"""
