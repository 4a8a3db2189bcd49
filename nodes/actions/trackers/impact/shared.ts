import type { Choices, Parameter, ResponseRules } from '../../model/template';

const published =
	'https://github.com/api-evangelist/impact/blob/0013eb3aa98f49bf4acd097a2805d742898348e2/openapi';

const harvested =
	'https://github.com/api-evangelist/impact/blob/7e84f9a1cc39cd5d36375818351090b376aa19f5/openapi/_original';

const joined =
	'https://github.com/api-evangelist/impact/blob/1c744e4fa9187569d26c46f38c97a7c66fe5eb94/openapi';

/** The vendor's OpenAPI files, by API. */
export const reference = {
	actions: `${published}/impact-brand-actions-v14-openapi.yml`,
	partners: `${published}/impact-brand-partners-v14-openapi.yml`,
	contracts: `${published}/impact-brand-contracts-v14-openapi.yml`,
	trackingLinks: `${published}/impact-brand-trackinglinks-v14-openapi.yml`,
	programs: `${harvested}/impact-brand-programs-v14-openapi.yml`,
	submissions: `${harvested}/impact-brand-submissions-v14-openapi.yml`,
	conversions: `${harvested}/impact-brand-conversions-v14-openapi.yml`,
	clicks: `${published}/_original/impact-brand-clicks-v14.yaml`,
	invoices: `${published}/_original/impact-brand-invoices-v14.yaml`,
	jobs: `${published}/_original/impact-brand-jobs-v14.yaml`,
	inquiries: `${harvested}/impact-brand-actioninquiries-v14-openapi.yml`,
	deals: `${harvested}/impact-brand-deals-v14-openapi.yml`,
	reports: `${harvested}/impact-brand-reports-v14-openapi.yml`,
	company: `${joined}/impact-company-information-api-openapi.yml`,
	promoCodes: `${joined}/impact-promo-codes-api-openapi.yml`,
	partnerAccount: `${published}/_original/impact-partner-account-v16.yaml`,
	partnerActions: `${published}/_original/impact-partner-actions-v16.yaml`,
	partnerCampaigns: `${published}/_original/impact-partner-campaigns-v16.yaml`,
	partnerClicks: `${published}/_original/impact-partner-clicks-v16.yaml`,
	partnerContracts: `${published}/_original/impact-partner-contracts-v16.yaml`,
	partnerInvoices: `${published}/_original/impact-partner-invoices-v16.yaml`,
	partnerJobs: `${published}/_original/impact-partner-jobs-v16.yaml`,
	partnerInquiries: `${published}/_original/impact-partner-actioninquiries-v16.yaml`,
	partnerReports: `${published}/_original/impact-partner-reports-v16.yaml`,
	partnerTrackingLinks: `${published}/_original/impact-partner-trackinglinks-v16.yaml`,
};

/** A write that is done says so and where its record is. */
export const done = (uri: string): ResponseRules => ({
	records: '$',
	success: [{ path: '$.Status', equals: 'OK' }],
	example: { Status: 'OK', Uri: uri },
});

/** A write that is carried out later; the address is that of its submission. */
export const queued: ResponseRules = {
	records: '$',
	queued: true,
	success: [{ path: '$.Status', equals: 'QUEUED' }],
	example: { Status: 'QUEUED', QueuedUri: '/Advertisers/IRexample/APISubmissions/A-0001' },
};

/** impact.com wants times as ISO 8601. */
const instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";

export const time = (name: string, label: string, example: string): Parameter => ({
	name,
	label,
	in: 'query',
	type: 'dateTime',
	format: instant,
	example,
});

export const programs: Choices = { read: 'impact.program.list', value: '$.Id', label: '$.Name' };
export const partners: Choices = { read: 'impact.partner.list', value: '$.Id', label: '$.Name' };
export const deals: Choices = { read: 'impact.deal.list', value: '$.Id', label: '$.Name' };

export const campaignId: Parameter = {
	name: 'CampaignId',
	label: 'Program ID',
	in: 'query',
	type: 'integer',
	example: 1000,
	choices: programs,
};

export const programPath: Parameter = {
	name: 'ProgramId',
	label: 'Program ID',
	in: 'path',
	type: 'integer',
	required: true,
	example: 1000,
	choices: programs,
};

export const campaignPath: Parameter = { ...programPath, name: 'CampaignId' };

/** Filters of actions and of their updates. */
export const actionFilters: Parameter[] = [
	{
		name: 'State',
		in: 'query',
		type: 'string',
		enum: ['PENDING', 'APPROVED', 'REVERSED'],
		enumLabels: ['Pending', 'Approved', 'Reversed'],
		example: 'PENDING',
	},
	{
		...time('StartDate', 'Updated From', '2026-03-01T00:00:00Z'),
		description: 'The last 7 days without it; at most 45 days at once, and never without the end',
	},
	time('EndDate', 'Updated To', '2026-03-31T00:00:00Z'),
	time('ActionDateStart', 'Event From', '2026-03-01T00:00:00Z'),
	time('ActionDateEnd', 'Event To', '2026-03-31T00:00:00Z'),
	time('LockingDateStart', 'Locking From', '2026-03-16T00:00:00Z'),
	time('LockingDateEnd', 'Locking To', '2026-04-25T00:00:00Z'),
];

export const reportId: Parameter = {
	name: 'ReportId',
	label: 'Report ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'adv_action_listing_pm',
	description: 'Number or handle; List reports has them',
};

export const programFilter: Parameter = {
	name: 'SUBAID',
	label: 'Program ID',
	in: 'query',
	type: 'integer',
	example: 1000,
	choices: programs,
};

export const listed = (id: string) => ({
	'@page': '1',
	'@total': '1',
	'@nextpageuri': '',
	Reports: [{ Name: 'Action Listing', Id: id, Category: 'Listing', ApiAccessible: true }],
});

export const resultFormat: Parameter = {
	name: 'ResultFormat',
	label: 'Format of File',
	in: 'query',
	type: 'string',
	enum: ['CSV', 'JSON', 'XML'],
	enumLabels: ['CSV', 'JSON', 'XML'],
	description: 'CSV when left out',
};

/** A list in the query, with the name said again for each value. */
export const repeated = (name: string, label: string, example: number | string): Parameter => ({
	name,
	label,
	in: 'query',
	type: 'array',
	...(typeof example === 'number' ? { items: { type: 'integer' } } : {}),
	arrayFormat: 'repeat',
	example: [example],
});

export const clickDay: Parameter = {
	name: 'Date',
	in: 'query',
	type: 'date',
	format: 'yyyy-MM-dd',
	example: '2026-03-14',
	description: 'The day whose clicks are exported; today when left out',
};

/** An export is made later, as a job; the two addresses are those of the job and of its file. */
export const exported = (role: 'Advertisers' | 'Mediapartners'): ResponseRules => {
	const job = `/${role}/IRexample/Jobs/job-1`;
	return {
		records: '$',
		queued: true,
		example: { Status: 'QUEUED', QueuedUri: job, ResultUri: `${job}/Download` },
	};
};

export const jobId: Parameter = {
	name: 'JobId',
	label: 'Job ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'job-1',
	description: 'The last part of the QueuedUri that the export answered with',
};

export const job = {
	Id: 'job-1',
	Type: 'ApiReport',
	ProgramId: '1000',
	CreatedBy: 'api@example.com',
	CreatedDate: '2026-03-15T10:00:00Z',
	CompletedDate: '2026-03-15T10:02:00Z',
	Status: 'COMPLETED',
	ResultUri: '/Advertisers/IRexample/Jobs/job-1/Download',
};

export const listedJobs = { '@page': '1', '@total': '1', '@nextpageuri': '', Jobs: [job] };

export const reportMetaData = {
	Name: 'Action Listing',
	Id: 'adv_action_listing_pm',
	Description: 'Actions of a program',
	Filters: [{ Name: 'SUBAID', DataType: 'Integer', Format: '' }],
	Attributes: [{ Name: 'action_id', DataType: 'String', Description: 'ID of the action' }],
};

export const invoiceId: Parameter = {
	name: 'InvoiceId',
	label: 'Invoice ID',
	in: 'path',
	type: 'string',
	required: true,
	example: 'INV-1',
};

export const invoicePeriod: Parameter[] = [
	time('StartDate', 'Created From', '2026-03-01T00:00:00Z'),
	time('EndDate', 'Created To', '2026-03-31T00:00:00Z'),
];

export const rows = {
	'@page': '1',
	'@total': '1',
	'@nextpageuri': '',
	Records: [{ action_id: '1000.4636.158001' }],
};

export const id = (label: string, example: string): Parameter => ({
	name: 'id',
	label,
	in: 'path',
	type: 'string',
	required: true,
	example,
});

export const dealId: Parameter = {
	name: 'DealId',
	in: 'path',
	type: 'integer',
	required: true,
	example: 3,
	choices: deals,
};

export const bodyTime = (name: string, label: string, example: string): Parameter => ({
	...time(name, label, example),
	in: 'body',
});
