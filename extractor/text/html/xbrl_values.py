"""The values of inline XBRL facts: the Transformation Rules Registries 1 to 5 and the SEC's own, as EDGAR takes them.

Words that stand for a code (a state, an exchange) stay words: the record prints them as the filing does.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

import regex

_MONTHS = {name: at for at, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_NUMBERS = regex.compile(r"\d{1,4}")
_MONTH_NAME = regex.compile(r"[a-z]{3,9}", regex.I)
_TICKED = frozenset("☒☑✓✔✗✘xX⌧■þý")
_UNTICKED = frozenset("☐□◻¨o❑❒")
_STATED_NUMBER = regex.compile(r"\d{1,30}(?:\.\d{1,30})?|\.\d{1,30}")
_LONGEST_SCALE = 2


def transformed(stated: str, attributes: Mapping[str, str]) -> str | None:
    """The value of a fact whose element has `attributes` and states `stated`; None where it cannot be read."""
    if attributes.get("xsi:nil", "false") in ("true", "1"):
        return None
    form = attributes.get("format", "").rpartition(":")[2].lower().replace("-", "")
    if "unitref" in attributes or "scale" in attributes or form.startswith(("num", "zerodash", "fixedzero")):
        return _number(stated, form, attributes)
    reader = _READERS.get(form)
    return reader(stated) if reader else stated or None


def _number(stated: str, form: str, attributes: Mapping[str, str]) -> str | None:
    if form in ("fixedzero", "zerodash", "numdash"):
        return "0"
    digits = stated.replace(" ", "").removeprefix("$")
    if form.startswith("numcomma") and form != "numcommadot":
        digits = digits.replace(".", "").replace(",", ".")
    digits = digits.replace(",", "").replace("'", "")
    scale = attributes.get("scale", "0").strip()
    if not _STATED_NUMBER.fullmatch(digits) or not scale.lstrip("-").isdecimal() or len(scale) > _LONGEST_SCALE:
        return None
    value = Decimal(digits).scaleb(int(scale))
    return format(-value if attributes.get("sign") == "-" else value, "f")


def _day(year: int, month: int, day: int) -> str | None:
    if year < 100:
        year += 2000 if year < 70 else 1900
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _ordered(order: str) -> Callable[[str], str | None]:
    """Reads the numbers of a date in an order of y, m, d; a name of a month stands for its m."""

    def read(stated: str) -> str | None:
        parts = dict(zip(order, map(int, _NUMBERS.findall(stated)), strict=False))
        return _dated(parts) if len(parts) == len(order) else None

    return read


def _named(order: str) -> Callable[[str], str | None]:
    def read(stated: str) -> str | None:
        names = [_MONTHS[name[:3].lower()] for name in _MONTH_NAME.findall(stated) if name[:3].lower() in _MONTHS]
        parts = dict(zip(order, map(int, _NUMBERS.findall(stated)), strict=False))
        return _dated({**parts, "m": names[0]}) if names and len(parts) == len(order) else None

    return read


def _dated(parts: dict[str, int]) -> str | None:
    year, month, day = parts.get("y"), parts.get("m", 0), parts.get("d")
    if not 1 <= month <= 12:
        return None
    if year is not None and day is not None:
        return _day(year, month, day)
    if year is not None:
        return f"{year:04d}-{month:02d}"
    return f"--{month:02d}-{day:02d}" if day is not None and 1 <= day <= 31 else None


def _ballot_box(stated: str) -> str | None:
    sign = stated.strip("[]() ")
    if sign in _TICKED:
        return "true"
    return "false" if sign in _UNTICKED or not sign else None


_READERS: dict[str, Callable[[str], str | None]] = {
    "booleanfalse": lambda stated: "false",
    "booleantrue": lambda stated: "true",
    "fixedfalse": lambda stated: "false",
    "fixedtrue": lambda stated: "true",
    "fixedempty": lambda stated: None,
    "nocontent": lambda stated: None,
    "boolballotbox": _ballot_box,
    "yesnoballotbox": _ballot_box,
    "datemonthdayyear": _ordered("mdy"),
    "dateslashus": _ordered("mdy"),
    "datedotus": _ordered("mdy"),
    "datedaymonthyear": _ordered("dmy"),
    "dateslasheu": _ordered("dmy"),
    "datedoteu": _ordered("dmy"),
    "dateyearmonthday": _ordered("ymd"),
    "datemonthday": _ordered("md"),
    "dateslashmonthdayus": _ordered("md"),
    "datedaymonth": _ordered("dm"),
    "datemonthyear": _ordered("my"),
    "dateyearmonth": _ordered("ym"),
    "datemonthdayyearen": _named("dy"),
    "datemonthnamedayyearen": _named("dy"),
    "datelongus": _named("dy"),
    "dateshortus": _named("dy"),
    "datedaymonthyearen": _named("dy"),
    "datedaymonthnameyearen": _named("dy"),
    "datelonguk": _named("dy"),
    "dateyearmonthnamedayen": _named("yd"),
    "datemonthdayen": _named("d"),
    "datemonthnamedayen": _named("d"),
    "datelongmonthdayus": _named("d"),
    "datedaymonthen": _named("d"),
    "datedaymonthnameen": _named("d"),
    "datemonthyearen": _named("y"),
    "datemonthnameyearen": _named("y"),
    "dateyearmonthnameen": _named("y"),
}
