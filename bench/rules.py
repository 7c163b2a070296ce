"""What each rule costs: python bench/rules.py [--kind 8k|424b] [--limit N] [--most N]

Every filing of the corpus (`EXTRACTOR_CORPUS`) is read; each statement that a rule is tried on is timed. A line for each of
the dearest rules: how often it is tried in a filing, microseconds a try, what it finds, and milliseconds a filing. A rule
that is tried often and finds nothing wants rarer `needs`; one that is dear at each try begins with something too common.
"""

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

from bench.speed import files
from extractor.errors import ExtractorError
from extractor.pipeline import extract
from extractor.rules import Match, Rule, Statement


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", choices=("8k", "424b"), default="8k")
    parser.add_argument("--limit", type=int, default=120)
    parser.add_argument("--most", type=int, default=25)
    options = parser.parse_args()
    paths = files(options.kind)[: options.limit]
    tries = Tries()
    with mock.patch.object(Rule, "read", tries.timed(Rule.read)):
        for warm in (True, False):
            tries.clear()
            read = sum(is_read(path) for path in paths)
            if not warm:
                tries.print(read, options.most)


def is_read(path: Path) -> bool:
    """Is the file a filing? It is read whole."""
    try:
        extract(path)
    except ExtractorError:
        return False
    return True


class Tries:
    """Times and counts, by rule."""

    def __init__(self) -> None:
        self.count: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.seconds: dict[str, float] = defaultdict(float)

    def clear(self) -> None:
        self.count.clear()
        self.found.clear()
        self.seconds.clear()

    def timed(self, read: Callable[[Rule, Statement, str], Iterator[Match]]) -> Callable[..., Iterator[Match]]:
        """`Rule.read`, timed: all its matches are taken at once."""

        def timed(rule: Rule, statement: Statement, currency: str = "USD") -> Iterator[Match]:
            begin = time.process_time()
            matches = list(read(rule, statement, currency))
            self.seconds[rule.name] += time.process_time() - begin
            self.count[rule.name] += 1
            self.found[rule.name] += len(matches)
            return iter(matches)

        return timed

    def print(self, filings: int, most: int) -> None:
        print(f"{filings} filings, {sum(self.seconds.values()) / filings * 1000:.2f} ms a filing in all rules")
        print(f"{'rule':52}{'tries a filing':>15}{'us a try':>10}{'found':>7}{'ms a filing':>13}")
        for name in sorted(self.seconds, key=self.seconds.__getitem__, reverse=True)[:most]:
            tries, seconds = self.count[name], self.seconds[name]
            each = seconds / tries * 1e6
            print(f"{name:52}{tries / filings:>15.1f}{each:>10.1f}{self.found[name]:>7}{seconds / filings * 1000:>13.3f}")


if __name__ == "__main__":
    main()
