import type { SavedView } from '../api/models';
import { changeView } from '../api/savedViews';
import { useTexts } from '../texts/useTexts';
import { ViewNameDialog } from './ViewNameDialog';

export function RenameViewDialog({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const t = useTexts().views;
  return (
    <ViewNameDialog
      title={t.renameTitle}
      submit={t.renameSubmit}
      initial={view.name}
      run={(name) => changeView(view, { name, query: view.query })}
      done={t.renamed}
      onClose={onClose}
    />
  );
}
