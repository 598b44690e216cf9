import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContentDiff } from '../api/apps';
import { topic } from '../apps/useApps';
import { useTexts } from '../texts/useTexts';
import { FormDialog } from '../ui/forms/FormDialog';
import { ProblemHelp } from '../ui/ProblemHelp';
import { RelativeTime } from '../ui/RelativeTime';
import { RowList } from '../ui/RowList';
import { Section } from '../ui/Section';
import { DiffView } from './DiffView';

interface Version {
  number: number;
  at: string;
  by: string;
  approvedBy?: string | null;
  note?: string | null;
}

interface Props {
  id: string;
  versions: Version[];
  /** Missing when all are shown. */
  onMore?: () => void;
  /** Missing for whoever may not see what is in them. */
  compare?: (from: number, to: number) => Promise<ContentDiff>;
}

/** Every version there was, who made it and who looked at it, and what it changed. */
export function Versions({ id, versions, onMore, compare }: Props) {
  const t = useTexts().apps.versions;
  const [shown, setShown] = useState<number | null>(null);
  return (
    <Section title={t.title}>
      <RowList
        label={t.title}
        rows={versions.map(({ number, at, by, approvedBy, note }) => ({
          key: number.toString(),
          first: t.number(number),
          second: (
            <>
              <RelativeTime instant={at} />{' '}
              {[t.by(by), approvedBy && t.approved(approvedBy)].filter(Boolean).join(', ')}
              {note && <Box sx={{ color: 'text.primary' }}>{note}</Box>}
            </>
          ),
          action:
            number === 1
              ? t.first
              : compare && (
                  <Button size="small" onClick={() => setShown(number)}>
                    {t.compare(number)}
                  </Button>
                ),
        }))}
      />
      {onMore && (
        <Button sx={{ mt: 1 }} onClick={onMore}>
          {t.more}
        </Button>
      )}
      {shown !== null && compare && (
        <Comparison id={id} number={shown} compare={compare} onClose={() => setShown(null)} />
      )}
    </Section>
  );
}

interface ComparisonProps {
  id: string;
  number: number;
  compare: (from: number, to: number) => Promise<ContentDiff>;
  onClose: () => void;
}

function Comparison({ id, number, compare, onClose }: ComparisonProps) {
  const t = useTexts().apps.versions;
  const { data, error } = useQuery({
    queryKey: [topic, 'diff', id, number],
    queryFn: () => compare(number - 1, number),
  });
  return (
    <FormDialog title={t.compare(number)} wide onClose={onClose}>
      {error ? <ProblemHelp error={error} /> : data && <DiffView diff={data} />}
    </FormDialog>
  );
}
