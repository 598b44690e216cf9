import { expect, test } from 'vitest';
import { vector } from '../testkit/requests';
import { checkDigit, readSpoken, spells, toSpoken } from './spokenForm';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const plain = 'P56IOI7MZJNU2IQGDREYDM2MGTMGL3BXNPQ6W5BTBBZ4TJXZWICQ';
const printed = 'P56IOI7-MZJNU2Y-IQGDREY-DM2MGTI-MGL3BXN-PQ6W5BM-TBBZ4TJ-XZWICQ2';

test('Check_digit_follows_the_known_vector', () => {
  expect(checkDigit('AB725E4GHIQPL3ZFGT')).toBe('G');
});

test('Spoken_form_follows_the_known_vector', () => {
  expect(toSpoken(vector.sha256)).toBe(vector.spoken);
});

test('Spoken_form_is_read_with_and_without_check_digits', () => {
  expect(readSpoken(printed)).toEqual({ letters: plain });
  expect(readSpoken(plain)).toEqual({ letters: plain });
  expect(spells(vector.base32, vector.sha256)).toBe(true);
});

test('Spoken_form_reads_digits_that_look_like_letters', () => {
  expect(readSpoken('p561017mzjnu2yiqgdreydm2mgtimgl3bxnpq6w5bmt88z4tjxzwicq2')).toEqual({ letters: plain });
});

test('Spoken_form_names_the_printed_group_of_the_wrong_check_digit', () => {
  expect(readSpoken(vector.spoken.replace('I7FX4IJ', 'I7FX4IK'))).toEqual({ wrongGroup: 6 });
});

test('Spoken_form_is_none_when_its_length_or_letters_are_wrong', () => {
  expect(readSpoken(vector.spoken.slice(1))).toBeNull();
  expect(readSpoken(vector.spoken.replace('F', '9'))).toBeNull();
});

test('Check_digit_changes_with_every_single_wrong_letter', () => {
  const block = vector.base32.slice(0, 13);
  const right = checkDigit(block);
  const unnoticed = [...block].flatMap((letter, at) =>
    [...ALPHABET].filter(
      (other) => other !== letter && checkDigit(block.slice(0, at) + other + block.slice(at + 1)) === right,
    ),
  );
  expect(unnoticed).toEqual([]);
});
