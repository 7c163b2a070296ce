"""A record laid out on a page of the terminal."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import msgspec
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from extractor.cli.terminal import printable
from extractor.models.contents import Item, RiskFactor
from extractor.models.deal import Fee
from extractor.models.record import Record
from extractor.models.security import Security
from extractor.terms.fees import Tier
from extractor.terms.money import in_digits, in_percent
from extractor.view.wording import facts, in_words

Columns = dict[str, Callable[[Any], str]]
SEVERITY_STYLES = {"ok": "green", "note": "yellow", "mismatch": "bold red"}
_IN_COLUMNS = frozenset({"offering", "role", "kind", "title", "quantity", "principal", "price", "price_percent"})


def summary(record: Record) -> Iterator[RenderableType]:
    """The parts of the page; what a filing does not have is left out."""
    yield _head(record)
    for offering in record.offerings:
        yield _part(f"Offering {offering.id}", _pairs(facts(offering)))
    for title, rows, columns in _tables(record):
        if rows:
            lines = list(_fee_lines(rows)) if columns is _FEES else rows
            yield _part(f"{title} ({len(rows)})", _table(lines, columns))
    if record.findings:
        yield _part(f"Findings ({len(record.findings)})", _findings(record))


def _head(record: Record) -> RenderableType:
    filing, source = record.filing, record.source
    names = "; ".join(each.name for each in filing.registrants if each.name) or "registrant not stated"
    title = Text(printable(f"{filing.form or 'form not stated'}  {names}"), style="bold")
    origin = source.path if source.member is None else f"{source.path}!{source.member}"
    read = f"{origin}  ({source.format}, {source.text_chars:,} characters)"
    parts: list[RenderableType] = [title, Text(printable(read), style="dim")]
    parts.append(_pairs(facts(filing, frozenset({"form", "registrants", "listed_securities"}))))
    parts += [_part("Registrant", _pairs(facts(each))) for each in filing.registrants]
    return Group(*parts)


def _tables(record: Record) -> Iterator[tuple[str, Sequence[Any], Columns]]:
    yield "Listed securities", record.filing.listed_securities, _fields("title", "symbol", "exchange")
    yield "Fees", record.fees, _FEES
    yield "Securities", record.securities, _SECURITIES
    yield "Parties", record.parties, _fields("role", "name", "defined_name", "allocation", "offering")
    yield "Items", record.items, _fields("number") | {"heading": _item_heading, "pages": _pages}
    yield "Risk factors", record.risk_factors, {"": _ordinal, "heading": _risk_heading, "pages": _pages}
    yield "Exhibits", record.exhibits, _fields("number", "description", "treatment")
    yield "Signatures", record.signatures, _fields("name", "title", "registrant", "date")
    yield "Incorporated documents", record.incorporated_documents, _fields("form", "period_end", "filed", "description")
    yield "Unread", record.unread, _fields("about", "reason", "note")


def _fields(*names: str) -> Columns:
    def column(name: str) -> Callable[[Any], str]:
        return lambda row: in_words(name, getattr(row, name), type(row).__name__)

    return {name.replace("_", " "): column(name) for name in names}


def _pages(row: Any) -> str:
    first, last = row.page_start or "", row.page_end or ""
    return printable(first if first == last or not last else f"{first} to {last}")


def _item_heading(item: Item) -> str:
    return _folded(item.heading or item.title)


def _ordinal(factor: RiskFactor) -> str:
    return str(factor.ordinal)


def _risk_heading(factor: RiskFactor) -> str:
    return _folded(f"[{factor.group}] {factor.heading}" if factor.group else factor.heading)


def _folded(words: str | None) -> str:
    return printable(" ".join((words or "").split()))


class _FeeLine(msgspec.Struct):
    """A line of the fee table: a fee with its first tier, or one more tier of the fee above."""

    fee: Fee | None
    rate: str = ""
    part: str = ""


def _fee_lines(fees: Iterable[Fee]) -> Iterator[_FeeLine]:
    for fee in fees:
        tiers = [_FeeLine(None, _rate(tier), _part_of_basis(tier)) for tier in fee.tiers]
        first = tiers[0] if tiers else _FeeLine(None)
        yield _FeeLine(fee, first.rate, first.part)
        yield from tiers[1:]


def _rate(tier: Tier) -> str:
    return ("up to " if tier.up_to else "") + in_percent(tier.rate)


def _part_of_basis(tier: Tier) -> str:
    if tier.to is not None:
        return f"{in_digits(tier.from_)} to {in_digits(tier.to)}"
    return f"above {in_digits(tier.from_)}" if tier.from_ else "all"


def _fee(*names: str) -> Callable[[_FeeLine], str]:
    def words(line: _FeeLine) -> str:
        stated = [in_words(name, getattr(line.fee, name)) for name in names] if line.fee else []
        return "; ".join(each for each in stated if each)

    return words


def _fee_amount(line: _FeeLine) -> str:
    fee = line.fee
    if fee is None:
        return ""
    total = f"comes to {in_words('', fee.stated_total)}" if fee.stated_total else ""
    paid_in = f"in {fee.security}" if fee.security else ""
    return "; ".join(each for each in (in_words("", fee.amount), total, paid_in) if each)


_FEES: Columns = {
    "": _fee("id"),
    "kind": _fee("kind"),
    "payee": _fee("payee"),
    "rate": lambda line: line.rate,
    "of": lambda line: line.part,
    "basis": _fee("basis"),
    "amount": _fee_amount,
}


def _title(security: Security) -> str:
    return printable(security.title or "") or in_words("kind", security.kind)


def _size(security: Security) -> str:
    stated = (in_words("", security.quantity), in_words("", security.principal))
    return "; ".join(each for each in stated if each)


def _price(security: Security) -> str:
    stated = (in_words("", security.price), in_words("price_percent", security.price_percent))
    return "; ".join(each for each in stated if each)


_SECURITIES: Columns = {
    "": lambda security: str(security.id),
    "role": lambda security: in_words("role", security.role),
    "security": _title,
    "quantity": _size,
    "price": _price,
    "terms": lambda security: "\n".join(f"{label}: {words}" for label, words in facts(security, _IN_COLUMNS)),
}


def _part(title: str, body: RenderableType) -> RenderableType:
    return Group(Rule(Text(printable(title), style="bold"), align="left", style="dim"), Padding(body, (0, 0, 0, 2)))


def _pairs(pairs: Iterable[tuple[str, str]]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column()
    for label, words in pairs:
        table.add_row(Text(label), Text(printable(words)))
    return table


def _table(rows: Iterable[Any], columns: Columns) -> Table:
    """A table of the columns that any row has a value in."""
    cells = [[column(row) for column in columns.values()] for row in rows]
    used = [place for place in range(len(columns)) if any(line[place] for line in cells)]
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    for place in used:
        table.add_column(list(columns)[place])
    for line in cells:
        table.add_row(*(Text(printable(line[place])) for place in used))
    return table


def _findings(record: Record) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for finding in record.findings:
        styled = Text(finding.severity, style=SEVERITY_STYLES[finding.severity])
        table.add_row(styled, Text(printable(in_words("check", finding.check))), Text(printable(finding.message)))
    return table
