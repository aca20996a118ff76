# SPDX-License-Identifier: GPL-3.0-or-later
"""What is found without running: clang-tidy, and gcc's analyzer. Each source file is one check."""

import json
import os
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor

from builds import LAYERS_WITH_STRICT_CHECKS, sources

# What makes the code another than the one that is read, and what would write files beside it.
LEFT_OUT = ("-fsanitize", "-fno-omit-frame-pointer", "-MD", "-O", "-g", "-Werror")
LEFT_OUT_WITH_VALUE = ("-o", "-MQ", "-MF")


def run_each(label, commands, tally):
    """Run the commands, given by file name, as many at a time as there are processors."""
    def run(item):
        name, command, folder = item
        done = subprocess.run(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        return name, done

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, done in pool.map(run, commands):
            if done.returncode:
                print(done.stdout)
            tally.add(f"{label}: {name}", done.returncode == 0)


def compile_commands(build):
    """The compile command of each C file of core and store, by path: words and the folder for them."""
    with open(os.path.join(build.folder, "compile_commands.json"), encoding="utf-8") as file:
        entries = json.load(file)
    found = {}
    for entry in entries:
        path = os.path.normpath(os.path.join(entry["directory"], entry["file"]))
        found[path] = shlex.split(entry["command"]), entry["directory"]
    return found


def clang_tidy(build, tally):
    """Hold core and store to .clang-tidy, by the compile commands of a clang build."""
    if not build.is_set_up:
        return
    print("\n== clang-tidy", flush=True)
    files = sources(build.root, *LAYERS_WITH_STRICT_CHECKS)
    commands = [
        (os.path.relpath(path, build.root), ["clang-tidy", "--quiet", "-p", build.folder, path], build.root)
        for path in files
    ]
    run_each("clang-tidy", commands, tally)


def gcc_analyzer(build, tally):
    """Let gcc follow the paths through core and store, by the compile commands of a gcc build."""
    if not build.is_set_up:
        return
    print("\n== gcc -fanalyzer", flush=True)
    known = compile_commands(build)
    commands = []
    for path in sources(build.root, *LAYERS_WITH_STRICT_CHECKS):
        name = os.path.relpath(path, build.root)
        if path not in known:
            tally.add(f"-fanalyzer: {name} is in no meson.build", False)
            continue
        words, folder = known[path]
        commands.append((name, analyzer_command(words), folder))
    run_each("-fanalyzer", commands, tally)


def analyzer_command(words):
    """A compile command made to analyze: no sanitizers, which hide paths, and no file written."""
    kept, skip = [], False
    for word in words:
        if skip or word in LEFT_OUT_WITH_VALUE:
            skip = not skip
        elif not word.startswith(LEFT_OUT):
            kept.append(word)
    return [*kept, "-O2", "-fanalyzer", "-Werror", "-fdiagnostics-color=never", "-o", os.devnull]
