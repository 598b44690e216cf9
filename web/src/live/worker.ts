import { LiveHub, type Port } from './hub';
import type { PageMessage } from './messages';

const hub = new LiveHub(() => new EventSource('/api/events'));

interface ConnectScope {
  onconnect: ((event: MessageEvent) => void) | null;
}

(self as unknown as ConnectScope).onconnect = (event) => {
  const page = event.ports[0];
  if (!page) return;
  const port: Port = (message) => page.postMessage(message);
  page.onmessage = ({ data }: MessageEvent<PageMessage>) => {
    if (data.kind === 'leave') hub.leave(port);
    else hub.join(port);
  };
  hub.join(port);
};
