"""What the accessibility bus shows of the program, as plain nodes that can be looked at, compared and made up."""

from dataclasses import dataclass, field


# Roles of which there are several in a row.
PLACED = {"list item", "page tab"}


@dataclass(eq=False)
class Node:
    """One node. `text` is what its text or its value holds; none where it has neither."""

    role: str
    name: str = ""
    text: str | None = None
    description: str = ""
    states: frozenset = frozenset()
    attributes: dict = field(default_factory=dict)
    interfaces: frozenset = frozenset()
    children: list = field(default_factory=list)
    # Where it is on the bus; empty for nodes that were made up.
    path: str = ""

    def walk(self):
        """This node and every node below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, role=None, name=None, state=None):
        """The nodes of this role, name and state; what is not said does not matter. A name may end in `*`."""
        for node in self.walk():
            if role in (None, node.role) and is_called(node, name) and (state is None or state in node.states):
                yield node

    def one(self, role=None, name=None, state=None):
        """The first such node, or none."""
        return next(self.all(role, name, state), None)

    def says(self):
        """All that is in it, to see whether something has changed."""
        return [(node.path, node.role, node.name, node.text, node.description, node.states) for node in self.walk()]


def is_called(node, name):
    if name is not None and name.endswith("*"):
        return node.name.startswith(name[:-1])
    return name in (None, node.name)
