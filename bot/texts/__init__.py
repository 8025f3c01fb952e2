"""Every sentence the bot says, one Fluent file a language."""

from bot.texts.catalogue import Catalogue, Texts

__all__ = ["Catalogue", "Texts"]
