"""The targets that the laws of sinks are tried on: one of each kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sinks.postgres_server import Server, find_programs
from tests.sinks.targets import KINDS


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A running server; the test is skipped where PostgreSQL cannot be installed."""
    programs = find_programs()
    if programs is None:
        pytest.skip("no PostgreSQL server here: apt-get install postgresql")
    with Server(programs) as server:
        yield server


@pytest.fixture(params=[pytest.param(kind, marks=pytest.mark.postgres) if kind == "postgresql" else kind for kind in KINDS])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A target of each kind that nothing was written to."""
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgres")
        return server.new_schema()
    return str(tmp_path / str(request.param))
