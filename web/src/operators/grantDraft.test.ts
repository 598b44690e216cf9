import { expect, test } from 'vitest';
import { addDraft, isUnfinished, lostByScope, provided, toDrafts, toGrants } from './grantDraft';

const everywhere = { role: 'viewer', everything: true, groups: [] };
const berlin = { role: 'approver', everything: false, groups: ['berlin'] };

test('Grants_come_out_of_the_editor_as_they_went_in', () => {
  expect(toGrants(toDrafts([everywhere, berlin]))).toEqual([everywhere, berlin]);
});

test('Grants_of_an_identity_provider_are_shown_and_not_sent_back', () => {
  const claimed = { ...berlin, providerId: 'p1' };
  expect(toDrafts([everywhere, claimed])).toHaveLength(1);
  expect(provided([everywhere, claimed])).toEqual([claimed]);
});

test('Lines_of_the_same_role_become_one_grant', () => {
  const twice = toDrafts([berlin, { ...berlin, groups: ['berlin', 'oslo'] }]);
  expect(toGrants(twice)).toEqual([{ role: 'approver', everything: false, groups: ['berlin', 'oslo'] }]);
  expect(toGrants(toDrafts([berlin, { ...berlin, everything: true, groups: [] }]))).toEqual([
    { role: 'approver', everything: true, groups: [] },
  ]);
});

test('Added_line_has_a_key_of_its_own_and_everything', () => {
  const drafts = addDraft(addDraft(toDrafts([berlin]), 'viewer'), 'viewer');
  expect(drafts.map(({ key }) => key)).toEqual([0, 1, 2]);
  expect(drafts[2]).toMatchObject({ role: 'viewer', everything: true });
  expect(addDraft([], 'viewer').map(({ key }) => key)).toEqual([0]);
});

test('Line_over_groups_is_unfinished_until_one_is_chosen', () => {
  const [line] = toDrafts([berlin]);
  expect(isUnfinished(line!)).toBe(false); // one grant makes one line
  expect(isUnfinished({ ...line!, groups: [] })).toBe(true);
  expect(isUnfinished({ ...line!, groups: [], everything: true })).toBe(false);
});

test('Scope_takes_away_what_only_everything_gives', () => {
  const table = {
    roles: ['approver'],
    permissions: [
      { name: 'decide', wholeFleet: false, roles: ['approver'] },
      { name: 'manage_people', wholeFleet: true, roles: ['approver'] },
      { name: 'administer', wholeFleet: true, roles: ['admin'] },
    ],
  };
  const [line] = toDrafts([berlin]);
  expect(lostByScope(line!, table)).toEqual(['manage_people']);
  expect(lostByScope({ ...line!, everything: true }, table)).toEqual([]);
  expect(lostByScope(line!, undefined)).toEqual([]);
});
