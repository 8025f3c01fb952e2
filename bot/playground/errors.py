"""What the playground says no to: a bot's request, or a person's action."""


class RefusedError(Exception):
    """A Bot API request that Telegram would refuse, with its error code and its wording."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code
        self.description = description


class ActionError(Exception):
    """Something a person cannot do in their app, with the reason as a sentence."""


def bad_request(reason: str) -> RefusedError:
    """Telegram's 400, e.g. `Bad Request: chat not found`."""
    return RefusedError(400, f"Bad Request: {reason}")


def not_here(what: str) -> RefusedError:
    """A 501 of the playground's own: Telegram has this, the playground does not."""
    return RefusedError(501, f"Not Implemented: {what} exists in Telegram, not in the playground")
