"""How filings state the day on which notes mature."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.securities.debt.tranche_rules import SERIES, SEVERAL
from extractor.subjects.securities.titles import NOTE_TITLE

MATURITY = register(
    Rule(
        "securities.notes.will_mature_on",
        needs=("mature",),
        pattern=rf"(?P<series>{SEVERAL}) (?:offered hereby )?(?:(?:will|shall) )?(?:each )?mature (?:and (?:become|be) (?:due "
        rf"and )?payable"
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
        "securities.notes.mature_respectively",
        needs=("respectively",),
        pattern=rf"(?P<series>{SERIES})(?:,|,? and) (?:the )?(?:(?P<series>{SERIES})(?:,|,? and) (?:the "
        rf")?){{0,6}}(?P<series>{SERIES}),? (?:will "
        rf"|shall )?(?:each )?mature on {{date:maturity}}(?:,? (?:and )?{{date:maturity}}){{1,7}},? respectively",
        matches={
            "The 2028 Notes and the 2034 Notes will mature on March 15, 2028 and March 15, 2034, respectively.": {
                "series": ("2028 Notes", "2034 Notes"),
                "maturity": ("2028-03-15", "2034-03-15"),
            },
        },
        rejects=("The 2028 Notes and the 2034 Notes will mature on March 15, 2028.",),
    ),
    Rule(
        "securities.notes.bear_and_mature",
        needs=("mature on",),
        pattern=rf"(?P<series>{SEVERAL}) (?:(?:will|shall) bear|bears?|are|will be|rank|will rank) [^;\ue002]{{3,240}}?,? and "
        rf"(?:(?:will|shall) )?"
        rf"mature on {{date:maturity}}",
        never=r"term loan|existing notes|outstanding notes",
        matches={
            "The notes will bear interest at the rate of 4.250% per annum and will mature on April 1, 2028.": {
                "series": "notes",
                "maturity": "2028-04-01",
            },
        },
        rejects=("The loans bear interest at 5% and will mature on April 1, 2028.",),
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
