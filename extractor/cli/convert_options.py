"""What `extractor convert` may be told."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from extractor.sinks import Reconvert

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Filings, archives of filings, folders, patterns (quoted), form.idx or master.idx; - reads names from stdin.",
    ),
]
Target = Annotated[
    str,
    typer.Option(
        metavar="TARGET",
        help="Where the records go: .jsonl, .jsonl.gz, .jsonl.zst, .parquet (a folder), .sqlite, .duckdb or postgresql://...",
    ),
]
Report = Annotated[Path | None, typer.Option(metavar="FILE", help="Write what could not be read here, a JSON object a line.")]
Workers = Annotated[
    int | None,
    typer.Option(min=0, metavar="N", help="Processes that read; 0: this one. Unless stated one a core, 0 for little."),
]
Forms = Annotated[
    str | None, typer.Option("--form", metavar="FORMS", help='Only these forms, by commas, * for any ending: "8-K,424B*".')
]
Since = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Only what was filed on this day or later.")
]
Indexes = Annotated[
    list[Path] | None,
    typer.Option("--index", metavar="FILE", help="Only what this form.idx or master.idx lists; may be repeated."),
]
Again = Annotated[
    Reconvert,
    typer.Option("--reconvert", help="What is read again though the target has it: by another version, what failed, or all."),
]
Timeout = Annotated[
    int | None,
    typer.Option(min=1, metavar="SECONDS", help="Longest time for one filing, where workers read (300 unless stated)."),
]
Memory = Annotated[str | None, typer.Option(metavar="SIZE", help="Most memory for each worker, 512M or 3G (2G unless stated).")]
LogJson = Annotated[bool, typer.Option("--log-json", help="Log to standard error, a JSON object a line.")]
