"""A test has to be able to fail: one that claims nothing, or only that something is not None, is refused."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]


def is_not_none(claim: ast.expr) -> bool:
    match claim:
        case ast.Compare(ops=[ast.IsNot()], comparators=[ast.Constant(value=None)]):
            return True
        case ast.BoolOp(op=ast.And(), values=values):
            return all(map(is_not_none, values))
    return False


def is_constant(claim: ast.expr) -> bool:
    return isinstance(claim, ast.Constant) and bool(claim.value)


def claims(test: ast.FunctionDef) -> Iterator[ast.AST]:
    """Assertions that can fail, and calls that are known to raise: pytest.raises, pytest.fail, assert_*, check_*."""
    for node in ast.walk(test):
        if isinstance(node, ast.Assert) and not is_not_none(node.test) and not is_constant(node.test):
            yield node
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in {"raises", "fail", "warns"} or name.startswith(("assert_", "check_")):
                yield node


def weak_tests(source: str) -> list[str]:
    return [
        node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test") and not any(claims(node))
    ]


def test_every_test_can_fail() -> None:
    weak = [
        f"{path.relative_to(TESTS)}: {name}"
        for path in sorted(TESTS.rglob("test_*.py"))
        for name in weak_tests(path.read_text(encoding="utf-8"))
    ]
    assert not weak, "\n".join(weak)


@pytest.mark.parametrize(
    "body",
    ["extract(filing)", "assert extract(filing) is not None", "assert a is not None and b is not None", "assert True"],
)
def test_a_weak_test_is_seen(body: str) -> None:
    assert weak_tests(f"def test_it():\n    {body}\n") == ["test_it"]


@pytest.mark.parametrize(
    "body", ["assert price == 4", "with pytest.raises(ValueError):\n        read()", "assert_same(record, golden)"]
)
def test_a_strong_test_passes(body: str) -> None:
    assert weak_tests(f"def test_it():\n    {body}\n") == []
