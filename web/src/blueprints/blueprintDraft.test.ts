import { expect, it } from 'vitest';
import { assign, draftOf, emptyDraft, isFinished, toBody } from './blueprintDraft';

it('comes back as it was saved', () => {
  const saved = {
    id: 'b',
    name: 'Base',
    description: null,
    items: [{ kind: 'policy', id: 'p', name: 'Lock', platforms: ['linux'], handling: { blocking: true } }],
    assignments: [{ groupId: 'g', groupName: 'Office', priority: 20 }],
    defaults: { blocking: false, retries: 3, onFailure: 'continue', removal: 'remove' },
    changedAt: '2026-11-22T12:00:00Z',
    changedBy: 'ann',
    version: 1,
  };
  expect(toBody(draftOf(saved))).toEqual({
    name: 'Base',
    description: undefined,
    items: [{ kind: 'policy', id: 'p', handling: { blocking: true } }],
    assignments: [{ groupId: 'g', priority: 20 }],
    defaults: saved.defaults,
  });
});

it('keeps priorities of groups that stay, and puts new ones behind', () => {
  const assigned = [
    { groupId: 'a', priority: '5' },
    { groupId: 'b', priority: '30' },
  ];
  expect(assign(assigned, ['b', 'c'])).toEqual([
    { groupId: 'b', priority: '30' },
    { groupId: 'c', priority: '40' },
  ]);
});

it('is finished with a name and with priorities from 1 to 1000', () => {
  expect(isFinished(emptyDraft)).toBe(false);
  const named = { ...emptyDraft, name: 'Base' };
  expect(isFinished(named)).toBe(true);
  for (const priority of ['', '0', '1001', '1.5', 'first']) {
    expect(isFinished({ ...named, assignments: [{ groupId: 'a', priority }] })).toBe(false);
  }
});
