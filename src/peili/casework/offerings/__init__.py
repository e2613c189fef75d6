"""Palvelut ja ammattilaiset: what the practice sells, for how much, and who delivers it."""
