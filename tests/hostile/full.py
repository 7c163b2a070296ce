"""Hostile inputs at their full size, outside of the tests: `python -m tests.hostile.full [NAME ...]`.

Each is read in a process of its own, which dies after ten CPU minutes. Prints seconds and megabytes on top of what the
process had, and for each input whether it keeps to the budget of the tests: so many of both for a megabyte.
"""

import sys
from collections.abc import Callable

import extractor
from tests.hostile.budget import extracted
from tests.hostile.inputs import REPORT, around, said_to_rules, table

_HANGS = 600
_SECONDS, _SECONDS_A_MEGABYTE = 5.0, 5.0
_MEGABYTES, _MEGABYTES_A_MEGABYTE = 60, 160

FULL: dict[str, Callable[[], bytes]] = {
    "200,000 nested tags": lambda: around("<div>" * 200_000 + "deep" + "</div>" * 200_000),
    "a line of 50 MB": lambda: around("word " * 10_000_000),
    "a line of 50 MB without a space": lambda: around("x" * 50_000_000),
    "a plain line of 50 MB": lambda: b"FORM 8-K CURRENT REPORT Item 8.01 " + b"word " * 10_000_000,
    "a million cells in rows of ten": lambda: around(table(100_000, 10)),
    "a million cells in rows of a thousand": lambda: around(table(1_000, 1_000)),
    "ten million spaces": lambda: around(" " * 10_000_000),
    "ten million spaces of plain text": lambda: b"FORM 8-K CURRENT REPORT\nItem 8.01 Other" + b" " * 10_000_000 + b"Events\n",
    "ten million spaces that do not break": lambda: around("\xa0" * 10_000_000),
    "unclosed everything, 10 MB": lambda: around("<p><table><tr><td><a href='#x'><font style='color:red" * 200_000),
    "NUL bytes, 10 MB, between words": lambda: around("a\x00" * 5_000_000),
    "UTF-16, 10 MB": lambda: ("\ufeff" + around("<p>words</p>" * 400_000).decode()).encode("utf-16-le"),
    "a form feed every byte, 4 MB": lambda: b"FORM 8-K\nCURRENT REPORT\n" + b"a\f" * 2_000_000,
    "27 KB of companies at every rule": lambda: around(said_to_rules(300)),
    "27 KB of companies": lambda: around(f"<p>{'Company, ' * 3_000}</p>", REPORT),
}


def main() -> None:
    """Print a line for each input; ends with 1 where one of them broke the budget."""
    extractor.extract(around(""), path="first.htm")  # The rules' patterns are compiled once in a process.
    broken = 0
    for name, made in FULL.items():
        if sys.argv[1:] and not any(part in name for part in sys.argv[1:]):
            continue
        data = made()
        outcome = extracted(data, _HANGS)
        size = len(data) / 1e6
        kept = outcome.seconds <= _SECONDS + _SECONDS_A_MEGABYTE * size
        kept = kept and outcome.megabytes <= _MEGABYTES + _MEGABYTES_A_MEGABYTE * size
        broken += not kept
        became = "a record" if outcome.record is not None else f"refused: {outcome.refusal:.60}"
        print(f"{name:40}{size:8.1f} MB {outcome.seconds:8.1f} s {outcome.megabytes:8.0f} MB more  {became}", flush=True)
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
