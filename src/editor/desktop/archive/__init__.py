"""What has been: the issues by year with their figures, and the bin."""
