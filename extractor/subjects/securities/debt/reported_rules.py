"""How current reports state what notes were sold at and when they are due: in a sentence for each series."""

from decimal import Decimal

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register
from extractor.subjects.securities.debt.tranche_rules import SERIES, SEVERAL

ITEM: frozenset[SectionKind] = frozenset({"item"})
_OF_PAR = r"(?: of (?:par|(?:the |their |its )?(?:aggregate |face )?(?:principal(?: amount)?(?: thereof)?|face amount)))"
_PRICE = (
    r"(?:at (?:an?|the) )?(?:initial |public )?(?:(?:offering|issue|purchase|sale) price|price)(?: to (?:the )?public| to "
    r"investors)?(?: of the (?:Notes|Securities|Debentures))? ?(?:of|equal to|was|is)"
)

PRICES = register(
    Rule(
        "securities.report.offered_at_percent",
        needs=("% of", "price"),
        pattern=rf"(?P<series>{SEVERAL})[^.;\ue001\ue000]{{0,80}}? (?:(?:offered|sold|issued|priced|purchased)"
        rf"[^.;\ue001\ue000]{{0,60}}? (?:at|{_PRICE})|{_PRICE}) {{rate:price}}(?:{_OF_PAR}|(?=[,.;]| to yield))",
        where=ITEM,
        never=r"redeem|redemption|repurchase|conversion price|change of control|tender",
        matches={
            "The 2017 Notes were offered to the public at 99.040% of par and proceeds to the Company was 98.690% of par.": {
                "series": "2017 Notes",
                "price": Decimal("0.99040"),
            },
            "The Fixed Rate Notes were sold at a price to the public of 99.845% of their principal amount.": {
                "series": "Fixed Rate Notes",
                "price": Decimal("0.99845"),
            },
        },
        rejects=("The Company may redeem the Notes at a price of 101.000% of their principal amount.",),
    ),
    Rule(
        "securities.report.priced_at_percent",
        needs=("price",),
        pattern=rf"(?:principal amount of|issuance|sale|sold|offering|priced)[^;]{{0,200}}? {_PRICE} {{rate:price}}"
        rf"(?:{_OF_PAR}|(?=[,.;]| to yield))",
        where=ITEM,
        never=r"redeem|redemption|repurchase|conversion price|change of control|tender",
        matches={
            "priced a public offering of $400,000,000 aggregate principal amount of its 3.100% Senior Notes due 2030 (the "
            "“Notes”) at an issue price of 99.512% of the principal amount thereof.": {"price": Decimal("0.99512")},
        },
        rejects=("The Notes were sold at a discount of 1.5%.",),
    ),
)
PROCEEDS = register(
    Rule(
        "securities.report.discount_percent",
        needs=("discount",),
        pattern=rf"with respect to the (?P<series>{SERIES}),? net of (?:the )?underwriting discounts?(?: and commissions?)? of "
        r"{rate:discount},? (?:before expenses,? )?(?:was|were|is) {rate:proceeds} of par",
        where=ITEM,
        matches={
            "proceeds to the Company with respect to the 2017 Notes net of underwriting discounts and commissions of 0.350%, "
            "before expenses, was 98.690% of par.": {
                "series": "2017 Notes",
                "discount": Decimal("0.00350"),
                "proceeds": Decimal("0.98690"),
            },
        },
        rejects=("net of underwriting discounts and commissions of $2 million",),
    ),
)
DUE = register(
    Rule(
        "securities.report.due_on",
        needs=("mature", "maturity", "maturing", "due on"),
        pattern=rf"(?P<series>{SEVERAL})(?:(?!{SEVERAL})[^.;\ue002]){{0,140}}? (?:(?:will |shall |and )*matures?|maturing|(?:are|"
        r"is|will be) due|(?:have|has|with) a (?:stated )?maturity date of)(?: at par)?(?: on)? {date:maturity}",
        where=ITEM,
        never=r"(?<!line of )credit (?:agreement|facility)|term loan|outstanding|redeem all",
        matches={
            "The Notes bear interest at a rate of 0.25% per year, payable semiannually, and will mature on March 15, 2026.": {
                "series": "Notes",
                "maturity": "2026-03-15",
            },
            "The Notes mature on May 15, 2030.": {"series": "Notes", "maturity": "2030-05-15"},
        },
        rejects=("The term loan will mature on June 15, 2035.",),
    ),
    Rule(
        "securities.report.maturity_date_of",
        needs=("maturity date",),
        pattern=rf"[Mm]aturity [Dd]ate (?:of|for) (?:the |each |such )?(?P<series>{SEVERAL}) (?:is|will be|shall be) "
        rf"{{date:maturity}}",
        where=ITEM,
        never=r"credit (?:agreement|facility)|term loan|outstanding|extend",
        matches={"The maturity date of the Note is March 4, 2021.": {"series": "Note", "maturity": "2021-03-04"}},
        rejects=("The maturity date of the loan is March 4, 2021.",),
    ),
    Rule(
        "securities.report.maturity_heading",
        needs=("maturity",),
        pattern=r"^Maturity(?: [Dd]ate)?[.:] ?(?:The (?P<series>Notes|Debentures|Securities) will mature on )?{date:maturity}",
        unit="passage",
        where=ITEM,
        matches={"Maturity. August 15, 2027.": {"maturity": "2027-08-15"}},
        rejects=("Maturity of the loans is August 15, 2027.",),
    ),
)
_INDEX = (
    r"(?P<index>(?i:(?:compounded |daily |term ){0,2}SOFR|(?:(?:\w+|\ue003)[- ]month )?(?:U\.S\. dollar |USD )?LIBOR|EURIBOR|"
    r"SONIA|CORRA))(?: \([^()]{3,90}\))?"
)
FLOATS = Rule(
    "securities.report.floats",
    needs=("plus",),
    pattern=rf"(?P<series>{SERIES}) (?:will )?bears? interest at [^;]{{0,80}}?{_INDEX},? plus (?:a (?:spread|margin) of )?"
    r"{rate:spread}",
    where=ITEM,
    matches={
        "The Floating Rate Notes will bear interest at Compounded SOFR plus 0.40% per annum.": {
            "series": "Floating Rate Notes",
            "index": "Compounded SOFR",
            "spread": Decimal("0.0040"),
        },
    },
    rejects=("Loans bear interest at SOFR plus 1.25%.",),
)
register(FLOATS)
