"""How current reports tell of a private sale beside the registered one: of warrants to the same buyers, of a sponsor's units."""

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register
from extractor.subjects.deals.amounts import money

ITEM: frozenset[SectionKind] = frozenset({"item"})
_TERM = r"(?: \((?:collectively[^()“\"]{0,40}|the |such |our )?[\"“](?P<term>[A-Z][\w ]{3,40}?)[,.]?[\"”][^()]{0,80}\))?"

IN_A_CONCURRENT_PLACEMENT = Rule(
    "deals.report.in_a_concurrent_placement",
    needs=("concurrent private placement", "simultaneous private placement"),
    pattern=r"(?:[Ii]n|through|by way of|and) an? (?:separate )?(?P<method_words>(?:concurrent|simultaneous) private "
    r"placement)" + _TERM,
    where=ITEM,
    never=r"previously|as amended|prior to",
    matches={
        "agreed to issue, in a concurrent private placement (the “Warrant Placement”), unregistered warrants": {
            "method_words": "concurrent private placement",
            "term": "Warrant Placement",
        },
        "The Company has also agreed to issue, in a concurrent private placement, Series M warrants.": {
            "method_words": "concurrent private placement",
        },
    },
    rejects=("The warrants that had been issued in the concurrent private placement of 2019 expired.",),
)
BESIDE_THE_OFFERING = Rule(
    "deals.report.beside_the_offering",
    needs=("simultaneously with", "concurrently with", "substantially concurrent", "contemporaneously with"),
    pattern=r"(?i:simultaneously|concurrently|contemporaneously|substantially concurrent(?:ly)?) with the (?:consummation|"
    r"closing|completion|pricing)(?: of)?(?: the| its)? (?:IPO|(?i:initial public offering)|Offering|(?i:public "
    r"offering))(?: and [^,;]{2,80}?)?,? (?:the Company|the Registrant|we) (?:also )?(?:consummated|completed|closed|"
    r"effected|sold)[^;\ue000]{0,60}?(?:\((?:the |a )?[\"“](?P<term>(?i:private placement|private sale|warrant offering))[\"”]\)|"
    r"(?P<method_words>(?i:private (?:placement|sale))))(?:[^;\ue000]{0,200}?(?P<method_words>private placement)(?: "
    r"transaction)?)?"
    r"(?:[^;\ue000]{0,120}? at a (?:purchase )?price of {price:price} per [A-Z][\w ]{3,40}?)?"
    r"(?:[^;\ue000]{0,60}?(?:generating|for|with) (?:total |aggregate )?gross proceeds(?: to the Company)? of"
    r"(?: approximately)? {money:gross_proceeds})?",
    where=ITEM,
    matches={
        "Simultaneously with the closing of the IPO, the Company consummated the private placement of 600,000 units at a price "
        "of $10.00 per Private Unit, generating gross proceeds of $6,000,000.": {
            "method_words": "private placement",
            "price": money("10.00"),
            "gross_proceeds": money("6000000"),
        },
        "Simultaneously with the consummation of the IPO, the Company consummated the issuance and sale (“Private Placement”) "
        "of 4,000,000 warrants in a private placement transaction at a price of $1.50 per Founder Warrant.": {
            "term": "Private Placement",
            "method_words": "private placement",
            "price": money("1.50"),
        },
    },
    rejects=("Simultaneously with the closing of the Offering, the Company repaid its term loan.",),
)
register(IN_A_CONCURRENT_PLACEMENT, BESIDE_THE_OFFERING)
