"""New issues, the next issue, and how far one has come."""
