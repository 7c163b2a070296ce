"""How filings name those who buy, hold, advise and guarantee, and what they call the registrant."""

from decimal import Decimal

from extractor.rules import Rule, register

PURCHASERS = Rule(
    "parties.purchaser.agreement",
    needs=("purchase agreement",),
    pattern=r"(?i:(?:stock|securities|share|unit|note|subscription) purchase agreement)[^;]{0,80}?,? by and (?:among|between) "
    r"(?:(?:the )?(?:Registrant|Company|Issuer|Corporation)),? (?:and )?{firms:names}",
    matches={
        "Preferred Stock Purchase Agreement dated as of January 29, 1999, by and among Registrant, Westover Investments "
        "L.P. and Montrose Investments L.P.": {"names": "Westover Investments L.P. and Montrose Investments L.P."},
    },
    rejects=("Asset Purchase Agreement dated as of May 1, 1999, by and among Registrant and Acme, Inc.",),
)
HOLDERS = Rule(
    "parties.holder.each_hold",
    needs=("each hold",),
    pattern=r"{firms:names} each holds? {title:class} to purchase {number:units} shares",
    matches={
        "Montrose Investments Ltd. and Strong River Investments, Inc. each hold Class B Warrants to purchase 1,706,800 "
        "shares of our common stock.": {
            "names": "Montrose Investments Ltd. and Strong River Investments, Inc.",
            "class": "Class B Warrants",
            "units": Decimal(1706800),
        },
    },
    rejects=("Our directors each hold options to purchase shares.",),
)
INVESTORS = Rule(
    "parties.purchaser.investors",
    needs=("investors under", "purchasers under"),
    pattern=r"{firms:names},? are the (?:investors|purchasers) under (?:our|the) {date:date} agreement",
    matches={
        "In addition, Montrose Investments Ltd. and Strong River Investments, Inc. are the investors under our April 17, "
        "2001 agreement for the purchase of convertible debentures.": {
            "names": "Montrose Investments Ltd. and Strong River Investments, Inc.",
            "date": "2001-04-17",
        },
    },
    rejects=("The investors under our April 17, 2001 agreement may sell short.",),
)
ADVISORS = Rule(
    "parties.advisor.referred",
    needs=("financial advisor",),
    pattern=r"{firms:names},? (?:which we refer to as (?:the|our)|acted as (?:our )?|(?:is|are) (?:acting as )?(?:our )?) ?"
    r"(?:co-)?financial advisors?",
    where=frozenset({"plan_of_distribution", "cover"}),
    matches={
        "In addition, Cantor Fitzgerald & Co. and Truist Securities, Inc., which we refer to as the financial advisors, are "
        "providing us financial advisory services in connection with this offering.": {
            "names": "Cantor Fitzgerald & Co. and Truist Securities, Inc.",
        },
    },
    rejects=("Investors should consult their own financial advisors.",),
)

BUYERS = Rule(
    "parties.purchaser.buys",
    needs=("purchase agreement", "subscription agreement", "advance agreement", "through this prospectus"),
    pattern=r"(?:purchase|subscription) agreements?[^;]{0,80}? with (?:(?:the|an?|our|certain|several) )?(?:(?:single|"
    r"institutional|accredited) ){0,2}(?:investors?|purchasers?|buyers?),? (?:namely,? )?{firms:names}|"
    r"(?:purchase|subscription) agreements?[^;]{0,60}?, we (?:will|have agreed to|agreed to|are) sell(?:ing)?\b[^;]{0,80}? to "
    r"{firms:names}|(?:shares|stock|units)[^;]{0,60}? to {firms:names},? (?:\([^()]{1,60}\),? |or (?:the )?[A-Z][\w ]{2,30},? )?"
    r"(?:from time to time,? )?(?:and (?:up to )?(?:an additional |another )?\ue003 [^;]{3,200}? )?"
    r"(?:(?:under|pursuant to) (?:an?|the) (?i:(?:common stock )?purchase agreement)|(?:through|by) this prospectus supplement)|"
    r"(?i:pre-?paid advance|standby equity purchase|common stock purchase|equity purchase) [Aa]greement[^;]{0,80}?,? with "
    r"{firms:names}",
    where=frozenset({"cover", "the_offering", "plan_of_distribution"}),
    never=r"concurrent|private placement|previously|resale|underwriter|acqui|merger|selling (?:stock|share|security)holder",
    matches={
        "Pursuant to a securities purchase agreement dated June 14, 2005, we will sell the shares and warrants to Xmark "
        "Opportunity Fund, L.P., Cranshire Capital, L.P. and two other institutional investors.": {
            "names": "Xmark Opportunity Fund, L.P., Cranshire Capital, L.P. and two",
        },
        "We are offering up to $15,000,000 of shares of our common stock to Lincoln Park Capital Fund, LLC (“Lincoln Park”) "
        "under a purchase agreement.": {"names": "Lincoln Park Capital Fund, LLC (“Lincoln Park”)"},
        "We are offering up to $30,000,000 of shares of our common stock to Acme Park Fund, LLC (“Acme Park”), and an additional "
        "412,088 shares as commitment shares under a purchase agreement, dated as of July 17, 2023.": {
            "names": "Acme Park Fund, LLC (“Acme Park”)",
        },
        "We are offering 1,250,000 shares of our common stock and a warrant to purchase 187,500 shares of our common stock "
        "to Acme "
        "Group, LLC through this prospectus supplement.": {"names": "Acme Group, LLC"},
        "We entered into a securities purchase agreement with the investor, Ionic Ventures, LLC.": {
            "names": "Ionic Ventures, LLC",
        },
        "We have entered into a Pre-Paid Advance Agreement, dated August 19, 2022 (the “PPA”), with Acme II PN, Ltd. (“Acme”), a "
        "Cayman Islands exempt limited partnership.": {"names": "Acme II PN, Ltd. (“Acme”)"},
    },
    rejects=(
        "We sold the shares to Acme Fund, L.P. in a private placement under a purchase agreement.",
        "We entered into a securities purchase agreement with certain institutional investors.",
    ),
)

GUARANTOR = Rule(
    "parties.guarantor.guaranteed_by",
    needs=("guaranteed",),
    pattern=r"(?i:guaranteed)(?:,? (?i:(?:as described|to the extent (?:[\w ]{3,40} )?(?:set forth|described)) "
    r"(?:herein|below|in this "
    r"prospectus(?: supplement)?)|on an? "
    r"[\w, ]{6,60}? basis|as to (?:the )?payments? of [\w, ]{4,60}?),?){0,2}(?i:,? by)(?: (?:our|its) "
    r"(?:(?:ultimate|indirect|direct) ){0,2}parent(?: company)?,?)? {firm:name}"
    r"(?:(?:,|,? and) {firm:name}){0,4}"
    r"(?=[.,;]|$| \((?:the |our )?[\"“]|,? as (?:the )?guarantor|,? and,? (?:by "
    r"|subject|each|certain|all|any|our|its|substantially|"
    r"the))",
    where=frozenset({"cover", "legend", "the_offering"}),
    never=r"not (?:be )?guaranteed|(?:loans|borrowings|indebtedness|obligations)[^;]{0,40} credit (?:facilit|agreement)"
    r"|existing notes|"
    r"outstanding notes",
    matches={
        "Fully and Unconditionally Guaranteed by Halvorsen Foods International, Inc.": {
            "name": "Halvorsen Foods International, Inc.",
        },
        "FULLY AND UNCONDITIONALLY GUARANTEED, AS DESCRIBED HEREIN, BY THE HALVORSEN COMPANY, INC.": {
            "name": "THE HALVORSEN COMPANY, INC.",
        },
        "The notes will be guaranteed by Acme Resorts Holdings, Inc. and each of our restricted subsidiaries.": {
            "name": "Acme Resorts Holdings, Inc.",
        },
        "The notes will be fully and unconditionally guaranteed on an unsecured and unsubordinated basis by Acme Cable LLC and "
        "Acme "
        "Media Holdings, LLC.": {"name": ("Acme Cable LLC", "Acme Media Holdings, LLC")},
    },
    rejects=("The deposits are not guaranteed by Acme Bank.", "The notes will be guaranteed by certain of our subsidiaries."),
)
GUARANTOR_ROW = Rule(
    "parties.guarantor.row",
    needs=("guarantor",),
    pattern=r"^(?i:(?:parent |note |company )?guarantors?(?: of the notes)?):?[\s\t]{1,3}{firm:name}(?:(?:,|,? and) "
    r"{firm:name}){0,4}"
    r"(?=[.,;(]|$| \(|,? and (?:each|certain|all|our|the))",
    unit="passage",
    matches={"Guarantor:\tBank of Acme Corporation": {"name": "Bank of Acme Corporation"}},
    rejects=("Guarantors\tEach of our subsidiaries",),
)
GUARANTOR_AS = Rule(
    "parties.guarantor.as",
    needs=("as guarantor", "as parent guarantor", "as the guarantor"),
    pattern=r"{firm:name}(?: \([^()]{1,60}\))?,? as (?:the |parent )?[Gg]uarantor\b",
    never=r"existing notes|credit agreement|credit facility|term loan",
    where=frozenset({"cover", "legend", "summary", "the_offering", "description_of_securities", "plan_of_distribution"}),
    matches={
        "among Acme Capital Corporation, as issuer, Acme Holdings, Inc., as guarantor, and Acme Trust Company, as trustee": {
            "name": "Acme Holdings, Inc.",
        },
    },
    rejects=("The guarantors will act as guarantors of the notes.",),
)
register(GUARANTOR, GUARANTOR_ROW, GUARANTOR_AS)

REGISTRANT_CALLED = Rule(
    "parties.registrant.called",
    needs=("(the “", '(the "', "(“", '("', "refer to", "means"),
    pattern=r"{firm:name}(?:, an? [\w ]{4,40}?(?:corporation|company|trust|partnership),?)? \((?:the |our |we, )?[\"“]"
    r"(?P<term>[A-Z][^\"“”()]{1,40}?),?[\"”]"
    r"|[\"“](?P<term>[A-Z][^\"“”()]{1,40}?),?[\"”](?: each)? (?:refers?|means?) (?:only )?(?:to )?{firm:name}",
    where=frozenset({"cover", "about", "summary", "forward_looking_statements", "legend", "item", "the_offering"}),
    matches={
        'On January 29, 1999, NeoTherapeutics, Inc. (the "Company") entered into a Preferred Stock Purchase Agreement.': {
            "name": "NeoTherapeutics, Inc.",
            "term": "Company",
        },
        'References in this prospectus to "we," "us," "our" and "NeoTherapeutics" refer to NeoTherapeutics, Inc. and its '
        "subsidiaries on a consolidated basis.": {"name": "NeoTherapeutics, Inc.", "term": "NeoTherapeutics"},
    },
    rejects=('The reports (the "Reports") refer to the Company.',),
)
register(PURCHASERS, HOLDERS, INVESTORS, ADVISORS, REGISTRANT_CALLED, BUYERS)
