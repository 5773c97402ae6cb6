"""What is measured with: the programs as they were built, and the rules and boards, made afresh for each run."""

import pathlib
import platform
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


class Built:
    """The programs of a build folder."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        self.assize = self.folder / "apps/cli/assize"
        bench = self.folder / "tests/bench"
        self.yardstick, self.engine_bench, self.watched = bench / "yardstick", bench / "engine_bench", bench / "watched"

    def from_cache(self, name):
        return re.search(rf"^{name}:\w+=(.*)$", (self.folder / "CMakeCache.txt").read_text(encoding="utf-8"), re.M)[1]

    def compiler(self):
        """Its name, version and machine; a GCC is one compiler whatever name it was called by."""
        done = subprocess.run([self.from_cache("CMAKE_CXX_COMPILER"), "--version"], capture_output=True, text=True, check=True)
        return re.sub(r"^(c|g)\+\+\S* \(", "g++ (", done.stdout.splitlines()[0]) + ", " + platform.machine()

    def simdjson(self):
        version = pathlib.Path(self.from_cache("simdjson_DIR"), "simdjson-config-version.cmake").read_text(encoding="utf-8")
        return re.search(r'PACKAGE_VERSION "([\d.]+)"', version)[1]

    def flags(self):
        return self.from_cache("CMAKE_CXX_FLAGS_RELEASE")

    def has_command(self, name):
        return subprocess.run([self.assize, name, "--help"], capture_output=True).returncode == 0


class Inputs:
    """Rules and boards in a folder; each is made when it is first asked for."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    def made(self, name, script, *arguments):
        path = self.folder / name
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            command = [sys.executable, HERE / script, *map(str, arguments)]
            path.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)
        return path

    def rules(self, count):
        """A file that its vocabulary stands beside, in a folder of their own."""
        rules = self.made(f"rules-{count}/bench.assize", "scale.py", count)
        shutil.copy(HERE / "rules" / "vocabulary.assize", rules.parent)
        return rules

    def boards(self, count, size=1):
        return self.made(f"boards-{count}-{size}.ndjson", "profiles.py", "--count", count, "--size", size)

    def complete_boards(self, count):
        return self.made(f"complete-{count}.ndjson", "profiles.py", "--count", count, "--complete")

    def repeated(self, boards, times):
        path = boards.with_name(f"{boards.stem}-{times}-times.ndjson")
        if not path.exists():
            text = boards.read_bytes()
            with open(path, "wb") as file:
                for _ in range(times):
                    file.write(text)
        return path
