"""Tietosuoja: one's own data in one's own hands, erasure that says what it keeps, and retention."""
