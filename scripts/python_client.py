#!/usr/bin/env python3
"""Writes docs/examples/python/muster_api.py from docs/openapi.json: a dataclass for each schema, a method for each call.

    scripts/python_client.py           writes it
    scripts/python_client.py --check   fails when what is there is not what would be written
"""

import json
import keyword
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs/examples/python/muster_api.py"

HEAD = '''"""Written by scripts/python_client.py from docs/openapi.json. Change that, not this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from muster_http import Http


'''
SIMPLE = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


def snake(name):
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    return f"{name}_" if keyword.iskeyword(name) else name


def type_of(schema):
    """The type without None."""
    if "$ref" in schema:
        return schema["$ref"].rsplit("/", 1)[1]
    for one in schema.get("oneOf", []):
        if one.get("type") != "null":
            return type_of(one)
    kinds = schema.get("type", [])
    kind = kinds if isinstance(kinds, str) else next((kind for kind in kinds if kind != "null"), None)
    if kind == "array":
        return f"list[{type_of(schema['items'])}]"
    if kind == "object":
        return f"dict[str, {type_of(schema.get('additionalProperties') or {})}]"
    return SIMPLE.get(kind, "Any")


def may_be_none(schema):
    return "null" in schema.get("type", []) or any(one.get("type") == "null" for one in schema.get("oneOf", []))


def first_line(text):
    return " ".join((text or "").split()).replace("\\", "\\\\").replace('"""', "'''")


def dataclass_of(name, schema):
    required = schema.get("required", [])
    lines = ["@dataclass(kw_only=True)", f"class {name}:"]
    if schema.get("description"):
        lines += [f'    """{first_line(schema["description"])}"""', ""]
    for field, kind in schema.get("properties", {}).items():
        if kind.get("description"):
            lines.append(f"    # {first_line(kind['description'])}")
        optional = field not in required
        none = " | None" if optional or may_be_none(kind) else ""
        lines.append(f"    {snake(field)}: {type_of(kind)}{none}{' = None' if optional else ''}")
    if not schema.get("properties"):
        lines.append("    pass")
    return "\n".join(lines)


def method_of(verb, path, call):
    given = call.get("parameters", [])
    on_path = [one["name"] for one in given if one["in"] == "path"]
    in_query = [one for one in given if one["in"] == "query"]
    body = call.get("requestBody", {}).get("content", {}).get("application/json")
    success = next((answer for code, answer in call["responses"].items() if code.startswith("2")), {})
    content = success.get("content", {})
    json_answer = content.get("application/json")
    returns = type_of(json_answer["schema"]) if json_answer else "bytes" if content else "None"

    takes = ["self", *(f"{snake(name)}: str" for name in on_path)]
    passed = [f'"{verb.upper()}"', f'f"{re.sub(r"{(.+?)}", lambda m: "{self.part(" + snake(m[1]) + ")}", path)}"']
    passed.append(returns if json_answer or returns == "bytes" else "None")
    if body:
        takes.append(f"body: {type_of(body['schema'])}")
        passed.append("body=body")
    changes_a_version = verb in ("put", "delete")
    if in_query or changes_a_version:
        takes.append("*")
    for one in in_query:
        takes.append(f"{snake(one['name'])}: {type_of(one['schema'])} | None = None")
    if in_query:
        pairs = ", ".join(f'"{one["name"]}": {snake(one["name"])}' for one in in_query)
        passed.append(f"query={{{pairs}}}")
    if changes_a_version:
        takes.append("version: int | None = None")
        passed.append("version=version")
    return "\n".join(
        [
            f"    def {snake(call['operationId'])}({', '.join(takes)}) -> {returns}:",
            f'        """{first_line(call.get("summary"))}."""',
            f"        return self.call({', '.join(passed)})",
        ]
    )


def module_of(document):
    schemas = document["components"]["schemas"]
    classes = [dataclass_of(name, schema) for name, schema in schemas.items()]
    methods = [
        method_of(verb, path, call)
        for path, calls in document["paths"].items()
        for verb, call in calls.items()
        if "text/event-stream" not in json.dumps(call["responses"])
    ]
    api = "class Muster(Http):\n" + "\n\n".join(methods)
    return HEAD + "\n\n\n".join([*classes, api]) + "\n"


def main():
    written = module_of(json.loads((ROOT / "docs/openapi.json").read_text(encoding="utf-8")))
    if "--check" not in sys.argv[1:]:
        TARGET.write_text(written, encoding="utf-8")
    elif not TARGET.exists() or TARGET.read_text(encoding="utf-8") != written:
        sys.exit(f"{TARGET.relative_to(ROOT)} is not that of docs/openapi.json: run scripts/python_client.py.")


if __name__ == "__main__":
    main()
