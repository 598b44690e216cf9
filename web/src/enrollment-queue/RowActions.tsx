import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import type { Verified } from '../api/enrollmentRequests';
import type { EnrollmentRequest } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { CellButton } from '../ui/CellButton';

export interface RowVerbs {
  approve: (request: EnrollmentRequest, verifiedBy?: Verified, formerGroupIds?: string[]) => void;
  reject: (request: EnrollmentRequest) => void;
  inspect: (request: EnrollmentRequest) => void;
}

interface Props {
  request: EnrollmentRequest;
  verbs: RowVerbs;
  tabIndex: number;
}

export function RowActions({ request, verbs, tabIndex }: Props) {
  const t = useTexts().queue;
  const name = request.displayName;
  return (
    <>
      {request.decidable && (
        <>
          <CellButton
            label={t.approveNamed(name)}
            icon={<CheckIcon fontSize="small" />}
            color="success"
            tabIndex={tabIndex}
            onPress={() => verbs.approve(request)}
          />
          <CellButton
            label={t.rejectNamed(name)}
            icon={<CloseIcon fontSize="small" />}
            color="error"
            tabIndex={tabIndex}
            onPress={() => verbs.reject(request)}
          />
        </>
      )}
      <CellButton
        label={t.inspectNamed(name)}
        icon={<VisibilityIcon fontSize="small" />}
        tabIndex={tabIndex}
        onPress={() => verbs.inspect(request)}
      />
    </>
  );
}
