import type { LibraryTemplate } from '../../model/template';
import { overview } from './shared';

export const employeeTemplates: LibraryTemplate[] = [
	{
		id: 'everflow.employee.list',
		name: 'List employees',
		description: 'Lists the people of the network, such as managers of affiliates and advertisers.',
		kind: 'get',
		method: 'GET',
		path: '/networks/employees',
		response: {
			records: ['$.employees[*]', '$[*]'],
			pagination: { style: 'none' },
			example: [
				{ network_employee_id: 3, full_name: 'Kim Doe', email: 'kim@example.com', account_status: 'active' },
			],
		},
		documentation: overview,
	},
];
