"""How filings name those who serve the issuer: transfer agents, the depositary of its ADSs, counsel and auditors."""

from extractor.rules import Rule, register

TRANSFER_AGENT = Rule(
    "parties.transfer_agent.is",
    needs=("transfer agent", "registrar"),
    pattern=r"(?i:transfer agent)(?:(?i:,? (?:and|,) ?(?:the )?(?:registrar|warrant agent)(?: and [\w ]{3,30})?))?"
    r"(?: and dividend disbursing agent)?"
    r"(?: (?:for|of) [^.;]{1,160}?)? (?:is|will be) (?:currently )?(?:The )?(?!\ue003){firm:name}",
    matches={
        "The transfer agent and registrar for the common stock is U.S. Stock Transfer Corporation.": {
            "name": "U.S. Stock Transfer Corporation",
        },
        "The transfer agent and registrar for our Class A and Class B common stock is Computershare Trust Company, N.A.": {
            "name": "Computershare Trust Company, N.A.",
        },
    },
    rejects=(
        "The transfer agent is not obliged to register a transfer.",
        "The address of the transfer agent and registrar is 250 Royall Street, Canton, Massachusetts 02021.",
    ),
)
TRANSFER_AGENT_ROW = Rule(
    "parties.transfer_agent.row",
    needs=("transfer agent",),
    pattern=r"^(?i:(?:the )?(?:stock )?transfer agent(?:,? (?:and|,) (?:warrant agent|registrar|rights agent|exchange agent))*):?"
    r"[\s\t]{1,4}{firm:name}\.?$",
    unit="passage",
    where=frozenset({"the_offering", "summary"}),
    matches={
        "Transfer Agent\tAcme Stock Transfer Corporation": {"name": "Acme Stock Transfer Corporation"},
        "Transfer agent and registrar\tComputershare Trust Company, N.A.": {"name": "Computershare Trust Company, N.A."},
    },
    rejects=("Transfer agent\tOur transfer agent may refuse a transfer.",),
)
TRANSFER_AGENT_SERVES = Rule(
    "parties.transfer_agent.serves",
    needs=("transfer agent",),
    pattern=r"{firm:name}(?:,? \([^()]{1,60}\))?(?:,? (?:(?:is|acts as|serves as|will act as|will serve as|as) )?(?:the |our )?"
    r"|(?: is the trustee[\w ]{1,40}?)? (?:and )?has (?:also )?been appointed (?:by [\w ]{2,30} )?(?:to act )?as )"
    r"(?:(?:paying agent|registrar|warrant agent),? (?:and )?){0,2}(?i:transfer agent)",
    matches={
        "Computershare Trust Company, N.A. is transfer agent and registrar for the common stock.": {
            "name": "Computershare Trust Company, N.A.",
        },
        "Citibank, N.A. is the trustee under the indenture and has also been appointed by Agilent to act as registrar, "
        "transfer agent and paying agent for the notes.": {"name": "Citibank, N.A."},
        "The plan will be administered by Equiniti Trust Company, LLC (“EQ”), our transfer agent and registrar.": {
            "name": "Equiniti Trust Company, LLC",
        },
    },
    rejects=("Holders should write to the transfer agent.",),
)
DEPOSITARY = Rule(
    "parties.depositary.row",
    needs=("depositary",),
    pattern=r"^(?:ADS |The )?(?i:depositary)(?: for the ADSs)?:?[\s\t]{1,4}{firm:name}(?: and {firm:name}"
    r"(?:,? (?:acting )?(?:jointly|together|collectively))?)?\.?$",
    unit="passage",
    where=frozenset({"the_offering", "summary", "plan_of_distribution", "description_of_securities"}),
    matches={
        "Depositary\tCitibank, N.A.": {"name": "Citibank, N.A."},
        "Depositary\tSummit Inc. and Summit Trust Company, N.A., acting jointly": {
            "name": ("Summit Inc.", "Summit Trust Company, N.A."),
        },
    },
    rejects=("Depositary shares\t4,000,000",),
)
DEPOSITARY_FOR = Rule(
    "parties.depositary.for_shares",
    needs=tuple(
        f"depositary {of} {whose} {shares}"
        for of in ("for", "of")
        for whose in ("the", "our")
        for shares in ("adss", "american depositary shares")
    ),
    pattern=r"(?i:the depositary) (?:for|of) (?:the|our) (?:ADSs|American [Dd]epositary [Ss]hares) (?:is|will be) {firm:name}|"
    r"^(?:The (?=[A-Z]))?{firm:name} (?:is|acts as|will act as|will be|serves as) (?:the )?depositary for (?:the|our) ADSs",
    where=DEPOSITARY.where,
    matches={
        "The depositary for the ADSs is Citibank, N.A.": {"name": "Citibank, N.A."},
        "Citibank, N.A. acts as the depositary for our ADSs.": {"name": "Citibank, N.A."},
    },
    rejects=("The depositary for the ADSs will pay you the dividends.",),
)
COUNSEL = Rule(
    "parties.counsel.validity",
    needs=("passed upon", "passed on"),
    pattern=r"(?:passed (?:up)?on) (?:for (?:us|the (?:Company|Issuer|issuer|company)|[A-Z][\w.,& ]{2,60}?) )?by "
    r"(?P<name>(?:[A-Z][\w’']+, ){0,3}[A-Z][\w’']+,? and [A-Z][\w’']+,? (?:LLP|L\.L\.P\.|P\.C\.|P\.A\.|PLLC)|{firm})",
    matches={
        "The validity of the Shares will be passed upon for the Company by Hale and Dorr LLP, Boston, Massachusetts.": {
            "name": "Hale and Dorr LLP",
        },
        "The validity of the shares offered hereby will be passed upon for us by Wilson Sonsini Goodrich & Rosati LLP.": {
            "name": "Wilson Sonsini Goodrich & Rosati LLP",
        },
    },
    rejects=("Neither the SEC nor any state commission has passed upon the accuracy of this prospectus.",),
)
AUDITOR = Rule(
    "parties.auditor.report",
    needs=(
        "independent registered public accounting",
        "independent auditor",
        "independent accountant",
        "independent public accountant",
    ),
    pattern=r"(?:audited by|report of|reports of) {firm:name},? (?:an |our |the )?independent (?:registered public accounting|"
    r"auditors?|accountants?|public accountants?|certified public)",
    where=frozenset({"experts"}),
    matches={
        "The financial statements have been so incorporated in reliance on the report of PricewaterhouseCoopers LLP, an "
        "independent registered public accounting firm, given on the authority of said firm.": {
            "name": "PricewaterhouseCoopers LLP",
        },
    },
    rejects=("The financial statements were audited by independent accountants.",),
)
register(TRANSFER_AGENT, TRANSFER_AGENT_ROW, TRANSFER_AGENT_SERVES, DEPOSITARY, DEPOSITARY_FOR, COUNSEL, AUDITOR)
