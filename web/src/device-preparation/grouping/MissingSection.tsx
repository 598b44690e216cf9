import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { DeploymentRow, RepairedMemberships } from '../../api/devicePreparation';
import { useMay } from '../../permissions/useMay';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { BusyButton } from '../../ui/BusyButton';
import { ProblemHelp } from '../../ui/ProblemHelp';
import { RelativeTime } from '../../ui/RelativeTime';
import { RowList } from '../../ui/RowList';
import { Section } from '../../ui/Section';
import { useAddNow, useMissing } from '../useDeployments';
import { AddedDialog } from './AddedDialog';

interface Outcome {
  asked: DeploymentRow[];
  result: RepairedMemberships;
}

/** Devices that came in without their group, each with why, and a button that adds them; nothing while there are none. */
export function MissingSection() {
  const texts = useTexts();
  const t = texts.preparationReports.missing;
  const mayRepair = useMay('manage_groups');
  const { data } = useMissing();
  const add = useAddNow();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const rows = data?.items ?? [];
  const addNow = (asked: DeploymentRow[]) =>
    add.mutate(
      asked.map(({ id }) => id),
      { onSuccess: (result) => setOutcome({ asked, result }) },
    );
  if (rows.length === 0 && !outcome) return null;
  return (
    <>
      {rows.length > 0 && (
        <Section
          title={t.title}
          hint={t.hint}
          action={
            mayRepair && (
              <BusyButton variant="contained" busy={add.isPending} onClick={() => addNow(rows)}>
                {t.addNow(rows.length)}
              </BusyButton>
            )
          }
        >
          {add.isError && <ProblemHelp error={add.error} />}
          {data?.nextCursor && <Typography color="textSecondary">{t.more}</Typography>}
          <RowList
            label={t.title}
            rows={rows.map((row) => ({
              key: row.id,
              first: (
                <Link component={RouterLink} to={`${paths.preparationDeployments}/${row.id}`}>
                  {row.deviceName}
                </Link>
              ),
              second: (
                <>
                  {`${row.policyName} · ${row.groupName ?? texts.devicePreparation.goneGroup} · `}
                  <RelativeTime instant={row.enrollmentDate} />
                  <br />
                  {texts.devicePreparation.target.meaning[row.membershipError ?? 'unknown'] ??
                    row.membershipError}
                </>
              ),
              action: mayRepair && rows.length > 1 && (
                <Button
                  size="small"
                  disabled={add.isPending}
                  aria-label={t.addOne(row.deviceName)}
                  onClick={() => addNow([row])}
                >
                  {t.addNow(1)}
                </Button>
              ),
            }))}
          />
        </Section>
      )}
      {outcome && <AddedDialog {...outcome} onClose={() => setOutcome(null)} />}
    </>
  );
}
