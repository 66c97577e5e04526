"""Open store and open issues: edits, history, autosave, release. No Qt."""
