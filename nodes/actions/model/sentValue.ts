/** What the engine sends for one parameter. Whole numbers beyond 2^53 are bigints, so that they stay exact. */
export type SentValue =
	| string
	| number
	| bigint
	| boolean
	| null
	| SentValue[]
	| { [key: string]: SentValue };
