"""Earlier versions of issues: kept, compared, put back."""
