import { expect, test } from 'vitest';
import { returnPath, withReturn } from './returnPath';

test.each([
  ['/policy/people/people?q=a', '/policy/people/people?q=a'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example/', '/'],
  ['javascript:alert(1)', '/'],
])('Return_path_of_%s_is_%s', (target, path) => {
  expect(returnPath(new URLSearchParams({ return: target }))).toBe(path);
});

test('Return_path_survives_the_sign_in_address', () => {
  const address = withReturn('/sign-in', { pathname: '/admin/audit', search: '?limit=50' });
  expect(returnPath(new URL(address, location.origin).searchParams)).toBe('/admin/audit?limit=50');
});
