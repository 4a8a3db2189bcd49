import * as v from 'valibot';

/** What a call means: `get` reads, `edit` changes or removes a record, `add` creates one. */
export const actionKinds = ['get', 'edit', 'add'] as const;
export const httpMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export const parameterPlaces = ['path', 'query', 'header', 'body'] as const;
export const parameterTypes = [
	'string',
	'number',
	'integer',
	'boolean',
	'date',
	'dateTime',
	'array',
	'object',
] as const;
export const bodyEncodings = ['json', 'form', 'query', 'none'] as const;
export const arrayFormats = ['repeat', 'brackets', 'indices', 'comma'] as const;
export const responseFormats = ['json', 'xml', 'text'] as const;
export const paginationStyles = ['page', 'offset', 'cursor', 'nextUrl', 'linkHeader', 'none'] as const;

const upTo = (max: number) =>
	v.pipe(
		v.string(),
		v.nonEmpty('must not be empty'),
		v.maxLength(max, `must not be longer than ${max} characters`),
	);
const text = upTo(500);
const longText = v.pipe(v.string(), v.maxLength(5000, 'must not be longer than 5000 characters'));
const jsonPath = v.pipe(v.string(), v.startsWith('$', 'must be a JSONPath that starts with $'));
const scalar = v.union([v.string(), v.number(), v.boolean(), v.null()]);

export const listChanges = ['merge', 'replace', 'remove'] as const;
/** A template may also say that an entry must be there already. */
export const entryChanges = [...listChanges, 'change'] as const;
export const replacedParts = ['none', 'lists', 'record'] as const;

/** The name of a parameter of this template, or a fixed value. */
const parameterOrConst = v.union([text, v.object({ const: scalar })]);
const readerValues = v.record(text, parameterOrConst);
const recordMatch = v.pipe(
	v.record(jsonPath, parameterOrConst),
	v.description(
		'Which of several records is meant: JSONPaths of the record, and the parameters whose values stand there, or fixed values. A parameter without a value stands for an empty one',
	),
);

const valueMap = v.pipe(
	v.record(v.string(), scalar),
	v.description(
		'What the parameter takes for a value that the record writes in another way; under an empty text, for what it has nothing for',
	),
);

export const currentSchema = v.object({
	path: v.pipe(
		jsonPath,
		v.description('From the record to the value; for a list, to the list or to each of its entries'),
	),
	field: v.optional(
		v.pipe(
			text,
			v.description(
				"The parameter whose value names the field that counts inside what 'path' finds, such as the kind of cap that is set",
			),
		),
	),
	values: v.optional(valueMap),
	entries: v.optional(
		v.pipe(
			v.record(text, v.union([jsonPath, v.object({ path: jsonPath, values: valueMap })])),
			v.description(
				"Lists: the fields of an entry as the parameter takes them, each with its JSONPath inside an entry of the record. '*' with the path $ takes all fields of the entry as they are; without it the ones that are not named are left out",
			),
		),
	),
});

export const choicesSchema = v.object({
	read: v.pipe(text, v.description('ID of the template of the library that lists the choices')),
	values: v.optional(
		v.pipe(
			readerValues,
			v.description("The reader's parameters, by this template's parameters or fixed values"),
		),
	),
	value: v.pipe(jsonPath, v.description('From a record to the value that is sent')),
	label: v.pipe(jsonPath, v.description('From a record to the name that people see')),
});

export const editSchema = v.object({
	read: v.pipe(text, v.description('ID of the template that reads the record which this one changes')),
	values: v.pipe(
		readerValues,
		v.description("The reader's parameters, by this template's parameters or fixed values"),
	),
	match: v.optional(recordMatch),
	replaces: v.optional(
		v.pipe(
			v.picklist(replacedParts),
			v.description(
				"What the call overwrites: 'none', only what is sent; 'lists', lists that are sent, whole; 'record', also what is not sent. Taken for 'record' when left out",
			),
		),
	),
	body: v.optional(
		v.pipe(jsonPath, v.description("From the record to the part that has the shape of the call's body")),
	),
	omit: v.optional(
		v.pipe(
			v.array(text),
			v.description("Fields of 'body' that are not sent back, because the tracker makes them itself"),
		),
	),
	creates: v.optional(
		v.pipe(v.boolean(), v.description('Whether the call makes the record where there is none to read')),
	),
	sets: v.optional(
		v.pipe(
			v.record(jsonPath, scalar),
			v.description(
				'What the call makes of the record although no parameter says so, such as the status of a call that bans: JSONPaths of the record and the values that stand there afterwards',
			),
		),
	),
	unreadable: v.optional(
		v.pipe(
			v.array(text),
			v.description(
				'What the call resets and no call reads back: parameters that must be given, or their present values are lost',
			),
		),
	),
});

export const existingSchema = v.object({
	read: v.pipe(text, v.description('ID of the template that finds a record which is there already')),
	values: v.pipe(
		readerValues,
		v.description("The reader's parameters, by this template's parameters or fixed values"),
	),
	match: recordMatch,
});

export const bulkSchema = v.object({
	parameter: v.pipe(text, v.description('The list parameter that takes the IDs of several records')),
	maximum: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('How many IDs a call takes at most')),
	results: v.optional(v.pipe(jsonPath, v.description('Where the answer lists a result a record'))),
	resultKey: v.optional(v.pipe(jsonPath, v.description('From such a result to the ID of its record'))),
	error: v.optional(
		v.pipe(jsonPath, v.description('From such a result to the reason why the record was refused')),
	),
	atomic: v.optional(
		v.pipe(v.boolean(), v.description('Whether a refused call has changed none of its records')),
	),
});

export const itemsSchema = v.object({
	type: v.picklist(['string', 'number', 'integer', 'boolean', 'object']),
	enum: v.optional(v.array(v.union([v.string(), v.number()]))),
});

export const parameterSchema = v.object({
	name: v.pipe(text, v.description('Name that the tracker gives the parameter; also the key of its value')),
	label: v.optional(v.pipe(text, v.description('What the form shows; made from the name when left out'))),
	in: v.pipe(v.picklist(parameterPlaces), v.description('Where the value goes')),
	type: v.pipe(v.picklist(parameterTypes), v.description('Type of the value')),
	required: v.optional(v.boolean()),
	default: v.optional(v.unknown()),
	enum: v.optional(
		v.pipe(
			v.array(v.union([v.string(), v.number(), v.boolean()])),
			v.nonEmpty('must list at least one value'),
		),
	),
	enumLabels: v.optional(
		v.pipe(
			v.array(v.string()),
			v.description("What the form shows for each value of 'enum', in the same order"),
		),
	),
	const: v.optional(v.pipe(v.unknown(), v.description('A value that is always sent and never shown'))),
	example: v.optional(v.unknown()),
	description: v.optional(longText),
	format: v.optional(
		v.pipe(
			text,
			v.description(
				"Dates: Luxon tokens such as yyyy-MM-dd, or 'unix', 'unixMs', 'iso'. Booleans: the words for true and false, such as 1/0 or TRUE/FALSE. Texts: 'password' is never shown. Objects and arrays: 'json' sends them as JSON text",
			),
		),
	),
	edge: v.optional(
		v.pipe(
			v.picklist(['start', 'end']),
			v.description(
				"Dates: whether the value begins or ends a span, so that 'last 7 days' fits in; told from the name when left out",
			),
		),
	),
	arrayFormat: v.optional(v.picklist(arrayFormats)),
	items: v.optional(v.pipe(itemsSchema, v.description('What an array holds; strings when left out'))),
	property: v.optional(
		v.pipe(
			text,
			v.description(
				'Where the value goes inside the body or query when that is not simply the name, in brackets: offer[name], fields[0][field_value]. $ makes the entries of an object the JSON body itself',
			),
		),
	),
	allowEmptyValue: v.optional(
		v.pipe(v.boolean(), v.description('Whether an empty text is sent rather than left out')),
	),
	minimum: v.optional(v.number()),
	maximum: v.optional(v.number()),
	current: v.optional(
		v.pipe(
			v.union([jsonPath, currentSchema]),
			v.description('Edits: where the value stands in the record as it is now'),
		),
	),
	key: v.optional(
		v.pipe(
			v.array(text),
			v.description(
				'Lists: the fields that tell the entries apart, all of them; an empty list where the entry itself does',
			),
		),
	),
	keyDefaults: v.optional(
		v.pipe(
			v.record(text, scalar),
			v.description("Lists: what a field of 'key' means that an entry lacks. It is never sent"),
		),
	),
	listChange: v.optional(
		v.pipe(
			v.picklist(entryChanges),
			v.description(
				"Lists: what becomes of the present entries, where that is not for the person to choose; 'change' is a merge that adds none",
			),
		),
	),
	entryOf: v.optional(
		v.pipe(
			text,
			v.description(
				"The list parameter of which the value makes one entry, together with the others of that list. The field inside the entry is 'property', or the name; $ makes the value the entry itself",
			),
		),
	),
	aside: v.optional(
		v.pipe(
			v.boolean(),
			v.description(
				'Edits: whether the value goes along with a change and is none itself, such as a reason or whether an email is sent',
			),
		),
	),
	leaveAlone: v.optional(
		v.pipe(
			scalar,
			v.description('What is sent where nothing is given, so that the tracker leaves the field as it is'),
		),
	),
	choices: v.optional(
		v.pipe(choicesSchema, v.description("A call whose records are the parameter's choices in the form")),
	),
});

export const paginationSchema = v.object({
	style: v.picklist(paginationStyles),
	in: v.optional(v.picklist(['query', 'body'])),
	pageParameter: v.optional(text),
	firstPage: v.optional(v.number()),
	offsetParameter: v.optional(text),
	cursorParameter: v.optional(text),
	cursor: v.optional(v.pipe(jsonPath, v.description('Where the answer holds the cursor of the next page'))),
	next: v.optional(
		v.pipe(jsonPath, v.description('Where the answer holds the URL or number of the next page')),
	),
	sizeParameter: v.optional(text),
	pageSize: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
	maxPageSize: v.optional(
		v.pipe(
			v.number(),
			v.integer(),
			v.minValue(1),
			v.description(
				'The largest page that the tracker is known to give as asked for: up to this size, a shorter page is the last one',
			),
		),
	),
	more: v.optional(v.pipe(jsonPath, v.description('Where the answer says whether there is a next page'))),
	total: v.optional(v.pipe(jsonPath, v.description('Where the answer holds the number of all records'))),
});

export const responseSchema = v.object({
	records: v.optional(
		v.pipe(
			v.union([jsonPath, v.array(jsonPath)]),
			v.description(
				'Which parts of the answer are the records; of several paths, the first that finds something counts',
			),
		),
	),
	success: v.optional(
		v.array(
			v.object({
				path: jsonPath,
				equals: scalar,
				not: v.optional(
					v.pipe(
						v.boolean(),
						v.description('Whether the call has succeeded where the value is any other one'),
					),
				),
			}),
		),
	),
	message: v.optional(v.array(jsonPath)),
	format: v.optional(v.picklist(responseFormats)),
	pagination: v.optional(paginationSchema),
	queued: v.optional(
		v.pipe(
			v.boolean(),
			v.description('Whether the tracker only takes note of the change and applies it later'),
		),
	),
	example: v.optional(v.pipe(v.unknown(), v.description('A short example answer, from the response root'))),
});

export const templateSchema = v.object({
	$schema: v.optional(v.string()),
	id: v.optional(
		v.pipe(
			text,
			v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'may hold letters, digits, dots, dashes and underscores only'),
		),
	),
	name: text,
	description: v.optional(longText),
	tracker: v.optional(text),
	kind: v.picklist(actionKinds),
	method: v.picklist(httpMethods),
	path: v.pipe(upTo(2000), v.description("Path below the connection's base URL, with {placeholders}")),
	server: v.optional(
		v.pipe(
			v.picklist(['api', 'origin']),
			v.description(
				"What the path is relative to: the API ('api', the default), or the installation that the API is part of ('origin')",
			),
		),
	),
	bodyEncoding: v.optional(v.picklist(bodyEncodings)),
	arrayFormat: v.optional(v.picklist(arrayFormats)),
	parameters: v.optional(
		v.pipe(v.array(parameterSchema), v.maxLength(500, 'must not hold more than 500 parameters')),
	),
	response: v.optional(responseSchema),
	edit: v.optional(v.pipe(editSchema, v.description('Edits: how the record is read before it is changed'))),
	add: v.optional(
		v.pipe(
			v.object({ existing: existingSchema }),
			v.description('Adds: how a record that is there already is found'),
		),
	),
	bulk: v.optional(v.pipe(bulkSchema, v.description('How one call changes several records'))),
	idempotent: v.optional(
		v.pipe(v.boolean(), v.description('Whether sending the call twice does the same as sending it once')),
	),
	documentation: v.optional(
		v.pipe(v.string(), v.regex(/^https?:\/\//, 'must be an address that starts with https:// or http://')),
	),
});

export type ActionKind = (typeof actionKinds)[number];
export type HttpMethod = (typeof httpMethods)[number];
export type ParameterType = (typeof parameterTypes)[number];
export type BodyEncoding = (typeof bodyEncodings)[number];
export type ArrayFormat = (typeof arrayFormats)[number];
export type ResponseFormat = (typeof responseFormats)[number];
export type ListChange = (typeof listChanges)[number];
export type EntryChange = (typeof entryChanges)[number];
export type EditRules = v.InferOutput<typeof editSchema>;
export type ExistingRules = v.InferOutput<typeof existingSchema>;
export type BulkRules = v.InferOutput<typeof bulkSchema>;
export type Choices = v.InferOutput<typeof choicesSchema>;
export type Current = v.InferOutput<typeof currentSchema>;
export type Parameter = v.InferOutput<typeof parameterSchema>;
export type Pagination = v.InferOutput<typeof paginationSchema>;
export type ResponseRules = v.InferOutput<typeof responseSchema>;
/** An action template as a person writes it; what it leaves out comes from the tracker's defaults. */
export type TemplateDefinition = v.InferOutput<typeof templateSchema>;

/**
 * A template that ships inside the package: always with an id, a description and its source. Its folder says which
 * tracker it is for.
 */
export type LibraryTemplate = Omit<TemplateDefinition, 'tracker'> & {
	id: string;
	description: string;
	documentation: string;
};

/** A template that can be run: validated, with the tracker's defaults filled in. */
export interface ActionTemplate extends TemplateDefinition {
	/** As it was written, before the defaults. */
	definition: TemplateDefinition;
	/** Whether it ships inside the package; what others say of themselves is not to be trusted. */
	ofLibrary: boolean;
	id: string;
	tracker: string;
	server: 'api' | 'origin';
	bodyEncoding: BodyEncoding;
	arrayFormat: ArrayFormat;
	parameters: Parameter[];
	/** Placeholders of the path that the connection fills. */
	pathValues: string[];
	/** Sent with the call unless a parameter sets the same header. */
	headers: Record<string, string>;
	response: ResponseRules & {
		message: string[];
		format: ResponseFormat;
	};
}
