"""How the calls of muster_api.py travel. Standard library only."""

import dataclasses
import functools
import json
import types
import typing
import urllib.error
import urllib.parse
import urllib.request


class Problem(Exception):
    """A refusal. Decide by `code`, which is stable."""

    def __init__(self, status, document):
        self.status, self.document = status, document
        self.code = document.get("code", "unexpected_answer")
        super().__init__(f"{document.get('title', status)} ({self.code})")


class Http:
    def __init__(self, url, token):
        self.url, self.token = url.rstrip("/"), token

    @staticmethod
    def part(text):
        """A part of a path."""
        return urllib.parse.quote(str(text), safe="")

    def call(self, method, path, answer, body=None, query=None, version=None):
        given = {name: _text(value) for name, value in (query or {}).items() if value is not None}
        address = f"{self.url}{path}" + (f"?{urllib.parse.urlencode(given)}" if given else "")
        request = urllib.request.Request(address, method=method, headers={"Authorization": f"Bearer {self.token}"})
        if version is not None:
            request.add_header("If-Match", f'"{version}"')
        if body is not None:
            request.data = json.dumps(_to_json(body)).encode()
            request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                content = response.read()
        except urllib.error.HTTPError as refused:
            raise Problem(refused.code, _problem_in(refused.read())) from None
        if answer is None or answer is bytes:
            return content if answer else None
        return _from_json(answer, json.loads(content))


def _problem_in(content):
    try:
        document = json.loads(content)
    except ValueError:
        return {}
    return document if isinstance(document, dict) else {}


def _text(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


def _name(field):
    """`display_name` is `displayName` on the wire."""
    first, *others = field.rstrip("_").split("_")
    return first + "".join(other.capitalize() for other in others)


def _to_json(value):
    if dataclasses.is_dataclass(value):
        pairs = ((_name(field.name), getattr(value, field.name)) for field in dataclasses.fields(value))
        return {name: _to_json(one) for name, one in pairs if one is not None}
    if isinstance(value, list):
        return [_to_json(one) for one in value]
    return value


@functools.cache
def _types_of(record):
    return typing.get_type_hints(record)


def _from_json(kind, value):
    """What is not known here is passed over: later releases say more."""
    if isinstance(kind, types.UnionType):
        kind = next(one for one in typing.get_args(kind) if one is not types.NoneType)
    if value is None:
        return None
    if dataclasses.is_dataclass(kind):
        known = ((name, one, _name(name)) for name, one in _types_of(kind).items())
        return kind(**{name: _from_json(one, value.get(member)) for name, one, member in known})
    if typing.get_origin(kind) is list:
        return [_from_json(typing.get_args(kind)[0], one) for one in value]
    return value
