"""How the deal is done where no dealer takes part: plans, rights, exchanges, and sales by holders or the issuer."""

from extractor.rules import Rule, register
from extractor.subjects.offerings.words import COVER, SELLING

PLAN = Rule(
    "offerings.method.plan",
    needs=("plan", "reinvestment"),
    pattern=r"^[^;]{0,60}?(?P<method>(?i:(?:dividend|distribution) reinvestment(?: and (?:direct )?(?:stock|share|"
    r"unit|common stock|common share) purchase)? plan|direct (?:stock|share) purchase(?: and dividend reinvestment)? "
    r"plan|"
    r"(?:automatic )?dividend reinvestment and (?:common )?(?:stock|share) purchase (?:program|service)|shareholder "
    r"investment (?:plan|program)))",
    unit="passage",
    where=COVER,
    matches={"Dividend Reinvestment and Stock Purchase Plan": {"method": "Dividend Reinvestment and Stock Purchase Plan"}},
    rejects=("Participants in our employee stock purchase plan may not sell.",),
)
RIGHTS = Rule(
    "offerings.method.rights",
    needs=("subscription rights", "rights offering", "transferable rights"),
    pattern=r"(?:[Ww]e are|[Tt]he Company is|[A-Z]\w+\.?(?: \([^()]{3,40}\))? is) (?:distributing|granting|"
    r"issuing)[^;]{0,220}?(?P<method>(?:non-?)?transferable rights\b|(?:non-?transferable |transferable )?subscription rights)",
    where=COVER,
    matches={
        "We are distributing to holders of our common stock, at no charge, non-transferable subscription rights to "
        "purchase "
        "shares.": {"method": "non-transferable subscription rights"},
    },
    rejects=("We may offer subscription rights from time to time.",),
)
EXCHANGE = Rule(
    "offerings.method.exchange",
    needs=("exchange",),
    pattern=r"^[\W_]{0,3}(?P<method>(?i:offers? to exchange|exchange offer))\b",
    unit="passage",
    where=COVER,
    matches={"OFFER TO EXCHANGE": {"method": "OFFER TO EXCHANGE"}},
    rejects=("Our stock is listed on the New York Stock Exchange.",),
)
HOLDERS_SELL = Rule(
    "offerings.method.resale",
    needs=("selling", "not receive any", "not being underwritten"),
    pattern=r"(?P<method>(?i:we (?:are not selling any|will not receive any(?: of the)? proceeds from the (?:sale|"
    r"resale)))[^;]{0,100}?(?i:selling (?:stock|share|security|unit)?\s?holders?|securities under this prospectus))|"
    r"(?P<method>(?i:offer and (?:sale|resale)|offer,? (?:or|and) resale|resale|possible resale|offer or sale|(?<=relates to "
    r"the )sale)"
    r"(?i:,? from time to time,?)?[^;]{0,220}? (?i:by) [^;]{0,50}?(?i:selling (?:stock|share|security|unit)?\s?holders?))|"
    r"^(?!Of the)[^;\ue003]{0,12}\ue003 [^;\ue003]{0,300}?(?:offered hereby|by this [Pp]rospectus)[^;\ue003]{0,60}? (?P<method>"
    r"(?:(?:are|is) (?:being )?|may be )(?:offered|sold)(?: and sold| or sold)?(?: from time to time)?(?: for the accounts? "
    r"of| by)"
    r" (?:certain |the )?[^;\ue003]{0,60}?\((?:together,? |collectively,? )?(?:the )?[\"“]Selling "
    r"(?:Stock|Share|Security)\s?[Hh]olders?[\"”]\))|"
    r"may be (?:offered|sold)(?: and sold| or sold)?(?:,? from time to time)? by [^;()]{3,60} \((?:collectively,? )?(?:the )?"
    r"[\"“](?P<method>Selling (?:Stock|Share|Security|Unit)\s?[Hh]olders?)[\"”]\)|"
    r"which is not being underwritten[^;\ue003]{0,40}\ue003[^;\ue003]{0,80}?(?P<method>held by (?:certain|some) of our "
    r"(?:current )?"
    r"(?:stock|share|security)holders)",
    where=COVER | {"summary", "the_offering"},
    matches={
        "The 1,246,880 shares of Common Stock of Acme, Inc. offered hereby are being sold by certain stockholders of the Company "
        "(the “Selling Stockholders”).": {
            "method": "are being sold by certain stockholders of the Company (the “Selling Stockholders”)",
        },
        "1,418,350 shares of Common Stock, including 400,000 Shares issuable on exercise of warrants, may be sold by the holders "
        'thereof (the "Selling Stockholders") from time to time.': {"method": "Selling Stockholders"},
        "This prospectus relates to the public offering, which is not being underwritten, of up to 3,412,000 shares of our "
        "common stock which are held by some of our current "
        "stockholders.": {"method": "held by some of our current stockholders"},
        "This reoffer prospectus relates to the sale from time to time by the selling stockholders of up to 1,284,500 shares.": {
            "method": "sale from time to time by the selling stockholders",
        },
        "We will not receive any proceeds from the sale of the shares by the selling stockholders.": {
            "method": "We will not receive any proceeds from the sale of the shares by the selling stockholders",
        },
        "This prospectus relates to the offer and resale, from time to time, by the selling stockholders named in this "
        "prospectus of up to 5,400,000 shares of our common stock.": {
            "method": "offer and resale, from time to time, by the selling stockholders",
        },
    },
    rejects=(
        "We will receive all the proceeds from the sale of the notes.",
        "We have registered the resale of shares sold in a private placement.",
    ),
)
DIRECT = Rule(
    "offerings.method.direct",
    needs=("underwriter", "placement agent", "self-underwritten"),
    pattern=r"(?P<method>(?i:self-underwritten(?:,? direct)?(?: public)? "
    r"(?:offering|basis)))|(?P<method>(?i:(?:have|has|did|are|is) not "
    r"(?:retain(?:ed)?|engaged?|us(?:e|ed|ing)|employ(?:ed)?)(?: or "
    r"(?:retained|engaged|used))? (?:the services of )?(?:an?|any) (?:underwriter|placement agent)s?))|"
    r"(?P<method>(?i:without (?:the (?:use|services|involvement) of |using )?(?:an?|any) (?:underwriter|placement agent)s?))|"
    r"(?P<method>(?i:(?:there (?:is|are) )?no (?:underwriter|placement agent)s?(?: or (?:underwriter|placement agent)s?)? "
    r"(?:(?:is|are|has been|have been) )?(?:engaged|involved|used|participating|in(?:volved in)?) (?:in )?(?:connection with )?"
    r"(?:this|the) offering))",
    where=COVER | SELLING,
    never=r"in the future|may (?:also )?(?:sell|offer)|from time to time|selling (?:stock|share|security)holder",
    matches={
        "We have not retained an underwriter or a placement agent with respect to this offering.": {
            "method": "have not retained an underwriter",
        },
        "We are offering a maximum of 4,000,000 shares in a self-underwritten, direct public offering at a fixed price.": {
            "method": "self-underwritten, direct public offering",
        },
        "We are selling the shares directly to the investors without a placement agent or underwriter.": {
            "method": "without a placement agent",
        },
    },
    rejects=("We may also sell securities directly, without an underwriter.", "We have retained a placement agent."),
)
UPON_EXERCISE = Rule(
    "offerings.method.upon_exercise",
    needs=("upon exercise", "upon the exercise"),
    pattern=r"^[\W_]{0,3}(?:(?i:up to) )?\ue003 [^;\ue003]{3,60}?(?P<method>(?i:issuable upon (?:the )?exercise of (?:the |our |"
    r"outstanding |certain ){0,2}(?:(?!pre-?funded)[\w-]+ ){0,3}warrants))[\W_]{0,3}$",
    unit="passage",
    where=COVER,
    matches={
        "9,583,334 shares of Class A Common Stock Issuable upon Exercise of the Warrants": {
            "method": "Issuable upon Exercise of the Warrants",
        },
    },
    rejects=("Up to 7,000 Shares of Common Stock issuable upon exercise of the Pre-Funded Warrants", "9,583,334 Shares"),
)
register(PLAN, RIGHTS, EXCHANGE, HOLDERS_SELL, DIRECT, UPON_EXERCISE)
