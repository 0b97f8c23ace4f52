"""Files made to unpack into more than fits: what the process that reads them takes is measured, and it is little."""

import struct
import subprocess
import sys
import zlib

import pytest

from journeys import make_samples
from program import BINARY, ENVIRONMENT

#: Bytes and seconds of a core that a bomb may cost beyond what the smallest export costs.
MORE_MEMORY = 50 << 20
MORE_TIME = 1.0
WORKSHEET = "xl/worksheets/sheet1.xml"
PARTS = {
    "[Content_Types].xml": b"<Types/>",
    "_rels/.rels": b'<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": b'<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="orders" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": b'<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
HEAD = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def entry(name, packed, size, crc=0, offset=None):
    """A local header with its content, and what the directory says of it."""
    name = name.encode()
    common = struct.pack("<HHHHHLLLHH", 20, 0, 8, 0, 0x21, crc, len(packed), size & 0xFFFFFFFF, len(name), 0)
    local = b"PK\3\4" + common + name + packed
    return local, lambda place: b"PK\1\2" + struct.pack("<H", 20) + common + struct.pack("<HHHLL", 0, 0, 0, 0, place) + name


def pack(text):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(text) + packer.flush()


def run(head, unit, times):
    """A deflate stream that unpacks into `head` and a unit again and again; each unit costs a thousandth of itself."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    start = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
    once = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    return start + once * times + packer.flush(), len(head) + len(unit) * times


def archive(entries, doubled=()):
    body, directory = bytearray(), []
    for local, central in entries:
        directory.append(central(len(body)))
        body += local
    directory += [central(place) for central, place in doubled]
    listed = b"".join(directory)
    count = min(len(directory), 0xFFFF)
    return bytes(body) + listed + b"PK\5\6" + struct.pack("<HHHHLLH", 0, 0, count, count, len(listed), len(body), 0)


def parts():
    return [entry(name, pack(text), len(text), zlib.crc32(text)) for name, text in PARTS.items()]


def endless_rows():
    packed, size = run(HEAD, b"<row><c><v>1</v></c></row>" * 40_000, 10_000)
    return archive([*parts(), entry(WORKSHEET, packed, size)])


def endless_text():
    packed, size = run(HEAD + b'<row r="1"><c r="A1" t="inlineStr"><is><t>', b"a" * 1_000_000, 10_000)
    return archive([*parts(), entry(WORKSHEET, packed, size)])


def modest_by_its_directory():
    packed, _ = run(HEAD, b" " * 1_000_000, 10_000)
    return archive([*parts(), entry(WORKSHEET, packed, 1_000)])


def a_hundred_thousand_parts():
    many = [entry(f"xl/worksheets/x{number}.xml", b"\3\0", 0) for number in range(100_000)]
    return archive([*parts(), *many])


def overlapping_parts():
    packed, size = run(HEAD, b"<row/>" * 100_000, 1_000)
    local, central = entry(WORKSHEET, packed, size)
    return archive([(local, central), *parts()], doubled=[(central, 0)] * 30_000)


def nested():
    """A zip of zips of zips, as 42.zip is: whoever unpacks what is inside goes on for ever."""
    content = archive([entry("0.dll", *run(b"", b"\0" * 1_000_000, 4_000))])
    for _ in range(4):
        packed = pack(content)
        content = archive([entry(f"lib {number}.zip", packed, len(content), zlib.crc32(content)) for number in range(16)])
    return content


#: A small process starts the reader: the system counts what a process was started by as its own.
MEASURE = """
import os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(child, 0)
print(used.ru_maxrss << 10, used.ru_utime + used.ru_stime, file=sys.stderr)
"""


def cost(path):
    """Reads a file as the server has it read; the memory and the seconds of a core that this took, and what came out."""
    done = subprocess.run(
        [sys.executable, "-S", "-c", MEASURE, BINARY, "read-file", "--", path], stdin=subprocess.DEVNULL,
        capture_output=True, env=ENVIRONMENT, timeout=120)
    memory, seconds = done.stderr.split()[-2:]
    return int(memory), float(seconds), done.stdout


@pytest.fixture(scope="module")
def least(tmp_path_factory):
    return cost(make_samples(tmp_path_factory.mktemp("least"), orders=3)[0])


@pytest.mark.parametrize(("bomb", "word"), [
    (endless_rows, b"orders"), (endless_text, b"tooLarge"), (modest_by_its_directory, b"corrupt"),
    (a_hundred_thousand_parts, b"corrupt"), (overlapping_parts, b"suspicious"), (nested, b"notASpreadsheet"),
], ids=lambda value: getattr(value, "__name__", ""))
def test_a_bomb_costs_little(bomb, word, least, tmp_path):
    path = tmp_path / "Order.all.xlsx"
    path.write_bytes(bomb())
    memory, seconds, told = cost(path)
    assert memory <= least[0] + MORE_MEMORY, f"{memory >> 20} MB, the least {least[0] >> 20} MB"
    assert seconds <= least[1] + MORE_TIME, f"{seconds:.2f} s, the least {least[1]:.2f} s"
    assert word in told and len(told) < 1_000, told[:300]
