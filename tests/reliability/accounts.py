# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds what a store has after a crash against what store-script said before it."""

import os
import subprocess


class Reader:
    """Opens one store after the other, each as the next start of Mend would."""

    def __init__(self, script):
        self._process = subprocess.Popen(
            [script, "read"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=without_leak_check()
        )

    def read(self, data, state):
        """What the store holds, a set of lines; if it cannot be opened, why Mend ended."""
        print(data, state, sep="\t", file=self._process.stdin, flush=True)
        line = self._process.stdout.readline()
        if not line:
            raise AssertionError(f"the reader ended with {self._process.wait()}")
        return frozenset(filter(None, line.rstrip("\n").split("\t")))

    def close(self):
        self._process.stdin.close()
        self._process.stdout.close()
        return self._process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


def without_leak_check():
    """An environment in which the leak checker, which cannot work while being traced, is quiet."""
    return os.environ | {"ASAN_OPTIONS": "detect_leaks=0"}


class Promised:
    """What has to be in a store, by what store-script had said until it ended."""

    def __init__(self, said):
        self.done = 0
        self.begun = None
        self._accounts = {0: frozenset()}
        for line in "".join(said).splitlines():
            word, number, *rest = line.split(" ", 2)
            if word == "BEGIN":
                self.begun = int(number)
                self._accounts[self.begun] = frozenset("".join(rest).split("\t"))
            elif word in ("DONE", "UNCERTAIN"):
                self.done = int(number)

    @property
    def moves(self):
        """How often a talk went to the trash or came back, as far as that was done."""
        trash = [{line for line in self._accounts[n] if line.startswith("trash ")} for n in range(self.done + 1)]
        return sum(before != after for before, after in zip(trash, trash[1:]))

    def fault_of(self, account):
        """What is wrong with what was found, or nothing."""
        allowed = [self._accounts[self.done]]
        if self.begun and self.begun > self.done:
            allowed.append(self._accounts[self.begun])
        if account in allowed or (self.done == 0 and account <= allowed[-1]):
            return None
        missing = sorted(allowed[0] - account - (allowed[-1] ^ allowed[0]))
        strange = sorted(account - allowed[0] - allowed[-1])
        return f"after step {self.done} of {self.begun}: missing {missing}, strange {strange}, found {sorted(account)}"
