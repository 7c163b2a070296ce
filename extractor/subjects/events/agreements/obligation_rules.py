"""Rules for the terms of borrowings (Form 8-K Items 2.03 and 2.04, and the credit agreements of Item 1.01)."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.terms.money import Money

_FACILITY = (
    r"(?i:(?P<facility>revolving (?:credit |loan )?(?:facility|commitments?|line)|delayed[- ]draw term (?:loan "
    r")?(?:facility|loans?)|term (?:loan )?(?:facility|loans?)|"
    r"bridge (?:loan )?(?:facility|loans?)|letters? of credit (?:facility)?|line of credit|credit facility|revolving "
    r"line of credit|revolver|commercial paper program))"
)
PRINCIPAL = Rule(
    "events.obligation.principal",
    needs=("facility", "loan", "commitment", "line of credit", "borrow", "principal amount"),
    pattern=rf"(?:{{money:principal}}(?: (?:senior|secured|unsecured|new|aggregate|committed|incremental|"
    rf"multi-?currency|(?:\w+|{{number}})-(?:year|day|month))){{0,5}},? {_FACILITY}"
    rf"|{_FACILITY} (?:in an? )?(?:[^.;,]{{0,60}}?)(?:aggregate )?(?:principal amount |commitments? |amount )?(?:of|"
    rf"in the amount of|totaling)(?: up to)? {{money:principal}}"
    r"|(?:borrowed|(?:made|received|obtained|provided|advanced)[^.;$]{0,80}? (?:loan|advance)s? (?:[^.;$]{0,40}? )?(?:of|in the "
    r"(?:aggregate )?(?:principal )?amount of)) "
    r"{money:principal}|(?:total |aggregate )borrowings (?:in an aggregate principal amount )?of(?: up to)? {money:principal}"
    r"|(?:mortgage |construction |acquisition |new |secured |non-recourse )+loans? in the (?:original |aggregate |maximum )?"
    r"(?:principal )?amount of(?: up to)? {money:principal}"
    r"|{money:principal} (?:in )?(?:aggregate )?principal amount of (?:its |the |our |new )*(?:\ue001|[A-Z]\w+ |senior |"
    r"convertible )[^.;,()]{0,60}?"
    r"(?P<facility>[Nn]otes|[Dd]ebentures))",
    never=r"(?i)redeem|redempt|repurchas|exchange offer|outstanding (?:notes|debentures)|existing (?:credit|revolving|"
    r"term)[^.;]{0,40}which provided|^\W*(?:\w+ ){0,6}repaid [^.;]{0,40}outstanding",
    matches={
        "The Credit Agreement provides for a $242.5 million revolving credit facility and includes a $50.0 million "
        "letter "
        "of credit sublimit.": {
            "principal": Money(amount=Decimal(242500000), currency="USD"),
            "facility": "revolving credit facility",
        },
        "the Company completed its offering of $400 million aggregate principal amount of 5.875% Senior Notes due 2026": {
            "principal": Money(amount=Decimal(400000000), currency="USD"),
            "facility": "Notes",
        },
        "The Company entered into a term loan agreement with Commerce National Bank, pursuant to which the Company borrowed "
        "$25,000,000.": {"principal": Money(amount=Decimal(25000000), currency="USD")},
        "The Term Loan Agreement provides for total borrowings in an aggregate principal amount of $500 million.": {
            "facility": "Term Loan",
            "principal": Money(amount=Decimal(500000000), currency="USD"),
        },
    },
    rejects=("The Company sold a plant for $5 million and repaid a loan.", "The loan is in the amount of $5."),
)
MATURITY = Rule(
    "events.obligation.maturity",
    needs=("matur", "expire", "term of", "is due"),
    pattern=r"(?i:(?:matures?|will mature|is due(?: and payable)?|is scheduled to mature|scheduled maturity(?: "
    r"date)?(?: is| of)?|maturity "
    r"date (?:of|is|to)|(?:facility|agreement) (?:expires?|will expire|terminates)|"
    r"extend[^.;]{0,30} the (?:term|maturity(?: date)?)[^.;]{0,80}? (?:to|until)|final maturity)(?: on| of| in)?)"
    r" {date:maturity}",
    matches={
        "Borrowings under the Term Loan Agreement will mature on April 7, 2018.": {"maturity": "2018-04-07"},
        "to, among other things, extend the term of the revolving credit facility provided thereunder to June 23, 2023.": {
            "maturity": "2023-06-23",
        },
    },
    rejects=("The company matured in 2018.",),
)
INTEREST = Rule(
    "events.obligation.interest",
    needs=("plus", "interest"),
    pattern=r"(?P<interest>(?:the )?(?i:(?:adjusted |term |daily simple )?(?:LIBOR|SOFR|EURIBOR|SONIA|Secured "
    r"Overnight Financing Rate|Eurodollar rate|Eurocurrency rate|(?:alternate )?base rate|prime rate|federal "
    r"funds rate))"
    r"[^.;()]{0,40}? plus (?:an? |the )?(?:applicable )?(?:interest rate )?(?:margin|spread)?(?: of| ranging from| "
    r"equal to)? ?{rate}(?:(?: to| or|,) {rate}){0,4})",
    matches={
        "The initial interest rate applicable to the Term Loan is the Secured Overnight Financing Rate plus 0.75%.": {
            "interest": "the Secured Overnight Financing Rate plus 0.75%",
        },
    },
    rejects=("Interest plus principal is due.",),
)
FIXED = Rule(
    "events.obligation.fixed_rate",
    needs=("interest",),
    pattern=r"(?i:(?:bear|accrue|bears|accrues)s? interest at(?: (?:an? |the )?(?:annual |fixed )?(?:interest )?rate "
    r"of)?) {rate:rate}(?! (?:or|to|plus|above|over))",
    matches={"The notes will bear interest at a rate of 5.25% per annum.": {"rate": Decimal("0.0525")}},
    rejects=("The loan bears interest at LIBOR plus 1%.",),
)
INCREASE = Rule(
    "events.obligation.increase",
    needs=("increase",),
    pattern=r"(?i:(?:an )?increase(?:s|d)?(?: in| to| of)?(?: the)?(?: aggregate)?(?: (?:revolving|total|existing) "
    r"(?:credit )?commitments?)?(?: of| by)?) {money:increase}(?: to| in)(?: the| its)? (?i:(?:aggregate |"
    r"existing )?(?:revolving|commitments?|credit facility|term loan))",
    matches={
        "The Eleventh Amendment provides for an increase of $200.0 million to the revolving commitments.": {
            "increase": Money(amount=Decimal(200000000), currency="USD"),
        },
    },
    rejects=("Revenue increased by $200 million.",),
)
COVENANTS = Rule(
    "events.obligation.covenants",
    needs=("covenant",),
    pattern=r"(?i:covenants?[^.;:]{0,60}?(?:,? including|limiting|restricting|that limit|that restrict)(?:,? "
    r"(?:among other things|without limitation|but not limited to),?)?(?: limitations on| restrictions on)?:? )"
    r"(?P<covenants>[^.]{10,400})",
    matches={
        "The Term Loan Agreement contains certain covenants, including limitations on subsidiary indebtedness; liens; "
        "swap agreements.": {"covenants": "subsidiary indebtedness; liens; swap agreements"},
    },
    rejects=("The agreement contains customary covenants.",),
)
BORROWED = Rule(
    "events.obligation.borrowed",
    needs=("entered into", "closed", "obtained", "established", "secured", "borrow", "drew"),
    pattern=rf"(?:(?:borrowed|drew(?: down)?) {{money}} (?:in [^;]{{3,40}} )?under (?:its|the) (?:[\w\ue003-]+,? "
    rf"){{0,6}}?{_FACILITY}|(?:entered into|closed(?: on)?|obtained|established|secured) an? (?:new )?(?:{{money}},? "
    rf")?(?:[\w\ue003-]+,? ){{0,6}}?"
    rf"{_FACILITY})",
    never=r"(?i)\bpreviously (?:entered|disclosed|announced)|amendment to",
    matches={
        "On May 4, 2012, the Company closed a five-year unsecured revolving credit facility in an amount of $75 million.": {
            "facility": "revolving credit facility",
        },
        "On May 4, 2012, the Company entered into a $350 million five-year revolving credit facility.": {
            "facility": "revolving credit facility",
        },
    },
    rejects=("The Company entered into a lease.", "The credit facility closed."),
)
NOTE = Rule(
    "events.obligation.note",
    needs=("note",),
    pattern=r"(?:issued|executed|delivered|made)(?: and delivered)? (?:to [^;]{2,80}? )?an? (?:[\w-]+ ){0,2}?"
    r"(?i:promissory|demand|convertible|subordinated|secured|unsecured) (?P<facility>[Nn]ote)\b"
    r"[^;\ue000]{0,200}? in the (?:original |aggregate )*(?:principal )?(?:amount|sum) of {money:principal}",
    never=r"(?i)previously|in exchange for",
    matches={
        "On September 29, 2015, the Company issued a promissory note to Kelso Ventures LLC in the principal amount of "
        "$125,000.": {
            "facility": "note",
            "principal": Money(amount=Decimal(125000), currency="USD"),
        },
    },
    rejects=("The Company issued a note of thanks.",),
)
ACCELERATED = Rule(
    "events.obligation.accelerated",
    needs=("default", "accelerat"),
    pattern=r"(?i:(?P<happened>(?:petition|filing|commencement|failure|notice)\w*\b[^;$€£\ue000]{0,120}?(?:constitut(?:ed|es)|"
    r"resulted in|"
    r"triggered|caused))|received|declared|occurred|constitut\w+|accelerat\w+|delivered|triggered)[^;$€£\ue000]{0,200}?"
    r"(?i:default|acceleration|accelerated|immediately due)(?:[^;$€£\ue000]{0,160}?(?:amounts?|principal|aggregate"
    r"|approximately) "
    r"(?:of )?(?:approximately )?{money:principal}|[^;$€£\ue000]{0,260}? {money:principal} (?:in |of )?(?:aggregate )?"
    r"(?:outstanding )?(?:principal|borrowings|was outstanding|were outstanding|outstanding|aggregate))?",
    matches={
        "On May 4, 2012, the Company received a notice of default and acceleration from its lender.": {},
        "The commencement of the Chapter 11 Cases constituted an event of default under the Senior Notes.": {
            "happened": "commencement of the Chapter 11 Cases constituted",
        },
    },
    rejects=("The agreement has events of default.",),
)
register(NOTE, BORROWED, ACCELERATED, PRINCIPAL, MATURITY, INTEREST, FIXED, INCREASE, COVENANTS)
