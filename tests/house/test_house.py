"""What holds for every module of the package, whatever it does.

Each law is a function from source to complaints, so that it is tried on a planted offender as well as on the package:
a law that could not complain would hold of anything.
"""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "extractor"
MODULES = sorted(PACKAGE.rglob("*.py"))

MODULE_CEILING = 400
FUNCTION_CEILING = 60
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc"}
# Weights of the language model are floats by nature; the figures that a filing states never are.
FLOATS_AT_HOME = ("language",)

READERS = ("extractor.rules", "extractor.subjects", "extractor.mentions")
KEEPERS = ("sinks", "batch", "view")

Law = Callable[[str], Iterator[str]]


def too_long(source: str) -> Iterator[str]:
    lines = source.count("\n")
    if lines > MODULE_CEILING:
        yield f"{lines} lines, the ceiling is {MODULE_CEILING}"


def too_long_functions(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            lines = node.end_lineno - node.lineno + 1
            if lines > FUNCTION_CEILING:
                yield f"line {node.lineno}: {node.name} has {lines} lines, the ceiling is {FUNCTION_CEILING}"


def undescribed(source: str) -> Iterator[str]:
    if source.strip() and ast.get_docstring(ast.parse(source)) is None:
        yield "the module does not say what it is for"


def imports_from_the_porch(source: str) -> Iterator[str]:
    """The package's __init__ stands on every room, so a room that imports from it closes a circle."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module == "extractor":
            yield f"line {node.lineno}: import from the room, not from the package"


def floats(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float":
            yield f"line {node.lineno}: float() rounds what a filing states; Decimal does not"


def reads_the_clock(source: str) -> Iterator[str]:
    """The same bytes give the same record on any day, and a clock that is set back disturbs no batch."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(value=ast.Name(id="date" | "datetime" as kind), attr="today" | "now" | "utcnow" as when):
                yield f"line {node.lineno}: {kind}.{when} depends on the day"
            case ast.Attribute(value=ast.Name(id="time"), attr="time" | "time_ns" | "localtime" | "gmtime" as when):
                yield f"line {node.lineno}: time.{when} can be set back; time.monotonic cannot"


def knows_the_reading(source: str) -> Iterator[str]:
    """What stores, batches and shows records works on any record, however it was read."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.ImportFrom(module=str(module), level=0):
                imported = [module, *(f"{module}.{alias.name}" for alias in node.names)]
            case ast.Import():
                imported = [alias.name for alias in node.names]
            case _:
                continue
        for name in imported:
            if name.startswith(READERS):
                yield f"line {node.lineno}: {name} is how records are read"


LAWS: dict[Law, str] = {
    too_long: "x = 1\n" * (MODULE_CEILING + 1),
    too_long_functions: "def endless():\n" + "    pass\n" * FUNCTION_CEILING,
    undescribed: "x = 1\n",
    imports_from_the_porch: "from extractor import extract\n",
    floats: "price = float('1.10')\n",
    knows_the_reading: "from extractor.subjects import fees\n",
    reads_the_clock: "from datetime import date\nwhen = date.today()\n",
}
# The face of the house stands on the porch.
EXEMPT: dict[Law, tuple[str, ...]] = {
    imports_from_the_porch: ("cli", "__main__"),
    floats: FLOATS_AT_HOME,
}


def room_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def applies(law: Law, room: str) -> bool:
    return room in KEEPERS if law is knows_the_reading else room not in EXEMPT.get(law, ())


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_law_holds_in_every_module(law: Law) -> None:
    complaints = [
        f"{module.relative_to(ROOT)}: {complaint}"
        for module in MODULES
        if applies(law, room_of(module))
        for complaint in law(module.read_text(encoding="utf-8"))
    ]
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize("line", ["import extractor.rules.registry", "from extractor import mentions"])
def test_every_way_to_import_a_reader_is_seen(line: str) -> None:
    assert list(knows_the_reading(line))


@pytest.mark.parametrize(("law", "offender"), LAWS.items(), ids=lambda value: getattr(value, "__name__", "offender"))
def test_law_complains_of_an_offender(law: Law, offender: str) -> None:
    assert list(law(offender))


def test_the_ceilings_themselves_are_allowed() -> None:
    assert not list(too_long("x = 1\n" * MODULE_CEILING))
    assert not list(too_long_functions("def full():\n" + "    pass\n" * (FUNCTION_CEILING - 1)))


def is_drawer(module: Path) -> bool:
    return bool({part.strip("_") for part in module.with_suffix("").parts} & DRAWERS)


def test_no_module_is_a_drawer() -> None:
    assert [module for module in MODULES if is_drawer(module.relative_to(PACKAGE))] == []


@pytest.mark.parametrize("name", ["utils.py", "text/_helpers.py", "common/lines.py"])
def test_a_drawer_is_seen(name: str) -> None:
    assert is_drawer(Path(name))


def test_every_folder_of_modules_is_a_package() -> None:
    """Python imports a folder without __init__ all the same, but the import contract does not look into it."""
    orphans = {module.parent for module in MODULES if not (module.parent / "__init__.py").is_file()}
    assert not orphans, f"no __init__.py in {sorted(map(str, orphans))}"
