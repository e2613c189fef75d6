"""One-time links: for signing in, and for one act without signing in.

`one_time_link` hands out the token once; the table keeps its fingerprint. `read_link` looks
without using anything up, so a mail scanner's prefetch is harmless; `use_link` belongs behind
a button (POST), in the same transaction as the act it allows.
"""
