import { expect, it } from 'vitest';
import { offsetOf } from './textPlace';

it('finds a line and column in a text', () => {
  expect(offsetOf('ab\ncd\n', 1, 1)).toBe(0);
  expect(offsetOf('ab\ncd\n', 2, 2)).toBe(4);
  expect(offsetOf('ab\ncd\n', 3, 1)).toBe(6);
});

it('stays inside the text whatever is asked for', () => {
  expect(offsetOf('ab\ncd', 9, 9)).toBe(5);
  expect(offsetOf('ab\ncd', 0, 0)).toBe(0);
  expect(offsetOf('', 1, 5)).toBe(0);
});
