"""Rows are fetched in selectors and services only, and selectors always go through the scope."""

import ast
from pathlib import Path

CODE = Path(__file__).parents[2] / "src" / "peili"
MAY_TOUCH_ROWS = {
    *("selectors.py", "services.py", "personal_data.py", "retention.py"),
    *("scope.py", "actor.py"),
}
FOLDERS_THAT_MAY = {"services", "selectors", "migrations", "plumbing", "story"}


def may_touch_rows(file: Path) -> bool:
    parts = file.relative_to(CODE).parts
    return file.name in MAY_TOUCH_ROWS or bool(FOLDERS_THAT_MAY & set(parts))


def touches_rows(node: ast.AST) -> bool:
    return any(
        isinstance(n, ast.Attribute) and n.attr in {"objects", "_default_manager"}
        for n in ast.walk(node)
    )


def goes_through_scope(node: ast.AST) -> bool:
    return any(isinstance(n, ast.Name) and n.id == "scope" for n in ast.walk(node))


def selector_files() -> list[Path]:
    return [*CODE.rglob("selectors.py"), *CODE.rglob("selectors/*.py")]


def test_only_selectors_and_services_touch_rows():
    rude = [
        str(file.relative_to(CODE))
        for file in CODE.rglob("*.py")
        if not may_touch_rows(file) and touches_rows(ast.parse(file.read_text()))
    ]
    assert rude == []


def test_views_touch_no_rows_even_in_plumbing():
    rude = [
        str(file.relative_to(CODE))
        for file in CODE.rglob("views*.py")
        if touches_rows(ast.parse(file.read_text()))
    ]
    assert rude == []


def test_every_selector_asks_the_scope():
    for file in selector_files():
        if "plumbing" in file.parts:
            continue
        for function in ast.parse(file.read_text()).body:
            if isinstance(function, ast.FunctionDef) and touches_rows(function):
                assert goes_through_scope(function), f"{file.parent.name}: {function.name}"


def test_there_is_one_clock():
    rude = []
    for file in CODE.rglob("*.py"):
        if file.relative_to(CODE).parts[:2] == ("plumbing", "clock.py"):
            continue
        for node in ast.walk(ast.parse(file.read_text())):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in {"now", "today", "utcnow", "localdate"}
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id in {"datetime", "date", "timezone"}
            ):
                rude.append(f"{file.relative_to(CODE)}:{node.lineno}")
    assert rude == []
