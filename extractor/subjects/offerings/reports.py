"""The deal that a current report tells of."""

from typing import Any

import regex

from extractor.models.deal import Method
from extractor.reading import Link, Reading, RowParts
from extractor.rules import Stated
from extractor.subjects.deals import Deal, deal_named
from extractor.subjects.deals.report_proceeds import OPTION
from extractor.subjects.securities import find_securities
from extractor.subjects.stating import stated

_LEAVES = ("aggregate_price", "units_offered", "price", "gross_proceeds", "net_proceeds", "settlement_date", "discount_per_unit")

_OF_BUYERS = ("purchase", "subscription", "investment", "placement", "inducement", "letter", "exercise")
"""Words of the agreements that the buyers are parties to."""
_REGISTERED = regex.compile(
    r"(?i)\bregistered (?:direct|public)|public offering|prospectus supplement|effective (?:shelf )?registration statement|"
    r"shelf registration|registration statement on form s-3 \("
)
_BOUGHT = ("purchase", "subscription", "investment")
_PUBLIC = regex.compile(r"(?i)\bregistered\b|prospectus|registration statement|public(?:ly)?\b|underwrit|\bS-3\b|\bIPO\b")
_UNREGISTERED = regex.compile(r"(?i)unregistered sales? of (?:equity )?securities")


def report_offering(reading: Reading, deal: Deal) -> RowParts:
    """The row of the report's own deal."""
    row: RowParts = {leaf: deal.get(leaf) for leaf in _LEAVES}
    row["aggregate_price"] = row["aggregate_price"] or _principal(reading, deal)
    agreed = under_agreement(reading, deal)
    if agreed["method"] is not None and agreed["method"].value in ("equity_line", "at_the_market"):
        # What was sold under a program so far is neither its size nor its price.
        row.update(units_offered=None, price=None)
    return {**row, **agreed, "over_allotment": _option(deal)}


def _principal(reading: Reading, deal: Deal) -> Stated[Any] | None:
    """The principal of the only securities that the deal sells."""
    book = reading.once(find_securities)
    rows = [book[key] for key in book.keys("offered")]
    sold = [row for row in rows if row.get("offering") == Link("offerings", deal.key)]
    principal = sold[0].get("principal") if len(sold) == 1 else None
    return principal if isinstance(principal, Stated) else None


def _option(deal: Deal) -> RowParts:
    """The dealers' option, from the first sentence that sizes it."""
    sized = next((match for match in deal.matches if match.rule == OPTION.name), None)
    if sized is None:
        return {}
    days = sized.get("days")
    row = {"units": sized.get("units"), "principal": sized.get("principal"), "days": days and days.becoming(int(days.value))}
    return {name: value for name, value in row.items() if value is not None}


def under_agreement(reading: Reading, deal: Deal) -> RowParts:
    """Method and agreement of a report's deal."""
    agreement = {"title": deal.get("agreement_title"), "date": deal.get("agreement_date")}
    return {
        "method": _method(reading, deal) or (_heading_of_unregistered(reading) if deal.within else None),
        "agreement": {name: value for name, value in agreement.items() if value},
    }


def _method(reading: Reading, deal: Deal) -> Stated[Method] | None:
    """Underwriters buy firmly, agents sell into the market; what investors buy from the issuer is placed privately.

    What an agent places publicly, as registered directs are, he tries to place.
    """
    title, how, public = deal.get("agreement_title"), deal.get("method"), deal.get("offering")
    line = deal.get("line")
    if line is not None:
        return line.becoming("equity_line")
    registered = how is not None and "registered" in str(how.value).lower()
    exchanged = deal.get("exchanged")
    if exchanged is not None and (title is None or "exchange" in str(title.value).lower()):
        return exchanged.becoming("exchange")
    if title is not None:
        words = str(title.value).lower()
        if "underwriting" in words or words in ("terms agreement", "pricing agreement"):
            return title.becoming("firm_commitment")
        if not any(word in words for word in _OF_BUYERS):
            return title.becoming("at_the_market")
    if how and registered:
        return how.becoming("best_efforts")
    offered = str(public.value).lower() if public is not None else ""
    if public is not None and "rights" in offered:
        return public.becoming("rights")
    underwritten = deal.get("underwritten") if title is None else None
    if underwritten is not None:
        return underwritten.becoming("firm_commitment")
    if public is not None and "underwritten" in offered:
        return public.becoming("firm_commitment")
    placed = deal.get("placed") if "public" in offered or "direct" in offered else None
    if public is not None and ("efforts" in offered or placed is not None):
        return public.also(placed).becoming("best_efforts") if placed else public.becoming("best_efforts")
    private = how or deal.get("with") or _unregistered(reading, title) or _bought(reading, title)
    return private.becoming("private_placement") if private else None


def _bought(reading: Reading, title: Stated[str] | None) -> Stated[Any] | None:
    """The buyers' contract itself, where no word of the report points at a registration or a public offering."""
    if title is None or not any(word in str(title.value).lower() for word in (*_BOUGHT, "inducement")):
        return None
    items = reading.sections.of_kind("item")
    return None if any(_PUBLIC.search(reading.text.chars, item.start, item.end) for item in items) else title


def _unregistered(reading: Reading, title: Stated[str] | None) -> Stated[Any] | None:
    """The heading of the item on unregistered sales (Form 8-K Item 3.02), where no prospectus is told of."""
    if title is None or not any(word in str(title.value).lower() for word in _BOUGHT):
        return None
    items = reading.sections.of_kind("item")
    if any(_REGISTERED.search(reading.text.chars, item.start, item.end) for item in items):
        return None
    return _heading_of_unregistered(reading)


def _heading_of_unregistered(reading: Reading) -> Stated[Any] | None:
    items = reading.sections.of_kind("item")
    headings = [item.heading for item in items if item.number == "3.02" and item.heading]
    for heading in headings:
        for passage in reading.text.passages_in(heading.start, heading.end):
            found = _UNREGISTERED.search(passage.text)
            if found:
                return stated(found[0], passage, found.start(), found.end(), "offerings.report.unregistered_sales")
    return None


def optional_offering(reading: Reading) -> RowParts:
    """What an option to sell more has from the deal that it is part of."""
    own = deal_named(reading, "primary")
    return under_agreement(reading, own) if own and reading.form == "8-K" else {}
