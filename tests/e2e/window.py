"""The program's window as a person meets it: read through the accessibility bus,
clicked with a pointer, typed into with keys.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import signal
import subprocess
import time

# The bus warns of what is no fault of ours: only the program dies of warnings.
DEBUG = os.environ.pop("G_DEBUG", "")

import gi  # noqa: E402
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from x_windows import Display  # noqa: E402

# No test passes or fails by how quick the machine is: this is only when one
# stops waiting for what will never come.
PATIENCE_S = float(os.environ.get("INJECTMAP_TEST_PATIENCE", 30))
POLL_S = 0.02

PROGRAM = os.path.join(os.environ["INJECTMAP_BUILD_ROOT"], "src", "app", "injectmap")
PLATE = re.compile("Right|Front|Left|Back|Top")
MARKER = re.compile(".+, (right|left|midline), (free site )?[0-9]+")
POPOVER_CONTENT = "GtkPopoverContent"

# Where it is worth asking first whether they are shown, and what has nothing below.
GROUPS = {"panel", "filler", "list", "grouping"}
LEAVES = {"label", "image", "scroll bar", "separator", "level bar", "text"}

# What GTK says for a widget that has no name.
NO_NAME = re.compile(r"|(Gtk|Adw|Inj)[A-Z]\w+")


def wait_until(condition, what, patience=PATIENCE_S):
    """Waits for a condition to be true, and returns it; an AssertionError says
    what never came."""
    end = time.monotonic() + patience
    while True:
        try:
            found = condition()
        except GLib.Error:
            # What was asked went away meanwhile.
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"this never came: {what() if callable(what) else what}")
        time.sleep(POLL_S)


def children_of(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def extents_of(node):
    """Where a widget stands in its window; None for what is not a widget."""
    try:
        return node.get_extents(Atspi.CoordType.WINDOW)
    except GLib.Error:
        return None


def is_empty(node):
    """Whether a widget has no place in its window."""
    extents = extents_of(node)
    return extents is not None and (extents.width <= 0 or extents.height <= 0)


def name_of_node(node):
    """A widget's name; GTK before 4.10 tells a label with a mnemonic twice."""
    name = node.get_name()
    twice = name[len(name) // 2 + 1:]
    return twice if name.replace("_", "", 1) == f"{twice} {twice}" else name


def is_on(node, state):
    return node.get_state_set().contains(state)


class Window:
    """The program, running, and its windows."""

    def __init__(self, database, *arguments, **variables):
        self.display = Display()
        self.database = database
        self.errors = open(os.path.join(os.path.dirname(database), "stderr"), "ab+")
        self.process = subprocess.Popen([PROGRAM, "--database", database, *map(str, arguments)],
                                        stdin=subprocess.DEVNULL, stdout=self.errors, stderr=self.errors,
                                        env={**os.environ, "G_DEBUG": DEBUG, **variables})
        self.application = wait_until(self._find_application, self._tell_end)
        self.application.set_cache_mask(Atspi.Cache.NONE)
        self.frame = wait_until(lambda: self._find_frame(), self._tell_end)
        wait_until(self.display.windows, "a window on the screen")
        self.map = None

    def _tell_end(self):
        return f"the window (exit status {self.process.poll()}; it said: {self.said()})"

    def _find_application(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended: {self._tell_end()}")
        for application in children_of(Atspi.get_desktop(0)):
            if application.get_process_id() == self.process.pid:
                return application
        return None

    def _find_frame(self):
        frames = list(children_of(self.application))
        return frames[0] if frames and extents_of(frames[0]).width > 0 else None

    def said(self):
        """All that the program wrote, without what the bus says of itself."""
        self.errors.seek(0)
        return self.errors.read().decode("utf-8", "replace")

    # Finding

    def walk(self, top=None):
        """All that has a place in a window below a node, in the order of the
        tree, each with its role."""
        stack = [top or self.application]
        while stack:
            node = stack.pop()
            try:
                role = node.get_role_name()
                if role in GROUPS and is_empty(node):
                    continue
                below = list(children_of(node)) if role not in LEAVES else ()
            except GLib.Error:
                continue
            yield node, role
            stack.extend(reversed(below))

    def find_each(self, role=None, name=None, description=None, within=None):
        """Widgets by role, name and description (texts, or expressions for the
        whole of them)."""
        def fits(wanted, text):
            return wanted is None or (wanted.fullmatch(text) if isinstance(wanted, re.Pattern) else wanted == text)

        for node, found_role in self.walk(within):
            try:
                if ((role is None or found_role == role) and fits(name, name_of_node(node) if name else "")
                        and fits(description, node.get_description() if description else "") and not is_empty(node)):
                    yield node
            except GLib.Error:
                continue

    def find_all(self, role=None, name=None, description=None, within=None):
        return list(self.find_each(role, name, description, within))

    def find(self, role=None, name=None, description=None, within=None):
        return next(self.find_each(role, name, description, within), None)

    def wait_for(self, role=None, name=None, description=None, within=None):
        return wait_until(lambda: self.find(role, name, description, within),
                          lambda: f"{role} {name} {description}; there is: {self.texts(within)}")

    def wait_gone(self, role=None, name=None, description=None):
        wait_until(lambda: self.find(role, name, description) is None, f"the end of {role} {name} {description}")

    def texts(self, within=None):
        """Every text that is shown."""
        return [node.get_name() for node in self.find_all("label", within=within)]

    def _get_map(self):
        if self.map is None:
            self.map = self.wait_for("panel", "Plates")
        return self.map

    def markers(self):
        """The markers that are shown, by name."""
        return {node.get_name(): node for node in self.find_all("push button", MARKER, within=self._get_map())}

    def plates(self):
        """The plates that are shown, by name."""
        return {node.get_name(): node for node in self.find_all("panel", PLATE, within=self._get_map())}

    def popover(self):
        """The popover that is open, or None."""
        content = self.find(name=POPOVER_CONTENT)
        return content.get_parent() if content is not None else None

    def text_of(self, entry):
        """What stands in an entry."""
        return Atspi.Text.get_text(entry, 0, Atspi.Text.get_character_count(entry))

    def alert_bar(self):
        """What holds the message that something went wrong, and its button."""
        return self.wait_for("alert").get_parent().get_parent()

    def focused(self):
        for node, _ in self.walk():
            if is_on(node, Atspi.StateType.FOCUSED):
                return node
        return None

    def focused_name(self):
        node = self.focused()
        return node.get_name() if node is not None else None

    # Where things are

    def _toplevel_of(self, node):
        while node.get_parent() is not None and node.get_parent() != self.application:
            node = node.get_parent()
        return node

    def _popover_of(self, node):
        """The popover that a node lies in, which is a window of its own to X."""
        while node is not None and node != self.application:
            parent = node.get_parent()
            if node.get_name() == POPOVER_CONTENT:
                return parent
            node = parent
        return None

    def _origin_of(self, node):
        """Where the coordinates of a node's window begin on the screen."""
        popover = self._popover_of(node)
        surface = popover or self._toplevel_of(node)
        size = extents_of(surface)
        windows = [window for window in self.display.windows() if window.is_popup == (popover is not None)]
        window = min(reversed(windows),
                     key=lambda one: abs(one.width - size.width) + abs(one.height - size.height))
        margin_x, margin_y = (window.width - size.width) // 2, (window.height - size.height) // 2
        return window.x + margin_x - size.x, window.y + margin_y - size.y

    def middle_of(self, node):
        """The middle of a widget on the screen."""
        extents = extents_of(node)
        x, y = self._origin_of(node)
        return x + extents.x + extents.width // 2, y + extents.y + extents.height // 2

    # Doing

    def click_at(self, x, y, button=1):
        self.display.click(x, y, button)

    def click_times(self, x, y, times=2, delay=80):
        """A double click, or more, of a hand that is quick."""
        self.display.click(x, y, 1, times, delay / 1000)

    def click(self, node, button=1):
        self.click_at(*self.middle_of(node), button)

    def press(self, name, within=None):
        """Clicks a button by its name."""
        self.click(self.wait_for("push button", name, within=within))

    def bring_into_view(self, node):
        """Turns the wheel over what scrolls round a widget until its middle is
        seen and stands still."""
        pane = node
        while pane is not None and pane.get_role_name() != "scroll pane":
            pane = pane.get_parent() if pane.get_name() != POPOVER_CONTENT else None

        def is_seen():
            one, view = extents_of(node), extents_of(pane)
            middle = one.y + one.height / 2
            if view.y + 8 < middle < view.y + view.height - 8:
                return True
            self.display.click(*self.middle_of(pane), 5 if middle > view.y else 4)
            return False

        if pane is not None:
            wait_until(is_seen, lambda: f"{node.get_name()} in view")
        places = [None]
        wait_until(lambda: places.append(self.middle_of(node)) or places[-1] == places[-2], "it to stand still")
        return node

    def choose(self, name, text, within=None):
        """Opens a list of choices by its name, and clicks one of them."""
        self.click(self.bring_into_view(self.wait_for("combo box", name, within=within)))
        offered = self.wait_for("label", text, within=wait_until(self.popover, f"the choices of {name}"))
        self.click(self.bring_into_view(offered))
        self.wait_for("combo box", name, within=within)

    def open_dialog(self, title):
        """The window of a dialog, when it has come."""
        return self.wait_for("frame", title)

    def hold(self, key, seconds):
        """Holds a key down for so long that the keyboard repeats it."""
        self._take_keyboard()
        self.display.hold(key, seconds)

    def _take_keyboard(self):
        windows = [window for window in self.display.windows() if not window.is_popup]
        self.display.give_keyboard_to(windows[-1])

    def key(self, *keys):
        self._take_keyboard()
        for key in keys:
            self.display.hold(key)

    def type(self, text):
        self.key(*text)

    def scan(self, text):
        """Types as a scanner does, with Enter at the end."""
        self._take_keyboard()
        self.display.scan([*text, "Return"])

    def fill(self, name, text):
        """Clicks an entry, and types over what is in it."""
        entry = wait_until(lambda: self.find("text", name) or self.find("entry", name), f"an entry {name}")
        self.click(self.bring_into_view(entry))
        self.key("ctrl+a", "BackSpace")
        if text:
            self.type(text)
        return entry

    def resize(self, width, height):
        main = next(window for window in self.display.windows() if not window.is_popup)
        self.display.resize(main, width, height)

    def close(self):
        """Leaves as a person does; the exit status."""
        self.key("ctrl+q")
        return self.wait_end()

    def wait_end(self):
        status = self.process.wait(PATIENCE_S)
        self.errors.close()
        return status

    def kill(self):
        if self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE_S)
        self.errors.close()
