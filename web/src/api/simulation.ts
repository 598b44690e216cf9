import { call, client } from './client';
import type { SimulatedFleet } from './models';

export function listSimulatedFleets(): Promise<SimulatedFleet[]> {
  return call(client.GET('/api/simulation/fleets'));
}

/** Takes out some of its enrollments; to be called until there are none. */
export async function removeSimulation(fleet: string): Promise<number> {
  return (await call(client.POST('/api/simulation/{fleet}/remove', { params: { path: { fleet } } }))).removed;
}
