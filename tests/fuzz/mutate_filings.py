"""Real filings, damaged at random, against the whole pipeline: python tests/fuzz/mutate_filings.py FOLDER [--count N] [--seed S]

Where libFuzzer looks for new ways through the code, this tries what archives hold: filings cut short, with pieces
doubled, dropped or moved, tags unclosed, bytes of another encoding, and two filings run together. An input counts as a
fault where anything but the library's own errors is raised, where a span lies outside of the text, or where it takes
more than ten times the usual. Faults are kept in the folder `faults`, the seed in their names.
"""

import argparse
import random
import sys
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from extractor.errors import ExtractorError
from extractor.pipeline import extract

Mutation = Callable[[bytes, random.Random], bytes]
_LONGEST = 400_000
_SECONDS = 10.0


def cut_short(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def drop(data: bytes, chance: random.Random) -> bytes:
    start, end = piece(data, chance)
    return data[:start] + data[end:]


def double(data: bytes, chance: random.Random) -> bytes:
    start, end = piece(data, chance)
    return data[:end] + data[start:]


def move(data: bytes, chance: random.Random) -> bytes:
    start, end = piece(data, chance)
    rest = data[:start] + data[end:]
    place = chance.randrange(len(rest) + 1)
    return rest[:place] + data[start:end] + rest[place:]


def unclose(data: bytes, chance: random.Random) -> bytes:
    tag = chance.choice((b"</td>", b"</tr>", b"</table>", b"</p>", b"</div>", b"</b>", b"<", b">", b"</TEXT>", b'"'))
    return data.replace(tag, b"", chance.randrange(1, 400))


def strange_bytes(data: bytes, chance: random.Random) -> bytes:
    found = bytearray(data)
    for _ in range(chance.randrange(1, 200)):
        found[chance.randrange(len(found))] = chance.choice((0, 12, 13, 0x80, 0x92, 0xA0, 0xFF, chance.randrange(256)))
    return bytes(found)


def other_digits(data: bytes, chance: random.Random) -> bytes:
    """Numbers and punctuation that no filer would print."""
    old, new = chance.choice(((b"0", b"9"), (b",", b""), (b".", b".."), (b"%", b"%%"), (b"$", b"$$"), (b"20", b"99")))
    return data.replace(old, new, chance.randrange(1, 1000))


POOL = ThreadPoolExecutor(1)
MUTATIONS: tuple[Mutation, ...] = (cut_short, drop, double, move, unclose, strange_bytes, other_digits)


def piece(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + int(10 ** chance.uniform(0, 5)))


def damaged(files: list[bytes], chance: random.Random) -> bytes:
    data = chance.choice(files)
    for _ in range(chance.randrange(1, 4)):
        data = chance.choice(MUTATIONS)(data, chance) or b" "
    return data + chance.choice(files) if chance.random() < 0.05 else data


def fault_in(data: bytes) -> str | None:
    """What is wrong with how the input was taken, None where nothing is."""
    started = time.process_time()
    reading = POOL.submit(extract, data, path="damaged")
    raised = reading.exception()
    if raised is not None:
        return None if isinstance(raised, ExtractorError) else "".join(traceback.format_exception(raised, limit=-4))
    record = reading.result()
    for evidence in record.evidence.values():
        for one in evidence if isinstance(evidence, tuple) else ():
            if not 0 <= one.start < one.end <= len(record.text):
                return f"a span outside of the text: {one}"
    spent = time.process_time() - started
    return f"{spent:.1f} s" if spent > _SECONDS else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    paths = sorted(each for each in options.folder.rglob("*") if each.is_file())
    files = [data for data in (each.read_bytes() for each in paths) if 0 < len(data) <= _LONGEST]
    faults = 0
    for number in range(options.seed, options.seed + options.count):
        data = damaged(files, random.Random(number))
        found = fault_in(data)
        if found:
            faults += 1
            Path("faults").mkdir(exist_ok=True)
            Path("faults", f"damaged-{number}").write_bytes(data)
            print(f"seed {number}: {found}", flush=True)
    print(f"{options.count} inputs of {len(files)} filings, {faults} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
