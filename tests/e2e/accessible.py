# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program shows, as the accessibility bus (AT-SPI) tells it.

Written for GTK 4.8, where rows have no names, objects exist only once their parent was asked for
them, and "showing" is not told. Plain D-Bus is ten times as fast here as libatspi, which is used
for its enumerations alone.
"""

import os

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from session import UiError, connect  # noqa: E402

INTERFACE = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
BUS = "org.freedesktop.DBus"
IN_WINDOW = 1
ROWS = ("list item", "table row", "table cell")
ROLE_NAMES = {"button": "push button"}  # libatspi of Debian 13 has another word for it


def states_of(words):
    """The names of the states in the two words of bits that AT-SPI sends."""
    bits = words[0] | words[1] << 32
    return {Atspi.StateType(bit).value_nick for bit in range(44) if bits >> bit & 1}


def plain_name(name, role):
    """A name without the doubling of GTK 4.8: "_Save Save", the property and then the child."""
    words = name.split(" ")
    half, rest = " ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])
    return rest if role != "label" and half.replace("_", "") == rest else name


class Node:
    """One accessible object as it was when listed: role, name, description, states, children."""

    def __init__(self, item):
        (_, self.path), _, (_, self.parent), self.index, self.count = item[:5]
        interfaces, name, role, self.description, states = item[5:]
        nick = Atspi.Role(role).value_nick.replace("-", " ")
        self.role = ROLE_NAMES.get(nick, nick)
        self.name = plain_name(name, self.role)
        self.states = states_of(states)
        self.interfaces = [interface.removeprefix(INTERFACE) for interface in interfaces]
        self.children = []

    def walk(self):
        """The node and all below it, in tree order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def name_by_labels(self):
        """Give a row, and a tab that is only called "Tab", the text of the labels in it."""
        nameless = self.role in ROWS and (not self.name or self.name.startswith("Gtk"))
        if nameless or (self.role == "page tab" and self.name == "Tab"):
            self.name = " ".join(n.name for n in self.walk() if n.role == "label" and n.name)

    def __repr__(self):
        more = sorted(self.states - {"visible", "sensitive", "focusable", "horizontal", "vertical"})
        if "sensitive" not in self.states and self.path != ROOT:
            more.append("INSENSITIVE")
        words = [self.role, f'"{self.name}"']
        words += [f"({self.description})"] if self.description else []
        words += [str(more)] if more else []
        return " ".join(words)


class Announcements:
    """Collects the changes of accessible descriptions, by which Mend speaks to a screen reader."""

    EVENT = "object:property-change:accessible-description"

    def __init__(self, connection, sender):
        self._heard = []
        self._connection = connection
        connection.call_sync(
            INTERFACE + "Registry", "/org/a11y/atspi/registry", INTERFACE + "Registry", "RegisterEvent",
            GLib.Variant("(sass)", (self.EVENT, [], "")), None, 0, 5000, None,
        )  # fmt: skip
        self._subscription = connection.signal_subscribe(
            sender, INTERFACE + "Event.Object", "PropertyChange", None, "accessible-description", 0, self._hear
        )

    def _hear(self, _connection, _sender, path, _interface, _signal, parameters):
        self._heard.append((path, parameters.unpack()[3]))

    def heard(self):
        """All that was said so far, oldest first: the new descriptions."""
        while GLib.MainContext.default().iteration(False):
            pass
        return [text for _path, text in self._heard]

    def stop(self):
        self._connection.signal_unsubscribe(self._subscription)


class AccessibleProgram:
    """The tree of accessible objects of one program of a session."""

    def __init__(self, session):
        reply = session.bus.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, 10000, None
        )
        self._connection = connect(reply.unpack()[0])
        self._session = session
        self._asked = {}
        self._tells_showing = None
        self.name = None
        self.pid = None

    def look_for(self, process):
        """Whether the program is on the bus by now; process may be a wrapper that started it."""
        self._asked = {}
        self.name = None
        for name, _ in self.call(ROOT, "Accessible", "GetChildren", bus=INTERFACE + "Registry"):
            pid = self.call("/org/freedesktop/DBus", BUS, "GetConnectionUnixProcessID", "(s)", name, bus=BUS)
            if os.path.exists(f"/proc/{pid}") and os.getsid(pid) == process.pid:
                self.name, self.pid = name, pid
        return self.name is not None

    def bus_pid(self):
        """The process that carries all these messages."""
        return self.call("/org/freedesktop/DBus", BUS, "GetConnectionUnixProcessID", "(s)", BUS, bus=BUS)

    def call(self, path, interface, method, signature=None, *arguments, bus=None):
        """Call a method of an object and return what it returns, without a tuple around one value."""
        full = interface if "." in interface else INTERFACE + interface
        parameters = GLib.Variant(signature, arguments) if signature else None
        try:
            value = self._connection.call_sync(
                bus or self.name, path, full, method, parameters, None, 0, 5000, None
            ).unpack()
        except GLib.Error as error:
            self._session.check_alive()
            hint = " (is its main loop blocked?)" if "imeout" in error.message else ""
            raise UiError(f"{interface}.{method} on {path}: {error.message}{hint}") from None
        return value[0] if len(value) == 1 else value

    def get(self, path, interface, name):
        """The value of a property of an object."""
        return self.call(path, BUS + ".Properties", "Get", "(ss)", INTERFACE + interface, name)

    def _call_each(self, calls):
        """Make calls, each a path, an interface, a method and its parameters, all under way at once.

        What each returned, in order: None for one that failed, as an object that went away does.
        """
        results = [None] * len(calls)
        left = len(calls)

        def take(connection, result, position):
            nonlocal left
            left -= 1
            try:
                results[position] = connection.call_finish(result).unpack()
            except GLib.Error:
                self._session.check_alive()

        for position, (path, interface, method, parameters) in enumerate(calls):
            self._connection.call(
                self.name, path, INTERFACE + interface, method, parameters, None, 0, 5000, None, take, position
            )
        while left:
            GLib.MainContext.default().iteration(True)
        return results

    def _visit(self, paths, known):
        """Ask for the children of objects, and for those of what is not known: asking brings them into being."""
        while paths:
            listed = self._call_each([(path, "Accessible", "GetChildren", None) for path in paths])
            paths = [child for reply in listed if reply for _, child in reply[0] if child not in known]

    def root(self):
        """All accessible objects as they are now, as a tree of nodes."""
        for _ in range(9):  # until nothing new comes up
            items = self.call("/org/a11y/atspi/cache", "Cache", "GetItems")
            nodes = {node.path: node for node in map(Node, items)}
            for node in nodes.values():
                if node.parent in nodes:
                    nodes[node.parent].children.append(node)
            unlisted = {n.path: (n.count, len(n.children)) for n in nodes.values() if n.count != len(n.children)}
            if ROOT in self._asked and not unlisted.items() - self._asked.items():
                break
            self._asked = {ROOT: 0, **unlisted}
            self._visit(list(self._asked), nodes)
        for node in nodes.values():
            node.children.sort(key=lambda child: child.index)
        for node in nodes.values():
            node.name_by_labels()
        return nodes[ROOT]

    def extents(self, node):
        """x, y, width, height within the window or popover that a node, or a path, is in."""
        return self.call(getattr(node, "path", node), "Component", "GetExtents", "(u)", IN_WINDOW)

    def tells_showing(self):
        """Whether the program's GTK says of each object if it is mapped; GTK 4.8 says it of windows alone."""
        if self._tells_showing is None:
            version = self.get(ROOT, "Application", "Version")
            self._tells_showing = tuple(int(number) for number in version.split(".")[:2]) >= (4, 10)
        return self._tells_showing

    def all_shown(self, nodes):
        """Those that are mapped and of some size (perhaps scrolled away or covered). Hidden pages are listed, too."""
        nodes = list(nodes)
        if self.tells_showing():
            states = self._call_each([(node.path, "Accessible", "GetState", None) for node in nodes])
            return [node for node, words in zip(nodes, states) if words and "showing" in states_of(words[0])]
        in_window = GLib.Variant("(u)", (IN_WINDOW,))
        extents = self._call_each([(node.path, "Component", "GetExtents", in_window) for node in nodes])
        sized = [(node, place[0]) for node, place in zip(nodes, extents) if place and place[0][2] * place[0][3] > 0]
        middles = [
            (node.path, "Component", "Contains", GLib.Variant("(iiu)", (x + width // 2, y + height // 2, IN_WINDOW)))
            for node, (x, y, width, height) in sized
        ]
        return [node for (node, _), inside in zip(sized, self._call_each(middles)) if inside and inside[0]]

    def shown(self, node):
        """Whether all_shown has it."""
        return bool(self.all_shown([node]))

    def contains(self, node, place):
        """Whether a node is mapped and reaches over a place in its window."""
        try:
            return self.call(node.path, "Component", "Contains", "(iiu)", *place, IN_WINDOW)
        except UiError:
            return False

    def announcements(self):
        """Begin to collect what the program announces."""
        return Announcements(self._connection, self.name)
