"""Which lines of the cover are the address of the principal executive offices."""

import math

import regex

from extractor.language.jurisdictions import STATE
from extractor.patterns import compiled
from extractor.reading import RowParts
from extractor.subjects.report_cover.addresses import read_address
from extractor.subjects.report_cover.captions import is_heading
from extractor.subjects.report_cover.cover import NOTHING, WEB, Cover
from extractor.text.printed import PrintedLine, part_of

_FAX_OR_TELEPHONE = regex.compile(r"(?i)^\W*(?:tel|telephone|fax|facsimile|phone)\b")
_ZIP = regex.compile(r"\d{5}(?:\s?[-‐‑–]\s?\d{4})?")
_STATE_AND_ZIP = compiled(rf"(?:{STATE}[.,]?\s|^)\d{{5}}(?:[-‑–]\d{{4}})?$")
_DIGIT = regex.compile(r"\d")
_MOST_LINES = 5
_SHORTEST = 12


def address_on(cover: Cover, bounds: tuple[int, int]) -> RowParts | None:
    """The lines over the caption of the address, back to the last caption or number before them; else those under it."""
    places = [at for at in cover.at("address") if bounds[0] <= at < bounds[1] and "former" not in cover.captions[at]]
    at = places[0] if places else _last_line_of_address(cover, bounds) + 1
    second = _second_office(cover, places)
    lines = (
        _before_caption(cover, at)
        or _over_caption(cover, at, bounds[0])
        or (_under_caption(cover, at, bounds[1]) if places else [])
    )
    lines = [line for line in lines if not NOTHING.match(line.text) and not (line.row and line.column >= second)]
    lines = _with_zip_last(cover, lines)
    return read_address(cover.chars, lines)


def _second_office(cover: Cover, places: list[int]) -> float:
    """The column from which on a second office stands beside the first, each with a caption of its own; else none."""
    first = cover.lines[places[0]] if places else None
    beside = (cover.lines[at] for at in places[1:] if first and cover.lines[at].block == first.block)
    return min((line.column for line in beside if first and line.row and line.column > first.column), default=math.inf)


def _before_caption(cover: Cover, at: int) -> list[PrintedLine]:
    """The address on its caption's own line: "1 Main Street, Akron, OH 44308 (Address of principal executive offices)"."""
    if not 0 <= at < len(cover.lines) or "address" not in cover.captions[at]:
        return []
    words = cover.lines[at].text.partition("(")[0].strip()
    return [part_of(cover.chars, cover.lines[at], 0, words)] if len(words) > _SHORTEST and _DIGIT.search(words) else []


def _over_caption(cover: Cover, at: int, first: int) -> list[PrintedLine]:
    lines: list[PrintedLine] = []
    for before in range(at - 1, first - 1, -1):
        line = cover.lines[before]
        kinds = {value.kind for value in cover.values if value.line == before}
        if "phone" in kinds or _FAX_OR_TELEPHONE.match(line.text) or cover.captions[before] == {"zip"} or WEB.search(line.text):
            continue
        captioned = cover.captions[before] - {"state"} or (cover.captions[before] and not _DIGIT.search(line.text))
        if kinds & {"ein", "file"} or is_heading(line.text) or captioned:
            break
        lines.insert(0, line)
    return lines


def _under_caption(cover: Cover, at: int, end: int) -> list[PrintedLine]:
    lines: list[PrintedLine] = []
    for after in range(at + 1, end):
        kinds = {value.kind for value in cover.values if value.line == after}
        if lines and (cover.captions[after] or kinds & {"phone", "ein", "file"}):
            break
        if len(lines) < _MOST_LINES and not cover.captions[after] and not kinds & {"phone", "ein", "file"}:
            lines.append(cover.lines[after])
    return lines


def _last_line_of_address(cover: Cover, bounds: tuple[int, int]) -> int:
    """Without a caption: the line that ends with a state and ZIP code, or the ZIP code beside one; -1 for none."""
    found = [at for at in range(*bounds) if _ends_in_zip(cover.lines[at].text) and not cover.captions[at]]
    return next((at for at in found if not is_heading(cover.lines[at].text)), -1)


def _ends_in_zip(words: str) -> bool:
    return words[-1:].isdigit() and bool(_STATE_AND_ZIP.search(words))


def _with_zip_last(cover: Cover, lines: list[PrintedLine]) -> list[PrintedLine]:
    """The ZIP code is printed in a column of its own, over or beside the other lines: put it behind them, once."""
    alone = [line for line in lines if _ZIP.fullmatch(line.text)]
    rest = [line for line in lines if line not in alone]
    if rest and not alone and not _ZIP.search(rest[-1].text):
        blocks = range(rest[-1].block, rest[-1].block + 3)
        alone = [line for line in cover.lines if line.block in blocks and _ZIP.fullmatch(line.text)]
    if len({line.text for line in alone}) > 1:
        return []
    if rest and alone and alone[0].text in rest[-1].text:
        return rest
    return rest + alone[:1]
