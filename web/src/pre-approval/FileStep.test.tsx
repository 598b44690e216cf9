import { createTheme, ThemeProvider } from '@mui/material/styles';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Surroundings } from '../testkit/Surroundings';
import { FileStep } from './FileStep';

/** Stands in for the one way to upload that tells how far it is; it never ends unless told to. */
class Upload {
  static all: Upload[] = [];
  headers: Record<string, string> = {};
  upload = {};
  form?: FormData;
  status = 0;
  statusText = '';
  response: unknown = null;
  onload?: () => void;
  onerror?: () => void;
  constructor() {
    Upload.all.push(this);
  }
  open() {}
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  send(form: FormData) {
    this.form = form;
  }
}

beforeEach(() => {
  Upload.all = [];
  vi.stubGlobal('XMLHttpRequest', Upload);
});
afterEach(() => vi.unstubAllGlobals());

function show() {
  render(<FileStep domain="local" onBack={() => {}} />, {
    wrapper: (props) => (
      <ThemeProvider theme={createTheme()}>
        <Surroundings {...props} />
      </ThemeProvider>
    ),
  });
  return userEvent.setup();
}

const sent = (at: number) => Upload.all[at]?.form?.get('file') as File;

const textOf = (file: File) =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(file);
  });

test('P_131_Pasted_cells_go_the_way_of_a_file_by_keyboard_alone', async () => {
  const user = show();
  const field = screen.getByRole('textbox', { name: 'Or paste cells from a spreadsheet' });
  expect(screen.getByRole('button', { name: 'Upload the pasted cells' })).toHaveProperty('disabled', true);

  field.focus();
  await user.paste('Name\tEmail\nAnn\tann@example.org\n');
  await user.tab();
  await user.keyboard('{Enter}');

  await vi.waitFor(() => expect(Upload.all).toHaveLength(1));
  expect(sent(0).name).toBe('pasted.tsv');
  expect(await textOf(sent(0))).toBe('Name\tEmail\nAnn\tann@example.org\n');
  expect(Upload.all[0]?.form?.get('domain')).toBe('local');
});

test('P_131_Dropped_file_is_taken_as_before', async () => {
  show();
  const file = new File(['Name\n'], 'dropped.csv');

  fireEvent.drop(screen.getByText('or drop it here'), { dataTransfer: { files: [file] } });

  await vi.waitFor(() => expect(Upload.all).toHaveLength(1));
  expect(sent(0).name).toBe('dropped.csv');
});

test('P_132_Upload_without_an_answer_is_sent_again_by_the_same_key_and_another_file_by_another_one', async () => {
  const user = show();
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  const file = new File(['Name\n'], 'list.csv', { lastModified: 1 });
  const choose = async (chosen: File) => {
    const before = Upload.all.length;
    await user.upload(input, chosen);
    await vi.waitFor(() => expect(Upload.all).toHaveLength(before + 1));
    return Upload.all[before]!;
  };

  const first = await choose(file);
  first.onerror?.();
  await screen.findByRole('alert');
  const again = await choose(new File(['Name\n'], 'list.csv', { lastModified: 1 }));
  again.onerror?.();
  await vi.waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  const other = await choose(new File(['Name\nA'], 'list.csv', { lastModified: 2 }));

  expect(first.headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/);
  expect(again.headers['Idempotency-Key']).toBe(first.headers['Idempotency-Key']);
  expect(other.headers['Idempotency-Key']).not.toBe(first.headers['Idempotency-Key']);
});
