import { expect, test } from 'vitest';
import { en } from '../../texts/en';
import { changesOf } from './versionChanges';
import { settingText } from './settingText';

const version = (policyVersion: number, ...settings: string[]) => ({
  policyVersion,
  at: '2026-11-01T08:00:00Z',
  by: 'ann',
  settings,
});
const nameOf = (id: string) => (id === 'a1' ? 'Editor' : undefined);
const text = (name: string, value: string) => settingText(name, value, nameOf, en);

test('Version_shows_what_changed_and_nothing_else', () => {
  const before = version(1, 'timeoutMinutes: 60', 'name: Sales', 'description: -');
  const after = version(2, 'timeoutMinutes: 90', 'name: Sales', 'description: for a: b', 'mode: automatic');
  expect(changesOf(after, before)).toEqual([
    { name: 'timeoutMinutes', before: '60', after: '90' },
    { name: 'description', before: '-', after: 'for a: b' },
    { name: 'mode', before: '-', after: 'automatic' },
  ]);
});

test('Values_are_told_in_words', () => {
  expect(text('mode', 'user_driven')).toBe('User-driven');
  expect(text('appIds', 'a1, a9')).toBe('Editor, a9');
  expect(text('appIds', '')).toBe('nothing');
  expect(text('allowSkipAfterRetries', 'true')).toBe('Yes');
  expect(text('whenGroupFails', 'hold')).toBe('Hold it');
  expect(text('customErrorMessage', '-')).toBe('nothing');
  expect(text('rules', '{"match":"first","rules":[{"name":"Berlin"},{"name":"Oslo"}]}')).toBe('Berlin, Oslo');
  expect(text('rules', 'not json')).toBe('not json');
});
