"""Rules for agreements entered into, amended and ended (Form 8-K Items 1.01 and 1.02; before August 23, 2004 Item 5)."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.terms.money import Money

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
    r"contribution|amendment)"
)
PLAIN_TITLE = (
    rf"(?:[\w’-]+ ){{0,6}}?{_SORT} agreements?\b|(?:[\w’-]+ ){{0,5}}?(?:credit|loan) facility\b|promissory "
    rf"note\b|(?:(?:first|second|third|fourth|fifth|sixth) )?amendment(?= (?:to|of)\b)"
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
    pattern=rf"(?:entered into|executed(?: and delivered)?|signed) (?:\(i\) )?{_ARTICLE}(?:(?P<title>{TITLE}){_TERM}"
    r"|agreement \((?:the )?[“\"](?P<title>(?:[A-Z][\w’'-]*+ ){1,6}Agreement)[,.]?[”\"]\))"
    r"(?:,? (?:made and entered into )?(?:dated|effective)(?: as of| on)? {date:dated})?(?=(?P<rest>[^;]{0,700}))",
    never=_PAST,
    matches={
        "On April 7, 2015, Tyson Foods, Inc. (the “Company”) entered into a Term Loan Agreement (the “Term Loan "
        "Agreement”) with Bank of America, N.A., as lender.": {
            "title": "Term Loan Agreement",
            "term": "Term Loan Agreement",
            "rest": "with Bank of America, N.A., as lender.",
        },
        "On September 12, 2019, Nuance entered into Amendment No. 2 (the “Credit Agreement Amendment”) to the "
        "Revolving "
        "Credit Agreement, dated as of April 15, 2016.": {
            "title": "Amendment No. 2",
            "term": "Credit Agreement Amendment",
            "rest": "to the Revolving Credit Agreement, dated as of April 15, 2016.",
        },
        "On March 9, 2012, the Company entered into an agreement (the “Stock Purchase Agreement”) to repurchase 2,000,000 "
        "shares.": {"title": "Stock Purchase Agreement", "rest": "to repurchase 2,000,000 shares."},
        "On April 5, 2012, the Company entered into (i) a Credit Agreement dated as of April 5, 2012, among the Company and the "
        "Lenders.": {"title": "Credit Agreement", "dated": "2012-04-05", "rest": ", among the Company and the Lenders."},
        "On May 8, 2017, the Company and Acme Bank, N.A. entered into a second amendment of an April 7, 2015 term loan "
        "agreement": {
            "title": "second amendment",
            "rest": "of an April 7, 2015 term loan agreement",
        },
        "On June 23, 2020, the Company and the lenders entered into an amended and restated credit agreement.": {
            "title": "amended and restated credit agreement",
            "rest": ".",
        },
    },
    rejects=(
        "The Company entered into a period of growth.",
        "The Company entered into (i) negotiations with its lenders.",
        "Lenders may from time to time enter into a credit agreement with the Company.",
    ),
)
ISSUED_UNDER = Rule(
    "events.agreement.indenture",
    needs=("indenture",),
    pattern=r"(?:(?:were|was|are|have been) issued (?:under|pursuant to)|(?:supplemented|amended) by)(?: and are governed by)? "
    r"(?:an?|the|that certain) "
    r"(?P<title>(?:[A-Z][\w-]*+ ){0,3}Indenture(?: No\. \d+)?)(?:,? ?\([^()]{1,80}\))?,? dated(?: as of)? "
    r"{date:dated}(?=(?P<rest>[^;]{0,500}))",
    matches={
        "The Notes were issued under an Indenture, dated as of May 14, 2018, among the Company, the guarantors party thereto "
        "and Summit Trust Company, N.A., as trustee.": {
            "title": "Indenture",
            "dated": "2018-05-14",
            "rest": ", among the Company, the guarantors party thereto and Summit Trust Company, N.A., as trustee.",
        },
    },
    rejects=("The Indenture contains covenants.",),
)
DEFINED = Rule(
    "events.agreement.defined",
    needs=("(the “", '(the "', "(as amended", "(“", '("'),
    pattern=rf"(?P<title>{FORMAL_TITLE})(?:,? (?:dated|made)(?: and entered into)?(?: as of)? {{date:dated}},?)?[^;()]{{0,200}}?"
    r"\((?:as [^()]{1,80},? )?(?:the )?[“\"](?P<term>[^”\"()]{1,60}?)[,.]?[”\"]\)",
    matches={
        "the Company entered into an Agreement and Plan of Merger, dated as of March 1, 2022 (the “Merger Agreement”), with "
        "Pallas.": {
            "title": "Agreement and Plan of Merger",
            "dated": "2022-03-01",
            "term": "Merger Agreement",
        },
    },
    rejects=("the Company (the “Company”) entered into a Lease.",),
)
ENDED = Rule(
    "events.agreement.ended",
    needs=("terminat",),
    pattern=rf"(?:terminated,?|(?:(?:gave|delivered|received|provided)[^;]{{0,120}}? notice\b[^;]{{0,120}}?|notified "
    rf"[^;]{{2,160}}?|"
    rf"(?:exercis|elect|agree|decid|determin)\w*(?: \w+){{0,4}}? )"
    rf"(?:of|to|that it (?:was|is)|its intent\w* to|right to) (?:mutually )?terminat(?:e|ing|ion of)|termination of|"
    rf"(?:mutually )?agreed to terminate)"
    rf" {_ARTICLE}(?:existing |outstanding )*(?P<title>{TITLE}){_TERM}"
    rf"(?:[^;]{{0,160}}?(?:pursuant to|under) (?:that certain|the) (?P<formal>{FORMAL_TITLE}))?(?:[^;]{{0,40}}? "
    rf"dated(?: as of)? {{date:dated}})?(?=(?P<rest>[^;]{{0,300}}))",
    matches={
        "On November 15, 2017, the Company received written notice from Velora Pharma AG of its election to terminate the "
        "License Agreement, dated May 4, 2012.": {"title": "License Agreement", "dated": "2012-05-04", "rest": "."},
        "On April 15, 2016, the Company terminated its promissory note (“Promissory Note”) with Icahn Capital LP.": {
            "title": "promissory note",
            "term": "Promissory Note",
            "rest": "with Icahn Capital LP.",
        },
    },
    never=r"(?i)\b(?:may|could|can|right to|entitled to|if|unless|permits?|upon) (?:\w+ ){0,5}terminat|early termination of the "
    r"waiting",
    rejects=("The Company terminated its chief executive.", "Either party may terminate the License Agreement on notice."),
)
WAS_ENDED = Rule(
    "events.agreement.was_ended",
    needs=("terminated",),
    pattern=rf"(?:[Tt]he|[Ii]ts) (?P<title>{FORMAL_TITLE}){_TERM}(?:,? dated(?: as "
    rf"of)? {{date:dated}},?)?[^;]{{0,120}}? (?:was|were|has been|will be)(?: automatically| mutually)? "
    rf"terminated(?=(?P<rest>[^;]{{0,200}}))",
    matches={
        "The Merger Agreement, dated as of May 1, 2011, was terminated on July 1, 2011.": {
            "title": "Merger Agreement",
            "dated": "2011-05-01",
            "rest": "on July 1, 2011.",
        },
    },
    rejects=("The Merger Agreement provides for a fee.",),
)
ENDS = Rule(
    "events.agreement.ends",
    needs=("terminat", "effective"),
    pattern=r"(?i:terminat\w*[^.;]{0,120}? (?:will be|is|was|became|becomes?|will become|to be|shall be)? ?effective(?: as of| "
    r"on| at[^.;]{3,40}? "
    r"on)?|will terminate(?: effective)?(?: as of| on)?|terminated? (?:\w+ ){0,3}(?:effective )(?:as of |on )?|termination "
    r"date (?:of|is))"
    r" ?{date:ended}",
    matches={
        "The termination will become effective on February 13, 2018.": {"ended": "2018-02-13"},
        "the parties agreed that the License Agreement will terminate on June 30, 2014": {"ended": "2014-06-30"},
    },
    rejects=("The agreement dated May 1, 2012 was terminated.",),
)
FEE = Rule(
    "events.agreement.fee",
    needs=("fee", "penalt", "payment"),
    pattern=r"(?i:paid|will pay|agreed to pay|has paid|shall pay|is obligated to pay|received|incurred|incur|is required to pay)"
    r"(?![^;.]{0,30}\bif\b)[^;.\ue000]{0,80}? (?:(?:an? |the )?(?:mutually agreed )?(?:early )?(?i:(?:termination"
    r"|break-?up|cancellation)"
    r"(?: fee| penalty| payment| charge)|(?:penalty|fee)) (?:of|in the amount of|equal to|totaling) (?:approximately "
    r")?{money:fee}"
    r"|{money:fee}[^;.\ue000]{0,60}?(?i:(?:termination|break-?up|cancellation) (?:fee|penalty|payment|charge)))",
    never=r"(?i)\bmay be required|under (?:certain|specified) circumstances|\bif the\b|\bwould be\b|in the event",
    matches={
        "Pursuant to the Termination Agreement, Vantage paid the Company a termination fee of $52.5 million in cash.": {
            "fee": Money(amount=Decimal(52500000), currency="USD"),
        },
        "the Company paid the landlord an early termination fee of $1,850,000": {
            "fee": Money(amount=Decimal(1850000), currency="USD"),
        },
    },
    rejects=("The Company may be required to pay a termination fee of $38.5 million.",),
)
EXPIRES = Rule(
    "events.agreement.expires",
    needs=("expire", "term", "through", "until"),
    pattern=r"(?i:(?:(?:agreement|lease|license|contract|term)\b[^.;]{0,90}?\b)?(?:expires?|will expire|expiring)(?: on)?"
    r"|(?:initial |lease |original )?term\b[^.;]{0,80}?(?:ends?|ending|continu\w+|runs?|through|until|extends?)(?: on| "
    r"through| until| to){0,2}"
    r"|(?:remains?|continues?|be) in (?:full force and )?effect (?:until|through)) {date:expires}",
    never=r"(?i)options? expir|warrants?\b|waiting period|previous|prior (?:agreement|lease)|existing",
    matches={
        "The lease provides for annual rent of $1,200,000 and expires on December 31, 2016.": {"expires": "2016-12-31"},
        "The agreement has an initial term through June 30, 2020.": {"expires": "2020-06-30"},
    },
    rejects=("The term of the notes is ten years.",),
)
AMOUNT = Rule(
    "events.agreement.amount",
    needs=("purchase price", "consideration", "pay", "rent", "value", "aggregate price"),
    pattern=r"(?i:(?:aggregate |total |cash |initial |base )*(?:purchase price|consideration|contract (?:value|price)|annual "
    r"(?:base )?rent|"
    r"settlement (?:amount|payment)|transaction value|enterprise value)\b[^.;$€£\ue000]{0,60}?(?:of|is|was|will be"
    r"|equal to|totaling|approximately|valued at)|"
    r"(?:will|agreed to|shall|is required to|must) pay(?! a termination| a reverse)(?: to)?(?: "
    r"[^.;,$€£\ue000]{0,60}?)?)(?: up to|"
    r" approximately| an aggregate of| a total of| "
    r"a lump sum of| the sum of)* {money:amount}",
    never=r"(?i)termination fee|break-?up|if the|in the event|per share|underwrit|interest at|fee of|\bmay\b|(?:in|de)creased? "
    r"by|portion of",
    matches={
        "Under the Settlement Agreement the Company will pay Tarrow $14.5 million within 30 days.": {
            "amount": Money(amount=Decimal(14500000), currency="USD"),
        },
        "The purchase price is approximately $42 million in cash.": {
            "amount": Money(amount=Decimal(42000000), currency="USD", qualifier="approximate"),
        },
    },
    rejects=("In the event of default the Company will pay $2 million.",),
)
register(ISSUED_UNDER, DEFINED, ENTERED, ENDED, WAS_ENDED, ENDS, FEE, EXPIRES, AMOUNT)

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
