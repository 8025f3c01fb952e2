"""How the bot logs: one line an event, and never a secret."""

import logging

QUIET = ("httpx", "httpcore", "alembic", "apscheduler")


class _Redacting(logging.Formatter):
    def __init__(self, secrets: tuple[str, ...]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        for secret in self._secrets:
            line = line.replace(secret, "<secret>")
        return line


def set_up(level: str, secrets: tuple[str, ...]) -> None:
    """Log to standard error from this level on, with every secret blotted out, exceptions included."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Redacting(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # httpx logs every address at INFO, and Telegram's addresses hold the token.
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
