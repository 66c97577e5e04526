"""One form per kind of content; a form shows a value and reports edits."""
