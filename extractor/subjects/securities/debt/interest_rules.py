"""How filings state what notes pay: the days of interest, the first of them, a rate that is reset, the count of days."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.securities.debt.tranche_rules import SERIES

_DAYS = r"{day:day}(?:,? (?:and )?(?:on )?(?:each )?{day:day}){0,3}"
_SEVERAL_DAYS = _DAYS.replace("{0,3}", "{1,3}")
_FIRST = (
    r"(?:,? (?:beginning|commencing|starting)(?: on| with the (?:interest )?payment(?: date)?(?: due| of)?(?: on)?)? "
    r"{date:first}|,? "
    r"(?:with )?the first (?:such )?(?:interest )?payment(?: date)?(?:,? (?:being|to be|will be|is))?(?: made| due| "
    r"payable)?(?: on)? "
    r"{date:first})?"
)
INTEREST = register(
    Rule(
        "securities.notes.interest_payable",
        needs=("annually", "quarterly", "each year"),
        pattern=rf"(?i)(?:(?:interest on|\bpays? interest on|\bon) (?P<series>[^.;]{{4,220}}?)(?: will be payable| will be paid"
        r"| is payable| and be payable|,? payable)? |"
        rf"\b(?P<series>{SERIES}) (?:will bear|bears?|shall bear) interest [^;]{{3,260}}? (?:payable|paid) )?"
        r"(?P<pace>semi-?annually|annually|quarterly|monthly)(?:,? in cash)?(?:,? in arrears?)?,? (?:in arrears? )?(?:in equal "
        rf"installments )?on (?:each )?{_DAYS},?(?: (?:of|in) each (?:such )?year| each year)?{_FIRST}",
        matches={
            "We will pay interest on the Senior Notes semi-annually in arrears on February 15 and August 15 of each "
            "year, "
            "beginning February 15, 2025.": {
                "series": "the Senior Notes",
                "pace": "semi-annually",
                "day": ("--02-15", "--08-15"),
                "first": "2025-02-15",
            },
            "Interest on the Notes will be paid semi-annually in arrears on February 19 and August 19 of each year, "
            "beginning on February 19, 2018.": {
                "series": "the Notes",
                "pace": "semi-annually",
                "day": ("--02-19", "--08-19"),
                "first": "2018-02-19",
            },
            "The Issuer will pay interest on the notes annually in arrears on June 15 of each year, beginning on "
            "June 15, "
            "2025.": {"series": "the notes", "pace": "annually", "day": "--06-15", "first": "2025-06-15"},
            "Each Note will bear interest from July 29, 1996 at the rate stated on the cover page, payable semi-annually on "
            "January 15 and July 15 of each year, commencing January 15, 1997, to the persons in whose names it is registered.": {
                "series": "Note",
                "pace": "semi-annually",
                "day": ("--01-15", "--07-15"),
                "first": "1997-01-15",
            },
        },
        rejects=("We pay dividends quarterly, on a date that the board sets.",),
        never=r"dividend|existing notes|credit facility|term loan",
    ),
)
INTEREST_ON_DAYS = Rule(
    "securities.notes.interest_on_days",
    needs=(
        "payable on",
        "paid on",
        "arrears on",
        "pay interest",
        "payable each",
        "interest on",
        "interest payable",
        "interest payment dates",
    ),
    pattern=r"(?i)(?:interest (?:on (?P<series>[^.;]{4,220}?) )?(?:(?:is|will be|shall be) (?:payable|paid)|payable)|"
    r"pay(?:s|able)? (?:cash )?interest on (?P<series>[^.;]{4,80}?)|interest will accrue[^.;]{3,120}? (?:payable|paid)|"
    rf"\b(?P<series>{SERIES}) (?:will bear|bears?|shall bear) interest [^;\ue004]{{3,160}}?(?:payable|paid)|"
    r"interest payment dates?(?: (?:for|on|of) (?P<series>[^.;]{3,80}?))? (?:will be|are))"
    r"(?: in cash)?(?: in arrears?)?,?(?: on)?(?: each)? "
    rf"{_SEVERAL_DAYS},?(?: (?:of|in) each (?:such )?year| each year)?{_FIRST}",
    never=r"(?i)dividend|existing notes|credit facility|term loan|outstanding notes",
    matches={
        "We will pay interest on the notes on May 15 and November 15 of each year, commencing on November 15, 2024.": {
            "series": "the notes",
            "day": ("--05-15", "--11-15"),
            "first": "2024-11-15",
        },
        "The notes bear interest at an annual rate of 2.75%, payable on April 15 and October 15 of each year, with the first "
        "payment "
        "on April 15, 2004.": {"series": "notes", "day": ("--04-15", "--10-15"), "first": "2004-04-15"},
        "(Interest payable each March 15 and September 15)": {"day": ("--03-15", "--09-15")},
        "Interest Payable April 15 and October 15": {"day": ("--04-15", "--10-15")},
        "Interest on the Notes is payable on April 1 and October 1 of each year, commencing October 1, 1998.": {
            "series": "the Notes",
            "day": ("--04-01", "--10-01"),
            "first": "1998-10-01",
        },
    },
    rejects=("Interest on the loan is payable on demand.",),
)
INTEREST_ROW = Rule(
    "securities.notes.interest_row",
    needs=("interest payment date",),
    pattern=r"(?:^|\t)(?i:interest payment dates?):?\s[^\ue000-\ue004]{0,60}?{day:day}(?:,? (?:and )?{day:day}){0,3}"
    r"(?:,? (?:of|in) each year| annually)?(?:,? and (?:on |at )?(?:the )?(?:stated )?maturity(?: date)?)?"
    r"(?:,? (?:beginning|commencing|starting)(?: on)? {date:first})?",
    unit="passage",
    matches={
        "Interest Payment Dates Semi-annually on June 15 and December 15 of each year, beginning on December 15, 2025.": {
            "day": ("--06-15", "--12-15"),
            "first": "2025-12-15",
        },
    },
    rejects=("Interest payment dates are business days on which interest is due.",),
)
BEARS = Rule(
    "securities.notes.bears_rate",
    needs=("bear interest", "bears interest"),
    pattern=rf"(?P<series>{SERIES})(?: \([^()]{{3,90}}\))? (?:will bear|bears?|shall bear) interest[^;\ue001]{{0,160}}? at "
    rf"(?:the|an?) (?:(?:fixed|"
    r"initial|annual|interest) ){0,3}rate (?:per annum )?(?:of|equal to) {rate:rate}",
    never=r"(?i)existing notes|outstanding notes|term loan|default|additional interest|overdue",
    where=frozenset({"cover", "legend", "summary", "the_offering", "description_of_securities"}),
    matches={
        "The Junior Subordinated Debentures will bear interest (i) from and including June 7, 2024 to, but excluding, June 15, "
        "2034 at "
        "the rate of 6.75% per annum": {"series": "Junior Subordinated Debentures", "rate": Decimal("0.0675")},
    },
    rejects=("The notes will bear interest at a rate equal to SOFR plus 1%.",),
)
FIRST_PAYMENT = Rule(
    "securities.notes.first_payment",
    needs=("first interest payment", "first payment of interest", "first payment on", "first such payment"),
    pattern=rf"(?i:the first (?:such )?(?:interest payment|payment of interest|payment))(?: date)?(?: (?:on|for) (?:the "
    rf")?(?P<series>{SERIES}))? (?:will be|"
    r"is|shall be)(?: made| due| paid| payable)?(?: on)? {date:first}",
    never=r"(?i)existing notes|credit facility|dividend",
    matches={
        "The first interest payment will be made on December 15, 2004.": {"first": "2004-12-15"},
        "The first payment of interest on the 2029 notes will be on March 1, 2025.": {
            "series": "2029 notes",
            "first": "2025-03-01",
        },
    },
    rejects=("The first payment of principal will be made on December 15, 2004.",),
)
DAY_COUNT = Rule(
    "securities.notes.day_count",
    needs=("30-day months", "365-day year", "360-day year", "actual/"),
    pattern=r"(?:computed|calculated)[^.;]{0,60}? (?:on the basis of|on|using|assuming|based on|based upon) (?:an? "
    r")?(?P<day_count>\ue003-day year (?:of|"
    r"consisting of|comprised of|composed of) \ue003 \ue003-day months"
    r"|(?:the )?actual number of days[^.;()]{3,60}?(?=[.;,(]|$)|(?i:actual/(?:actual|360|365))(?: \(ICMA\))?)",
    matches={
        "Interest on the Senior Notes will be computed on the basis of a 360-day year comprised of twelve 30-day months.": {
            "day_count": "360-day year comprised of twelve 30-day months",
        },
    },
    rejects=("discounted to the redemption date on a semi-annual basis (assuming a 360-day year of twelve 30-day months)",),
)
DAY_COUNT_ROW = Rule(
    "securities.notes.day_count_row",
    needs=("day count", "day-count"),
    pattern=r"^(?i:day[- ]count(?: convention| fraction| basis)?):?\s{1,3}(?:Interest[^.;]{3,60}? (?:computed|calculated) on "
    r"the basis of an? )?"
    r"(?P<day_count>\ue003-day year (?:of|consisting of|comprised of|composed of) \ue003 \ue003-day months|"
    r"[Aa]ctual\s?/\s?(?:[Aa]ctual|\ue003|\d{3})(?: \(ICMA\))?|(?:\d{2}|\ue003)/(?:\d{3}|\ue003))(?=[.,;]?(?:$|\s))",
    unit="passage",
    matches={
        "Day count basis\t360-day year of twelve 30-day months": {"day_count": "360-day year of twelve 30-day months"},
        "Day Count Convention:\tActual/360": {"day_count": "Actual/360"},
    },
    rejects=("Day count conventions vary.",),
)
RESET = Rule(
    "securities.notes.rate_reset_to",
    needs=("reset to",),
    pattern=r"interest rate on (?P<series>[^.;]{3,80}?) (?:will be|has been|was) reset to {rate:rate}",
    where=frozenset({"cover", "legend", "summary", "the_offering"}),
    matches={
        "As a result of a successful remarketing, the interest rate on the debentures will be reset to 2.940% per year.": {
            "series": "the debentures",
            "rate": Decimal("0.0294"),
        },
    },
    rejects=("The interest rate on the loan will be reset quarterly.",),
)
register(BEARS, INTEREST_ON_DAYS, INTEREST_ROW, FIRST_PAYMENT, DAY_COUNT, DAY_COUNT_ROW, RESET)
