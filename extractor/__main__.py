"""python -m extractor: the command, where its script is not on the PATH."""

from extractor.cli import main

main()
