"""The printed pages in the preview: made in a process of their own, painted by Qt."""
