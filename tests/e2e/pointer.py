# SPDX-License-Identifier: GPL-3.0-or-later
"""The real pointer on what the accessibility bus lists.

GTK 4.8 tells places only within a window, and does not scroll on request, so the place of the
window comes from the X server and the scrolling from the wheel.
"""

import re
import time

from gi.repository import Atspi

from accessible import IN_WINDOW, ROOT
from session import UiError

POPUP, WINDOW = 5, 7  # layers of components
WIDEST_BORDER = 24
DOUBLE_CLICK = 0.45


def is_end(path):
    return path.rpartition("/")[2] in ("root", "null")


class Pointer:
    """Moves to nodes and presses there; wait_until is the driver's."""

    def __init__(self, session, accessible, wait_until):
        self._session = session
        self._accessible = accessible
        self._wait_until = wait_until
        self._last_click = (0, None)

    def _place(self, path):
        """Where the (0, 0) of a window or popover is on the screen, and the X windows above it."""
        x, y, width, height = self._accessible.extents(path)
        title = self._accessible.get(path, "Accessible", "Name")
        fits, above = [], []
        for window, window_title, *box in self._session.windows(self._accessible.pid):
            window_width, window_height, window_x, window_y = box
            answer = self._session.run("xprop", "-id", window, "_GTK_FRAME_EXTENTS")
            shadow = re.findall(r"\d+", answer.partition("=")[2]) or "0000"
            left, right, top, bottom = map(int, shadow)
            dx, dy = window_width - left - right - width, window_height - top - bottom - height
            if 0 <= dx <= WIDEST_BORDER and 0 <= dy <= WIDEST_BORDER:
                place = window_x + left + dx // 2 - x, window_y + top + dy // 2 - y
                fits.append((window_title != title, dx + dy, *place, above[:]))
            above.append((window_title, box))
        return min(fits, key=lambda fit: fit[:2])[2:] if fits else None

    def _around(self, path):
        """The scroll panes around an object, inmost first, and the window or popover it is in."""
        panes = []
        while not is_end(path):
            try:
                if self._accessible.call(path, "Component", "GetLayer") in (POPUP, WINDOW):
                    return panes, path
                if self._accessible.call(path, "Accessible", "GetRole") == Atspi.Role.SCROLL_PANE:
                    panes.append(path)
            except UiError:
                pass  # a page of a stack is no component
            path = self._accessible.get(path, "Accessible", "Parent")[1]
        raise UiError("the object is in no window")

    def _middle(self, node):
        """Where a node begins from above, and its middle; that of a spin button is between its text and its buttons."""
        x, y, width, height = self._accessible.extents(node)
        return y, (x + (12 if node.role == "spin button" else width // 2), y + height // 2)

    def _bring_into_view(self, node):
        """Turn the wheel until the middle of a node is in sight: window, place of it, that middle."""
        seen = []
        while True:
            # What moves is for a moment in none of the places that were asked for.
            self._wait_until(lambda: self._accessible.shown(node), 3, f"{node}, to be on screen")
            panes, window = self._around(node.path)
            place = self._wait_until(lambda w=window: self._place(w), 3, f"the X window around {node}")
            y, middle = self._middle(node)
            boxes = map(self._accessible.extents, panes)
            hidden = [box for box in boxes if not box[1] <= middle[1] < box[1] + box[3]]
            if not hidden or y in seen[-2:]:  # in view, or scrolling does not help
                return window, place, middle
            pane_x, pane_y, pane_width, pane_height = hidden[0]
            at = place[0] + pane_x + pane_width // 2, place[1] + pane_y + pane_height // 2
            self._wheel(at, -1 if middle[1] < pane_y else 1)
            seen.append(y)

    def _check_uncovered(self, node, window, middle):
        hit = at = self._accessible.call(window, "Component", "GetAccessibleAtPoint", "(iiu)", *middle, IN_WINDOW)[1]
        while at != node.path and not is_end(at):
            at = self._accessible.get(at, "Accessible", "Parent")[1]
        if at != node.path and not hit.endswith("/null"):  # null: an inner part that is not listed
            role = self._accessible.call(hit, "Accessible", "GetRoleName")
            name = self._accessible.get(hit, "Accessible", "Name")
            raise UiError(f"{node} is insensitive, cut off or covered, perhaps by {role} {name!r}")

    def _find_uncovered(self, node):
        """Scroll a node into view until it rests there: place of its window, its middle."""
        while True:
            window, place, middle = self._bring_into_view(node)
            try:
                self._check_uncovered(node, window, middle)
                return place, middle
            except UiError:
                if self._middle(node)[1] == middle:
                    raise

    def point(self, node):
        """Scroll a node into view and move to its middle; UiError if it is hidden or covered."""
        (origin_x, origin_y, above), middle = self._find_uncovered(node)
        x, y = origin_x + middle[0], origin_y + middle[1]
        program = self._accessible.get(ROOT, "Accessible", "Name")
        for title, (width, height, left, top) in above:  # popups bear the name of the program
            if title != program and left <= x < left + width and top <= y < top + height:
                raise UiError(f"{node} is behind the window {title!r}")
        # After a popover has closed, GTK loses a press unless the pointer moved some frames before.
        self._xdotool("mousemove", x + 1, y, "sleep", 0.04, "mousemove", x, y)
        return x, y

    def click(self, node, button=1, count=1):
        """Press and release on the middle of a node; a press of no length is lost once in 400."""
        if self._accessible.tells_showing():  # such a GTK tells wrong places, as far as 4.18
            self._accessible.call(node.path, "Action", "DoAction", "(i)", 0)
            return
        where = self.point(node)
        last, place = self._last_click
        if where == place:  # else two clicks in a row would be a double click
            time.sleep(max(0, last + DOUBLE_CLICK - time.monotonic()))
        pause = "sleep", 0.05
        self._xdotool(*(*pause, "mousedown", button, *pause, "mouseup", button) * count)
        self._last_click = time.monotonic(), where

    def click_at(self, window, place):
        """Press and release on a place in a window, whatever is there."""
        origin = self._wait_until(lambda: self._place(window.path), 3, f"the X window of {window}")
        x, y = origin[0] + place[0], origin[1] + place[1]
        time.sleep(DOUBLE_CLICK)
        self._xdotool("mousemove", x + 1, y, "sleep", 0.04, "mousemove", x, y)
        self._xdotool("sleep", 0.05, "mousedown", 1, "sleep", 0.05, "mouseup", 1)

    def scroll(self, node, notches):
        """Turn the wheel over a node: down, or up when negative."""
        self._wheel(self.point(node), notches)

    def _wheel(self, at, notches):
        """Not more than one notch a frame, else lists jump."""
        button = 5 if notches > 0 else 4
        self._xdotool("mousemove", *at, "click", "--delay", 40, "--repeat", abs(notches), button)

    def _xdotool(self, *words):
        self._session.run("xdotool", *map(str, words))
