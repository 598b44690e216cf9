import { expect, test } from 'vitest';
import { ProblemError } from '../api/problem';
import type { PackageUpload } from '../api/packages';
import { PackageUploader, PART, type UploadCalls, type UploadState } from './packageUploader';

const size = PART * 2 + 5;
const file = new File([new Uint8Array(size)], 'a.deb');
const unreachable = () => new ProblemError({ status: 0, code: 'unreachable', title: 'gone' });

function server(changes: Partial<UploadCalls> = {}) {
  let upload = { id: 'u', fileName: 'a.deb', sizeBytes: size, offset: 0 } as PackageUpload;
  const parts: [number, number][] = [];
  const calls: UploadCalls = {
    list: () => Promise.resolve([]),
    begin: () => Promise.resolve(upload),
    ask: () => Promise.resolve(upload),
    append: (_, offset, part) => {
      parts.push([offset, part.size]);
      upload = { ...upload, offset: offset + part.size };
      return Promise.resolve(upload);
    },
    complete: () => Promise.resolve({ ...upload, package: { sha256: 'abc' } as PackageUpload['package'] }),
    giveUp: () => Promise.resolve(),
    hash: () => Promise.resolve(undefined),
    pause: () => Promise.resolve(),
    ...changes,
  };
  return { calls, parts };
}

const states: UploadState[] = [];
const keep = (state: UploadState) => void states.push(state);
const last = () => states.at(-1);

test('Uploader_sends_part_after_part_and_completes', async () => {
  const { calls, parts } = server();

  await new PackageUploader(file, calls, keep).start();

  expect(parts).toEqual([
    [0, PART],
    [PART, PART],
    [2 * PART, 5],
  ]);
  expect(last()).toMatchObject({ phase: 'done', sent: size, package: { sha256: 'abc' } });
});

test('Uploader_goes_on_where_the_server_is_when_the_line_broke', async () => {
  let broken = true;
  const { calls, parts } = server();
  const { append } = calls;
  calls.append = async (...part) => {
    const upload = await append(...part);
    if (!broken) return upload;
    broken = false;
    throw unreachable(); // the bytes came, the answer did not
  };

  await new PackageUploader(file, calls, keep).start();

  expect(parts.map(([offset]) => offset)).toEqual([0, PART, 2 * PART]);
  expect(last()?.phase).toBe('done');
});

test('Uploader_waits_for_somebody_when_the_line_stays_broken', async () => {
  let away = true;
  const { calls } = server();
  const { append } = calls;
  calls.append = (...part) => (away ? Promise.reject(unreachable()) : append(...part));
  const uploader = new PackageUploader(file, calls, keep);

  await uploader.start();
  expect(last()?.phase).toBe('broken');
  away = false;
  await uploader.resume();

  expect(last()?.phase).toBe('done');
});

test('Uploader_says_why_when_the_server_refuses', async () => {
  const refused = new ProblemError({ status: 507, code: 'no_space_left', title: 'full' });
  const { calls } = server({ append: () => Promise.reject(refused) });

  await new PackageUploader(file, calls, keep).start();

  expect(last()).toMatchObject({ phase: 'failed', error: refused });
});

test('Uploader_goes_on_with_an_upload_of_the_same_bytes_only', async () => {
  const known = { id: 'k', sizeBytes: size, offset: PART, sha256: 'same' } as PackageUpload;
  const { calls, parts } = server({
    hash: () => Promise.resolve('same'),
    list: () => Promise.resolve([{ ...known, id: 'o', sha256: 'other' }, known]),
  });

  await new PackageUploader(file, calls, keep).start();

  expect(parts[0]).toEqual([PART, PART]);
});
