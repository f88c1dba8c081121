"""Runs a command and writes what it took, with what it printed about its own passes, as JSON.

    measure.py RESULT.json COMMAND...
"""
import json
import os
import subprocess
import sys
import time


def main():
    result, command = sys.argv[1], sys.argv[2:]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[:6]} … failed: status {status}")
    took = json.loads(printed)
    took["whole"] = {
        "wall": time.perf_counter() - start,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak_mb": usage.ru_maxrss / 1024,
    }
    with open(result, "w", encoding="utf-8") as sink:
        json.dump(took, sink)


main()
