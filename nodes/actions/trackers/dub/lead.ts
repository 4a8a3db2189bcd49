import type { LibraryTemplate } from '../../model/template';
import { customerDetails, customerExternalId, metadata, reference } from './shared';

export const leadTemplates: LibraryTemplate[] = [
	{
		id: 'dub.lead.create',
		name: 'Create lead',
		description: 'Tracks a lead of a click, such as a sign-up.',
		kind: 'add',
		method: 'POST',
		path: '/track/lead',
		parameters: [
			{
				name: 'clickId',
				in: 'body',
				type: 'string',
				required: true,
				allowEmptyValue: true,
				example: 'click-5',
				description: 'From the dub_id cookie; empty text takes the click that the customer came by',
			},
			{
				name: 'eventName',
				in: 'body',
				type: 'string',
				required: true,
				example: 'Sign up',
			},
			customerExternalId,
			...customerDetails,
			{
				name: 'mode',
				in: 'body',
				type: 'string',
				enum: ['async', 'wait', 'deferred'],
				enumLabels: ['Answer at Once', 'Wait Until Recorded', 'Record With a Later Call'],
			},
			{
				name: 'eventQuantity',
				label: 'Quantity',
				in: 'body',
				type: 'integer',
				minimum: 1,
				example: 1,
				description: 'The lead is tracked this many times',
			},
			metadata,
		],
		response: {
			records: '$',
			example: {
				click: { id: 'click-5' },
				link: {
					id: 'link_12',
					shortLink: 'https://go.example.com/jane',
					url: 'https://www.example.com',
					partnerId: 'pn_12',
				},
				customer: { name: 'Customer 5', email: 'customer5@example.com', externalId: 'USER5' },
			},
		},
		documentation: `${reference}/conversions/track-lead`,
	},
];
