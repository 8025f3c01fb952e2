"""Courses: decks of cards with key points, and the notes that teach them. Depends on grading only."""
