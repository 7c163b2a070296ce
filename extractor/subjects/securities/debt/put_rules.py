"""How filings word redemption that is no option of the issuer: special mandatory redemption, and puts of the holders."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.securities.debt.tranche_rules import SEVERAL

_OF_PRINCIPAL = r"of (?:the|their|its|such)? ?(?:aggregate |outstanding |stated |unpaid )?(?:principal|face) amount"
SPECIAL = Rule(
    "securities.redemption.special_mandatory",
    needs=("special mandatory redemption", "special mandatorily"),
    pattern=r"(?:required to redeem|redeem|[Ss]pecial [Mm]andatory [Rr]edemption)[^.;\ue001]{0,200}? (?:redemption )?"
    r"price equal to {rate:price} of (?:the|their) (?:aggregate |initial )?(?:principal amount|issue price)",
    matches={
        "we will be required to redeem all of the notes (the “Special Mandatory Redemption”) at a redemption price "
        "equal to "
        "101% of the aggregate principal amount of such notes, plus accrued and unpaid interest": {
            "price": Decimal("1.01"),
        },
    },
    rejects=("We may redeem the notes at our option at a special price.",),
)
NOT_COMPLETED = Rule(
    "securities.redemption.if_not_completed",
    needs=("required to redeem",),
    pattern=r"(?:not (?:been )?(?:completed|consummated|occurred)|terminat\w+)[^;\ue001]{0,260}? required to redeem "
    rf"(?:all (?:of )?)?(?:the |such )?(?P<series>{SEVERAL})[^;\ue001]{{0,160}}? price (?:equal to|of) "
    rf"{{rate:price}} {_OF_PRINCIPAL}",
    never=r"(?i)existing notes|credit facilit",
    matches={
        "If the Acme Acquisition has not been completed on or before December 31, 2024, we will be required to redeem the "
        "2034 Notes at a redemption price equal to 101% of the principal amount thereof.": {
            "series": "2034 Notes",
            "price": Decimal("1.01"),
        },
    },
    rejects=("If the merger has not been completed, we will not be required to redeem the notes.",),
)
register(NOT_COMPLETED)
PUT = Rule(
    "securities.redemption.holder_put",
    needs=("change of control", "change in control", "fundamental change", "specific kinds of changes"),
    pattern=r"(?i:changes? (?:of|in) control|fundamental change)[^;\ue001]{0,480}?(?:"
    r"offers? (?:to [^;.]{0,60}?)?to (?:re)?purchase|offer to (?:the |each )?[^.;]{0,40}?(?:re)?purchase|"
    r"offer to (?:re)?purchase|(?:right,?(?: [^.;\ue001]{0,60}?,)? to |may )require (?:us|the [CI]\w+|{name}) to (?:re)?purchase|"
    r"required to (?:make an offer to )?(?:re)?purchase)[^;\ue001]{0,260}? {rate:price} "
    r"of (?:the|their|its|such|that)(?: \w+['’]s?)? ?(?:aggregate |outstanding |initial )?(?:\w+ )?principal amount",
    never=r"(?i)existing notes|credit facilit|term loan",
    matches={
        "If a change of control triggering event occurs, we will be required to make an offer to repurchase the "
        "notes at a "
        "price equal to 101% of their principal amount plus accrued and unpaid interest.": {"price": Decimal("1.01")},
        "If we experience a change of control repurchase event in respect of a series of Senior Notes, unless we have "
        "previously exercised our right to redeem such Senior Notes, we will make an offer to each holder of the Senior "
        "Notes of such series to repurchase all or any part of that holder’s Senior Notes at a purchase price in cash "
        "equal to 101% of the aggregate principal amount of such Senior Notes.": {"price": Decimal("1.01")},
        "If a change of control triggering event occurs, holders of the notes of each series may require us to "
        "purchase all or a portion of such holders’ notes at a price equal to 101% of the principal amount, plus "
        "accrued interest.": {"price": Decimal("1.01")},
        "Upon the occurrence of a change of control triggering event (including certain ratings downgrades) as provided "
        "in the indenture, the Issuer will be required to offer to repurchase the notes for cash at a price of 101% of "
        "the aggregate principal amount of the notes outstanding on the date of such event.": {
            "price": Decimal("1.01"),
        },
        "If a fundamental change occurs, holders may require us to repurchase all or any portion of their notes for "
        "cash at a price equal to 100% of the principal amount of the notes to be repurchased.": {
            "price": Decimal(1),
        },
    },
    rejects=(
        "A change of control would accelerate our credit facility.",
        "The terms of the existing notes require us, upon a change of control, to make an offer to repurchase them at "
        "101% of their principal amount.",
    ),
)
PUT_AT_PRINCIPAL = Rule(
    "securities.redemption.put_at_principal",
    needs=("fundamental change", "change of control", "change in control"),
    pattern=r"(?i:changes? (?:of|in) control|fundamental change)[^;\ue001]{0,300}? (?P<put>may require us to repurchase) "
    r"(?:their|all|some|any)"
    r"[^;\ue001]{0,120}? price equal to the principal amount",
    never=r"(?i)existing notes|credit facilit|term loan",
    matches={
        "If a “fundamental change” (as defined in this prospectus supplement) occurs, then noteholders may require us to "
        "repurchase "
        "their notes at a cash repurchase price equal to the principal amount of the notes to be repurchased.": {
            "put": "may require us to repurchase",
        },
    },
    rejects=("A fundamental change may result in default.",),
)
PUT_ON_DATE = Rule(
    "securities.redemption.put_on_date",
    needs=("holder",),
    pattern=rf"holders?\b[^;\ue001\ue002]{{0,100}}? may elect to have [^;\ue001\ue002]{{3,200}}? "
    rf"(?:redeemed|repaid|repurchased|purchased)"
    rf"(?: by (?:the Company|us))? on {{date:from}},? at (?:a (?:redemption |purchase )?price (?:of|equal to) )?{{rate:price}} "
    rf"{_OF_PRINCIPAL}",
    never=r"(?i)existing notes|outstanding notes",
    matches={
        "The registered holder of each Debenture may elect to have that Debenture, or any portion of the principal amount "
        "thereof, "
        "redeemed on March 1, 2007 at 100% of the principal amount thereof, together with accrued interest.": {
            "from": "2007-03-01",
            "price": Decimal(1),
        },
    },
    rejects=("The Debentures may be redeemed on March 1, 2007 at 100% of the principal amount thereof.",),
)
register(SPECIAL, PUT, PUT_AT_PRINCIPAL, PUT_ON_DATE)
