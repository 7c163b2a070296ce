"""Tables of terms with a column for each tranche, or a row: "Par Call Date" over "February 15, 2028" and "December 15, 2033"."""

from collections.abc import Iterator
from typing import Any

import regex

from extractor.mentions import Mention
from extractor.models.contents import SectionKind
from extractor.reading import Reading, RowParts
from extractor.rules import Stated, Statement
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.identifiers import is_cusip, is_isin
from extractor.subjects.securities.debt.tranches import Tranche, keys_in
from extractor.subjects.stating import cells_of, stated
from extractor.text import Passage

_RULE = "securities.term_columns"
_PLACES: tuple[SectionKind, ...] = (
    "cover", "legend", "summary", "the_offering", "description_of_securities", "plan_of_distribution", "other",
)  # fmt: skip
_LONGEST_HEADING = 90
_LABELS: tuple[tuple[str, str, "regex.Pattern[str]"], ...] = tuple(
    (leaf, kind, regex.compile(words, regex.I))
    for leaf, kind, words in (
        (
            "make_whole.spread_bp",
            "points",
            r"(?:optional redemption: )?make[- ]whole(?: call| redemption| premium| spread| amount)?(?: spread)?",
        ),
        ("par_call.from", "date", r"par call(?: date)?"),
        ("cusip", "cusip", r"cusip(?: numbers?| no\.?)?"),
        ("isin", "isin", r"isin(?: numbers?| no\.?)?"),
        ("principal", "money", r"(?:aggregate )?principal amount(?: offered)?|(?:offering )?size|amount offered"),
        ("maturity", "date", r"(?:stated |final )?maturity(?: date)?"),
        ("rate", "percent", r"coupon(?: rate)?|(?:fixed )?interest rate(?: per annum)?"),
        ("price_percent", "price", r"(?:(?:initial )?(?:public )?offering|issue) price|price to (?:the )?public"),
        ("discount_percent", "price", r"(?:gross spread|underwriting discount)s?"),
        ("payment_dates", "days", r"interest payment dates?"),
        ("record_dates", "days", r"(?:regular )?record dates?"),
        ("first_payment_date", "date", r"(?:first interest payment date|first coupon date)"),
    )
)
_MARKS = regex.compile(r"[\s:.*†#]+$|\s?\(\w\):?$")
_POINTS = regex.compile(r"(?:T ?\+|plus|\+)? ?(?P<number>\d{1,3}(?:\.\d{1,2})?) ?(?:bps?\b|basis points)", regex.I)
_CODE = regex.compile(r"[A-Z0-9]{9,12}")


def read_term_columns(reading: Reading, book: Book, tranches: list[Tranche]) -> None:
    """State what such tables say of each of several tranches."""
    keys: list[str] = []
    table = -1
    for section in reading.sections.of_kind(*_PLACES) if len(tranches) > 1 else ():
        for passage in reading.text.passages_in(section.start, section.end):
            number = reading.text.blocks[passage.block].table if passage.kind == "row" else -1
            if number != table:
                keys, table = [], number
            if number < 0:
                continue
            cells = [(start, end) for _, start, end in cells_of(reading.text, passage) if end > start]
            heads = _heads(passage, cells, tranches)
            if heads:
                keys = heads
            elif keys and len(cells) == len(keys) + 1:
                _put_row(reading, book, passage, cells, keys)


def _heads(passage: Passage, cells: list[tuple[int, int]], tranches: list[Tranche]) -> list[str]:
    """The tranches that the row's cells name, one each, in their order; empty where it heads no such columns."""
    if any(end - start > _LONGEST_HEADING for start, end in cells):
        return []
    named = [keys_in(passage.text[start:end], tranches) for start, end in cells]
    found = [keys[0] for keys in named if len(keys) == 1]
    if len(found) != len(tranches) or len(set(found)) < len(found):
        return []
    return found if all(len(keys) == 1 for keys in named[-len(found) :]) else []


def _put_row(reading: Reading, book: Book, passage: Passage, cells: list[tuple[int, int]], keys: list[str]) -> None:
    label = _MARKS.sub("", passage.text[slice(*cells[0])])
    told = next(((leaf, kind) for leaf, kind, words in _LABELS if words.fullmatch(label)), None)
    if told is None:
        return
    leaf, kind = told
    for key, (start, end) in zip(keys, cells[1:], strict=True):
        for value in _values(reading, kind, passage, start, end):
            _put(book, key, leaf, value)


def _put(book: Book, key: str, leaf: str, value: Stated[Any]) -> None:
    kind, _, name = leaf.partition(".")
    if not name:
        if leaf == "rate" and "floating" in str(book[key]["title"].value).lower():
            return
        if isinstance(value.value, list):
            book[key].setdefault(leaf, [value.becoming(day) for day in value.value])
        else:
            book.put(key, leaf, value)
        return
    items: list[RowParts] = book[key].setdefault("redemption", [])
    item = next((known for known in items if known["kind"] == kind), None)
    if item is None:
        items.append({"kind": kind, name: value})
    elif name not in item:
        item[name] = value


def _values(reading: Reading, kind: str, passage: Passage, start: int, end: int) -> Iterator[Stated[Any]]:
    """What the cell states, where it states one value of the kind."""
    said = passage.text[start:end]
    if kind == "points":
        found = _POINTS.search(said)
        if found:
            yield stated(_number(found["number"]), passage, start + found.start("number"), start + found.end(), _RULE)
        return
    if kind in ("cusip", "isin"):
        holds = is_cusip if kind == "cusip" else is_isin
        for code in _CODE.finditer(regex.sub(r"(?<=\w) (?=\w)", "", said)):
            if holds(code[0]) and code[0] in said:
                at = start + said.index(code[0])
                yield stated(code[0], passage, at, at + len(code[0]), _RULE)
        return
    mentions = [m for m in reading.mentions(passage) if start <= m.start and m.end <= end]
    wanted = [m for m in mentions if m.kind == {"price": "percent", "days": "day"}.get(kind, kind)]
    if kind == "days" and wanted:
        yield stated([m.value for m in wanted], passage, wanted[0].start, wanted[-1].end, _RULE)
    elif len(wanted) == 1 and kind != "days":
        yield stated(_value(kind, wanted[0]), passage, wanted[0].start, wanted[0].end, _RULE)


def _number(printed: str) -> Any:
    return Statement.of(printed).mentions[0].value


def _value(kind: str, mention: Mention) -> Any:
    value: Any = mention.value
    return value * 100 if kind == "price" else value
