"""How notes are redeemed or put: make-whole spread, par call, special mandatory redemption, change of control."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from extractor.reading import Reading, RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.sections import Section
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.notes_rules import SERIES
from extractor.subjects.securities.tranches import Tranche, keys_named

_FOR = r"(?:in the case of|for|with respect to|relating to)"
SPREADS = register(
    Rule(
        "securities.redemption.spread_for",
        needs=("basis points",),
        pattern=rf"{{number:spread}} basis points,? {_FOR} the (?P<series>{SERIES})",
        matches={
            "at the Treasury Rate (as defined herein) plus 20 basis points, in the case of the 2029 Notes, or plus "
            "25 basis "
            "points, in the case of the 2034 Notes": {"spread": Decimal(20), "series": "2029 Notes"},
        },
        rejects=("plus 20 basis points less interest accrued to the date of redemption",),
    ),
    Rule(
        "securities.redemption.for_spread",
        needs=("basis points",),
        pattern=rf"{_FOR} the (?P<series>{SERIES}),? (?:plus )?{{number:spread}} basis points",
        matches={
            "at the Treasury Rate plus (i) with respect to the 2031 Notes, 20 basis points": {
                "series": "2031 Notes",
                "spread": Decimal(20),
            },
        },
        rejects=("for the quarter, the margin rose by 20 basis points",),
    ),
    Rule(
        "securities.redemption.spread",
        needs=("basis points",),
        pattern=rf"(?:Treasury Rate|[Cc]omparable [Gg]overnment [Bb]ond [Rr]ate|Treasury [Yy]ield)(?: \([^"
        rf"()]{{3,60}}\))?,? plus {{number:spread}} basis points(?!,? {_FOR})",
        matches={
            "on a semi-annual basis at the Treasury Rate (as defined below) plus 20 basis points less (b) interest accrued": {
                "spread": Decimal(20),
            },
        },
        rejects=("a rate of SOFR plus 20 basis points",),
    ),
)
PAR_CALLS = register(
    Rule(
        "securities.redemption.par_call_for",
        needs=("prior to",),
        pattern=rf"{{date:par_call}},? (?:\([^()]{{3,90}}prior to[^()]{{3,90}}\),? {_FOR} the (?P<series>{SERIES})"
        rf"|{_FOR} the (?P<series>{SERIES}) \([^()]{{3,90}}prior to)",
        matches={
            "Prior to February 1, 2031 (two months prior to their maturity date) for the 2031 Notes": {
                "par_call": "2031-02-01",
                "series": "2031 Notes",
            },
        },
        rejects=("on February 1, 2031 for the 2031 Notes",),
    ),
    Rule(
        "securities.redemption.for_par_call",
        needs=("prior to",),
        pattern=rf"{_FOR} the (?P<series>{SERIES}),? {{date:par_call}} \([^()]{{3,90}}prior to",
        matches={
            "“Par Call Date” means, in the case of the 2029 Notes, July 15, 2029 (one month prior to the 2029 Notes "
            "Stated "
            "Maturity Date)": {"series": "2029 Notes", "par_call": "2029-07-15"},
        },
        rejects=("for the 2029 Notes, July 15, 2029 is the maturity date",),
    ),
    Rule(
        "securities.redemption.par_call",
        needs=("par call date",),
        pattern=r"(?:[Pp]rior to {date:par_call}(?: \([^()]{3,100}\))?,? \((?:the|such date,? the) [\"“]Par Call "
        r"Date[\"”]\)"
        r"|[\"“]Par Call Date[\"”] means {date:par_call})",
        matches={
            "Prior to March 15, 2035 (three months prior to the maturity date of the notes) (the “Par Call Date”), "
            "we may "
            "redeem the notes": {"par_call": "2035-03-15"},
            "“Par Call Date” means March 15, 2035.": {"par_call": "2035-03-15"},
        },
        rejects=("On or after the Par Call Date, we may redeem the notes at 100%.",),
    ),
)
SPECIAL = Rule(
    "securities.redemption.special_mandatory",
    needs=("special mandatory redemption", "special mandatorily"),
    pattern=r"(?:required to redeem|redeem)[^.;]{0,200}? (?:redemption )?price equal to {rate:price} of (?:the|their)"
    r" (?:aggregate |initial )?(?:principal amount|issue price)",
    matches={
        "we will be required to redeem all of the notes (the “Special Mandatory Redemption”) at a redemption price "
        "equal to "
        "101% of the aggregate principal amount of such notes, plus accrued and unpaid interest": {
            "price": Decimal("1.01"),
        },
    },
    rejects=("We may redeem the notes at our option at a special price.",),
)
PUT = Rule(
    "securities.redemption.change_of_control",
    needs=("change of control",),
    pattern=r"(?i:change of control)[^;]{0,420}?(?:offer to (?:re)?purchase|required to (?:make an offer to )?"
    r"(?:re)?purchase|offer to (?:the )?[^.;]{0,30}purchase|the right to require us to (?:re)?purchase)[^;]{0,200}?"
    r"(?:at|to) (?:a (?:purchase |repurchase )?price (?:in cash )?(?:equal to )?)?{rate:price} of (?:the|their|its) "
    r"(?:aggregate )?principal amount",
    matches={
        "If a change of control triggering event occurs, we will be required to make an offer to repurchase the "
        "notes at a "
        "price equal to 101% of their principal amount plus accrued and unpaid interest.": {"price": Decimal("1.01")},
    },
    rejects=("A change of control would accelerate our credit facility.",),
)
register(SPECIAL, PUT)


def read_redemption(reading: Reading, book: Book, tranches: list[Tranche], within: Iterable[Section] | None) -> None:
    """Add to each tranche how it is redeemed; the first statement of a kind counts."""
    places = None if within is None else tuple(within)
    for rules, kind, group, leaf in ((SPREADS, "make_whole", "spread", "spread_bp"), (PAR_CALLS, "par_call", "par_call", "from")):
        for match in (m for rule in rules for m in reading.find(rule, within=places)):
            series = match.get("series")
            for key in keys_named(series.value if series else None, tranches):
                _add(book, key, kind, leaf, match[group])
    for rule, kind in ((SPECIAL, "special_mandatory"), (PUT, "holder_put")):
        for match in reading.find(rule, within=places):
            for key in [t.key for t in tranches] if kind == "holder_put" or len(tranches) == 1 else []:
                _add(book, key, kind, "price_percent", _percent(match))


def _percent(match: Match) -> Stated[Decimal]:
    price: Stated[Decimal] = match["price"]
    return price.becoming(price.value.scaleb(2) + Decimal(0))


def _add(book: Book, key: str, kind: str, leaf: str, stated: Stated[Any]) -> None:
    known: list[RowParts] = book[key].setdefault("redemption", [])
    if all(item["kind"] != kind for item in known):
        known.append({"kind": kind, leaf: stated})
