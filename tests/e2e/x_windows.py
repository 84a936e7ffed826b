"""The windows of the display as X knows them: where they are, and which has the
keyboard; and a pointer and a keyboard to them.

GTK tells the accessibility bus places within a window; where that window and its
popovers stand only the X server knows. There is no window manager in the tests,
so what one does about the keyboard is done here.

The server stamps each key with the time at which it hears of it, and the program
tells a scanner from a hand by these times. So a key of a hand is pressed only
when the server has dealt with the one before, and a pause later; a scanner's keys
reach it all at once. However busy the machine is, neither is taken for the other.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import ctypes
import ctypes.util
import time

Window = collections.namedtuple("Window", "id x y width height is_popup")

IS_VIEWABLE = 2
REVERT_TO_POINTER_ROOT = 1
CURRENT_TIME = 0

# Between two keys of a hand: what is quicker is taken for a scanner. And between
# two places that it clicks: what is quicker is a double click.
HAND_S = 0.06
CLICK_S = 0.45
SHIFT = "Shift_L"
NUM_LOCK = "Num_Lock"
MODIFIERS = {"ctrl": "Control_L", "shift": SHIFT, "alt": "Alt_L"}


def load_library(name, file):
    return ctypes.CDLL(ctypes.util.find_library(name) or file)


class Attributes(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("border_width", ctypes.c_int), ("depth", ctypes.c_int), ("visual", ctypes.c_void_p),
                ("root", ctypes.c_ulong), ("class", ctypes.c_int), ("bit_gravity", ctypes.c_int),
                ("win_gravity", ctypes.c_int), ("backing_store", ctypes.c_int), ("backing_planes", ctypes.c_ulong),
                ("backing_pixel", ctypes.c_ulong), ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong),
                ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int), ("all_event_masks", ctypes.c_long),
                ("your_event_mask", ctypes.c_long), ("do_not_propagate_mask", ctypes.c_long),
                ("override_redirect", ctypes.c_int), ("screen", ctypes.c_void_p)]


class Display:
    """A connection of our own to the X server."""

    def __init__(self):
        self.x11 = load_library("X11", "libX11.so.6")
        self.xtest = load_library("Xtst", "libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XStringToKeysym.restype = ctypes.c_ulong
        self.x11.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        self.x11.XKeysymToKeycode.restype = ctypes.c_ubyte
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        # A window may go while it is being asked about; that is no failure.
        self.handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda display, event: 0)
        self.x11.XSetErrorHandler(self.handler)
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        if not self.display:
            raise RuntimeError("there is no display")
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))
        self.key_time = 0
        self.click_time = 0

    def windows(self):
        """What is on the screen, the lowest first."""
        root, parent, children, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self.x11.XQueryTree(self.display, self.root, ctypes.byref(root), ctypes.byref(parent),
                            ctypes.byref(children), ctypes.byref(count))
        found = []
        for window in children[:count.value]:
            attributes = Attributes()
            if (self.x11.XGetWindowAttributes(self.display, ctypes.c_ulong(window), ctypes.byref(attributes))
                    and attributes.map_state == IS_VIEWABLE and attributes.width > 1):
                found.append(Window(window, attributes.x, attributes.y, attributes.width, attributes.height,
                                    bool(attributes.override_redirect)))
        if children:
            self.x11.XFree(children)
        return found

    def give_keyboard_to(self, window):
        focus, revert = ctypes.c_ulong(), ctypes.c_int()
        self.x11.XGetInputFocus(self.display, ctypes.byref(focus), ctypes.byref(revert))
        if focus.value != window.id:
            self.x11.XSetInputFocus(self.display, ctypes.c_ulong(window.id), REVERT_TO_POINTER_ROOT, CURRENT_TIME)
            self.x11.XSync(self.display, 0)

    def resize(self, window, width, height):
        self.x11.XMoveResizeWindow(self.display, ctypes.c_ulong(window.id), 0, 0, width, height)
        self.x11.XSync(self.display, 0)

    def _sync(self):
        """Waits until the server has dealt with all that it was told."""
        self.x11.XSync(self.display, 0)

    # The pointer

    def click(self, x, y, button, times=1, pause_s=0):
        time.sleep(max(0, self.click_time + CLICK_S - time.monotonic()))
        self.xtest.XTestFakeMotionEvent(self.display, -1, int(x), int(y), ctypes.c_ulong(0))
        for number in range(times):
            time.sleep(pause_s if number > 0 else 0)
            for is_down in (1, 0):
                self.xtest.XTestFakeButtonEvent(self.display, button, is_down, ctypes.c_ulong(0))
                self._sync()
        self.click_time = time.monotonic()

    # The keyboard

    def _codes(self, key):
        """What is to be held down for a key, the key itself last: "ctrl+Z"."""
        *modifiers, name = key.split("+")
        symbol = self.x11.XStringToKeysym(name.encode()) or ord(name)
        code = self.x11.XKeysymToKeycode(self.display, ctypes.c_ulong(symbol))
        assert code != 0, f"there is no key {key}"
        names = [MODIFIERS[one] for one in modifiers]
        above = NUM_LOCK if name.startswith("KP_") else SHIFT
        if self.x11.XkbKeycodeToKeysym(self.display, ctypes.c_ubyte(code), 0, 0) != symbol and above not in names:
            names.append(above)
        held = [self.x11.XKeysymToKeycode(self.display, ctypes.c_ulong(self.x11.XStringToKeysym(one.encode())))
                for one in names]
        return [*held, code]

    def _fake(self, codes, is_down):
        for code in codes:
            self.xtest.XTestFakeKeyEvent(self.display, code, is_down, ctypes.c_ulong(0))

    def hold(self, key, seconds=0):
        """Holds a key down as a hand does, for long enough that it repeats or
        only for a moment."""
        codes = self._codes(key)
        time.sleep(max(0, self.key_time + HAND_S - time.monotonic()))
        self._fake(codes, 1)
        self._sync()
        self.key_time = time.monotonic()
        time.sleep(seconds)
        self._fake(reversed(codes), 0)
        self._sync()

    def scan(self, keys):
        """Keys as a scanner sends them."""
        time.sleep(max(0, self.key_time + HAND_S - time.monotonic()))
        for key in keys:
            codes = self._codes(key)
            self._fake(codes, 1)
            self._fake(reversed(codes), 0)
        self._sync()
        self.key_time = time.monotonic()
