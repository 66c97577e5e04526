"""The registers of events and contacts: their pages, and what the forms of an issue say and offer of them."""
