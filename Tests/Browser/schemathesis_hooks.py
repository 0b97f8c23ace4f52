"""What Schemathesis takes for a fault and is none."""

import schemathesis
from schemathesis.openapi.checks import EnsureResourceAvailability


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """A product that was just made has no photo yet, so 404 is the right answer there.

    The checks of a single operation cannot be switched off in the stateful phase, hence this hook.
    """
    no_photo_yet = case.operation.path == "/products/{product}/photo"
    return not (no_photo_yet and isinstance(failure, EnsureResourceAvailability))


@schemathesis.serializer("application/x-ndjson")
def json_lines(context, value):
    """A body of lines goes out as the text it is."""
    return value if isinstance(value, bytes) else str(value).encode(errors="replace")
