"""The proof of the wall: two worlds that differ only in what somebody may not see look the same.

content.py   what a world may differ in, record by record of the policy
answers.py   everything that an answer tells: status, headers, bytes, number of queries
acts.py      what others do in both worlds before somebody looks
proof.py     the story told once, the pages dealt out, and pair after pair of worlds compared
"""
