# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop session of a test's own: X server, message bus, home and run-time folders.

Nothing is shared with the session of the person who runs the tests or with other tests, so that
tests can run side by side, and nothing is left when the session ends or its process is killed.
"""

import ctypes
import os
import shutil
import signal
import subprocess
import tempfile

PR_SET_PDEATHSIG = 1
XDG_FOLDERS = {
    "CONFIG": ".config",
    "DATA": ".local/share",
    "CACHE": ".cache",
    "STATE": ".local/state",
}
FOREIGN = ("WAYLAND_DISPLAY", "XAUTHORITY", "DESKTOP_SESSION", "XDG_CURRENT_DESKTOP", "AT_SPI_BUS_ADDRESS")
# Without animations the picture is steady, and nothing is clicked while it still moves.
GTK_SETTINGS = """[Settings]
gtk-enable-animations=0
gtk-cursor-blink=0
"""


class SessionError(RuntimeError):
    """A part of the private session did not start."""


def _die_with_parent():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class PrivateSession:
    """The folders and the environment at once; the servers by start_display() and start_bus().

    The home folder is removed at the end unless it was given. `environment` is what a program of
    the session has to be started with.
    """

    def __init__(self, home=None):
        self._own_home = home is None
        self.home = os.path.abspath(home or tempfile.mkdtemp(prefix="mend-home-"))
        os.makedirs(self.home, exist_ok=True)
        # A path of a socket holds about 100 characters, so this one stays short.
        self.run_folder = tempfile.mkdtemp(prefix="mend-run-")
        self._processes = []
        self.environment = {k: v for k, v in os.environ.items() if k not in FOREIGN} | {
            "HOME": self.home,
            "XDG_RUNTIME_DIR": self.run_folder,
            "GDK_BACKEND": "x11",
            "GIO_USE_VFS": "local",
            "GTK_USE_PORTAL": "0",
            "ADW_DISABLE_PORTAL": "1",
            "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nonexistent",
            "LIBGL_ALWAYS_SOFTWARE": "1",
        }
        for name, folder in XDG_FOLDERS.items():
            path = os.path.join(self.home, folder)
            os.makedirs(path, exist_ok=True)
            self.environment[f"XDG_{name}_HOME"] = path
        self.environment.setdefault("GSK_RENDERER", "cairo")
        self.environment.setdefault("LC_ALL", "C.UTF-8")
        self.write_config("gtk-4.0/settings.ini", GTK_SETTINGS)

    def write_config(self, name, text):
        """Write a file below XDG_CONFIG_HOME."""
        path = os.path.join(self.environment["XDG_CONFIG_HOME"], name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def spawn(self, argv, **popen):
        """Start a program of the session; it ends with the session, even if the test is killed."""
        process = subprocess.Popen(
            argv,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_die_with_parent,
            **popen,
        )
        self._processes.append(process)
        return process

    def start_display(self, size="1280x800", log=subprocess.DEVNULL):
        """Start the X server; it picks a free number itself, so parallel runs cannot collide."""
        reader, writer = os.pipe()
        self.spawn(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
            stdout=log,
            stderr=log,
            pass_fds=[writer],
        )
        os.close(writer)
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise SessionError("Xvfb did not start")
        self.environment["DISPLAY"] = f":{number}"

    def start_bus(self, log=subprocess.DEVNULL):
        """Start the session's message bus, and return its address."""
        process = self.spawn(
            [
                "dbus-daemon",
                "--session",
                "--nofork",
                "--print-address=1",
                f"--address=unix:dir={self.run_folder}",
            ],
            stdout=subprocess.PIPE,
            stderr=log,
        )
        with process.stdout as pipe:
            address = pipe.readline().decode().strip()
        if not address:
            raise SessionError("dbus-daemon did not start")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        return address

    def close(self):
        """End every program of the session, last one first, and remove its folders."""
        for process in reversed(self._processes):
            process.terminate()
            try:
                process.wait(3)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._processes.clear()
        shutil.rmtree(self.run_folder, ignore_errors=True)
        if self._own_home:
            shutil.rmtree(self.home, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()
