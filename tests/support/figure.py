# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test has reached of a promise, said so that build-aux/checks/figures.py finds it."""

import os


def is_long():
    """Whether the test is to run as long as before a release."""
    return os.environ.get("MEND_TEST_LENGTH") == "long"


def reached(promise, text):
    """The promise is kept; text says by which figure."""
    print(f"# {promise} reached: {text}", flush=True)


def missed(promise, text):
    """The figure to reach was not reached, though nothing went wrong."""
    print(f"# {promise} missed: {text}", flush=True)


def not_run(promise, reason):
    """The promise, or a part of it, could not be tried here."""
    print(f"# {promise} not run: {reason}", flush=True)
