import { expect, test } from 'vitest';
import { exportAddress } from './exportAddress';

test('File_is_narrowed_and_ordered_as_the_page_and_has_all_of_its_pages', () => {
  const query = { q: 'a&b', platform: undefined, simulated: true, sort: '-at', limit: 25, cursor: 'next' };
  expect(exportAddress('/api/things', query, ['at', 'message'])).toBe(
    '/api/things/export?q=a%26b&simulated=true&sort=-at&columns=at%2Cmessage',
  );
});
