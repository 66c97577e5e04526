"""``lansbrev --selftest FOLDER``: the program tries itself on this computer and says what it found."""
