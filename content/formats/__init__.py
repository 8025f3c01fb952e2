"""The forms in which decks leave and enter the project, one file each."""
