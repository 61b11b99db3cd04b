"""A key that works everywhere on the desktop: one module for each system, behind one seam."""
