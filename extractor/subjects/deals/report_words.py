"""What silences the rules of a report's deals: sentences that tell of a business bought, and of no securities placed."""

BUSINESS_BOUGHT = (
    r"^(?!.{0,2000}?\b(?:subscription agreements?|private placement|PIPE|placement agents?|underwrit\w+|initial purchasers)\b)"
    r"(?=.{0,2000}?\b(?:merger\b|acquired? (?:all|by|the)\b|acquisition of\b|with the (?:former )?(?:share|stock|unit|equity "
    r"?)holders of|"
    r"(?:purchase|acquire|buy|sell)\b[^;\ue003]{0,40}?\ue001 of (?:the|its)\b))"
)
"""Securities sold to pay for a business are told of with those who place or subscribe for them."""
