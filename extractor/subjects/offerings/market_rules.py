"""The last sale of the listed security before the filing, and where it is listed (Regulation S-K Item 501(b)(4))."""

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register
from extractor.subjects.offerings.words import COVER, FRONT, MARKET, STOCK, SYMBOL, money

WHERE: frozenset[SectionKind] = FRONT | {"price_range", "other"}
_PRICE = (
    r"(?:last|closing)(?:,)? (?:(?:reported|quoted|reported closing|consolidated|recorded|closing|per share)\b ?){0,2}"
    r"(?:(?:sales?|bid|closing|trading|market|trade)\b ?)?prices?(?: per share)?"
)
_OF = (
    rf"(?:,? (?:of|for|per)(?: (?:a|one|the|our|its|the Company['’]s|[A-Z]\w+['’]s))? (?:shares? of )?(?:our |the "
    rf")?(?:[\w'’]+ ){{0,2}}?{STOCK}(?: listed under the symbol [“\"]?[A-Z.]{{1,6}}[”\"]?)?)?"
)
_ON = (
    r"(?:,?(?: as)?(?: (?:reported|quoted))?(?: on| by| in)(?: the| The)? (?:[A-Z][\w. ]{2,40}|“\w+”)(?: "
    r"\([^()]{2,70}\))?)?"
)
_WAS = r",? (?:was|were)(?: (?:approximately|U\.S\.))? {price:price}"
_NEVER = r"highest|assum|warrant exercise|average|exceed"

LAST_SALE = register(
    Rule(
        "offerings.last_sale.premium_over",
        needs=("premium",),
        pattern=rf"premium of (?:approximately )?{{rate}} (?:over|to|above) (?:the|our) {_PRICE} of "
        rf"{{price:price}}(?: per share)?{_OF}"
        rf"{_ON},? on {{date:date}}",
        where=WHERE,
        never=_NEVER + "|cap price|capped call",
        matches={
            "The initial conversion price represents a premium of approximately 32.5% over the last reported sale price of "
            "$35.09 per share of our common stock on February 21, 2024.": {"price": money("35.09"), "date": "2024-02-21"},
        },
        rejects=("The cap price is a premium of 100% over the last reported sale price of $35.09 on February 21, 2024.",),
    ),
    Rule(
        "offerings.last_sale.on_date_price_was",
        needs=("last", "closing"),
        pattern=rf"(?i:on|as of|at) {{date:date}},? (?:(?:being )?the last (?:full )?(?:trading|business) day "
        rf"[^,;\ue000]{{3,110}},? )?"
        rf"(?:the )?{_PRICE}{_OF}{_ON}{_WAS}",
        where=WHERE,
        never=_NEVER,
        matches={
            "On October 31, 2001, the last sale price of our common stock on the Nasdaq National Market was $4.04 per share.": {
                "date": "2001-10-31",
                "price": money("4.04"),
            },
            "On March 28, 2025, the last quoted sale price for our common stock as reported on the NYSE was $3.35 per share.": {
                "date": "2025-03-28",
                "price": money("3.35"),
            },
            "On March 28, 2025, the last reported sale price for our Class A Common Stock on NYSE was 27.99 per share.": {
                "date": "2025-03-28",
                "price": money("27.99"),
            },
            "On July 1, 2025, the last reported sale price of our common stock was $252.40 per share.": {
                "date": "2025-07-01",
                "price": money("252.40"),
            },
        },
        rejects=(
            "a per share price of $5.72 based on the closing sale price of our common stock on February 5, 2025, "
            "which is "
            "the highest closing sale price within the prior 60 days",
            "Assuming on July 1, 2025 the last reported sale price of our common stock was $252.40.",
        ),
    ),
    Rule(
        "offerings.last_sale.price_on_date_was",
        needs=("last", "closing"),
        pattern=rf"(?i:the) {_PRICE}{_OF}{_ON}(?:,? (?:as )?reported)?,? (?:on|as of) {{date:date}}{_ON}{_WAS}",
        where=WHERE,
        never=_NEVER,
        matches={
            "The last reported sale price of our common stock on March 27, 2025, was $2.41 per share.": {
                "date": "2025-03-27",
                "price": money("2.41"),
            },
            "The last reported sale price of our common stock on the NYSE on May 9, 2023 was $21.96 per share.": {
                "date": "2023-05-09",
                "price": money("21.96"),
            },
        },
        rejects=("The highest closing sale price of our common stock on March 27, 2025, was $2.41 per share.",),
    ),
)

BESIDE_ASSET_VALUE = Rule(
    "offerings.last_sale.beside_net_asset_value",
    needs=("net asset value",),
    pattern=r"(?i:on|as of|at)(?: the close of (?:business|trading|regular trading)[^;,\ue002]{0,60}? on)? {date:date},? "
    r"[^;]{0,200}?"
    r"net asset value[^;]{0,160}?"
    rf"\band (?:the )?{_PRICE}(?: (?:on|of|for|per) [^;\ue000]{{3,90}}?)? (?:was|were) {{price:price}}|"
    rf"(?i:the) {_PRICE}[^;\ue000\ue002]{{0,90}}? on {{date:date}} was {{price:price}}(?: per share)?,? [^;]{{0,120}}?net "
    rf"asset value",
    where=WHERE,
    never=_NEVER,
    matches={
        "As of the close of business on June 17, 2024, the last reported net asset value per share of the Common Shares "
        "was $11.32 "
        "and the last reported sale price per share of the Common Shares on the NYSE was $11.58.": {
            "date": "2024-06-17",
            "price": money("11.58"),
        },
    },
    rejects=("The net asset value per share on June 17, 2024 was $11.32.",),
)
MARKET_CALLED = Rule(
    "offerings.last_sale.market_called",
    needs=("(the “nyse", '(the "nyse', "(“nyse", '("nyse', "(“nasdaq", '("nasdaq', "(the “nasdaq"),
    pattern=rf"{MARKET}(?:,? (?:LLC|Inc\.))? ?\((?:the )?[\"“](?P<short>NYSE|Nasdaq|NASDAQ),?[\"”]",
    where=WHERE,
    matches={
        "Sales will be made on the New York Stock Exchange (the “NYSE”) at market prices.": {
            "exchange": "New York Stock Exchange",
            "short": "NYSE",
        },
    },
    rejects=("Sales will be made on the NYSE (the “Exchange”).",),
)
LISTING = Rule(
    "offerings.last_sale.listed_on",
    needs=("symbol",),
    pattern=rf"(?:is|are)(?: currently| now| presently)?(?: listed| traded| quoted| included| approved)?(?: and "
    rf"(?:listed|traded|quoted))?(?: for (?:trading|quotation|listing))?(?:,? and [^;]{{3,200}}? will be,? (?:subject to "
    rf"(?:official )?notice of issuance,? )?listed,?)?"
    rf" (?:on|through|in|over) (?i:the )?{MARKET}(?:,? or (?:the )?[\"“]?[\w ]{{2,30}}[\"”]?,)?(?:,? "
    rf"\([^()]{{2,60}}\))?(?:,? and (?:on )?the [A-Z][\w ]{{3,40}}(?: \([^()]{{2,40}}\))?)?,?(?: under)(?: the| our)? {SYMBOL}",
    where=WHERE,
    never=r"will be (?:listed|traded|quoted)|applied to|approved to list|intend to",
    matches={
        'Our common stock is traded on the Nasdaq National Market under the symbol "NEOT."': {
            "exchange": "Nasdaq National Market",
            "symbol": "NEOT",
        },
        "Our Class A Common Stock is listed on the Global Market of The Nasdaq Stock Market LLC (“Nasdaq”) under the "
        "symbol “SOUN.”": {
            "exchange": "Global Market of The Nasdaq Stock Market LLC",
            "symbol": "SOUN",
        },
        "Our common shares are listed on the NYSE American and the Toronto Stock Exchange under the symbol “NRM.”": {
            "exchange": "NYSE American",
            "symbol": "NRM",
        },
        "Our common stock is listed on the New York Stock Exchange (the “NYSE”) under the symbol “GWH.”": {
            "exchange": "New York Stock Exchange",
            "symbol": "GWH",
        },
    },
    rejects=("We have applied to list the notes on the New York Stock Exchange under the symbol “ABCD.”",),
)
TRADES = Rule(
    "offerings.last_sale.trades_on",
    needs=("symbol",),
    pattern=rf"(?:trades|is trading|trade|are trading)(?: publicly)? on (?i:the )?{MARKET}(?:,? "
    rf"\([^()]{{2,60}}\))?,?(?: under)(?: the| our)? {SYMBOL}",
    where=WHERE,
    matches={
        "Our Class A Common Stock trades on The New York Stock Exchange (“NYSE”) under the symbol “EE.”": {
            "exchange": "New York Stock Exchange",
            "symbol": "EE",
        },
    },
    rejects=("The trustee trades on its own account.",),
)
SYMBOL_FIRST = Rule(
    "offerings.last_sale.market_symbol",
    needs=("symbol",),
    pattern=rf"^(?:[\w ]{{0,40}}(?:{MARKET}) ?(?:[Tt]icker |[Tt]rading )?[Ss]ymbol|(?:[Tt]icker |[Tt]rading "
    rf")?[Ss]ymbol)[:.]?[\s\t]+[\"“]?(?P<symbol>[A-Z]{{1,5}})[\"”]?[.,;]?$",
    unit="passage",
    where=FRONT - COVER,
    matches={"Nasdaq Capital Market symbol\t“CRIS”": {"exchange": "Nasdaq Capital Market", "symbol": "CRIS"}},
    rejects=("Nasdaq Capital Market symbol for the warrants has been reserved",),
)
register(LISTING, TRADES, SYMBOL_FIRST, BESIDE_ASSET_VALUE, MARKET_CALLED)
