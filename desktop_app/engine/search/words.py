"""Words too common to say what a query is about."""

STOP_WORDS = frozenset(
    """
    a about after all also am an and any are as at be been before being both but by can could did do does
    doing down each few for from further had has have having he her here him his how i if in into is it its
    just me more most my no nor not now of off on once only or other our out over own same she should so some
    such than that the their them then there these they this those through to too under until up very was we
    were what when where which while who whom whose why will with would you your
    """.split()
)
