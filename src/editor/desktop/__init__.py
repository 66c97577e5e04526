"""The windows: panels, forms, models, dialogs."""
