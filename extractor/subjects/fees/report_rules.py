"""How current reports tell of pay beside the rate: what was reimbursed, fees in money, and the fee for an investor's "
"commitment."""

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register
from extractor.subjects.offerings.words import money, up_to

ITEM: frozenset[SectionKind] = frozenset({"item"})
_OTHER = (
    r"(?i)(?<!line of )credit (?:agreement|facility)|term loan|lender|merger|license|termination fee|landlord|employment|"
    r"severance|director"
)
_UP_TO = r"(?P<ceiling>up to|not (?:to )?exceed(?:ing)?|not in excess of|no more than|a maximum of)"

REIMBURSED = Rule(
    "fees.report.reimbursed",
    needs=("reimburse",),
    pattern=r"reimburse[ds]?(?: to)? (?P<payee>(?!us\b|the Company\b)[A-Z][\w.&]*(?: [A-Z&][\w.&]*){0,4}|the "
    r"[\w ]{3,40}?|it|them)(?:['’]s?)?"
    r"(?: (?:up to )?{money:amount} (?:of|for)\b|(?: in (?:an|the) amount| (?:for|in connection with))[^;\ue000]{0,220}? (?:in "
    r"(?:an|the) "
    r"(?:aggregate )?amount (?:of )?|of |equal to )?(?:(?:" + _UP_TO + r"|of)(?: (?:an aggregate|a total|a maximum) of)? "
    r")?{money:amount})",
    where=ITEM,
    never=_OTHER,
    matches={
        "The Company paid the Placement Agent a cash fee and reimbursed the Placement Agent for expenses of $80,000.": {
            "payee": "the Placement Agent",
            "amount": money("80000"),
        },
        "and will reimburse Calder for certain specified expenses in connection with the agreement in an amount up to $60,000.": {
            "payee": "Calder",
            "ceiling": "up to",
            "amount": up_to("60000"),
        },
        "and reimbursed A.B.C. for certain expenses of up to $75,000.": {
            "payee": "A.B.C.",
            "ceiling": "up to",
            "amount": up_to("75000"),
        },
    },
    rejects=("The insurer reimbursed us for $2.0 million of costs.",),
)
FOR_EXPENSES = Rule(
    "fees.report.for_expenses",
    needs=("expenses",),
    pattern=r"(?:,|\band|\bplus) (?:an (?:aggregate|additional) (?:of )?|up to )?{money:amount} for (?:certain|its|their|legal|"
    r"non-?accountable|accountable|out-of-pocket|other)(?: [\w’'-]+){0,3} (?:expenses|fees and expenses)\b",
    where=ITEM,
    never=_OTHER + r"|net proceeds|estimate",
    matches={
        "has agreed to pay Calder an aggregate cash fee equal to 7.0% of the gross proceeds, and an aggregate of $65,000 for "
        "certain expenses related to the offering.": {"amount": money("65000")},
    },
    rejects=("The Company recorded $4 million of revenue and $2 million for certain tax expenses of its license agreement.",),
)
FEE_RECEIVED = Rule(
    "fees.report.fee_received",
    needs=("placement agent", "placement fee", "placement commission"),
    pattern=r"{firm:payee}(?:,? \([^()]{1,60}\))?,? (?:has |have )?(?:received|will receive|was paid|is entitled to|will be paid|"
    r"earned)(?: from the Company)? an? (?:(?:cash|total|aggregate) ){0,2}placement(?: agent)?(?:['’]s)? (?:fee|commission)s? "
    r"(?:of|equal to|in the amount of|totall?ing)(?: approximately)? {money:amount}|(?:acted|acting|served|serving) as "
    r"[^;\ue000]{0,50}?placement agents?\b[^;\ue000]{0,120}? (?:received|will "
    r"receive|was "
    r"paid|is entitled to|will be paid)(?: from the Company)? (?:an? )?(?:(?:cash|placement|total|aggregate) ){0,3}(?:fee|"
    r"commission)s? (?:of|equal to|in the amount of|totall?ing)(?: approximately)? {money:amount}",
    where=ITEM,
    never=_OTHER,
    matches={
        "Harbor Street Securities, Inc. acted as placement agent and received a cash fee of $240,000.": {
            "amount": money("240000"),
        },
        "There were no underwriters, and Calder & Finch Securities, Inc. received a placement fee of $102,000.": {
            "payee": "Calder & Finch Securities, Inc.",
            "amount": money("102000"),
        },
    },
    rejects=("Harbor Street Securities, Inc. acted as placement agent for sales of $240,000.",),
)
COMMISSION_PAID = Rule(
    "fees.report.commission_paid",
    needs=("commission",),
    pattern=r"(?:paid|pay|paying) (?:an? )?(?:aggregate |total |cash |sales |selling ){0,3}commissions?(?: of| totall?ing| "
    r"in the "
    r"(?:aggregate )?amount of)(?: approximately)? {money:amount} to {firm:payee}|"
    r"(?:paid|pay|paying)(?: to)? {firm:payee}(?:,? \([^()]{1,60}\))?,? (?:an? )?(?:aggregate |total |cash |sales |selling ){0,3}"
    r"commissions?(?: of| totall?ing| in the (?:aggregate )?amount of)(?: approximately)? {money:amount}",
    where=ITEM,
    never=_OTHER,
    matches={
        "The Company paid commissions of $40,000 to Calder Securities Corp., a registered broker-dealer.": {
            "amount": money("40000"),
            "payee": "Calder Securities Corp.",
        },
    },
    rejects=("The Company paid rent of $40,000 to Calder Securities Corp.",),
)
COMMITMENT = Rule(
    "fees.report.commitment_fee",
    needs=("commitment fee", "structuring fee"),
    pattern=r"(?:paid|pay|paying)(?: to)? (?P<payee>[A-Z][\w.&]*(?: [A-Z&][\w.&]*){0,4}|the [\w ]{3,30}?) an? (?:(?:upfront|cash|"
    r"initial|one-time|non-refundable) ){0,2}commitment fee (?:of|equal to|in (?:an|the) amount of) {money:amount}",
    where=ITEM,
    never=_OTHER + r"|revolv|unused|indenture",
    matches={
        "As consideration for its commitment the Company paid Larkspur a cash commitment fee of $150,000.": {
            "payee": "Larkspur",
            "amount": money("150000"),
        },
    },
    rejects=("The Company pays the lenders a commitment fee of $150,000 under the revolving credit facility.",),
)
register(REIMBURSED, FOR_EXPENSES, FEE_RECEIVED, COMMISSION_PAID, COMMITMENT)
