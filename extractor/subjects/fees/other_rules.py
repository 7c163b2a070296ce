"""Pay beside the rate: securities, reimbursements, retainers, deposits, finders' fees, and the cap on all of it."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.fees.commission_rules import NEVER, WHERE
from extractor.subjects.offerings.words import money, up_to

PAID_IN_SECURITIES = Rule(
    "fees.securities.share_of_units_sold",
    needs=(
        "warrants to purchase",
        "options to purchase",
        "warrants equal to",
        "warrants”) to purchase",
        'warrants") to purchase',
        "warrants, substantially in",
        "warrants, in substantially",
    ),
    pattern=r"(?P<what>[Ww]arrants|[Oo]ptions)(?:,? \([^()]{1,60}\))?(?:, (?:substantially )?in (?:substantially )?the (?:same )?"
    r"form [^;,]{3,80},)? (?:to purchase|equal to)[^;\ue001]{0,120}?(?:equal to |"
    r"representing )?(?:an aggregate of )?(?P<ceiling>up to )?{rate:rate} of the (?:aggregate |total )?(?:number of "
    r")?(?:the )?(?:[A-Z]?[\w-]+ "
    r"){0,6}?(?P<basis>(?:[Ss]hares|[Uu]nits|ADSs|[Ss]ecurities)(?: of [\w ]{3,30}?)?(?: and [\w-]+ [Ww]arrants)?(?: to be)? "
    r"(?:sold|issued|placed|offered|purchased))",
    where=WHERE,
    never=r"(?i)in excess of|previously|over-?allotment|day option|option to purchase|additional (?:shares|warrants)",
    matches={
        "Cantor is to receive compensation of 4.00% and warrants to purchase shares of common stock in an amount "
        "equal to 10% of "
        "the number of shares sold by Cantor at an exercise price equal to 130% of the volume weighted average sales "
        "price.": {
            "what": "warrants",
            "rate": Decimal("0.1"),
            "basis": "shares sold",
        },
        "We will issue to the placement agent warrants (the “Placement Agent Warrants”) to purchase up to 308,721 shares of "
        "common stock, which represents 7.0% of the aggregate number of shares and pre-funded warrants sold in this offering.": {
            "what": "warrants",
            "rate": Decimal("0.07"),
            "basis": "shares and pre-funded warrants sold",
        },
        "We will issue warrants to purchase up to 400,000 shares of common stock, equal to 5.0% of the common units and "
        "pre-funded units sold.": {"what": "warrants", "rate": Decimal("0.05"), "basis": "units sold"},
    },
    rejects=(
        "Holders of warrants to purchase shares own 10% of the company.",
        "We have granted the underwriter a 45-day option to purchase warrants to purchase up to 750,000 shares, representing 15% "
        "of the securities sold.",
    ),
)
SAME_SECURITIES = Rule(
    "fees.securities.same_terms",
    needs=("warrants with the same terms",),
    pattern=r"(?P<what>warrants) with the same terms(?: and provisions)? as (?:provided for |those )?(?:issued "
    r")?under the {title:as_under}(?=[.;,]|$)",
    where=WHERE,
    matches={
        "In connection with any sales under the Other Agreement, Cantor is to receive compensation of 4% of the gross "
        "proceeds "
        "of such sales and warrants with the same terms and provisions as provided for under the Sales Agreement.": {
            "what": "warrants",
            "as_under": "Sales Agreement",
        },
    },
    rejects=("The new warrants have the same terms.",),
)
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
    r"))[^;\ue000]{0,260}?"
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
RETAINER = Rule(
    "fees.retainer",
    needs=("retainer",),
    pattern=r"(?:receive|paid|pay|entitled to)(?: {name:payee})?(?: an?| the)? (?:(?:annual|monthly|quarterly|"
    r"non-refundable|initial) )*retainer(?: fee)? of {money:amount}|"
    r"(?:paid|pay) {name:payee} an? {money:amount} (?:(?:annual|monthly|non-refundable|initial) )*retainer",
    where=WHERE,
    matches={
        "The agreement provides that Cantor is to receive an annual retainer of $75,000 and reimbursement of its "
        "out-of-pocket "
        "expenses.": {"amount": money("75000")},
        "Upon execution of the agreement, we paid Cantor a $75,000 annual retainer and $50,000 as a non-refundable deposit.": {
            "payee": "Cantor",
            "amount": money("75000"),
        },
    },
    rejects=("Our directors receive an annual retainer.",),
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
ALLOCATED = Rule(
    "fees.allocated",
    needs=("allocated to",),
    pattern=r"{money:allocated}(?:,? or one-half of such aggregate amount,?)? (?:has been|is|will be) allocated to "
    r"each of (?:this|the) [Oo]ffering",
    where=WHERE,
    matches={
        "$62,500 or one-half of such aggregate amount has been allocated to each of this Offering and the Offering "
        "contemplated "
        "by the Other Agreement.": {"allocated": money("62500")},
    },
    rejects=("$62,500 has been allocated to goodwill.",),
)
ADVISORY = Rule(
    "fees.retainer.agreement",
    needs=("advisory agreement",),
    pattern=r"fees payable under the (?P<agreement>(?:financial )?advisory agreement)",
    where=WHERE,
    matches={
        "exclusive of expense reimbursement and fees payable under the advisory agreement:": {"agreement": "advisory agreement"}
    },
    rejects=("Our investment advisory agreement terminates annually.",),
)
CAP = Rule(
    "fees.cap.rate",
    needs=("compensation", "discount", "commission"),
    pattern=r"(?:(?P<payee>[A-Z][\w.]+(?: [A-Z&][\w.]*){0,4}) (?:and any (?:NASD|FINRA) member|or any (?:NASD|FINRA) "
    r"member)[^;]{0,80}? may not receive|may not receive|(?i:in no event will (?:the )?(?:total |aggregate )(?:amount "
    r"of )?compensation[^;\ue001]{0,200}? exceed|(?:maximum|aggregate|total|any) (?:amount of )?(?:underwriting |"
    r"agency |selling |sales )?(?:commission or discount|commissions?|compensation|discounts?(?: and "
    r"commissions)?)[^;\ue001]{0,160}?(?:may not|will not|shall not|cannot|not to) (?:exceed|be (?:greater|more) "
    r"than)))"
    r"(?: (?:compensation|commissions?|discounts?)[^;\ue001]{0,60}? (?:greater|more) than| (?:compensation|"
    r"commissions?) in excess of)? {rate:rate}",
    where=WHERE,
    never=NEVER + r"|accountable expense",
    matches={
        "Pursuant to the applicable NASD rules, Cantor and any NASD member participating in the distribution may not "
        "receive "
        "compensation greater than 8%, as determined by the Corporate Finance Department of the NASD.": {
            "payee": "Cantor",
            "rate": Decimal("0.08"),
        },
        "The maximum commission or discount to be received by any FINRA member will not exceed 8% of the gross proceeds.": {
            "rate": Decimal("0.08"),
        },
    },
    rejects=("Holders may not convert the notes if they would own more than 8% of the shares.",),
)
FINDER = Rule(
    "fees.finders_fee.paid",
    needs=("finder",),
    pattern=r"(?:(?:the Company|we|We|The Company)(?: has| have)? (?:paid|agreed to pay)|paid|pay) (?:an? "
    r")?(?P<what>finder['’]?s['’]? fees?)(?: of {money:amount}(?: in cash)?)?(?: to (?P<payee>[^;,]{3,80}?))?"
    r"(?: consisting of (?P<consisting>(?:cash and )?(?P<securities>warrants|shares|cash)[^;.]{0,80}))?(?=[,.;]|$)",
    where=WHERE,
    matches={
        "In connection with this financing, the Company paid a finder's fee to an unrelated third party consisting of "
        "cash and "
        "warrants to purchase common stock of the Company.": {
            "what": "finder's fee",
            "payee": "an unrelated third party",
            "consisting": "cash and warrants to purchase common stock of the Company",
            "securities": "warrants",
        },
    },
    rejects=("No finder's fee is payable.",),
)
MANAGEMENT = Rule(
    "fees.management_fee.rate",
    needs=("management fee",),
    pattern=r"(?:cash )?management fee (?:of|equal to) {rate:rate} of the (?P<basis>(?:aggregate |total )?gross "
    r"proceeds)",
    where=WHERE,
    matches={
        "We have agreed to pay Wainwright a cash fee and a management fee equal to 1.0% of the aggregate gross proceeds.": {
            "rate": Decimal("0.01"),
            "basis": "aggregate gross proceeds",
        },
    },
    rejects=("The fund pays a management fee of 1.0% of net assets.",),
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
    r"allowance)(?: allowance)? (?:of|in the amount of|equal to) {money:amount}",
    where=WHERE,
    matches={"We will pay the placement agent $50,000 for non-accountable expenses.": {"amount": money("50000")}},
    rejects=("The non-accountable expense allowance is 1% of the gross proceeds.",),
)
ALLOWANCE = Rule(
    "fees.expense_reimbursement.allowance_rate",
    needs=("non-accountable", "nonaccountable"),
    pattern=r"(?i:non-?accountable expenses?(?: reimbursement| allowance)?)(?: payable to (?:the )?[\w ’']{3,40})? "
    r"(?:of|equal to|in the amount of|at) {rate:rate}(?: \(\ue001\))?(?: (?:of|on) (?:the )?(?P<basis>(?:[\w-]+ ){0,3}"
    r"(?:gross proceeds|proceeds|offering price|purchase price)))?",
    where=WHERE,
    matches={
        "Does not include a non-accountable expense allowance equal to 1% of the gross proceeds of this offering payable to the "
        "underwriters.": {"rate": Decimal("0.01"), "basis": "gross proceeds"},
    },
    rejects=("We will pay the placement agent $50,000 for non-accountable expenses.",),
)
register(ALLOWANCE)
ONGOING = Rule(
    "fees.expense_reimbursement.each_quarter",
    needs=("quarter", "due diligence", "annual"),
    pattern=r"(?P<ceiling>up to|not (?:to )?exceed(?:ing)?|exceed|no more than)(?: (?:an?|the) (?:aggregate|maximum)(?: "
    r"amount)?)?"
    r"(?: of)?(?: up to)? {money:amount} (?:in (?:any|each)|per|each|for each|for any|on a) (?:calendar |fiscal |subsequent )?"
    r"(?:quarter|due diligence|year|annual)",
    where=WHERE,
    never=r"reimburse us|per annum|interest|dividend|credit facility",
    matches={
        "We have agreed to reimburse the Agents for the fees of their counsel in an amount not to exceed $75,000, in addition to "
        "certain ongoing disbursements of their counsel of up to $25,000 per calendar quarter.": {
            "ceiling": "up to",
            "amount": up_to("25000"),
        },
        "We will reimburse the agent for its due diligence sessions in an amount not to exceed $2,500 per quarter.": {
            "ceiling": "not to exceed",
            "amount": up_to("2500"),
        },
    },
    rejects=("We may pay dividends of up to $25,000 per quarter.",),
)
PLACING_AMOUNT = Rule(
    "fees.placement_agent_fee.amount",
    needs=("placement agent",),
    pattern=r"(?:paid|pay)(?: to)? [^;\ue000]{2,80}?(?:,? (?:which|who) (?:acted|acts|is acting) as [^;\ue000]{0,40}?placement "
    r"agents?[^;,\ue000]{0,60},)? an? (?:(?:cash|placement|placement agent|aggregate|total) ){0,2}(?:fee|commission) "
    r"(?:of|equal to|in the amount of) {money:amount}(?! (?:per|for each) )",
    where=WHERE,
    never=r"(?i)management fee|retainer|monthly|annual|advisory|financial advisor|clearing|tail|finder|escrow|estimate|"
    r"concurrent",
    matches={
        "The Company paid Acme Securities & Co., which acted as placement agent, a fee of $420,000 and issued it a warrant.": {
            "amount": money("420000"),
        },
        "We will pay the placement agent a cash fee of $350,000.": {"amount": money("350000")},
    },
    rejects=("We pay the placement agent a monthly fee of $10,000.", "We paid a fee of $10,000 to the transfer agent."),
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
register(ONGOING, PLACING_AMOUNT, COUNSEL_FEES)
register(
    PAID_IN_SECURITIES,
    SAME_SECURITIES,
    REIMBURSE,
    REIMBURSABLE,
    RETAINER,
    DEPOSIT,
    ALLOCATED,
    ADVISORY,
    CAP,
    FINDER,
    MANAGEMENT,
    NON_ACCOUNTABLE,
    ITEMISED,
)
