"""A bucket on this machine that speaks S3 and looks at every signature: moto's server."""

import json
import os
import socket
import subprocess
import sys
import time

import boto3
import botocore.config
import botocore.exceptions

NAME = "buku-ratna"


class BucketServer:
    """moto's server, which asks for a true signature once its own user has been made."""

    #: Requests before that: a user, her rights, her key and the bucket.
    SET_UP = 4

    def __init__(self, log):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = open(log, "wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "moto.server", "--host", "127.0.0.1", "--port", str(self.port)],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=subprocess.STDOUT,
            env={**os.environ, "INITIAL_NO_AUTH_ACTION_COUNT": str(self.SET_UP)},
        )
        self.wait()
        self.set_up()

    def wait(self):
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                assert self.process.poll() is None, "moto did not start"
                time.sleep(0.1)
        raise AssertionError("moto did not listen")

    def client(self, service, key="nobody", secret="nothing"):
        return boto3.client(
            service, endpoint_url=self.address, region_name="us-east-1", aws_access_key_id=key,
            aws_secret_access_key=secret, config=botocore.config.Config(retries={"max_attempts": 0}))

    def set_up(self):
        people = self.client("iam")
        people.create_user(UserName="canting")
        rights = {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}
        people.put_user_policy(
            UserName="canting", PolicyName="all",
            PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [rights]}))
        key = people.create_access_key(UserName="canting")["AccessKey"]
        self.key, self.secret = key["AccessKeyId"], key["SecretAccessKey"]
        self.client("s3").create_bucket(Bucket=NAME)
        self.objects = self.client("s3", self.key, self.secret)

    def names(self):
        return sorted(one["Key"] for one in self.objects.list_objects_v2(Bucket=NAME).get("Contents", []))

    def body(self, name):
        return self.objects.get_object(Bucket=NAME, Key=name)["Body"].read()

    def renamed(self, name, other):
        self.objects.copy_object(Bucket=NAME, Key=other, CopySource={"Bucket": NAME, "Key": name})
        self.objects.delete_object(Bucket=NAME, Key=name)
        return other

    def words(self, *more):
        """What is said of the bucket on the command line."""
        return [
            "--backup-bucket", NAME, "--backup-bucket-endpoint", self.address, "--backup-bucket-prefix", "toko ratna",
            "--backup-bucket-key-id", self.key, *more,
        ]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.log.close()
