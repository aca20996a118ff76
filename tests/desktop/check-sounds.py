#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the chimes to what data/sounds/synthesise.py promises: quiet, without a click, and made by it."""

import array
import importlib.util
import math
import os
import sys
import wave

MOST_BYTES = 250000
# Another libm may round the last bit another way.
ROUNDING = 1


def load_synthesiser(folder):
    sys.dont_write_bytecode = True
    spec = importlib.util.spec_from_file_location("synthesise", os.path.join(folder, "synthesise.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_samples(path):
    with wave.open(path, "rb") as sound:
        form = (sound.getnchannels(), sound.getsampwidth(), sound.getframerate())
        samples = array.array("h", sound.readframes(sound.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return form, samples


def loudest(samples):
    return max(abs(value) for value in samples)


def decibels(value):
    return 20.0 * math.log10(max(value, 0.5) / 32767.0)


def largest_step(samples):
    return max(abs(after - before) for before, after in zip(samples, samples[1:]))


def find_problems(synthesiser, name, path):
    form, samples = read_samples(path)
    made = synthesiser.synthesise(name)
    seconds = synthesiser.CHIMES[name]["seconds"]
    rate, peak = synthesiser.RATE, loudest(samples)
    difference = max((abs(a - b) for a, b in zip(samples, made)), default=0)
    checks = {
        f"is {form}, not one channel of 16 bits": form == (1, 2, rate),
        f"has {os.path.getsize(path)} bytes": os.path.getsize(path) <= MOST_BYTES,
        f"lasts {len(samples) / rate} s, not {seconds} s": len(samples) == round(seconds * rate),
        f"is {decibels(peak):.2f} dBFS at its loudest": abs(decibels(peak) - synthesiser.PEAK_DBFS) < 0.05,
        "does not begin and end in silence": samples[0] == 0 and samples[-1] == 0,
        "clicks at the start": loudest(samples[: rate // 1000]) < peak * 0.03,
        "clicks at the end": decibels(loudest(samples[-rate // 20 :])) < -70.0,
        "has a jump in it": largest_step(samples) < peak * 0.2,
        "is not centred": abs(sum(samples) / len(samples)) < 1.0,
        f"differs by {difference} from what the script makes": difference <= ROUNDING,
    }
    return [f"{name}: {problem}" for problem, is_good in checks.items() if not is_good]


def main():
    folder = sys.argv[1]
    synthesiser = load_synthesiser(folder)
    names = {name[: -len(".wav")] for name in os.listdir(folder) if name.endswith(".wav")}
    problems = [f"{name}: not in both places" for name in names ^ synthesiser.CHIMES.keys()]
    for name in sorted(names & synthesiser.CHIMES.keys()):
        problems += find_problems(synthesiser, name, os.path.join(folder, name + ".wav"))
    print("\n".join(problems) or f"{len(names)} chimes")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
