# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be on a disk after a power cut, worked out from the system calls that a program made.

The model: the data of a file is sure only after an fsync of the file; a change of a folder is sure
only after an fsync of that folder. What is not sure may be there or not: of changes of folders each
part from the first on, and where they are few every choice; of the data all, nothing, a half, or
zeros in its place. A rename and an exchange are atomic, as every journal makes them.
"""

import itertools
import os
import re
import subprocess
from collections import namedtuple

CALLS = (
    "openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,"
    "ftruncate,mkdir,mkdirat"
)
COMPLETE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\)\s+= (-?\d+)")
UNFINISHED = re.compile(r"^(\d+) +(.*?) *<unfinished \.\.\.>$")
RESUMED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")
STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
FOLDER = re.compile(r"(?:AT_FDCWD|(?<![\w\\])\d+)<([^>]*)>")
ESCAPE = re.compile(r"\\x([0-9a-f]{2})")
DATA_FATES = ("all", "none", "zeros", "half")
FEW = 5

Operation = namedtuple("Operation", "kind folders arguments")
Crash = namedtuple("Crash", "position said files folders")


def unescape(text):
    return bytes.fromhex(ESCAPE.sub(r"\1", text)) if "\\" in text else text.encode()


def traced(argv, log, **options):
    """Run a program and log the system calls by which it changes files; its exit status."""
    words = ["strace", "-f", "-y", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", "-e", "signal=none"]
    return subprocess.run([*words, "-o", log, *argv], check=False, **options).returncode


def whole_lines(path):
    """The calls of a log of strace, each in one line, in the order in which they ended."""
    begun = {}
    with open(path, encoding="ascii") as file:
        for line in map(str.rstrip, file):
            unfinished, resumed = UNFINISHED.match(line), RESUMED.match(line)
            if unfinished:
                begun[unfinished[1]] = unfinished[2]
            elif resumed:
                yield f"{resumed[1]} {begun.pop(resumed[1], '')}{resumed[2]}"
            else:
                yield line


class Trace:
    """The changes below a folder that was empty before, and what the program said in between."""

    def __init__(self, log, root):
        self._root = os.path.realpath(root)
        self.operations = []
        self._names = {}
        self._open = {}
        self._inodes = itertools.count()
        for line in whole_lines(log):
            match = COMPLETE.match(line)
            if match and int(match[3]) >= 0:
                self._take(match[1], match[2], int(match[3]))

    def _take(self, call, arguments, result):
        strings = [unescape(text) for text in STRING.findall(arguments)]
        folders = [os.fsdecode(unescape(text)) for text in FOLDER.findall(STRING.sub('""', arguments))]
        if call == "openat":
            self._opened(self._path(folders, strings, 0), arguments, result)
        elif call in ("write", "pwrite64"):
            self._written(call, arguments, folders, strings, result)
        elif call in ("fsync", "fdatasync"):
            self._synced(arguments, folders)
        elif call.startswith(("rename", "link")):
            self._named(call, arguments, self._path(folders, strings, 0), self._path(folders, strings, -1))
        elif call.startswith("unlink"):
            self._unlinked(self._path(folders, strings, 0))
        elif call.startswith("mkdir"):
            self._add("mkdir", self._path(folders, strings, 0))

    def _path(self, folders, strings, index):
        base = folders[index] if folders else os.getcwd()
        return os.path.normpath(os.path.join(base, os.fsdecode(strings[index])))

    def _is_inside(self, path):
        return path.startswith(self._root + os.sep)

    def _add(self, kind, *paths, more=()):
        """Note a change of the folders in which the paths lie."""
        if all(map(self._is_inside, paths)):
            self.operations.append(Operation(kind, {os.path.dirname(path) for path in paths}, (*paths, *more)))

    def _opened(self, path, arguments, fd):
        self._open.pop(fd, None)
        if not self._is_inside(path):
            return
        if "O_CREAT" in arguments and path not in self._names:
            self._names[path] = next(self._inodes)
            self._add("create", path, more=[self._names[path]])
        if path in self._names:
            self._open[fd] = [self._names[path], 0]
            if "O_TRUNC" in arguments:
                self.operations.append(Operation("truncate", set(), (self._names[path],)))

    def _written(self, call, arguments, folders, strings, length):
        fd = int(re.match(r"\d+", arguments)[0])
        data = strings[0][:length]
        if fd == 1:
            self.operations.append(Operation("say", set(), (data.decode(errors="replace"),)))
        elif fd in self._open and folders and self._is_inside(folders[0]):
            inode, offset = self._open[fd]
            if call == "pwrite64":
                offset = int(arguments.rpartition(",")[2])
            self.operations.append(Operation("write", set(), (inode, offset, data)))
            self._open[fd][1] = offset + length

    def _synced(self, arguments, folders):
        fd = int(re.match(r"\d+", arguments)[0])
        if fd in self._open:
            self.operations.append(Operation("sync", set(), (self._open[fd][0],)))
        elif folders and (folders[0] == self._root or self._is_inside(folders[0])):
            self.operations.append(Operation("sync folder", set(), (folders[0],)))

    def _named(self, call, arguments, old, new):
        if "EXCHANGE" in arguments:
            self._add("exchange", old, new)
            self._names[old], self._names[new] = self._names[new], self._names[old]
        elif old in self._names:
            self._add("link" if call.startswith("link") else "rename", old, new)
            self._names[new] = self._names[old] if call.startswith("link") else self._names.pop(old)

    def _unlinked(self, path):
        if self._names.pop(path, None) is not None:
            self._add("unlink", path)

    # What may be on the disk

    def crashes(self):
        """Every distinct state that a power cut may leave, with what had been said until then."""
        seen = set()
        for end in range(len(self.operations) + 1):
            done = self.operations[:end]
            said = tuple(op.arguments[0] for op in done if op.kind == "say")
            sure, open_ones = self._split(done)
            contents = [self._contents(done, fate) for fate in DATA_FATES]
            for kept in choices(open_ones):
                names, folders = self._namespace(done, sure | set(kept))
                for content in contents:
                    files = {path: content[inode] for path, inode in names.items()}
                    key = (said[-1:], frozenset(files.items()), frozenset(folders))
                    if key not in seen:
                        seen.add(key)
                        yield Crash(end, said, files, folders)

    @staticmethod
    def _split(done):
        """The changes of folders, by position: those that are sure, and those that are not."""
        waiting, sure = {}, set()
        for position, operation in enumerate(done):
            if operation.folders:
                waiting[position] = set(operation.folders)
            elif operation.kind == "sync folder":
                for other in list(waiting):
                    waiting[other].discard(operation.arguments[0])
                    if not waiting[other]:
                        del waiting[other]
                        sure.add(other)
        return sure, sorted(waiting)

    @staticmethod
    def _contents(done, fate):
        """What is in each file, if all that is not sure meets this fate."""
        data, synced = {}, {}
        for operation in done:
            if operation.kind == "create":
                data[operation.arguments[1]] = synced[operation.arguments[1]] = b""
            elif operation.kind == "truncate":
                data[operation.arguments[0]] = b""
            elif operation.kind == "write":
                inode, offset, more = operation.arguments
                old = data[inode].ljust(offset, b"\0")
                data[inode] = old[:offset] + more + old[offset + len(more) :]
            elif operation.kind == "sync":
                synced[operation.arguments[0]] = data[operation.arguments[0]]
        return {inode: leave(data[inode], synced[inode], fate) for inode in data}

    @staticmethod
    def _namespace(done, kept):
        """The names that there are, if these changes of folders came to the disk."""
        names, folders = {}, set()
        for position in sorted(kept):
            kind, _, (path, *rest) = done[position]
            if kind == "create":
                names[path] = rest[0]
            elif kind == "mkdir":
                folders.add(path)
            elif kind == "unlink":
                names.pop(path, None)
            elif path in names and kind == "rename":
                names[rest[0]] = names.pop(path)
            elif path in names and kind == "link":
                names[rest[0]] = names[path]
            elif path in names and kind == "exchange" and rest[0] in names:
                names[path], names[rest[0]] = names[rest[0]], names[path]
        made = {operation.arguments[0] for operation in done if operation.kind == "mkdir"}
        lost = made - folders
        is_there = lambda path: not any(path.startswith(folder + os.sep) for folder in lost)  # noqa: E731
        return {p: i for p, i in names.items() if is_there(p)}, {f for f in folders if is_there(f)}


def leave(data, synced, fate):
    """What remains of the data of a file."""
    if fate == "all" or data == synced:
        return data
    if fate == "none":
        return synced
    if fate == "zeros":
        return synced.ljust(len(data), b"\0")
    return data[: max(len(synced), len(data) // 2)]


def choices(positions):
    """Which of the changes that are not sure came to the disk."""
    chosen = [tuple(positions[:count]) for count in range(len(positions) + 1)]
    if len(positions) <= FEW:
        for count in range(len(positions) + 1):
            chosen += itertools.combinations(positions, count)
    return dict.fromkeys(chosen)


def put_back(crash, root, folder):
    """Make a folder hold what the power cut left."""
    for path in sorted(crash.folders):
        os.makedirs(os.path.join(folder, os.path.relpath(path, root)), mode=0o700, exist_ok=True)
    for path, content in crash.files.items():
        with open(os.path.join(folder, os.path.relpath(path, root)), "wb") as file:
            file.write(content)
