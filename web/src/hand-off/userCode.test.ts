import { expect, test } from 'vitest';
import { userCode } from './userCode';

test.each([
  ['bcdfghjk', 'BCDF-GHJK'],
  [' BCDF GHJK ', 'BCDF-GHJK'],
  ['BCDF-GHJK', 'BCDF-GHJK'],
  ['bc', 'BC'],
  [' - ', ''],
])('User_code_%s_is_looked_for_as_%s', (typed, code) => {
  expect(userCode(typed)).toBe(code);
});
