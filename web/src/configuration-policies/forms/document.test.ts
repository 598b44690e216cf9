import { expect, it } from 'vitest';
import { pairsText, readDocument, readPairs, withMember, writeDocument } from './document';

it('reads objects only', () => {
  expect(readDocument('{"a":1}')).toEqual({ a: 1 });
  for (const text of ['', '[]', '1', '{', 'null']) expect(readDocument(text)).toBeNull();
});

it('keeps what the form does not know, and the order', () => {
  const changed = withMember({ unknown: [1], name: 'a', last: true }, 'name', 'b');
  expect(writeDocument(changed)).toBe('{\n  "unknown": [\n    1\n  ],\n  "name": "b",\n  "last": true\n}\n');
  expect(Object.keys(withMember(changed, 'name', undefined))).toEqual(['unknown', 'last']);
  expect(Object.keys(withMember({ a: 1 }, 'b', 2))).toEqual(['a', 'b']);
});

it('writes pairs as lines and reads them again', () => {
  const text = 'Host=proxy:8080\nList=a=b\nempty=\nhalf';
  expect(pairsText(readPairs(text))).toBe(text);
  expect(readPairs('')).toBeUndefined();
});
