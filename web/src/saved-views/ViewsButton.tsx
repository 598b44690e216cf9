import BookmarkIcon from '@mui/icons-material/BookmarkBorderOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTexts } from '../texts/useTexts';
import type { List } from '../ui/useListState';
import type { ListKind } from './listKinds';
import { RenameViewDialog } from './RenameViewDialog';
import { SaveViewDialog } from './SaveViewDialog';
import { useCurrentView } from './useCurrentView';
import type { ColumnChoices } from './useListColumns';
import { useRefreshViews, useViews } from './useViews';
import { sameQuery } from './viewQuery';
import { ViewsMenu } from './ViewsMenu';

interface Props {
  kind: ListKind;
  list: List;
  columns?: ColumnChoices;
}

/** The names under which this list is kept. */
export function ViewsButton({ kind, list, columns }: Props) {
  const t = useTexts().views;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<'save' | 'rename' | null>(null);
  const current = useCurrentView(list, columns);
  const views = useViews(kind, anchor !== null || current.id !== undefined);
  const refresh = useRefreshViews();
  const view = views.data?.find(({ id }) => id === current.id);
  const changed = view !== undefined && !sameQuery(view.query, current.query);
  const close = () => setAnchor(null);

  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<BookmarkIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={view && (changed ? t.buttonChanged(view.name) : t.buttonOn(view.name))}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          void refresh();
        }}
        sx={{ maxWidth: 240 }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {view ? `${view.name}${changed ? ' *' : ''}` : t.button}
        </Box>
      </Button>
      <ViewsMenu
        anchor={anchor}
        views={views}
        current={current}
        view={view}
        changed={changed}
        onDialog={setDialog}
        onClose={close}
      />
      {dialog === 'save' && (
        <SaveViewDialog
          kind={kind}
          query={current.query}
          onSaved={({ id }) => current.mark(id)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'rename' && view && <RenameViewDialog view={view} onClose={() => setDialog(null)} />}
    </>
  );
}
