"""The price at which a warrant is exercised: an amount, or a formula."""

from extractor.rules import Match
from extractor.subjects.price_terms import price_term
from extractor.subjects.securities.book import Book
from extractor.terms import Fixed


def put_exercise(book: Book, key: str, match: Match, group: str = "terms") -> None:
    """The price in the group: a plain amount is the exercise price, a formula the exercise terms, else unread."""
    stated = price_term(match, group)
    if stated is None:
        book.unreadable("exercise_terms", match[group])
    elif isinstance(stated.value, Fixed):
        book.put(key, "exercise_price", stated.becoming(stated.value.price.amount))
    else:
        book.put(key, "exercise_terms", stated)
