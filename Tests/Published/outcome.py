"""What the checks found, one line a check."""


import time


class Outcome:
    def __init__(self):
        self.since = time.monotonic()
        self.passed = 0
        self.failed = 0

    def check(self, name, faults, shown=5):
        """One check: passed where it found no faults."""
        faults = list(faults)
        took, self.since = time.monotonic() - self.since, time.monotonic()
        name = f"{name} ({took:.0f} s)"
        if not faults:
            self.passed += 1
            print(f"ok    {name}")
            return
        self.failed += 1
        print(f"FAULT {name}: {len(faults)}")
        for fault in faults[:shown]:
            print(f"        {fault}")
