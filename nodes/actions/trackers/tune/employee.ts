import type { LibraryTemplate } from '../../model/template';
import { answer, listOf, read, reference } from './shared';

export const employeeTemplates: LibraryTemplate[] = [
	read('Employee', 'findAllAffiliateManagers', {
		id: 'tune.employee.listManagers',
		name: 'List affiliate managers',
		description:
			'Lists the employees who look after affiliates, with the IDs that Assign affiliate manager wants.',
		parameters: [],
		response: {
			records: [...listOf('Employee'), '$.response.data[*]'],
			pagination: { style: 'none' },
			example: answer({ '3': { Employee: { id: '3', first_name: 'Kim', email: 'kim@example.com' } } }),
		},
		documentation: `${reference}/employee-findallaffiliatemanagers/`,
	}),
];
