"""What `verify` compares: each check finds differences, and can mend what it found."""
