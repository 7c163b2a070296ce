"""Rules for the figures of pay, and for the plans and agreements that state them."""

from decimal import Decimal

from extractor.models.events import PayKind
from extractor.rules import Rule, register
from extractor.terms.money import Money


def _usd(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


_CAP = r"(?:[A-Z][\w.’'&-]*|\d{4}|\ue003|401\(k\))"
PLAN = Rule(
    "events.pay.plan",
    needs=("plan", "program"),
    pattern=r"(?:adopted|approved|adoption of|approval of|amended|amendments? (?:to|of)|amendment and restatement of)\b"
    rf"(?:(?!\b(?:under|pursuant|awards?|grants?|granted|bonus|bonuses|payments?|salary|salaries|accordance|"
    rf"agreements?|employment|increases?|modifications?|criteria|targets?)\b)[^;.]|\.(?= [A-Z])){{0,150}}?[ “\"](?:the |"
    rf"its |our |an? |[\w’']+[’']s )?(?:new )?"
    rf"(?P<plan>(?:{_CAP} (?:(?:of|and|for|on|in) )?){{1,10}}(?:Plan|Program))\b",
    never=r"(?i)\bthe foregoing|qualified in its entirety|does not purport",
    matches={
        "On August 17, 2022, the Compensation Committee of the Board of Directors of Apple Inc. (“Apple”) approved "
        "the Apple Inc. "
        "Executive Cash Incentive Plan (the “Plan”).": {"plan": "Apple Inc. Executive Cash Incentive Plan"},
    },
    rejects=("The Committee approved awards under the 2007 Equity Incentive Plan.",),
)
AGREED = Rule(
    "events.pay.agreement",
    needs=("agreement", "offer letter"),
    pattern=r"(?:(?i:entered into|executed|amended)(?: into)? (?:an?|the|its)? ?(?:[\w’-]+ ){0,5}?(?i:(?:employment|"
    r"severance|separation|retention|consulting|salary continuation|compensation|change[- ](?:in|of)[- ]control|"
    r"transition)(?: and [\w ]{3,30}?)? agreements?|offer letter)(?: \([^();]{1,80}\))?[^;.\ue005]{0,60}? "
    r"(?:with|of|between) (?:(?:Mr|Ms|Mrs|Dr)\. "
    r")?{person:person}"
    r"|{person:person},? [^;\ue005]{0,160}?entered into an amendment [^;.\ue005]{0,40}?to the agreement between the "
    r"(?:Company|Registrant) and (?:Dr\. )?\ue005"
    r"|{person:person},? [^;\ue005]{0,160}?entered into an? (?:(?i:amendment)[^;.]{0,60}?|(?:[\w’-]+ ){0,4}?)"
    r"(?i:employment agreement|severance agreement|separation agreement|retention agreement|to (?:(?:Mr|Ms|Mrs|Dr)\. "
    r")?[^;.]{0,30}employment agreement))",
    matches={
        "The Company has entered into a new employment agreement with Thomas O. Staggs, pursuant to which he has "
        "agreed to serve as "
        "Chief Operating Officer.": {"person": "Thomas O. Staggs"},
        "On January 6, 2012, the Registrant entered into a new consulting agreement (the “Vogel Consulting Agreement”) between "
        "Dana R. Vogel and the Registrant.": {"person": "Dana R. Vogel"},
        "On January 23, 2012 the Bank amended the Halden Bank salary continuation agreement with Dana R. Vogel, its President.": {
            "person": "Dana R. Vogel",
        },
        "On May 3, 2012, the Registrant and Dr. Dana Vogel, the Chairman of the Registrant, entered into an amendment (the "
        "“Amendment”) to the agreement between the Registrant and Dr. Vogel, dated as of July 30, 2011.": {
            "person": "Dana Vogel",
        },
    },
    rejects=(
        "The Company entered into a credit agreement with the lenders.",
        "The Registrant entered into a consulting agreement between Halden Advisers LLC and the Registrant.",
    ),
)
EXTENDED = Rule(
    "events.pay.extended",
    needs=("extended",),
    pattern=r"\bextended the terms? of the (?i:employment|severance|change[- ](?:in|of)[- ]control) agreements? (?:with|of) "
    r"(?:each of )?(?:(?:Mr|Ms|Mrs|Dr)\. )?{person:person}",
    matches={
        "On May 2, 2012, the Board extended the terms of the employment agreements with each of Dana R. Vogel, President, and "
        "Jean Hart, Treasurer.": {"person": "Dana R. Vogel"},
    },
    rejects=("On May 2, 2012, the Board extended the terms of the credit agreements with each of the lenders.",),
)
ROW = Rule(
    "events.pay.row",
    needs=("$", "\t"),
    pattern=r"^(?:(?:Mr|Ms|Mrs|Dr)\. )?{person:person}[^\ue000.;]{0,200}(?:[\t $]\ue000|\t\ue003|\t\ue001)",
    unit="passage",
    matches={
        "Jean Hu, Executive Vice President, Chief Financial Officer and Treasurer $ 507,968": {"person": "Jean Hu"},
    },
    rejects=("Total $ 507,968", "Jean Hu 1999"),
)
NAMED = Rule(
    "events.pay.person",
    needs=("mr", "ms"),
    pattern=r"{person:person}",
    matches={"Mr. Parks will be paid; Ms. Lora was granted units.": {"person": "Mr. Parks"}},
    rejects=("The Company will pay.",),
)
SALARY = Rule(
    "events.pay.salary",
    needs=("salary", "base pay"),
    pattern=r"(?i:(?:base salary|annual salary|salary|base pay)\b)(?:[^.;$€£%\ue000\ue001]|(?<=\b[A-Z])\.){0,120}?"
    r"(?:(?:of|at|is|be|to|as|rate of|equal to|approximately) (?:not less than )?|from {money} to ){money:amount}"
    r"|{money:amount} (?:per (?:annum|year) )?(?:in )?(?i:(?:annual )?base salary)",
    matches={
        "His annual base salary will be $420,000.": {"amount": _usd("420000")},
        "approved an increase in Mr. Chamber's base salary from $300,000 to $400,000": {"amount": _usd("400000")},
        "approved an increase in the annual base salary of the Company's Chief Financial Officer, Dana R. Vogel, from $300,000 "
        "to $350,000, effective as of January 1, 2012.": {"amount": _usd("350000")},
    },
    never=r"(?i)\bconsulting (?:role|term|period|services|year)",
    rejects=(
        "The base salary was not changed.",
        "If he goes on in a consulting role he will receive an annual salary of $200,000.",
    ),
)
TARGET = Rule(
    "events.pay.target",
    needs=("target", "bonus opportunity"),
    pattern=r"(?i:target (?:annual )?(?:cash )?(?:bonus|incentive|award|short-term|performance)|annual (?:target |"
    r"cash )?(?:incentive|bonus) (?:compensation )?(?:target|opportunity)|bonus opportunity|target bonus)"
    r"[^.;$€£%\ue000]{0,120}?(?:of|at|is|be|to|as|equal to|than) (?:(?:not less than |at least |approximately )"
    r")?(?:{money} to )?(?:{money:amount}|{rate:rate})"
    r"|(?i:(?:bonus|incentive)(?: award| compensation| payment| opportunity)?,? (?:with|at) an? (?:annual )?target)"
    r"(?: amount| award| opportunity| bonus| level)? (?:of|equal to) (?:{money:amount}|{rate:rate})",
    matches={
        "will be eligible for an annual cash incentive with a target of 70% of base salary": {"rate": Decimal("0.7")},
        "His annual incentive compensation target percentage will be 48% of his base salary.": {"rate": Decimal("0.48")},
    },
    never=r"(?i)\b(?:revenue|earnings|EPS|performance result|threshold|achiev\w+|goals?)\b[^.;]{0,160}\ue001|no(?:t)? (?:be "
    r")?(?:earned|paid)",
    rejects=("The target was not met.", "* Cannot exceed Target Award unless the Financial Performance Result is at least 95%."),
)
SIGNING = Rule(
    "events.pay.signing",
    needs=("sign-on", "signing", "sign on"),
    pattern=r"(?i:sign(?:ing|[- ]on)(?: cash)? (?:bonus|payment|award))[^.;$€£\ue000]{0,80}? {money:amount}|{money:amount} "
    r"(?:cash )?(?i:sign(?:ing|[- ]on)(?: cash)? (?:bonus|payment))",
    matches={"She will receive a sign-on bonus of $250,000.": {"amount": _usd("250000")}},
    rejects=("The signing of the agreement cost $5.",),
)
RETAINER = Rule(
    "events.pay.retainer",
    needs=("retainer",),
    pattern=r"{money:amount} (?:annual |cash )*(?i:retainer)|(?i:retainer)(?: of| equal to| in the amount of)"
    r" {money:amount}",
    matches={
        "Ms. Lozano will receive a $100,000 annual retainer for her service on the Board.": {"amount": _usd("100000")},
        "she was granted a pro-rated annual cash retainer of $77,250, payable starting on July 24, 2023.": {
            "amount": _usd("77250"),
        },
    },
    rejects=("The retainer is paid quarterly.",),
)
EQUITY = Rule(
    "events.pay.equity",
    needs=("restricted stock", "rsu", "equity", "option", "performance share", "long-term incentive"),
    pattern=r"(?:(?i:grant(?:ed)?|award(?:ed)?|receive[ds]?)\b(?:[^.;$€£\ue000]|(?<=\b(?:Mr|Ms|Dr|Mrs))\.){0,120}? "
    r"(?:of |for )?{number:units} "
    r"(?:(?i:shares of )?(?i:restricted (?:stock|share)|performance[- ](?:based )?(?:restricted )?(?:stock|share)"
    r"|RSUs?|stock options|options|deferred stock|shares of (?:common|restricted))|shares\b)"
    r"|(?i:restricted stock units?|restricted stock|equity|stock option|RSUs?|long-term incentive)"
    r"[^.;$€£%\ue000\ue001]{0,100}?(?i:value(?:d)?|amount|award)[^.;$€£%\ue000\ue001]{0,40}?(?:of|at|to|equal to) "
    r"(?:approximately "
    r")?(?:{money:amount}|{rate:rate})"
    r"|(?i:grant|granted|award of)(?: an?)? {money:amount} in value of"
    r"|(?i:options?(?: award)?|grant of options)\b[^.;$€£\ue000]{0,60}? to (?:purchase|acquire) (?:up to )?(?:an aggregate "
    r"of )?{number:units} "
    r"(?:common )?shares)",
    never=r"(?i)\bversus\b|percentile|in lieu of",
    matches={
        "Mr. Robertson received a restricted stock unit award of 4,000 shares of Company common stock": {"units": Decimal(4000)},
        "The Company will grant $800,000 in value of service-vested restricted stock units (“RSUs”)": {"amount": _usd("800000")},
    },
    rejects=("The equity plan was amended.",),
)
LUMP = Rule(
    "events.pay.severance",
    needs=("severance", "cash payment", "lump sum", "separation"),
    pattern=r"(?i:severance|lump[- ]sum(?: cash)?|cash (?:payment|severance)|separation payment)(?: payments?| "
    r"benefits?| amount| bonus)?[^.;$€£\ue000]{0,60}?(?:of|equal to|in the amount of|totaling) {money:amount}",
    matches={"Mr. Lenz will receive a cash payment of $1,379,480.": {"amount": _usd("1379480")}},
    rejects=("Severance is not paid.",),
)
BONUS = Rule(
    "events.pay.bonus",
    needs=("bonus",),
    pattern=r"(?<!target )(?i:(?:retention |cash |discretionary |special |one-time |transaction |stay )+bonus|a "
    r"bonus)(?: award| payment)?(?: equal to| of| in the amount of) {money:amount}"
    r"|(?:approved|awarded|granted) (?:an? )?{money:amount} (?i:(?:cash |discretionary |special |one-time |retention )*bonus"
    r"(?: payment| award)?) (?:to|for) (?:(?:Mr|Ms|Mrs|Dr)\. )?{person:person}",
    matches={
        "On July 5, 2011 the Committee approved a $41,000 cash bonus payment to Dana Vogel.": {
            "amount": _usd("41000"),
            "person": "Dana Vogel",
        },
        "the Company will pay him a bonus of $30,000 and accelerate the vesting": {"amount": _usd("30000")},
    },
    rejects=("The bonus plan was approved.", "The Committee approved a $41,000 cash bonus payment to its plan."),
)
PAYMENT = Rule(
    "events.pay.payment",
    needs=("payment",),
    pattern=r"(?<!cash )(?<!sum )(?i:payments? (?:in the (?:aggregate )?amount )?of) {money:amount}",
    matches={"approved a payment in the amount of $50,000 for Sumit Sadana": {"amount": _usd("50000")}},
    rejects=("a cash payment of $50,000", "Payment is due."),
)
CONSULTING = Rule(
    "events.pay.consulting",
    needs=("consult", "advis"),
    pattern=r"(?i:consult(?:ing|ant|ancy)|advis(?:ory|or))\b(?:[^.;$€£\ue000]|(?<=\b(?:Mr|Ms|Dr|Mrs))\.){0,260}?(?i:fees?"
    r"|paid|receive|rate|payments?"
    r"|retainer|compensation)\b"
    r"[^.;$€£\ue000]{0,60}? {money:amount}(?= (?:per|a|each|every|in|for|on)|[,.]| plus)",
    never=r"(?i)\bLLP\b|\bLLC\b|consulting firm|consultant to the (?:committee|board)",
    matches={
        "Mr. Kane will serve as a consultant for twelve months and will be paid a consulting fee of $15,000 per month.": {
            "amount": _usd("15000"),
        },
    },
    rejects=("The Committee paid its consulting firm $15,000 for advice.",),
)
RESPECTIVELY = Rule(
    "events.pay.respectively",
    needs=("respectively",),
    pattern=r"(?P<figures>[\ue000\ue001\ue003](?:,? (?:and )?[\ue000\ue001\ue003]){1,9})[^;.]{0,160}?,? respectively",
    matches={
        "granted Dana R. Vogel and Jean Hart options to purchase 5,000 and 4,000 shares, respectively": {
            "figures": "5,000 and 4,000",
        },
    },
    rejects=("The Company and its subsidiary, respectively, paid $5.",),
)
register(
    CONSULTING, RESPECTIVELY, PAYMENT, PLAN, AGREED, EXTENDED, ROW, NAMED, SALARY, TARGET, SIGNING, RETAINER, EQUITY, LUMP, BONUS
)
FIGURES: tuple[tuple[PayKind, Rule], ...] = (
    ("base_salary", SALARY), ("target_bonus", TARGET), ("signing_bonus", SIGNING), ("retainer", RETAINER), ("equity", EQUITY),
    ("severance", LUMP), ("bonus", BONUS),
    ("consulting_fee", CONSULTING), ("other", PAYMENT),
)  # fmt: skip
