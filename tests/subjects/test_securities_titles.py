import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.subjects.securities.debt.identifiers import is_cusip, is_isin
from extractor.subjects.securities.titles import fits, kind_of, same_title

KINDS = [
    ("Class A Common Stock", "common_stock"),
    ("Pre-Funded Warrants", "pre_funded_warrants"),
    ("Series A Common Warrants", "warrants"),
    ("4.600% Senior Notes due 2029", "notes"),
    ("0.875% Convertible Senior Notes due 2030", "convertible_notes"),
    ("Class A-1 Asset Backed Notes", "asset_backed"),
    ("American Depositary Shares", "ads"),
    ("Depositary Shares", "depositary_shares"),
    ("5% Series A Preferred Stock with Conversion Features", "preferred_stock"),
    ("common units representing limited partner interests", "partnership_units"),
    ("Units", "units"),
    ("ordinary shares", "ordinary_shares"),
    ("Acme Corporation", None),
]


@pytest.mark.parametrize(("title", "kind"), KINDS)
def test_a_title_names_its_kind(title, kind):
    assert kind_of(title) == kind


def test_titles_are_the_same_in_any_case_but_classes_are_not():
    assert same_title("our Class A common stock", "CLASS A COMMON STOCK")
    assert not same_title("Class A common stock", "Class B common stock")
    assert fits("Class A Common Stock", "our common stock")
    assert not fits("Class A Common Stock", "Class B common stock")
    assert not fits("Common Stock", "Class A common stock")


@pytest.mark.parametrize(
    ("cusip", "isin"), [("037833100", "US0378331005"), ("09710V111", "US09710V1118"), ("89115N2B9", "US89115N2B90")]
)
def test_identifiers_with_right_check_digits(cusip, isin):
    assert is_cusip(cusip)
    assert is_isin(isin)


@given(st.integers(0, 7), st.integers(1, 9))
def test_one_digit_amiss_is_no_cusip(place, shift):
    right = "037833100"
    wrong = right[:place] + str((int(right[place]) + shift) % 10) + right[place + 1 :]
    # doubling maps 0..9 one to one onto digit sums, so every single wrong digit shows
    assert not is_cusip(wrong)


@pytest.mark.parametrize("code", ["100000000", "PROSPECTUS", "US0378331006", "123456789"])
def test_other_nine_or_twelve_characters_are_none(code):
    assert not is_cusip(code)
    assert not is_isin(code)
