import { call, client } from './client';
import type { EndpointSettings, EndpointValidation } from './models';

export function getEndpoint(): Promise<EndpointSettings> {
  return call(client.GET('/api/settings/endpoint'));
}

export function validateEndpoint(): Promise<EndpointValidation> {
  return call(client.POST('/api/settings/endpoint/validate'));
}
