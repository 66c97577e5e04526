"""What leaves the house, from the window: export, sending services, print."""
