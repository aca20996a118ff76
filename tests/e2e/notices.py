# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for the desktop's notifications on the session bus, and keeps what it is given."""

import sys

from gi.repository import Gio, GLib

NAME = "org.freedesktop.Notifications"
INTERFACE = f"""<node><interface name="{NAME}">
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
<arg type="s" direction="out"/><arg type="s" direction="out"/></method>
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="as" direction="in"/><arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/>
<arg type="u" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
<signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
<signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>"""


def say(*words):
    print(*words, sep="\t", flush=True)


def answer(_connection, _sender, _path, _interface, method, parameters, invocation):
    values = parameters.unpack()
    if method == "GetCapabilities":
        invocation.return_value(GLib.Variant("(as)", (["actions", "body", "sound"],)))
    elif method == "GetServerInformation":
        invocation.return_value(GLib.Variant("(ssss)", ("test", "test", "1", "1.2")))
    elif method == "Notify":
        say("notify", values[3], values[4], "|".join(values[5]), "|".join(sorted(values[6])))
        invocation.return_value(GLib.Variant("(u)", (values[1] or 1,)))
    else:
        say("close")
        invocation.return_value(None)


def main():
    loop = GLib.MainLoop()

    def acquired(connection, _name):
        node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
        connection.register_object("/org/freedesktop/Notifications", node.interfaces[0], answer, None, None)

    Gio.bus_own_name(Gio.BusType.SESSION, NAME, 0, acquired, lambda *_: say("ready"), lambda *_: sys.exit(1))
    loop.run()


if __name__ == "__main__":
    main()
