import { templateHelp } from '../../../../nodes/actions/methods/templateHelp';
import { parameter, templateOf } from '../../../helpers/template';

const template = templateOf({
	name: 'Set <cap>',
	description: 'Sets the cap of an offer.',
	parameters: [
		parameter({
			name: 'offer_id',
			in: 'path',
			required: true,
			description: 'Which offer <b>it</b> is',
			example: '7',
		}),
		...Array.from({ length: 10 }, (_, index) =>
			parameter({ name: `more${index}`, in: 'query', description: `Field ${index}` }),
		),
	],
});

it('says what the template does and what has to be given, and is safe to draw', () => {
	expect(templateHelp(template, {}, false)).toBe(
		'<b>Set &lt;cap&gt;</b><br>Sets the cap of an offer.' +
			'<ul><li><b>Offer ID</b>: Which offer &lt;b&gt;it&lt;/b&gt; is. For example: 7</li></ul>',
	);
});

it('says what a value means that is given', () => {
	expect(templateHelp(template, { more3: 'x' }, false)).toContain('<b>More3</b>: Field 3.');
});

it('has the keys for JSON, and JSON to begin with that keeps what the form holds', () => {
	const help = templateHelp(template, { more3: 'x' }, true);
	expect(help).toContain('<li><code>offer_id</code>: Which offer');
	expect(help).toContain('Also taken: <code>more0</code>, <code>more1</code>');
	expect(help).toContain('<pre>{\n  "offer_id": "&lt;offer id, such as 7&gt;",\n  "more3": "x"\n}</pre>');
});
