# SPDX-License-Identifier: GPL-3.0-or-later
"""Does parts of the checks in the time that others leave: who drives a window waits now and then."""

import threading
import time
import traceback


class Beside:
    """Parts that run one after the other while the body of a with statement does; it waits for them.

    They are to be of the kind that does not mind to be kept waiting itself.
    """

    def __init__(self, tally, *parts):
        self._tally = tally
        self._parts = parts
        self._thread = threading.Thread(target=self._run)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._thread.join()

    def _run(self):
        for part in self._parts:
            run_part(part, self._tally)


def run_part(part, tally):
    """Run a part and tell how long it took; one that cannot run must not keep the others from it."""
    begin = time.monotonic()
    try:
        part()
    except Exception:
        traceback.print_exc()
        tally.add(f"{part.__name__}: could not be run", False)
    print(f"\n== {part.__name__}: {time.monotonic() - begin:.0f} s", flush=True)
