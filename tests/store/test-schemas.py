#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold what the program writes against its schemas, with a validator that is not ours."""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

KINDS = [
    *("account", "assent", "check-in", "deck", "deck-file", "format", "helper", "mark", "moment"),
    *("note", "own-check-in", "person", "plan", "private-text", "promise", "running-talk", "seats"),
    *("shelf", "store", "tag", "talk", "tombstone", "way-file"),
]
# What somebody writes by hand: a name that is not known is a mistake there, and not everything has to be said.
BY_HAND = {"way-file": ("summary", "step")}
LEAST_SAMPLES = 30


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def validate_samples(validator, samples):
    """Return what is wrong with the samples of one kind."""
    problems = []
    if len(samples) <= LEAST_SAMPLES:
        problems.append(f"only {len(samples)} samples")
    for path in samples:
        for error in validator.iter_errors(read(path)):
            problems.append(f"{path.name}: {error.json_path}: {error.validator}")
    return problems


def damage_sample(validator, sample, kind):
    """Return which damage the schema does not notice, and what it wrongly refuses."""
    problems = []
    for name in sample:
        without = copy.deepcopy(sample)
        del without[name]
        if validator.is_valid(without) != (name in BY_HAND.get(kind, ())):
            problems.append(f"does not miss {name}")
        wrong = copy.deepcopy(sample)
        wrong[name] = 1.5
        if validator.is_valid(wrong):
            problems.append(f"takes anything for {name}")
    later = copy.deepcopy(sample)
    later["of_a_later_version"] = {"a": 1}
    if validator.is_valid(later) == (kind in BY_HAND):
        problems.append("is wrong about members that it does not know")
    return problems


def report(number, name, problems):
    print(f"{'not ok' if problems else 'ok'} {number} {name}")
    for problem in problems:
        print(f"# {problem}")
    return not problems


def main():
    program, schema_folder = sys.argv[1], pathlib.Path(sys.argv[2])
    number = 0
    print(f"1..{3 * len(KINDS)}")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, folder], check=True)
        for kind in KINDS:
            schema = read(schema_folder / f"{kind}.schema.json")
            validator = jsonschema.Draft202012Validator(schema)
            samples = sorted(pathlib.Path(folder).glob(f"{kind}.*.json"))
            try:
                jsonschema.Draft202012Validator.check_schema(schema)
                problems = []
            except jsonschema.SchemaError as error:
                problems = [error.message]
            report(number + 1, f"{kind} is a schema", problems)
            report(number + 2, f"{kind} fits what is written", validate_samples(validator, samples))
            report(number + 3, f"{kind} notices damage", damage_sample(validator, read(samples[0]), kind))
            number += 3


if __name__ == "__main__":
    main()
