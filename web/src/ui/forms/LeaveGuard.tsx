import { useBeforeUnload, useBlocker } from 'react-router';
import { useTexts } from '../../texts/useTexts';
import { ConfirmDialog } from './ConfirmDialog';

/** Asks before what was typed is lost: by another page, by another tab of this one, or by closing the window. */
export function LeaveGuard({ holds }: { holds: () => boolean }) {
  const t = useTexts().preparationForm.leave;
  const blocker = useBlocker(
    ({ currentLocation: from, nextLocation: to }) =>
      (from.pathname !== to.pathname || from.search !== to.search) && holds(),
  );
  useBeforeUnload((event) => {
    if (holds()) event.preventDefault();
  });
  if (blocker.state !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={t.title}
      hint={t.hint}
      confirm={t.confirm}
      busy={false}
      onConfirm={() => blocker.proceed()}
      onClose={() => blocker.reset()}
    />
  );
}
