import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ProblemError } from '../api/problem';
import { ProblemHelp } from './ProblemHelp';

test('Problem_is_told_as_help_with_code_and_docs', () => {
  const error = new ProblemError({
    status: 409,
    code: 'device_key_taken',
    title: 'This device key is taken',
    detail: 'Revoke the other device first.',
    docs: 'https://muster.example/docs/problems#device_key_taken',
  });
  render(<ProblemHelp error={error} />);

  expect(screen.getByRole('alert').textContent).toContain('Revoke the other device first.');
  expect(screen.getByText('This device key is taken')).toBeTruthy();
  expect(screen.getByText('device_key_taken')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Read more' }).getAttribute('href')).toContain('#device_key_taken');
});

test('Problem_speaks_plainly_when_the_server_is_away', () => {
  render(<ProblemHelp error={new ProblemError({ status: 0, code: 'unreachable', title: 'TypeError' })} />);
  expect(screen.getByText('The server does not answer')).toBeTruthy();
  expect(screen.queryByText('TypeError')).toBeNull();
});
