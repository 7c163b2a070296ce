"""What surrounds the sale: the dealers' option, delivery, and the units outstanding before and afterwards."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.offerings.words import DEAL, FRONT, STOCK, UNITS, up_to

_DEALERS = (
    r"(?:(?:U\.S\. |International )?(?:Underwriters|Managers) and (?:the )?(?:International |U\.S\. )?(?:Underwriters|Managers)|"
    r"underwriters?|representatives?|managers?|dealers?|initial purchasers?|agents?|[A-Z][\w.&]+(?: "
    r"[A-Z&][\w.&]*){0,4}(?:,? (?:Inc|LLC|L\.L\.C|Corp|Incorporated|L\.P|Ltd)\b\.?)?)"
)
_OPTION = r"(?:{number:days}[- ]day )?(?:over-allotment )?(?:option|right)s?"
_GRANTED = (
    rf"(?:(?i:granted|granting|grant)(?: to)?(?: the| each of the)? (?:several )?{_DEALERS}(?:,? (?:the|as) representatives? "
    rf"of the "
    rf"(?:several )?underwriters)?,? (?:an? |the )?{_OPTION}|"
    rf"(?i:granted|granting|grant) (?:an? |the ){_OPTION} to (?:the )?{_DEALERS}(?: of the underwriters)?|"
    rf"{_DEALERS} (?:have|has) been granted (?:an? |the ){_OPTION})"
)

OVER_ALLOTMENT = register(
    Rule(
        "offerings.over_allotment.granted",
        needs=("option", "right to purchase", "the right"),
        pattern=_GRANTED[:-1] + rf"|(?i:underwriters?|representatives?)(?: will also| also)? (?:have|has) (?:an?|the) {_OPTION}|"
        rf"(?i:underwriters?)(?: may| may also) exercise (?:their|an) {_OPTION})"
        r"(?:[^;]{0,60}?(?:exercisable|for|within|during|until)(?: for| a period of| for a period of| up to| the| "
        r"within)*(?: the)? {number:days}[- ]days?(?: period)?(?: (?:from|after|following|beginning|"
        r"of)\b[^;,]{0,60})?)?"
        rf",?[^;]{{0,80}}? (?:to purchase|to buy)(?:,? [^;\ue003\ue000]{{0,60}}?)?(?:,? (?:exercisable )?(?:for|"
        rf"within|during)[^;\ue003]{{0,24}}? {{number:days}}[- ]days?[^;\ue003\ue000]{{0,100}}?)?(?: up to)?(?: an "
        rf"aggregate of| a maximum of)?(?: an? (?:additional|aggregate))? (?:{{number:units}} (?:of )?(?:additional "
        rf")?{UNITS}(?: from us)?(?:,? and (?:up to )?(?:an additional )?{{number:more}} (?:additional )?{UNITS} from "
        rf"(?:the |certain )?selling)?|{{money:principal}} (?:of additional|(?:total )?aggregate (?:additional )?principal|in "
        rf"aggregate principal|principal amount|additional|of (?:our |its )?(?:shares|{STOCK})))"
        r"(?:[^;]{0,260}?(?:within|for|during)(?: a period of| the| up to)?(?: a)? {number:days}[- ]days?)?",
        where=DEAL,
        never=r"concurrent|assum",
        matches={
            "In addition, we have granted the underwriters an option to purchase, in whole or in part, for a period "
            "of 30 days "
            "from the date of this prospectus supplement up to 529,234 of additional shares of our common stock.": {
                "units": Decimal(529234),
                "days": Decimal(30),
            },
            "We have granted the underwriters the right to purchase up to an additional 3,300,000 shares of our Class "
            "A common "
            "stock from us to cover over-allotments, if any.": {"units": Decimal(3300000)},
            "We have granted the underwriters an option to purchase up to $22,500,000 of additional shares of our "
            "Class A "
            "Common Stock, at the public offering price, less the underwriting discount, for 30 days after "
            "the date.": {
                "principal": up_to("22500000"),
                "days": Decimal(30),
            },
            "We have granted D. Boral Capital LLC, the representative of the underwriters, an option, exercisable within 45 "
            "days of "
            "the date of this prospectus, to purchase up to an additional 900,000 units.": {
                "days": Decimal(45),
                "units": Decimal(900000),
            },
            "We have granted the underwriters the right for a period of 30 days to purchase up to an additional 1,875,000 "
            "shares.": {
                "days": Decimal(30),
                "units": Decimal(1875000),
            },
            "We have granted the underwriters an option for a period of 30 days to purchase up to an additional $15,000,000 of "
            "shares of our common stock at the public offering price.": {"principal": up_to("15000000"), "days": Decimal(30)},
            "We have granted to the underwriters an option, exercisable for 30 days from the date of this prospectus, "
            "to "
            "purchase up to 3,300,000 additional shares of Class A common stock.": {
                "days": Decimal(30),
                "units": Decimal(3300000),
            },
        },
        rejects=("We granted our officers options to purchase 300,000 shares of common stock.",),
    ),
    Rule(
        "offerings.over_allotment.may_purchase",
        needs=("may also purchase", "may purchase", "under certain circumstances"),
        pattern=rf"(?i:underwriters?) (?:may(?: also)?|also may)(?:,? under certain circumstances,)? purchase up to(?: an)? "
        rf"additional "
        rf"(?:{{number:units}} {UNITS}|"
        rf"{{money:principal}} (?:total )?(?:aggregate )?principal amount)"
        r"(?:[^;]{0,200}? within {number:days} days)?",
        where=DEAL,
        matches={
            "The underwriters may, under certain circumstances, purchase up to an additional 360,000 common shares from "
            "us at the "
            "public offering price, less the underwriting discount, within 30 days from the date of this prospectus.": {
                "units": Decimal(360000),
                "days": Decimal(30),
            },
            "The underwriters may also purchase up to an additional $6,000,000 aggregate principal amount of Notes "
            "offered "
            "hereby, to cover over-allotments, if any, within 30 days of the date of this prospectus.": {
                "principal": up_to("6000000"),
                "days": Decimal(30),
            },
        },
        rejects=("The underwriters may purchase shares in the open market.",),
    ),
)
OPTION_DAYS = Rule(
    "offerings.over_allotment.days",
    needs=("option", "over-allotment"),
    pattern=r"(?i:option|over-allotment)[^;]{0,120}?(?:exercisable|exercise|for a period|within|during)[^;]{0,60}? "
    r"{number:days}[- ]days?(?! (?:prior|before|notice))|"
    r"{number:days}[- ]day (?:over-allotment )?option|"
    r"(?i:exercise (?:that|this|the|such|their) (?:over-allotment )?option)[^;\ue003]{0,60}? (?:for|"
    r"within)[^;\ue003]{0,30}? {number:days}[- ]days?",
    where=DEAL,
    never=r"stock option|concurrent|redemption|redeem|notes at the option|repurchase",
    matches={
        "The underwriters have a 30-day option to purchase additional shares.": {"days": Decimal(30)},
        "The option is exercisable within 45 days.": {"days": Decimal(45)},
        "They may exercise that option for 30 days.": {"days": Decimal(30)},
    },
    rejects=("Holders may redeem at their option within 30 days.",),
)
OPTION_OF_SHARE = Rule(
    "offerings.over_allotment.days_of_share",
    needs=("option", "right to purchase", "the right"),
    pattern=_GRANTED[:-1]
    + r")[^;\ue001]{0,80}? {number:days}[- ]days?\b[^;\ue001]{0,120}?(?:to purchase|purchase)[^;\ue001]{0,60}? "
    r"(?:(?:up to|equal to|of)(?: an additional| an aggregate of)? )?{rate}(?: \([^()]{1,20}\))? of (?:the )?(?:total "
    r"|aggregate )?"
    r"(?:number of )?(?:our |the )?(?:[\w-]+ ){0,3}(?i:shares|units|ADSs|securities)|"
    + _GRANTED[:-1]
    + r") to (?:purchase|buy) up to (?:an additional |an aggregate of )?{rate}(?: \([^()]{1,20}\))? of (?:the )?(?:total "
    r"|aggregate )?(?:number of )?(?:our |the )?(?:[\w-]+ ){0,3}(?i:shares|units|ADSs|securities)[^;]{0,200}? "
    r"(?:within|for|during)(?: a period of)?(?: up to)? {number:days}[- ]days?",
    where=DEAL,
    never=r"concurrent|assum",
    matches={
        "We have granted the underwriters an option for a period of 45 days after the closing of this offering to purchase up "
        "to 15% of the total number of our Ordinary Shares to be offered by us.": {"days": Decimal(45)},
        "We have granted the underwriters the right to purchase up to an additional 15% of the shares of common stock sold in "
        "this offering, at any time within 30 days.": {"days": Decimal(30)},
    },
    rejects=("We granted our officers options to purchase 3% of our shares within 90 days.",),
)
register(OPTION_DAYS, OPTION_OF_SHARE)

SETTLEMENT = register(
    Rule(
        "offerings.settlement_date.delivery",
        needs=("deliver",),
        pattern=r"(?i:delivery|deliver|delivered)\b[^;]{0,260}?(?:on or about|occur on|be made on|against payment(?: "
        r"therefor)?(?: in [A-Z][\w ,]{3,40}?)? on|take place on|expected on|on) {date:settlement}",
        where=DEAL,
        never=r"certificate of|prospectus delivery|reports? delivered|opinion|notice|concurrent",
        matches={
            "Delivery of the securities offered hereby is expected to occur on or about March 31, 2025.": {
                "settlement": "2025-03-31"
            },
            "The underwriters expect to deliver the shares against payment on March 25, 2024.": {"settlement": "2024-03-25"},
            "The shares are expected to be delivered to purchasers on or about December 31, 2024.": {"settlement": "2024-12-31"},
            "It is expected that delivery of the notes will be made, against payment of the notes, on or about June 10, 2025.": {
                "settlement": "2025-06-10",
            },
        },
        rejects=("The underwriters expect to deliver the shares on or about , 2025.",),
    ),
    Rule(
        "offerings.settlement_date.ready",
        needs=("on or about", "settle", "closing"),
        pattern=r"(?:(?i:ready for delivery|will settle|expected to settle|settlement|closing|close|issued|"
        r"credited)\b[^;]{0,140}?(?:on "
        r"or about|will be|is expected to be|expected on) {date:settlement})",
        where=DEAL,
        never=r"concurrent|acquisition|merger|private placement|fiscal|existing|repurchase|tender",
        matches={
            "We expect the notes will be ready for delivery in book-entry form on or about May 1, 2019.": {
                "settlement": "2019-05-01"
            },
            "The closing of this offering is expected to occur on or about August 2, 2024.": {"settlement": "2024-08-02"},
        },
        rejects=("The acquisition is expected to close on or about August 2, 2024.",),
    ),
    Rule(
        "offerings.settlement_date.label",
        needs=("issue date", "settlement date", "settlement", "settle date"),
        pattern=r"(?:^|\t)(?:(?:[Oo]riginal |Expected )?[Ii]ssue [Dd]ate|(?:Expected )?[Ss]ettle(?:ment)?(?: [Dd]ate)?|Trade and "
        r"[Ss]ettlement [Dd]ates?)(?: ?\((?:[Oo]riginal [Ii]ssue [Dd]ate|"
        r"[\w,]{1,5})\))?[:.*†\d,]{0,4}[\s\t]{1,4}(?:T\+\d[;,:]? ?)?(?:(?:Mon|Tues|Wednes|Thurs|Fri)day, )?"
        r"{date:settlement}",
        unit="passage",
        where=FRONT | {"description_of_securities"},
        matches={
            "Original issue date:\tApril 3, 2025": {"settlement": "2025-04-03"},
            "Settle Date: Thursday, July 25, 2019": {"settlement": "2019-07-25"},
            "Issue Date1,2\tApril 3, 2025": {"settlement": "2025-04-03"},
            "Settlement Date:\tMay 2, 2019 (T+2)": {"settlement": "2019-05-02"},
        },
        rejects=("Final valuation date:\tApril 3, 2025",),
    ),
)

OUTSTANDING_AFTER = Rule(
    "offerings.units_outstanding_after.label",
    needs=("outstanding",),
    pattern=rf"^(?=[^;]{{0,140}}?(?i:stock|shares|units|ADS|interests))[^;\ue003]{{0,90}}?(?i:outstanding)(?: "
    rf"(?i:immediately|upon completion))?(?: (?i:upon|on))?(?: (?i:after|following|the completion of|completion "
    rf"of))(?: giving effect to| the completion of)?(?: (?i:this|the) (?i:offering)s?)?(?:\(\ue003\)|"
    rf"[^;\ue003]){{0,90}}?[\s\t:.]{{1,12}}(?:[Aa]pproximately |[Uu]p to )?{{number:units}}(?: {UNITS})?",
    unit="passage",
    where=frozenset({"the_offering", "summary"}),
    never=r"^number outstanding|assum[^;]{0,80}outstanding|based on \ue003|before this offering|warrants? (?:to be "
    r")?outstanding|\bnotes\b",
    matches={
        "Common stock to be outstanding after this offering and the Warrant Private Placement\t10,462,250 shares of "
        "common stock": {
            "units": Decimal(10462250),
        },
        "Common Stock Outstanding Immediately Following this Offering\t49,342,501 shares.": {"units": Decimal(49342501)},
    },
    rejects=(
        "The number of shares outstanding after this offering is based on 45,814,275 shares outstanding as of June 25, 2025.",
    ),
)
OUTSTANDING_LABEL = Rule(
    "offerings.units_outstanding_after.label_alone",
    needs=("outstanding",),
    pattern=r"^(?P<label>[^;\ue003]{0,90}?(?i:outstanding)(?: (?i:immediately|upon completion))?(?: (?i:upon|on))? "
    r"(?i:after|following|the completion of|completion of)[^;\ue003]{0,110}?)[:.]?$",
    unit="passage",
    where=frozenset({"the_offering", "summary"}),
    never=r"warrants? (?:to be )?outstanding|\bnotes\b|\bwill\b",
    matches={
        "Common Stock Outstanding Immediately Following this Offering": {
            "label": "Common Stock Outstanding Immediately Following this Offering",
        },
    },
    rejects=("Warrants outstanding after this offering",),
)
LEADING_COUNT = Rule(
    "offerings.units_outstanding_after.value",
    needs=("shares", "units", "ads"),
    pattern=rf"^(?:[a-z][a-z ]{{0,40}}[\s.]{{1,6}})?(?:[Aa]pproximately |[Uu]p to )?{{number:units}} {UNITS}",
    unit="passage",
    where=frozenset({"the_offering", "summary"}),
    matches={
        "49,342,501 shares.": {"units": Decimal(49342501)},
        "offering\t9,450,000 shares(1)": {"units": Decimal(9450000)},
    },
    rejects=("The 49,342,501 shares are outstanding.",),
)
OUTSTANDING_BEFORE = Rule(
    "offerings.units_outstanding_before.label",
    needs=("outstanding",),
    pattern=rf"^[^;\ue003]{{0,90}}?(?i:outstanding)(?: immediately)?(?:(?: as of {{date:as_of}})?,?(?: (?i:prior to|"
    rf"before))(?: (?i:the )?(?i:completion|consummation|closing) of)?(?: (?:this|the) (?i:offering))[^;\ue003]{{0,40}}?|"
    rf",? as of {{date:as_of}})[\s\t:.]{{1,4}}(?:[Aa]pproximately )?{{number:units}}(?: {UNITS})?|"
    rf"^[^;\ue003\t]{{0,40}}?{STOCK} (?i:outstanding)[\s\t:.]{{1,4}}(?:[Aa]pproximately )?{{number:units}} {UNITS},? as of "
    rf"{{date:as_of}}",
    unit="passage",
    where=frozenset({"the_offering", "summary"}),
    matches={
        "Common stock outstanding prior to this offering\t8,487,818 shares": {"units": Decimal(8487818)},
        "Ordinary Shares outstanding prior to completion of this offering\t20,000,000 Ordinary Shares": {
            "units": Decimal(20000000),
        },
        "Common stock outstanding as of November 8, 2024\t102,440,917 shares": {
            "as_of": "2024-11-08",
            "units": Decimal(102440917),
        },
        "Class A common stock outstanding\t29,304,114 shares as of April 28, 2023": {
            "units": Decimal(29304114),
            "as_of": "2023-04-28",
        },
    },
    rejects=("Common stock outstanding after this offering\t8,487,818 shares",),
)
OUTSTANDING_BASIS = Rule(
    "offerings.units_outstanding_before.based_on",
    needs=("based on",),
    pattern=rf"(?i:outstanding)(?: immediately)? (?:after|following|upon)[^;]{{0,60}}?(?:offering|"
    rf"placement)[^;]{{0,60}}? (?:is|are|was) based (?:on|upon) (?:an aggregate of |approximately )?{{number:units}} "
    rf"{UNITS}(?: \([^()]{{2,160}}\))?[^;]{{0,40}}? (?:issued and )?outstanding[^;]{{0,10}}? (?:as of|on|at) {{date:as_of}}",
    where=frozenset({"the_offering", "summary"}),
    matches={
        "The number of shares of our common stock outstanding immediately after this offering is based on 45,814,275 "
        "shares "
        "outstanding as of June 25, 2025.": {"units": Decimal(45814275), "as_of": "2025-06-25"},
    },
    rejects=("The number of shares outstanding after this offering excludes 4,000,000 shares.",),
)
register(OUTSTANDING_AFTER, OUTSTANDING_LABEL, LEADING_COUNT, OUTSTANDING_BEFORE, OUTSTANDING_BASIS)

TERM = Rule(
    "offerings.term.program",
    needs=("term of the", "will terminate", "automatically terminate"),
    pattern=r"(?:over|during) the {number:length}[- ](?P<unit>years?|months?) term of the [A-Z][\w ]{2,60}?Agreement|"
    r"(?:[Tt]he term of the [A-Z][\w ]{2,60}?Agreement (?:is|will be)|[Tt]he [A-Z][\w ]{2,60}?Agreement "
    r"(?:will )?(?:automatically )?(?:terminates?|expires?)[^;]{0,80}? (?:after|on the)) (?:a period of "
    r")?{number:length}[- ](?P<unit>years?|months?)",
    where=DEAL | {"other"},
    matches={
        "From time to time over the 36-month term of the Purchase Agreement, we may direct Acme Capital to purchase shares.": {
            "length": Decimal(36),
            "unit": "month",
        },
        "The term of the Purchase Agreement is 36 months.": {"length": Decimal(36), "unit": "months"},
    },
    rejects=("The Sales Agreement is terminable by either Cantor or us after one year.",),
)
register(TERM)
