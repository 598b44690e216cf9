import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import LinearProgress from '@mui/material/LinearProgress';
import type { AuditProof } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { DialogHeader } from '../ui/DialogHeader';
import { Facts } from '../ui/Facts';
import { Mono } from '../ui/Mono';
import { ProblemHelp } from '../ui/ProblemHelp';
import { ExactTime } from '../ui/RelativeTime';
import { useProof } from './useAudit';
import type { Verdict } from './verifyProof';

const titleId = 'proof-title';

/** That a row is in the signed log: shown, and checked by the browser itself. */
export function ProofDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts();
  const { data, error } = useProof(id);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={titleId}>
      <DialogHeader id={titleId} title={t.audit.proof.title} onClose={onClose} />
      <DialogContent sx={{ '&&': { pt: 2.5 }, display: 'flex', flexDirection: 'column', gap: 2 }}>
        {data && <VerdictAlert verdict={data.verdict} />}
        {data && <ProofFacts proof={data.proof} />}
        {!data && (error ? <ProblemHelp error={error} /> : <LinearProgress aria-label={t.common.loading} />)}
      </DialogContent>
    </Dialog>
  );
}

function VerdictAlert({ verdict }: { verdict: Verdict | undefined }) {
  const t = useTexts().audit.proof;
  if (!verdict) return <Alert severity="info">{t.noCryptography}</Alert>;
  const wrong = [
    !verdict.leaf && t.wrong.leaf,
    !verdict.root && t.wrong.root,
    !verdict.signature && t.wrong.signature,
  ].filter(Boolean);
  return wrong.length === 0 ? (
    <Alert severity="success">{t.right}</Alert>
  ) : (
    <Alert severity="error">{wrong.join(' ')}</Alert>
  );
}

function ProofFacts({ proof }: { proof: AuditProof }) {
  const t = useTexts().audit.proof;
  const { leaf, head } = proof;
  const mono = (value: string) => <Mono>{value}</Mono>;
  return (
    <>
      <Facts
        facts={[
          { name: t.seq, value: String(proof.seq) },
          { name: t.size, value: String(head.size) },
          { name: t.leafHash, value: mono(proof.leafHash) },
          { name: t.root, value: mono(head.root) },
          { name: t.signedAt, value: <ExactTime instant={head.at} /> },
          { name: t.path, value: t.steps(proof.path.length) },
          { name: t.log, value: mono(head.logId) },
          { name: t.key, value: mono(head.keyId) },
        ]}
      />
      <Box>
        <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{t.leaf}</Box>
        <Box component="pre" sx={{ m: 0, fontSize: 12, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {JSON.stringify(leaf, null, 2)}
        </Box>
      </Box>
    </>
  );
}
