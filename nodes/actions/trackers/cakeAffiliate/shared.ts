/** CAKE's help pages on the affiliate API, which list these methods by name only. */
export const documentation = 'https://support.getcake.com/support/solutions';
