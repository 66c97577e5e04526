"""How the window looks: style, icons, buttons, rows, notices, pictures of themes; and what a screen reader is told."""
