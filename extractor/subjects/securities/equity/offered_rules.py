"""How prospectuses state the shares that they offer: cover lines, first sentences, par value, counts."""

from decimal import Decimal

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register
from extractor.subjects.securities.titles import COMMON
from extractor.terms import Money

FRONT: frozenset[SectionKind] = frozenset({"cover", "legend"})
OFFERING = FRONT
_NEEDS = ("common stock", "common share", "ordinary share", "common unit", "shares of beneficial interest", "voting share")
_SELLER = (
    r"(?:[Ww]e|{name}|[Tt]he (?:[Ss]elling|[Rr]egistered) (?:[Ss]tock|[Ss]hare|[Ss]ecurity|[Uu]nit)"
    r" ?[Hh]olders?[^,.;]{0,120}?)"
)


def _usd(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


OFFER_LINE = Rule(
    "securities.equity.cover_line",
    needs=_NEEDS,
    pattern=rf"^(?:(?i:up to) )?(?:{{money:aggregate}} (?:(?i:of) )?)?(?:{{number:quantity}} )?(?:(?i:shares|of)(?: "
    rf"(?i:of))? )?"
    rf"(?P<title>{COMMON})(?:,? ?\(?(?:{{price}} )?(?i:par value)[^;]{{0,40}})?"
    r"(?P<underlying> (?i:issuable|underlying|upon exercise)[^;]{0,120})?$",
    unit="passage",
    where=FRONT,
    matches={
        "COMMON STOCK": {"title": "COMMON STOCK"},
        "608,197 Shares of Common Stock": {"quantity": Decimal(608197), "title": "Common Stock"},
        "Class A common stock": {"title": "Class A common stock"},
        "Up to $13,504,438 of Common Stock": {
            "aggregate": Money(amount=Decimal(13504438), currency="USD", qualifier="up_to"),
            "title": "Common Stock",
        },
        "9,583,334 shares of Class A Common Stock Issuable upon Exercise of the Warrants": {
            "quantity": Decimal(9583334),
            "title": "Class A Common Stock",
            "underlying": "Issuable upon Exercise of the Warrants",
        },
    },
    rejects=(
        "DESCRIPTION OF COMMON STOCK",
        "Our common stock is listed on the Nasdaq Capital Market.",
        "Common stock outstanding",
    ),
)
QUANTITY_LINE = Rule(
    "securities.equity.cover_quantity",
    needs=("shares", "units"),
    pattern=r"^(?:PROSPECTUS(?: SUPPLEMENT)? )?(?:(?i:up to) )?{number:quantity} (?P<what>(?i:shares|common "
    r"units|ordinary shares|ADSs|american "
    r"depositary shares))$",
    unit="passage",
    where=FRONT,
    matches={"22,000,000 Shares": {"quantity": Decimal(22000000), "what": "Shares"}},
    rejects=("up to 22,000,000 shares of the offering", "$22,000,000 Shares"),
)
OFFER_SENTENCES = register(
    Rule(
        "securities.equity.we_are_offering",
        needs=_NEEDS,
        pattern=rf"{_SELLER} (?:is|are|hereby|may) (?:hereby )?(?:offer|offering|selling|issue|issuing)(?: and "
        rf"(?:sell|selling))?"
        rf"(?: for (?:sale|resale))?(?: directly)? (?:up to )?(?:an aggregate of )?(?:up to )?{{number:quantity}} (?:"
        rf"(?:newly issued )?shares|units) of "
        rf"(?:our |its |the Company['’]s )?(?P<title>{COMMON})",
        where=OFFERING,
        matches={
            "We are offering 608,197 shares of our common stock to investors pursuant to this prospectus supplement.": {
                "quantity": Decimal(608197),
                "title": "common stock",
            },
            "Reddit, Inc. is offering 15,276,527 shares of its Class A common stock and the selling stockholders "
            "identified in this prospectus are offering 6,723,473 shares of Class A common stock.": {
                "quantity": Decimal(15276527),
                "title": "Class A common stock",
            },
        },
        rejects=(
            "We are also selling to the investors warrants to purchase up to 8,316,882 shares of our common stock.",
            "We have granted the underwriters the right to purchase up to 3,300,000 shares of our Class A common stock.",
        ),
    ),
    Rule(
        "securities.equity.public_offering_of",
        needs=("offering of", "sale of", "resale", "relates to"),
        pattern=r"(?:[Pp]ublic offering of|relat(?:es|ing) to the (?:offer(?:ing)?|issuance|sale|resale|offer and "
        r"sale|offer and resale|offering and sale"
        r"|possible resale)[^.;]{0,260}? of)(?: an aggregate of)?(?: up to)? {number:quantity} (?:ordinary )?"
        r"(?:shares|units) of (?:our |its |the Company['’]s )?"
        rf"(?P<title>{COMMON})",
        where=OFFERING,
        never=r"commitment (?:shares|fee)",
        matches={
            "This is the initial public offering of 8,800,000 shares of Class A common stock of ServiceTitan, Inc.": {
                "quantity": Decimal(8800000),
                "title": "Class A common stock",
            },
            "This prospectus relates to the resale from time to time by the selling stockholders of up to 4,000,000 "
            "shares of our common stock.": {"quantity": Decimal(4000000), "title": "common stock"},
        },
        rejects=(
            "This prospectus relates to our Direct Stock Purchase and Dividend Reinvestment Plan.",
            "This prospectus supplement also relates to the issuance of 312,500 shares of our common stock as commitment shares.",
        ),
    ),
    Rule(
        "securities.equity.by_this_prospectus",
        needs=("offered by this", "offered hereby", "may be offered", "may be sold"),
        pattern=rf"^{{number:quantity}} (?:shares|units)(?: \([^()]{{4,40}}\))? of (?:the |our "
        rf")?(?P<title>{COMMON})\b[^;]{{0,300}}?"
        r"(?:offered (?:hereby|by this [Pp]rospectus)|may be (?:offered|sold))",
        where=OFFERING,
        never=r"option|outstanding",
        matches={
            '1,418,350 shares (the "Shares") of Common Stock, $.10 par value, of Acme Corporation (the "Company"), offered by '
            "this prospectus, may be sold by the holders thereof.": {"quantity": Decimal(1418350), "title": "Common Stock"},
        },
        rejects=("100,000 shares of common stock are subject to options and may be sold under Rule 144.",),
    ),
    Rule(
        "securities.equity.from_time_to_time",
        needs=_NEEDS,
        pattern=rf"(?:[Ww]e|[Tt]he Company|{{name}}) (?:may|will|are|is)(?:,? from time to time,?)?(?: offering| "
        rf"offer| issue| sell| to offer)(?: and sell|,? issue and sell)?(?: up to)?"
        rf"(?: {{money:aggregate}} (?:in aggregate offering price )?of)? (?:our )?(?:shares of )?(?:our |its )?"
        rf"(?P<title>{COMMON})",
        where=OFFERING,
        matches={
            "We may from time to time offer shares of our common stock having a maximum aggregate public offering "
            "price "
            "of $25,000,000.": {"title": "common stock"},
            "In accordance with the terms of the Agreement, we may offer and sell up to $120,000,000 of shares of our "
            "common stock from time to time through or to the Managers.": {
                "aggregate": Money(amount=Decimal(120000000), currency="USD", qualifier="up_to"),
                "title": "common stock",
            },
            "We are offering shares of our Class A common stock, par value $0.001 per share.": {"title": "Class A common stock"},
        },
        rejects=("We may issue preferred stock that could delay a change of control.",),
    ),
)
OFFERED_ROW = Rule(
    "securities.equity.offered_row",
    needs=("offered",),
    pattern=rf"^(?P<title>{COMMON})(?: (?:being|to be))? [Oo]ffered(?: (?i:by us|by the company|hereby|in this "
    rf"offering|by the issuer))?:?\s"
    r"(?:(?i:up to) )?{number:quantity} (?:shares|common units|ordinary shares|ADSs)",
    unit="passage",
    where=frozenset({"summary", "the_offering"}),
    matches={
        "Common stock offered by us 5,000,000 shares": {"title": "Common stock", "quantity": Decimal(5000000)},
    },
    rejects=("Common stock to be outstanding after this offering 25,000,000 shares",),
)
PRINTED_TITLE = Rule(
    "securities.equity.printed_title",
    needs=("common stock", "ordinary shares", "common shares", "common units"),
    pattern=r"(?P<title>(?:Class [A-Z] )?(?:Common (?:Stock|Shares|Units)|Ordinary Shares))\b(?! [A-Z])",
    unit="passage",
    matches={"in excess of 10% of the shares of Common Stock sold in this offering.": {"title": "Common Stock"}},
    rejects=("COMMON STOCK", "our common stock"),
)
PAR_VALUES = register(
    Rule(
        "securities.equity.par_value_after",
        needs=("par value",),
        pattern=rf"(?P<title>{COMMON})(?: of (?:the )?[A-Z][\w.&’'-]+(?:,? [A-Z][\w.&’'-]+){{0,5}})?,? \(?(?:with )?(?:a |at "
        rf")?(?:(?i:par value) (?:of )?{{price:par_value}}"
        rf"|{{price:par_value}},? (?:per share )?par value|"
        r"par value {price:par_value})(?: per share)?(?:,? ?\((?:the |our |the [\"“][^()]{1,40}[\"”] or the )?[\"“]"
        r"(?P<named>[A-Z][^\"“”()]{3,40})[\"”])?",
        matches={
            "We have authority to issue 50,000,000 shares of common stock, $.001 par value per share.": {
                "title": "common stock",
                "par_value": _usd(".001"),
            },
            "900,000 SHARES OF COMMON STOCK (PAR VALUE $1.00 PER SHARE)": {"title": "COMMON STOCK", "par_value": _usd("1.00")},
            "relating to shares of common stock of Acme Residential Trust, Inc., par value $0.01 per share": {
                "title": "common stock",
                "par_value": _usd("0.01"),
            },
            "This relates to 9,583,334 shares of Class A common stock, par value $0.0001 per share.": {
                "title": "Class A common stock",
                "par_value": _usd("0.0001"),
            },
            "shares of our common stock, $0.0001 par value per share, offered by this prospectus supplement": {
                "title": "common stock",
                "par_value": _usd("0.0001"),
            },
        },
        rejects=(
            "our common stock had a closing price of $5.00 per share",
            "preferred stock, par value $0.01 per share",
        ),
    ),
)
AUTHORIZED = register(
    Rule(
        "securities.equity.authority_to_issue",
        needs=("authority to issue", "authorized to issue", "authorized capital", "authorizes us to issue"),
        pattern=r"(?:authority to issue|authorized to issue|authorizes (?:us to issue|the issuance of)|authorized "
        r"capital (?:stock|shares)(?: currently)? (?:consists|consisting) of)"
        r"(?: up to| a total of| an aggregate of)? {number:authorized} shares of "
        rf"(?:our |its )?(?P<title>{COMMON})",
        matches={
            "We have authority to issue 50,000,000 shares of common stock, $.001 par value per share.": {
                "authorized": Decimal(50000000),
                "title": "common stock",
            },
            "Our authorized capital stock consists of 200,000,000 shares of common stock and 5,000,000 shares of "
            "preferred stock.": {"authorized": Decimal(200000000), "title": "common stock"},
        },
        rejects=("We are authorized to issue 5,000,000 shares of preferred stock.",),
    ),
)
OUTSTANDING = register(
    Rule(
        "securities.equity.were_outstanding_as_of",
        needs=("outstanding as of", "outstanding on", "outstanding at"),
        pattern=rf"[Tt]here were (?:approximately )?{{number:units}} shares of (?:our |the Company['’]s |its )?"
        rf"(?P<title>{COMMON}) (?:issued and )?"
        r"outstanding (?:as of|on|at) {date:as_of}",
        matches={
            "There were 21,862,772 shares of our common stock outstanding as of October 2, 2001.": {
                "units": Decimal(21862772),
                "title": "common stock",
                "as_of": "2001-10-02",
            },
        },
        rejects=("There were options for 100,000 shares of our common stock outstanding as of October 2, 2001.",),
    ),
    Rule(
        "securities.equity.as_of_were_outstanding",
        needs=("we had", "there were", "the company had"),
        pattern=rf"(?:[Aa]s of|[Oo]n|[Aa]t) {{date:as_of}},? (?:we had|there were|the Company had)(?: "
        rf"approximately)? {{number:units}} shares of "
        rf"(?:our |the Company['’]s |its )?(?P<title>{COMMON}) (?:issued and )?outstanding",
        matches={
            "As of October 26, 2000, we had 21,927,372 shares of common stock outstanding, held of record by "
            "approximately 370 stockholders.": {
                "as_of": "2000-10-26",
                "units": Decimal(21927372),
                "title": "common stock",
            },
        },
        rejects=("As of October 26, 2000, we had 21,927,372 shares of preferred stock outstanding.",),
    ),
)
register(OFFER_LINE, OFFERED_ROW, QUANTITY_LINE, PRINTED_TITLE)
