import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useChosen } from './useChosen';

/** Saving that ends when the test says so. */
class Saving {
  ends: { done: () => void; fail: () => void }[] = [];
  save = () => new Promise<void>((done, fail) => this.ends.push({ done, fail }));
  async end(nth: number, how: 'done' | 'fail') {
    await act(() => Promise.resolve(this.ends[nth]?.[how]()));
  }
}

function Box({ kept, saving }: { kept: boolean; saving: Saving }) {
  const [on, choose] = useChosen(kept, saving.save);
  return <input type="checkbox" checked={on} onChange={(event) => choose(event.target.checked)} />;
}

function show() {
  const saving = new Saving();
  const { rerender } = render(<Box kept={false} saving={saving} />);
  const box = screen.getByRole<HTMLInputElement>('checkbox');
  return { saving, box, keep: (kept: boolean) => rerender(<Box kept={kept} saving={saving} />) };
}

test('Choice_is_shown_from_the_click_on_until_it_is_kept', async () => {
  const { saving, box, keep } = show();
  fireEvent.click(box);
  expect(box.checked).toBe(true);
  keep(true);
  await saving.end(0, 'done');
  expect(box.checked).toBe(true);
  keep(false); // by somebody else
  expect(box.checked).toBe(false);
});

test('What_is_kept_is_shown_again_when_saving_fails', async () => {
  const { saving, box } = show();
  fireEvent.click(box);
  await saving.end(0, 'fail');
  expect(box.checked).toBe(false);
});

test('End_of_the_first_choice_does_not_undo_the_second', async () => {
  const { saving, box } = show();
  fireEvent.click(box);
  fireEvent.click(box);
  fireEvent.click(box);
  await saving.end(0, 'done');
  await saving.end(1, 'done');
  expect(box.checked).toBe(true);
  await saving.end(2, 'fail');
  expect(box.checked).toBe(false);
});
