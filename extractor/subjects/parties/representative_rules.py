"""How filings name those who represent the dealers of a deal."""

from extractor.rules import Rule, register

REPRESENTED = Rule(
    "parties.dealer.represented_by",
    needs=("represented by", "for whom", "through their representative", "through its representative"),
    pattern=r"(?:[Uu]nderwriters|[Mm]anagers)(?: named (?:below|herein))?(?: \([^()]{1,40}\))?,? (?:who are |which are )?"
    r"(?:represented by|for (?:whom|which)|(?:acting )?through (?:their|its) [Rr]epresentatives?,?) {firms:names}"
    r"(?=,? (?:\((?:together |collectively )?(?:,? ?the )?[\"“](?:Managing )?Representative|are acting as|is acting as|"
    r"(?:have|has) (?:severally |each )?agreed))",
    matches={
        "The Underwriters named below, represented by Montgomery Securities and Hambrecht & Quist LLC (the "
        '"Representatives"), have severally agreed to purchase the number of shares of Common Stock indicated below.': {
            "names": 'Montgomery Securities and Hambrecht & Quist LLC (the "Representatives")',
        },
        "The underwriters named below, through their representatives, Hambrecht & Quist LLC and Acme Securities Inc., have "
        "severally agreed to purchase the following numbers of shares.": {
            "names": "Hambrecht & Quist LLC and Acme Securities Inc.",
        },
    },
    rejects=("The Underwriters will be represented by counsel at the closing.",),
)
REPRESENTATIVES = Rule(
    "parties.dealer.representatives",
    needs=("representative",),
    pattern=r"{firms:names},? (?:(?:are|is) acting as|(?:is|are)(?: serving as)?|(?:acting|serving) as|as|"
    r"(?=the representatives? of the (?:several )?[Uu]nderwriters(?:,| \())) ?(?:the |joint )?"
    r"(?:(?:joint |lead |co-lead |sole ){0,2}(?:lead )?book-?running managers?(?: (?:of|for) (?:the|this) offering)?,? and "
    r"(?:as )?)?"
    r"(?:the )?representatives?\b",
    matches={
        "J.P. Morgan Securities LLC and BofA Securities, Inc. are acting as lead book-running managers of the offering and "
        "as representatives of the underwriters.": {
            "names": "J.P. Morgan Securities LLC and BofA Securities, Inc.",
        },
        "Goldman Sachs & Co. LLC and Morgan Stanley & Co. LLC are the representatives of the underwriters.": {
            "names": "Goldman Sachs & Co. LLC and Morgan Stanley & Co. LLC",
        },
        "We have granted US Acme Securities, Inc., the representative of the underwriters, a 45-day option to purchase units.": {
            "names": "US Acme Securities, Inc.",
        },
        "Cantor Fitzgerald & Co. is acting as sole book-running manager of the offering and as representative of the "
        "underwriters named below.": {"names": "Cantor Fitzgerald & Co."},
        "Citigroup Global Markets Inc., BofA Securities, Inc., J.P. Morgan Securities LLC and Wells Fargo Securities, LLC "
        "are acting as representatives of each of the underwriters named below.": {
            "names": "Citigroup Global Markets Inc., BofA Securities, Inc., J.P. Morgan Securities LLC and Wells Fargo "
            "Securities, LLC",
        },
    },
    rejects=(
        "The representatives of the underwriters may release the shares.",
        "Acme Capital LLC is acting as financial advisor.",
    ),
)
register(REPRESENTED, REPRESENTATIVES)
