"""Limits on what an archive may unpack to, held while it unpacks."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class Readable(Protocol):
    """Anything bytes can be read from."""

    def read(self, size: int, /) -> bytes: ...


class ReadableInPieces(Protocol):
    """A stream that gives out what it has before it fails: `read1` asks it for no more than one piece."""

    def read1(self, size: int, /) -> bytes: ...


class LimitExceededError(Exception):
    """More comes out of an archive than is allowed."""


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """What is refused, in bytes: a larger member, a larger whole, and more than `ratio` bytes out of one byte in.

    The ratio counts from `ratio_from` bytes out: a small file of blanks packs 1000 : 1 and hurts nobody, filings
    pack 5 to 40 : 1.
    """

    member_bytes: int = 400 << 20
    total_bytes: int = 256 << 30
    ratio: int = 200
    ratio_from: int = 16 << 20

    def is_bomb(self, packed: int, unpacked: int) -> bool:
        return unpacked > self.ratio_from and unpacked > self.ratio * packed


class Meter(io.RawIOBase):
    """A readable stream that counts what passes, against the limits and against an allowance set from outside.

    `consumed` tells how many packed bytes went in so far; None where nothing is packed. The last chunk is kept, so
    that the block at which a tar reader stopped can be looked at.
    """

    def __init__(self, stream: ReadableInPieces, limits: ArchiveLimits, consumed: Callable[[], int] | None) -> None:
        super().__init__()
        self._stream = stream
        self._limits = limits
        self._consumed = consumed
        self._passed = 0
        self._allowed: int | None = None
        self._last = b""
        self._failure: Exception | None = None

    def allow(self, count: int) -> None:
        """No more than `count` further bytes may pass: what a tar announces, and no header of endless length."""
        self._allowed = self._passed + count

    def block_at(self, offset: int) -> bytes:
        """The 512 bytes at `offset`, which must lie in the last chunk read; fewer at the end of the stream."""
        start = offset - (self._passed - len(self._last))
        return self._last[start : start + 512] if start >= 0 else b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        chunk = self._read_whole(size)
        if chunk:
            self._last = chunk
        self._passed += len(chunk)
        if self._consumed is not None and self._limits.is_bomb(self._consumed(), self._passed):
            raise LimitExceededError(f"a zip bomb: {self._consumed()} bytes unpack to more than {self._passed}")
        if self._allowed is not None and self._passed > self._allowed:
            raise LimitExceededError("more bytes pass than the headers of its members announce")
        return chunk

    def _read_whole(self, size: int) -> bytes:
        """`size` bytes where the stream has them; a fault in the stream is raised after all before it was given out."""
        if self._failure is not None:
            raise self._failure
        pieces: list[bytes] = []
        while size > 0:
            try:
                piece = self._stream.read1(size)
            except (EOFError, OSError, zlib.error) as failure:
                self._failure = failure
                break
            if not piece:
                break
            pieces.append(piece)
            size -= len(piece)
        if self._failure is not None and not pieces:
            raise self._failure
        return b"".join(pieces)
