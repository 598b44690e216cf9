import { expect, test } from 'vitest';
import { browserName } from './browserName';

const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36';

test.each([
  [windows, { browser: 'Chrome', system: 'Windows' }],
  [`${windows} Edg/142.0`, { browser: 'Edge', system: 'Windows' }],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
    { browser: 'Firefox', system: 'Linux' },
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    { browser: 'Safari', system: 'iOS' },
  ],
  ['curl/8.11', undefined],
  [null, undefined],
])('Browser_that_calls_itself_%s_is_named', (userAgent, name) => {
  expect(browserName(userAgent)).toEqual(name);
});
