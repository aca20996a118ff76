# SPDX-License-Identifier: GPL-3.0-or-later
"""Before the computer falls asleep the time stops and all is saved; a logind of the test's own says so."""

import os
import threading
import time

from gi.repository import Gio, GLib

import tap
from mendtest import MendTest
from session import connect

NAME, PATH, INTERFACE = "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
NODE = f"""<node><interface name="{INTERFACE}"><method name="Inhibit">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="h" direction="out"/></method></interface></node>"""
NOTE = "Still to be said"


class Logind:
    """What Mend asks of logind, on a bus that is nobody else's."""

    def __init__(self, address):
        self.asked = []
        self._locks = []
        self._context = GLib.MainContext.new()
        self._loop = GLib.MainLoop.new(self._context, False)
        ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(address, ready), daemon=True)
        self._thread.start()
        ready.wait()

    def _run(self, address, ready):
        self._context.push_thread_default()
        self._bus = connect(address)
        interface = Gio.DBusNodeInfo.new_for_xml(NODE).interfaces[0]
        self._bus.register_object(PATH, interface, self._inhibit, None, None)
        name = GLib.Variant("(su)", (NAME, 0))
        self._bus.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName", name, None, 0, -1
        )
        ready.set()
        self._loop.run()
        self._bus.close_sync()

    def _inhibit(self, _bus, _sender, _path, _interface, _method, parameters, invocation):
        reader, writer = os.pipe()
        os.set_blocking(reader, False)
        descriptors = Gio.UnixFDList.new()
        descriptors.append(writer)
        os.close(writer)
        self._locks.append(reader)
        self.asked.append(parameters.unpack())
        invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (0,)), descriptors)

    def is_held_off(self):
        """Whether the lock that was asked for last is still held: the other end closes when it is not."""
        try:
            return os.read(self._locks[-1], 1) != b""
        except BlockingIOError:
            return True

    def prepare_for_sleep(self, begins):
        self._bus.emit_signal(None, PATH, INTERFACE, "PrepareForSleep", GLib.Variant("(b)", (begins,)))

    def close(self):
        self._loop.quit()
        self._thread.join()
        for lock in self._locks:
            os.close(lock)


class Sleep(MendTest):
    def setUp(self):
        super().setUp()
        environment = self.session.environment
        session_bus = environment["DBUS_SESSION_BUS_ADDRESS"]
        system_bus = self.session.start_bus()
        environment |= {"DBUS_SESSION_BUS_ADDRESS": session_bus, "DBUS_SYSTEM_BUS_ADDRESS": system_bus}
        self.logind = Logind(system_bus)
        self.addCleanup(self.logind.close)

    def kinds(self):
        return [event["kind"] for event in self.storage.current()["log"]]

    def test_time_stops_before_the_computer_sleeps(self):
        self.start()
        self.go_before_first_turn()
        self.press_button("Begin")
        self.press_button("Note")
        self.ui.type_text(self.ui.find("text", "^Note$"), NOTE)
        self.ui.wait_until(lambda: self.logind.asked, what="the lock")
        self.assertEqual([words[0::3] for words in self.logind.asked], [("sleep", "delay")])
        self.assertNotIn(NOTE, str(self.logind.asked))

        self.logind.prepare_for_sleep(True)
        self.ui.wait_until(lambda: not self.logind.is_held_off(), what="the lock to be let go")
        self.assertEqual(self.kinds()[-1], "asleep")
        asleep_at = self.storage.current()["at_ms"]

        self.logind.prepare_for_sleep(False)
        self.ui.wait_until(lambda: len(self.logind.asked) == 2, what="the lock for the next time")
        self.assertTrue(self.logind.is_held_off())
        self.see_all("Go On")
        self.kill_at_once()
        spoken = [event["at_ms"] for event in self.storage.current()["log"] if event["kind"] == "asleep"]
        self.assertLessEqual(spoken[0], asleep_at)
        self.start()
        self.press_button("Go On")
        self.press_button("Go On")
        self.see("Anna speaks")

    def test_nothing_is_held_off_without_a_talk(self):
        self.start()
        self.press_button("Look Around")
        self.see_all("Start a Talk")
        time.sleep(0.2)
        self.assertEqual(self.logind.asked, [])


if __name__ == "__main__":
    tap.main()
