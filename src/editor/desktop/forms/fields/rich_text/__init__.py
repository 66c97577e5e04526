"""The rich text field: the tree of :mod:`editor.newsletter.rich_text` as a document that is typed in, without loss."""
