import { useTexts } from '../texts/useTexts';
import { useSnack } from './SnackContext';

/** Puts a text on the clipboard and says so. */
export function useCopy() {
  const show = useSnack();
  const t = useTexts().common;
  return (text: string, done: string) =>
    copy(text).then(
      () => show({ text: done }),
      () => show({ text: t.copyFailed, tone: 'error' }),
    );
}

async function copy(text: string) {
  // Browsers offer the clipboard on https and loopback only; elsewhere this fails and is said.
  await navigator.clipboard.writeText(text);
}
