"""How a filing tells of deals beside its own. The groups are named like the offering's leaves that they state."""

from extractor.rules import Rule, register
from extractor.subjects.deals.amounts import money

_SUPPLEMENT = r"(?:this|such) (?:prospectus(?: supplement)?|offering)"
_STOCK = r"(?:(?:Class [A-Z] )?(?:common|ordinary|preferred|capital) (?:stock|shares|units)|shares|ADSs|ordinary shares)"
_TERM = '["“](?:the )?{term:term}["”]'

CONCURRENT = register(
    Rule(
        "deals.concurrent.another_agreement",
        needs=("another agreement", "a separate agreement", "a second agreement", "an additional agreement"),
        pattern=(
            r"(?i:simultaneous(?:ly)?|concurrent(?:ly)?|contemporaneous(?:ly)?|at the same time)\b(?: with "
            r"(?:entering into|the execution of) (?:the |our )?(?P<same_day_as>[A-Z][\w "
            r"]{3,60}?Agreement))?[^;]{0,80}?,"
            r" we (?:have )?(?:also )?entered into (?:another|a separate|a second|an additional) "
            r"(?:{title:agreement_title} )?agreement"
            r"[^;(]{0,90}\((?:the |our )?" + _TERM + r"\)"
            r"(?:[^;]{0,30} (?P<ceiling>up to) {money:aggregate_price})?"
            r"(?:[^;]{0,160}?(?:registration number|Registration No\.|File No\.) {regno:registration_number})?"
        ),
        matches={
            "Simultaneous with entering into the Sales Agreement, we entered into another agreement with Cantor on a "
            'similar basis (the "Other Agreement") for up to $8.4 million worth of our common stock that is currently '
            "registered under our Registration Statement on Form S-3, registration number 333-64444.": {
                "same_day_as": "Sales Agreement",
                "term": "Other Agreement",
                "ceiling": "up to",
                "aggregate_price": money("8400000", "up_to"),
                "registration_number": "333-64444",
            },
        },
        rejects=(
            "Simultaneous with the closing, we amended our credit agreement with the bank for up to $8.4 million.",
            "We have entered into another agreement with our landlord.",
        ),
    ),
    Rule(
        "deals.concurrent.private_placement",
        needs=("concurrent private placement", "separate concurrent", "private placement concurrent"),
        pattern=(
            r"(?i:in a|pursuant to a|through a) (?:separate )?(?P<method_words>concurrent private placement)"
            r"(?:,? or the (?P<bare>[A-Z][\w ]{3,40}?),|,? \(the " + _TERM + r"\))?"
            r"[^;]{0,40}?,? (?:we are|the Company is|(?:we|the Company)(?: have| has)?(?: also)? agreed to|we will)(?: also)?"
            r" (?:selling|offering|issuing|sell|issue|issue and sell|offer and sell)\b"
        ),
        matches={
            "In a concurrent private placement, or the Warrant Private Placement, we are also selling to the "
            "investors "
            "Series A common stock warrants.": {
                "method_words": "concurrent private placement",
                "bare": "Warrant Private Placement",
            },
            "In a concurrent private placement, we are selling to the purchasers of shares of common stock in this "
            "offering warrants to purchase 1,974,432 shares.": {"method_words": "concurrent private placement"},
        },
        rejects=("The shares sold in the concurrent private placement of 2019 have been registered for resale.",),
    ),
    Rule(
        "deals.concurrent.offering",
        needs=("concurrently with", "concurrent with"),
        pattern=(
            r"(?i:concurrent(?:ly)? with) (?:this offering|the offering(?: of [^,.;]{3,60})?)(?: of [^,.;]{3,60})?, "
            r"(?:we are|the Company is|the issuer is)"
            r"(?: also)? (?:conducting|offering|making)[^;]{0,400}?\((?:the |our )?[\"“](?:the "
            r")?(?P<term>[A-Z][^\"“”()]{3,50}?(?:Offering|Placement|Transactions?))[\"”]\)"
        ),
        matches={
            "Concurrently with this offering, we are conducting a public offering of $650,000,000 aggregate principal "
            "amount of our 0% Convertible Senior Notes due 2030 (the “convertible notes”) (or up to $747,500,000 "
            "aggregate principal amount if the underwriters exercise in full their over-allotment option) (the "
            "“Concurrent Convertible Notes Offering”).": {"term": "Concurrent Convertible Notes Offering"},
        },
        rejects=("Concurrently with this offering, we are repaying our term loan (the “Term Loan”).",),
    ),
)

PRIOR = register(
    Rule(
        "deals.prior.sold_to_date",
        needs=("to date", "as of the date of"),
        pattern=(
            r"(?:(?:To|As of the) date(?: of this prospectus(?: supplement)?)?),[^;]{0,140}?(?<!may )we have "
            r"(?:issued|sold|issued and sold)"
            r" (?:an aggregate of )?{number:units_sold} shares of (?:our )?"
            + _STOCK
            + r"[^;]{0,60}? for (?:aggregate )?(?:gross )?proceeds of (?:approximately |about )?{money:gross_proceeds}"
        ),
        matches={
            "To date, and not including the issuance of shares of common stock pursuant to this prospectus "
            "supplement, "
            "we have issued 6,054,228 shares of common stock for aggregate gross proceeds of $22,460,000, and "
            "warrants "
            "to purchase up to 405,000 shares of common stock.": {
                "units_sold": money("6054228").amount,
                "gross_proceeds": money("22460000"),
            },
        },
        rejects=("To date, we have issued no shares of preferred stock.",),
    ),
    Rule(
        "deals.prior.sold_under_program",
        needs=("have sold", "had sold", "issued and sold", "offered and sold"),
        pattern=(
            r"^(?=.{0,900}(?:[Ss]ales? [Aa]greement|[Dd]istribution [Aa]greement|[Oo]ffering [Aa]greement|[Oo]riginal "
            r"[Aa]greement|"
            r"[Pp]rior [Aa]greement|at[- ]the[- ]market|\bATM\b)).{0,300}?\b(?:we|the Company) (?:(?:have|has|had) (?:offered "
            r"and |"
            r"issued and )?sold|(?:issued|offered) and sold) (?:an aggregate of |a total of |approximately )?{number:units_sold} "
            r"(?:of our )?(?:shares|ADSs|common shares|common units|units)\b(?: of (?:our |its )?"
            + _STOCK
            + r")?[^;\ue000]{0,160}? (?:(?:having|with) an aggregate (?:gross )?(?:offering|sales?) price of|for (?:an "
            r")?(?:aggregate |"
            r"total |net |gross ){0,2}(?:proceeds|sales price|offering price|consideration)(?: to us)? of|resulting in "
            r"(?:aggregate |"
            r"total |gross ){0,2}proceeds(?: to us)? of)(?: approximately| about)? {money:gross_proceeds}"
        ),
        where=frozenset({"cover", "summary", "the_offering", "plan_of_distribution", "about"}),
        never=r"(?i)assum|net proceeds",
        matches={
            "As of April 26, 2023, we have sold 422,160 shares of our common stock having an aggregate offering price of "
            "approximately $4,246,131 under the Sales Agreement.": {
                "units_sold": money("422160").amount,
                "gross_proceeds": money("4246131", "approximate"),
            },
            "As of the date of this prospectus supplement, we had sold 2,114,906 shares under the original agreement for "
            "aggregate gross proceeds of approximately $18.4 million.": {
                "units_sold": money("2114906").amount,
                "gross_proceeds": money("18400000", "approximate"),
            },
        },
        rejects=(
            "In May 2020, we sold 1,000,000 shares of our common stock for gross proceeds of $5.0 million in a private "
            "placement.",
            "As of the date of this prospectus, we have not sold any shares under the Sales Agreement.",
        ),
    ),
    Rule(
        "deals.prior.agreement_with_investors",
        needs=("agreement with",),
        pattern=(
            r"On {date:agreement_date}, (?:we|the Company) entered into an? (?:{title:agreement_title} )?agreement "
            r"with"
            r" [^;]{0,40}?investors? which provided for [^;]{0,20}sale of (?:our )?"
            + _STOCK
            + r"[^;]{0,60}? for (?:aggregate )?(?:gross )?proceeds of (?:approximately |about )?{money:gross_proceeds}"
        ),
        matches={
            "On April 17, 2001, we entered into an agreement with two investors which provided for a sale of common "
            "stock by us to the investors for proceeds of $6.0 million, obligated the investors to buy from us "
            "convertible debentures, in two blocks, one of $10 million in May 2001 and a second one of $8 million in "
            "November 2001.": {"agreement_date": "2001-04-17", "gross_proceeds": money("6000000")},
        },
        rejects=("On April 17, 2001, we entered into an agreement with two suppliers which provided for a minimum.",),
    ),
    Rule(
        "deals.prior.sale_for_proceeds",
        needs=("proceeds of",),
        pattern=(
            r"In {date:agreement_date},? (?:we|the Company)\b[^;]{0,140}?\b(?:agreed to sell|sold|completed (?:the|a) "
            r"sale of) "
            r"(?:an aggregate of )?(?:{number:units_sold} shares of )?(?:our )?"
            + _STOCK
            + r"[^;]{0,60}? for (?:aggregate |total )?(?:gross )?proceeds of (?:approximately |about "
            r")?{money:gross_proceeds}"
        ),
        matches={
            "In May 2001 we declined to sell the first $10 million block of convertible debentures, and instead "
            "agreed "
            "to sell common stock and warrants to the investors for proceeds of $5.95 million and to reduce the "
            "penalty "
            "payment to $405,000, which has been paid.": {
                "agreement_date": "2001-05",
                "gross_proceeds": money("5950000"),
            },
        },
        rejects=("In May 2001 we sold our diagnostics business for proceeds of $5.95 million.",),
    ),
)

SUPERSEDED = Rule(
    "deals.prior.superseded_program",
    needs=("amends and restates", "amended and restated the", "supersedes", "replaces", "replaced", "superseded"),
    pattern=r"(?:amends(?:, | and )restates(?: and (?:supersedes|replaces))?|supersedes(?: and replaces)?|replaces|amended and "
    r"restated|replaced|superseded)(?: in its entirety)? (?:our |the |that certain |an? )?(?:prior |previous |existing "
    r"|original |"
    r"earlier )?(?P<agreement_title>(?:[Aa]t[- ][Tt]he[- ][Mm]arket |[Oo]pen [Mm]arket |[Ee]quity |[Cc]ontrolled [Ee]quity |"
    r"[Oo]ffering ){0,2}(?:[Ss]ales?|[Dd]istribution|[Oo]ffering) [Aa]greement)(?: \([^()]{3,60}\))?(?:,? (?:that )?we (?:had )?"
    r"(?:previously )?entered into)?[^;\ue002]{0,80}?,? (?:dated(?: as of)?|on|as of) {date:agreement_date}",
    where=frozenset({"cover", "summary", "the_offering", "plan_of_distribution"}),
    matches={
        "We have entered into an amended and restated sales agreement, dated as of February 25, 2022, with Acme & Co., which "
        "amends and restates that certain sales agreement, dated August 6, 2021.": {
            "agreement_title": "sales agreement",
            "agreement_date": "2021-08-06",
        },
    },
    rejects=("The prospectus supplement supersedes the prospectus dated August 6, 2021.",),
)
register(SUPERSEDED)
OPTIONAL = register(
    Rule(
        "deals.optional.issuer_may_sell",
        needs=("option to sell",),
        pattern=(
            r"(?:we|the Company)(?: also)? (?:also )?ha(?:s|ve) the option to sell "
            r"(?P<optional>{money:aggregate_price} of {title:title}"
            r"(?: \(\"?[^()]{1,40}\"?\))?) to the (?:investors?|purchasers?|buyers?)"
            r"(?:,? commencing {number:commences} days after {date:commences_from})?"
        ),
        matches={
            "Under the Agreement, the Company also has the option to sell $2.0 million of 5% Series B Preferred Stock "
            'with Conversion Features ("Series B shares") to the investors commencing 180 days after January '
            "29, 1999.": {
                "optional": '$2.0 million of 5% Series B Preferred Stock with Conversion Features ("Series B shares")',
                "aggregate_price": money("2000000"),
                "title": "5% Series B Preferred Stock with Conversion Features",
                "commences": money("180").amount,
                "commences_from": "1999-01-29",
            },
        },
        rejects=("The holder has the option to sell $2.0 million of notes to the Company after 180 days.",),
    ),
)

PENALTY, PENALTY_PAID = register(
    Rule(
        "deals.penalty.agreed",
        needs=("penalty",),
        pattern=r"(?:the|The) agreement provided for a penalty(?: payment)? by us of (?:up to )?{money:penalty}",
        matches={
            "The agreement provided for a penalty payment by us of up to $1 million if we declined to sell the "
            "convertible debentures.": {"penalty": money("1000000", "up_to")},
        },
        rejects=("The tax law provides for a penalty of $1,000.",),
    ),
    Rule(
        "deals.penalty.paid",
        needs=("penalty",),
        pattern=r"reduced? the penalty(?: payment)? to {money:penalty_paid},? which has been paid",
        matches={
            "In May 2001 we declined to sell the first $10 million block of convertible debentures, and instead "
            "agreed "
            "to sell common stock and warrants to the investors for proceeds of $5.95 million and to reduce the "
            "penalty "
            "payment to $405,000, which has been paid.": {"penalty_paid": money("405000")},
        },
        rejects=("We may reduce the penalty payment to $405,000.",),
    ),
)
