import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { UseQueryResult } from '@tanstack/react-query';
import type { SavedView } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { useCopy } from '../ui/useCopy';
import { linkTo, type useCurrentView } from './useCurrentView';
import { useViewVerbs } from './useViews';
import { ViewItem } from './ViewItem';

interface Props {
  anchor: HTMLElement | null;
  views: UseQueryResult<SavedView[]>;
  current: ReturnType<typeof useCurrentView>;
  /** The one that was opened, if there is one. */
  view: SavedView | undefined;
  /** Something else is seen by now. */
  changed: boolean;
  onDialog: (which: 'save' | 'rename') => void;
  onClose: () => void;
}

export function ViewsMenu({ anchor, views, current, view, changed, onDialog, onClose }: Props) {
  const t = useTexts().views;
  const copy = useCopy();
  const verbs = useViewVerbs(() => current.mark(undefined));
  const all = views.data ?? [];
  const after = (run: () => void) => () => {
    onClose();
    run();
  };
  const item = (one: SavedView) => (
    <ViewItem key={one.id} view={one} chosen={one === view} onChoose={after(() => current.open(one))} />
  );

  return (
    <Menu
      anchorEl={anchor}
      open={anchor !== null}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      transformOrigin={{ vertical: 'top', horizontal: 'left' }}
      slotProps={{
        list: { 'aria-label': t.button, dense: true },
        paper: { role: 'region', 'aria-label': t.button, sx: { mt: 0.5, width: 300 } },
      }}
    >
      <ViewItem
        label={t.byDefault}
        chosen={view === undefined}
        onChoose={after(() => current.open(undefined))}
      />
      {all.filter(({ visibility }) => visibility === 'personal').map(item)}
      {all.filter(({ visibility }) => visibility === 'team').map(item)}
      {views.isPending && <MenuItem disabled>{t.loading}</MenuItem>}
      {views.isError && <MenuItem onClick={() => void views.refetch()}>{t.unavailable}</MenuItem>}
      <Divider component="li" role="separator" />
      <MenuItem onClick={after(() => onDialog('save'))}>{t.save}</MenuItem>
      {view?.changeable && [
        <MenuItem
          key="update"
          disabled={!changed}
          onClick={after(() => verbs.update({ view, query: current.query }))}
        >
          {t.update}
        </MenuItem>,
        <MenuItem key="rename" onClick={after(() => onDialog('rename'))}>
          {t.rename}
        </MenuItem>,
        <MenuItem key="delete" onClick={after(() => verbs.remove(view))}>
          {t.delete}
        </MenuItem>,
      ]}
      <MenuItem onClick={after(() => void copy(linkTo(current.query, view), t.linkCopied))}>
        {t.copyLink}
      </MenuItem>
    </Menu>
  );
}
