"""What outlives an issue: events, contacts, pictures and saved blocks, and how things of an issue follow them. Pure."""
