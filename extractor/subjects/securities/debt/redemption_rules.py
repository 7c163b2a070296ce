"""How filings word the redemption of notes: make-whole spreads, calls at par, prices by year, puts of holders."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.securities.debt.tranche_rules import SERIES, SEVERAL

_FOR = r"(?:in the case of|for|with respect to|relating to)"
_ITEM = r"(?:\((?:[ivx]{1,4}|[a-z]|\ue003)\) )?"
_OF_PRINCIPAL = r"of (?:the|their|its|such)? ?(?:aggregate |outstanding |stated |unpaid )?(?:principal|face) amount"

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
        pattern=rf"(?:{_FOR} the|[:;,](?: and)?(?: the)?) (?P<series>{SERIES})[,:]? (?:plus )?{{number:spread}} basis points",
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
        pattern=rf"(?:[Tt]reasury [Rr]ate|[Cc]omparable [Gg]overnment [Bb]ond [Rr]ate|[Tt]reasury [Yy]ield|"
        rf"[Aa]djusted [Tt]reasury [Rr]ate|[Rr]einvestment [Rr]ate)(?: \([^"
        rf"()]{{3,60}}\))?,? plus {{number:spread}} basis points(?!,? {_FOR})",
        matches={
            "on a semi-annual basis at the Treasury Rate (as defined below) plus 20 basis points less (b) interest accrued": {
                "spread": Decimal(20),
            },
            "discounted to the redemption date at the treasury rate, plus 12.5 basis points, plus accrued interest": {
                "spread": Decimal("12.5"),
            },
        },
        rejects=("a rate of SOFR plus 20 basis points",),
    ),
    Rule(
        "securities.redemption.make_whole_row",
        needs=("make-whole",),
        pattern=r"(?:^|\t)(?i:make-whole (?:premium|spread|amount|call)):?\s(?:T ?\+ ?)?{number:spread} (?i:bps|bp|basis points)",
        unit="passage",
        matches={"Make-Whole Premium: 20 bps": {"spread": Decimal(20)}},
        rejects=("The make-whole premium is described below.",),
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
    Rule(
        "securities.redemption.before_par_call_date_of",
        needs=("prior to", "before"),
        pattern=rf"(?:redeem|or|and) (?:the |our )?(?P<series>{SERIES}) (?:before|prior to) {{date:par_call}} "
        rf"\([^()]{{3,60}}(?:months?|days?) "
        r"(?:prior to|before) [^()]{3,60}matur[^()]{0,40}\)",
        never=r"(?i)existing notes|outstanding notes",
        matches={
            "If we elect to redeem the 2019 notes before November 1, 2019 (the date that is one month prior to their maturity "
            "date) or "
            "the 2045 notes before September 15, 2044 (the date that is six months prior to their maturity date)": {
                "series": "2019 notes",
                "par_call": "2019-11-01",
            },
        },
        rejects=("We will redeem the 2019 notes before November 1, 2019.",),
    ),
    Rule(
        "securities.redemption.months_before_maturity",
        needs=("prior to", "before"),
        pattern=r"(?:[Pp]rior to|[Bb]efore|[Oo]n (?:or|and) after) {date:par_call},? \((?:the date (?:that is )?|which is |that "
        r"is |i\.e\., )?"
        r"[^()]{3,30}(?:months?|days?|years?) (?:prior to|before) [^()]{3,60}matur[^()]{0,40}\)(?! (?:for|in the case of|with "
        r"respect to))",
        never=r"(?i)existing notes|outstanding notes|convert",
        matches={
            "at any time prior to December 14, 2031 (the date that is three months prior to the maturity date of the notes)": {
                "par_call": "2031-12-14",
            },
        },
        rejects=("prior to December 14, 2031 (the maturity date)",),
    ),
    Rule(
        "securities.redemption.par_call_on_or_after",
        needs=("par call",),
        pattern=r"[Pp]ar [Cc]all(?::| on or after| at any time on or after| from)(?: and after)? (?:on or after "
        r")?{date:par_call}",
        matches={
            "Make-Whole Call: Treasury Rate plus 10 basis points prior to January 24, 2031; par call on or after January 24, "
            "2031": {"par_call": "2031-01-24"},
        },
        rejects=("On or after the Par Call Date, we may redeem the notes.",),
    ),
    Rule(
        "securities.redemption.par_call_each",
        needs=("par call date",),
        pattern=rf"{{date:par_call}},? {_FOR} the (?P<series>{SERIES})",
        never=r"matured? on {date}",
        matches={
            "Prior to February 15, 2031 with respect to the Series 2025A Senior Notes and September 15, 2054 with respect to "
            "the Series 2025B Senior Notes (each, a “Par Call Date”), the Company may redeem such series": {
                "par_call": "2031-02-15",
                "series": "Series 2025A Senior Notes",
            },
        },
        rejects=("The notes mature on February 15, 2031 with respect to the Series 2025A Senior Notes.",),
    ),
)
AT_PRICE = register(
    Rule(
        "securities.redemption.and_after_at_price",
        needs=("on or after", "on and after"),
        pattern=rf"[Oo]n (?:or|and) after (?:{{date:from}}(?: \([^()]{{3,100}}\))?|(?:the |such )?(?P<par>[Pp]ar [Cc]all "
        rf"[Dd]ate)),? at (?:a (?:redemption )?price "
        rf"(?:equal to|of) )?"
        rf"{{rate:price}} {_OF_PRINCIPAL}",
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
    r"to)| at our option(?=[.;]|$))",
    never=r"(?i)term loan|credit facility|existing notes|equity offering|(?<!or )prior to {date}|we redeemed",
    matches={
        "The Notes are redeemable, in whole or in part, at the option of the Company, at any time on or after September "
        "18, 1999 at the redemption prices set forth herein.": {"series": "Notes", "from": "1999-09-18"},
        "We may redeem some or all of the notes at any time on or after May 15, 2027 at the redemption prices set forth "
        "in this prospectus supplement.": {"series": "notes", "from": "2027-05-15"},
    },
    rejects=("We redeemed all of our debentures on or after May 1, 2003.",),
)
SPECIAL = Rule(
    "securities.redemption.special_mandatory",
    needs=("special mandatory redemption", "special mandatorily"),
    pattern=r"(?:required to redeem|redeem|[Ss]pecial [Mm]andatory [Rr]edemption)[^.;\ue001]{0,200}? (?:redemption )?"
    r"price equal to {rate:price} of (?:the|their) (?:aggregate |initial )?(?:principal amount|issue price)",
    matches={
        "we will be required to redeem all of the notes (the “Special Mandatory Redemption”) at a redemption price "
        "equal to "
        "101% of the aggregate principal amount of such notes, plus accrued and unpaid interest": {
            "price": Decimal("1.01"),
        },
    },
    rejects=("We may redeem the notes at our option at a special price.",),
)
NOT_COMPLETED = Rule(
    "securities.redemption.if_not_completed",
    needs=("required to redeem",),
    pattern=r"(?:not (?:been )?(?:completed|consummated|occurred)|terminat\w+)[^;\ue001]{0,260}? required to redeem "
    rf"(?:all (?:of )?)?(?:the |such )?(?P<series>{SEVERAL})[^;\ue001]{{0,160}}? price (?:equal to|of) "
    rf"{{rate:price}} {_OF_PRINCIPAL}",
    never=r"(?i)existing notes|credit facilit",
    matches={
        "If the Acme Acquisition has not been completed on or before December 31, 2024, we will be required to redeem the "
        "2034 Notes at a redemption price equal to 101% of the principal amount thereof.": {
            "series": "2034 Notes",
            "price": Decimal("1.01"),
        },
    },
    rejects=("If the merger has not been completed, we will not be required to redeem the notes.",),
)
register(NOT_COMPLETED)
PUT = Rule(
    "securities.redemption.holder_put",
    needs=("change of control", "change in control", "fundamental change", "specific kinds of changes"),
    pattern=r"(?i:changes? (?:of|in) control|fundamental change)[^;\ue001]{0,480}?(?:"
    r"offers? (?:to [^;.]{0,60}?)?to (?:re)?purchase|offer to (?:the |each )?[^.;]{0,40}?(?:re)?purchase|"
    r"offer to (?:re)?purchase|(?:right,?(?: [^.;\ue001]{0,60}?,)? to |may )require (?:us|the [CI]\w+|{name}) to (?:re)?purchase|"
    r"required to (?:make an offer to )?(?:re)?purchase)[^;\ue001]{0,260}? {rate:price} "
    r"of (?:the|their|its|such|that)(?: \w+['’]s?)? ?(?:aggregate |outstanding |initial )?(?:\w+ )?principal amount",
    never=r"(?i)existing notes|credit facilit|term loan",
    matches={
        "If a change of control triggering event occurs, we will be required to make an offer to repurchase the "
        "notes at a "
        "price equal to 101% of their principal amount plus accrued and unpaid interest.": {"price": Decimal("1.01")},
        "If we experience a change of control repurchase event in respect of a series of Senior Notes, unless we have "
        "previously exercised our right to redeem such Senior Notes, we will make an offer to each holder of the Senior "
        "Notes of such series to repurchase all or any part of that holder’s Senior Notes at a purchase price in cash "
        "equal to 101% of the aggregate principal amount of such Senior Notes.": {"price": Decimal("1.01")},
        "If a change of control triggering event occurs, holders of the notes of each series may require us to "
        "purchase all or a portion of such holders’ notes at a price equal to 101% of the principal amount, plus "
        "accrued interest.": {"price": Decimal("1.01")},
        "Upon the occurrence of a change of control triggering event (including certain ratings downgrades) as provided "
        "in the indenture, the Issuer will be required to offer to repurchase the notes for cash at a price of 101% of "
        "the aggregate principal amount of the notes outstanding on the date of such event.": {
            "price": Decimal("1.01"),
        },
        "If a fundamental change occurs, holders may require us to repurchase all or any portion of their notes for "
        "cash at a price equal to 100% of the principal amount of the notes to be repurchased.": {
            "price": Decimal(1),
        },
    },
    rejects=(
        "A change of control would accelerate our credit facility.",
        "The terms of the existing notes require us, upon a change of control, to make an offer to repurchase them at "
        "101% of their principal amount.",
    ),
)
register(FROM_DATE, SPECIAL, PUT)
