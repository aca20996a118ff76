#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Modules include each other in one direction only; the headers alone do so, too."""

import tap
from sourcetree import LintTest, module, our_tree


def find_tangles(successors):
    """The groups of more than one node that can each be reached from each other (Tarjan's way)."""
    index, low, stack, groups = {}, {}, [], []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        for following in sorted(successors.get(node, ())):
            if following not in index:
                visit(following)
            if following in stack:
                low[node] = min(low[node], low[following])
        if low[node] == index[node]:
            position = stack.index(node)
            groups.append(sorted(stack[position:]))
            del stack[position:]

    for node in sorted(successors):
        if node not in index:
            visit(node)
    return [" <-> ".join(group) for group in groups if len(group) > 1]


def find_module_tangles(tree):
    successors = {}
    for name in tree.sources():
        following = successors.setdefault(module(name), set())
        following |= {module(included) for included in tree.includes(name)} - {module(name)}
    return find_tangles(successors)


def find_header_cycles(tree):
    return find_tangles({name: set(tree.includes(name)) for name in tree.sources(endings=(".h",))})


class Tangles(LintTest):
    def test_modules_are_no_tangle(self):
        self.assert_clean(find_module_tangles(our_tree()))

    def test_headers_are_no_cycle(self):
        self.assert_clean(find_header_cycles(our_tree()))


class Planted(LintTest):
    def test_tangle_is_found(self):
        tree = self.plant(
            {
                "src/core/mend-a.c": '#include "mend-a.h"\n#include "mend-b.h"\n',
                "src/core/mend-a.h": "",
                "src/core/mend-b.c": '#include "mend-c.h"\n',
                "src/core/mend-b.h": "",
                "src/core/mend-c.c": '#include "mend-a.h"\n',
                "src/core/mend-c.h": "",
                "src/core/mend-d.c": '#include "mend-a.h"\n',
            }
        )
        self.assertEqual(
            find_module_tangles(tree), ["src/core/mend-a <-> src/core/mend-b <-> src/core/mend-c"]
        )
        self.assertEqual(find_header_cycles(tree), [])

    def test_header_cycle_is_found(self):
        tree = self.plant({"src/core/mend-a.h": '#include "mend-b.h"\n', "src/core/mend-b.h": '#include "mend-a.h"\n'})
        self.assertEqual(find_header_cycles(tree), ["src/core/mend-a.h <-> src/core/mend-b.h"])


if __name__ == "__main__":
    tap.main()
