import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { pendingRequest } from '../testkit/requests';
import { Surroundings } from '../testkit/Surroundings';
import { FormerGroups } from './FormerGroups';

const groups = [
  { id: 'g1', name: 'Field laptops' },
  { id: 'g2', name: 'Sales' },
];

test('Groups_of_a_device_that_returns_are_offered_and_not_ticked', () => {
  const onChange = vi.fn();
  render(
    <Surroundings>
      <FormerGroups request={pendingRequest({ formerGroups: groups })} checked={false} onChange={onChange} />
    </Surroundings>,
  );

  const box = screen.getByRole('checkbox', {
    name: 'Put it back into the groups it was in: Field laptops, Sales',
  });
  expect((box as HTMLInputElement).checked).toBe(false);
  fireEvent.click(box);
  expect(onChange).toHaveBeenCalledWith(true);
});

test('Device_that_was_in_no_group_is_offered_nothing', () => {
  render(
    <Surroundings>
      <FormerGroups request={pendingRequest({ formerGroups: [] })} checked={false} onChange={vi.fn()} />
    </Surroundings>,
  );

  expect(screen.queryByRole('checkbox')).toBeNull();
});
