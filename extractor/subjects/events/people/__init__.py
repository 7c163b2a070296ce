"""Directors and officers: who comes, who goes, what they are paid."""
