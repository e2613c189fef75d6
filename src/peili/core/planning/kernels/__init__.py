"""The inner loops: plain loops over arrays, compiled by numba when it is there.

The same source runs without numba, only slower. Arrays are described in `layout`.
"""
