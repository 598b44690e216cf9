import SearchOffIcon from '@mui/icons-material/SearchOff';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from './EmptyState';
import { ErrorState } from './ErrorState';
import { ListPager } from './ListPager';
import { StaleNotice } from './StaleNotice';
import type { List } from './useListState';

interface Props {
  query: UseQueryResult<Page<unknown>>;
  list: List;
  /** True when a search, a filter or a cursor may be why nothing is shown. */
  narrowed: boolean;
  unavailable: string;
  /** How many rows are on the screen, when not all of the page are. */
  shown?: number;
  /** Missing where there is always something. */
  empty?: ReactNode;
  children: ReactNode;
}

/** Chooses between the rows and the reasons why there are none. */
export function ListPage({ query, list, narrowed, unavailable, shown, empty, children }: Props) {
  const t = useTexts().common;
  const retry = () => void query.refetch();
  if (query.isError && !query.data) {
    return (
      <Paper variant="outlined">
        <ErrorState title={unavailable} error={query.error} onRetry={retry} />
      </Paper>
    );
  }
  const noneHere = query.data?.items.length === 0 && !query.isPlaceholderData;
  if (noneHere && !narrowed && empty) return <Paper variant="outlined">{empty}</Paper>;

  const clear = () =>
    list.change({ q: '', filters: Object.fromEntries(Object.keys(list.filters).map((name) => [name, ''])) });
  return (
    <>
      {query.isError && <StaleNotice title={unavailable} onRetry={retry} />}
      {noneHere ? (
        <Paper variant="outlined">
          <EmptyState icon={<SearchOffIcon />} title={t.noMatches}>
            {t.noMatchesHint}
            <Button variant="outlined" onClick={clear}>
              {t.clearFilters}
            </Button>
          </EmptyState>
        </Paper>
      ) : (
        children
      )}
      <ListPager
        list={list}
        count={shown ?? query.data?.items.length ?? 0}
        nextCursor={query.data?.nextCursor}
      />
    </>
  );
}
