"""The outline: its rows and model, the panel, and what can be done to rows."""
