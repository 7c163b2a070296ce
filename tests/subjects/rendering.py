"""One description of a prospectus in two printings: HTML, and the 80 columns of an ASCII filing.

A description has a block a line: "^ words" is a centred bold line, "# WORDS" a heading on a new page, "## Words" one on
its own line, "| a | b |" a row of a table (the row after "|!" is its heading), and anything else a paragraph.
"""

import html
import re
import textwrap
from collections.abc import Iterator
from itertools import groupby

WIDTH = 80
_MOST_FOR_LABEL = 38
_LEAST_FOR_LABEL = 24
_WIDEST = 18


def blocks(description: str) -> Iterator[tuple[str, list[str]]]:
    """The kinds of the blocks in order ("^", "#", "##", "|", "") with their lines; the rows of a table are one block."""
    lines = [line.strip() for line in description.strip().splitlines()]
    for kind, run in groupby(lines, key=lambda line: re.match(r"(?:\^|##?|\||)", line)[0]):  # type: ignore[index]
        words = [line.removeprefix(kind).strip() for line in run]
        if kind == "|":
            yield kind, words
        else:
            yield from ((kind, [line]) for line in words if line)


def as_html(description: str, old: bool = False) -> str:
    """The description as an HTML filing; `old` with the tags and the empty cells of the 2000s."""
    parts = [_html_block(kind, lines, old) for kind, lines in blocks(description)]
    return "<html><body>\n" + "\n".join(parts) + "\n</body></html>\n"


def _html_block(kind: str, lines: list[str], old: bool) -> str:
    words = html.escape(lines[0], quote=False)
    if kind == "|":
        return _html_table(lines, old)
    if old:
        plain = f'<p><font size="2" face="Times New Roman">{words}</font></p>'
        centred = f'<p align="center"><font size="2"><b>{words}</b></font></p>'
    else:
        plain = f'<p style="margin:6pt 0;text-indent:20pt">{words}</p>'
        centred = f'<p style="text-align:center"><span style="font-weight:bold">{words}</span></p>'
    if kind == "#":
        return f'<hr style="page-break-after:always">\n{centred}'
    return {"^": centred, "##": f"<p><b><i>{words}</i></b></p>"}.get(kind, plain)


def _html_table(lines: list[str], old: bool) -> str:
    rows = [_cells(line) for line in lines]
    spacer = '<td width="2%">&nbsp;</td>' if old else "<td></td>"
    drawn = []
    for heading, cells in rows:
        first, *others = (html.escape(cell, quote=False) for cell in cells)
        if heading:
            tags = "".join(f'{spacer}<td colspan="3" align="center"><b>{cell}</b></td>' for cell in others)
        else:
            tags = "".join(spacer + _html_value(cell) for cell in others)
        drawn.append(f"<tr><td>{first}</td>{tags}</tr>")
    return '<table width="100%">' + "\n".join(drawn) + "</table>"


def _html_value(cell: str) -> str:
    """A value over three cells: the sign before it, its digits, and the sign after it."""
    found = re.fullmatch(r"(\$)?\s?(\(?[\d,.]+|—)\s?(\)?%?\)?)", cell)
    if not found:
        return f'<td colspan="3">{cell}</td>'
    before, digits, after = (part or "" for part in found.groups())
    return f'<td>{before}</td><td align="right">{digits}</td><td>{after}</td>'


def as_ascii(description: str) -> str:
    """The description as an ASCII filing: lines of 80 columns, pages parted by <PAGE>, tables in columns."""
    parts: list[str] = []
    page = 0
    for kind, lines in blocks(description):
        if kind == "#":
            page += 1
            parts.append(f"{('S-' + str(page)).center(WIDTH).rstrip()}\n<PAGE>\n")
        parts.append(_ascii_block(kind, lines))
    return "\n\n".join(parts) + "\n"


def _ascii_block(kind: str, lines: list[str]) -> str:
    if kind == "|":
        return _ascii_table(lines)
    plain = lines[0].translate(str.maketrans("“”‘’—–", "\"\"''--"))
    if kind in ("^", "#"):
        return "\n".join(line.center(WIDTH).rstrip() for line in textwrap.wrap(plain, WIDTH - 16, break_on_hyphens=False))
    if kind == "##":
        return plain
    return "\n".join(textwrap.wrap(plain, WIDTH - 4, initial_indent="     ", break_on_hyphens=False))


def _ascii_table(lines: list[str]) -> str:
    rows = [_cells(line) for line in lines]
    headed = any(heading for heading, _ in rows)
    count = max(len(cells) for _, cells in rows)
    words_of = [cell for heading, cells in rows for cell in cells[1:] if not heading]
    numeric = headed and all(len(cell) < 24 for cell in words_of)
    if not numeric:
        return "\n".join(_label_and_words(cells) for _, cells in rows)
    label = max(min(_MOST_FOR_LABEL, WIDTH - _WIDEST * (count - 1)), _LEAST_FOR_LABEL)
    width = min((WIDTH - label) // (count - 1), _WIDEST)
    drawn: list[str] = []
    for heading, cells in rows:
        drawn += _ascii_heading(cells, label, width) if heading else _ascii_row(cells, label, width)
    return "<TABLE>\n<CAPTION>\n" + "\n".join(drawn) + "\n</TABLE>"


def _ascii_heading(cells: list[str], label: int, width: int) -> Iterator[str]:
    widths = [label, *(width for _ in cells[1:])]
    wrapped = [textwrap.wrap(cell, most - 4, break_long_words=False) or [""] for cell, most in zip(cells, widths, strict=True)]
    deepest = max(len(lines) for lines in wrapped)
    columns = [[""] * (deepest - len(lines)) + lines for lines in wrapped]
    for at in range(deepest):
        yield (columns[0][at].ljust(label) + "".join(c[at].center(width) for c in columns[1:])).rstrip()
    yield " " * label + "".join(("-" * (width - 4)).center(width) for _ in columns[1:])
    yield "<S>".ljust(label) + "".join("<C>".ljust(width) for _ in columns[1:])


def _ascii_row(cells: list[str], label: int, width: int) -> Iterator[str]:
    *above, last = textwrap.wrap(cells[0].translate(str.maketrans("“”‘’", "\"\"''")), label - 4) or [""]
    yield from above
    led = last + ("." * (label - 2 - len(last)) if last else "")
    values = [_with_sign(cell, width) for cell in cells[1:]]
    yield (led.ljust(label) + "".join(values)).rstrip()


def _with_sign(cell: str, width: int) -> str:
    return f"{cell.rjust(width - 1)} "


def _label_and_words(cells: list[str]) -> str:
    """A label with its words to the right of it, as the summary of an offering is set."""
    plain = [cell.translate(str.maketrans("“”‘’—–", "\"\"''--")) for cell in cells]
    label = textwrap.wrap(plain[0], 30) or [""]
    words = textwrap.wrap(" ".join(plain[1:]), WIDTH - 34, break_on_hyphens=False) or [""]
    led = label[-1] + "." * (32 - len(label[-1]))
    lines = [*label[:-1], f"{led}  {words[0]}", *(" " * 34 + line for line in words[1:])]
    return "\n".join(lines) + "\n"


def _cells(line: str) -> tuple[bool, list[str]]:
    heading = line.startswith("!")
    return heading, [cell.strip() for cell in line.removeprefix("!").strip().removesuffix("|").split("|")]
