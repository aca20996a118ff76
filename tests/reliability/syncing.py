# SPDX-License-Identifier: GPL-3.0-or-later
"""A computer with a Mend and a Syncthing that knows one other by an address of this computer alone."""

import json
import os
import socket
import subprocess
import time
import urllib.request

from driver import Driver
from mendtest import mend_program
from session import DesktopSession
from storage import Storage

LONGEST_WAIT = 240
API_KEY = "mend"

OPTIONS = {
    "globalAnnounceEnabled": "false",
    "localAnnounceEnabled": "false",
    "relaysEnabled": "false",
    "natEnabled": "false",
    "crashReportingEnabled": "false",
    "startBrowser": "false",
    "urAccepted": "-1",
    "autoUpgradeIntervalH": "0",
    "announceLANAddresses": "false",
    "stunKeepaliveStartS": "0",
    "reconnectionIntervalS": "1",
}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(condition, what, timeout=LONGEST_WAIT):
    """What the condition gives as soon as that is something true."""
    end = time.monotonic() + timeout
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.2)


class Daemon:
    """A Syncthing of one computer, with one folder."""

    def __init__(self, home, folder):
        self.home, self.folder = home, folder
        self.address = f"tcp4://127.0.0.1:{free_port()}"
        self.gui = f"127.0.0.1:{free_port()}"
        self.process = None
        os.makedirs(home)
        self.environment = {**os.environ, "HOME": home, "STNODEFAULTFOLDER": "1", "STNOUPGRADE": "1"}
        self._run("syncthing", "generate", "--home", home, "--no-default-folder", "--skip-port-probing")
        self.id = self._run("syncthing", "--home", home, "--device-id").strip()

    def _run(self, *words):
        return subprocess.run(words, env=self.environment, capture_output=True, text=True, check=True).stdout

    def configure(self, other):
        """Let it know the other one, by its address alone."""
        options = "".join(f"<{name}>{value}</{name}>" for name, value in OPTIONS.items())
        devices = f'<device id="{self.id}"/><device id="{other.id}"/>'
        with open(os.path.join(self.home, "config.xml"), "w", encoding="utf-8") as file:
            file.write(
                f'<configuration version="36"><folder id="mend" label="mend" path="{self.folder}" type="sendreceive"'
                f' rescanIntervalS="3" fsWatcherEnabled="true" fsWatcherDelayS="1">{devices}<maxConflicts>-1</maxConflicts></folder>'
                f'<device id="{self.id}" name="this"><address>dynamic</address></device>'
                f'<device id="{other.id}" name="other"><address>{other.address}</address></device>'
                f'<gui enabled="true"><address>{self.gui}</address><apikey>{API_KEY}</apikey></gui>'
                f"<options><listenAddress>{self.address}</listenAddress>{options}</options></configuration>"
            )

    def start(self):
        with open(os.path.join(self.home, "log"), "ab") as log:
            self.process = subprocess.Popen(
                ["syncthing", "serve", "--home", self.home, "--no-browser", "--no-restart", "--no-upgrade"],
                env=self.environment, stdout=log, stderr=log,
            )  # fmt: skip
        wait_until(lambda: self.ask("system/ping"), "Syncthing to answer")

    def ask(self, what, method="GET"):
        request = urllib.request.Request(f"http://{self.gui}/rest/{what}", method=method)
        request.add_header("X-API-Key", API_KEY)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=10) as answer:
                return json.load(answer) if method == "GET" else True
        except OSError:
            return None

    def pause(self, is_paused):
        """Cut the connection, or join it again."""
        self.ask("system/pause" if is_paused else "system/resume", "POST")

    def rescan(self):
        self.ask("db/scan?folder=mend", "POST")

    def is_connected(self):
        connections = (self.ask("system/connections") or {}).get("connections", {})
        return any(c["connected"] for device, c in connections.items() if device != self.id)

    def is_calm(self):
        status = self.ask("db/status?folder=mend")
        return status and status["state"] == "idle" and status["needTotalItems"] == 0 and self.is_connected()

    def listened_to(self):
        """The addresses it listens on that are not of this computer alone."""
        lines = subprocess.run(["ss", "-Hltnup"], capture_output=True, text=True, check=False).stdout.splitlines()
        own = [line.split() for line in lines if f"pid={self.process.pid}," in line]
        return [words[4] for words in own if not words[4].startswith("127.0.0.1:")]

    def end(self):
        if self.process:
            self.process.terminate()
            self.process.wait(30)


class Computer:
    """A desktop, its Mend and its Syncthing."""

    def __init__(self):
        self.session = DesktopSession("1280x800")
        self.session.environment["GTK_USE_PORTAL"] = "0"
        self.storage = Storage(self.session.environment)
        self.folder = os.path.join(self.session.home, "Shared")
        os.mkdir(self.folder, 0o700)
        self.daemon = Daemon(os.path.join(self.session.folder, "syncthing"), self.folder)
        self.ui = None

    def link(self):
        """The store of this computer is the folder that is kept in step."""
        os.makedirs(os.path.dirname(self.storage.store), mode=0o700)
        os.symlink(self.folder, self.storage.store)

    def start_mend(self):
        self.ui = Driver(self.session, [mend_program()], timeout=60)

    def path(self, kind, name):
        return os.path.join(self.folder, kind, name)

    def names(self, kind):
        folder = os.path.join(self.folder, kind)
        return sorted(n for n in os.listdir(folder) if n.endswith(".json")) if os.path.isdir(folder) else []

    def put(self, kind, name, record):
        """As a Mend that is not running would have left it."""
        os.makedirs(os.path.join(self.folder, kind), exist_ok=True)
        temporary = self.path(kind, ".tmp-0f1e2d3c~")
        with open(temporary, "w", encoding="utf-8") as file:
            json.dump(record, file)
        os.rename(temporary, self.path(kind, name))

    def show_history(self):
        self.ui.click(self.ui.find("page tab", "^History$"))

    def close(self):
        self.daemon.end()
        if self.session.program and self.session.program.poll() is None:
            self.session.kill()
        self.session.close()
