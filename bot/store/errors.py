"""What can go wrong with the store, in sentences for the host."""


class StoreError(Exception):
    """The database cannot be opened or brought up to date."""
