#!/usr/bin/env python3
"""Looks for byte strings in the memory of running programs, from outside: what lies there is believed, not what they say.

    python3 memory.py PID… < LINES        (each line: name, tab, bytes in hex; needs the right to read /proc/PID/mem)

Prints a JSON list of {pid, program, name, place, times}. Only pages that are in memory are read: what was set aside and never
touched holds nothing. What stands in a file that is mapped and cannot be written (the program itself) is left out.
"""
import json, os, struct, sys

PAGE, PIECE, OVERLAP = 4096, 4096 * 4096, 512
PRESENT = 1 << 63 | 1 << 62


def places(pid):
    """Begin, end and name of each area that can be written and of which any page is in memory."""
    area = None
    for line in open(f"/proc/{pid}/smaps"):
        word = line.split()
        if "-" in word[0] and not word[0].endswith(":"):
            begin, end = (int(part, 16) for part in word[0].split("-"))
            area = (begin, end, " ".join(word[5:])) if "w" in word[1] else None
        elif area and word[0] in ("Rss:", "Swap:") and int(word[1]):
            yield area
            area = None


def runs(pages, begin, end):
    """Pieces of an area whose pages are in memory or swapped out; a word may lie across two pieces."""
    start = None
    for at in range(begin, end, PIECE):
        count = (min(end, at + PIECE) - at) // PAGE
        told = os.pread(pages, count * 8, at // PAGE * 8)
        if not any(told):
            if start is not None:
                yield start, at
                start = None
            continue
        for number, (entry,) in enumerate(struct.iter_unpack("<Q", told)):
            here = at + number * PAGE
            if entry & PRESENT and start is None:
                start = here
            elif not entry & PRESENT and start is not None:
                yield start, here
                start = None
            elif start is not None and here - start >= PIECE:
                yield start, here
                start = here - PAGE
    if start is not None:
        yield start, end


def look(pid, wanted):
    memory = os.open(f"/proc/{pid}/mem", os.O_RDONLY)
    pages = os.open(f"/proc/{pid}/pagemap", os.O_RDONLY)
    found = {}
    for begin, end, place in places(pid):
        for first, last in runs(pages, begin, end):
            try:
                piece = os.pread(memory, last - first, first)
            except OSError:
                continue
            for name, word in wanted:
                at = piece.find(word)
                while at >= 0:
                    found.setdefault((name, place or "own"), set()).add(first + at)
                    at = piece.find(word, at + 1)
    return found


def main(pids):
    wanted = [(name, bytes.fromhex(word)) for name, word in (line.rstrip("\n").split("\t") for line in sys.stdin)]
    told = []
    for pid in pids:
        try:
            program = open(f"/proc/{pid}/comm").read().strip()
            found = look(pid, wanted)
        except FileNotFoundError:
            continue
        told += [{"pid": int(pid), "program": program, "name": name, "place": place, "times": len(where)}
                 for (name, place), where in sorted(found.items())]
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1:])
