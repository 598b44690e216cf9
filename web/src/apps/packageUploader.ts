import { problemFrom } from '../api/problem';
import type { Package, PackageUpload } from '../api/packages';

export interface UploadState {
  phase: 'preparing' | 'sending' | 'paused' | 'broken' | 'completing' | 'done' | 'failed';
  sent: number;
  total: number;
  package?: Package;
  error?: unknown;
}

/** The calls it makes; a test gives others. */
export interface UploadCalls {
  list: () => Promise<PackageUpload[]>;
  begin: (fileName: string, sizeBytes: number, sha256?: string) => Promise<PackageUpload>;
  ask: (id: string) => Promise<PackageUpload>;
  append: (id: string, offset: number, part: Blob, signal: AbortSignal) => Promise<PackageUpload>;
  complete: (id: string) => Promise<PackageUpload>;
  giveUp: (id: string) => Promise<void>;
  hash: (file: Blob) => Promise<string | undefined>;
  pause: (milliseconds: number) => Promise<void>;
}

export const PART = 8 * 1024 * 1024;
const ATTEMPTS = 5;
const passing = ['unreachable', 'upload_busy', 'upload_offset_mismatch'];

const mayPass = (error: unknown) => {
  const { code, status } = problemFrom(error);
  return passing.includes(code) || [429, 502, 503, 504].includes(status);
};

/** Sends a file in parts. What broke off goes on where the server says it is: by itself a few times, then when somebody says so. */
export class PackageUploader {
  private readonly file: File;
  private readonly calls: UploadCalls;
  private readonly onChange: (state: UploadState) => void;
  private state: UploadState;
  private upload: PackageUpload | undefined;
  private line = new AbortController();
  private ended = false;

  constructor(file: File, calls: UploadCalls, onChange: (state: UploadState) => void) {
    this.file = file;
    this.calls = calls;
    this.onChange = onChange;
    this.state = { phase: 'preparing', sent: 0, total: file.size };
  }

  async start(): Promise<void> {
    this.put({ phase: 'preparing' });
    try {
      const sha256 = await this.calls.hash(this.file);
      // Only bytes that are known to be the same are gone on with.
      const known = sha256 ? (await this.calls.list()).find((one) => one.sha256 === sha256) : undefined;
      this.upload = known ?? (await this.calls.begin(this.file.name, this.file.size, sha256));
    } catch (error) {
      this.put({ phase: 'failed', error });
      return;
    }
    await this.send();
  }

  /** Goes on, after a pause or when the connection is back. */
  resume(): Promise<void> {
    this.line = new AbortController();
    return this.upload ? this.send() : this.start();
  }

  pause(): void {
    this.put({ phase: 'paused' });
    this.line.abort();
  }

  async giveUp(): Promise<void> {
    this.ended = true;
    this.line.abort();
    const { upload } = this;
    if (upload && !upload.package) await this.calls.giveUp(upload.id).catch(() => undefined); // it is swept in a day
  }

  private async send(): Promise<void> {
    const { signal } = this.line;
    for (let attempt = 0; this.upload && !this.upload.package && !signal.aborted;) {
      try {
        const { id, offset, sizeBytes } = this.upload;
        if (offset >= sizeBytes) {
          this.put({ phase: 'completing', sent: offset });
          this.upload = await this.calls.complete(id);
        } else {
          this.put({ phase: 'sending', sent: offset });
          this.upload = await this.calls.append(id, offset, this.file.slice(offset, offset + PART), signal);
        }
        attempt = 0;
      } catch (error) {
        if (signal.aborted) return;
        if (!mayPass(error)) return this.put({ phase: 'failed', error });
        if (++attempt > ATTEMPTS) return this.put({ phase: 'broken', error });
        await this.calls.pause(500 * 2 ** attempt);
        await this.askAgain();
      }
    }
    if (this.upload?.package) this.put({ phase: 'done', sent: this.file.size, package: this.upload.package });
  }

  private async askAgain(): Promise<void> {
    if (this.upload) this.upload = await this.calls.ask(this.upload.id).catch(() => this.upload);
  }

  private put(change: Partial<UploadState>): void {
    this.state = { ...this.state, error: undefined, ...change };
    if (!this.ended) this.onChange(this.state);
  }
}
