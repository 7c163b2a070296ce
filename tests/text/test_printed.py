"""Lines as they are printed: of paragraphs, of cells, of parts of both; their places in the canonical text."""

from hypothesis import given
from hypothesis import strategies as st

from extractor.text import Text, read_ascii, read_html
from extractor.text.printed import folded, joined, line_span, part_of, physical_lines, printed_lines

TWO_COLUMNS = "Date: May 3, 1999          By: /s/ Jane  Doe\n                               Jane Doe\n"
CELLS = "<table><tr><td>Delaware<br>(State of<br>incorporation)</td><td>1-12345</td></tr></table><p>One<br>two  three</p>"


def words_of(text: Text) -> list[str]:
    return [line.text for line in printed_lines(text, 0, len(text.chars))]


def test_cells_line_by_line() -> None:
    assert words_of(read_html(CELLS)) == ["Delaware", "(State of", "incorporation)", "1-12345", "One", "two three"]


def test_columns_of_ascii_are_cells_and_physical_lines_are_not() -> None:
    text = read_ascii(TWO_COLUMNS)
    assert words_of(text)[0] == "Date: May 3, 1999"
    whole = [line.text for line in physical_lines(text, 0, len(text.chars))]
    assert whole == ["Date: May 3, 1999 By: /s/ Jane Doe", "Jane Doe"]


def test_a_page_number_behind_columns_is_cut_and_one_behind_words_is_not() -> None:
    text = read_ascii("  99.1     Press release             5\n\n  99.2     Report No. 5\n")
    assert [line.text for line in physical_lines(text, 0, len(text.chars))] == ["99.1 Press release", "99.2 Report No. 5"]


def test_what_begins_before_the_range_is_left_out_line_by_line() -> None:
    text = read_ascii("(a) None.\n(b) None.\n(c) Exhibits.\n")
    start = text.chars.index("(c)")
    assert [line.text for line in printed_lines(text, start, len(text.chars))] == ["(c) Exhibits."]
    assert [line.text for line in physical_lines(text, start, len(text.chars))] == ["(c) Exhibits."]


@given(st.lists(st.text("ab _-\t", min_size=1, max_size=12), min_size=1, max_size=6))
def test_joined_words_know_their_places(lines: list[str]) -> None:
    text = read_ascii("\n".join(lines))
    found = printed_lines(text, 0, len(text.chars))
    words = joined(text.chars, found)
    assert words.words == " ".join(line.text for line in found)
    letters = [(letter, text.chars[slice(*words.span(at, at + 1))]) for at, letter in enumerate(words.words)]
    assert all(letter == there for letter, there in letters if letter != " ")


def test_a_part_of_a_line_stands_where_it_stands() -> None:
    text = read_html("<p>By:  /s/  Jane   Doe</p>")
    (line,) = printed_lines(text, 0, len(text.chars))
    at = line.text.index("Jane")
    part = part_of(text.chars, line, at, "Jane Doe")
    assert " ".join(text.chars[part.start : part.end].split()) == "Jane Doe"
    assert line_span(text.chars, line, at, at + 4).start == part.start


def test_lines_joined_backwards_have_a_range_all_the_same() -> None:
    text = read_html("<p>Chairman of the Board</p><p>Chief Executive</p>")
    first, second = printed_lines(text, 0, len(text.chars))
    words = joined(text.chars, [second, first])
    assert words.span(0, len(words.words)) == (first.start, second.end)


def test_drawn_lines_are_no_words() -> None:
    chars = "May 3,\n______\n1999"
    assert folded(chars, 0, len(chars), drawn=False).words == "May 3, 1999"
    assert folded(chars, 0, len(chars)).words == "May 3, ______ 1999"
