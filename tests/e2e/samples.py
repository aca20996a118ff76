# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that a test puts into a profile, before Mend is started: good records, and bad ones of every kind."""

import json
import os
import uuid

SIZE_TOO_LARGE = 5 * 1024 * 1024


def file_name(number):
    """A name as Mend gives them; a higher number is a later talk."""
    return f"20260201T2148{number:02}Z-{number:08x}.json"


def talk(number, topic="How I am today"):
    """A talk that is over, as a record."""
    people = [{"id": None, "seat": "left", "name": "Anna"}, {"id": None, "seat": "right", "name": "Ben"}]
    turn = {"kind": "turn", "part": 0, "title": None}
    return {
        "format": "mend talk",
        "version": 1,
        "id": str(uuid.UUID(int=number)),
        "created": f"2026-02-01T21:48:{number:02}Z",
        "modified": f"2026-02-01T21:59:{number:02}Z",
        "zone": 60,
        "rev": 1,
        "author": "both",
        "way_to_talk": "turns",
        "title": "Short Turns",
        "step": 2,
        "topic_id": None,
        "topic": topic,
        "people": people,
        "first": "left",
        "length_ms": 241_000,
        "course": [
            {**turn, "seat": "left", "from_ms": 0, "to_ms": 121_000},
            {**turn, "seat": "right", "from_ms": 121_000, "to_ms": 241_000},
        ],
        "writings": [{"kind": "kept", "at_ms": 241_000, "id": 1, "seat": "both", "part": 0, "text": "A walk"}],
    }


def record(kind, number, created, author, **members):
    """A record of a kind, written once."""
    return {
        "format": f"mend {kind}",
        "version": 1,
        "id": str(uuid.UUID(int=number)),
        "created": created,
        "modified": created,
        "zone": 60,
        "rev": 1,
        "author": author,
        **members,
    }


def promise(number, talk_number, text):
    """A promise that Anna gave in a talk, as a record."""
    return record(
        *("promise", number, f"2026-02-01T21:49:{number:02}Z", str(uuid.UUID(int=7))),
        **{"talk_id": str(uuid.UUID(int=talk_number)), "seat": "left", "name": "Anna", "text": text},
        **{"when": "", "day": None, "sign": ""},
    )


def mark(number, promise_number, outcome):
    """What Anna says became of a promise, as a record."""
    return record(
        *("mark", number, f"2026-02-02T21:49:{number:02}Z", str(uuid.UUID(int=7))),
        **{"promise_id": str(uuid.UUID(int=promise_number)), "talk_id": None, "seat": "left", "name": "Anna"},
        **{"outcome": outcome, "fact": "", "obstacle": "", "next": ""},
    )


def tag(number, talk_number, text):
    """A word on a talk, as a record."""
    talk_id = str(uuid.UUID(int=talk_number))
    return record("tag", number, f"2026-02-03T21:49:{number:02}Z", "both", talk_id=talk_id, text=text)


def moment(number, kind, text, **members):
    """Something that Anna wrote of the kind, as a record."""
    made = record("moment", number, f"2026-02-03T21:49:{number:02}Z", str(uuid.UUID(int=7)))
    made |= {"kind": kind, "moment_id": None, "seat": "left", "name": "Anna", "text": text, "day": None}
    return made | {"booker": "none", "booker_id": None, "booker_name": ""} | members


def helper(number, kind, **members):
    """Help from outside of the kind, as a record."""
    made = record("helper", number, f"2026-02-04T21:49:{number:02}Z", "both")
    made |= {"kind": kind, "helper_id": None, "session_id": None, "name": "", "reach": "", "text": ""}
    return made | {"starts": None, "who": "none"} | members


class Profile:
    """The store of a profile, filled by hand."""

    def __init__(self, storage):
        self.talks = os.path.join(storage.store, "talks")
        os.makedirs(self.talks, exist_ok=True)
        path = os.path.join(storage.store, "store.json")
        if os.path.exists(path):
            return
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"format": "mend store", "version": 1, "least_reader": 1, "id": str(uuid.UUID(int=99))}, file)

    def path(self, name):
        return os.path.join(self.talks, name)

    def put(self, name, content):
        """Write a file among the talks: a text, or a record."""
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(content if isinstance(content, str) else json.dumps(content))

    def put_talk(self, number, **members):
        self.put(file_name(number), talk(number) | members)

    def put_record(self, kind, number, record):
        """Write a record of another kind."""
        folder = os.path.join(os.path.dirname(self.talks), kind)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, file_name(number)), "w", encoding="utf-8") as file:
            json.dump(record, file)

    def put_bad(self):
        """Put one file of each bad kind there; what Mend says of each, by name."""
        whole = json.dumps(talk(20))
        contents = {
            20: ("", "The file is empty."),
            21: (whole[:200], "The file is damaged: it is cut off, or it is something else."),
            22: ("Anna and Ben", "The file is damaged: it is cut off, or it is something else."),
            23: (talk(23) | {"version": 2}, "A newer Mend has written the file."),
            24: (talk(24) | {"format": "mend note"}, "The file holds something else than its folder is for."),
            25: (whole + " " * SIZE_TOO_LARGE, "The file is too large."),
            26: ({"format": "mend talk", "version": 1}, "Something that belongs in the file is missing."),
            27: (talk(27) | {"length_ms": -1}, "Something in the file cannot be so."),
        }
        for number, (content, _) in contents.items():
            self.put(file_name(number), content)
        os.mkfifo(self.path(file_name(28)))
        os.symlink("/dev/zero", self.path(file_name(29)))
        os.mkdir(self.path(file_name(30)))
        strange = dict.fromkeys(map(file_name, (28, 29, 30)), "This is no ordinary file.")
        return {file_name(number): reason for number, (_, reason) in contents.items()} | strange
