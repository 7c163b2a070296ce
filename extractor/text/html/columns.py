"""Lines of HTML whose columns are only wide spaces: rows, as those of ASCII documents are."""

import regex

from extractor.text.ascii.columns import rows_of
from extractor.text.ascii.lines import Line
from extractor.text.html.paragraphs import Draft

WIDE = "    "
_LEAST_COLUMNS = 3
_LONGEST_CELL = 60
# A blank left open in a preliminary document is no gap between columns: "from     , 2024 on     of each year".
_GOES_ON = regex.compile(r"^[,.;:%)a-z]|[$(]$")


def rows_among(chars: str, drafts: list[Draft]) -> list[Draft]:
    """The blocks with each paragraph that stands in columns as rows; rows in a sequence share a table's number."""
    kept: list[Draft] = []
    table = max((draft.table for draft in drafts), default=0) + 1
    for draft in drafts:
        wide = draft.cells == () and draft.kind != "rule" and chars.find(WIDE, draft.start, draft.end) >= 0
        rows = _rows(chars, draft) if wide else []
        for row in rows:
            row.table = table
        if not rows and kept and kept[-1].table == table and draft.kind != "rule":
            table += 1
        kept += rows or [draft]
    return kept


def _rows(chars: str, draft: Draft) -> list[Draft]:
    rows: list[Draft] = []
    at = draft.start
    for text in chars[draft.start : draft.end].split("\n"):
        found = rows_of([Line(at, at + len(text), text)]) if WIDE in text else []
        cells = found[0] if found else ()
        pieces = [chars[cell.start : cell.end] for cell in cells]
        if len(pieces) < _LEAST_COLUMNS or any(len(one) > _LONGEST_CELL or _GOES_ON.search(one) for one in pieces):
            return []
        row = Draft(cells[0].start, cells[-1].end, "row", draft.style, draft.anchors if not rows else ())
        row.cells = cells
        rows.append(row)
        at += len(text) + 1
    return rows
