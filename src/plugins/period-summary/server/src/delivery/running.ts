/** The delivery of each Strapi of this process; a test may start several. */
import type { Core } from '@strapi/strapi';

import { openDelivery, type Delivery } from './delivery';

const running = new WeakMap<Core.Strapi, Delivery>();

/** Undefined until the boot has come so far. */
export const deliveryOf = (strapi: Core.Strapi): Delivery | undefined => running.get(strapi);

export async function startDelivery(strapi: Core.Strapi): Promise<void> {
  running.set(strapi, await openDelivery(strapi));
}

export async function stopDelivery(strapi: Core.Strapi): Promise<void> {
  await running.get(strapi)?.close();
  running.delete(strapi);
}

/** For publishing: what was just committed here is read at once, not within a second. */
export function invalidate(strapi: Core.Strapi, series?: string): void {
  running.get(strapi)?.invalidate(series);
}
