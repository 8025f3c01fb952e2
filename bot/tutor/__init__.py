"""One learner's study, as pure rules: values in, a new value and what happened out."""
