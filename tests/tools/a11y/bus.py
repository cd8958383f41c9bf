"""A client of the accessibility bus, as a screen reader is one: it reads the tree of a program, presses, writes, and hears
what has the keyboard and what is announced.

It speaks the bus's protocol itself, asking for a whole level of the tree at a time: the library that screen readers use
waits for each answer, which takes minutes where this takes seconds. Names of roles and states are that library's.
"""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

from tree import PLACED, Node  # noqa: E402

ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
PREFIX = "org.a11y.atspi."
EVENTS = PREFIX + "Event.Object"
PROPERTIES = "org.freedesktop.DBus.Properties"
# How an announcement says that it waits.
POLITE = 1
# Milliseconds for one answer.
PATIENCE = 10000


def announce_reader():
    """Says that a screen reader is there, as one does when it starts; whether it was heard."""
    try:
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        for flag in ["IsEnabled", "ScreenReaderEnabled"]:
            value = GLib.Variant("(ssv)", ("org.a11y.Status", flag, GLib.Variant("b", True)))
            session.call_sync("org.a11y.Bus", "/org/a11y/bus", PROPERTIES, "Set", value, None, 0, PATIENCE)
    except GLib.Error:
        return False
    return True


# What is raised where a node is no longer there.
Gone = GLib.Error


class Bus:
    """The connection."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        asked = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, PATIENCE)
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(asked.unpack()[0], flags, None, None)
        self.announced, self.focused, self.urgent = [], [], []
        self.listen("object:announcement", "Announcement", self.hear_words)
        self.listen("object:state-changed:focused", "StateChanged", self.hear_state)

    def listen(self, event, member, hear):
        self.call(REGISTRY, "/org/a11y/atspi/registry", REGISTRY, "RegisterEvent", GLib.Variant("(s)", (event,)))
        heard = lambda _, sender, path, interface, signal, detail: hear(path, detail.unpack())
        self.connection.signal_subscribe(None, EVENTS, member, None, None, Gio.DBusSignalFlags.NONE, heard)

    def hear_words(self, _, detail):
        """Words that are announced: politely, once what is read is at its end, or in the middle of it."""
        self.announced.append(detail[3])
        if detail[1] != POLITE:
            self.urgent.append(detail[3])

    def rude(self):
        """What was announced in the middle of what was being read, since this was asked last."""
        self.pump()
        words, self.urgent = self.urgent, []
        return [f"\u201c{said}\u201d interrupts what is being read" for said in words]

    def hear_state(self, path, detail):
        if detail[:2] == ("focused", 1):
            self.focused.append(path)

    def pump(self):
        """Takes in what was said on the bus since."""
        while GLib.MainContext.default().iteration(False):
            pass

    def call(self, to, path, interface, method, arguments=None):
        answer = self.connection.call_sync(to, path, interface, method, arguments, None, 0, PATIENCE, None)
        return answer.unpack()

    def ask(self, to, questions):
        """Asks all at once; an answer is none where the node has gone meanwhile."""
        answers, waiting = [None] * len(questions), [len(questions)]

        def take(number):
            def taken(connection, result):
                waiting[0] -= 1
                try:
                    answers[number] = connection.call_finish(result).unpack()
                except GLib.Error:
                    pass

            return taken

        for number, (path, interface, method, arguments) in enumerate(questions):
            self.connection.call(to, path, interface, method, arguments, None, 0, PATIENCE, None, take(number))
        while waiting[0]:
            GLib.MainContext.default().iteration(True)
        return answers

    def program(self, process):
        """The name on the bus of the program with this process, once it has a window there; else none."""
        for name, path in self.call(REGISTRY, ROOT, PREFIX + "Accessible", "GetChildren")[0]:
            arguments = GLib.Variant("(s)", (name,))
            to = ("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetConnectionUnixProcessID")
            if self.call(*to, arguments)[0] == process and self.read(name).children:
                return name
        return None

    def read(self, program):
        """The whole tree of a program. What goes while it is read is left out."""
        nodes, below, level = {}, {}, [ROOT]
        while level:
            nodes.update(self.read_level(program, level, below))
            level = [child for path in level for child in below.get(path, []) if child not in nodes]
        for path, node in nodes.items():
            node.children = [nodes[child] for child in below[path] if child in nodes]
        return nodes.get(ROOT, Node("nothing"))

    def read_level(self, program, paths, below):
        """The nodes at these paths; what is below each goes into `below`."""
        accessible = PREFIX + "Accessible"
        asked = [(path, accessible, method, None) for path in paths for method in QUESTIONS]
        answers = self.ask(program, asked)
        whole = GLib.Variant("(s)", (accessible,))
        properties = self.ask(program, [(path, PROPERTIES, "GetAll", whole) for path in paths])
        nodes = {}
        for number, (path, known) in enumerate(zip(paths, properties)):
            told = answers[number * len(QUESTIONS) : (number + 1) * len(QUESTIONS)]
            if known and all(told):
                nodes[path] = node(path, known[0], *[answer[0] for answer in told[1:]])
                below[path] = [child for _, child in told[0][0]]
        self.read_texts(program, list(nodes.values()))
        self.read_places(program, [node for node in nodes.values() if node.role in PLACED])
        return nodes

    def read_texts(self, program, nodes):
        """Gives each node that has a text or a value what it holds."""
        number = GLib.Variant("(ss)", (PREFIX + "Value", "CurrentValue"))
        text = GLib.Variant("(ii)", (0, -1))
        for name, question in [
            ("Value", (PROPERTIES, "Get", number)),
            ("Text", (PREFIX + "Text", "GetText", text)),
        ]:
            having = [node for node in nodes if name in node.interfaces]
            for found, answer in zip(having, self.ask(program, [(node.path, *question) for node in having])):
                found.text = None if answer is None else str(answer[0])

    def read_places(self, program, nodes):
        """Gives each node that is one of several its place among them."""
        questions = [(node.path, PREFIX + "Accessible", "GetAttributes", None) for node in nodes]
        for found, answer in zip(nodes, self.ask(program, questions)):
            found.attributes = answer[0] if answer else {}

    def press(self, program, node):
        """Presses it, as a screen reader does."""
        if "Action" not in node.interfaces or not self.do(program, node, "Action", "DoAction", "(i)", 0):
            raise LookupError(f"{node.role} \u201c{node.name}\u201d cannot be pressed")

    def focus(self, program, node):
        """Gives it the keyboard."""
        if not self.call(program, node.path, PREFIX + "Component", "GrabFocus")[0]:
            raise LookupError(f"{node.role} \u201c{node.name}\u201d does not take the keyboard")

    def write(self, program, node, text):
        """Replaces what stands in a field."""
        if not self.do(program, node, "EditableText", "SetTextContents", "(s)", text):
            raise LookupError(f"{node.role} \u201c{node.name}\u201d cannot be written in")

    def do(self, program, node, interface, method, kind, argument):
        return self.call(program, node.path, PREFIX + interface, method, GLib.Variant(kind, (argument,)))[0]


QUESTIONS = ["GetChildren", "GetRole", "GetState", "GetInterfaces"]


def node(path, known, role, states, interfaces):
    """A node in the words of the screen readers' library."""
    bits = states[0] | states[1] << 32
    return Node(
        role=Atspi.role_get_name(Atspi.Role(role)),
        name=known.get("Name", ""),
        description=known.get("Description", ""),
        states=frozenset(word for bit, word in STATES.items() if bits >> bit & 1),
        interfaces=frozenset(interface.removeprefix(PREFIX) for interface in interfaces),
        path=path,
    )


STATES = {int(state): state.value_nick for state in (Atspi.StateType(bit) for bit in range(44))}
