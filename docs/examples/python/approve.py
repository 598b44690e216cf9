#!/usr/bin/env python3
"""Lists the devices that wait, lets one in by the fingerprint that it shows, and takes that back.

    MUSTER_URL=https://muster.example.org MUSTER_TOKEN=... ./approve.py FINGERPRINT [--undo]
"""

import os
import sys

from muster_api import ApproveEnrollmentRequest, Muster
from muster_http import Problem


def waiting(muster):
    """All of them, page after page."""
    cursor = None
    while True:
        page = muster.list_enrollment_requests(sort="requestedAt", limit=200, cursor=cursor)
        yield from page.items
        cursor = page.next_cursor
        if cursor is None:
            return


def main(fingerprint, undo):
    muster = Muster(os.environ.get("MUSTER_URL", "http://127.0.0.1:7480"), os.environ["MUSTER_TOKEN"])
    for request in waiting(muster):
        who = request.person.display_name if request.person else "nobody"
        print(f"{request.id}  {request.display_name} for {who}")

    found = muster.list_enrollment_requests(q=fingerprint).items
    if not found:
        sys.exit("No device with this fingerprint waits.")
    approved = muster.approve_enrollment_request(
        found[0].id, ApproveEnrollmentRequest(expected_fingerprint=fingerprint, note="by a script")
    )
    print(f"{approved.display_name}: {approved.state}, takes effect at {approved.decision.effective_at}")
    if undo:
        print(f"{approved.display_name}: {muster.undo_enrollment_decision(approved.id).state} again")


if __name__ == "__main__":
    options = [argument for argument in sys.argv[1:] if argument != "--undo"]
    if len(options) != 1:
        sys.exit(__doc__)
    try:
        main(options[0], "--undo" in sys.argv)
    except Problem as refusal:
        sys.exit(f"Refused: {refusal}")
