"""Backups that leave the machine: to a bucket that checks signatures, to a folder, sealed, and back again."""

import contextlib
import json
import os
import sqlite3
import subprocess

import pytest

import program
from bucket import NAME, BucketServer
from journeys import make_samples


@pytest.fixture(scope="module")
def bucket(tmp_path_factory):
    with BucketServer(tmp_path_factory.mktemp("moto") / "log") as server:
        yield server


@pytest.fixture
def shop(tmp_path):
    """Books with a shop and some orders; calls take the bucket's secret along."""
    shop = Shop(tmp_path / "shop")
    shop.call("user", "add", "ratna", "--role", "owner", "--shop", "Batik Ratna", "--password-stdin", typed="lilin dan mori 7\n")
    for path in make_samples(tmp_path, orders=40):
        shop.call("import", path)
    return shop


class Shop:
    def __init__(self, folder):
        self.folder, self.secret = folder, ""

    def run(self, *words, typed="", **environment):
        return subprocess.run(
            [program.BINARY, *map(str, words), "--data", self.folder], input=typed, text=True, capture_output=True,
            timeout=180,
            env={**program.ENVIRONMENT, "CANTING_BACKUP_BUCKET_SECRET": self.secret, **environment})

    def call(self, *words, typed="", **environment):
        done = self.run(*words, typed=typed, **environment)
        assert done.returncode == 0, f"canting {words} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def orders(self):
        return json.loads(self.call("orders", "--limit", "1000", "--json"))["orders"]


def empty(bucket):
    for name in bucket.names():
        bucket.objects.delete_object(Bucket=NAME, Key=name)


def test_a_backup_goes_to_the_bucket_and_comes_back_equal(shop, bucket, tmp_path):
    empty(bucket)
    shop.secret = bucket.secret
    sent = json.loads(shop.call("backup", "--send", "--json", *bucket.words()))
    (place,) = sent["places"]
    assert place["place"] == "bucket" and place["sent"].endswith("-daily.sqlite") and "failure" not in place
    assert bucket.names() == ["toko ratna/" + place["sent"]]
    assert bucket.body(bucket.names()[0]) == open(sent["path"], "rb").read()

    found = json.loads(shop.call("backup", "--list", "--json", *bucket.words()))["backups"]
    address = next(one["address"] for one in found if one["place"] == "bucket")
    assert address == f"s3://{NAME}/toko ratna/{place['sent']}"
    assert json.loads(shop.call("backup", "--check", address, "--json", *bucket.words()))["rows"] > 40

    other = Shop(tmp_path / "other")
    other.secret = bucket.secret
    other.call("restore", address, *bucket.words())
    other.call("verify")
    assert other.orders() == shop.orders()
    # What is there already is set aside, never written over.
    assert other.run("restore", address, *bucket.words()).returncode == 73


def test_a_large_backup_goes_in_parts(shop, bucket, tmp_path):
    empty(bucket)
    shop.secret = bucket.secret
    # Nine megabytes in the place of a file's records: more than goes at once.
    with contextlib.closing(sqlite3.connect(shop.folder / "canting.sqlite")) as books:
        books.execute("CREATE TABLE ballast (number INTEGER PRIMARY KEY, bytes BLOB) STRICT")
        books.executemany("INSERT INTO ballast VALUES (?, ?)", [(number, os.urandom(1 << 20)) for number in range(9)])
        books.commit()
    sent = json.loads(shop.call("backup", "--send", "--json", *bucket.words()))
    assert sent["bytes"] > 8 << 20
    (name,) = bucket.names()
    assert bucket.body(name) == open(sent["path"], "rb").read()
    shop.call("restore", f"s3://{NAME}/{name}", "--force", *bucket.words())


def test_what_leaves_with_a_key_is_opened_by_it_alone(shop, bucket, tmp_path):
    empty(bucket)
    shop.secret = bucket.secret
    key, other_key, stick = tmp_path / "key", tmp_path / "other-key", tmp_path / "stick"
    stick.mkdir()
    shop.call("backup", "--new-key", key)
    shop.call("backup", "--new-key", other_key)
    assert oct(key.stat().st_mode)[-3:] == "600"
    words = bucket.words("--backup-copy-to", stick)
    shop.call("backup", "--send", *words, CANTING_BACKUP_KEY_FILE=str(key))
    (name,) = bucket.names()
    assert name.endswith(".sealed") and b"SQLite format" not in bucket.body(name)
    (copy,) = [path for path in stick.iterdir()]
    assert copy.name.endswith(".sealed")

    for address in (f"s3://{NAME}/{name}", copy):
        other = Shop(tmp_path / f"other-{'s3' in str(address)}")
        other.secret = bucket.secret
        refused = other.run("restore", address, *bucket.words())
        assert refused.returncode == 78 and "--key" in refused.stderr
        assert other.run("restore", address, "--key", other_key, *bucket.words()).returncode == 78
        other.call("restore", address, "--key", key, *bucket.words())
        assert other.orders() == shop.orders()


def erase_somebody(shop):
    """Erases a buyer whose orders are all over, and tells her name."""
    done = {"completed", "cancelled"}
    orders = shop.orders()
    names = {order["buyer"] for order in orders if order.get("buyer")}
    buyer = next(
        name for name in sorted(names)
        if len(name) > 5 and not any(name != other and name in other for other in names)
        and all(order["status"] in done for order in orders if order.get("buyer") == name))
    parts = json.loads(shop.call("buyer", "find", buyer, "--json"))["found"]
    part = next(one["part"] for one in parts if one["name"] == buyer)
    shop.call("buyer", "erase", part, "--yes")
    return buyer


def test_a_copy_from_before_the_key_was_replaced_comes_back_without_whom_was_erased_since(shop, tmp_path):
    old, new, stick = tmp_path / "old", tmp_path / "new", tmp_path / "stick"
    stick.mkdir()
    shop.call("backup", "--new-key", old)
    shop.call("backup", "--new-key", new)
    shop.call("backup", "--send", "--backup-copy-to", stick, CANTING_BACKUP_KEY_FILE=str(old))
    (copy,) = stick.iterdir()
    # As if it had been made long before: of one day, the newest alone stays.
    before = copy.rename(stick / "canting-20260102-030405-daily.sqlite.sealed")
    buyer = erase_somebody(shop)
    alone = tmp_path / "alone"
    alone.touch(mode=0o600)
    alone.write_text(new.read_text())
    with new.open("a") as keys:
        keys.write(old.read_text())
    shop.call("backup", "--send", "--backup-copy-to", stick, CANTING_BACKUP_KEY_FILE=str(new))

    other = Shop(tmp_path / "other")
    refused = other.run("restore", before, "--key", old)
    assert refused.returncode == 78 and "erasures.jsonl.sealed" in refused.stderr
    other.call("restore", before, "--key", old, "--key", alone)
    assert len(other.orders()) == len(shop.orders())
    assert buyer not in {order.get("buyer") for order in other.orders()}


def test_an_empty_file_of_a_key_lets_nothing_leave(shop, tmp_path):
    key, stick = tmp_path / "key", tmp_path / "stick"
    stick.mkdir()
    key.touch(mode=0o600)
    refused = shop.run("backup", "--send", "--backup-copy-to", stick, CANTING_BACKUP_KEY_FILE=str(key))
    assert refused.returncode == 78 and str(key) in refused.stderr
    assert not list(stick.iterdir())


def test_who_was_erased_after_the_backup_is_erased_again_from_the_bucket(shop, bucket, tmp_path):
    empty(bucket)
    shop.secret = bucket.secret
    shop.call("backup", "--send", *bucket.words())
    (sent,) = bucket.names()
    # As if it had been made a day before: of one day, the newest alone stays.
    before = bucket.renamed(sent, "toko ratna/canting-20260102-030405-daily.sqlite")
    orders = shop.orders()
    buyer = erase_somebody(shop)
    # The next copy takes the list along; an older one is restored, as after a mistake seen late.
    shop.call("backup", "--send", *bucket.words())
    assert "toko ratna/erasures.jsonl" in bucket.names()

    other = Shop(tmp_path / "other")
    other.secret = bucket.secret
    other.call("restore", f"s3://{NAME}/{before}", *bucket.words())
    assert buyer not in {order.get("buyer") for order in other.orders()}
    assert len(other.orders()) == len(orders)
    other.call("verify")


def test_a_bucket_that_refuses_is_told_of_and_nothing_is_lost(shop, bucket, tmp_path):
    shop.secret = "wrong"
    refused = shop.run("backup", "--send", "--json", *bucket.words())
    assert refused.returncode == 69, refused.stderr
    answer = json.loads(refused.stdout)
    assert "SignatureDoesNotMatch" in answer["places"][0]["failure"]["english"]
    assert os.path.exists(answer["path"]), "the backup itself was made"
    notes = json.loads((shop.folder / "backup-copies.json").read_text())
    assert notes["bucket"]["failedSince"] and "sentAt" not in notes["bucket"]
    nowhere = shop.run("backup", "--send")
    assert nowhere.returncode == 78 and "--backup-copy-to" in nowhere.stderr


def test_the_settings_show_the_bucket_and_not_its_secret(shop, bucket):
    shop.secret = "kain-mori-sogan-1974"
    shown = shop.call("settings", "--json", *bucket.words())
    values = {one["name"]: one for one in json.loads(shown)["settings"]}
    assert values["CANTING_BACKUP_BUCKET"]["value"] == NAME
    assert values["CANTING_BACKUP_BUCKET"]["source"] == "flag"
    assert values["CANTING_BACKUP_BUCKET_SECRET"]["isSet"] and "kain-mori" not in shown
