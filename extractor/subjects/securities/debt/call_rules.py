"""How filings word calls of notes from a day on: at par, at a price, at prices told elsewhere."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.securities.debt.tranche_rules import SERIES

_FOR = r"(?:in the case of|for|with respect to|relating to)"
_ITEM = r"(?:\((?:[ivx]{1,4}|[a-z]|\ue003)\) )?"
_OF_PRINCIPAL = r"of (?:the|their|its|such)? ?(?:aggregate |outstanding |stated |unpaid )?(?:principal|face) amount"
AT_PRICE = register(
    Rule(
        "securities.redemption.and_after_at_price",
        needs=("on or after", "on and after"),
        pattern=rf"[Oo]n (?:or|and) after (?:{{date:from}}(?: \([^()]{{3,100}}\))?|(?:the |such )?(?P<par>[Pp]ar [Cc]all "
        rf"[Dd]ate)),? (?:(?:(?:the|such) redemption price )?(?:will|shall) (?:be )?equal (?:to )?|at (?:a (?:redemption )?price "
        rf"(?:equal to|of) )?){{rate:price}} {_OF_PRINCIPAL}",
        never=r"(?i)term loan|credit facility|existing notes|equity offering|debentures? (?:held|issued) by",
        matches={
            "We may redeem the Bonds, in whole or in part, at any time prior to January 1, 2034, at a “make-whole” redemption "
            "price, and on or after January 1, 2034, at 100% of the principal amount of the Bonds being redeemed.": {
                "from": "2034-01-01",
                "price": Decimal(1),
            },
        },
        rejects=("On or after January 1, 2034, the Bonds will bear interest at 5%.",),
    ),
    Rule(
        "securities.redemption.after_date_at_price",
        needs=("on or after", "on and after"),
        pattern=r"[Oo]n (?:or|and) after (?:(?:(?:the|such|its|each|that) "
        r")?(?:(?:[Aa]pplicable|[Rr]espective|[Rr]elevant|\ue003|[A-Z]\w+) ){0,3}(?P<par>[Pp]ar [Cc]all "
        rf"[Dd]ates?)(?: (?:for|of) (?:the )?[^,;]{{3,80}})?|{{date:from}}(?: \([^()]{{3,100}}\))?|such date)"
        rf"[^;\ue001\ue002]{{0,90}}? (?:redeem|redeemable)"
        rf"(?: (?:some or all of |all or (?:any|a) (?:part|portion) of |any or all of )?(?:the |such )?"
        rf"(?P<series>{SERIES})(?: of (?:such|that|the applicable|each|a|any) series)?)?[^;\ue001]{{0,260}}? {{rate:price}} "
        rf"{_OF_PRINCIPAL}",
        never=r"(?i)term loan|credit facility|existing notes|equity offering",
        matches={
            "On or after the Par Call Date, we may redeem the notes, in whole or in part, at any time and from time to "
            "time, at a redemption price equal to 100% of the principal amount of the notes being redeemed.": {
                "par": "Par Call Date",
                "series": "notes",
                "price": Decimal(1),
            },
            "On or after February 15, 2028, we may redeem the 2028 notes at our option, in whole or in part, at any "
            "time and from time to time, at a redemption price equal to 100% of the principal amount of the 2028 "
            "notes.": {"from": "2028-02-15", "series": "2028 notes", "price": Decimal(1)},
        },
        rejects=(
            "On or after the Par Call Date, no interest will accrue.",
            "The 2031 notes may be redeemed before such date at the make-whole price.",
        ),
    ),
    Rule(
        "securities.redemption.redeem_after_date",
        needs=("on or after", "on and after", "commencing", "beginning"),
        pattern=rf"(?:redeem|(?P<series>{SERIES}) (?:may be|will be|are) (?:redeemed|redeemable))"
        rf"(?: (?:some or all of |all or (?:any|a) (?:part|portion) of |any or all of )?(?:the |such )?"
        rf"(?P<series>{SERIES}))?[^;\ue001\ue002]{{0,160}}? (?:on (?:or|and) after|"
        rf"(?:commencing|beginning)(?: with| on)?(?: the [Ii]nterest [Pp]ayment [Dd]ate(?: of| on| falling on| scheduled "
        rf"for)?)?) "
        rf"{{date:from}}[^;\ue001\ue002]{{0,160}}? {{rate:price}} {_OF_PRINCIPAL}",
        never=r"(?i)term loan|credit facility|existing notes|equity offering",
        matches={
            "We may redeem the Notes in whole or in part at any time or from time to time on or after January 31, 2028 "
            "at the redemption price of 100% of aggregate principal amount, plus any accrued and unpaid interest.": {
                "series": "Notes",
                "from": "2028-01-31",
                "price": Decimal(1),
            },
            "The Debentures will be redeemable at the option of the Company on or after October 15, 2003 at 100% of "
            "the principal amount thereof.": {
                "series": "Debentures",
                "from": "2003-10-15",
                "price": Decimal(1),
            },
        },
        rejects=("We redeemed the notes on or after May 1, 2003.",),
    ),
)
AFTER_DATES_EACH = Rule(
    "securities.redemption.after_date_for_each",
    needs=("on or after", "on and after"),
    pattern=rf"[Oo]n (?:or|and) after {_ITEM}{{date:from}}(?: \([^()]{{3,100}}\))?,? {_FOR} the "
    rf"(?P<series>{SERIES})(?:(?:,|;|,? and|,? or)(?: on "
    rf"(?:or|and) after)? {_ITEM}{{date:from}}(?: \([^()]{{3,100}}\))?,? {_FOR} the "
    rf"(?P<series>{SERIES})){{0,7}}[^;\ue001]{{0,260}}? "
    rf"{{rate:price}} {_OF_PRINCIPAL}",
    never=r"(?i)term loan|credit facility|existing notes|equity offering",
    matches={
        "On or after August 1, 2026, in the case of the 2026 notes, and June 1, 2031, in the case of the 2031 notes, we may "
        "redeem such "
        "notes at 100% of the principal amount of the notes to be redeemed.": {
            "from": ("2026-08-01", "2031-06-01"),
            "series": ("2026 notes", "2031 notes"),
            "price": Decimal(1),
        },
    },
    rejects=("On or after August 1, 2026, in the case of the 2026 notes, interest accrues at 5%.",),
)
register(AFTER_DATES_EACH)
AFTER_DATE = register(
    Rule(
        "securities.redemption.on_date",
        needs=("redeem",),
        pattern=rf"(?:(?:may|option)(?:,? [^.;]{{0,90}}?,?)? redeem(?: (?:all of )?the)?|(?P<series>{SERIES}) (?:may be "
        rf"redeemed|(?:may be|will be|"
        rf"are) redeemable))(?: by us)?(?: (?P<series>{SERIES}))?[^;\ue001\ue002]{{0,120}}? on {{date:from}},? (?:(?:the date "
        rf"that is|and "
        rf"(?:on )?(?:any|every|each)|or (?:on )?any)[^;\ue001]{{0,160}}? )?(?:at|for) (?:a (?:redemption )?price (?:equal "
        rf"to|of) )?{{rate:price}} "
        rf"{_OF_PRINCIPAL}",
        never=r"(?i)term loan|credit facility|existing notes|equity offering|redeemed on",
        matches={
            "The Senior Notes will be redeemable in whole, but not in part, by us on October 30, 2033, the date that is one "
            "year prior "
            "to the maturity date, at 100% of the principal amount of the notes.": {
                "series": "Senior Notes",
                "from": "2033-10-30",
                "price": Decimal(1),
            },
        },
        rejects=("The notes will be redeemed on October 30, 2033 at 100% of their principal amount.",),
    ),
    Rule(
        "securities.redemption.beginning_with_date",
        needs=("beginning with", "commencing with", "beginning on", "commencing on"),
        pattern=rf"(?i:beginning|commencing)(?: with| on)?(?: the [Ii]nterest [Pp]ayment [Dd]ate(?: of| on| falling on| "
        rf"scheduled for)?)? "
        rf"{{date:from}}[^;\ue001\ue002]{{0,120}}? redeem(?: the (?P<series>{SERIES}))?[^;\ue001\ue002]{{0,200}}? {{rate:price}} "
        rf"{_OF_PRINCIPAL}",
        never=r"(?i)term loan|credit facility|existing notes|equity offering|interest is payable",
        matches={
            "We may, at our option, beginning with the interest payment date of June 15, 2026, and on any scheduled interest "
            "payment "
            "date thereafter, redeem the Notes, in whole or in part, at a redemption price equal to 100% of the principal "
            "amount of "
            "the Notes to be redeemed.": {"from": "2026-06-15", "series": "Notes", "price": Decimal(1)},
        },
        rejects=(
            "Interest is payable beginning on June 15, 2026, and we may redeem the notes at 100% of their principal amount.",
        ),
    ),
    Rule(
        "securities.redemption.after_date_if_stock_rises",
        needs=("last reported sale price", "closing price", "closing sale price"),
        pattern=rf"(?i:redeem)[^;\ue001\ue002]{{0,200}}? on (?:or|and) after {{date:from}}(?:,? [^;\ue001]{{0,160}}?)?,? (?:but "
        rf")?(?:only )?if "
        rf"[^;]{{0,500}}? price[^;\ue001]{{0,40}}? (?:equal to|of) {{rate:price}} {_OF_PRINCIPAL}",
        never=r"(?i)existing notes|outstanding notes",
        matches={
            "We may redeem for cash all or any portion of the notes, at our option, on or after May 20, 2023 if the last "
            "reported sale "
            "price of our common stock has been at least 130% of the conversion price then in effect, at a redemption price "
            "equal to "
            "100% of the principal amount of the notes to be redeemed.": {"from": "2023-05-20", "price": Decimal(1)},
        },
        rejects=("We may redeem the notes if the last reported sale price has been at least 130% of the conversion price.",),
    ),
)
FROM_DATE = Rule(
    "securities.redemption.from_date",
    needs=("on or after", "on and after"),
    pattern=rf"(?:redeem|(?P<series>{SERIES}) (?:may be|will be|are) (?:redeemed|redeemable))"
    rf"(?: (?:some or all of |all or (?:any|a) (?:part|portion) of |any or all of )?(?:the |such )?"
    rf"(?P<series>{SERIES}))?[^;\ue001\ue002]{{0,160}}? on (?:or|and) after {{date:from}},?"
    r"(?:[^;\ue001\ue002]{0,60}? (?:redemption )?prices?\b|(?=[.;]|$)| at (?:their|its|the) principal amount|(?=,? or prior "
    r"to|,? and (?:on or )?(?:before|prior to)|,? (?:but )?(?:only )?if )| at our option(?=[.;]|$))",
    never=r"(?i)term loan|credit facility|existing notes|equity offering|(?<!or )(?<!and )(?<!before or )prior to {date}|we "
    r"redeemed",
    matches={
        "The Notes are redeemable, in whole or in part, at the option of the Company, at any time on or after September "
        "18, 1999 at the redemption prices set forth herein.": {"series": "Notes", "from": "1999-09-18"},
        "We may redeem some or all of the notes at any time on or after May 15, 2027 at the redemption prices set forth "
        "in this prospectus supplement.": {"series": "notes", "from": "2027-05-15"},
    },
    rejects=("We redeemed all of our debentures on or after May 1, 2003.",),
)
register(FROM_DATE)
