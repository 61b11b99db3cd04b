"""The duplicates window's state: families, marks, comparison, removal, rules, decisions. No Qt."""
