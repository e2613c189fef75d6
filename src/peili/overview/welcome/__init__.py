"""Julkiset sivut: the front page and the words of the practice to everybody."""
