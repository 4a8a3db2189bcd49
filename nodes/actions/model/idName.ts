/** Whether a name is that of an ID: affiliate_id, offerIds, TransactionID. A bid is none, nor is what was paid. */
export const isIdName = (name: string): boolean => /(^|[_\W])ids?$/i.test(name) || /[a-z]I[dD]s?$/.test(name);
