/** The name of a file that is the last part of an address. */
const ADDRESS_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a name, without its ending, is lower-case letters, digits and single hyphens between. */
export function isAddressName(name: string): boolean {
  return ADDRESS_NAME.test(name);
}
