# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that no Mend wrote, or that a disk, a person or another program has spoilt."""

import copy
import json
import os

TALK = {
    "format": "mend talk", "version": 1, "id": "", "created": "2026-01-31T19:05:00Z",
    "modified": "2026-01-31T19:05:00Z", "zone": 60, "rev": 1, "author": "both", "way_to_talk": "turns",
    "title": "Short Turns", "step": 2, "topic_id": None, "topic": "How I am today",
    "people": [{"id": None, "seat": "left", "name": "Anna"}, {"id": None, "seat": "right", "name": "Ben"}],
    "first": "left", "length_ms": 4000,
    "course": [{"kind": "turn", "seat": "left", "part": 0, "title": None, "from_ms": 0, "to_ms": 4000}],
    "writings": [{"kind": "note", "at_ms": 2000, "id": 1, "seat": "left", "part": 0, "text": "Words"}],
}  # fmt: skip
WRONG_VALUES = ([], {}, True, -1, 2**60, 1.5, "")
IMPOSSIBLE = {
    "created": ("2026-02-30T19:05:00Z", "2026-01-31T25:05:00Z", "yesterday", "0000-00-00T00:00:00Z"),
    "id": ("not an id", "4F2C1B06", "../../etc/passwd"),
    "version": (0, 2, 99, 2**31), "zone": (100000,), "step": (77,), "first": ("both sides", "up"), "length_ms": (-5,),
}  # fmt: skip
OPTIONAL = {"topic", "topic_id"}
LARGE = 4 * 1024 * 1024


def talk(number):
    """A good talk, and the name of its file."""
    record = copy.deepcopy(TALK)
    record["id"] = f"{number:08x}-0d1c-4b7e-9f00-1234567890ab"
    return record, f"20260131T190500Z-{number:08x}.json"


def encode(record):
    return (json.dumps(record, indent=2, ensure_ascii=False) + "\n").encode()


def damaged_texts(text):
    """What can become of the bytes of a good file: a title and the bytes."""
    for share in range(1, 10):
        yield f"cut at {share} of 10", text[: len(text) * share // 10]
    body = text.rstrip()
    yield "empty", b""
    yield "blanks", b" \n\t"
    yield "only zeros", bytes(3000)
    yield "zeros at the end", text + bytes(512)
    yield "zeros within", text[:200] + bytes(40) + text[240:]
    yield "byte order mark", b"\xef\xbb\xbf" + text
    yield "UTF-16", text.decode().encode("utf-16")
    yield "Latin-1", text.replace(b"Words", b"W\xf6rter")
    yield "overlong", text.replace(b"Words", b"\xc0\xaf")
    yield "lone surrogate", text.replace(b"Words", b"\\ud83d")
    yield "zero escape", text.replace(b"Words", b"\\u0000")
    yield "control character", text.replace(b"Words", b"\x01")
    yield "two objects", text + text
    yield "something after", body + b" and more"
    yield "comment", b"// mine\n" + text
    yield "variable", b"var talk = " + text
    yield "single quotes", text.replace(b'"turns"', b"'turns'")
    yield "comma at the end", body[:-1] + b",}"
    yield "octal number", text.replace(b"4000", b"07640")
    yield "hexadecimal number", text.replace(b"4000", b"0xfa0")
    yield "too large a number", text.replace(b"4000", b"99999999999999999999999999")
    yield "infinite number", text.replace(b"4000", b"1e400")
    yield "same name twice", body[:-1] + b',"title": "Another"}'
    yield "100,000 brackets", b"[" * 100000
    yield "deep objects", b'{"a":' * 5000 + b"1" + b"}" * 5000
    yield "an array", b"[" + body + b"]"
    yield "a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
    yield "merge marks", b"<<<<<<< here\n" + text + b"=======\n" + text + b">>>>>>> there\n"
    yield "too large a file", body[:-1] + b',"more": "' + b"x" * LARGE + b'"}'


def damaged_records(record):
    """What can be wrong in a file that is good JSON: a title and the record."""
    for name in sorted(set(record) - OPTIONAL):
        yield f"no {name}", {key: value for key, value in record.items() if key != name}
        for wrong in WRONG_VALUES:
            if isinstance(wrong, type(record[name])) or (record[name] is None and wrong == ""):
                continue
            yield f"{name} is {wrong!r}", {**record, name: wrong}
            break
    for name, values in IMPOSSIBLE.items():
        for value in values:
            yield f"{name} is {value!r}", {**record, name: value}
    yield "another kind", {**record, "format": "mend person"}
    yield "no kind of ours", {**record, "format": "something else"}
    yield "turn that ends before it begins", {**record, "course": [{**record["course"][0], "to_ms": -1}]}
    yield "unknown kind of writing", {**record, "writings": [{**record["writings"][0], "kind": "shout"}]}


def plant(folder, good=20):
    """Fill a folder of talks; the names of the good files, and of the bad ones with their titles."""
    os.makedirs(folder, mode=0o700, exist_ok=True)
    good_names, bad = [], {}
    for number in range(1, good + 1):
        record, name = talk(number)
        write(folder, name, encode(record))
        good_names.append(name)
    number = 0x1000
    for make in (lambda r: damaged_texts(encode(r)), damaged_records):
        for title, _ in list(make(talk(0)[0])):
            number += 1
            record, name = talk(number)
            content = dict(make(record))[title]
            write(folder, name, content if isinstance(content, bytes) else encode(content))
            bad[name] = title
    return good_names, bad


def write(folder, name, content):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(content)
