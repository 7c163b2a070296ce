"""The README's table of accuracy, summed up from docs/accuracy.md."""

import re
from collections import Counter
from collections.abc import Iterator

BEGIN, END = "<!-- accuracy, written by make docs -->", "<!-- end of accuracy -->"
SHOWN = {
    "filing.registrants.name": "registrant",
    "offerings.method": "how the deal is done",
    "offerings.aggregate_price": "its size",
    "offerings.underwriting_discount": "underwriting discount",
    "offerings.net_proceeds": "net proceeds",
    "fees.tiers.rate": "rates of fees",
    "securities.rate": "coupons",
    "securities.maturity": "maturities",
    "parties.name": "dealers, trustees, counsel",
    "risk_factors.heading": "headings of risk factors",
    "items.number": "items of reports",
    "exhibits.description": "exhibits",
    "signatures.name": "signatures",
}
"""The fields that the README shows, in a reader's words."""

_SECTION = re.compile(r"^## (?P<title>.+) \((?P<filings>\d+) filings\)$", re.M)
_ROW = re.compile(r"^\| (?P<field>[\w.]+) \| (?P<right>\d+) \| (?P<wrong>\d+) \| (?P<missed>\d+) \| (?P<extra>\d+) \|", re.M)


def readme(text: str, accuracy: str) -> str:
    """The README with its table of accuracy as docs/accuracy.md has it. ValueError where it has no place for it."""
    before, found, rest = text.partition(BEGIN)
    _, closed, after = rest.partition(END)
    if not found or not closed:
        raise ValueError(f"the README has no {BEGIN} ... {END}")
    return f"{before}{BEGIN}\n\n{table(accuracy)}\n\n{END}{after}"


def table(accuracy: str) -> str:
    """Right, wrong and missed values: of all fields by the kind of filing, then of some fields over all filings."""
    kinds: dict[str, Counter[str]] = {}
    fields: dict[str, Counter[str]] = {}
    for title, filings, rows in _sections(accuracy):
        kind = kinds.setdefault(title.split(",")[0], Counter())
        kind["filings"] += filings
        for field, counts in rows:
            if field == "all":
                continue
            kind.update(counts)
            fields.setdefault(field, Counter()).update(counts)
    lines = ["| | right | wrong or not there | missed |", "|---|---|---|---|"]
    lines += [_line(f"**{title}** ({counts['filings']} filings), all fields", counts) for title, counts in kinds.items()]
    lines += [_line(words, fields[field]) for field, words in SHOWN.items() if field in fields]
    return "\n".join(lines)


def _sections(accuracy: str) -> Iterator[tuple[str, int, list[tuple[str, Counter[str]]]]]:
    heads = list(_SECTION.finditer(accuracy))
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        part = accuracy[head.end() : following.start() if following else None]
        yield head["title"], int(head["filings"]), [(row["field"], _counts(row)) for row in _ROW.finditer(part)]


def _counts(row: re.Match[str]) -> Counter[str]:
    return Counter({name: int(row[name]) for name in ("right", "wrong", "missed", "extra")})


def _line(words: str, counts: Counter[str]) -> str:
    return f"| {words} | {counts['right']:,} | {counts['wrong'] + counts['extra']:,} | {counts['missed']:,} |"
