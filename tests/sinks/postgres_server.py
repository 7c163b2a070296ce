"""A PostgreSQL server of the tests' own, in a temporary folder, reached by a socket in it."""

import glob
import os
import shutil
import subprocess
import tempfile
import uuid
from pathlib import Path

import psycopg

ACCOUNT = "postgres"
# Debian keeps the server's programs out of the PATH.
DEBIAN = "/usr/lib/postgresql/*/bin"


def find_programs() -> Path | None:
    """The folder of initdb and pg_ctl, of the newest version where there are several; None where there is none."""
    named = shutil.which("initdb")
    folders = sorted(glob.glob(DEBIAN), key=lambda folder: int(folder.split("/")[-2]))
    found = [Path(folder) for folder in folders if (Path(folder) / "initdb").exists()]
    return found[-1] if found else Path(named).parent if named else None


class Server:
    """A server that is started on entering, and gone with its folder on leaving."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="extractor-pg-"))

    def __enter__(self) -> "Server":
        if os.geteuid() == 0:
            shutil.chown(self.folder, ACCOUNT)
        # Durability against a loss of power is not what the tests are about.
        self._run("initdb", "-D", f"{self.folder}/data", "-U", ACCOUNT, "-A", "trust", "-E", "UTF8", "--no-sync")
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self) -> None:
        settings = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c fsync=off"
        self._run("pg_ctl", "-D", f"{self.folder}/data", "-w", "-l", f"{self.folder}/log", "-o", settings, "start")

    def stop(self, mode: str) -> None:
        self._run("pg_ctl", "-D", f"{self.folder}/data", "-w", "-m", mode, "stop")

    def restart(self) -> None:
        self.stop("fast")
        self.start()

    @property
    def url(self) -> str:
        return f"postgresql://{ACCOUNT}@/postgres?host={self.folder}"

    def new_schema(self) -> str:
        """The target of a fresh schema."""
        name = f"s{uuid.uuid4().hex}"
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}".encode())
        return f"{self.url}&options=-csearch_path%3D{name}"

    def _run(self, program: str, *words: str) -> None:
        # The server refuses to run as root.
        runuser = shutil.which("runuser") or "/usr/sbin/runuser"
        account = [runuser, "-u", ACCOUNT, "--"] if os.geteuid() == 0 else []
        command = [*account, str(self.programs / program), *words]
        with open(self.folder.parent / f"{self.folder.name}.out", "wb") as log:
            subprocess.run(command, stdout=log, stderr=log, check=True, cwd="/")
        os.unlink(log.name)
