#!/usr/bin/python3
"""A visit documented with the keyboard alone.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from case import PREEMPT, Practice, Tap, describe, equal, name_of, wait_described, wait_until
from window import Atspi, is_on

NAMES = [name_of(site) for site in PREEMPT]
SCAN = "010035012345678917280131103456"


class Keyboard:
    """The window of one visit, and what is asked of it again and again."""

    def __init__(self, practice):
        self.practice = practice
        self.visit = practice.visit()
        self.window = practice.open("--visit", self.visit)
        self.markers = self.window.markers()
        self.bar = self.window.wait_for("status bar", "Now")
        self.label = self.window.wait_for("label", within=self.bar)

    def texts(self):
        return self.window.texts(self.bar)

    def now(self):
        return self.label.get_name()

    def wait_now(self, site):
        wait_until(lambda: self.now() == name_of(site), lambda: f"{site} to be now; it is {self.now()}")

    def wait_text(self, text):
        wait_until(lambda: text in self.texts(), lambda: f"{text}; there is {self.texts()}")

    def focus(self):
        for name, marker in self.markers.items():
            if is_on(marker, Atspi.StateType.FOCUSED):
                return name
        return None

    def wait_focus(self, name):
        wait_until(lambda: is_on(self.markers[name], Atspi.StateType.FOCUSED), lambda: f"focus on {name}; it is on {self.focus()}")

    def live(self):
        return self.practice.live(self.visit)

    def go(self, site):
        """Makes a site now, by Tab."""
        while self.now() != name_of(site):
            before = self.now()
            ahead = NAMES.index(before) < PREEMPT.index(site)
            self.window.key("Tab" if ahead else "shift+Tab")
            wait_until(lambda: self.now() != before, "another site")

    def has_settled(self):
        """All keys so far have been dealt with: the next one is seen."""
        self.window.key("Escape", "3")
        self.wait_text("3| units = 0.06 mL")
        self.window.key("Escape")
        wait_until(lambda: not any("|" in text for text in self.texts()), "the digit to go")


def walk(tap, board):
    with tap.case("the first site of the protocol is now, and has the focus"):
        board.wait_now(PREEMPT[0])
        board.wait_focus(NAMES[0])
        board.wait_text(f"next: {NAMES[1]}")
    with tap.case("Tab goes by the order of the protocol"):
        for name in NAMES[1:]:
            board.window.key("Tab")
            board.wait_focus(name)
            equal(board.now(), name)
    with tap.case("Shift+Tab goes back"):
        for name in reversed(NAMES[:-1]):
            board.window.key("shift+Tab")
            board.wait_focus(name)
    for key, start, end in (("Up", "corrugator-right-1", "frontalis-right-1"),
                            ("Right", "frontalis-right-1", "frontalis-left-1"),
                            ("Right", "frontalis-left-1", "frontalis-left-2"),
                            ("Down", "frontalis-left-1", "corrugator-left-1"),
                            ("Left", "corrugator-left-1", "procerus-midline-1"),
                            ("Left", "procerus-midline-1", "corrugator-right-1"),
                            ("Right", "occipitalis-left-2", "occipitalis-left-3")):
        with tap.case(f"{key} goes from {start} to {end}"):
            board.go(start)
            board.window.key(key)
            board.wait_focus(name_of(end))
            board.wait_now(end)
    with tap.case("moving about has given nothing"):
        equal(board.live(), {})


def give(tap, board):
    window, given = board.window, {}
    board.go(PREEMPT[0])
    with tap.case("Enter gives what is now, and the next is now"):
        window.key("Return")
        wait_described(board.markers[NAMES[0]], "given, 5 units")
        board.wait_now(PREEMPT[1])
        given[PREEMPT[0]] = 500
        equal(board.live(), given)
    for keys, units, text, site in (("7.5", 750, "7.5", PREEMPT[1]), ("2,5", 250, "2.5", PREEMPT[2]),
                                    ("0.1", 10, "0.1", PREEMPT[3]), ("12", 1200, "12", PREEMPT[4])):
        with tap.case(f"{keys} and Enter give {text} units"):
            board.wait_now(site)
            window.type(keys)
            wait_until(lambda: any(one.startswith(f"{keys}| units") for one in board.texts()), "the digits, large")
            equal(board.live(), given, "before Enter")
            window.key("Return")
            wait_described(board.markers[name_of(site)], f"given, {text} units")
            given[site] = units
            equal(board.live(), given)
    site = PREEMPT[5]
    with tap.case("the keys of a number pad give as well"):
        window.key("KP_6", "KP_Decimal", "KP_5", "KP_Enter")
        wait_described(board.markers[name_of(site)], "given, 6.5 units")
        given[site] = 650
        equal(board.live(), given)
    site = PREEMPT[6]
    with tap.case("Backspace deletes a digit"):
        board.wait_now(site)
        window.type("75")
        board.wait_text("75| units = 1.5 mL")
        window.key("BackSpace")
        board.wait_text("7| units = 0.14 mL")
        equal(board.live(), given)
        window.key("Return")
        wait_described(board.markers[name_of(site)], "given, 7 units")
        given[site] = 700
        equal(board.live(), given)
    site = PREEMPT[7]
    with tap.case("Escape drops the digits"):
        board.wait_now(site)
        window.type("50")
        board.wait_text("50| units = 1 mL")
        window.key("Escape")
        board.wait_text("5 units = 0.1 mL")
        window.key("Return")
        wait_described(board.markers[name_of(site)], "given, 5 units")
        given[site] = 500
        equal(board.live(), given)
    with tap.case("digits do not go along to another site"):
        window.type("50")
        board.wait_text("50| units = 1 mL")
        window.key("Tab")
        board.wait_now(PREEMPT[9])
        window.key("Return")
        wait_described(board.markers[NAMES[9]], "given, 5 units")
        given[PREEMPT[9]] = 500
        equal(board.live(), given)
    return given


def refuse(tap, board, given):
    site = PREEMPT[12]
    board.go(site)
    for keys in ("5..", "0", "0.0", "1,2,3", "1001", "1.234", ".", "5,."):
        with tap.case(f"{keys} and Enter record nothing, and say so"):
            board.window.type(keys)
            board.wait_text(f"{keys}| units")
            board.wait_text("this is no dose")
            board.window.key("Return")
            board.window.wait_for("alert")
            board.wait_text(f"{keys}| units")
            equal(describe(board.markers[name_of(site)]), "planned, 5 units")
            equal(board.live(), given)
            board.window.key("Escape")
            board.wait_text("5 units = 0.1 mL")
            board.window.press("Close", within=board.window.alert_bar())
            board.window.wait_gone("alert")


def undo(tap, board, given):
    window, last = board.window, PREEMPT[9]
    marker = board.markers[name_of(last)]
    without = {site: units for site, units in given.items() if site != last}
    for back, again in (("BackSpace", "ctrl+shift+z"), ("ctrl+z", "ctrl+y"), ("ctrl+z", "ctrl+shift+z")):
        with tap.case(f"{back} undoes"):
            window.key(back)
            wait_described(marker, "planned, 5 units")
            board.wait_now(last)
            equal(board.live(), without)
        with tap.case(f"{again} redoes"):
            window.key(again)
            wait_described(marker, "given, 5 units")
            equal(board.live(), given)


def plates(tap, board):
    for key, count, plate in (("alt+1", 4, "Right"), ("alt+2", 7, "Front"), ("alt+3", 4, "Left"), ("alt+4", 16, "Back"),
                              ("alt+5", 0, "Top")):
        with tap.case(f"{key} opens the plate {plate}"):
            board.window.key(key)
            wait_until(lambda: list(board.window.plates()) == [plate], lambda: f"{plate}: {board.window.plates()}")
            equal(len(board.window.markers()), count)
    with tap.case("alt+0 opens the overview"):
        board.window.key("alt+0")
        wait_until(lambda: len(board.window.plates()) == 5, "five plates")
        board.markers = board.window.markers()
        equal(sorted(board.markers), sorted(NAMES))


def scan(tap, board, given):
    window, site = board.window, PREEMPT[14]
    board.go(site)

    with tap.case("a scan gives nothing where a marker has the focus"):
        window.scan(SCAN)
        board.has_settled()
        equal(board.live(), given)
    with tap.case("a short scan gives nothing either"):
        window.scan("0012")
        board.has_settled()
        equal(board.live(), given)
    with tap.case("a scan drops the digits typed before it"):
        window.type("4")
        board.wait_text("4| units = 0.08 mL")
        window.scan(SCAN)
        board.has_settled()
        equal(board.live(), given)
    with tap.case("a scan gives nothing where the button Give has the focus"):
        button = window.wait_for("push button", "Give", within=board.bar)
        for _ in range(60):
            if is_on(button, Atspi.StateType.FOCUSED):
                break
            window.key("Tab")
        assert is_on(button, Atspi.StateType.FOCUSED), "Tab does not reach Give"
        before = board.live()
        window.scan(SCAN)
        board.has_settled()
        equal(board.live(), before)
    with tap.case("a scan gives nothing where a popover is open"):
        hollow = next(name for name in NAMES if describe(board.markers[name]).startswith("planned"))
        window.click(board.markers[hollow], button=3)
        popover = wait_until(window.popover, "the popover")
        window.fill("Units", "")
        window.scan("00123")
        window.key("End")
        window.type("x")
        wait_until(lambda: window.text_of(window.find("text", "Units", within=popover)).endswith("x"),
                   "the last key")
        equal(board.live(), given)
        window.key("Escape")
        wait_until(lambda: window.popover() is None, "the popover to close")
        equal(board.live(), given)


def hold(tap, board, given):
    hollow = next(site for site in PREEMPT if site not in given)
    board.go(hollow)
    with tap.case("Enter held down gives once"):
        board.window.hold("Return", 1.5)
        wait_described(board.markers[name_of(hollow)], "given, 5 units")
        board.has_settled()
        given[hollow] = 500
        equal(board.live(), given)


def finish(tap, board, given):
    with tap.case("Enter by Enter the visit is done"):
        for site in PREEMPT:
            if site not in given:
                board.go(site)
                board.window.key("Return")
                wait_described(board.markers[name_of(site)], "given, 5 units")
                given[site] = 500
        equal(board.live(), given)
        board.wait_text("All 31 planned sites are given")
    with tap.case("Enter does nothing more"):
        board.window.key("Return", "5", "Return")
        board.window.key("ctrl+z")
        wait_until(lambda: board.window.find("label", "30 of 31 sites"), "one dose less")
        equal(len(board.live()), 30)
    with tap.case("the keys for the signature open the form"):
        board.window.key("ctrl+Return")
        board.window.open_dialog("Check and Sign")
        board.window.key("Escape")
        board.window.wait_gone("frame", "Check and Sign")
        board.practice.verify()


def main():
    tap = Tap()
    with Practice() as practice:
        board = Keyboard(practice)
        walk(tap, board)
        given = give(tap, board)
        refuse(tap, board, given)
        undo(tap, board, given)
        plates(tap, board)
        scan(tap, board, given)
        hold(tap, board, given)
        finish(tap, board, given)
    tap.done()


if __name__ == "__main__":
    main()
