"""Mend the spelling of words that matter, so that a slip of the finger hides no crisis."""


def mended(word: str, beginnings: tuple[str, ...]) -> str:
    """Return a folded word with its beginning put right, if it is one slip away from a known one.

    A slip is a letter missing, one too many, a wrong one, or two that changed places. The first
    letter has to be right, and the known beginnings are long: short ones have too many neighbours.
    """
    if word.startswith(beginnings):
        return word
    for right in beginnings:
        if word[:1] == right[:1]:
            for length in (len(right) - 1, len(right), len(right) + 1):
                if length <= len(word) and _is_one_slip(word[:length], right):
                    return right + word[length:]
    return word


def _is_one_slip(written: str, right: str) -> bool:
    start = next(
        (n for n, (a, b) in enumerate(zip(written, right, strict=False)) if a != b),
        min(len(written), len(right)),
    )
    rest, right_rest = written[start:], right[start:]
    if len(written) < len(right):
        return rest == right_rest[1:]
    if len(written) > len(right):
        return rest[1:] == right_rest
    changed_places = rest[1::-1] + rest[2:] == right_rest and len(rest) > 1
    return rest[1:] == right_rest[1:] or changed_places
