"""Rules for agreements entered into, amended and ended (Form 8-K Items 1.01 and 1.02; before August 23, 2004 Item 5)."""

from extractor.rules import Rule, register

_CAP = r"(?:[A-Z][\w’'&/-]*+|\d[\w-]*+)"
_LINK = r"(?:of|and|to|for|the|in|on|with|&|by)"
_HEAD = (
    r"(?:Agreements?|Amendment|Indenture|Lease|Contract|Guaranty|Guarantee|Note|Supplement|Commitment Letter|Letter "
    r"Agreement|"
    r"Settlement|Stipulation|Joinder|Waiver|Memorandum of Understanding|Credit Facility)"
)
FORMAL_TITLE = (
    rf"(?:{_CAP},?(?: {_LINK}){{0,2}} ){{0,12}}?{_HEAD}\b(?: No\. \d+)?"
    rf"(?:,? and (?:Agreement and )?(?:Plan|Agreement) of (?:Merger|Reorganization)(?: and (?:Merger|Reorganization))?"
    rf"| to (?:the |that certain |its )?(?:{_CAP} (?:(?:of|and|to|for) )?){{0,10}}{_HEAD}\b(?: and (?:Plan of "
    rf"Merger|{_CAP} Agreement))?"
    rf"| and {_CAP} Agreement| of Lease)?"
)
_SORT = (
    r"(?:credit|loan|purchase|merger|underwriting|employment|license|licensing|lease|settlement|supply|distribution|"
    r"services?|"
    r"subscription|note|security|guarantee|collateral|sales?|exchange|rights|support|voting|indemnity|venture|"
    r"collaboration|"
    r"development|facility|reorganization|standstill|cooperation|consulting|separation|letter|manufacturing|"
    r"contribution)"
)
PLAIN_TITLE = (
    rf"(?:[\w’-]+ ){{0,6}}?{_SORT} agreements?\b|(?:[\w’-]+ ){{0,5}}?(?:credit|loan) facility\b|promissory "
    rf"note\b|amendment(?= to\b)"
)
TITLE = rf"(?:{FORMAL_TITLE}|{PLAIN_TITLE})"
_TERM = (
    r"(?:,? ?\((?:(?:as [^()]{1,80},? )?(?:the |each,? an? |together,? the |collectively,? the "
    r")?[“\"](?P<term>[^”\"()]{1,60})[,.]?[”\"][^()]{0,60})\))?"
)
_ARTICLE = (
    r"(?:an?|the|that certain|its|their|this|certain|another)? ?(?:new |definitive |binding |material |"
    r"written |unsecured |long-term )*"
)
_PAST = (
    r"(?i)\bpreviously (?:entered|disclosed|announced|reported)[^,]{0,10}(?:entered|on)|from time to time enter|"
    r"may enter|in the ordinary course"
)

ENTERED = Rule(
    "events.agreement.entered",
    needs=("entered into", "executed", "signed"),
    pattern=rf"(?:entered into|executed(?: and delivered)?|signed) {_ARTICLE}(?P<title>{TITLE}){_TERM}"
    r"(?:,? (?:made and entered into )?(?:dated|effective)(?: as of| on)? {date:dated})?(?=(?P<rest>[^;]{0,700}))",
    never=_PAST,
    matches={
        "On April 7, 2015, Tyson Foods, Inc. (the “Company”) entered into a Term Loan Agreement (the “Term Loan "
        "Agreement”) with Bank of America, N.A., as lender.": {
            "title": "Term Loan Agreement", "term": "Term Loan Agreement",
            "rest": "with Bank of America, N.A., as lender.",
        },
        "On September 12, 2019, Nuance entered into Amendment No. 2 (the “Credit Agreement Amendment”) to the "
        "Revolving "
        "Credit Agreement, dated as of April 15, 2016.": {
            "title": "Amendment No. 2", "term": "Credit Agreement Amendment",
            "rest": "to the Revolving Credit Agreement, dated as of April 15, 2016.",
        },
        "On June 23, 2020, the Company and the lenders entered into an amended and restated credit agreement.": {
            "title": "amended and restated credit agreement", "rest": ".",
        },
    },
    rejects=(
        "The Company entered into a period of growth.",
        "Lenders may from time to time enter into a credit agreement with the Company.",
    ),
)
ENDED = Rule(
    "events.agreement.ended",
    needs=("terminat",),
    pattern=rf"(?:terminated|(?:gave|delivered|received)[^.;]{{0,40}}? notice (?:of|to) terminat\w+|termination of)"
        rf" {_ARTICLE}(?:existing |outstanding )*(?P<title>{TITLE}){_TERM}"
    rf"(?:[^;]{{0,160}}?(?:pursuant to|under) (?:that certain|the) (?P<formal>{FORMAL_TITLE}))?(?:[^;]{{0,40}}? "
    rf"dated(?: as of)? {{date:dated}})?(?=(?P<rest>[^;]{{0,300}}))",
    matches={
        "On April 15, 2016, the Company terminated its promissory note (“Promissory Note”) with Icahn Capital LP.": {
            "title": "promissory note", "term": "Promissory Note", "rest": "with Icahn Capital LP.",
        },
    },
    rejects=("The Company terminated its chief executive.",),
)
WAS_ENDED = Rule(
    "events.agreement.was_ended",
    needs=("terminated",),
    pattern=rf"(?:[Tt]he|[Ii]ts) (?P<title>{FORMAL_TITLE}){_TERM}(?:,? dated(?: as "
        rf"of)? {{date:dated}},?)?[^;]{{0,120}}? (?:was|were|has been|will be)(?: automatically| mutually)? "
        rf"terminated(?=(?P<rest>[^;]{{0,200}}))",
    matches={
        "The Merger Agreement, dated as of May 1, 2011, was terminated on July 1, 2011.": {
            "title": "Merger Agreement", "dated": "2011-05-01", "rest": "on July 1, 2011.",
        },
    },
    rejects=("The Merger Agreement provides for a fee.",),
)
register(ENTERED, ENDED, WAS_ENDED)

_ROLES = (
    r"(?:administrative agent|collateral agent|agent|lender|trustee|guarantor|borrower|seller|buyer|purchaser|"
    r"rights agent|escrow agent|representatives? of the[^,;()]{1,60}|sole lead arranger|lead arrangers?|issuing bank|"
    r"placement agent|managers?|dealer manager|servicer|syndication agent|documentation agents?)"
)
ROLE = Rule(
    "events.agreement.role",
    needs=("as ",),
    pattern=rf"(?:(?<=\)),? ?|, ?| )(?:\(?in its capacity |\(?acting )?as (?:the |an? |sole |joint )*(?P<role>(?i:{_ROLES}))\b",
    matches={
        "by and among the Company and U.S. Bank National Association, as trustee": {"role": "trustee"},
        "Barclays Bank plc (“Barclays”), as administrative agent": {"role": "administrative agent"},
    },
    rejects=("by and among the parties",),
)
register(ROLE)
