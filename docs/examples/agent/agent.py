#!/usr/bin/env python3
"""A device in one page, written from docs/agent-protocol.md with the standard library and the openssl program.

    ./agent.py SERVER PEER_ID DEVICE_KEY FOLDER

Makes a key in FOLDER, asks to be let in, waits for the decision, confirms its identity and checks in once. It is an
example of the protocol and no agent to roll out: it keeps no state but the key.
"""
import base64
import hashlib
import json
import pathlib
import subprocess
import sys
import time
import urllib.error
import urllib.request

DER = ["-outform", "DER"]


def openssl(*arguments, stdin=b""):
    done = subprocess.run(["openssl", *map(str, arguments)], input=stdin, capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode())
    return done.stdout


def digest_of(body):
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


def raw_of(der):
    """An ECDSA signature as openssl writes it (SEQUENCE of two INTEGERs) as r||s of 64 bytes."""
    r_length = der[3]
    r, rest = der[4 : 4 + r_length], der[4 + r_length :]
    s = rest[2 : 2 + rest[1]]
    return b"".join(number.lstrip(b"\0").rjust(32, b"\0") for number in (r, s))


def der_of(raw):
    """The way back, for openssl to verify."""
    numbers = b""
    for number in (raw[:32], raw[32:]):
        number = number.lstrip(b"\0") or b"\0"
        number = b"\0" + number if number[0] & 0x80 else number
        numbers += bytes([2, len(number)]) + number
    return bytes([0x30, len(numbers)]) + numbers


class Device:
    def __init__(self, server, folder):
        self.server = server.rstrip("/")
        self.authority = self.server.split("://", 1)[1]
        self.folder = pathlib.Path(folder)
        self.key, self.certificate = self.folder / "key.pem", self.folder / "certificate.pem"
        if not self.key.exists():
            openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", self.key)
            self.key.chmod(0o600)
            openssl("req", "-new", "-x509", "-key", self.key, "-sha256", "-days", 3650, "-subj", "/CN=device", "-out", self.certificate)
        self.key_id = hashlib.sha256(openssl("ec", "-in", self.key, "-pubout", *DER)).hexdigest()
        self.fingerprint = hashlib.sha256(openssl("x509", "-in", self.certificate, *DER)).hexdigest()
        self.pinned = None
        self.nonce = None

    def challenge(self):
        """The first contact: its answer is verified with the key that it brings, which is pinned from then on."""
        status, headers, body = self.exchange("POST", "/agent/v1/challenge", b"{}", {})
        answer = json.loads(body)
        if answer["authority"] != self.authority:
            raise RuntimeError(f"The server goes by {answer['authority']}.")
        self.pinned = base64.b64decode(answer["serverKey"])
        self.verify("POST", "/agent/v1/challenge", None, status, headers, body)
        self.nonce = answer["nonce"]

    def call(self, method, path, content=None, nonce=None, wait=None):
        body = b"" if content is None else json.dumps(content).encode()
        components = {'"@method"': method, '"@authority"': self.authority, '"@path"': path}
        headers = {}
        if body:
            headers["Content-Digest"] = components['"content-digest"'] = digest_of(body)
            headers["Content-Type"] = "application/json"
        if wait:
            headers["Prefer"] = f"wait={wait}"
        parameters = f'({" ".join(components)});created={int(time.time())}'
        parameters += f';nonce="{nonce}"' if nonce else ""
        parameters += f';keyid="{self.key_id}";alg="ecdsa-p256-sha256";tag="muster-agent-v1"'
        base = "".join(f"{name}: {value}\n" for name, value in components.items()) + f'"@signature-params": {parameters}'
        signature = raw_of(openssl("dgst", "-sha256", "-sign", self.key, stdin=base.encode()))
        headers["Signature-Input"] = f"muster={parameters}"
        headers["Signature"] = f"muster=:{base64.b64encode(signature).decode()}:"
        status, answered, answer = self.exchange(method, path, body or None, headers)
        self.verify(method, path, parameters, status, answered, answer)
        self.nonce = answered.get("Replay-Nonce", self.nonce)
        parsed = json.loads(answer)
        if status >= 300:
            raise RuntimeError(f"{status} {parsed['code']}: {parsed['detail']}")
        return parsed

    def exchange(self, method, path, body, headers):
        request = urllib.request.Request(self.server + path, data=body, headers=headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.headers, refused.read()

    def verify(self, method, path, asked, status, headers, body):
        """What does not verify under the pinned key means nothing, whatever it says."""
        if headers["Content-Digest"] != digest_of(body):
            raise RuntimeError("The answer's digest is not that of its body.")
        label, _, parameters = headers["Signature-Input"].partition("=")
        signature = base64.b64decode(headers["Signature"].removeprefix("server=:").removesuffix(":"))
        components = {
            '"@status"': status,
            '"content-digest"': headers["Content-Digest"],
            '"@method";req': method,
            '"@path";req': path,
        }
        if asked:
            components['"signature-input";req;key="muster"'] = asked
        if label != "server" or not parameters.startswith(f'({" ".join(components)});'):
            raise RuntimeError("The answer does not cover what it has to.")
        base = "".join(f"{name}: {value}\n" for name, value in components.items()) + f'"@signature-params": {parameters}'
        key, proof = self.folder / "server.pem", self.folder / "signature.der"
        key.write_bytes(openssl("pkey", "-pubin", "-inform", "DER", stdin=self.pinned))
        proof.write_bytes(der_of(signature))
        openssl("dgst", "-sha256", "-verify", key, "-signature", proof, stdin=base.encode())


def main(server, peer_id, device_key, folder):
    device = Device(server, folder)
    device.challenge()
    claim = {
        "deviceKey": device_key,
        "displayName": device_key,
        "peerId": peer_id,
        "platform": "linux",
        "osVersion": "unknown",
        "agentVersion": "example",
        "certificatePem": device.certificate.read_text(),
    }
    request = device.call("POST", "/agent/v1/enrollments", claim, nonce=device.nonce)
    if request["fingerprint"] != device.fingerprint:
        raise RuntimeError("The server has another fingerprint: something between us lies.")
    print(f"asked {request['id']} {device.fingerprint}", flush=True)
    state = request["state"]
    while state == "pending":
        state = device.call("GET", f"/agent/v1/enrollments/{request['id']}", wait=25)["state"]
    print(f"told {state}", flush=True)
    if state != "approved":
        return 1
    confirmed = {"kind": "identityConfirmed", "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}
    device.call("POST", "/agent/v1/reports", {"reportStream": "example", "seq": 1, "events": [confirmed]})
    print(f"standing {device.call('GET', '/agent/v1/check-in')['state']}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 5 else __doc__)
