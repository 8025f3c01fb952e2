"""What is kept of learners, and the only SQL."""

from bot.store.database import Store
from bot.store.errors import StoreError

__all__ = ["Store", "StoreError"]
