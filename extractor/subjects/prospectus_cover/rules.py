"""What the front of a prospectus says of itself: its rule, its registration, its dates (Regulation S-K Item 501)."""

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register

FRONT: frozenset[SectionKind] = frozenset({"cover", "legend"})
BACK: frozenset[SectionKind] = frozenset({"back_cover"})

_KIND = r"(?i:prospectus supplement|pricing supplement|prospectus|term sheet)"
_SUPPLEMENT = rf"(?:{_KIND}|(?i:supplement)(?= ?(?i:no\.|number)))"
_REGNO = r"(?:333|33|2|\ue003)\u200b? ?[-–‑] ?[\d\u200b\u200c\u2060\ufeff\ue003]{1,9}(?: ?[-–‑] ?[\d\ue003]{1,3}\b)?"

FILED_UNDER = Rule(
    "filing.form.filed_under_rule",
    needs=("424",),
    pattern=r"(?i:(?:filed\s+|^)(?:pursuant to|under|in accordance with)\s+(?:the\s+)?(?:securities act\s+)?rules?\s*"
    r"(?:no\.\s*)?|(?:^|\t)rule (?:no\. ?:? ?)?(?=424\(b\)\(?[1-8\ue003]\)?[.,]?(?:$|\t| (?:registration|file |dated|reg\.)))|"
    r"(?<=[\d\ue002\ue003] )rule (?=424\(b\)\([1-8\ue003]\)$))"
    r"(?P<rule>424 ?\(? ?[bB] ?\)? ?[-(]? ?(?P<digit>[1-8\ue003])\)?)",
    where=FRONT,
    matches={
        "Filed Pursuant to Rule 424(b)(5)": {"rule": "424(b)(5)", "digit": "5"},
        "Filed pursuant to Rule 424(b)(3) and Rule 424(c)": {"rule": "424(b)(3)", "digit": "3"},
        "FILED UNDER RULE 424(B)(2)": {"rule": "424(B)(2)", "digit": "2"},
        "RULE NO. 424(b)(2) REGISTRATION NO. 33-61127": {"rule": "424(b)(2)", "digit": "2"},
        "Rule No.: 424(b)(1)": {"rule": "424(b)(1)", "digit": "1"},
        "Rule 424(b)5 Registration No. 33-51301": {"rule": "424(b)5", "digit": "5"},
        "Rule 424(b)(2) Registration No. 333-276750": {"rule": "424(b)(2)", "digit": "2"},
        "Registration Statement No. 333-270004 Dated January 26, 2024 Rule 424(b)(2)": {"rule": "424(b)(2)", "digit": "2"},
        "Pricing Supplement No. 14 dated June 5, 1997\tRule 424(b)(3)": {"rule": "424(b)(3)", "digit": "3"},
    },
    rejects=(
        "We will file a final prospectus supplement pursuant to Rule 424(b) under the Securities Act.",
        "Filed pursuant to Rule 425 under the Securities Act",
    ),
)

REGISTRATION = Rule(
    "filing.registration_numbers.on_cover",
    needs=("registration", "file no", "commission file", "reg. no"),
    pattern=r"(?i:registration (?:statement )?(?:file )?(?:nos?\b\.?|numbers?|#)|registration statement (?:on Form "
    r"[SFN]-\d{1,2} )?\(?(?:file )?nos?\.|"
    r"(?:sec )?file nos?\.|reg\. (?:file )?nos?\.)[ :#]{0,3}"
    rf"(?P<numbers>{_REGNO})(?:(?:\s?[,;&]| and|,? and| through)\s?(?P<numbers>{_REGNO}|-\d\d\b)){{0,9}}",
    where=FRONT,
    matches={
        "Registration Statement No. 333-53108": {"numbers": "333-53108"},
        "Registration Nos. 333-268718 and 333-268718-01": {"numbers": ("333-268718", "333-268718-01")},
        "Registration Statement File No.: 333 -201424": {"numbers": "333 -201424"},
        "Registration No. 333-27\u200b3081": {"numbers": "333-27\u200b3081"},
    },
    rejects=("Commission file number 001-14704", "Registration fee No. 3"),
)
NEXT_NUMBER = Rule(
    "filing.registration_numbers.on_next_line",
    needs=("33-", "2-"),
    pattern=rf"(?:^|\t)(?:and )?(?P<numbers>{_REGNO})(?:(?:,| and|,? and) (?P<numbers>{_REGNO})){{0,4}}$",
    unit="passage",
    where=FRONT,
    matches={"333-15951-01": {"numbers": "333-15951-01"}, "and 333-15951-01": {"numbers": "333-15951-01"}},
    rejects=("Commission file number 001-14704", "333-15951-01 Ten Shares"),
)

DATE_OF = Rule(
    "filing.supplement_date.date_of_this",
    needs=("the date of this", "is dated", "statement-prospectus dated", "statement/prospectus dated"),
    pattern=rf"(?:(?i:the date of this) (?:(?:preliminary|final) )?(?:(?i:joint )?(?i:proxy|information) "
    rf"statement[/–-])?{_KIND}(?:/[a-z ]{{3,30}})?(?: no\. ?[\ue003\d]{{1,6}})?,? (?i:is|:)|"
    rf"^This (?:(?i:(?:joint )?(?:proxy|information|consent solicitation) statement) ?[/–-] ?)?(?:{_KIND}) is dated|"
    rf"^(?i:(?:joint )?proxy statement) ?[/–-] ?(?i:prospectus),? (?i:dated)) {{date:date}}",
    matches={
        "THE DATE OF THIS PROSPECTUS SUPPLEMENT IS NOVEMBER 1, 2001.": {"date": "2001-11-01"},
        "The date of this prospectus is December 30, 2024.": {"date": "2024-12-30"},
        "The date of this joint proxy statement/prospectus is April 24, 2018.": {"date": "2018-04-24"},
        "Proxy statement-prospectus dated August 23, 1999, and first mailed in August.": {"date": "1999-08-23"},
        "The date of this prospectus/offer to exchange is January 12, 2023": {"date": "2023-01-12"},
    },
    rejects=(
        "The date of this prospectus supplement is , 2024.",
        "We have not issued shares since the date of this prospectus; on November 1, 2001 we did.",
    ),
)
DATED = Rule(
    "filing.supplement_date.dated",
    needs=("dated", "supplement", "prospectus"),
    pattern=rf"^[\W_]{{0,3}}(?:(?i:preliminary|final|amended) )?(?P<kind>{_SUPPLEMENT})(?: (?i:no\.|number|#) "
    rf"?[\w\ue003][\w,\ue003]{{0,8}}(?:[-–—/][\w\ue003]{{1,14}})?)?,? ?(?:[-–—] )?(?i:dated)?:?[ \t]"
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri)day, )?{{date:date}}"
    rf"(?:[^\w)]{{0,3}}$|\t|[\W_]{{0,3}}(?i:(?:to|supplementing)(?:: the|:| the| our)?\b|rule\b))",
    unit="passage",
    where=FRONT | BACK,
    matches={
        "Prospectus Supplement dated August 7, 2024": {"kind": "Prospectus Supplement", "date": "2024-08-07"},
        "Pricing Supplement No. 188 - Dated Monday, July 22, 2019 (To: Prospectus dated February 27, 2017)": {
            "kind": "Pricing Supplement",
            "date": "2019-07-22",
        },
        "Prospectus dated March 20, 2024": {"kind": "Prospectus", "date": "2024-03-20"},
        "SUPPLEMENT NO. 4 DATED JUNE 15, 2023": {"kind": "SUPPLEMENT", "date": "2023-06-15"},
        "Pricing Supplement dated June 26, 2025 to the": {"kind": "Pricing Supplement", "date": "2025-06-26"},
        "Pricing Supplement No. 14 dated June 5, 1997\tRule 424(b)(3)": {"kind": "Pricing Supplement", "date": "1997-06-05"},
        "Pricing Supplement No. 2,418 dated May 31, 2024 (To Prospectus dated April 12, 2024)": {
            "kind": "Pricing Supplement",
            "date": "2024-05-31",
        },
    },
    rejects=(
        "(To Prospectus dated January 26, 2001)",
        "Prospectus Supplement dated     , 2025",
        "Prospectus Supplement dated May 11, 2026 and Prospectus dated May 11, 2026",
        "Prospectus Supplement dated June 28, 2002)",
    ),
)
DATED_ABOVE_RULE = Rule(
    "filing.supplement_date.dated_by_its_rule",
    needs=("424",),
    pattern=r"(?<=[\d\ue003] )(?i:dated),? {date:date} (?i:(?:filed )?(?:pursuant to |under )?rule 424\(b\))|"
    r"(?:^|\t|(?<=[.a-z] )){date:date} [^\t\ue002]{0,80}?(?i:pricing supplement no\.)",
    unit="passage",
    where=FRONT,
    matches={
        "Registration Statement Nos. 333-270004 and 333-270004-01 Dated January 26, 2024 Rule 424(b)(2)": {"date": "2024-01-26"},
        "Acme Holdings Inc.\tFebruary 23, 2024 Medium-Term Senior Notes, Series N Pricing Supplement No. 2024-CH20 Filed "
        "Pursuant "
        "to Rule 424(b)(2)": {"date": "2024-02-23"},
    },
    rejects=("The prospectus dated January 26, 2024 Rule 424(b)(2) filing",),
)
DATED_LINE = Rule(
    "filing.supplement_date.date_line",
    needs=("20", "19"),
    pattern=r"(?:^[\W_]{0,3}(?i:dated:?)? ?|\) (?i:dated) |[-=_*]{5,} |"
    r"^[A-Z][A-Z&.,'’() -]{7,150}(?<!\b(?:ON|OF|BY|DUE|UNTIL|THROUGH|DATED|EXPIRING|MATURING|ENDING|ENDED))(?<!,) "
    r"){date:date}[\W_]{0,3}$|"
    r"^(?i:dated:?) {date:date}\t|(?i:pricing supplement no\.) ?[\d\ue003]{1,4},? (?i:dated) {date:date} \((?i:to prospectus)|"
    r"(?i:registration (?:statement )?nos?\.) ?[\d\ue003][^;\ue002]{4,50} {date:date}$",
    unit="passage",
    where=FRONT | BACK,
    matches={
        "November 1, 2001": {"date": "2001-11-01"},
        "Dated June 30, 2026.": {"date": "2026-06-30"},
        "CITIGROUP LEHMAN BROTHERS ------------ October 9, 2003": {"date": "2003-10-09"},
        "SMITH BARNEY INC. J.C. BRADFORD & CO. July 24, 1997": {"date": "1997-07-24"},
    },
    rejects=("January 26, 2001 through November 1, 2001", "Due October 5, 2026", "NOTES DUE October 5, 2026"),
)
LEGEND = Rule(
    "filing.preliminary.subject_to_completion",
    needs=("subject to completion",),
    pattern=r"(?:^|\t)[\W_]{0,3}(?P<legend>(?:(?i:preliminary|dated)\b[^.]{0,80})?(?:SUBJECT TO COMPLETION|Subject "
    r"[Tt]o [Cc]ompletion))"
    r"(?:[\W_]{0,4}(?:(?i:preliminary) )?(?:(?i:prospectus|pricing|term) )?(?:(?i:supplement|sheet) )?,? ?(?i:dated|date:)?,? "
    r"?{date:date})?"
    r"(?=[\W_]{0,4}(?:$|\t)|[\W_]{1,4}(?i:dated|preliminary|prospectus|the information|pricing|\())",
    where=FRONT,
    matches={
        "Subject to Completion, dated March 31, 2025": {"legend": "Subject to Completion", "date": "2025-03-31"},
        "SUBJECT TO COMPLETION": {"legend": "SUBJECT TO COMPLETION"},
        "SUBJECT TO COMPLETION, DATED September 4, 2024": {"legend": "SUBJECT TO COMPLETION", "date": "2024-09-04"},
    },
    rejects=(
        "The offering is subject to completion of the merger.",
        "Subject to completion of our due diligence, we expect to close.",
    ),
)
PRELIMINARY = Rule(
    "filing.preliminary.may_be_changed",
    needs=("not complete and may be changed",),
    pattern=r"(?P<legend>(?:(?i:the information in|information contained in) )?(?i:this (?:preliminary "
    r")?(?:prospectus|pricing)(?: supplement)?)"
    r"[^.]{0,160}? (?i:(?:is|are) not complete and may be changed))",
    where=FRONT,
    matches={
        "The information in this preliminary prospectus supplement is not complete and may be changed.": {
            "legend": "The information in this preliminary prospectus supplement is not complete and may be changed",
        },
        "This prospectus supplement relates to an effective registration statement under the Securities Act of 1933 "
        "but "
        "is not complete and may be changed.": {
            "legend": "This prospectus supplement relates to an effective registration statement under the Securities "
            "Act of 1933 but is not complete and may be changed",
        },
    },
    rejects=("The information in our annual report is complete and may not be changed.",),
)
PRELIMINARY_DATED = Rule(
    "filing.supplement_date.preliminary_dated",
    needs=("preliminary",),
    pattern=r"(?i:preliminary (?:prospectus|pricing)(?: supplement)?),? (?i:dated) {date:date}",
    where=FRONT,
    matches={"PRELIMINARY PROSPECTUS SUPPLEMENT, DATED JUNE 23, 2010": {"date": "2010-06-23"}},
    rejects=("PRELIMINARY PROSPECTUS SUPPLEMENT, DATED , 2010",),
)
AMENDED = Rule(
    "filing.supplement_date.amendment_dated",
    needs=("amendment no",),
    pattern=r"^(?i:amendment no\. ?(?:\ue003|\d{1,2}),? dated) {date:date}",
    unit="passage",
    where=FRONT,
    matches={
        "Amendment No. 1 dated July 2, 2026† to the Pricing Supplement dated June 30, 2026": {"date": "2026-07-02"},
    },
    rejects=("Amendment No. 1 to the Registration Statement was filed on July 2, 2026.",),
)
BASE = Rule(
    "filing.base_prospectus_date.to_prospectus_dated",
    needs=("prospectus",),
    pattern=r"(?:\(\s?(?i:to|supplement to|supplementing)(?::? the|:)?(?: accompanying)? (?:[^()]{0,160}? )??|(?i:^to)(?: "
    r"the)? (?i:(?:short form )?(?:base )?(?:shelf )?)(?=(?i:prospectus))|"
    r"(?i:supplements?(?: and amends| and supplements)?,?|amends|to|and)(?: and should be read (?:in conjunction|"
    r"together) with,?)?(?: the| our)? (?:\w+ )?)"
    r"(?i:(?:base )?prospectus),? ?(?i:(?:each )?dated)(?: as of)? {date:date}|"
    r"(?i:\bprospectus and (?:the )?prospectus supplement,? each dated) {date:date}|"
    r"(?i:(?:product|prospectus|underlying|index)(?: prospectus)? supplement)\b[^;.]{0,100}? (?i:dated) {date},? "
    r"(?:and )?(?:the )?(?:accompanying )?[Pp]rospectus dated {date:date}",
    where=FRONT,
    matches={
        "(TO PROSPECTUS DATED JANUARY 26, 2001)": {"date": "2001-01-26"},
        "To the Short Form Base Shelf Prospectus dated March 17, 2023": {"date": "2023-03-17"},
        "(to Product Supplement no. 5, dated May 11, 2026, Prospectus Supplement dated May 11, 2026 and Prospectus "
        "dated "
        "May 11, 2026)": {"date": "2026-05-11"},
        "This prospectus supplement supplements the prospectus dated July 13, 2021.": {"date": "2021-07-13"},
        "Product Supplement for Auto-Callable Securities dated February 7, 2024 Prospectus dated April 12, 2024": {
            "date": "2024-04-12",
        },
    },
    rejects=("Prospectus Supplement dated August 7, 2024", "(To Prospectus dated , 2024)"),
)
NUMBER = Rule(
    "filing.supplement_number",
    needs=("supplement no", "supplement number"),
    pattern=r"^[\W_]{0,3}(?i:prospectus supplement (?:no\.|number|#)) ?(?P<number>\d{1,4}|\ue003)[\W_]{0,3}(?:$|\t|"
    r"(?i:\(?(?:to|dated)))",
    unit="passage",
    where=FRONT,
    matches={"PROSPECTUS SUPPLEMENT NO. 3": {"number": "3"}, "Prospectus Supplement No. 1": {"number": "1"}},
    rejects=("This prospectus supplement no. 3 updates prospectus supplement no. 2.",),
)
ATTACHED = Rule(
    "filing.attached_report",
    needs=("attached",),
    pattern=r"(?i:(?:current|annual|quarterly) report on) (?P<report>Form (?:8-K|10-Q|10-K)(?:/A)?)\b"
    r"[^;]{0,400}?(?i:attached (?:the \w+(?: \w+){0,3} )?to this prospectus supplement|attached hereto|(?:is|are) "
    r"attached)",
    unit="passage",
    where=FRONT,
    matches={
        "This prospectus supplement is being filed to update and supplement the information contained in the "
        "Prospectus "
        "with the information contained in our Current Report on Form 8-K, filed with the Securities and Exchange "
        "Commission on May 24, 2021 (the “Current Report”). Accordingly, we have attached the Current Report to "
        "this prospectus supplement.": {"report": "Form 8-K"},
    },
    rejects=("Our Annual Report on Form 10-K is incorporated by reference.",),
)

register(
    FILED_UNDER,
    REGISTRATION,
    NEXT_NUMBER,
    DATE_OF,
    AMENDED,
    DATED,
    DATED_ABOVE_RULE,
    DATED_LINE,
    LEGEND,
    PRELIMINARY,
    PRELIMINARY_DATED,
    BASE,
    NUMBER,
    ATTACHED,
)
