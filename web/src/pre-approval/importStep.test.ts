import { expect, test } from 'vitest';
import { readingOf, stepOf } from './importStep';

test('Address_says_the_step_of_a_list_that_was_checked', () => {
  expect(stepOf('previewed', 'map')).toBe('map');
  expect(stepOf('previewed', 'send')).toBe('send');
  expect(stepOf('previewed', null)).toBe('rows');
  expect(stepOf('previewed', 'nonsense')).toBe('rows');
});

test('Address_cannot_go_where_the_list_is_not_yet_or_no_more', () => {
  expect(stepOf('uploaded', 'send')).toBe('map');
  expect(stepOf('checking', 'send')).toBe('rows');
  expect(stepOf('committing', 'map')).toBe('result');
  expect(stepOf('undone', 'rows')).toBe('result');
});

test('Reading_of_a_file_is_told_apart_by_encoding_delimiter_and_worksheet', () => {
  const text = { kind: 'csv', encoding: 'utf-8', encodingIsGuess: false, delimiter: ';', worksheet: null };
  const others = [
    { ...text, encoding: 'windows-1252' },
    { ...text, delimiter: ',' },
    { ...text, worksheet: 'One' },
  ];
  expect(readingOf({ ...text })).toBe(readingOf(text));
  expect(new Set([text, ...others].map(readingOf)).size).toBe(4);
});
