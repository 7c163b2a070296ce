"""The model of risk factor categories: its headings labelled by reading, its guide, its training, its scores."""
