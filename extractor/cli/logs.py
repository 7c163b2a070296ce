"""The library's log as JSON lines on standard error: one object a line, for a program that collects logs."""

import json
import logging
import sys
from datetime import UTC, datetime


class JsonLines(logging.Formatter):
    """A log record as a line of JSON: time (UTC), level, logger, message, and the fields that came with it."""

    def format(self, record: logging.LogRecord) -> str:
        when = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {"time": when, "level": record.levelname.lower(), "logger": record.name, "message": record.getMessage()}
        return json.dumps(line | getattr(record, "fields", {}), ensure_ascii=False)


def log_json_lines() -> None:
    """Send what the library logs to standard error, as JSON lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logger = logging.getLogger("extractor")
    logger.handlers = [handler]
    logger.setLevel(logging.INFO)
    logger.propagate = False
