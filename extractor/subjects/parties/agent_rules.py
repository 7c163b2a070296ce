"""How notes, medium-term programs and asset-backed deals name their dealers: agents that take a commission, and buy or resell."""

from extractor.rules import Rule, register

_CALLED = r"(?:,? (?:which|whom) we refer to (?:herein )?as [^,;]{2,40},| \([^()]{2,90}\))?"
AGENT_RECEIVES = Rule(
    "parties.dealer.agent_receives",
    needs=(
        "acting as",
        "acts as",
        "act as",
        ", as a",
        ", as d",
        ", as the ",
        ", as our ",
        ", as u",
        ", as s",
        ", as calculation",
    ),
    pattern=r"{firm:names}" + _CALLED + r",? (?:an affiliate of [^;,]{3,60}, )?(?:acting|is acting|as|acts|will act) ?(?:as )?"
    r"(?:the |our |an? |sole |selling |calculation agent and )?"
    r"(?P<part>agents?|dealers?|underwriters?)\b(?: for [^;,]{3,60}(?:, (?:Inc|LLC|L\.P)\.?)?)?,? (?:and )?"
    r"(?:will (?:also )?receive|received|has received|receives|will purchase|purchased|has agreed to purchase|expects to|will "
    r"pay all)\b",
    where=frozenset({"cover", "legend", "plan_of_distribution", "the_offering", "summary", "other"}),
    never=r"(?i)may receive|previously|formerly",
    matches={
        "W.C. Acme Securities LLC, which we refer to as WCAS, acting as agent for Acme & Co., received a commission of $27.50 "
        "per $1,000 principal amount note.": {"names": "W.C. Acme Securities LLC", "part": "agent"},
        "Acme Financial Services Inc., acting as dealer, will receive from Acme Securities Inc., the agent, a commission.": {
            "names": "Acme Financial Services Inc.",
            "part": "dealer",
        },
        "Acme Capital Markets, LLC (“ACM”), acting as agent for Bank of Acme, will receive a commission of $5 per note.": {
            "names": "Acme Capital Markets, LLC",
            "part": "agent",
        },
    },
    rejects=("Acme Bank, acting as calculation agent, will receive notice.", "The agent will receive a commission."),
)
AGENT_PAYS = Rule(
    "parties.dealer.agent_pays",
    needs=("the agent,", "as agent,"),
    pattern=r"(?:receive from|paid by|commissions? from) {firm:names},? (?:the|our|as) (?P<part>agent)\b",
    where=frozenset({"cover", "legend", "plan_of_distribution", "the_offering", "summary", "other"}),
    matches={
        "Acme Financial Services Inc., acting as dealer, will receive from Acme Securities Inc., the agent, a commission.": {
            "names": "Acme Securities Inc.",
            "part": "agent",
        },
    },
    rejects=("Holders receive from Acme Bank, the paying agent, their interest.",),
)
UNDERWRITERS_WILL_PURCHASE = Rule(
    "parties.dealer.underwriters_will_purchase",
    needs=("underwriter",),
    pattern=r"^(?:\(\w\) )?{firms:names},? (?:as|acting as) (?:the )?(?P<part>underwriters?),? (?:will|has agreed to|have agreed "
    r"to|are|is)\b",
    where=frozenset({"cover", "legend", "plan_of_distribution", "summary"}),
    matches={
        "Drexel Acme & Co. and Acme Securities LLC, as the underwriters, will purchase the certificates from Acme Corp.": {
            "names": "Drexel Acme & Co. and Acme Securities LLC",
            "part": "underwriters",
        },
    },
    rejects=("The underwriters, as described, will purchase the certificates.",),
)
THROUGH_AS_AGENT = Rule(
    "parties.dealer.through_as_agent",
    needs=("as agent", "as our agent"),
    pattern=r"through {firms:names},? (?:(?:our|an|its) affiliate(?: of [^,;]{3,40})?,? )?(?:acting )?as "
    r"(?:our |its )?(?P<part>agents?)\b",
    where=frozenset({"cover", "legend", "plan_of_distribution"}),
    matches={
        "Additional ETNs will be offered and sold from time to time through Acme Capital Inc., our affiliate, as agent.": {
            "names": "Acme Capital Inc.",
            "part": "agent",
        },
    },
    rejects=("Notes may be sold through agents.",),
)
AGREED_IN_TURN = Rule(
    "parties.dealer.agreed_in_turn",
    needs=("has agreed to purchase", "has agreed to sell"),
    pattern=r"^{firms:names} has agreed to (?P<part>purchase) from [^;]{3,80}?,? and [^;]{3,80}? has agreed to sell to|"
    r"has agreed to sell to {firms:names},? and [^;]{3,80}? has agreed to (?P<part>purchase) from",
    where=frozenset({"cover", "legend", "plan_of_distribution", "other"}),
    matches={
        "Acme, Sachs & Co. has agreed to purchase from The Acme Group, Inc., and Acme Group, Inc. has agreed to sell to Acme, "
        "Sachs & Co., the aggregate principal amount of notes.": {"names": "Acme, Sachs & Co.", "part": "purchase"},
    },
    rejects=("The underwriter has agreed to purchase from us the notes.",),
)
DEALER_IS = Rule(
    "parties.dealer.subsidiary_is",
    needs=("is the agent", "is the underwriter", "is the selling agent"),
    pattern=r"^(?:\([\w\ue003]\) )?{firms:names},? (?:(?:our|an?|its) [^;,]{3,40}?(?:subsidiary|affiliate)(?: of "
    r"[^;,]{2,60})?,? )is the "
    r"(?:sole )?(?P<part>(?:selling )?agent|underwriter)\b",
    where=frozenset({"cover", "legend", "plan_of_distribution"}),
    matches={
        "Acme Brothers Inc., our wholly-owned subsidiary, is the underwriter.": {
            "names": "Acme Brothers Inc.",
            "part": "underwriter",
        },
        "(1) Acme Securities, LLC, a wholly owned subsidiary of Acme & Company, is the agent for the distribution of the "
        "securities.": {
            "names": "Acme Securities, LLC",
            "part": "agent",
        },
    },
    rejects=("Acme Bank, our affiliate, is the paying agent.",),
)
APPOINTED = Rule(
    "parties.dealer.appointed_for_sale",
    needs=("appointed",),
    pattern=r"appointed {firms:names},? (?:(?:an affiliate of (?:ours|the issuer)|our affiliate),? )?as (?:the|our) "
    r"(?P<part>agent) for "
    r"the sale",
    where=frozenset({"cover", "legend", "plan_of_distribution"}),
    matches={
        "We have appointed Acme Securities (USA) Inc., an affiliate of ours, as the agent for the sale of the notes.": {
            "names": "Acme Securities (USA) Inc.",
            "part": "agent",
        },
    },
    rejects=("We have appointed Acme Bank as the calculation agent.",),
)
UNDERWRITERS_NAMED = Rule(
    "parties.dealer.underwriters_named",
    needs=("the underwriter",),
    pattern=r"(?:^|[.;] )[Tt]he (?P<part>underwriters?), {firms:names},? (?:are|is|will|have|has|may) (?:offer|agreed|purchas|"
    r"acting)",
    where=frozenset({"cover", "legend", "plan_of_distribution"}),
    matches={
        "The underwriters, Acme Capital Markets, Inc. and Acme, Sachs & Co., are offering the notes subject to prior sale.": {
            "part": "underwriters",
            "names": "Acme Capital Markets, Inc. and Acme, Sachs & Co.",
        },
    },
    rejects=("The underwriters, as described below, are offering the notes.",),
)
AFFILIATE_BUYS = Rule(
    "parties.dealer.affiliate_buys",
    needs=("has agreed to purchase",),
    pattern=r"^{firms:names},? (?:our|an) affiliate(?: of [^;,]{2,40})?,? has agreed to (?P<part>purchase) the (?:notes|"
    r"securities)\b",
    where=frozenset({"cover", "legend", "plan_of_distribution"}),
    matches={
        "Acme Capital (USA) Inc., our affiliate, has agreed to purchase the notes at the principal amount.": {
            "names": "Acme Capital (USA) Inc.",
            "part": "purchase",
        },
    },
    rejects=("Our affiliate has agreed to purchase the notes.",),
)
NOTE_DEALERS = (
    UNDERWRITERS_NAMED,
    AFFILIATE_BUYS,
    DEALER_IS,
    APPOINTED,
    THROUGH_AS_AGENT,
    AGREED_IN_TURN,
    AGENT_RECEIVES,
    AGENT_PAYS,
    UNDERWRITERS_WILL_PURCHASE,
)
register(*NOTE_DEALERS)
PAID_COMMISSION = Rule(
    "parties.dealer.paid_commission",
    needs=("will receive",),
    pattern=r"^(?:\([\w\ue003]\) )?{firm:name}(?:,? \([^()]{2,60}\))? will receive (?:a |an )?(?:[\w’']+ ){0,2}commissions? "
    r"(?:from the [Ii]ssuer|of up to|of"
    r"|from us)",
    where=frozenset({"cover", "legend"}),
    matches={
        "(3) Acme Capital Inc. will receive commissions from the Issuer of $12.50 per $1,000 principal amount Note.": {
            "name": "Acme Capital Inc.",
        },
    },
    rejects=("The agent will receive a commission of $5 per note.",),
)
register(PAID_COMMISSION)
GUARANTOR_NAMED = Rule(
    "parties.guarantor.named_row",
    needs=("guarantor", "guarantee"),
    pattern=r"^(?i:guarantor|guarantee(?:d by)?):\s{1,3}(?:All payments [^;]{10,90}? guaranteed by )?"
    r"(?P<name>(?!None|Not|Each|All|The \w+ is|See|Unconditional|Full)[A-Z][\w&.’'-]*(?:,? (?:[A-Z][\w&.’'-]*|&|of|and)){0,6}?)"
    r"(?=$|\.$| \(|, an?\b|;)",
    unit="passage",
    where=frozenset({"cover", "legend", "summary", "the_offering", "description_of_securities"}),
    matches={
        "Guarantor:\tHarlan Stoddard": {"name": "Harlan Stoddard"},
        "Guarantee:\tAll payments due on the notes are fully and unconditionally guaranteed by Acme Group": {
            "name": "Acme Group"
        },
    },
    rejects=("Guarantor:\tEach of our subsidiaries", "Guarantee:\tNone"),
)
register(GUARANTOR_NAMED)
AGENT_LIST = Rule(
    "parties.dealer.agent_list",
    needs=("agents:", "managers:", "manager:", "agent:", "dealers:"),
    pattern=r"^(?P<part>(?i:(?:joint |co-)?(?:lead )?(?:managers?|agents?)(?: and (?:lead )?agents?)?|"
    r"(?:selling |purchasing )?agents?|dealers?)):\s{1,3}(?P<list>[A-Z][\w&.’' -]{2,60}"
    r"(?:(?:,(?! (?:LLC|L\.L\.C|Inc|Incorporated|L\.P))|;| and) ?[A-Z][\w&.’' -]{2,60}"
    r"(?:, (?:LLC|Inc|Incorporated|L\.P)\.?)?){1,14})$",
    unit="passage",
    where=frozenset({"cover", "legend", "the_offering"}),
    never=r"calculation agent|paying agent|trustee",
    matches={
        "Agents: Incapital LLC, Citigroup, Acme Stanley, Wells Acme Advisors": {
            "part": "Agents",
            "list": "Incapital LLC, Citigroup, Acme Stanley, Wells Acme Advisors",
        },
    },
    rejects=("Agents: the agents named below may buy.", "Agent: Acme Securities Inc."),
)
register(AGENT_LIST)
WARRANT_AGENT = Rule(
    "parties.warrant_agent.serves",
    needs=("warrant agent",),
    pattern=r"{firm:name}(?:,? \([^()]{1,60}\))?,? (?:will (?:act|serve) as|acts as|serves as|is|as) (?:the |our )?"
    r"[Ww]arrant [Aa]gent\b",
    matches={'Citibank, N.A. will act as warrant agent (the "Warrant Agent") for the Warrants.': {"name": "Citibank, N.A."}},
    rejects=("The warrant agent may resign.",),
)
ADMINISTRATOR = Rule(
    "parties.transfer_agent.administers",
    needs=("transfer agent",),
    pattern=r"{firm:name}(?:,? \([^()]{1,60}\))? (?:administers|is the (?:plan )?administrator)\b[^;.]{0,120}? "
    r"(?:serves|acts) as (?:our |the |its )?(?i:transfer agent)",
    matches={
        "Acme Trust Company, N.A. administers the Plan as the plan administrator and also serves as our transfer agent.": {
            "name": "Acme Trust Company, N.A.",
        },
    },
    rejects=("The administrator also serves as our transfer agent.",),
)
register(WARRANT_AGENT, ADMINISTRATOR)
