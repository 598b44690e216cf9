import { call, client } from './client';
import type { HandOffQuestion } from './models';

export function getHandOff(userCode: string): Promise<HandOffQuestion> {
  return call(client.GET('/api/hand-offs/{userCode}', { params: { path: { userCode } } }));
}

export async function answerHandOff(userCode: string, yes: boolean): Promise<void> {
  const params = { path: { userCode } };
  await call(
    yes
      ? client.POST('/api/hand-offs/{userCode}/confirm', { params })
      : client.POST('/api/hand-offs/{userCode}/deny', { params }),
  );
}
