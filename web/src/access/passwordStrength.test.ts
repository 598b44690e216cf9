import { expect, test } from 'vitest';
import { passwordStrength } from './passwordStrength';

test.each([
  ['', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijklmnop1234567', 'weak'],
  ['passwort1234', 'weak'],
  ['lena.hoffmann-lena.hoffmann', 'weak'],
  ['Kx7#mQ2vTz9!', 'fair'],
  ['Kx7#mQ2vTz9!pw', 'fair'],
  ['an evening in october', 'good'],
  ['a sentence that only I know', 'strong'],
])('Password_%s_is_%s', (password, words) => {
  expect(passwordStrength(password, 'lena.hoffmann')).toBe(words);
});
