"""How the window looks: style, icons, buttons, pictures of themes."""
