"""Windows for pictures: cropped, taken out of the register, looked after in it."""
