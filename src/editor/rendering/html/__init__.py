"""From those values to HTML: templates, styles, pictures and fonts, for mail and web alike."""
