"""How the time of a full record grows with the size of its filing: `python -m bench.growth [--repeat N] [--most BYTES]`.

One made-up prospectus, of 10 KB to 4 MB: a cover, then sections that go on with headings, prose with dates and amounts,
tables and lists, and pages, no two paragraphs alike. Prints CPU seconds for each size and the exponent of the power of the
size that fits them best: 1 is in line with size. Nothing but this library is needed.
"""

import argparse
import math
import statistics
import time
from collections.abc import Iterator, Sequence
from itertools import count

import extractor

SIZES = (10_000, 40_000, 160_000, 640_000, 2_000_000, 4_000_000)
_COVER = (
    "<p>Filed pursuant to Rule 424(b)(5)</p><p>Registration No. 333-123456</p><p align=center><b>PROSPECTUS SUPPLEMENT</b></p>"
    "<p>(To prospectus dated March 1, 2024)</p><p align=center><b>1,000,000 Shares</b></p><p align=center>Common Stock</p>"
    "<p>We are offering 1,000,000 shares of our common stock at $5.00 per share. Our common stock is listed on the Nasdaq "
    "Global Market under the symbol &ldquo;ACME&rdquo;.</p><p>The date of this prospectus supplement is March 6, 2024.</p>"
)
_TITLES = (
    "Risk Factors", "Use of Proceeds", "Capitalization", "Dilution", "Description of Securities", "Taxation",
    "Plan of Distribution", "Legal Matters", "Experts", "Our Business", "Our Properties", "Our Markets",
)  # fmt: skip
_DIGITS = ("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def prospectus(size: int) -> bytes:
    """A prospectus of about so many bytes."""
    parts = ["<html><body>", _COVER]
    length = sum(map(len, parts))
    for part in _sections():
        if length >= size:
            break
        parts.append(part)
        length += len(part)
    return "".join([*parts, "</body></html>"]).encode()


def _sections() -> Iterator[str]:
    for number in count(1):
        title = _TITLES[number % len(_TITLES)]
        yield f"<p style='page-break-before:always' align=center><b>{title.upper()} {_in_words(number)}</b></p>\n"
        for point in range(8):
            yield _paragraph(8 * number + point)
        yield _table(number)
        yield f"<p align=center>S-{number}</p>\n"


def _in_words(number: int) -> str:
    return " ".join(_DIGITS[int(digit)] for digit in str(number))


def _paragraph(number: int) -> str:
    words = _in_words(number)
    return (
        f"<p style='font-size:10pt'><b><i>Our plant number {words} may not do what we expect of it.</i></b> In the year ended "
        f"December 31, {2000 + number % 25}, we spent ${number},{number % 900 + 100}.5 million on it, or {number % 90 + 5}% of "
        f"what we had, and sold {number:,}00 shares to the holders of plant {words} under an agreement dated June "
        f"{number % 28 + 1}, 2023, at an average price of ${number % 70 + 1}.{number % 90 + 10} per share. We cannot say "
        f"whether those who own plant {words} will let us have it again, nor at what price, and our results would suffer.</p>\n"
    )


def _table(number: int) -> str:
    rows = "".join(
        f"<tr><td>Plant {_in_words(10 * number + row)}</td><td>$</td><td>{number + row},000</td><td>{row}.5%</td></tr>"
        for row in range(10)
    )
    return f"<table><tr><td><b>Name</b></td><td colspan=2>Cost</td><td>Share</td></tr>{rows}</table>\n"


def seconds(size: int, repeat: int) -> float:
    """CPU seconds of a full record: the least of so many runs."""
    data = prospectus(size)
    spent = []
    for _ in range(repeat):
        begin = time.process_time()
        extractor.extract(data, path="growth.htm")
        spent.append(time.process_time() - begin)
    return min(spent)


def exponent(sizes: Sequence[int], spent: Sequence[float]) -> float:
    """The power of the size that the time grows with: the slope of the straight line through their logarithms."""
    return statistics.linear_regression([math.log(size) for size in sizes], [math.log(one) for one in spent]).slope


def main() -> None:
    """Print the seconds for each size and the exponent that fits them."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--repeat", type=int, default=2)
    options.add_argument("--most", type=int, default=SIZES[-1])
    chosen = options.parse_args()
    sizes = [size for size in SIZES if size <= chosen.most]
    seconds(sizes[-1] // 10, 1)  # What the first filing of a process costs is not what a filing costs.
    spent = []
    for size in sizes:
        spent.append(seconds(size, chosen.repeat))
        print(f"{size / 1000:8,.0f} KB {spent[-1]:8.3f} s {size / 1e6 / spent[-1]:7.2f} MB/s", flush=True)
    print(f"time grows with size to the power of {exponent(sizes, spent):.2f}")


if __name__ == "__main__":
    main()
