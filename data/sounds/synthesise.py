#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the chimes of Mend: nothing recorded, nothing but Python's standard library.

    python3 data/sounds/synthesise.py data/sounds

writes each chime as NAME.wav into the folder. The files are kept with the sources, so that a build needs
no sound tools; a test makes them anew and compares. They are one person's soft touch on a bowl, a bar of
wood, or two notes: each begins from silence without a click, is quiet at its loudest, and dies away.
Their licence is that of this script.
"""

import array
import math
import os
import sys
import wave

RATE = 44100
PEAK_DBFS = -12.0
FADE_SECONDS = 0.6

# A stroke: when it falls, its pitch in Hz, how loud, how long the touch takes, and its partials as
# (ratio to the pitch, how loud, seconds until it has fallen by 60 dB). Two partials that lie a hair
# apart make the slow breathing of a real bowl.
BOWL = (
    (1.000, 1.00, 5.0),
    (1.002, 0.38, 4.6),
    (2.006, 0.20, 2.8),
    (2.760, 0.18, 1.8),
    (2.765, 0.10, 1.6),
    (5.404, 0.05, 0.6),
)
WOOD = (
    (1.000, 1.00, 1.4),
    (1.002, 0.40, 1.3),
    (3.930, 0.16, 0.35),
    (9.200, 0.03, 0.12),
)
GLASS = (
    (1.000, 1.00, 3.0),
    (1.002, 0.40, 2.8),
    (2.000, 0.18, 1.3),
    (3.010, 0.07, 0.8),
)
CHIMES = {
    "chime-bowl": {"seconds": 2.6, "strokes": ((0.0, 392.0, 1.0, 0.016, BOWL),)},
    "chime-wood": {"seconds": 1.4, "strokes": ((0.0, 349.2, 1.0, 0.012, WOOD),)},
    "chime-two-notes": {
        "seconds": 2.6,
        "strokes": ((0.0, 587.3, 0.8, 0.014, GLASS), (0.42, 440.0, 1.0, 0.014, GLASS)),
    },
}


def add_stroke(samples, at, pitch, loudness, attack, partials):
    """Adds one stroke to the samples, beginning at a time in seconds."""
    first = round(at * RATE)
    for ratio, level, decay in partials:
        step = 2.0 * math.pi * pitch * ratio / RATE
        falling = math.log(1000.0) / (decay * RATE)
        for index in range(len(samples) - first):
            samples[first + index] += (
                loudness * level * math.exp(-falling * index) * math.sin(step * index) * rise(index, attack)
            )


def rise(index, attack):
    """Half a cosine from silence, as long as the touch takes."""
    length = attack * RATE
    return 1.0 if index >= length else 0.5 - 0.5 * math.cos(math.pi * index / length)


def fade(index, count):
    """Half a cosine to silence, over the last moments."""
    left = (count - 1 - index) / (FADE_SECONDS * RATE)
    return 1.0 if left >= 1.0 else 0.5 - 0.5 * math.cos(math.pi * left)


def synthesise(name):
    """Makes the samples of a chime, as 16-bit numbers."""
    chime = CHIMES[name]
    count = round(chime["seconds"] * RATE)
    samples = [0.0] * count
    for stroke in chime["strokes"]:
        add_stroke(samples, *stroke)
    samples = [value * fade(index, count) for index, value in enumerate(samples)]
    scale = 32767.0 * 10.0 ** (PEAK_DBFS / 20.0) / max(abs(value) for value in samples)
    return array.array("h", (round(value * scale) for value in samples))


def write(path, samples):
    if sys.byteorder == "big":
        samples = array.array("h", samples)
        samples.byteswap()
    with wave.open(path, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())


def main():
    for name in CHIMES:
        write(os.path.join(sys.argv[1], name + ".wav"), synthesise(name))


if __name__ == "__main__":
    main()
