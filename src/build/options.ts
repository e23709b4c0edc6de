import type { AddressOptions } from '../project/public-address.ts';

/** Where an archive comes from and where it goes. */
export interface BuildOptions extends AddressOptions {
  dumps: string;
  out: string;
  cache: string;
  full?: true;
}
