import AddIcon from '@mui/icons-material/Add';
import GppGoodIcon from '@mui/icons-material/GppGoodOutlined';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { Link } from 'react-router';
import { LiveIndicator } from '../live/LiveIndicator';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { PageHeader } from '../ui/PageHeader';
import { useOpenId } from '../ui/useOpenId';
import { PreApprovedOnly } from './PreApprovedOnly';
import { RestrictionDialog } from './RestrictionDialog';
import { RestrictionList } from './RestrictionList';
import { useRestrictions } from './useRestrictions';

/** Enroll > Settings > Enrollment Restrictions. */
export function RestrictionsPage() {
  const t = useTexts();
  const r = t.restrictions;
  const { data, error, refetch } = useRestrictions();
  const mayChange = useMay('administer');
  const mayAsk = useMay('decide');
  const open = useOpenId('restriction');
  const [adding, setAdding] = useState(false);
  const opened = data?.find(({ id }) => id === open.id);
  const add = mayChange && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
      {r.add}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={r.title}
        lead={r.lead}
        end={
          <>
            <LiveIndicator />
            {mayAsk && (
              <Button component={Link} to={paths.suppose}>
                {r.suppose}
              </Button>
            )}
            {data && data.length > 0 && add}
          </>
        }
      />
      <PreApprovedOnly />
      {!data &&
        (error ? (
          <ErrorState title={r.unavailable} error={error} onRetry={() => void refetch()} />
        ) : (
          <LinearProgress aria-label={t.common.loading} />
        ))}
      {data?.length === 0 && (
        <Paper variant="outlined">
          <EmptyState icon={<GppGoodIcon />} title={r.empty.title}>
            {r.empty.hint}
            {mayChange ? add : r.empty.hintReader}
          </EmptyState>
        </Paper>
      )}
      {data && data.length > 0 && <RestrictionList restrictions={data} onOpen={open.open} />}
      {adding && <RestrictionDialog known={null} onClose={() => setAdding(false)} />}
      {opened && <RestrictionDialog key={opened.id} known={opened} onClose={open.close} />}
    </>
  );
}
