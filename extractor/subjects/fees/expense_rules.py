"""Expenses of dealers and investors that the issuer bears: reimbursements, allowances, and deposits against them."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.fees.commission_rules import NEVER, WHERE
from extractor.subjects.offerings.words import money, up_to

REIMBURSE = Rule(
    "fees.expense_reimbursement.agreed",
    needs=("reimburs", "out-of-pocket", "’ legal counsel", "' legal counsel", "’ counsel", "' counsel"),
    pattern=r"(?:[Ww]e|[Tt]he [Cc]ompany|[Tt]he [Ii]ssuer|[A-Z][\w.]+(?:,? [A-Z][\w.]+){0,4})(?: also)?(?: have| has)?(?: "
    r"also)?(?: (?:agreed|agrees))?(?:,? (?:subject to|in certain)[^;]{0,80}?,)?(?: to| will| shall)(?: also)?"
    r" (?:pay [^;\ue000]{10,220}?,? and (?:also )?(?:(?:has|have) (?:also )?agreed )?(?:to |will "
    r")?(?=reimburse))?(?:reimburse|pay|"
    r"bear)(?: to)? (?!us\b|the "
    r"Company|[A-Z]\w+ for [^;]{0,40}our)(?:(?:certain|the) (?:of the "
    r")?expenses of )?(?:for )?(?P<payee>[^;\ue000]{2,120}?)(?:,? (?:for|in connection with)\b|(?=,? (?:of )?up to "
    r"\ue000)|['’]s?(?= "
    r"))(?:(?!warrants? to|exercise price)[^;\ue000]){0,260}?"
    r"(?P<ceiling>up to|not (?:to )?exceed(?:ing)?|not exceeding|maximum of|limited to|no more than|not in excess of|"
    r"of up to|in the amount of|in an amount of|equal to|of)(?: an?)?(?: (?:aggregate|total|maximum|additional))?(?: "
    r"amount)?(?: of)?(?: up to)? {money:amount}",
    where=WHERE,
    never=r"reimburse us|reimburse the Company|" + NEVER,
    matches={
        "In addition to the cash compensation and the Warrants, we have also agreed to reimburse Cantor for its "
        "out-of-pocket "
        "expenses incurred in connection with the Sales Agreement up to an aggregate of $60,000, all or part of which "
        "may be "
        "refundable.": {"payee": "Cantor", "ceiling": "up to", "amount": up_to("60000")},
        "We have agreed to pay the dealer-manager a cash fee equal to 5.0% of the gross proceeds of the rights offering and to "
        "reimburse the dealer-manager for its expenses up to $75,000.": {
            "payee": "the dealer-manager",
            "ceiling": "up to",
            "amount": up_to("75000"),
        },
        "The Company will pay Jefferies a commission of up to 3.0% of the gross proceeds of any stock sold, and has agreed to "
        "reimburse Jefferies for certain legal expenses of up to $75,000.": {
            "payee": "Jefferies",
            "ceiling": "of up to",
            "amount": up_to("75000"),
        },
        "We also have agreed to reimburse Wainwright for the documented fees and costs of its legal counsel incurred in "
        "connection with the sales agreement in an amount not to exceed $50,000 in the aggregate.": {
            "payee": "Wainwright",
            "ceiling": "not to exceed",
            "amount": up_to("50000"),
        },
        "We have agreed to pay for the FINRA-related fees and expenses of the underwriters’ legal counsel, not to exceed "
        "$25,000.": {
            "payee": "the FINRA-related fees and expenses of the underwriters",
            "ceiling": "not to exceed",
            "amount": up_to("25000"),
        },
        "We have agreed to reimburse Lincoln Park up to $30,000 of its expenses in connection with the Purchase Agreement.": {
            "payee": "Lincoln Park",
            "ceiling": "up to",
            "amount": up_to("30000"),
        },
        "We have agreed to reimburse the underwriters for expenses relating to clearance of this offering with the "
        "Financial "
        "Industry Regulatory Authority in an amount up to $75,000.": {
            "payee": "the underwriters",
            "ceiling": "up to",
            "amount": up_to("75000"),
        },
        "We have also agreed to reimburse the placement agent and financial advisors for up to an aggregate of "
        "$105,000 (which may "
        "be increased with our written consent) for certain reasonable fees and expenses.": {
            "payee": "the placement agent and financial advisors",
            "ceiling": "up to",
            "amount": up_to("105000"),
        },
        "We have also agreed to reimburse the sales agent for its reasonable out-of-pocket expenses, including "
        "attorney’s fees, in "
        "an amount not to exceed an aggregate of $100,000 in connection with entering into the transactions and an "
        "amount not to "
        "exceed $15,000 per calendar "
        "quarter.": {"payee": "the sales agent", "ceiling": "not to exceed", "amount": up_to("100000")},
    },
    rejects=(
        "The underwriters have agreed to reimburse us for $3.4 million of expenses incurred by us in connection with "
        "this offering.",
        "We have agreed to reimburse the placement agent for certain expenses, and to issue to it warrants to purchase 145,349 "
        "shares at an exercise price of $2.15 per share.",
        "We have agreed to reimburse the underwriters for certain expenses in an amount not exceeding $ .",
    ),
)
REIMBURSABLE = Rule(
    "fees.expense_reimbursement.reimbursable",
    needs=("reimbursable by us", "reimbursable by the company"),
    pattern=r"(?:[Aa]n additional |[Uu]p to )?{money:amount} of (?:the |its |such )?expenses (?:is|are|will be) "
    r"reimbursable by (?:us|the Company)",
    where=WHERE,
    matches={
        "An additional $60,000 of expenses is reimbursable by us in connection with the offering contemplated by the "
        "Other "
        "Agreement.": {"amount": money("60000")},
    },
    rejects=("The expenses are reimbursable by the insurer.",),
)
COUNSEL_FEES = Rule(
    "fees.expense_reimbursement.counsel",
    needs=("counsel to the", "counsel for the"),
    pattern=r"fees(?:,? (?:and )?(?:expenses|disbursements)){0,2} of (?:legal )?counsel (?:to|for) the (?P<payee>underwriters?|"
    r"placement agents?|representatives?|sales agents?|agents?)(?: incurred)?[^;\ue000]{0,60}?(?P<ceiling>(?:not (?:to "
    r")?exceed(?:ing)?|"
    r"(?:of )?up to|no more than)(?: an aggregate of)?) {money:amount}",
    where=WHERE,
    never=r"(?i)we estimate",
    matches={
        "We have agreed to pay all expenses relating to the offering, including the fees of counsel to the underwriters not to "
        "exceed $75,000.": {"payee": "underwriters", "ceiling": "not to exceed", "amount": up_to("75000")},
    },
    rejects=("The fees of counsel to the underwriters are paid by them.",),
)
ITEMISED = Rule(
    "fees.expense_reimbursement.itemised",
    needs=("legal", "clearing", "counsel", "out-of-pocket"),
    pattern=r"{money:amount} (?:for|of(?= (?:its|their|the (?:placement agent|underwriter|representative)))) (?:(?:its|the|their|"
    r"certain|reasonable|accountable|documented|actual|(?:placement agent|underwriter|representative)s?(?:['’]s?)?) ){0,4}"
    r"(?:legal|clearing|counsel|out-of-pocket|road ?show|closing)\b[\w’',/ -]{0,40}?(?:fees|expenses|costs|fee)\b|"
    r"{money:amount} for (?:the )?fees(?:,? costs)?,? and (?:expenses|disbursements) of (?:its |their )?(?:legal )?counsel",
    where=WHERE,
    never=r"(?i)we estimate|three months|year ended|reimburse us|our (?:legal|counsel)|in excess of",
    matches={
        "We will also pay the placement agent $25,000 for non-accountable expenses, $50,000 for legal fees and expenses and "
        "$15,950 for its clearing expenses.": {"amount": money("50000")},
        "We will pay Wainwright up to $15,950 for clearing costs.": {"amount": up_to("15950")},
        "We will pay up to $50,000 for fees and expenses of legal counsel and $15,950 for clearing fees.": {
            "amount": up_to("50000"),
        },
        "We have agreed to pay up to $85,000 of the placement agents’ actual out-of-pocket expenses.": {"amount": up_to("85000")},
        "We will pay the placement agent a management fee and up to $95,000 of its legal fees.": {"amount": up_to("95000")},
    },
    rejects=("We estimate that we will pay $50,000 for legal fees and expenses.", "We paid $50,000 for clearing our land."),
)
NON_ACCOUNTABLE = Rule(
    "fees.expense_reimbursement.non_accountable",
    needs=("non-accountable", "nonaccountable"),
    pattern=r"{money:amount} (?:for|as an? allowance for|in) non-?accountable expenses?|non-?accountable expense(?:s| "
    r"allowance)(?: allowance)?,? (?:of|in the amount of|equal to|(?P<ceiling>not to exceed|up to)) {money:amount}",
    where=WHERE,
    matches={
        "We will pay the placement agent $50,000 for non-accountable expenses.": {"amount": money("50000")},
        "We have agreed to reimburse the placement agent for non-accountable expenses not to exceed $10,000.": {
            "ceiling": "not to exceed",
            "amount": up_to("10000"),
        },
    },
    rejects=("The non-accountable expense allowance is 1% of the gross proceeds.",),
)
ALLOWANCE = Rule(
    "fees.expense_reimbursement.allowance_rate",
    needs=("non-accountable", "nonaccountable"),
    pattern=r"(?i:non-?accountable expenses?(?: reimbursement| allowance)?)(?: (?:payable )?to (?:the )?[\w ’']{3,40}?)? "
    r"(?:of|equal to|in the amount of|at) {rate:rate}(?: \(\ue001\))?(?: (?:of|on) (?:the )?(?P<basis>(?:[\w-]+ ){0,3}"
    r"(?:gross proceeds|proceeds|offering price|purchase price)))?",
    where=WHERE,
    matches={
        "We have agreed to pay a non-accountable expense allowance to the underwriter equal to 1.0% of the gross proceeds "
        "received.": {
            "rate": Decimal("0.010"),
            "basis": "gross proceeds",
        },
        "Does not include a non-accountable expense allowance equal to 1% of the gross proceeds of this offering payable to the "
        "underwriters.": {"rate": Decimal("0.01"), "basis": "gross proceeds"},
    },
    rejects=("We will pay the placement agent $50,000 for non-accountable expenses.",),
)
ONGOING = Rule(
    "fees.expense_reimbursement.each_quarter",
    needs=("quarter", "due diligence", "annual", "annum"),
    pattern=r"(?:(?P<ceiling>up to|not (?:to )?exceed(?:ing)?|exceed|no more than)(?: (?:an?|the) (?:aggregate|maximum)(?: "
    r"amount)?)?"
    r"(?: of)?(?: up to)?|as well as|plus) {money:amount} (?:in (?:any|each)|per|each|for each|for any|on a) "
    r"(?:annum thereafter|(?:calendar |fiscal |subsequent )?(?:quarter|due diligence|year|annual))",
    where=WHERE,
    never=r"reimburse us|per annum(?! thereafter)|interest|dividend|credit facility",
    matches={
        "We have agreed to reimburse the Agents for the fees of their counsel in an amount not to exceed $75,000, in addition to "
        "certain ongoing disbursements of their counsel of up to $25,000 per calendar quarter.": {
            "ceiling": "up to",
            "amount": up_to("25000"),
        },
        "We have agreed to reimburse the Sales Agents for fees of their counsel not to exceed $75,000, plus up to $15,000 "
        "per annum "
        "thereafter.": {"ceiling": "up to", "amount": up_to("15000")},
        "We have agreed to reimburse Acme for the fees of its legal counsel not to exceed $50,000, as well as $2,500 per due "
        "diligence update session.": {"amount": money("2500")},
        "We will reimburse the agent for its due diligence sessions in an amount not to exceed $2,500 per quarter.": {
            "ceiling": "not to exceed",
            "amount": up_to("2500"),
        },
    },
    rejects=("We may pay dividends of up to $25,000 per quarter.",),
)
DEPOSIT = Rule(
    "fees.deposit",
    needs=("deposit",),
    pattern=r"(?:paid|pay|advanced)\b(?: {name:payee})?[^;]{0,80}? {money:amount} as an? (?:non-?refundable "
    r")?(?:deposit|advance)|"
    r"(?:paid|pay|advanced) (?:(?:to )?(?:{name:payee}|the (?:representative|underwriter|placement agent)s?) )?an? "
    r"(?:(?:expense|cash|advance|accountable|refundable) "
    r")?(?:advance|deposit)"
    r"(?: against[^;\ue000]{0,80}?)? of {money:amount}",
    where=WHERE,
    never=r"trust account|letter of intent|purchase price",
    matches={
        "Upon execution of the agreement, we paid Cantor a $75,000 annual retainer and $50,000 as a non-refundable "
        "deposit "
        "against our reimbursement obligation.": {"payee": "Cantor", "amount": money("50000")},
        "We have paid the representative an expense deposit of $25,000.": {"amount": money("25000")},
        "We have paid an expense deposit of $50,000 to the representative, which will be applied against the out-of-pocket "
        "accountable expenses.": {"amount": money("50000")},
    },
    rejects=("We paid a deposit on our headquarters lease.",),
)
register(REIMBURSE, REIMBURSABLE, COUNSEL_FEES, ITEMISED, NON_ACCOUNTABLE, ALLOWANCE, ONGOING, DEPOSIT)
