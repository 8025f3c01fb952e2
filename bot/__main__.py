"""`python -m bot` is the same as `keypoint`."""

from bot.cli import main

main(prog_name="keypoint")
