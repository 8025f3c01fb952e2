"""What goes wrong with content as a whole; what is wrong inside a file is a `Problem`."""


class ContentError(Exception):
    """There is nothing to load where content was looked for; the message says what to do."""
