"""Where a security is listed and under which symbol, under the market's plain name."""

import regex

from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.tranches import key_headed
from extractor.subjects.securities.titles import COMMON, fits, kind_of

_CORE = (
    r"(?:(?i:nasdaq)(?:['’]s)? (?:(?i:stock market(?:['’]s)? )?(?:(?i:national|global select|global|capital|small-?cap)) "
    r"(?i:market(?! tier))|(?i:stock market))"
    r"|(?i:new york stock exchange)|NYSE (?:American|MKT|Arca|Amex)\b|(?i:american stock exchange)|NYSE Texas\b|"
    r"(?i:toronto stock exchange)"
    r"|OTC ?(?:QB|QX)\b|(?i:otc bulletin board)|(?i:boston stock exchange)|(?i:london stock "
    r"exchange)|(?i:(?:luxembourg|irish|singapore|bermuda) "
    r"stock exchange|the international stock exchange)|Euronext (?:Dublin|Amsterdam|Paris)|NYSE\b|"
    r"(?i:nasdaq)\b)"
)
_MARKET = (
    rf"(?i:the )?(?P<exchange>{_CORE})(?:,? (?:LLC|Inc\.))?(?: ?\((?:the )?[\"“]?[\w ]{{2,30}}[,.]?[\"”]?\)|,? or "
    rf"[\"“]?[A-Z]\w{{2,12}}[\"”]?,)?"
)
_SYMBOL = (
    r"(?:ticker |trading )?symbols?:? (?:[\"“'‘](?P<symbol>[A-Z][\w.\- ]{0,9}?)[.,]?[\"”'’]"
    r"|(?P<symbol>[A-Z]{1,5}(?:\.[A-Z]{1,2})?)(?=[.,;)]?(?:\s|$)))"
)
_ONE_SYMBOL = _SYMBOL.replace("symbols?", "symbol", 1)
_TITLE = (
    rf"(?:{COMMON}|Class [A-Z] [Ss]hares|(?i:public )?(?i:(?:corporate |equity )?units|depositary shares|american depositary "
    rf"shares|ADSs|rights|(?:[\w-]+ ){{0,5}}"
    rf"(?:ETNs|preferred (?:stock|shares|securities)|capital securities|notes|debentures|bonds)|warrants))"
)
_NEEDS = ("symbol", "listed on", "traded on", "quoted on", "trades on")

LISTED = register(
    Rule(
        "securities.listing.admitted_to_trading",
        needs=("symbol",),
        pattern=rf"[Tt]he (?P<title>{_TITLE}) [^.;]{{0,60}}?(?:will be|are expected to be|have been) (?:admitted|"
        rf"approved|eligible) for "
        rf"(?:trading|listing|quotation) on {_MARKET},?(?: subject to (?:official )?notice of issuance,)? under the {_SYMBOL}",
        matches={
            "The Capital Securities have been approved for listing on the New York Stock Exchange, subject to official notice of "
            "issuance, under the symbol “MST.PrA.”": {
                "title": "Capital Securities",
                "exchange": "New York Stock Exchange",
                "symbol": "MST.PrA",
            },
            "The Rights are transferable and will be admitted for trading on the NYSE under the symbol “ARF RT.”": {
                "title": "Rights",
                "exchange": "NYSE",
                "symbol": "ARF RT",
            },
        },
        rejects=("The rights will not be listed.",),
    ),
    Rule(
        "securities.listing.listed_under_symbol",
        needs=_NEEDS,
        pattern=rf"(?:(?:(?<!and )(?<!, )|(?<=[\"”],? and ))(?:[Oo]ur|[Tt]he(?: Company['’]s)?|[Ii]ts|"
        rf"[Ss]hares of (?:our )?) ?|[A-Z][\w.]{{1,24}}['’]s )"
        rf"(?P<title>{_TITLE})"
        rf"(?:,[^,]{{3,60}},)? "
        r"(?:is|are|has been|have been|trades?) (?:expected to be |currently |presently |approved (?:for (?:listing|"
        r"quotation)|to be listed) |also "
        r"){0,3}(?:listed|traded|quoted|included)? ?(?:for (?:trading|quotation) )?"
        rf"(?:on|in) {_MARKET}(?:,? under the {_ONE_SYMBOL})?",
        matches={
            'Our common stock is traded on the Nasdaq National Market under the symbol "NEOT." On October 31, '
            "2001, the "
            "last sale price was $4.04.": {
                "title": "common stock",
                "exchange": "Nasdaq National Market",
                "symbol": "NEOT",
            },
            "Our Class A Common Stock trades on The New York Stock Exchange (“NYSE”) under the symbol “EE.”": {
                "title": "Class A Common Stock",
                "exchange": "New York Stock Exchange",
                "symbol": "EE",
            },
            "Acme Systems, Inc.’s Class A common stock is listed on the New York Stock Exchange under the symbol “ASPC,” and our "
            "Public Warrants are listed on the NYSE under the symbol “ASPC.WS.”": {
                "title": "Public Warrants",
                "exchange": "NYSE",
                "symbol": "ASPC.WS",
            },
            "Our common stock is listed on The Nasdaq Capital Market under the symbol “CRIS.”": {
                "title": "common stock",
                "exchange": "Nasdaq Capital Market",
                "symbol": "CRIS",
            },
            "Our common stock is listed on The Nasdaq Stock Market LLC, or NASDAQ, under the symbol “HYMC.”": {
                "title": "common stock",
                "exchange": "Nasdaq Stock Market",
                "symbol": "HYMC",
            },
        },
        rejects=(
            "If our common stock is delisted, we would likely seek to list our common stock on another market.",
            "Our senior lenders are listed on the Nasdaq Capital Market under the symbol “ABCDW.”",
        ),
    ),
    Rule(
        "securities.listing.approved_to_list",
        needs=(
            "list our",
            "list the",
            "have listed the",
            "include the",
            "include our",
            "quote the",
            "listing of our",
            "to have our",
            "to have the",
        ),
        pattern=rf"(?:approved to (?:list|have)|appl(?:ied|y) to (?:have )?list|to (?:list|include|quote)|[Ww]e have listed) "
        rf"(?:our|the|its) "
        rf"(?P<title>{_TITLE})"
        rf"(?: listed)? (?:on|in) {_MARKET}(?:[^.;“”]{{0,160}}? under the {_SYMBOL})?",
        never=r"(?i)not (?:intend|expect|plan|applied|appl)|may apply",
        matches={
            "We have been approved to have our units listed on the Nasdaq Capital Market, or Nasdaq, under the symbol “ACMEU.”": {
                "title": "units",
                "exchange": "Nasdaq Capital Market",
                "symbol": "ACMEU",
            },
            "We intend to apply to list the notes on the New York Stock Exchange.": {
                "title": "notes",
                "exchange": "New York Stock Exchange",
            },
            "Application will be made to list the Preferred Securities on the New York Stock Exchange.": {
                "title": "Preferred Securities",
                "exchange": "New York Stock Exchange",
            },
            "We have been approved to list our Class A common stock on the New York Stock Exchange under the symbol “RDDT.”": {
                "title": "Class A common stock",
                "exchange": "New York Stock Exchange",
                "symbol": "RDDT",
            },
        },
        rejects=("We do not intend to apply to list the notes on any securities exchange.",),
    ),
    Rule(
        "securities.listing.expected_to_be_listed",
        needs=(
            "expected to be listed",
            "expected to be approved for listing",
            "application will be made to",
            "application has been made to",
        ),
        pattern=rf"[Tt]he (?P<title>{_TITLE}) (?:are|is) expected to be (?:approved for listing|listed) on {_MARKET}"
        rf"|[Aa]pplication (?:will be|has been) made to {_MARKET} (?:to list|for (?:the )?listing of) (?:our|the) "
        rf"(?P<title>{_TITLE})",
        never=r"(?i)not expected",
        matches={
            "The Series N Senior Notes are expected to be listed on the New York Stock Exchange.": {
                "title": "Series N Senior Notes",
                "exchange": "New York Stock Exchange",
            },
            "Application will be made to the Luxembourg Stock Exchange to list the notes on its official list.": {
                "title": "notes",
                "exchange": "Luxembourg Stock Exchange",
            },
        },
        rejects=("The notes are not expected to be listed on any exchange.",),
    ),
    Rule(
        "securities.listing.first_of_several",
        needs=("respectively",),
        pattern=rf"[Oo]ur (?P<title>{_TITLE})(?:,| and) [^.;]{{3,160}}? are (?:currently )?(?:listed|traded|quoted) "
        rf"on {_MARKET},? under the {_SYMBOL}",
        matches={
            "Our Common Stock, our public warrants, and the Seller warrants are listed on The Nasdaq Stock Market "
            "LLC, or "
            "NASDAQ, under the symbols “HYMC,” “HYMCW,” and “HYMCZ,” respectively.": {
                "title": "Common Stock",
                "exchange": "Nasdaq Stock Market",
                "symbol": "HYMC",
            },
        },
        rejects=("Our common stock and warrants will trade separately, respectively.",),
    ),
    Rule(
        "securities.listing.part_of_nasdaq",
        needs=("market of the nasdaq",),
        pattern=rf"[Oo]ur (?P<title>{_TITLE}) is (?:listed|traded|quoted) on the (?P<tier>(?:Global Select|Global"
        rf"|Capital) Market) of [Tt]he Nasdaq Stock Market(?: LLC)?"
        rf"(?: \([\"“]Nasdaq[\"”]\))? under the {_SYMBOL}",
        matches={
            "Our Class A Common Stock is listed on the Global Market of The Nasdaq Stock Market LLC (“Nasdaq”) "
            "under the "
            "symbol “SOUN.”": {"title": "Class A Common Stock", "tier": "Global Market", "symbol": "SOUN"},
        },
        rejects=("Our common stock is listed on the Nasdaq Global Market.",),
    ),
)
SYMBOL_ROW = Rule(
    "securities.listing.symbol_row",
    needs=("symbol",),
    pattern=rf"^(?:(?P<title>{_TITLE}) )?(?:(?i:proposed|trading|ticker) ){{0,3}}(?:{_MARKET} )?(?:(?i:listing and "
    rf"|trading |ticker |common stock |stock )){{0,3}}(?i:symbol)s?:?\s"
    r"(?:{name}, under the symbol |Our common stock is[^\t]{3,80}symbol )?[\"“]?(?P<symbol>[A-Z]{1,5})[.,]?[\"”]?",
    unit="passage",
    matches={
        "Nasdaq Capital Market symbol\tTRAW": {"exchange": "Nasdaq Capital Market", "symbol": "TRAW"},
        "Nasdaq Global Select Market symbol\t“AVAV”": {"exchange": "Nasdaq Global Select Market", "symbol": "AVAV"},
    },
    rejects=("Symbol of trust\tThe quality of our goods",),
)
BEGINS_TRADING = Rule(
    "securities.listing.begins_trading",
    needs=("symbol",),
    pattern=rf"(?i:trading)(?: (?:in|of) (?:the|our) (?P<title>{_TITLE}))?[^.;]{{0,120}}? "
    rf"(?:begin|commence|start)[^;“”]{{0,160}}? "
    rf"under the {_SYMBOL}|(?i:expect|anticipate)[^.;]{{0,40}}? (?:the|our) (?P<title>{_TITLE}) (?:to|will) "
    rf"(?:begin|commence|start) "
    rf"trading[^;“”]{{0,160}}? under the {_SYMBOL}",
    matches={
        "If the application is approved, trading in the Notes on the New York Stock Exchange is expected to begin within 30 days "
        "after the date of initial issuance under the symbol “ALBZ.”": {"title": "Notes", "symbol": "ALBZ"},
        "If approved for listing, we expect trading to commence within 30 days of the original issue date under the trading "
        "symbol “ACMEZ”.": {"symbol": "ACMEZ"},
    },
    rejects=("Trading in our common stock was suspended.",),
)
MARKET_NAME = Rule(
    "securities.listing.market_name",
    needs=("nasdaq", "new york stock exchange", "nyse"),
    pattern=r"(?P<exchange>(?:Nasdaq|NASDAQ) (?:National|Global Select|Global|Capital|SmallCap) Market|New York "
    r"Stock Exchange|NYSE American)",
    unit="passage",
    matches={"as reported on the Nasdaq Global Market": {"exchange": "Nasdaq Global Market"}},
    rejects=("the Global Market of The Nasdaq Stock Market LLC",),
)
register(SYMBOL_ROW, MARKET_NAME, BEGINS_TRADING)
_TO_LIST = ("securities.listing.approved_to_list", "securities.listing.expected_to_be_listed")
_TO_BE_LISTED = ("notes", "convertible_notes", "preferred_stock", "depositary_shares")
_SHORT_OF_TRUSTS = {"capital securities", "preferred securities", "trust preferred securities"}
"""What filings call the only securities of a trust, whatever their title is."""
_TIERS = {"nasdaq stock market", "nasdaq", "nyse"}


def read_listings(reading: Reading, book: Book) -> None:
    """Put the market and symbol of each offered security into its row."""
    for key in book.keys("offered"):
        row = book[key]
        title = row.get("title")
        if title is not None and row["kind"] not in ("asset_backed", "pre_funded_warrants"):
            _read_listing(reading, book, key, title.value, row["kind"])


def _read_listing(reading: Reading, book: Book, key: str, title: str, kind: str) -> None:
    alone = len(book.keys("offered")) == 1
    common = kind in ("common_stock", "ordinary_shares", "partnership_units")

    def speaks_of(named: str) -> bool:
        headed = key_headed(named, book) if key in book.names else None
        if headed is not None:
            return headed == key
        ends = title.lower().endswith(named.lower()) and kind_of(named) is None
        if alone and kind == "preferred_stock" and named.lower() in _SHORT_OF_TRUSTS:
            return True
        return fits(title, named) or (not common and (kind_of(named) == kind or ends))

    found = [m for rule in LISTED for m in reading.find(rule) if speaks_of(m["title"].value)]
    if not common:
        found = [m for m in found if "symbol" in m or (m.rule in _TO_LIST and kind in _TO_BE_LISTED)]
    found += [m for m in reading.find(SYMBOL_ROW) if (common or alone if "title" not in m else speaks_of(m["title"].value))]
    if not common:
        begun = [m for m in reading.find(BEGINS_TRADING) if (alone if "title" not in m else speaks_of(m["title"].value))]
        found += begun
    if not found:
        return
    symbols = [m["symbol"] for m in found if "symbol" in m]
    if symbols:
        book.put(key, "symbol", symbols[0].also(*(s for s in symbols[1:] if s.value == symbols[0].value)))
    market = _market(reading, found)
    if market is not None:
        book.put(key, "exchange", market)


def _market(reading: Reading, found: list[Match]) -> Stated[str] | None:
    named = [m["exchange"] for m in found if "exchange" in m]
    whole = [name for name in named if name.value.lower() not in _TIERS]
    if whole:
        return whole[0].also(*(n for n in whole[1:] if n.value == whole[0].value))
    tiers = [m["tier"].value for m in found if "tier" in m]
    wanted = f"Nasdaq {tiers[0]}".lower() if tiers else None
    for match in reading.find(MARKET_NAME):
        name: Stated[str] = match["exchange"]
        if wanted == name.value.lower() or (wanted is None and named and _is_tier_of(named[0].value, name.value)):
            return name
    return named[0] if named else None


def _is_tier_of(short: str, whole: str) -> bool:
    """Is the whole name one that the short name stands for: "Nasdaq" for "Nasdaq Capital Market"?"""
    family = regex.split(r"\W", short.lower())[0]
    return whole.lower().startswith(family) or (family == "nyse" and whole == "New York Stock Exchange")
