"""What the issuer gets and what the offering costs it (Regulation S-K Items 504 and 511)."""

from extractor.rules import Rule, register
from extractor.subjects.offerings.words import DEAL, PROCEEDS, about, money

_NEVER = (
    r"assum(?:ing|es) (?:the sale|that (?:we|all)|we sell|an? (?:(?:initial|combined|assumed|public) ){0,3}(?:aggregate|"
    r"offering|public|price)|all|no(?! exercise))|"
    r"(?<!warrants (?:sold|issued|offered|being issued|to be issued|issuable) in (?:the|a|our) )(?<!\band from the )concurrent|"
    r"private placement warrants|\bif (?:we|all)|previously|in (?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)|would (?:be|have been)|could|term loan|prior offering|initial public "
    r"offering (?:in|on)|at-the-market|(?<!(?:excluding|exclusive of|not including) (?:the |any )?proceeds,?(?: if any,)? "
    r"(?:that we may receive )?from the )exercise of (?:the|all|"
    r"outstanding)[^;]{0,20} warrants|trust account"
)
_US = (
    r"(?: (?:to us|we receive|we will receive|that we will receive|to the Company|to be received by (?:us|the Company)|we "
    r"expect to receive|"
    r"payable to us|to the issuer|to the depositor|to (?!be\b)[A-Z][\w.&]+(?: [A-Z][\w.&]+){0,4}))?"
)

NET = register(
    Rule(
        "offerings.net_proceeds.estimated_at",
        needs=("estimated at",),
        pattern=r"(?i:net proceeds)(?: to (?:us|the \w+))?(?: (?:from|of) (?:the sale of|this|the) [^;,]{2,80})?,? (?:which "
        r"are )?"
        r"estimated (?:at|to be)(?: approximately)? {money:net_proceeds},? (?:will|are|is)\b",
        where=PROCEEDS,
        never=_NEVER,
        matches={
            "The net proceeds from the sale of the Securities, estimated at $395,310,000, will be used to reduce commercial "
            "paper.": {"net_proceeds": about("395310000")},
        },
        rejects=("The net proceeds of our 2004 loan were $10 million.",),
    ),
    Rule(
        "offerings.net_proceeds.amount_first",
        needs=("net proceeds",),
        pattern=r"(?i:receiving|receive|raise)(?: an aggregate of)?(?: approximately| about)? {money:net_proceeds} "
        r"(?:in|of)(?: estimated| total| aggregate)? (?i:net proceeds) from (?:the sale|this offering|the offering)",
        where=PROCEEDS,
        never=_NEVER,
        matches={
            "We anticipate receiving approximately $987.3 million in net proceeds from the sale of the notes, after "
            "deducting the "
            "underwriting discount.": {"net_proceeds": about("987300000")},
        },
        rejects=("We received $10 million in net proceeds of our term loan.",),
    ),
    Rule(
        "offerings.net_proceeds.will_be",
        needs=("net proceeds",),
        pattern=rf"(?i:net proceeds){_US}(?:,? (?:from|of|for)[^;]{{0,140}}?)?{_US}(?:,? (?:after|excluding|"
        rf"before)[^;]{{0,220}}?)?,? (?:will be|are|is|to be|are estimated to be|are expected to be|were|estimated to "
        rf"be)(?: (?:approximately|about|estimated at|estimated to be))? {{money:net_proceeds}}",
        where=PROCEEDS,
        never=_NEVER,
        matches={
            "We estimate that the net proceeds we will receive from this offering will be approximately $4.3 million, "
            "and "
            "together with the net proceeds from the sale of Pre-Funded Warrants we expect approximately $9.0 "
            "million.": {
                "net_proceeds": about("4300000"),
            },
            "We estimate that our net proceeds from this offering, after deducting underwriting discounts and "
            "estimated "
            "offering expenses, excluding accrued interest on the new 2031 notes, will be approximately $2.985 "
            "billion.": {
                "net_proceeds": about("2985000000"),
            },
            "The net proceeds to NetHarbor Systems from the sale of the 4,000,000 shares will be approximately $47.3 million.": {
                "net_proceeds": about("47300000"),
            },
            "We estimate that the net proceeds from this offering, excluding the proceeds from the exercise of the warrants "
            "sold in the concurrent private placement, will be approximately $4.4 million.": {"net_proceeds": about("4400000")},
            "We expect the net proceeds from the offering of the notes to be $5.148 billion, after deducting the "
            "underwriting "
            "discounts.": {"net_proceeds": money("5148000000")},
        },
        rejects=(
            "Assuming the sale of all the shares, we estimate that the net proceeds from this offering will be "
            "approximately $117 million.",
            "We estimate that the net proceeds will be approximately $68.6 million, assuming an initial public offering price of "
            "$15.00 per share.",
            "We used the net proceeds of our term loan of $117 million to repay debt.",
        ),
    ),
    Rule(
        "offerings.net_proceeds.proceeds_after_deducting",
        needs=("estimate that the proceeds", "estimate that our proceeds", "estimates that the proceeds"),
        pattern=r"estimates? that (?:the|our) proceeds (?:to us )?(?:from|of) (?:this|the) (?:offering|sale)[^;\ue000]{0,80}? "
        r"(?:will be|"
        r"are)(?: approximately)? {money:net_proceeds}[^.;]{0,200}? after deducting",
        where=PROCEEDS,
        never=_NEVER,
        matches={
            "We estimate that the proceeds from this offering will be approximately $388.3 million (or approximately $446.7 "
            "million "
            "if the underwriters exercise their over-allotment option in full), after deducting fees and estimated expenses.": {
                "net_proceeds": about("388300000"),
            },
        },
        rejects=("We estimate that the proceeds from this offering will be approximately $388.3 million before expenses.",),
    ),
    Rule(
        "offerings.net_proceeds.receive",
        needs=("net proceeds",),
        pattern=r"(?i:(?:receive|result in|raise))(?: aggregate| estimated| total)? (?i:net proceeds)(?:(?: from| "
        r"of)[^;\ue000]{0,120}?)?(?:,? (?:after|before|excluding) [^;\ue000]{3,200}?,)?(?: of)?(?: approximately| about)? "
        r"{money:net_proceeds}(?:[^;]{0,40} from (?:this "
        r"offering|the (?:sale|offering)))?",
        where=PROCEEDS,
        never=_NEVER,
        matches={
            "We expect to receive net proceeds from this offering of approximately $304.5 million and from the concurrent "
            "preferred "
            "stock offering of approximately $223.1 million.": {"net_proceeds": about("304500000")},
            "We estimate that we will receive net proceeds from this offering of approximately $472.6 million (or "
            "$579.2 million "
            "if the underwriters exercise their over-allotment option in full).": {"net_proceeds": about("472600000")},
        },
        rejects=("We will receive net proceeds only if shares are sold.",),
    ),
)

_SALE = r"(?:this|the|our) (?:offering|program|distribution|issuance|sale)[^;]{0,60}?"
_WITHOUT = (
    r"(?:,? ?\(?(?:excluding|exclusive of|in addition to|other than|not including|without|apart from|before|but "
    r"excluding|which (?:do not include|exclude|includes?))[^;]{2,240}?\)?,?)?"
)
EXPENSES = register(
    Rule(
        "offerings.expenses.estimated",
        needs=("expenses", "costs"),
        pattern=rf"(?i:(?:our share of (?:the )?)?(?:total |estimated |out[- ]of[- ]pocket |aggregate |offering |"
        rf"other |total offering ){{0,3}}(?:expenses|costs))(?: (?:payable|to be paid|paid|borne|incurred) by (?:us|"
        rf"the Company|[A-Z]\w+))?"
        rf"(?: (?:of|for|in|associated with|related to|in connection with|relating to) (?:this|the|our) "
        rf"(?:offer(?:ing)?|program|distribution|issuance|sale)\b[^;]{{0,60}}?)?(?:,? "
        rf"including[^;]{{2,160}}?)?{_WITHOUT}"
        r"(?: (?:that are|that will be|to be|which are|which will be) (?:payable|paid) by (?:us|[A-Z]\w+))?(?: for "
        r"(?:this|the) offering)?(?: "
        r"payable by us)?" + _WITHOUT + r",? (?:will be|are|is|to be|would be|are estimated (?:to be|at)|is estimated "
        r"(?:to be|at)|estimated (?:to be|at))(?: approximately| about| estimated (?:at|to be)(?: "
        r"approximately)?){0,2} {money:expenses}",
        where=DEAL | PROCEEDS | {"other"},
        never=r"(?i)assum|proceeds to us|net proceeds|total proceeds|agreed to reimburse|reimburse (?:the|for|up)|"
        r"which amount includes|concurrent|three months|year ended|quarter|months ended|legal fees of",
        matches={
            "In addition, we estimate that our share of the total expenses of this offering, excluding the "
            "underwriting discount, "
            "will be approximately $300,000.": {"expenses": about("300000")},
            "We estimate that the total expenses for the offering, excluding any commissions or expense reimbursement "
            "payable "
            "to the Managers under the terms of the Agreement, will be approximately "
            "$500,000.": {"expenses": about("500000")},
            "Our expenses associated with the offer and sale of the Senior Notes are estimated to be $3 million, "
            "excluding the "
            "underwriting discounts.": {"expenses": about("3000000")},
            "The estimated offering expenses payable by us, exclusive of the underwriting discounts and commissions, "
            "are "
            "approximately $20.8 million.": {"expenses": about("20800000")},
            "We estimate that our total expenses (not including the underwriting discounts) for this offering will be "
            "approximately $12.3 million.": {"expenses": about("12300000")},
        },
        rejects=("The expenses of the offering are estimated to be approximately $ million.",),
    ),
    Rule(
        "offerings.expenses.deducted",
        needs=("expenses of", "expenses, of", "expenses payable"),
        pattern=r"(?i:after deducting|before deducting|less|deducting)\b[^;]{0,160}?(?i:estimated )(?:\w+ ){0,2}?(?i:expenses)"
        r"(?: (?:of|for) (?:this|the) offering)?(?: payable by (?:us|the (?:Company|Fund|Trust|Partnership)|[A-Z]\w+))?,? of"
        r"(?: approximately| about)? {money:expenses}",
        where=DEAL | PROCEEDS,
        never=r"(?i)reimburs|concurrent|receive (?:estimated |aggregate )?net proceeds[^;\ue000]{0,80}? after",
        matches={
            "We expect the net proceeds to be approximately $420.3 million, after deducting the underwriting discount and "
            "estimated offering expenses of approximately $850,000.": {"expenses": about("850000")},
            "Assuming the sale of 5,000,000 shares at $11.58, the net proceeds would be approximately $56.8 million after "
            "deducting "
            "the estimated commission and estimated offering expenses payable by the Fund of $180,000.": {
                "expenses": money("180000"),
            },
            "(3) Before deducting estimated expenses of $275,000 payable by the Company.": {"expenses": money("275000")},
        },
        rejects=("We incurred interest expenses of $850,000.",),
    ),
    Rule(
        "offerings.expenses.we_estimate_at",
        needs=("expenses", "all costs"),
        pattern=r"[Ww]e estimate (?:our|the) (?:total )?(?:offering )?expenses(?: (?:of|for|in connection with) (?:this|the) "
        r"offering)?" + _WITHOUT + r",? (?:at|to be)(?: approximately)? {money:expenses}|"
        r"[Ww]e (?:expect|anticipate) to incur (?:total )?(?:offering )?expenses" + _WITHOUT + r",? of(?: approximately)? "
        r"{money:expenses} in connection with this offering|"
        r"[Ww]e estimate (?:our )?total (?:offering )?expenses of(?: approximately)? {money:expenses}|"
        r"(?:before|after) payment of expenses(?: payable)? by (?:us|the Company),? estimated (?:at|to be)(?: approximately)? "
        r"{money:expenses}|"
        r"(?:bear|pay) all (?:(?:of the )?costs|(?:of the )?expenses)[^;.\ue000]{0,100}?,? (?:which (?:are|we) )?(?:estimated? )"
        r"(?:to be|at)(?: approximately)? {money:expenses}",
        where=DEAL | PROCEEDS,
        never=r"assum|concurrent",
        matches={
            "We will bear all costs relating to the registration of these shares, estimated to be $62,500.": {
                "expenses": about("62500"),
            },
            "We estimate total expenses of $295,000, excluding placement agent fees.": {"expenses": money("295000")},
            "We expect to incur expenses, excluding underwriting discounts and commissions, of approximately $275,000 in "
            "connection "
            "with this offering.": {"expenses": about("275000")},
            "We estimate our total expenses of the offering, excluding the underwriting discounts, at approximately $440,000.": {
                "expenses": about("440000"),
            },
        },
        rejects=("We estimate our total expenses at the end of each quarter.",),
    ),
    Rule(
        "offerings.expenses.exclude",
        needs=("expenses",),
        pattern=r"(?i:expenses)(?: of (?:the|this) (?i:offering))?,? (?:(?:payable|to be paid) by (?:us|the \w+)(?: "
        r"(?:related|relating) to (?:this|the) offering)?,? )?(?:which are |that are )?estimated (?:at|to be)(?: "
        r"approximately)? {money:expenses}",
        where=DEAL | PROCEEDS,
        never=r"assum|reimburse|concurrent",
        matches={
            "The net proceeds to the depositor exclude expenses, estimated at $720,000.": {"expenses": about("720000")},
            "(2) Before deducting expenses of the Offering payable by the Company, estimated to be $900,000.": {
                "expenses": about("900000"),
            },
            "(2)Before deducting expenses payable by us related to the offering, estimated at approximately $800,000.": {
                "expenses": about("800000"),
            },
        },
        rejects=("Offering expenses were estimated in good faith.",),
    ),
)

PURPOSE = Rule(
    "offerings.use_of_proceeds.purposes",
    needs=("proceeds",),
    pattern=r"(?:(?i:net proceeds|proceeds)[^;]{0,160}? (?:will|would|to) be used|(?i:intend|expect|plan|propose|"
    r"anticipate|intends|expects|may|will)(?: also)?[^;]{0,30}? (?:to )?use\b[^;]{0,60}?proceeds[^;]{0,140}?)"
    r"(?: (?:primarily|principally|mainly|as follows|together with[^;]{2,80}?))?,? (?:for (?P<purpose>[^;]{4,500}?)|"
    r"(?P<purpose>to [a-z][^;]{4,500}?))(?=\.(?:$|\s)|$)",
    where=frozenset({"use_of_proceeds"}),
    never=r"pending|short-term|interim|have not determined|temporarily|will not",
    matches={
        "We intend to use the net proceeds from this offering for general corporate purposes, which may include the "
        "repayment of "
        "borrowings.": {"purpose": "general corporate purposes, which may include the repayment of borrowings"},
        "Unless otherwise indicated, we anticipate that any net proceeds from the sale of the securities will be used "
        "for general "
        "corporate purposes which may include but are not limited to working capital.": {
            "purpose": "general corporate purposes which may include but are not limited to working capital",
        },
        "We may also use a portion of the net proceeds for the acquisition of, or investment in, companies, "
        "technologies or assets "
        "that complement our business.": {
            "purpose": "the acquisition of, or investment in, companies, technologies or assets that complement our business",
        },
    },
    rejects=("Pending these uses, we intend to use the proceeds for short-term securities.",),
)
register(PURPOSE)
