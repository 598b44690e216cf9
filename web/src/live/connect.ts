import { LiveHub, type Port } from './hub';
import type { PageMessage } from './messages';

/** Joins the browser's one stream of changes; returns how to leave it. */
export function connect(port: Port): () => void {
  return typeof SharedWorker === 'undefined' ? connectAlone(port) : connectShared(port);
}

function connectShared(port: Port): () => void {
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'muster-live',
  });
  const post = (message: PageMessage) => worker.port.postMessage(message);
  const onVisibility = () => document.hidden || post({ kind: 'wake' });
  const onPageHide = () => post({ kind: 'leave' });

  worker.port.onmessage = (event: MessageEvent<Parameters<Port>[0]>) => port(event.data);
  post({ kind: 'wake' });
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', onPageHide);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pagehide', onPageHide);
    post({ kind: 'leave' });
    worker.port.close();
  };
}

/** Without a SharedWorker each page has a stream of its own, closed while nobody looks. */
function connectAlone(port: Port): () => void {
  const hub = new LiveHub(() => new EventSource('/api/events'));
  const onVisibility = () => (document.hidden ? hub.sleep() : hub.wake());

  hub.join(port);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    hub.leave(port);
  };
}
