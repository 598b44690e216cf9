import { act, renderHook } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test } from 'vitest';
import { useInvitationSecret } from './useInvitationSecret';

test('Secret_is_taken_out_of_the_address_and_kept', () => {
  history.replaceState(null, '', '/invitation#first-secret');
  const { result, rerender } = renderHook(useInvitationSecret, { wrapper: StrictMode });
  rerender();
  expect(result.current).toBe('first-secret');
  expect(location.href).toMatch(/\/invitation$/);

  history.replaceState(null, '', '/invitation#second-secret');
  act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')));
  expect(result.current).toBe('second-secret');
  expect(location.href).toMatch(/\/invitation$/);
});
