"""python -m extractor is the command."""

import os
import subprocess
import sys


def test_the_package_runs_as_a_module() -> None:
    ran = subprocess.run([sys.executable, "-m", "extractor", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout.startswith("extractor ")


def test_the_shell_can_be_taught() -> None:
    environment = {**os.environ, "_EXTRACTOR_COMPLETE": "complete_bash", "COMP_WORDS": "extractor di", "COMP_CWORD": "1"}
    ran = subprocess.run([sys.executable, "-m", "extractor"], capture_output=True, text=True, check=True, env=environment)
    assert ran.stdout.split() == ["diff"]
