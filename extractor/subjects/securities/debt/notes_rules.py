"""How filings state notes, bonds and debentures: the tranche with its title and principal, and what it pays."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.securities.titles import NOTE_TITLE
from extractor.terms import Money

_QUOTE, _UNQUOTE = '["“]', ',?["”]'
_NICK = (
    rf"(?:,? \((?:the |our |collectively, the )?{_QUOTE}(?:the )?(?P<nick>[^\"“”]{{3,50}}?){_UNQUOTE}"
    rf"|,? which we refer to (?:herein |in this prospectus supplement )?as the {_QUOTE}"
    rf"(?P<nick>[^\"“”]{{3,50}}?){_UNQUOTE})?"
)
_OWNER = (
    r"(?:our |its |the (?:Compan(?:y|ies)|Issuers?|Bank|Partnership|Corporation|Trust)['’]s? |"
    r"[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}['’]s? )?"
)
SERIES = (
    r"(?:(?:new|additional|fixed rate|floating rate|Fixed Rate|Floating Rate) )?(?:[\ue003\ue002] )?(?:(?!(?:The|Each"
    r"|All|Our|These|Such) )(?:[A-Z]|(?:\ue003|20\d\d)[A-Z])[\w\ue003-]* ){0,4}?"
    r"(?i:notes?|bonds?|debentures?|securities|lyons)"
)
SEVERAL = rf"{SERIES}(?:(?:,|,? and) (?:the )?{SERIES}){{0,6}}"


def _usd(amount: int) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


TRANCHE = Rule(
    "securities.notes.tranche",
    needs=("due",),
    pattern=rf"{{money:principal}}(?: (?:in )?(?:aggregate |initial |total )?principal amount)? of (?:new )?{_OWNER}"
    rf"(?P<title>{NOTE_TITLE}){_NICK}",
    matches={
        "HCA Inc. is offering $750,000,000 aggregate principal amount of 5.450% Senior Notes due 2031, which we "
        "refer to "
        "as the “new 2031 notes,” $1,250,000,000 aggregate principal amount of 5.450% Senior Notes due 2034.": {
            "principal": _usd(750_000_000),
            "title": "5.450% Senior Notes due 2031",
            "rate": Decimal("0.0545"),
            "year": Decimal(2031),
            "nick": "new 2031 notes",
        },
        "Toll Brothers Finance Corp. is offering $500,000,000 aggregate principal amount of its 5.600% senior "
        "notes due "
        "2035 (the “notes”).": {
            "principal": _usd(500_000_000),
            "title": "5.600% senior notes due 2035",
            "rate": Decimal("0.056"),
            "year": Decimal(2035),
            "nick": "notes",
        },
        "Apple consummated the issuance and sale of C$2,500,000,000 aggregate principal amount of Apple’s 2.513% Notes "
        "due 2024 (the “Notes”), pursuant to an underwriting agreement.": {
            "principal": Money(amount=Decimal(2_500_000_000), currency="CAD"),
            "title": "2.513% Notes due 2024",
            "rate": Decimal("0.02513"),
            "year": Decimal(2024),
            "nick": "Notes",
        },
        "the issuance and sale of $192,803,000 aggregate principal amount of its Floating Rate Notes due 2075 (the “Notes”)": {
            "principal": _usd(192_803_000),
            "title": "Floating Rate Notes due 2075",
            "year": Decimal(2075),
            "nick": "Notes",
        },
    },
    rejects=("we had $500,000,000 of notes outstanding", "offering $500,000,000 of its common stock due to demand"),
)
TRANCHE_AFTER = Rule(
    "securities.notes.tranche_principal_after",
    needs=("principal amount of",),
    pattern=rf"(?P<title>{NOTE_TITLE}),? in (?:the|an) (?:aggregate )?principal amount of {{money:principal}}{_NICK}",
    matches={
        "issued its 4.405% Notes Due 2027 in the aggregate principal amount of $750,000,000 (the “2027 Fixed Rate Notes”)": {
            "title": "4.405% Notes Due 2027",
            "rate": Decimal("0.04405"),
            "year": Decimal(2027),
            "principal": _usd(750_000_000),
            "nick": "2027 Fixed Rate Notes",
        },
    },
    rejects=("The notes due 2027 may be issued in a principal amount of the holder's choice.",),
)
NICK = Rule(
    "securities.notes.called",
    needs=("due",),
    pattern=rf"(?P<title>{NOTE_TITLE}),? \((?:the |our )?{_QUOTE}(?:the )?(?P<nick>[^\"“”]{{3,50}}?){_UNQUOTE}",
    where=frozenset({"cover", "legend", "summary", "the_offering"}),
    matches={
        "The 3.125% notes due 2032 (the “euro notes”) will mature on May 14, 2032.": {
            "title": "3.125% notes due 2032",
            "rate": Decimal("0.03125"),
            "year": Decimal(2032),
            "nick": "euro notes",
        },
    },
    rejects=("The notes (the “notes”) will mature.",),
)
TITLE_LINE = Rule(
    "securities.notes.cover_line",
    needs=("due",),
    pattern=rf"^(?:{{money:principal}}\s(?:(?:aggregate )?principal amount of |of )?)?(?P<title>{NOTE_TITLE})"
    rf"(?: ?\(.{{1,60}}\))?$",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={
        "$500,000,000 4.950% Senior Notes due 2029": {
            "principal": _usd(500_000_000),
            "title": "4.950% Senior Notes due 2029",
            "rate": Decimal("0.0495"),
            "year": Decimal(2029),
        },
        "First Mortgage Bonds, 5.30% Series due 2034": {
            "title": "First Mortgage Bonds, 5.30% Series due 2034",
            "rate": Decimal("0.053"),
            "year": Decimal(2034),
        },
        "5.600% Senior Notes due 2035": {
            "title": "5.600% Senior Notes due 2035",
            "rate": Decimal("0.056"),
            "year": Decimal(2035),
        },
    },
    rejects=("$1,000,000,000", "We intend to redeem our 3.300% Notes due 2025.", "$     % Senior Notes due 20"),
)
MONEY_LINE = Rule(
    "securities.notes.cover_money",
    needs=("$", "€", "£", "¥", "eur", "usd", "cad", "gbp"),
    pattern=r"^{money:principal}$",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={"$150,000,000": {"principal": _usd(150_000_000)}},
    rejects=("Price $25.00", "$150,000,000 Common Stock"),
)
BLANK_LINE = Rule(
    "securities.notes.blank_line",
    needs=("due",),
    pattern=r"^(?:\$[-_\s]{0,12}(?=[%SF]))?(?P<blank>(?:Series [\w\ue003]{1,8}\s{0,8})?(?:%|(?<=[$\s])(?=Floating "
    r"Rate))[-_\s]{0,6}"
    r"(?:[A-Z][\w-]+ ){0,5}(?:Notes|Bonds|Debentures|Securities)\s(?i:due)[-,_\s]{0,12}(?:\ue003[-_\s]{0,6})?)$",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={
        "% Senior Notes due 20": {"blank": "% Senior Notes due 20"},
        "$ % Senior Notes due 20": {"blank": "% Senior Notes due 20"},
        "$ Series 2024B % Senior Notes due 20": {"blank": "Series 2024B % Senior Notes due 20"},
        "$ Floating Rate Senior Notes due 20": {"blank": "Floating Rate Senior Notes due 20"},
    },
    rejects=("5.600% Senior Notes due 2035",),
)
MATURITY = register(
    Rule(
        "securities.notes.will_mature_on",
        needs=("mature",),
        pattern=rf"(?P<series>{SEVERAL}) (?:will|shall) (?:each )?mature (?:and (?:become|be) (?:due and )?payable"
        rf"[^.;]{{0,90}}?,? |at par )?on {{date:maturity}}",
        matches={
            "The 2029 Notes will mature on August 15, 2029 and the 2034 Notes will mature on August 15, 2034.": {
                "series": "2029 Notes",
                "maturity": "2029-08-15",
            },
            "The notes will mature on June 15, 2035.": {"series": "notes", "maturity": "2035-06-15"},
            "The Floating Rate Notes will mature and become due and payable, together with any accrued and unpaid interest, on "
            "November 19, 2002.": {"series": "Floating Rate Notes", "maturity": "2002-11-19"},
        },
        rejects=("The notes will mature on        , 20  .", "Our term loan will mature on June 15, 2035."),
    ),
    Rule(
        "securities.notes.title_will_mature",
        needs=("mature",),
        pattern=rf"(?P<title>{NOTE_TITLE})(?:,? \([^()]{{3,90}}\))? (?i:(?:will |shall )?mature on) {{date:maturity}}",
        matches={
            "The 3.125% notes due 2032 (the “euro notes”) will mature on May 14, 2032.": {
                "title": "3.125% notes due 2032",
                "rate": Decimal("0.03125"),
                "year": Decimal(2032),
                "maturity": "2032-05-14",
            },
        },
        rejects=("Our 3.125% term loan due 2032 will mature on May 14, 2032.",),
    ),
    Rule(
        "securities.notes.maturity_date_of",
        needs=("maturity date of",),
        pattern=r"(?:on|at) the (?:stated )?maturity date of {date:maturity}",
        matches={
            "Interest on the Notes will be paid on June 22 and December 22 of each year, and on the maturity date of "
            "June "
            "22, 2046.": {"maturity": "2046-06-22"},
        },
        rejects=("the maturity date of the notes",),
    ),
    Rule(
        "securities.notes.maturity_row",
        needs=("maturity",),
        pattern=rf"^(?i:(?:stated |final )?maturity(?: date)?):?\s(?:(?:The )?(?P<series>{SERIES}) (?:will|shall) "
        rf"mature on )?(?:\*? ?){{date:maturity}}\.?\*?$",
        unit="passage",
        matches={
            "Maturity Date June 15, 2035": {"maturity": "2035-06-15"},
            "Maturity date: October 5, 2026": {"maturity": "2026-10-05"},
        },
        rejects=("Maturity Date Price 100.000%",),
    ),
    Rule(
        "securities.notes.maturity_in_case_of",
        needs=("in the case of the", "for the", "with respect to the"),
        never=r"par call|redeem|redemption|prior to|interest payment|beginning|commencing",
        pattern=rf"{{date:maturity}},? (?:in the case of|for|with respect to) the (?P<series>{SERIES})",
        matches={
            "will mature on June 15, 2028, in the case of the 2028 notes, and June 15, 2032, in the case of the 2032 notes": {
                "maturity": "2028-06-15",
                "series": "2028 notes",
            },
        },
        rejects=("on June 15, 2028 we redeemed the notes",),
    ),
)
INTEREST = register(
    Rule(
        "securities.notes.interest_payable",
        needs=("annually", "quarterly", "each year"),
        pattern=rf"(?i)(?:(?:interest on|\bpays? interest on|\bon) (?P<series>[^.;]{{4,140}}?)(?: will be payable| will be paid"
        r"| is payable| and be payable|,? payable)? |"
        rf"\b(?P<series>{SERIES}) (?:will bear|bears?|shall bear) interest [^;]{{3,260}}? (?:payable|paid) )?"
        r"(?P<pace>semi-?annually|annually|quarterly)(?:,? in cash)?(?:,? in arrears)?,? (?:in arrears )?(?:in equal "
        r"installments )?on (?:each )?{day:day}(?:,? (?:and )?{day:day}){0,3},?"
        r"(?: of each year| in each year| each year)?(?:,? (?:beginning|commencing|starting)(?: on)? {date:first})?",
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
    needs=("payable on", "paid on", "arrears on", "pay interest", "payable each", "interest on", "interest payable"),
    pattern=r"(?i)(?:[Ii]nterest (?:on (?P<series>[^.;]{4,140}?) )?(?:(?:is|will be|shall be) (?:payable|paid)|payable)|"
    r"pay(?:s|able)? (?:cash )?interest on (?P<series>[^.;]{4,80}?)|[Ii]nterest will accrue[^.;]{3,120}? (?:payable|paid))"
    r"(?: in cash)?(?: in arrears)?,?(?: on)?(?: each)? "
    r"{day:day}(?:,? (?:and )?{day:day}){1,3},?(?: (?:of|in) each year| each year)?"
    r"(?:,? (?:beginning|commencing|starting)(?: on)? {date:first})?",
    never=r"(?i)dividend|existing notes|credit facility|term loan|outstanding notes",
    matches={
        "We will pay interest on the notes on May 15 and November 15 of each year, commencing on November 15, 2024.": {
            "series": "the notes",
            "day": ("--05-15", "--11-15"),
            "first": "2024-11-15",
        },
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
DAY_COUNT = Rule(
    "securities.notes.day_count",
    needs=("30-day months", "365-day year", "360-day year", "actual/"),
    pattern=r"(?:computed|calculated)[^.;]{0,60}? on the basis of (?:an? )?(?P<day_count>\ue003-day year (?:of|"
    r"consisting of|comprised of|composed of) \ue003 \ue003-day months"
    r"|(?:the )?actual number of days[^.;()]{3,60}?(?=[.;,(]|$)|(?i:actual/(?:actual|360|365))(?: \(ICMA\))?)",
    matches={
        "Interest on the Senior Notes will be computed on the basis of a 360-day year comprised of twelve 30-day months.": {
            "day_count": "360-day year comprised of twelve 30-day months",
        },
    },
    rejects=("discounted to the redemption date on a semi-annual basis (assuming a 360-day year of twelve 30-day months)",),
)
DENOMINATIONS = Rule(
    "securities.notes.denominations",
    needs=("denominations of", "denomination of", "denominations"),
    pattern=r"(?:denominations? of (?:at least )?|(?:^|\t)(?i:(?:minimum |authorized )?denominations?):?\s){money:minimum} "
    r"(?:and|or)(?: any)?(?: in)?(?: (?:integral|whole))? "
    r"(?:multiples? (?:of {money:step}|thereof)|increments (?:of {money:step}|thereafter))",
    matches={
        "in minimum denominations of $2,000 and integral multiples of $1,000 in excess thereof.": {
            "minimum": _usd(2000),
            "step": _usd(1000),
        },
        "only in registered form in denominations of $1,000 and integral multiples thereof.": {"minimum": _usd(1000)},
        "Minimum Denominations: $2,000 and integral multiples of $1,000 in excess thereof": {
            "minimum": _usd(2000),
            "step": _usd(1000),
        },
    },
    rejects=("in denominations of $1,000 each",),
)
RANKING = Rule(
    "securities.notes.ranking",
    needs=("obligations",),
    pattern=rf"(?:[Tt]he|[Ee]ach series of) (?P<series>{SERIES}) (?:of each series )?(?:will be|are) (?:our "
    rf"|{{name}}['’]s? |[Tt]he (?:Issuer|Company)['’]s )?(?P<ranking>(?:(?:general|direct|senior|junior|"
    rf"subordinated|"
    r"unsubordinated|unsecured|secured|and)(?:,? )){1,6}(?:indebtedness|obligations))",
    matches={
        "The Senior Notes will be our general unsecured and unsubordinated obligations and will rank equally.": {
            "series": "Senior Notes",
            "ranking": "general unsecured and unsubordinated obligations",
        },
    },
    rejects=("The guarantees will be senior unsecured obligations of the guarantor.",),
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
register(NICK, RESET)
register(
    MONEY_LINE, INTEREST_ROW, INTEREST_ON_DAYS, TRANCHE, TRANCHE_AFTER, TITLE_LINE, BLANK_LINE, DAY_COUNT, DENOMINATIONS, RANKING
)
