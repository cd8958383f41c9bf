"""What a person sees of a program that starts: when there is a picture, and from when on it looks as it stays and answers.

Programs are watched from outside, all in the same way. The screen is photographed again and again, without a window
manager, and compared in bands, of which a few may differ: a cursor blinks, a clock moves. A window answers when it
returns the ping that window managers send (_NET_WM_PING), which no program does before it takes keys.
Leaves to `screen.py` what a window costs once it stands.
"""

import time
from dataclasses import dataclass

from Xlib import X, display
from Xlib.protocol import event

BANDS = 50
# A cursor that blinks reaches over the edge of two bands.
DIFFER = 2
PAUSE = 0.015
# The picture is at rest when it has not changed for so many seconds.
REST = 3
PATIENCE = 90


@dataclass
class Start:
    """Seconds from the command to the first picture, and until it looks as it stays and answers."""

    visible: float
    usable: float


class Watched:
    """The screen, as it is seen from outside."""

    def __init__(self, name):
        self.display = display.Display(name)
        self.root = self.display.screen().root
        self.root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self.protocols = self.display.intern_atom("WM_PROTOCOLS")
        self.ping = self.display.intern_atom("_NET_WM_PING")
        shape = self.root.get_geometry()
        self.width, self.height = shape.width, shape.height

    def close(self):
        self.display.close()

    def picture(self):
        """The picture in bands, each as the hash of its bytes."""
        data = self.root.get_image(0, 0, self.width, self.height, X.ZPixmap, 0xFFFFFFFF).data
        band = len(data) // BANDS
        return [hash(data[place : place + band]) for place in range(0, band * BANDS, band)]

    def ask(self):
        """Sends a ping to every window that says it returns them."""
        for window in self.windows(self.root):
            data = (32, [self.ping, X.CurrentTime, window.id, 0, 0])
            window.send_event(event.ClientMessage(window=window, client_type=self.protocols, data=data))
        self.display.flush()

    def windows(self, parent):
        for window in parent.query_tree().children:
            try:
                shown = window.get_attributes().map_state == X.IsViewable
                if shown and self.ping in (window.get_wm_protocols() or []):
                    yield window
            except Exception:  # the window went while it was looked at
                continue

    def is_answered(self):
        found = False
        while self.display.pending_events():
            seen = self.display.next_event()
            found |= seen.type == X.ClientMessage and seen.client_type == self.protocols
        return found

    def watch(self, begin):
        """Begins something, and sees how its window comes."""
        bare, seen, answered = self.picture(), [], None
        began = time.monotonic()
        begin()
        while time.monotonic() - began < PATIENCE:
            now = time.monotonic() - began
            seen.append((now, self.picture()))
            if answered is None:
                answered = time.monotonic() - began if self.is_answered() else None
                self.ask()
            elif at_rest(seen, bare, now):
                return summed_up(seen, bare, answered)
            time.sleep(PAUSE)
        raise TimeoutError("the window never came to rest, or answered nothing")


def differ(one, other):
    return sum(a != b for a, b in zip(one, other)) > DIFFER


def at_rest(seen, bare, now):
    """Whether something is shown, and has not changed for a while."""
    last = seen[-1][1]
    if not differ(last, bare) or now - seen[0][0] < REST:
        return False
    for when, picture in reversed(seen):
        if differ(picture, last):
            return False
        if now - when > REST:
            return True
    return False


def summed_up(seen, bare, answered):
    visible = next(when for when, picture in seen if differ(picture, bare))
    stays, last = visible, seen[-1][1]
    for (_, before), (when, _) in zip(seen, seen[1:]):
        if differ(before, last):
            stays = when
    return Start(visible, max(stays, answered))
