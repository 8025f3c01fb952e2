"""What happened, as messages: pure, and the only place that lays them out."""
