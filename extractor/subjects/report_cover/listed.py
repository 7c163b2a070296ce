"""Securities registered under section 12(b) of the Exchange Act, from the table on the cover."""

import regex

from extractor.reading import Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.report_cover.captions import cover_end
from extractor.text import Span
from extractor.text.printed import Joined, PrintedLine, joined, printed_lines

_RULE = "report.cover.listed_securities"
_BEGINS = regex.compile(
    r"(?i)securities\s{1,9}registered\s{1,9}(?:or\s{1,9}to\s{1,9}be\s{1,9}registered\s{1,9})?pursuant\s{1,9}to\s{1,9}section\s{1,9}12\s?\(b\)"
)
_ENDS = regex.compile(
    r"(?i)\bindicate\s{1,9}by\s{1,9}check|"
    r"securities\s{1,9}registered\s{1,9}pursuant\s{1,9}to\s{1,9}section\s{1,9}12\s?\(g\)|"
    r"\bcheck\s{1,9}the\s{1,9}appropriate|emerging\s{1,9}growth"
)
_ENDS_BEGIN = ("indicate", "securities", "check", "emerging")
_HEADS = {
    "title": regex.compile(r"(?i)\btitles?\s{1,3}of\b|^\W*title\W*$"),
    "symbol": regex.compile(r"(?i)\b(?:trading|ticker)\s{1,3}symbol|^\W*symbols?\W*$"),
    "exchange": regex.compile(
        r"(?i)\bnames?\s{1,3}of\s{1,3}(?:the\s{1,3}|each\s{1,3})?exchange|\bon\s{1,3}which\s{1,3}registered"
    ),
    "registrant": regex.compile(r"(?i)^\W*(?:names?\s{1,3}of\s{1,3})?registrants?\W*$"),
}
_OF_HEADS = ("registrant", "title", "symbol", "exchange", "registered")
"""In lower case, one of which each head has."""
_NOTHING = regex.compile(r"(?i)^\W*(?:n\s?/?\s?\.?a\.?|none|not applicable|nil)?\W*$")
_EXCHANGE = regex.compile(r"(?i)\bexchange\b|\bnasdaq|\bnyse\b|\bmarket\b|\bcboe\b|\bchicago\b|\bamex\b|\biex\b")
_IS_EXCHANGE = regex.compile(
    r"(?i)(?:the )?(?:new york stock exchange|nyse(?: american| arca| texas| chicago)?|nasdaq(?: stock market| global select "
    r"market| global market|"
    r" capital market)?|chicago stock exchange|toronto stock exchange|london stock exchange|tel aviv stock exchange|long-term "
    r"stock exchange|"
    r"cboe bzx exchange)(?:,? (?:llc|inc\.?))?"
)
_BEGINS_TITLE = regex.compile(r"[A-Z\d]")
_SYMBOL = regex.compile(r"[\"“]?[A-Z][A-Z0-9]{0,5}(?:[ ./-]?[A-Za-z0-9]{1,6}){0,2}[\"”]?")


def read_listed_securities(reading: Reading) -> list[RowParts]:
    """The classes with their symbols and exchanges; a dash or "N/A" in a cell is none."""
    text = reading.text
    limit = reading.once(cover_end)
    found = text.search(_BEGINS, ("securities",), 0, limit)
    if found is None:
        return []
    end = text.search(_ENDS, _ENDS_BEGIN, found.end(), limit)
    lines = printed_lines(text, found.end(), end.start() if end else limit)
    rows: list[RowParts] = []
    heads: dict[str, int] = {}
    for cells in _rows(lines):
        named = _head_columns(cells)
        if named:
            heads |= named
        elif len(cells) > 1:
            if "registrant" in heads and len(cells) > len(_HEADS) - 1 and cells[0][0].column <= heads["registrant"]:
                cells = cells[1:]
            rows += _listed(text.chars, cells) or _under(text.chars, rows, cells, heads)
        elif rows and cells:
            _go_on(text.chars, rows, cells[0], heads)
    return [row for row in rows if row]


def _rows(lines: list[PrintedLine]) -> list[list[list[PrintedLine]]]:
    """The table's rows, each its cells, each its lines."""
    rows: list[list[list[PrintedLine]]] = []
    for line in lines:
        if not line.row:
            continue
        if not rows or rows[-1][0][0].block != line.block:
            rows.append([])
        if rows[-1] and rows[-1][-1][0].cell == line.cell:
            rows[-1][-1].append(line)
        else:
            rows[-1].append([line])
    return rows


def _head_columns(cells: list[list[PrintedLine]]) -> dict[str, int]:
    """The columns that a row of captions names; an empty dictionary for any other row."""
    heads: dict[str, int] = {}
    for cell in cells:
        words = " ".join(line.text for line in cell)
        lower = words.lower()
        if any(word in lower for word in _OF_HEADS):
            heads |= {name: cell[0].column for name, pattern in _HEADS.items() if pattern.search(words)}
    return heads if len(heads) > 1 or len(heads) == len(cells) else {}


def _listed(chars: str, cells: list[list[PrintedLine]]) -> list[RowParts]:
    """The securities of a row: more than one where its title and its exchange are printed on several lines each."""
    *titles, last = cells
    symbol = titles.pop() if len(titles) > 1 else []
    if symbol and not _SYMBOL.fullmatch(symbol[0].text) and not _NOTHING.match(symbol[0].text):
        titles, symbol = [*titles, symbol], []
    if not _EXCHANGE.search(" ".join(line.text for line in last)):
        alone = _is_security(titles) and _NOTHING.match(last[0].text)
        return [{"title": _stated(joined(chars, titles[0]), "title")}] if alone else []
    starts = [line for line in titles[0] if _BEGINS_TITLE.match(line.text)] if len(titles) == 1 else []
    if len(starts) == len(last) == len(titles[0]) > 1:
        symbols: list[PrintedLine | None] = [*symbol[: len(starts)], *[None] * (len(starts) - len(symbol))]
        return [_row(chars, [t], s, [e]) for t, s, e in zip(starts, symbols, last, strict=True)]
    title = [line for cell in titles for line in cell]
    # A class that two exchanges list, each named on a line of its own.
    each = [[line] for line in last] if len(last) > 1 and all(_IS_EXCHANGE.fullmatch(line.text) for line in last) else [last]
    return [_row(chars, title, symbol[0] if symbol else None, exchange) for exchange in each]


def _under(chars: str, rows: list[RowParts], cells: list[list[PrintedLine]], heads: dict[str, int]) -> list[RowParts]:
    """A class whose exchange is printed once, in a cell beside several rows: that of the row above."""
    *titles, last = cells
    is_symbol = len(titles) == 1 and _SYMBOL.fullmatch(last[0].text) and last[0].column == heads.get("symbol")
    if not is_symbol or not rows or "exchange" not in rows[-1]:
        return []
    title, symbol = _stated(joined(chars, titles[0]), "title"), _stated(joined(chars, last), "symbol")
    return [{"title": title, "symbol": symbol, "exchange": rows[-1]["exchange"]}]


def _is_security(titles: list[list[PrintedLine]]) -> bool:
    return bool(titles) and not _NOTHING.match(titles[0][0].text)


def _row(chars: str, title: list[PrintedLine], symbol: PrintedLine | None, exchange: list[PrintedLine]) -> RowParts:
    row: RowParts = {}
    if not _NOTHING.match(" ".join(line.text for line in title)):
        row["title"] = _stated(joined(chars, title), "title")
    if symbol is not None and not _NOTHING.match(symbol.text):
        row["symbol"] = _stated(joined(chars, [symbol]), "symbol", '*† "“”')
    row["exchange"] = _stated(joined(chars, exchange), "exchange")
    return row if "title" in row else {}


def _go_on(chars: str, rows: list[RowParts], cell: list[PrintedLine], heads: dict[str, int]) -> None:
    """A row of one cell goes on with the title above it, or names a second exchange of the same security."""
    words = joined(chars, cell)
    if words.words.startswith("(") and cell[0].column >= heads.get("exchange", 1):
        rows[-1]["exchange"] = _longer(rows[-1]["exchange"], _stated(words, "exchange")) if "exchange" in rows[-1] else None
    elif _EXCHANGE.search(words.words) and len(words.words) < 60 and cell[0].column >= heads.get("exchange", 1):
        second = {name: value for name, value in rows[-1].items() if name != "exchange"}
        rows.append(second | {"exchange": _stated(words, "exchange")})
    elif cell[0].column <= heads.get("title", 0) and len(words.words) < 160 and not words.words.endswith("."):
        title = rows[-1].get("title")
        if title is not None and not title.value.endswith("."):
            rows[-1]["title"] = _longer(title, _stated(words, "title"))


def _longer(value: Stated[str], more: Stated[str]) -> Stated[str]:
    """Both as one value, over the characters of both and, in a table, of the cells between them."""
    first, last = value.evidence[0].span, more.evidence[0].span
    span = Span(first.start, last.end)
    pieces = (Evidence(first, span, value.evidence[0].rule), Evidence(last, span, value.evidence[0].rule))
    return Stated(f"{value.value} {more.value}", pieces)


def _stated(words: Joined, field: str, around: str = "*† ") -> Stated[str]:
    span = words.span(0, len(words.words))
    return Stated(words.words.strip(around), (Evidence(span, span, f"{_RULE}.{field}"),))
