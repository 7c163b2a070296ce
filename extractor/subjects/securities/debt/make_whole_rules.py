"""How filings word the make-whole redemption of notes: the spread over Treasuries, and the day of the call at par."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.securities.debt.tranche_rules import SERIES

_FOR = r"(?:in the case of|for|with respect to|relating to)"
SPREADS = register(
    Rule(
        "securities.redemption.spread_for",
        needs=("basis points",),
        pattern=rf"{{number:spread}} basis points,? \(?{_FOR} the (?P<series>{SERIES})",
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
        pattern=rf"(?:redeem|or|and|,) (?:the |our )?(?P<series>{SERIES})(?: at any time)? (?:before|prior to) {{date:par_call}} "
        rf"\([^()]{{1,60}}(?:months?|days?) "
        r"(?:prior to|before) [^()]{0,60}matur[^()]{0,60}\)",
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
        pattern=r"(?:[Pp]rior to|[Bb]efore|[Oo]n (?:or|and) after) {date:par_call},? \((?:which is |i\.e\., )?(?:the date "
        r")?(?:that is )?"
        r"[^()]{1,30}(?:months?|days?|years?) (?:prior to|before) [^()]{0,60}matur[^()]{0,60}(?:\)| \(the [\"“])"
        r"(?! (?:for|in the case of|with respect to))",
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
        "securities.redemption.thereafter_at_par",
        needs=("thereafter at par", "thereafter, at par"),
        pattern=r"[Pp]rior to {date:par_call}(?: \([^()]{3,100}\))?,?[^;\ue002]{0,200}?(?:make[- ]whole|greater "
        r"of)[^;\ue002]{0,160}? "
        r"thereafter,? at par\b",
        never=r"(?i)existing notes|outstanding notes",
        matches={
            "We may redeem the notes at any time in whole or in part, prior to January 16, 2029 at the greater of par and a "
            "make-whole "
            "amount and thereafter at par.": {"par_call": "2029-01-16"},
        },
        rejects=("Prior to January 16, 2029 the notes accrue interest at 5%, and thereafter at par.",),
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
MONTHS_BEFORE = Rule(
    "securities.redemption.par_call_by_months",
    needs=("months prior to", "month prior to", "months before", "month before"),
    pattern=r"(?:[\"“]Par Call Date[\"”] means|[Pp]rior to|[Bb]efore|[Oo]n (?:or|and) after|more than)(?: the)?(?: date)?(?: "
    r"that is)?,? "
    r"(?P<said>{number:months} months? (?:prior to|before) (?:the |their |its )?(?:date (?:that|on which) "
    r")?[^.;()]{0,40}?(?:maturity|mature))",
    never=r"(?i)existing notes|outstanding notes|convert|equity offering",
    matches={
        "“Par Call Date” means the date that is three months prior to the date that the Senior Notes are scheduled to mature.": {
            "said": "three months prior to the date that the Senior Notes are scheduled to mature",
            "months": Decimal(3),
        },
    },
    rejects=("Prior to June 1, 2033 (three months prior to the maturity date of the bonds), we may redeem the bonds.",),
)
register(MONTHS_BEFORE)
