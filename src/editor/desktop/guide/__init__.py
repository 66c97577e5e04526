"""The guide: short texts on how things are done, with the subject of the place where the user is."""
