"""The contract that the deal is done under: its title and its date."""

from extractor.rules import Rule, register
from extractor.subjects.offerings.words import COVER, DEAL, SELLING

_MARK = r"(?:SM|sm|℠|™|®|\(SM\)|\(TM\))?"
_PROGRAM = (
    rf"(?:(?:[A-Z][\w-]*?{_MARK}|at|market|issuance|the|equity|open|common|stock|shares?|controlled|offering|"
    rf"continuous|on|demand|and|"
    rf"restated|amended|distribution|sales?|placement|agency|at-the-market|ATM) ){{0,8}}"
    rf"(?i:sales?|distribution|offering|issuance|agency|placement agent|selling agent|placement) (?i:agreements?){_MARK}"
)
_DATED = r"(?<!prospectus )(?<!supplement )(?<!statement )dated(?: as of| effective| and effective as of)? {date:date}"

AGREEMENT = register(
    Rule(
        "offerings.agreement.program",
        needs=("agreement",),
        pattern=rf"(?:(?i:on) {{date:date}},? [^;]{{0,80}}?)?(?i:entered into|party to|terms of|pursuant to|under) "
        rf"(?:(?:an amendment|Amendment No\. ?[\ue003\d]{{1,2}})\b[^;]{{0,60}}? to )?"
        rf"(?:(?:an?|the|our|that certain|separate|those certain) )?(?P<title>{_PROGRAM})"
        + rf"(?:,? (?:effective|as of) {{date:date}}|(?:(?!\bwhich (?:amend|supersed|replac))[^;\ue002]){{0,320}}?{_DATED}|"
        + r"[^;\ue002]{0,200}? on {date:date},? (?:(?:under|pursuant to) which|which (?:amend|supersed|replac)))?",
        where=DEAL,
        matches={
            'On June 12, 2001, we entered into a Sales Agreement (the "Sales Agreement") with Cantor Fitzgerald & Co. '
            '("Cantor") to act as underwriter for an offering from time to time.': {
                "date": "2001-06-12",
                "title": "Sales Agreement",
            },
            "We have entered into an open market sale agreement (the “sales agreement”) with Jefferies LLC "
            "(“Jefferies”), dated April "
            "20, 2026, relating to shares of our "
            "common stock.": {"title": "open market sale agreement", "date": "2026-04-20"},
            "We have entered into an At Market Issuance Sales Agreement, dated August 4, 2020 (the “Sales "
            "Agreement”), with B. Riley "
            "Securities, Inc.": {"title": "At Market Issuance Sales Agreement", "date": "2020-08-04"},
            "We have entered into a Sales Agreement, dated March 31, 2025, (the “Sales Agreement”), with Robert W. "
            "Baird & "
            "Co. Incorporated relating to shares of our "
            "common stock.": {"title": "Sales Agreement", "date": "2025-03-31"},
            "We have entered into an amendment, dated as of April 27, 2023 (“Amendment No. 1”), to the Sales Agreement, dated as "
            "of July 1, 2022 (the “Sales Agreement”), with Acme Securities, Inc.": {
                "title": "Sales Agreement",
                "date": "2022-07-01",
            },
            "We previously entered into an amended and restated sales agreement, or the Sales Agreement, with Acme Securities "
            "LLC, on "
            "May 11, 2021, which amended and restated the sales agreement, dated March 18, 2020, with Acme LLC.": {
                "title": "amended and restated sales agreement",
                "date": "2021-05-11",
            },
            "On February 23, 2024, we entered into Amendment No. 1 to At Market Issuance Sales Agreement with Acme Securities "
            "under which we may sell our common stock.": {
                "date": "2024-02-23",
                "title": "At Market Issuance Sales Agreement",
            },
            "We previously entered into a sales agreement, or the Sales Agreement, with Acme Securities LLC, or the Agent, on "
            "March 18, 2020 under which we may sell shares.": {"title": "sales agreement", "date": "2020-03-18"},
            "On November 12, 2024, we entered into an amended and restated equity distribution agreement with Acme "
            "Securities, Inc. "
            "and Banco LLC, which amended and restated our equity distribution agreement dated May 19, 2022.": {
                "title": "amended and restated equity distribution agreement",
                "date": "2024-11-12",
            },
            "We have entered into separate equity distribution agreements, each dated March 5, 2024, with Acme Markets, LLC.": {
                "title": "equity distribution agreements",
                "date": "2024-03-05",
            },
            "SoundHound AI, Inc. has entered into an Equity Distribution Agreement (the “Agreement”) by and among "
            "Barclays "
            "Capital Inc. and Piper Sandler & Co.": {"title": "Equity Distribution Agreement"},
        },
        rejects=("On March 26, 2025, we entered into an equity and asset purchase agreement (the “Purchase Agreement”).",),
    ),
    Rule(
        "offerings.agreement.underwriting",
        needs=("underwriting agreement", "purchase agreement"),
        pattern=r"(?:^The (?P<title>Underwriting Agreement),? dated {date:date}(?=,? provides)|(?i:under|conditions "
        r"(?:contained |set forth |stated |described |specified )?in|provisions of|(?:terms|"
        r"conditions) of|(?:enter|entered) into|pursuant to|set forth in|(?:contained|stated|specified|described) in) "
        r"(?:an?|the|our)"
        r" (?P<title>(?i:underwriting agreement))(?:,? and (?:an? |the )?(?:related )?(?i:pricing|terms) (?i:agreement)(?=,? "
        r"(?:each |both )?"
        r"dated),?(?: each| both)?)?(?! (?:relating to"
        r"|for) the (?:concurrent|convertible))"
        r"(?:,? (?i:dated|to be dated)(?: as of)?,? (?:{date:date}|the date (?:of this prospectus(?: supplement)?|"
        r"hereof))| with [^;\ue002]{0,160}?,? dated(?: as of)? {date:date}| with [^;\ue002]{0,120}? on {date:date})?)",
        where=SELLING,
        matches={
            "The Underwriting Agreement dated July 7, 1994 provides that the obligations of the Underwriters are subject to "
            "certain "
            "conditions.": {"title": "Underwriting Agreement", "date": "1994-07-07"},
            "Under the underwriting agreement dated March 4, 2024, the forward purchasers have agreed to sell the shares.": {
                "title": "underwriting agreement",
                "date": "2024-03-04",
            },
            "Subject to the terms and conditions set forth in the underwriting agreement dated July 1, 2025, we have "
            "agreed "
            "to sell to the underwriters the shares.": {"title": "underwriting agreement", "date": "2025-07-01"},
            "Under the terms and subject to the conditions in an underwriting agreement dated the date of this "
            "prospectus, "
            "the underwriters named below have severally agreed to purchase.": {"title": "underwriting agreement"},
        },
        rejects=("The underwriters may reject orders in whole or in part.",),
    ),
    Rule(
        "offerings.agreement.securities_purchase",
        needs=("purchase agreement", "subscription agreement"),
        pattern=r"(?:(?i:on) {date:date},? )?(?:[Ww]e|[Tt]he Company)(?: have| has)?(?: also)? entered into (?:an?|"
        r"the|certain) "
        r"(?P<title>(?i:(?:securities|stock|share|unit|note|common stock) (?:purchase|subscription) agreements?|"
        r"subscription agreements?))"
        r"(?:,? dated(?: as of)? {date:date})?[^;]{0,60}? with (?:certain|the|several|each|an?|these|accredited|"
        r"institutional)\b[^;]{0,40}?(?:investors?|purchasers?|buyers?)(?:[^;,\ue002]{0,24}? (?:on|dated(?: as of)?) "
        r"{date:date})?",
        where=DEAL,
        matches={
            "On August 1, 2024, we entered into a securities purchase agreement with certain institutional investors "
            "for the "
            "sale of shares in this offering.": {"date": "2024-08-01", "title": "securities purchase agreement"},
        },
        rejects=("On August 1, 2024, we entered into a stock purchase agreement with Acme to acquire its assets.",),
    ),
)
PURSUANT_TO_PURCHASE = Rule(
    "offerings.agreement.pursuant_to_purchase",
    needs=("purchase agreement", "subscription agreement"),
    pattern=r"(?:offering|offered|selling|sold|purchase|sale)\b[^;]{0,400}? (?:pursuant to|under|in accordance with) "
    r"(?:this prospectus(?: supplement)?(?:,? (?:and )?the accompanying (?:base )?prospectus)?,? and )?"
    r"(?:(?:an?|the|certain|those certain|that certain) )?"
    r"(?P<title>(?i:(?:securities|stock|share|common stock) purchase agreements?|subscription agreements?)),? "
    r"(?:dated(?: as of)?|entered into (?:on|as of)) {date:date}(?:[^;]{0,60}? (?:with|between|among|by and|entered)|\.?\s?$)|"
    r"^(?:Pursuant to|Under) (?:an?|the) (?P<title>(?i:(?:securities|stock|share|common stock) purchase agreements?|"
    r"subscription agreements?)),? dated(?: as of)? {date:date},? we (?:will|have agreed to|agreed to|are) (?:issue and )?sell",
    where=COVER | {"the_offering", "plan_of_distribution"},
    never=r"concurrent|private placement|selling (?:stock|share|security)holder|previously|acqui|was sold|were sold|merger",
    matches={
        "We are offering 1,250,000 shares of our common stock pursuant to a securities purchase agreement, dated December 29, "
        "2025, with certain institutional investors.": {"title": "securities purchase agreement", "date": "2025-12-29"},
        "The Shares, the Pre-funded Warrants, and the Warrants are being offered pursuant to a securities purchase agreement, "
        "dated as of December 29, 2025 (the “Purchase Agreement”), by and among us and the Purchaser.": {
            "title": "securities purchase agreement",
            "date": "2025-12-29",
        },
        "We are offering 1,916,667 shares to certain accredited investors at $6.00 per share pursuant to subscription agreements "
        "dated June 10, 2015.": {"title": "subscription agreements", "date": "2015-06-10"},
        "We are offering 3,180,000 shares directly to certain institutional investors pursuant to this prospectus "
        "supplement, the "
        "accompanying prospectus and a securities purchase agreement dated February 6, 2025.": {
            "title": "securities purchase agreement",
            "date": "2025-02-06",
        },
        "Pursuant to a securities purchase agreement dated June 14, 2005, we will sell the shares to two investors.": {
            "title": "securities purchase agreement",
            "date": "2005-06-14",
        },
    },
    rejects=(
        "Pursuant to a stock purchase agreement dated May 1, 2020, we sold our European business.",
        "The shares were issued in a private placement pursuant to a securities purchase agreement, dated May 1, "
        "2020, with Acme.",
    ),
)
register(PURSUANT_TO_PURCHASE)

EQUITY_LINE_AGREEMENT = Rule(
    "offerings.agreement.equity_line",
    needs=("purchase agreement", "advance agreement"),
    pattern=r"(?:(?i:on) {date:date},? [^;]{0,60}?)?(?:under|pursuant to|entered into) (?:an?|the) "
    r"(?P<title>(?i:(?:(?:common stock|standby equity|equity|ordinary share|share) )?purchase agreement|"
    r"pre-?paid advance agreement))"
    r"(?:,? (?:entered into on|dated(?: as of)?|executed on) {date:date}|,? (?:that |which )?we (?:have )?entered into with "
    r"[^;\ue002]{2,60}? (?:on|dated(?: as of)?) {date:date})?",
    where=DEAL,
    matches={
        "We are offering shares to Acme Capital Fund, LLC under a purchase agreement that we entered into with Acme Capital on "
        "October 6, 2022.": {"title": "purchase agreement", "date": "2022-10-06"},
        "We have entered into a Pre-Paid Advance Agreement, dated August 19, 2022, with Acme II, Ltd.": {
            "title": "Pre-Paid Advance Agreement",
            "date": "2022-08-19",
        },
        "This prospectus supplement relates to the sale of shares to Lincoln Park Capital Fund, LLC, under a Purchase "
        "Agreement entered "
        "into on June 3, 2019.": {"title": "Purchase Agreement", "date": "2019-06-03"},
    },
    rejects=("We purchase shares under an agreement with the fund.", "We entered into a securities purchase agreement."),
)
register(EQUITY_LINE_AGREEMENT)
