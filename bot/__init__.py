"""Keypoint: a tutoring bot for Telegram."""

__version__ = "0.1.0"
