# SPDX-License-Identifier: GPL-3.0-or-later
"""What Mend left on the disk of a session, read without Mend."""

import json
import os
import re

# A file that is being written bears six more characters until it is renamed.
BEING_WRITTEN = re.compile(r"\.json\.\w{6}$")


class Storage:
    """The folders of one profile: the store, private pages, and the state of running talks."""

    def __init__(self, environment):
        data = os.path.join(environment["XDG_DATA_HOME"], "mend")
        self.home = environment["HOME"]
        self.store = os.path.join(data, "store")
        self.private = os.path.join(data, "private")
        self.state = os.path.join(environment["XDG_STATE_HOME"], "mend")

    def records(self, kind):
        """The records of a kind ("talks", "trash", ...) as objects, in the order of file names."""
        folder = os.path.join(self.store, kind)
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        return [read_json(os.path.join(folder, name)) for name in names if name.endswith(".json")]

    def store_record(self):
        """The object in store.json."""
        return read_json(os.path.join(self.store, "store.json"))

    def _state_file(self, name):
        return os.path.join(self.state, self.store_record()["id"], name)

    def current(self):
        """The running talk as it stands on the disk, or None when there is none."""
        path = self._state_file("current.json")
        return read_json(path) if os.path.exists(path) else None

    def beat(self):
        """The bytes that keep the position of the running talk, or None."""
        path = self._state_file("beat")
        if not os.path.exists(path):
            return None
        with open(path, "rb") as file:
            return file.read()

    def waiting(self):
        """The talks that wait, in the order of file names."""
        folder = self._state_file("waiting")
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        return [read_json(os.path.join(folder, name)) for name in names if name.endswith(".json")]

    def files(self, *folders):
        """Every file below the folders, or in the whole home, in order."""
        found = []
        for folder in folders or (self.home,):
            for path, _, names in os.walk(folder):
                found += [os.path.join(path, name) for name in names]
        return sorted(found)

    def files_with(self, text, *folders):
        """The files below the folders, or in the whole home, that hold a text in any way.

        It is looked for as it stands, as JSON escapes it, and in a file's own name.
        """
        escaped = json.dumps(text)[1:-1].encode()
        found = []
        for path in self.files(*folders):
            try:
                with open(path, "rb") as file:
                    content = file.read()
            except FileNotFoundError:
                continue  # a save has just given it its name
            if text.encode() in content or escaped in content or text in os.path.basename(path):
                found.append(path)
        return found

    def unfinished(self):
        """Files that a save left half-written; none may be there while nothing is being saved."""
        return [path for path in self.files(self.store, self.state) if BEING_WRITTEN.search(path)]


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)
