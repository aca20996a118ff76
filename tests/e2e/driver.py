# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a GTK 4 program from outside, the way a person does.

The driver starts the program in its private session, finds what is on screen through the
accessibility bus, and uses a real pointer and real keys:

    with DesktopSession() as session:
        ui = Driver(session, ["./program"])
        ui.type_text(ui.find("text", "^Name$"), "Ada")
        ui.click(ui.find("push button", "^Save$"))
        ui.find("label", "^Saved")          # waits; UiError with a listing if it never comes
"""

import re
import time

from accessible import ROOT, AccessibleProgram, states_of
from pointer import Pointer
from session import UiError

DULL_ROLES = ("panel", "filler")
TYPE_NAMES = ("Gtk", "Adw")
FIRST_PAUSE = 0.05  # seconds
LONGEST_PAUSE = 0.2


def is_dull(node):
    """Whether a node only holds others."""
    return node.role in DULL_ROLES and node.name[:3] in ("", *TYPE_NAMES)


class Driver:
    """A program in its session, with its window shown. timeout: how long find and the like wait."""

    def __init__(self, session, argv, timeout=30):
        self.session = session
        self.argv = list(argv)
        self.timeout = timeout
        self._accessible = AccessibleProgram(session)
        self._pointer = Pointer(session, self._accessible, self.wait_until)
        self.start()

    def start(self):
        """Start the program and wait for a window of it."""
        self.session.start_program(self.argv)
        process = self.session.program
        self._accessible.name = None
        self.wait_until(
            lambda: self._accessible.look_for(process), what="the program on the accessibility bus"
        )
        self.wait_until(self._has_window, what="a window of the program")

    def _has_window(self):
        windows = self.session.windows(self._accessible.pid)
        return windows and self._accessible.all_shown(self._accessible.root().children)

    def processes(self):
        """The processes that an answer comes from and through: the program, and the accessibility bus."""
        return [self._accessible.pid, self._accessible.bus_pid()]

    def restart(self):
        """End the program if it runs, and start it again in the same session and profile."""
        if self.session.program.poll() is None:
            self.session.kill()
        self.start()

    @property
    def pid(self):
        return self._accessible.pid

    # Looking

    def find_all(self, role="-", name="", description="", within=None, shown=True):
        """All matches now, in tree order: role "-" is any, name and description are patterns."""
        nodes = self._accessible.root().walk()
        if within is not None:
            nodes = next((n.walk() for n in nodes if n.path == within.path), [])
        matches = [
            node
            for node in nodes
            if role in ("-", node.role)
            and re.search(name, node.name)
            and re.search(description, node.description)
        ]
        return self._accessible.all_shown(matches) if shown else matches

    def names(self, texts, key=str):
        """Those of the texts that are on screen, as the whole name of something; key is made of names first."""
        named = [node for node in self._accessible.root().walk() if key(node.name) in texts]
        return {key(node.name) for node in self._accessible.all_shown(named)}

    def find(self, role="-", name="", timeout=None, **more):
        """The first match, waited for."""
        what = f"{role} {name!r} {more or ''}"
        return self.wait_until(lambda: self.find_all(role, name, **more), timeout, what)[0]

    def find_some(self, count, role="-", name="", timeout=None, **more):
        """All matches, waited for until there are so many of them."""

        def look():
            found = self.find_all(role, name, **more)
            return found if len(found) == count else None

        return self.wait_until(look, timeout, f"{count} times {role} {name!r} {more or ''}")

    def gone(self, role="-", name="", timeout=None, **more):
        """Wait until nothing matches."""
        self.wait_until(lambda: not self.find_all(role, name, **more), timeout, f"no {role} {name!r}")

    def wait_until(self, condition, timeout=None, what="the condition"):
        """Call condition until it returns something true, and return that; UiError when time is up."""
        end = time.monotonic() + (self.timeout if timeout is None else timeout)
        pause = FIRST_PAUSE
        while True:
            why = ""
            try:
                result = condition()
                if result:
                    return result
            except UiError as error:
                why = f" ({error})"
            self.session.check_alive()
            if time.monotonic() > end:
                there = self.tree() if self._accessible.name else self.session.log()[-2000:]
                raise UiError(f"waited in vain for {what}{why}; there is:\n{there}")
            # To list what is on screen is work for the program: whoever waits long asks less often.
            time.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    def tree(self, everything=False):
        """What is on screen, as indented text; everything: the hidden and the nameless, too."""
        lines = []
        root = self._accessible.root()
        shown = {node.path for node in self._accessible.all_shown(root.walk())}

        def add(node, depth):
            # What is not shown may hold what is: the page of a stack has no place of its own.
            told = everything or node.path == ROOT or node.path in shown and not is_dull(node)
            if told:
                lines.append("  " * depth + repr(node))
            for child in node.children:
                add(child, depth + told)

        add(root, 0)
        return "\n".join(lines)

    def nodes(self):
        """Everything on screen, in tree order."""
        return self._accessible.all_shown(self._accessible.root().walk())

    def text(self, node):
        """The contents of a label, entry or text view; the name of anything else."""
        if "Text" not in node.interfaces:
            return self._accessible.get(node.path, "Accessible", "Name")
        end = self._accessible.get(node.path, "Text", "CharacterCount")
        return self._accessible.call(node.path, "Text", "GetText", "(ii)", 0, end)

    def value(self, node):
        """The number that a slider, spin button, progress or level bar stands at."""
        return self._accessible.get(node.path, "Value", "CurrentValue")

    def states(self, node):
        """The states now: checked, pressed, selected, sensitive, focused, expanded, active..."""
        return states_of(self._accessible.call(node.path, "Accessible", "GetState"))

    def extents(self, node):
        """x, y, width and height of a node within its window."""
        return self._accessible.extents(node)

    def focused(self):
        """The node that has the keyboard, or None."""
        nodes = (node for node in self._accessible.root().walk() if "focused" in node.states)
        return next(iter(self._accessible.all_shown(nodes)), None)

    def wait_focused(self, name):
        """Wait until the node of that name has the keyboard."""

        def look():
            node = self.focused()
            return node is not None and node.name == name

        self.wait_until(look, what=f"the keyboard on {name!r}")

    def announcements(self):
        """Begin to collect what the program announces to a screen reader: see heard() and stop()."""
        return self._accessible.announcements()

    # Doing

    def click(self, node, button=1, count=1):
        """Press and release the pointer on the middle of a node."""
        self._pointer.click(node, button, count)

    def is_at(self, node, place):
        """Whether a node is mapped and reaches over a place in its window."""
        return self._accessible.contains(node, place)

    def click_at(self, window, place):
        """Press and release the pointer on a place in a window."""
        self._pointer.click_at(window, place)

    def point(self, node):
        """Move the pointer to the middle of a node, and return that place on the screen."""
        return self._pointer.point(node)

    def scroll(self, node, notches):
        """Turn the wheel over a node: down, or up when negative."""
        self._pointer.scroll(node, notches)

    def press(self, *keys):
        """Press keys or chords in the focused window."""
        self.session.press(*keys)

    def type_text(self, node, text, clear=False):
        """Click a text field, type into it (over what it holds, if clear), and see it arrive."""
        self.click(node)
        if clear:
            self.press("ctrl+a", "BackSpace")
        self.session.enter(text)
        if "Value" not in node.interfaces:
            self.wait_until(lambda: text in self.text(node), what=f"{text!r} in {node}")

    def resize(self, width, height):
        """Resize the topmost window, and wait for it to settle."""
        self.session.resize(self.pid, width, height)
        before = None
        for _ in range(20):
            now = [self.extents(node) for node in self._accessible.all_shown(self._accessible.root().children)]
            if now == before:
                return
            before = now
            time.sleep(0.05)
