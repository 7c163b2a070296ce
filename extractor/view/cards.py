"""The record as a person reads it: cards with facts, tables and charts, in the order in which one asks."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from extractor.models.base import Row
from extractor.models.deal import Fee, Offering
from extractor.models.filing import Checkboxes
from extractor.models.record import Record
from extractor.models.security import Security
from extractor.terms.fees import Tier
from extractor.terms.money import in_digits, in_percent
from extractor.view.charts import Chart, fee_steps, maturities, price_curve
from extractor.view.facts import Cell, Fact, cell, facts_of, label_of, lists_of
from extractor.view.names import relation_of
from extractor.view.paper import place_name
from extractor.view.wording import in_words

Card = dict[str, Any]
Block = dict[str, Any]

_DEBT = frozenset({"notes", "convertible_notes", "asset_backed"})
_HEADINGS = {"defined_name": "called", "units_held": "holds", "period_end": "period"}
_PARTY_COLUMNS = ("role", "name", "defined_name", "allocation", "units_held", "offering")
_FIGURES = ("aggregate_price", "units_offered", "price", "price_percent", "underwriting_discount", "net_proceeds")
_FEWEST_FIGURES = 2
_FEE_COLUMNS = ("kind", "payee", "rate", "of", "amount", "comes to")
_BOXES = {
    "written_communications": "written communications (Rule 425)",
    "soliciting_material": "soliciting material (Rule 14a-12)",
    "pre_commencement_14d2": "pre-commencement (Rule 14d-2(b))",
    "pre_commencement_13e4": "pre-commencement (Rule 13e-4(c))",
}
_NOTE_COLUMNS = ("title", "role", "principal", "rate", "maturity", "price_percent", "cusip")


def cards_of(record: Record) -> list[Card]:
    """All cards of a record; what the filing does not have is left out."""
    cards = [
        *_filing(record),
        *_offerings(record),
        *_fees(record),
        *_notes(record),
        *_securities(record),
        *_rows("parties", "Parties", record.parties, _PARTY_COLUMNS[: 5 if len(record.offerings) < 2 else 6]),
        *_items(record),
        *_events(record),
        *_risks(record),
        *_rows("exhibits", "Exhibits", record.exhibits, ("number", "description", "treatment", "reference")),
        *_rows("signatures", "Signatures", record.signatures, ("name", "title", "registrant", "date")),
        *_rows(
            "incorporated_documents",
            "Incorporated documents",
            record.incorporated_documents,
            ("form", "period_end", "filed", "description"),
        ),
        *_rows("dates", "Dates", record.dates, ("date", "kind")),
        *_findings(record),
        *_outline(record),
    ]
    return [card for card in cards if card["blocks"]]


def _card(subject: str, title: str, *blocks: Block | None, note: str = "") -> Card:
    return {"subject": subject, "title": title, "note": note, "blocks": [block for block in blocks if block]}


def _facts(rows: Iterable[Fact], title: str = "", row: str = "") -> Block | None:
    """Labels and values; `row` is the id of the row that they are of, for what names it elsewhere."""
    facts = list(rows)
    return {"kind": "facts", "title": title, "row": row, "facts": facts} if facts else None


def _table(head: Sequence[str], rows: Sequence[Sequence[Cell]], title: str = "") -> Block | None:
    """A table of the columns in which any row has a value."""
    used = [at for at in range(len(head)) if any(row[at].words for row in rows)]
    if not rows or not used:
        return None
    columns = [_HEADINGS.get(head[at]) or label_of(head[at]) for at in used]
    return {"kind": "table", "title": title, "head": columns, "rows": [[row[at] for at in used] for row in rows]}


def _lists(row: Row, pointer: str) -> Iterator[Block | None]:
    """The fields of a row that hold several rows, as tables."""
    for several in lists_of(row, pointer):
        yield _table(several.head, several.rows, several.label)


def _chart(chart: Chart | None) -> Block | None:
    return {"kind": "chart", **chart} if chart else None


def _rows(subject: str, title: str, rows: Sequence[Row], columns: Sequence[str]) -> Iterator[Card]:
    """A card with one table: a row a line."""
    lines = [[cell(row, f"/{subject}/{at}", name) for name in columns] for at, row in enumerate(rows)]
    yield _card(subject, title, _table(columns, lines), note=str(len(rows)) if rows else "")


def _filing(record: Record) -> Iterator[Card]:
    filing = record.filing
    apart = frozenset({"registrants", "listed_securities", "checkboxes"})
    several = len(filing.registrants) > 1
    registrants = (
        _facts(facts_of(each, f"/filing/registrants/{at}"), f"Registrant {at + 1}" if several else "Registrant")
        for at, each in enumerate(filing.registrants)
    )
    listed = [
        [cell(each, f"/filing/listed_securities/{at}", name) for name in ("title", "symbol", "exchange")]
        for at, each in enumerate(filing.listed_securities)
    ]
    table = _table(("title", "symbol", "exchange"), listed, "Listed securities")
    facts = [*facts_of(filing, "/filing", apart), *_boxes(filing.checkboxes)]
    yield _card("filing", "The filing", _facts(facts), *registrants, table)


def _boxes(boxes: Checkboxes | None) -> Iterator[Fact]:
    """The boxes of a cover in one fact, ticked or not."""
    stated = {name: getattr(boxes, name) for name in _BOXES if getattr(boxes, name, None) is not None}
    cells = [Cell(f"{'☒' if on else '☐'} {_BOXES[name]}", f"/filing/checkboxes/{name}") for name, on in stated.items()]
    if cells:
        yield Fact("boxes ticked" if any(stated.values()) else "no box ticked", tuple(cells))


def _offerings(record: Record) -> Iterator[Card]:
    for at, offering in enumerate(record.offerings):
        here = f"/offerings/{at}"
        figures = [name for name in _FIGURES if getattr(offering, name) is not None]
        if len(figures) < _FEWEST_FIGURES:
            figures = []
        facts = facts_of(offering, here, frozenset({"relation", "securities", *figures}))
        tiles = _tiles(offering, here, figures)
        yield _card(
            "offerings",
            relation_of(offering).capitalize(),
            tiles,
            _facts(facts, row=offering.id),
            *_lists(offering, here),
            note=offering.id,
        )


def _tiles(offering: Offering, pointer: str, names: Sequence[str]) -> Block | None:
    """What one asks of a deal first, in large figures."""
    tiles = [(label_of(name), cell(offering, pointer, name)) for name in names]
    return {"kind": "tiles", "title": "", "tiles": tiles} if tiles else None


def _fees(record: Record) -> Iterator[Card]:
    """A table of the fees of each deal, and the steps of those that fall with size."""
    deals: dict[str | None, Offering] = {deal.id: deal for deal in record.offerings}
    blocks: list[Block | None] = []
    for about in dict.fromkeys(fee.offering for fee in record.fees):
        fees = [(fee, f"/fees/{at}") for at, fee in enumerate(record.fees) if fee.offering == about]
        lines = [line for fee, here in fees for line in _fee_lines(fee, here)]
        deal = deals.get(about)
        blocks.append(_table(_FEE_COLUMNS, lines, relation_of(deal).capitalize() if deal else ""))
        blocks += [_chart(fee_steps(fee, deal)) for fee, _ in fees]
    yield _card("fees", "Fees", *blocks, note=str(len(record.fees)) if record.fees else "")


def _fee_lines(fee: Fee, pointer: str) -> Iterator[list[Cell]]:
    tiers = [(Cell(_rate(tier), f"{pointer}/tiers/{at}"), Cell(_part(tier))) for at, tier in enumerate(fee.tiers)]
    rate, part = tiers[0] if tiers else (Cell(""), Cell(""))
    basis = cell(fee, pointer, "basis")
    if basis.words:
        part = Cell(", ".join(words for words in (basis.words, part.words) if words not in ("", "all")), basis.pointer)
    named = [cell(fee, pointer, "kind"), cell(fee, pointer, "payee")]
    amount, total = cell(fee, pointer, "amount", "security"), cell(fee, pointer, "stated_total")
    if total.words and not amount.words:
        amount, total = Cell(f"{total.words} in all", total.pointer), Cell("")
    yield [*named, rate, part, amount, total]
    for tier in tiers[1:]:
        yield [Cell("")] * 2 + [*tier] + [Cell("")] * 2


def _rate(tier: Tier) -> str:
    return ("up to " if tier.up_to else "") + in_percent(tier.rate)


def _part(tier: Tier) -> str:
    if tier.to is not None:
        return f"{in_digits(tier.from_)} to {in_digits(tier.to)}"
    return f"above {in_digits(tier.from_)}" if tier.from_ else "all"


def _numbered(record: Record, wanted: Callable[[Security], bool]) -> list[tuple[Security, str]]:
    return [(each, f"/securities/{at}") for at, each in enumerate(record.securities) if wanted(each)]


def _notes(record: Record) -> Iterator[Card]:
    notes = _numbered(record, lambda each: each.kind in _DEBT)
    lines = [[cell(note, here, name) for name in _NOTE_COLUMNS] for note, here in notes]
    apart = frozenset({*_NOTE_COLUMNS, "kind", "offering", "outstanding"})
    more = [(_facts(facts_of(note, here, apart), note.title or note.id, note.id), *_lists(note, here)) for note, here in notes]
    curves = _curves([note for note, _ in notes], record)
    offered = [(note, here) for note, here in notes if note.role == "offered"]
    blocks = (block for said, curve in zip(more, curves, strict=True) for block in (*said, curve))
    note = str(len(notes)) if notes else ""
    yield _card("securities", "Notes", _table(_NOTE_COLUMNS, lines), _chart(maturities(offered)), *blocks, note=note)


def _curves(securities: Iterable[Security], record: Record) -> list[Block | None]:
    """The curve of each security, drawn once where several have the same."""
    curves: list[Block | None] = []
    for security in securities:
        curve = _chart(price_curve(security, record))
        curves.append(None if curve in curves else curve)
    return curves


def _securities(record: Record) -> Iterator[Card]:
    others = _numbered(record, lambda each: each.kind not in _DEBT)
    for (security, here), curve in zip(others, _curves([each for each, _ in others], record), strict=True):
        apart = frozenset({"title", "kind", "role", "offering"})
        title = Fact("title", (cell(security, here, "title"),))
        facts = [title] if security.title else []
        note = f"{in_words('role', security.role)} · {security.id}"
        block = _facts([*facts, *facts_of(security, here, apart)], row=security.id)
        yield _card("securities", in_words("kind", security.kind).capitalize(), block, *_lists(security, here), curve, note=note)


def _items(record: Record) -> Iterator[Card]:
    lines = []
    for at, item in enumerate(record.items):
        here = f"/items/{at}"
        number = cell(item, here, "number")
        lines.append([number, cell(item, here, "heading", "title"), Cell(_pages(item), f"{here}/text")])
    yield _card("items", "Items", _table(("number", "heading", "pages"), lines), note=str(len(lines)) if lines else "")


def _events(record: Record) -> Iterator[Card]:
    """A card an event: what all events have, then the leaves of its kind."""
    for at, event in enumerate(record.events):
        here = f"/events/{at}"
        families = {field for field in event.__struct_fields__ if isinstance(getattr(event, field), Row)}
        facts = [*facts_of(event, here, frozenset({"kind", *families}))]
        for field in event.__struct_fields__:
            if field in families:
                facts += facts_of(getattr(event, field), f"{here}/{field}")
        title = in_words("kind", event.kind).capitalize()
        yield _card("events", title, _facts(facts), *_lists(event, here), note=event.id)


def _risks(record: Record) -> Iterator[Card]:
    factors = [
        {
            "ordinal": factor.ordinal,
            "heading": Cell(" ".join(factor.heading.split()), f"/risk_factors/{at}/heading"),
            "group": factor.group or "",
            "categories": [
                Cell(category.replace("_", " "), f"/risk_factors/{at}/categories/{number}")
                for number, category in enumerate(factor.categories)
            ],
            "pages": _pages(factor),
        }
        for at, factor in enumerate(record.risk_factors)
    ]
    block = {"kind": "risks", "factors": factors} if factors else None
    yield _card("risk_factors", "Risk factors", block, note=str(len(factors)) if factors else "")


def _pages(row: Any) -> str:
    first, last = row.page_start or "", row.page_end or ""
    return first if first == last or not last else f"{first} to {last}"


def _findings(record: Record) -> Iterator[Card]:
    found = [
        {
            "severity": finding.severity,
            "check": in_words("check", finding.check),
            "message": Cell(finding.message, f"/findings/{at}" if finding.spans else ""),
            "about": list(finding.about),
            "figures": _figures(finding.expected, finding.stated),
        }
        for at, finding in enumerate(record.findings)
    ]
    unread = [
        [
            cell(row, f"/unread/{at}", "reason"),
            Cell(row.about),
            Cell(row.note or "", f"/unread/{at}" if row.spans else ""),
        ]
        for at, row in enumerate(record.unread)
    ]
    mismatches = sum(finding.severity == "mismatch" for finding in record.findings)
    note = f"{mismatches} mismatches" if mismatches != 1 else "1 mismatch"
    block = {"kind": "findings", "findings": found} if found else None
    yield _card("findings", "Findings", block, note=note)
    yield _card("findings", "Not read", _table(("why", "value", "note"), unread), note=str(len(unread)) if unread else "")


def _figures(expected: str | None, stated: str | None) -> str:
    return "; ".join(f"{word} {value}" for word, value in (("expected", expected), ("stated", stated)) if value)


def _outline(record: Record) -> Iterator[Card]:
    entries = [
        {
            "level": section.level,
            "title": section.title or in_words("kind", section.kind),
            "place": place_name(section.start),
            "page": section.page_start or "",
        }
        for section in record.sections
    ]
    block = {"kind": "outline", "entries": entries} if entries else None
    yield _card("sections", "Sections", block, note=str(len(entries)) if entries else "")
