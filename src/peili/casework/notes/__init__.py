"""Muistiinpanot: sealed notes, journals, the members' memo, and what is released of them."""
