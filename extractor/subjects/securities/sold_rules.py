"""How current reports tell of securities sold: common and preferred stock, warrants, a finder's warrants."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.deals.report_words import BUSINESS_BOUGHT
from extractor.subjects.securities.titles import COMMON, PREFERRED
from extractor.terms import Money

_STOCK = (
    r"(?:shares? of )?(?:our |the Company['’]s |its |[A-Z]\w+(?:['’]s)? )?(?:Class [A-Z] )?"
    r"(?:[Cc]ommon [Ss]tock|[Oo]rdinary [Ss]hares?)"
)
_SHORT = r"(?: \((?:the )?[\"“](?P<short>[A-Z][\w ]{3,40})[\"”]\))?"

PREFERRED_SOLD = Rule(
    "securities.sold.preferred",
    needs=("preferred s",),
    pattern=rf"(?:issued and sold|issued|sold|agreed to (?:issue and )?sell)(?: to [^,.;]{{3,80}}?)? (?:an aggregate "
    rf"of )?(?:{{number:quantity}} )?shares of (?:the Company['’]s |its |our )?(?:newly[- ](?:designated|created) )?"
    rf"(?P<title>{PREFERRED})" + _SHORT,
    matches={
        "the Company issued and sold to the investors shares of the Company's 5% Series A Preferred Stock with "
        'Conversion Features ("Series A shares") and issued Warrants to purchase 75,000 shares of common stock.': {
            "rate": Decimal("0.05"),
            "title": "5% Series A Preferred Stock with Conversion Features",
            "short": "Series A shares",
        },
    },
    rejects=("No shares of the Company's Preferred Stock are outstanding.",),
)
PREFERRED_OPTION = Rule(
    "securities.sold.preferred_at_option",
    needs=("option to sell",),
    pattern=rf"ha(?:s|ve) the option to sell (?:up to )?(?:{{money}} of |{{number:quantity}} shares of )(?:the "
    rf"Company['’]s |its |our )?(?P<title>{PREFERRED}){_SHORT}",
    matches={
        "Under the Agreement, the Company also has the option to sell $2.0 million of 5% Series B Preferred Stock with "
        'Conversion Features ("Series B shares") to the investors commencing 180 days after January 29, 1999.': {
            "rate": Decimal("0.05"),
            "title": "5% Series B Preferred Stock with Conversion Features",
            "short": "Series B shares",
        },
    },
    rejects=("The holder has the option to sell its shares of Preferred Stock to the Company.",),
)
_SELLS = (
    r"(?:agreed to (?:purchase|sell|buy|issue and sell)|issued and sold|\bsold|\bissued|\bto (?:issue and )?sell"
    r"|(?<!(?i:warrants?|options?|rights?)(?: \([^()]{1,60}\))? )\bto purchase|\b(?:sale|issuance) of|(?<!to )\bpurchase)"
)
_COUNTED = r"(?: an aggregate of| a total of| up to){0,2} (?:\(\w{1,4}\) )?"
_OWNER = r"(?:the (?:Company|Registrant|Issuer)['’]s |its |our |(?:[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}['’]s? |[A-Z]\w+ )?)"
STOCK_SOLD = Rule(
    "securities.sold.common_stock",
    needs=("shares of", "shares ("),
    pattern=rf"{_SELLS}(?: to [^,.;\ue000-\ue004]{{3,80}}?,?)?(?:,? and [^.;\ue000-\ue004]{{3,80}}? agreed to "
    rf"(?:issue and )?sell,?)?{_COUNTED}{{number:quantity}} (?:newly issued |unregistered |restricted )?"
    rf"shares?(?: \([^()]{{3,40}}\))? of {_OWNER}(?P<title>{COMMON}"
    rf"(?:,? (?:par value (?:of )?{{price:par_value}}|{{price:par_value}} par value)(?: per share)?)?)",
    never="commitment shares|as consideration for|repurchase|tender offer|exchange for|upon (?:the "
    ")?(?:conversion|exercise)|restricted stock|"
    "stock options?|employee|incentive|dividend|" + BUSINESS_BOUGHT + "|held by|owned by|per share exercise|option to purchase",
    matches={
        "SoftBank agreed to purchase 86,956,522 shares of the Company’s common stock, par value $0.001 per share (the "
        "“Shares”), for an aggregate purchase price in cash of $2.0 billion.": {
            "quantity": Decimal(86_956_522),
            "title": "common stock, par value $0.001 per share",
            "par_value": Money(amount=Decimal("0.001"), currency="USD"),
        },
        "pursuant to which Warburg Pincus agreed to purchase, and Nuance agreed to sell, an aggregate of 5,760,369 "
        "shares of Nuance common stock for an aggregate purchase price of $100,000,005.84.": {
            "quantity": Decimal(5_760_369),
            "title": "common stock",
        },
        "for the issuance and sale of (i) 158,000 shares (the “Shares”) of the Company’s Common Stock": {
            "quantity": Decimal(158_000),
            "title": "Common Stock",
        },
    },
    rejects=(
        "the holders received 3,557,819 shares of common stock in the merger",
        "The Board approved the issuance to employees of 10,000 shares of common stock under the incentive plan.",
        "the Company issued Warrants to purchase 75,000 shares of common stock, for total consideration of $4.0 million",
        "sold warrants to purchase an aggregate of 3,700,000 shares of Nuance common stock",
    ),
)
FINDERS = Rule(
    "securities.sold.finders_warrants",
    needs=("finder", "placement agent"),
    pattern=rf"(?:paid|issued|pay|issue) [^.;]{{0,120}}?(?:finder['’]?s?['’]? fee|placement agent['’]?s? "
    rf"fee)[^.;]{{0,120}}?(?:consisting of|including|comprised of) [^.;]{{0,60}}?(?P<title>warrants) to purchase "
    rf"(?:{{number:quantity}} )?{_STOCK}",
    matches={
        "In connection with this financing, the Company paid a finder's fee to an unrelated third party consisting of "
        "cash and warrants to purchase common stock of the Company.": {"title": "warrants"},
    },
    rejects=("The Company paid a finder's fee of $100,000 in cash.",),
)
register(STOCK_SOLD, PREFERRED_SOLD, PREFERRED_OPTION, FINDERS)
