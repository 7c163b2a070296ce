"""Pay in securities: warrants and shares issued to those who sell."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.fees.commission_rules import WHERE

PAID_IN_SECURITIES = Rule(
    "fees.securities.share_of_units_sold",
    needs=(
        "warrants to purchase",
        "options to purchase",
        "warrants equal to",
        "warrants”) to purchase",
        'warrants") to purchase',
        "warrants, substantially in",
        "warrants, in substantially",
    ),
    pattern=r"(?P<what>[Ww]arrants|[Oo]ptions)(?:,? \([^()]{1,60}\))?(?:, (?:substantially )?in (?:substantially )?the (?:same )?"
    r"form [^;,]{3,80},)? (?:to purchase|equal to)[^;\ue001]{0,120}?(?:equal to |"
    r"representing )?(?:an aggregate of )?(?P<ceiling>up to )?{rate:rate} of the (?:aggregate |total )?(?:number of "
    r")?(?:the )?(?:[A-Z]?[\w-]+ "
    r"){0,6}?(?P<basis>(?:[Ss]hares|[Uu]nits|ADSs|[Ss]ecurities)(?: of [\w ]{3,30}?)?(?: and [\w-]+ [Ww]arrants)?(?: to be)? "
    r"(?:sold|issued|placed|offered|purchased))",
    where=WHERE,
    never=r"(?i)in excess of|previously|over-?allotment|day option|option to purchase|additional (?:shares|warrants)",
    matches={
        "Cantor is to receive compensation of 4.00% and warrants to purchase shares of common stock in an amount "
        "equal to 10% of "
        "the number of shares sold by Cantor at an exercise price equal to 130% of the volume weighted average sales "
        "price.": {
            "what": "warrants",
            "rate": Decimal("0.1"),
            "basis": "shares sold",
        },
        "We will issue to the placement agent warrants (the “Placement Agent Warrants”) to purchase up to 308,721 shares of "
        "common stock, which represents 7.0% of the aggregate number of shares and pre-funded warrants sold in this offering.": {
            "what": "warrants",
            "rate": Decimal("0.07"),
            "basis": "shares and pre-funded warrants sold",
        },
        "We will issue warrants to purchase up to 400,000 shares of common stock, equal to 5.0% of the common units and "
        "pre-funded units sold.": {"what": "warrants", "rate": Decimal("0.05"), "basis": "units sold"},
    },
    rejects=(
        "Holders of warrants to purchase shares own 10% of the company.",
        "We have granted the underwriter a 45-day option to purchase warrants to purchase up to 750,000 shares, representing 15% "
        "of the securities sold.",
    ),
)
SAME_SECURITIES = Rule(
    "fees.securities.same_terms",
    needs=("warrants with the same terms",),
    pattern=r"(?P<what>warrants) with the same terms(?: and provisions)? as (?:provided for |those )?(?:issued "
    r")?under the {title:as_under}(?=[.;,]|$)",
    where=WHERE,
    matches={
        "In connection with any sales under the Other Agreement, Cantor is to receive compensation of 4% of the gross "
        "proceeds "
        "of such sales and warrants with the same terms and provisions as provided for under the Sales Agreement.": {
            "what": "warrants",
            "as_under": "Sales Agreement",
        },
    },
    rejects=("The new warrants have the same terms.",),
)
register(PAID_IN_SECURITIES, SAME_SECURITIES)
