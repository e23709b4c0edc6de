/** Whether a link may lead there: the schemes that a page or an e-mail may safely name. */
export function isWebAddress(url: string): boolean {
  return /^(?:https?|mailto):/.test(url);
}
