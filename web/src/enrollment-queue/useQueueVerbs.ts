import { useMemo, useRef, useState, useEffect } from 'react';
import type { Rejecting } from '../api/enrollmentRequests';
import type { EnrollmentRequest } from '../api/models';
import { problemCode } from '../api/problem';
import type { useOpenId } from '../ui/useOpenId';
import type { RowVerbs } from './RowActions';
import { useDecide } from './useDecide';

/** Why a request could not be approved yet: no person, or what the server said. */
export interface Refusal {
  id: string;
  missingPerson: boolean;
  error: unknown;
}

/** What a row and the dialog can do, and what stands in the way. */
export function useQueueVerbs(open: ReturnType<typeof useOpenId>) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [rejecting, setRejecting] = useState<EnrollmentRequest | null>(null);

  const refuse = (next: Refusal) => {
    setRefusal(next);
    setRejecting(null);
    if (open.id !== next.id) open.open(next.id);
  };
  const { approve, reject, reopen } = useDecide({
    onDecided: (request) => {
      setRefusal(null);
      setRejecting(null);
      if (open.id === request.id) open.close();
    },
    onRefused: ({ id }, error) =>
      refuse({ id, error, missingPerson: problemCode(error) === 'person_not_found' }),
  });

  const latest: RowVerbs = {
    approve: (request, verifiedBy, formerGroupIds) => {
      setRefusal(null);
      if (request.person) approve.mutate({ request, verifiedBy, formerGroupIds });
      else refuse({ id: request.id, error: null, missingPerson: true });
    },
    reject: setRejecting,
    inspect: (request) => {
      setRefusal(null);
      open.open(request.id);
    },
  };
  const current = useRef(latest);
  useEffect(() => {
    current.current = latest;
  });
  // Stable, so that the grid's columns are built once.
  const row = useMemo<RowVerbs>(
    () => ({
      approve: (...how) => current.current.approve(...how),
      reject: (request) => current.current.reject(request),
      inspect: (request) => current.current.inspect(request),
    }),
    [],
  );

  return {
    row,
    refusal,
    rejecting,
    approving: approve.isPending,
    rejectingNow: reject.isPending,
    reopening: reopen.isPending,
    replace: (request: EnrollmentRequest, replaces: string, formerGroupIds?: string[]) =>
      approve.mutate({ request, replaces, formerGroupIds }),
    reopen: (request: EnrollmentRequest) => reopen.mutate(request),
    cancelReject: () => setRejecting(null),
    confirmReject: (how: Rejecting) => rejecting && reject.mutate({ request: rejecting, rejecting: how }),
  };
}
