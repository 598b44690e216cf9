import { useEffect, useEffectEvent, useRef, useState } from 'react';
import {
  appendToUpload,
  beginUpload,
  completeUpload,
  getUpload,
  giveUpload,
  listUploads,
  type Package,
} from '../api/packages';
import { PackageUploader, type UploadCalls, type UploadState } from './packageUploader';

/** Beyond this a browser would need too much memory to hash it at once. */
const HASHED = 256 * 1024 * 1024;

async function hash(file: Blob): Promise<string | undefined> {
  // Browsers hash on https and on this machine only.
  if (file.size > HASHED || !globalThis.crypto?.subtle) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const calls: UploadCalls = {
  list: listUploads,
  begin: beginUpload,
  ask: getUpload,
  append: appendToUpload,
  complete: completeUpload,
  giveUp: giveUpload,
  hash,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** One package on its way. It goes on by itself when the browser is online again. */
export function usePackageUpload(onDone: (done: Package) => void) {
  const [state, setState] = useState<UploadState | null>(null);
  const [name, setName] = useState('');
  const uploader = useRef<PackageUploader | null>(null);
  const change = useEffectEvent((next: UploadState) => {
    setState(next);
    if (next.phase === 'done' && next.package) onDone(next.package);
  });
  const goOn = useEffectEvent(() => {
    if (state?.phase === 'broken') void uploader.current?.resume();
  });
  useEffect(() => {
    const online = () => goOn();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      uploader.current?.pause();
    };
  }, []);

  // Who leaves the page pauses it; the effect above must not be run for each file.
  const [started, setStarted] = useState<File | null>(null);
  useEffect(() => {
    if (!started) return;
    uploader.current = new PackageUploader(started, calls, (next) => change(next));
    void uploader.current.start();
  }, [started]);

  return {
    state,
    name,
    choose: (file: File) => {
      setName(file.name);
      setStarted(file);
    },
    pause: () => uploader.current?.pause(),
    resume: () => void uploader.current?.resume(),
    giveUp: () => {
      void uploader.current?.giveUp();
      uploader.current = null;
      setStarted(null);
      setState(null);
    },
  };
}
