"""How much is offered: the total price to the public, the number of units, and by whom (Regulation S-K Item 501(b)(2))."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.offerings.words import COVER, DEAL, FRONT, STOCK, UNITS, money, up_to

_TOTAL = (
    r"(?:aggregate|maximum|total|maximum aggregate|aggregate gross|aggregate public|gross|aggregate initial)(?: "
    r"public)? (?:initial )?(?:offering|sales?|gross sales|public offering|gross|purchase|market)"
    r" (?:prices?|proceeds|amount|value)"
)

AGGREGATE = register(
    Rule(
        "offerings.aggregate_price.maximum",
        needs=("aggregate", "maximum", "total"),
        pattern=rf"(?:may|to|will)\b[^;]{{0,160}}?\b{STOCK}[^;]{{0,100}}? (?:having|with|for|at) an? {_TOTAL} (?:of "
        rf")?(?:up to |not to exceed |not exceeding )?{{money:aggregate_price}}",
        where=DEAL - {"about"},
        never=r"assum|concurrent|previously|have sold|remain|base prospectus|registration "
        r"statement[^;]{0,60}?aggregate",
        matches={
            "We may from time to time offer shares of our common stock having a maximum aggregate public offering "
            "price of "
            "$25,000,000.": {"aggregate_price": up_to("25000000")},
            "In accordance with the terms of the Sales Agreement, we may offer and sell shares of our common stock "
            "under this "
            "prospectus supplement having an aggregate gross sales price of up to $13,504,438, from time to time.": {
                "aggregate_price": up_to("13504438"),
            },
        },
        rejects=(
            "We may sell securities under the base prospectus with an aggregate offering price of up to "
            "$500,000,000 ; none is sold.",
        ),
    ),
    Rule(
        "offerings.aggregate_price.up_to_worth",
        needs=("up to",),
        pattern=rf"(?i:may (?:offer and sell|issue and sell|sell|offer)|offering(?: from time to time)? of|offer and "
        rf"sale of)(?:,? from time to time,?)? (?:up to )(?:an aggregate (?:offering price )?of "
        rf")?{{money:aggregate_price}}"
        rf" (?:of |worth of |in )?(?:shares of )?(?:aggregate offering price of )?(?:our |its )?(?:shares of )?(?:our "
        rf"|its )?{STOCK}",
        where=DEAL - {"about"},
        never=r"assum|concurrent|previously|have sold",
        matches={
            "In accordance with the terms of the Agreement, we may offer and sell up to $120,000,000 of shares of our "
            "common "
            "stock from time to time through or to the Managers.": {"aggregate_price": up_to("120000000")},
            "to act as underwriter for an offering from time to time of up to $25 million worth of our common stock "
            "that is "
            "currently registered": {"aggregate_price": up_to("25000000")},
        },
        rejects=("We may sell up to 5,000,000 shares of our common stock.",),
    ),
    Rule(
        "offerings.aggregate_price.title_amount",
        needs=("$", "€", "£", "¥"),
        pattern=r"^[\W_]{0,3}(?P<ceiling>(?i:up to(?: an aggregate of)?|maximum of) )?{money:aggregate_price}(?: "
        r"(?i:aggregate principal amount|of|in|consisting of:?|senior notes consisting of:?|\(approximate\)))?[\W_]{0,3}$",
        unit="passage",
        where=COVER,
        matches={
            "$25,000,000": {"aggregate_price": money("25000000")},
            "$412,650,000 (Approximate)": {"aggregate_price": money("412650000")},
            "Up to $13,504,438": {"ceiling": "Up to", "aggregate_price": up_to("13504438")},
        },
        rejects=("$", "$1,000,000 4.5% Senior Notes due 2030 and others"),
    ),
    Rule(
        "offerings.aggregate_price.title_of_stock",
        needs=("$", "€", "£"),
        pattern=rf"^[\W_]{{0,3}}(?P<ceiling>(?i:up to) )?{{money:aggregate_price}} (?:of )?(?:[Ss]hares of |[Ii]n "
        rf")?(?:[Oo]ur )?{STOCK}(?: (?:of|in) [A-Z][\w ]{{2,40}})?[\W_]{{0,3}}$",
        unit="passage",
        where=COVER,
        matches={
            "Up to $120,000,000 of Shares of Class A Common Stock": {"ceiling": "Up to", "aggregate_price": up_to("120000000")},
            "$150,000,000 Common Stock": {"aggregate_price": money("150000000")},
        },
        rejects=("$1.00 per Share of Common Stock",),
    ),
    Rule(
        "offerings.aggregate_price.principal_title",
        needs=("$", "€", "£", "¥"),
        pattern=r"^[\W_]{0,3}{money:aggregate_price} (?:(?:aggregate principal amount of )?(?i:senior |subordinated |"
        r"global |convertible |floating rate |fixed rate |secured |first mortgage |medium[- ]term ){0,4}(?i:notes|"
        r"bonds|debentures|debt securities)(?: (?i:consisting of|comprised of|,)[^$]{0,20})?:?|(?i:aggregate "
        r"principal amount))[\W_]{0,3}$",
        unit="passage",
        where=COVER,
        matches={"$3,000,000,000 Senior Notes Consisting of:": {"aggregate_price": money("3000000000")}},
        rejects=("$750,000,000 5.450% Senior Notes due 2031",),
    ),
)

ONE_TRANCHE = Rule(
    "offerings.aggregate_price.one_tranche",
    needs=("notes", "debentures", "bonds"),
    pattern=r"(?i:we are|the company is|the issuer is|the bank is|{name} is) offering(?: for sale)? "
    r"{money:aggregate_price} (?:in )?(?i:aggregate )?(?i:principal amount)(?i: of)?(?: (?:our|its|the|"
    r"new))?[^;]{0,120}?(?:[Nn]otes|[Dd]ebentures|[Bb]onds)",
    where=COVER,
    never=r"{money}[^;]{0,120}{money}[^;]{0,30}principal amount|concurrent",
    matches={
        "We are offering $40,000,000 in aggregate principal amount of our 8.00% Notes due 2031 (the “Notes”).": {
            "aggregate_price": money("40000000"),
        },
    },
    rejects=(
        "HCA Inc. is offering $750,000,000 aggregate principal amount of 5.450% Senior Notes due 2031, and "
        "$1,250,000,000 "
        "aggregate principal amount of 5.450% Senior Notes due 2034.",
    ),
)
register(ONE_TRANCHE)

UNITS_OFFERED = register(
    Rule(
        "offerings.units_offered.title",
        needs=("shares", "units", "ads", "depositary"),
        pattern=rf"^[\W_]{{0,3}}(?:PROSPECTUS(?: SUPPLEMENT)? )?(?P<ceiling>(?i:up to) )?{{number:units}} {UNITS}(?: "
        rf"(?:of|in) {STOCK}| "
        rf"{STOCK})?(?:,? \(?(?:(?i:par value|no par)|\$|{{money}})[^;]{{0,40}}\)?)?"
        r"(?:,? (?i:(?:each )?representing) [^;]{2,160}|,? (?i:and) (?i:accompanying |common |series \w |pre-funded |"
        r"purchase ){0,4}(?i:warrants) [^;]{0,160}| (?i:pre-funded warrants)[^;]{0,120})?[\W_]{0,3}$",
        unit="passage",
        where=COVER,
        matches={
            "1,974,432 Shares": {"units": Decimal(1974432)},
            "608,197 Shares of Common Stock": {"units": Decimal(608197)},
            "Up to 6,912,969 Shares of Common Stock": {"ceiling": "Up to", "units": Decimal(6912969)},
            "20,000,000 Units": {"units": Decimal(20000000)},
            "900,000 SHARES OF COMMON STOCK (PAR VALUE $1.00 PER SHARE)": {"units": Decimal(900000)},
            "PROSPECTUS 2,500,000 Shares": {"units": Decimal(2500000)},
            "4,000,000 Depositary Shares Each Representing a 1/1,000th Interest in a Share of Preferred Stock": {
                "units": Decimal(4000000),
            },
            "1,234,567 Shares of Common Stock and Warrants to Purchase up to 1,234,567 Shares of Common Stock": {
                "units": Decimal(1234567),
            },
        },
        rejects=("9,583,334 Shares of Class A Common Stock Issuable upon Exercise of the Warrants", "No Shares"),
    ),
    Rule(
        "offerings.units_offered.we_are_offering",
        needs=("offering", "selling"),
        pattern=rf"(?i:we are|the company is|[A-Z][\w.,& ]{{2,50}} is) (?:hereby )?(?:offering|selling)(?: "
        rf"directly)?(?: to [\w ]{{4,40}})?,? (?:up to )?(?:an aggregate of )?{{number:units}} {UNITS}",
        where=COVER | {"the_offering"},
        never=r"selling (?:stock|share|security|unit)holder|option|concurrent",
        matches={
            "We are offering 1,974,432 shares of our common stock to investors pursuant to this prospectus supplement.": {
                "units": Decimal(1974432),
            },
        },
        rejects=("The selling stockholders are offering 6,723,473 shares of Class A common stock.",),
    ),
    Rule(
        "offerings.units_offered.label",
        needs=("offered",),
        pattern=rf"^(?:{STOCK}|{{title:security}}|[Ss]ecurities)(?: to be)? (?:being )?[Oo]ffered(?: by us| by the "
        rf"Company| hereby| in this offering| by this prospectus(?: supplement)?)?:?[\s\t.]{{1,4}}(?:[Uu]p to "
        rf")?{{number:units}} {UNITS}",
        unit="passage",
        where=frozenset({"the_offering", "summary"}),
        never=r"selling|option|concurrent|underlying",
        matches={"Common stock offered by us\t1,974,432 shares": {"units": Decimal(1974432)}},
        rejects=("Common stock offered by the selling stockholders\t6,723,473 shares",),
    ),
)
TOLD_AGAIN = Rule(
    "offerings.units_offered.told_again",
    needs=("offer", "sale"),
    pattern=rf"(?i:offer and (?:re)?sale|resale|offering|sale)\b[^;\ue000\ue003]{{0,240}}? of (?:up to )?(?:an aggregate of )?"
    rf"(?:\(i\) )?(?:up to )?{{number:units}} {UNITS}",
    where=COVER,
    never="option",
    matches={
        "This relates to the offer and sale, from time to time, by the Selling Securityholders (as defined in the Prospectus) or "
        "their permitted transferees of up to (i) 60,867,645 shares of Common Stock.": {"units": Decimal(60867645)},
    },
    rejects=("We have granted the underwriters an option for the sale of up to 300,000 shares.",),
)
"""Not the count in the record: what its title says, said again."""
register(TOLD_AGAIN)
BY_HOLDERS = Rule(
    "offerings.units_offered.by_holders",
    needs=("selling",),
    pattern=rf"(?i:selling (?:stock|share|security|unit)holders?)(?:[\"”]\))?(?: (?:identified|named) in this prospectus(?: "
    rf"supplement)?)?(?:,? including [^,;]{{3,60}},)?(?: (?:is|are) (?:offering|selling)(?: an aggregate of| an additional)?| "
    rf"may (?:offer|"
    rf"sell)[^;]{{0,60}}? up to) {{number:holders}} {UNITS}",
    where=FRONT,
    never="option",
    matches={
        "Reddit, Inc. is offering 15,276,527 shares of its Class A common stock and the selling stockholders "
        "identified in "
        "this prospectus are offering an aggregate of 6,723,473 shares of Class A "
        "common stock.": {"holders": Decimal(6723473)},
        "The family trusts (the “Selling Stockholders”) are offering 1,405,217 shares of Class A Common Stock.": {
            "holders": Decimal(1405217),
        },
    },
    rejects=("The selling stockholders have granted the underwriters an option to purchase 3,300,000 shares.",),
)
BY_ISSUER = Rule(
    "offerings.units_offered.by_issuer",
    needs=("offering", "selling"),
    pattern=rf"(?:[Ww]e are|[Tt]he [Cc]ompany is|[A-Z][\w.]+(?:,? [A-Z][\w.]+){{0,4}} is) (?:offering|selling) "
    rf"{{number:issuer}} {UNITS}[^;]{{0,60}}? and (?:the|certain) (?i:selling (?:stock|share|security|unit)holders?)|"
    rf"is (?:offering|selling) {{number:issuer}} of the {UNITS} (?:to be|being) (?:sold|offered) in (?:the|this) offering",
    where=FRONT,
    matches={
        "Reddit, Inc. is offering 15,276,527 shares of its Class A common stock and the selling stockholders "
        "identified in "
        "this prospectus are offering an aggregate of 6,723,473 shares of Class A "
        "common stock.": {"issuer": Decimal(15276527)},
        "Talisman Software, Inc. is offering 2,000,000 of the shares to be sold in the offering.": {"issuer": Decimal(2000000)},
    },
    rejects=("We are offering 1,974,432 shares of our common stock to investors.",),
)
SOLD_BY = Rule(
    "offerings.units_offered.being_sold_by",
    needs=("being sold by", "being offered by", "offered by", "being issued and sold by"),
    pattern=rf"{{number:issuer}} (?:{UNITS} )?(?:are|is) (?:being )?(?:issued and )?(?:sold|offered) by (?:the Company|us"
    rf"|[A-Z][\w.,& "
    rf"]{{2,60}}?)(?: \([^()]{{2,80}}\))?,? and {{number:holders}} (?:{UNITS} )?(?:are|is) (?:being )?(?:sold|"
    rf"offered) by (?:(?:the |certain )?[Ss]elling|(?:the |certain |existing |current ){{1,2}}(?:[Ss]hare|[Ss]tock)holders)",
    where=FRONT,
    matches={
        "Of the 2,000,000 shares of Common Stock offered hereby, 1,500,000 shares are being sold by Alpine "
        'Corporation ("Alpine" or the '
        '"Company") and 500,000 shares are being sold by the Selling Stockholders.': {
            "issuer": Decimal(1500000),
            "holders": Decimal(500000),
        },
        "Of the 2,500,000 shares of Common Stock offered hereby, 2,000,000 are being sold by Harbor Software, Inc. "
        '("Harbor" or the "Company") and 500,000 are being sold by certain shareholders of the Company.': {
            "issuer": Decimal(2000000),
            "holders": Decimal(500000),
        },
    },
    rejects=("1,500,000 shares are being sold by Alpine Corporation.",),
)
BY_THIS = Rule(
    "offerings.units_offered.by_this_prospectus",
    needs=("offered by this", "offered hereby", "may be offered", "may be sold"),
    pattern=rf"^{{number:units}} {UNITS}(?: \([^()]{{4,40}}\))?(?: of (?:the )?{STOCK})?,? [^;]{{0,300}}?(?:offered (?:hereby"
    rf"|by this "
    r"[Pp]rospectus)|may be (?:offered|sold))",
    where=COVER,
    never=r"option|outstanding|warrants? held",
    matches={
        '1,418,350 shares (the "Shares") of Common Stock, $.10 par value, of Acme Corporation (the "Company"), offered by this '
        "prospectus, may be sold by the holders thereof.": {"units": Decimal(1418350)},
    },
    rejects=("100,000 shares owned by our president may be sold under Rule 144, of which 4,000 are options.",),
)
register(BY_THIS)
OF_ALL = Rule(
    "offerings.units_offered.of_all",
    needs=("offered hereby", "offered by this prospectus", "being offered", "in this offering"),
    pattern=rf"Of the {{number:units}} {UNITS}(?: being)?(?: offered)? (?:hereby|by this [Pp]rospectus|in this offering),",
    where=FRONT,
    matches={
        "Of the 2,500,000 shares of Common Stock offered hereby, 2,000,000 are being sold by the Company.": {
            "units": Decimal(2500000),
        },
    },
    rejects=("Of the 9,412,337 shares to be outstanding, 2,500,000 will be freely tradable.",),
)
register(OF_ALL)
BY_EACH = Rule(
    "offerings.units_offered.by_each",
    needs=("selling",),
    pattern=rf"(?:offer(?:ing)?|sale|relates to)\b[^;]{{0,60}}? of:? \(i\) {{number:holders}} {UNITS}[^;]{{0,200}}? by "
    rf"[^;]{{0,200}}?(?i:selling (?:stock|share|security|unit)holders?)[^;]{{0,40}}?;? and \(ii\) {{number:issuer}} {UNITS}"
    rf"[^;]{{0,60}}? by (?:us|the Company)|(?:offer(?:ing)?|sale|relates to)\b[^;]{{0,60}}? of:? \(i\) {{number:issuer}} {UNITS}"
    rf"[^;]{{0,120}}? by (?:us|the Company)[^;]{{0,40}}?;? and \(ii\) {{number:holders}} {UNITS}[^;]{{0,200}}? by [^;]{{0,120}}?"
    r"(?i:selling (?:stock|share|security|unit)holders?)",
    where=FRONT,
    never="option|issuable",
    matches={
        "This prospectus relates to the sale of (i) 29,094,075 shares of Class A common stock (as defined below) of Acme Power, "
        "Inc. by Acme Parent I LP and Acme Parent IV LP (together, the “selling stockholders”) and (ii) 14,555,925 shares of "
        "Class A common stock by us.": {"holders": Decimal(29094075), "issuer": Decimal(14555925)},
    },
    rejects=(
        "This prospectus relates to the resale of (i) 3,600,000 shares and (ii) 1,800,000 shares by the selling stockholders.",
    ),
)
PRICE_IN_WORDS = Rule(
    "offerings.price.in_words",
    needs=("offering price", "purchase price", "at a price of", "at a fixed price"),
    pattern=r"(?i:(?:combined )?(?:(?:initial )?public )?(?:offering|purchase) price(?: per share| per ADS| per unit|"
    r" for each (?:share|unit))?[^;]{0,80}? (?:is|of|will be)) {money:price}(?! (?:per|for) (?:warrant|right))|"
    r"(?:offering|selling)\b[^;\ue000]{0,200}? at an? (?:fixed )?price of {money:price} per (?:share|unit|ADS|common (?:share|"
    r"unit))",
    where=COVER,
    never=r"assum|aggregate|exercise|redemption|warrant shares|pre-funded|between|range|conversion|less|principal "
    r"amount",
    matches={
        "The initial public offering price per share of our Class A common stock is $34.00.": {"price": money("34.00")},
        "The purchase price for each share is $2.41 per share.": {"price": money("2.41")},
        "We are offering 1,333,334 shares of our common stock to certain institutional investors at a price of $7.50 per "
        "share.": {
            "price": money("7.50"),
        },
    },
    rejects=("The exercise price of the warrants is $2.41 per share.", "assuming a public offering price of $5.10 per share"),
)
register(BY_HOLDERS, BY_ISSUER, SOLD_BY, BY_EACH, PRICE_IN_WORDS)
