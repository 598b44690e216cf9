import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import PlaylistAddIcon from '@mui/icons-material/PlaylistAddCheck';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { sampleAddress } from '../api/preApprovals';
import { LiveIndicator } from '../live/LiveIndicator';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { PageHeader } from '../ui/PageHeader';
import { useListState } from '../ui/useListState';
import { importColumns, importsWideOnly } from './importColumns';
import { Trail } from './Trail';
import { useImportList } from './useImports';

const listDefaults = { sort: '-uploadedAt', sorts: ['-uploadedAt'] };

/** Lists of expected devices that were uploaded, and the way to upload one. */
export function ImportsPage() {
  const texts = useTexts();
  const t = texts.preApproval;
  const list = useListState(listDefaults);
  const imports = useImportList(list);
  const navigate = useNavigate();
  const columns = useMemo(() => {
    const all = importColumns(texts);
    const fields = all.map(({ field }) => field);
    return { columns: all, fields, shown: fields };
  }, [texts]);
  const none = imports.data?.items.length === 0 && list.cursor === undefined;
  const begin = (
    <Button
      component={Link}
      to={`${paths.preApprove}/new`}
      variant="contained"
      startIcon={<PlaylistAddIcon />}
    >
      {t.begin}
    </Button>
  );
  const sample = (
    <Button href={sampleAddress} download variant="outlined" startIcon={<DownloadIcon />}>
      {t.sample}
    </Button>
  );
  return (
    <>
      <Trail />
      <PageHeader
        title={t.title}
        lead={t.lead}
        end={
          <>
            <LiveIndicator />
            {!none && sample}
            {!none && begin}
          </>
        }
      />
      <ListPage
        query={imports}
        list={list}
        narrowed={list.cursor !== undefined}
        unavailable={t.unavailable}
        empty={
          <EmptyState icon={<PlaylistAddIcon />} title={t.empty.title}>
            {t.empty.hint}
            {begin}
            {sample}
          </EmptyState>
        }
      >
        <ListGrid
          label={t.listLabel}
          rows={imports.data?.items ?? []}
          columns={columns}
          list={list}
          wideOnly={importsWideOnly}
          loading={imports.isPending || imports.isPlaceholderData}
          onOpen={({ id }) => void navigate(`${paths.preApprove}/${id}`)}
        />
      </ListPage>
    </>
  );
}
