"""How current reports tell of lines of equity: an investor buys, or prepays, shares when the issuer asks him to."""

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register
from extractor.subjects.deals.amounts import money
from extractor.subjects.deals.report_sales import NOT_SOLD

ITEM: frozenset[SectionKind] = frozenset({"item"})
_PAR = r"(?:,? (?:par value (?:of )?{price:par_value}|{price:par_value} par value)(?: per share)?)?"
_STOCK = rf"(?P<stock>(?:Class [A-Z] )?(?i:common stock|ordinary shares|common shares){_PAR})"

EQUITY_LINE = Rule(
    "deals.report.equity_line",
    needs=("to purchase",),
    pattern=r"(?P<line>(?:committed|obligated) to purchase)(?: from (?:the Company|us))?(?:, (?:subject to|upon) "
    rf"[^;,]{{3,80}},)?,? up to(?: an aggregate of)? {{money:aggregate_price}} (?:of|in|worth of)\b[^;\ue000]{{0,60}}?{_STOCK}|"
    r"(?P<line>(?:committed|obligated|required|agreed) to purchase)(?: from (?:the Company|us))?,?(?: from time to time,?)?"
    r"(?: (?:an aggregate of|up to|shares having|a maximum of|the lesser of(?: \(\w\))?)){0,3}(?: [^;,\ue000]{0,60}? of up to)? "
    rf"{{money:aggregate_price}} (?:of|in|worth of)\b[^;\ue000]{{0,80}}?{_STOCK}(?=[^;]{{0,420}}?(?:from time to time|over "
    r"(?:a|the)|at (?:the Company|our)['’]s? (?:sole )?(?:discretion|request|option)|during the|commitment period|subject to))",
    where=ITEM,
    never=NOT_SOLD,
    matches={
        "pursuant to which Lincoln Lake has committed to purchase up to $25.0 million of the Company’s common stock, "
        "$0.001 par value per share, from time to time over a 36-month period.": {
            "line": "committed to purchase",
            "stock": "common stock, $0.001 par value per share",
            "aggregate_price": money("25000000", "up_to"),
            "par_value": money("0.001"),
        },
        "pursuant to which Larch Fund has agreed to purchase from the Company up to an aggregate of $12,000,000 of the Company’s "
        "common stock, subject to certain limitations, from time to time over the term of the agreement.": {
            "line": "agreed to purchase",
            "stock": "common stock",
            "aggregate_price": money("12000000", "up_to"),
        },
    },
    rejects=("SoftBank agreed to purchase 86,956,522 shares for an aggregate purchase price of $2.0 billion.",),
)
RIGHT_TO_SELL = Rule(
    "deals.report.right_to_sell",
    needs=("right to", "right,"),
    pattern=r"(?:[Cc]ompany|[Ii]ssuer|[Rr]egistrant|[Cc]orporation|\bwe)\b[^;.\ue000]{0,60}? ha(?:s|ve) the "
    r"(?P<line>right\b[^;\ue000]{0,90}? to (?:issue and )?(?:sell|direct|require))\b[^;\ue000]{0,200}?"
    r"(?:\bup to|lesser of|maximum of|aggregate of)(?: \(\w{1,2}\))?(?: an aggregate of| a total of)?(?: up to)?"
    rf" {{money:aggregate_price}} (?:of|in|worth of)\b[^;\ue000]{{0,90}}?{_STOCK}",
    where=ITEM,
    never=NOT_SOLD,
    matches={
        "the Company will have the right to sell to Larch Fund, from time to time at its option, up to the lesser of (i) "
        "$40,000,000 of newly issued shares of the Company’s common stock, par value $0.0001 per share": {
            "line": "right to sell",
            "aggregate_price": money("40000000"),
            "stock": "common stock, par value $0.0001 per share",
            "par_value": money("0.0001"),
        },
        "the Company has the right, in its sole discretion, to sell to Larch Fund up to $9.0 million in aggregate gross proceeds "
        "of newly issued shares of its Common Stock during the 24-month term": {
            "line": "right, in its sole discretion, to sell",
            "stock": "Common Stock",
            "aggregate_price": money("9000000", "up_to"),
        },
        "the Company shall have the right, but not the obligation, to sell to Larch Fund up to $20,000,000 of its shares of "
        "common stock at the Company’s request any time during the commitment period": {
            "line": "right, but not the obligation, to sell",
            "stock": "common stock",
            "aggregate_price": money("20000000", "up_to"),
        },
    },
    rejects=(
        "The holder has the right to require the Company to purchase up to $5,000,000 of its notes.",
        "The Company has the right to sell up to $5,000,000 of its receivables.",
        "The investor has the right to sell to the Company up to $2 million of its notes.",
    ),
)
LINE_AGREEMENT = Rule(
    "deals.report.line_agreement",
    needs=("standby equity", "paid advance", "equity line", "committed equity", "equity financing"),
    pattern=r"(?:(?:On|on) {date:agreement_date},? [^;\ue002]{1,260}? )?entered into (?:an?|the|that certain)? ?(?:definitive )?"
    r"(?P<agreement_title>(?P<line>(?i:(?:(?:private|committed|reserve) )?(?:standby equity (?:purchase|distribution)|"
    r"pre-?paid advance|equity (?:line|financing)(?: of credit)?(?: purchase)?)(?: facility)?) (?i:agreement)))\b"
    r"(?: \([^()]{1,60}\))?(?:,? dated(?: as of)? {date:agreement_date})?",
    where=ITEM,
    never=r"terminated|merger",
    matches={
        "On August 2, 2023, the Company entered into a Pre-Paid Advance Agreement (the “PPA”) with Larch PN, Ltd.": {
            "agreement_date": "2023-08-02",
            "agreement_title": "Pre-Paid Advance Agreement",
            "line": "Pre-Paid Advance Agreement",
        },
    },
    rejects=("entered into an advance agreement with its bank", "entered into an equity interest purchase agreement"),
)
ADVANCES = Rule(
    "deals.report.advances",
    needs=("advance",),
    pattern=r"[Aa]dvances?\b[^;]{0,200}?(?:limit(?:ation)?(?: on the aggregate amount of such advances| on outstanding Pre-?Paid "
    r"Advances)?|aggregate (?:limit|commitment|amount))(?: of|:)(?: up to)? {money:aggregate_price}|"
    r"committed to (?:provide|advance|fund)\b[^;\ue000]{0,60}? up to(?: an aggregate of)? {money:aggregate_price} (?:in|of) "
    r"(?:pre-?paid )?advances|[Aa]dvances?\b[^;\ue000]{0,120}? (?:offset|reduced|repaid|settled|"
    r"satisfied)\b[^;\ue000]{0,60}? (?:issuance|issuing|sale|"
    rf"purchase) (?:of |by )[^;\ue000]{{0,60}}?{_STOCK}",
    where=ITEM,
    never=r"(?<!line of )credit (?:agreement|facility)|loan agreement|revolving|lenders?\b",
    matches={
        "the Company may request advances of up to $20.0 million from Larch, with an aggregate limit of $90.0 million": {
            "aggregate_price": money("90000000"),
        },
        "Such Pre-Paid Advances will be offset upon the issuance of shares of the Company’s common stock, par value $0.0001 "
        "per share": {
            "stock": "common stock, par value $0.0001 per share",
            "par_value": money("0.0001"),
        },
    },
    rejects=("The Company may request advances of up to $20.0 million under the facility.",),
)
LINE_SIZE = Rule(
    "deals.report.line_size",
    needs=("up to",),
    pattern=r"(?:sell|issue|purchase|require|put)\b[^;\ue000]{0,200}?\bup to(?: an aggregate(?: amount)? of| a total of| a "
    r"maximum "
    rf"of)? {{money:aggregate_price}} (?:of|in|worth of)\b[^;\ue000]{{0,90}}?{_STOCK}",
    where=ITEM,
    never=NOT_SOLD,
    matches={
        "pursuant to which the Company may, at its option, sell up to $15,000,000 of its Common Stock to Larch Investors LLC": {
            "aggregate_price": money("15000000", "up_to"),
            "stock": "Common Stock",
        },
    },
    rejects=("The Company may sell up to $15,000,000 of its receivables.",),
)
register(LINE_SIZE, EQUITY_LINE, RIGHT_TO_SELL, LINE_AGREEMENT, ADVANCES)
