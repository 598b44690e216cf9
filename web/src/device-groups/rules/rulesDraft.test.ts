import { expect, it } from 'vitest';
import { en } from '../../texts/en';
import { addRule, draftOf, isFinished, moved, toBody, wholeFault } from './rulesDraft';

const words = en.groupRules.editor;

it('begins empty, and says that a rule is missing', () => {
  const draft = draftOf(null);
  expect(wholeFault(draft, words)).toBe(words.noRules);
  expect(isFinished(draft)).toBe(false);
});

it('is finished when every rule has a name and every condition its values', () => {
  const [rule] = addRule([], 'platform');
  expect(isFinished({ match: 'first', rules: [rule!] })).toBe(false);
  const named = { ...rule!, name: 'Linux', conditions: [{ ...rule!.conditions[0]!, values: ['linux'] }] };
  expect(isFinished({ match: 'first', rules: [named] })).toBe(true);
  expect(wholeFault({ match: 'first', rules: [{ ...named, effect: 'exclude' }] }, words)).toBe(
    words.noInclude,
  );
});

it('sends no values where there is nothing to compare with', () => {
  const [rule] = addRule([], 'owner_name');
  const draft = {
    match: 'all',
    rules: [
      {
        ...rule!,
        name: ' Owned ',
        conditions: [{ ...rule!.conditions[0]!, test: 'not_empty', values: ['x'] }],
      },
    ],
  };
  const body = toBody(draft);
  expect(body.rules[0]!.name).toBe('Owned');
  expect(body.rules[0]!.conditions[0]!.values).toBeUndefined();
});

it('comes back as it was saved', () => {
  const saved = {
    match: 'first',
    rules: [
      {
        name: 'Berlin',
        effect: 'include',
        conditions: [{ fact: 'device_key', test: 'starts_with', values: ['berlin.'] }],
      },
    ],
  };
  expect(toBody(draftOf(saved))).toEqual(saved);
});

it('moves a row by one and loses none', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});
