"""One command of `peili` a file; each has `run(arguments) -> int`."""
