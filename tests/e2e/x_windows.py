"""The windows of the display as X knows them: where they are, and which has the
keyboard.

GTK tells the accessibility bus places within a window; where that window and its
popovers stand only the X server knows. There is no window manager in the tests,
so what one does about the keyboard is done here.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import ctypes
import ctypes.util

Window = collections.namedtuple("Window", "id x y width height is_popup")

IS_VIEWABLE = 2
REVERT_TO_POINTER_ROOT = 1
CURRENT_TIME = 0


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
        self.x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        # A window may go while it is being asked about; that is no failure.
        self.handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda display, event: 0)
        self.x11.XSetErrorHandler(self.handler)
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        if not self.display:
            raise RuntimeError("there is no display")
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))

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
