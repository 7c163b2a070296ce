"""How filings name the dealers of a deal: a firm or a list of firms, and the part that they play beside it."""

from extractor.rules import Rule, register

_DEALER = (
    r"(?P<part>(?:(?:co-)?placement|sales|selling|distribution) agents?|sales managers?|underwriters?|initial purchasers?|"
    r"(?:joint )?book-?running managers?)\b"
)
_HOW = r"(?:(?:exclusive|non-exclusive|sole|lead|joint|co-lead) ){0,3}"
_SERVING = (
    r",? (?:each (?:of which (?:is|will be) )?)?(?:(?:to act|acting|to serve|serving|(?:is|are) acting|to be) )?as "
    r"(?:(?:our|the|an?|its) )?"
)

DEALER_ENGAGED = Rule(
    "parties.dealer.engaged",
    needs=("agent", "underwriter", "manager", "purchaser"),
    pattern=r"(?:with|through|through or to|to or through|by|engaged|retained|appointed) (?:each of )?{firms:names}(?:,? or "
    r"(?:the )?[\w "
    r"]{3,30},)?"
    + _SERVING
    + _HOW
    + _DEALER
    + r"|(?:to|paid) {firms:names} for (?:its|their) services as (?:our |the )?"
    + _HOW
    + _DEALER,
    never=r"previously|formerly|terminated|counsel (?:to|for)",
    matches={
        "The securities will be offered through Cantor Fitzgerald & Co. as underwriter as part of a Controlled Equity "
        "Offering.": {"names": "Cantor Fitzgerald & Co.", "part": "underwriter"},
        'On June 12, 2001, we entered into a Sales Agreement with Cantor Fitzgerald & Co. ("Cantor") to act as underwriter '
        "for an offering from time to time of up to $25 million worth of our common stock.": {
            "names": 'Cantor Fitzgerald & Co. ("Cantor")',
            "part": "underwriter",
        },
        "We have entered into a distribution agreement with each of Acme Capital Inc. and Banco Markets LLC, each acting as our "
        "sales agent, and with Acme Bank PLC, as forward purchaser.": {
            "names": "Acme Capital Inc. and Banco Markets LLC",
            "part": "sales agent",
        },
        "We have engaged Tungsten Advisors as our exclusive placement agent in connection with this offering.": {
            "names": "Tungsten Advisors",
            "part": "placement agent",
        },
        "After payment of placement agency fees of 6.0% of the gross proceeds to Acme Partners, LLC for its services as "
        "placement "
        "agent, we will receive the following.": {"names": "Acme Partners, LLC", "part": "placement agent"},
    },
    rejects=(
        "Cantor has agreed to act as principal.",
        "We may sell securities through agents or underwriters as described in the prospectus.",
        "We had previously engaged Acme Capital LLC as our placement agent.",
    ),
)
DEALER_REFERRED = Rule(
    "parties.dealer.referred",
    needs=("agent", "underwriter", "manager"),
    pattern=r"(?:engaged|retained|with|through) {firms:names},? (?:which|whom|who) we refer to (?:herein )?as "
    r"(?:the|our) " + _HOW + _DEALER,
    never=r"previously|formerly|terminated",
    matches={
        "We have engaged Laidlaw & Company (UK) Ltd., which we refer to as the placement agent, as our placement agent in "
        "connection with this offering.": {"names": "Laidlaw & Company (UK) Ltd.", "part": "placement agent"},
    },
    rejects=("In addition, Acme Securities, Inc., which we refer to as the financial advisor, is advising us.",),
)
DEALER_NAMED = Rule(
    "parties.dealer.named",
    needs=("agent", "underwriter", "manager"),
    pattern=r"(?:with|to|through|by) {firms:names}, (?:as (?:(?:the|our|an?) )?|(?:the|our|a) )" + _HOW + _DEALER,
    never=r"previously|formerly|terminated|counsel (?:to|for)|affiliate",
    matches={
        "We have entered into the Sales Agreement dated March 31, 2025, with Robert W. Baird & Co. Incorporated, the sales "
        "agent, under which we may from time to time offer and sell shares of our common stock.": {
            "names": "Robert W. Baird & Co. Incorporated",
            "part": "sales agent",
        },
        "We have agreed to sell to Credit Suisse Securities (USA) LLC, as sole underwriter, all of the shares.": {
            "names": "Credit Suisse Securities (USA) LLC",
            "part": "underwriter",
        },
    },
    rejects=("We will deliver the shares to Acme Trust Company, the transfer agent.",),
)
PROGRAM_AGREEMENT = Rule(
    "parties.dealer.program",
    needs=(
        "sales agreement",
        "sale agreement",
        "equity distribution agreement",
        "distribution agency agreement",
        "at the market issuance",
        "at-the-market",
        "offering agreement",
    ),
    pattern=r"(?<!(?:amend(?:s|ed) and restate[sd]|replace[sd]|supersede[sd]) (?:our |the |that certain |its )(?:prior "
    r"|existing |"
    r"original )?)(?:[Ss]ales?|[Ee]quity [Dd]istribution|[Dd]istribution [Aa]gency|[Oo]ffering) [Aa]greements?\b[℠™®]?"
    r"[^;]{0,90}?,? (?:with|by and (?:among|between) (?:us|the Company),?(?: and)?) (?:each of )?{firms:names}",
    where=frozenset({"cover", "plan_of_distribution", "summary", "the_offering"}),
    never=r"previously(?! entered into [^;]{0,400}? (?:(?:under|pursuant to) which we may|offered by this prospectus))|formerly"
    r"|terminated|superseded|"
    r"prior (?:sales )?agreement|(?:we|had|have) (?:issued and )?sold\b",
    matches={
        "We have entered into an Open Market Sale Agreement℠ with Jefferies LLC, or Jefferies, dated November 7, 2022.": {
            "names": "Jefferies LLC, or Jefferies",
        },
        "We have entered into an At The Market Offering Agreement (the “Offering Agreement”) with H.C. Wainwright & Co., LLC "
        "(“Wainwright”).": {"names": "H.C. Wainwright & Co., LLC (“Wainwright”)"},
        "We have entered into a Sales Agreement, dated March 31, 2025, (the “Sales Agreement”), with Robert W. Baird & Co. "
        "Incorporated relating to shares of our common stock.": {"names": "Robert W. Baird & Co. Incorporated"},
        "We have entered into an ATM Equity OfferingSM Sales Agreement with each of Acme Securities, Inc. and BTIG, LLC "
        "(in their "
        "capacity as sales agents, the “Agents”), dated May 6, 2021.": {
            "names": "Acme Securities, Inc. and BTIG, LLC (in their capacity as sales agents, the “Agents”)",
        },
        "We previously entered into a sales agreement (as amended by Amendment No. 1 to the sales agreement) with B. Riley "
        "Securities, Inc. (the “Agent”), under which we may offer and sell up to $24.9 million of our common shares.": {
            "names": "B. Riley Securities, Inc. (the “Agent”)",
        },
    },
    rejects=(
        "We terminated the prior sales agreement with Acme Securities LLC.",
        "In May 2021, we entered into a sales agreement with Acme Securities LLC under which we sold $12.3 million of stock.",
    ),
)
DEALER_BESIDE = Rule(
    "parties.dealer.beside_another",
    needs=("agent and", "agent, and", "manager and", "manager, and"),
    pattern=r"(?:placement agent|manager),? and {firms:names},? as (?:our |the |an? )?(?:lead |joint |co-lead )?" + _DEALER,
    where=frozenset({"cover", "plan_of_distribution", "summary", "the_offering"}),
    never=r"previously|formerly|terminated|private placement",
    matches={
        "We have engaged Maxim Group LLC as lead placement agent and Brookline Capital Markets, a division of Arcadia "
        "Securities, LLC, as co-placement agent.": {
            "names": "Brookline Capital Markets, a division of Arcadia Securities, LLC",
            "part": "co-placement agent",
        },
    },
    rejects=("We have paid the placement agent and our counsel.",),
)
DEALER_ACTS = Rule(
    "parties.dealer.acts",
    needs=("acting as", "acts as", "act as", "acted as"),
    pattern=r"{firms:names},? (?:under which (?:it|they) |(?:and|which) )?(?:(?:is|are|will be) acting|acts?|will act|has "
    r"agreed to act|have agreed to act|acted(?= as [^;]{0,70}? (?:on|in|"
    r"for|in connection with) this (?:transaction|offering))) as (?:our |the |an? )?" + _HOW + _DEALER,
    where=frozenset({"cover", "plan_of_distribution"}),
    never=r"previously|formerly|terminated|private placement|has acted|have acted|may act|from time to time acts",
    matches={
        "Maxim Group LLC is acting as lead placement agent, in connection with this offering.": {
            "names": "Maxim Group LLC",
            "part": "placement agent",
        },
        "We have an agreement with Keefe, Bruyette & Woods, Inc. under which it will act as our exclusive placement agent.": {
            "names": "Keefe, Bruyette & Woods, Inc.",
            "part": "placement agent",
        },
        "Rodman & Renshaw, LLC acted as the placement agent on this transaction.": {
            "names": "Rodman & Renshaw, LLC",
            "part": "placement agent",
        },
        "Roth Capital Partners, LLC has agreed to act as our exclusive placement agent in connection with this offering.": {
            "names": "Roth Capital Partners, LLC",
            "part": "placement agent",
        },
    },
    rejects=("Acme Securities LLC acted as placement agent in our private placement.",),
)
DEALER_BUYS = Rule(
    "parties.dealer.buys",
    needs=("as principal", "sole underwriter", 'underwriter")', "underwriter”)", 'underwriter,"'),
    pattern=r"{firm:names}(?:,? (?:acting )?as (?P<part>principal),?|,? as (?:the )?sole (?P<part>underwriter),?| \((?:the "
    r"|our )?[\"“](?:[Ss]ole "
    r")?(?P<part>[Uu]nderwriter),?"
    r"[\"”]\))(?:,? as [\w ]{3,30},)? (?:has agreed|will purchase|has purchased|is purchasing)",
    where=frozenset({"cover", "legend", "plan_of_distribution"}),
    never=r"previously|formerly|terminated",
    matches={
        "Salomon Brothers Inc, as principal, has agreed to purchase the Notes at the Issue Price less a discount.": {
            "names": "Salomon Brothers Inc",
            "part": "principal",
        },
        "Subject to its terms, Acme Securities LLC, as the sole underwriter, has agreed to purchase from us 4,000,000 shares.": {
            "names": "Acme Securities LLC",
            "part": "underwriter",
        },
        'Merrill Lynch, Pierce, Fenner & Smith Incorporated (the "Underwriter") has agreed, subject to the terms and '
        "conditions of the Purchase Agreement, to purchase from the Company the entire principal amount.": {
            "names": "Merrill Lynch, Pierce, Fenner & Smith Incorporated",
            "part": "Underwriter",
        },
    },
    rejects=("Acme Bank, as trustee, has agreed to hold the notes.",),
)
DEALER_BOUGHT_BY = Rule(
    "parties.dealer.bought_by",
    needs=("as principal", "as agent", "purchased by"),
    pattern=r"(?:(?:being|to be) (?:purchased|sold) (?:by|to)|will be (?:purchased by|sold to)) {firms:names},? (?:acting "
    r")?as (?P<part>principals?)\b"
    r"|(?:sold|offered|placed|solicited)(?: by the Company)? (?:by or )?through {firms:names},? (?:acting )?as "
    r"(?P<part>agents?)\b",
    where=frozenset({"cover", "legend", "plan_of_distribution"}),
    never=r"previously|formerly|terminated|may (?:also )?be (?:sold|purchased|offered)|from time to time",
    matches={
        "The New Bonds are being purchased by Lehman Brothers Inc., as principal, for resale to the public.": {
            "names": "Lehman Brothers Inc.",
            "part": "principal",
        },
        "The Notes will be sold through Lehman Brothers Inc., as agent of the Company.": {
            "names": "Lehman Brothers Inc.",
            "part": "agent",
        },
    },
    rejects=("Notes may be sold to Acme Securities Inc., as principal.",),
)
DEALER_CONTRACTED = Rule(
    "parties.dealer.underwriting_agreement",
    needs=("underwriting agreement",),
    pattern=r"(?P<part>[Uu]nderwriting) [Aa]greement(?:,? dated[^;()]{0,40}?)?, {firms:names} has agreed to purchase|"
    r"(?P<part>[Uu]nderwriting) [Aa]greement(?:,? dated[^;()]{0,40}?,?)?(?: \((?:the )?[\"“][\w ]{5,40}[\"”]\),?)? "
    r"(?:with|(?:by and )?(?:between|among) (?:us|the "
    r"Company|ourselves)(?:,? (?:and )?the selling (?:stock|share|security)holders?(?: named [\w ]{3,40})?)?,? and) "
    r"{firms:names}",
    where=frozenset({"cover", "plan_of_distribution"}),
    never=r"(?i)previously|formerly|terminated|private placement|concurrent|\bwe (?:had |have )?(?:issued and "
    r")?sold\b|initial public "
    r"offering (?:in|on)|convertible|pursuant to which we (?:issued|sold)",
    matches={
        "Subject to the terms and conditions set forth in the underwriting agreement between us and BofA Securities, Inc., BofA "
        "Securities, Inc. has agreed to purchase all of the ordinary shares.": {
            "part": "underwriting",
            "names": "BofA Securities, Inc., BofA Securities, Inc.",
        },
        "Under the terms of an underwriting agreement dated June 16, 2004, Acme Capital Markets, LLC has agreed to purchase all "
        "of the "
        "notes.": {"part": "underwriting", "names": "Acme Capital Markets, LLC"},
        "The Offering is made pursuant to an underwriting agreement dated May 15, 2023 (the “Underwriting Agreement”) among the "
        "Company and Acme Burns Inc. and Banco Securities Inc. (collectively, the “Underwriters”).": {
            "part": "underwriting",
            "names": "Acme Burns Inc. and Banco Securities Inc. (collectively, the “Underwriters”)",
        },
        "We and the selling stockholders have entered into an underwriting agreement with Barclays Capital Inc.": {
            "part": "underwriting",
            "names": "Barclays Capital Inc.",
        },
    },
    rejects=(
        "In May 2020 we entered into an underwriting agreement with Acme Securities, Inc., under which we sold 5,000 shares.",
    ),
)
AGENTS_ROW = Rule(
    "parties.dealer.terms_row",
    needs=("agent", "underwriter", "manager", "dealer"),
    pattern=r"^(?P<part>(?i:(?:(?:joint |lead |co-)?(?:book-?running )?(?:lead )?(?:managers?|underwriters?)|(?:selling |"
    r"placement )?"
    r"agents?(?:\(s\))?|dealers?))):?[\t ]{1,3}{firms:names}",
    unit="passage",
    where=frozenset({"cover", "legend", "summary", "the_offering", "description_of_securities"}),
    never=r"calculation agent|paying agent|listing agent|transfer agent|trustee",
    matches={
        "Underwriter:\tBofA Securities, Inc.": {"part": "Underwriter", "names": "BofA Securities, Inc."},
        "Agents:\tBanc of America Securities LLC and Wachovia Capital Markets, LLC": {
            "part": "Agents",
            "names": "Banc of America Securities LLC and Wachovia Capital Markets, LLC",
        },
    },
    rejects=("Calculation Agent:\tJPMorgan Chase Bank", "Agents and brokers\tMany"),
)
DEALER_DEFINED = Rule(
    "parties.dealer.defined",
    needs=("agent”", 'agent"', "agents”", 'agents"', "agent,”"),
    pattern=r"(?:with|through|to or through|through or to) (?:each of )?{firms:names}(?<=\((?:the |each,? (?:an? )?"
    r"|collectively,? "
    r"the |together,? the |our |as )[^()]{0,40}[\"“](?P<part>(?:(?:Sales|Placement|Distribution|Selling) )?Agents?),?"
    r"[\"”]\))",
    where=frozenset({"cover", "plan_of_distribution", "summary", "the_offering"}),
    never=r"(?i)previously(?! entered into with the)|formerly|terminated|transfer|warrant agent|escrow|private placement"
    r"|concurrent",
    matches={
        "This relates to the offer and sale of our common stock through Craig Capital Group LLC (the “Sales Agent”) pursuant to "
        "the At-The-Market Sales Agreement.": {
            "names": "Craig Capital Group LLC (the “Sales Agent”)",
            "part": "Sales Agent",
        },
    },
    rejects=("We have an agreement with Acme Trust Company, N.A. (the “Transfer Agent”).",),
)
DEALERS = (
    DEALER_ENGAGED,
    DEALER_DEFINED,
    DEALER_REFERRED,
    DEALER_NAMED,
    DEALER_BESIDE,
    DEALER_ACTS,
    DEALER_BUYS,
    DEALER_BOUGHT_BY,
    DEALER_CONTRACTED,
    AGENTS_ROW,
)
register(*DEALERS, PROGRAM_AGREEMENT)
