"""Pay for services: placing for a fixed sum, advice, finding, managing; and the cap on all that dealers are paid."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.fees.commission_rules import NEVER, WHERE
from extractor.subjects.offerings.words import money

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
    pattern=r"(?:cash )?management fee (?:of|equal to) {rate:rate} of (?:the|such|all) (?P<basis>(?:aggregate |total )?gross "
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
register(PLACING_AMOUNT, RETAINER, ALLOCATED, ADVISORY, FINDER, MANAGEMENT, CAP)
