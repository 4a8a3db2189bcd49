import { startEverflow } from '../../trackers/index.mts';
import type { FakeTracker } from '../../trackers/index.mts';
import type { Stage } from './stage.mts';

/** What somebody wants done, in the words of somebody who has read nothing. */
interface Errand {
	/** What is typed into the nodes panel, and what is taken there. */
	search: string;
	node: 'Tracker Action Get' | 'Tracker Action Edit' | 'Tracker Action Add';
	wish: string;
	tracker: string;
	/** What is typed into the list of templates, and what heads it then. */
	words: string;
	template: string;
}

type Fields = Record<string, unknown>;

const keyHeaders = (tracker: FakeTracker): Record<string, string> =>
	tracker.id === 'affise'
		? { 'api-key': String(tracker.credentials.affiseTrackerApi?.apiKey) }
		: { 'x-eflow-api-key': String(tracker.credentials.everflowTrackerApi?.apiKey) };

/** What the tracker holds, past the workflow. */
function held(tracker: FakeTracker, path: string): Fields {
	const url = new URL(tracker.baseUrl + path);
	const { body } = tracker.respond({ method: 'GET', url, headers: keyHeaders(tracker), body: '' });
	return JSON.parse(body) as Fields;
}

/** Lists that a POST asks for change nothing. */
const isList = (path: string): boolean => /table$|reporting\/conversions$/.test(path);

const writes = (tracker: FakeTracker): string[] =>
	tracker.log
		.filter(({ method, path }) => method !== 'GET' && !(method === 'POST' && isList(path)))
		.map(({ method, path }) => `${method} ${path}`);

const affiseConversion = (number: number): string => `5bd0${number.toString(16).padStart(20, '0')}`;

const PREVIEW = 'This is a preview: nothing was sent.';

/** From an empty canvas to a change on the tracker, without a page of documentation and without writing JSON. */
export function journeyCases(running: () => Stage): void {
	let started: FakeTracker | undefined;
	/** Those that are there already, by their trackers. */
	const connections = new Map<string, string>();

	beforeAll(async () => {
		started = await startEverflow();
		connections.set('Affise', running().connection.name);
	});

	afterAll(async () => {
		await started?.close();
	});

	const everflow = (): FakeTracker => {
		if (started === undefined) throw new Error('The simulated Everflow is not running');
		return started;
	};

	beforeEach(() => everflow().reset());

	/** Adds a node and finds its template. */
	async function begin({ search, node, wish, tracker, words, template }: Errand): Promise<void> {
		const { editor } = running();
		await editor.openNew();
		await editor.openNodesPanel();
		await editor.searchNodes(search, node);
		await editor.takeNode(node, wish);
		await editor.choose('tracker', tracker);
		// n8n chooses the newest connection of all that a node offers, which may be that of the store.
		const connection = connections.get(tracker);
		if (connection !== undefined) await editor.chooseConnection(connection);
		const offered = await editor.chooseTemplate(template, words);
		expect(offered[0]).toBe(template);
	}

	/** Runs the step with Preview, keeps a picture, and tells what it shows. */
	async function preview(picture: string): Promise<string> {
		const { editor } = running();
		await editor.choose('mode', 'Preview');
		await editor.runStep();
		const shown = await editor.untilOutput('"preview":true');
		expect(await editor.outputPanel().innerText()).toContain(PREVIEW);
		await running().shot(`${picture}-preview`);
		return shown;
	}

	/** Runs the step with Send, and keeps a picture. */
	async function send(picture: string): Promise<void> {
		const { editor } = running();
		await editor.choose('mode', 'Send');
		await editor.runStep();
		await editor.outputPanel().getByText(PREVIEW).waitFor({ state: 'hidden' });
		await running().shot(`${picture}-sent`);
	}

	/** Runs the step once more, where there is nothing left to do. */
	async function sendAgain(said: string): Promise<void> {
		const { editor } = running();
		await editor.runStep();
		await editor.outputPanel().getByText(said).waitFor();
	}

	describe('on Affise', () => {
		test('a daily cap is set, and all other caps and the payouts stay', async () => {
			const { editor, affise } = running();
			await begin({
				search: 'daily cap',
				node: 'Tracker Action Edit',
				wish: 'Set a daily cap',
				tracker: 'Affise',
				words: 'daily limit',
				template: 'Set daily cap',
			});
			expect(await editor.formFields()).toEqual(['offer_id', 'value']);
			const before = held(affise, '/3.0/offer/7').offer as { caps: Fields[] } & Fields;
			await editor.give('offer_id', '7');
			await editor.fill('value', '150');
			expect(await preview('journey-affise-cap')).toContain(
				'"summary":"Setdailycap7:capswith1of7neworchanged"',
			);
			expect(writes(affise)).toEqual([]);

			await send('journey-affise-cap');
			expect(writes(affise)).toEqual(['POST /3.0/admin/offer/7']);
			const after = held(affise, '/3.0/offer/7').offer as { caps: Fields[] } & Fields;
			const [daily, ...others] = before.caps;
			expect(after.caps).toEqual([{ ...daily, value: 150 }, ...others]);
			expect(after.payments).toEqual(before.payments);
			expect(after.partner_payments).toEqual(before.partner_payments);
			await editor.closeNode();
		});

		test('an offer is paused, once', async () => {
			const { editor, affise } = running();
			await begin({
				search: 'pause offer',
				node: 'Tracker Action Edit',
				wish: 'Pause an offer',
				tracker: 'Affise',
				words: 'stop',
				template: 'Pause offer',
			});
			expect(await editor.formFields()).toEqual(['offer_id']);
			await editor.fill('offer_id', '7');
			expect(await preview('journey-affise-pause')).toContain('"before":"active","after":"stopped"');
			await send('journey-affise-pause');
			expect(held(affise, '/3.0/offer/7').offer).toMatchObject({ status: 'stopped' });
			await sendAgain('The record is as it should be already');
			expect(writes(affise)).toEqual(['POST /3.0/admin/offer/mass-update']);
			await editor.closeNode();
		});

		test('three conversions are approved by their IDs, copied from a column, in one call', async () => {
			const { editor, affise } = running();
			const ids = [2, 8, 14].map(affiseConversion);
			const statuses = () =>
				ids.map(
					(id) =>
						(held(affise, `/3.0/stats/conversionsbyid?id=${id}`).conversion as Fields | undefined)?.status,
				);
			await begin({
				search: 'approve conversions',
				node: 'Tracker Action Edit',
				wish: 'Approve conversions',
				tracker: 'Affise',
				words: 'confirm',
				template: 'Approve conversions',
			});
			expect(await editor.formFields()).toEqual(['ids']);
			expect(statuses()).toEqual(['pending', 'pending', 'pending']);
			await editor.fill('ids', ids.join(' '));
			expect(await preview('journey-affise-approve')).toContain(`"ids":${JSON.stringify(ids)}`);
			await send('journey-affise-approve');
			affise.applyQueued();
			expect(statuses()).toEqual(['confirmed', 'confirmed', 'confirmed']);
			expect(writes(affise)).toEqual(['POST /3.0/admin/conversion/edit']);
			await editor.closeNode();
		});

		test('an affiliate is onboarded, and a second run makes no other', async () => {
			const { editor, affise } = running();
			await begin({
				search: 'new affiliate',
				node: 'Tracker Action Add',
				wish: 'Create an affiliate',
				tracker: 'Affise',
				words: 'sign up',
				template: 'Create affiliate',
			});
			expect(await editor.formFields()).toEqual(['email', 'password', 'country']);
			await editor.fill('email', 'nova@example.com');
			await editor.fill('password', 'Welcome-2-us');
			await editor.fill('country', 'DE');
			await editor.choose('ifExists', 'Use');
			expect(await preview('journey-affise-onboard')).toContain('"password":"***"');
			await send('journey-affise-onboard');
			await sendAgain('There is such a record already');
			await running().shot('journey-affise-onboard-again');
			expect(writes(affise)).toEqual(['POST /3.0/admin/partner']);
			const { partners } = held(affise, '/3.0/admin/partners?search=nova@example.com');
			expect(partners).toMatchObject([{ email: 'nova@example.com', country: 'DE' }]);
			await editor.closeNode();
		});
	});

	describe('on Everflow, which stores a record whole', () => {
		test('a connection is made on the way, and a daily cap is set', async () => {
			const { editor, page } = running();
			await begin({
				search: 'daily cap',
				node: 'Tracker Action Edit',
				wish: 'Set a daily cap',
				tracker: 'Everflow',
				words: 'daily',
				template: 'Set daily cap',
			});
			await page.getByRole('button', { name: /Connect to Everflow/ }).click();
			const modal = page.locator('[data-test-id="editCredential-modal"]');
			const field = (name: string) => page.locator(`[data-test-id="parameter-input-${name}"] input`);
			await field('baseUrl').fill(everflow().baseUrl);
			await field('apiKey').fill(String(everflow().credentials.everflowTrackerApi?.apiKey));
			await running().shot('journey-everflow-connection');
			await page.locator('[data-test-id="credential-save-button"]').click();
			await modal.waitFor({ state: 'hidden' });
			connections.set('Everflow', 'Everflow Tracker account');

			const before = held(everflow(), '/networks/offers/5?relationship=all');
			await editor.fill('network_offer_ids', '5');
			await editor.fill('value', '120');
			expect(await preview('journey-everflow-cap')).toContain('"before":100,"after":120');
			await send('journey-everflow-cap');
			expect(writes(everflow())).toEqual(['PATCH /v1/networks/patch/offers/apply']);
			const after = held(everflow(), '/networks/offers/5?relationship=all');
			expect(after).toEqual({ ...before, daily_conversion_cap: 120, time_saved: after.time_saved });
			await editor.closeNode();
		});

		test('an offer is paused, and a new name of it leaves its payouts, labels and targeting as they are', async () => {
			const { editor } = running();
			await begin({
				search: 'pause offer',
				node: 'Tracker Action Edit',
				wish: 'Pause an offer',
				tracker: 'Everflow',
				words: 'stop',
				template: 'Pause offer',
			});
			const before = held(everflow(), '/networks/offers/5?relationship=all');
			await editor.fill('network_offer_ids', '5');
			expect(await preview('journey-everflow-pause')).toContain('"before":"active","after":"paused"');
			await send('journey-everflow-pause');
			await sendAgain('The record is as it should be already');

			await editor.chooseTemplate('Update offer');
			await editor.give('offerId', '5');
			await editor.addField('Name');
			await editor.fill('name', 'Offer 5 Plus');
			expect(await preview('journey-everflow-rename')).toContain('"after":"Offer5Plus"');
			await send('journey-everflow-rename');
			expect(writes(everflow())).toEqual([
				'PATCH /v1/networks/patch/offers/apply',
				'PUT /v1/networks/offers/5',
			]);
			const after = held(everflow(), '/networks/offers/5?relationship=all');
			expect(after).toEqual({
				...before,
				offer_status: 'paused',
				name: 'Offer 5 Plus',
				time_saved: after.time_saved,
			});
			await editor.closeNode();
		});

		test('three pending conversions that a step before has found are approved', async () => {
			const { editor } = running();
			await begin({
				search: 'list conversions',
				node: 'Tracker Action Get',
				wish: 'Get many conversions',
				tracker: 'Everflow',
				words: 'pending',
				template: 'List conversions by status',
			});
			await editor.choose('status', 'Pending');
			await editor.fill('from', '2026-03-01');
			await editor.fill('to', '2026-03-15');
			await editor.give('timezone_id', '67');
			await editor.fill('limit', '3');
			await editor.runStep();
			await editor.untilOutput('"status":"pending"');
			await running().shot('journey-everflow-pending');
			await editor.closeNode();

			await editor.openNodesPanel('Tracker Action Get');
			await editor.searchNodes('approve conversions', 'Tracker Action Edit');
			await editor.takeNode('Tracker Action Edit', 'Approve conversions');
			await editor.choose('tracker', 'Everflow');
			await editor.chooseConnection('Everflow Tracker account');
			await editor.chooseTemplate('Approve conversions', 'approve');
			await editor.drag('conversion_id', editor.parameter('conversion_ids'));
			await editor.untilExpression(editor.parameter('conversion_ids'), '{{ $json.conversion_id }}');
			expect(await preview('journey-everflow-approve')).toContain('"before":"pending","after":"approved"');
			await send('journey-everflow-approve');
			everflow().applyQueued();
			const sent = everflow().log.filter(({ method }) => method === 'PATCH');
			const ids = sent.flatMap(
				({ body }) => (JSON.parse(body) as { conversion_ids: string[] }).conversion_ids,
			);
			expect(ids).toHaveLength(3);
			expect(sent).toHaveLength(1);
			for (const id of ids) {
				expect(held(everflow(), `/networks/reporting/conversions/${id}`)).toMatchObject({
					status: 'approved',
				});
			}
			await editor.closeNode();
		});

		test('an affiliate is onboarded, and a second run makes no other', async () => {
			const { editor } = running();
			await begin({
				search: 'onboard affiliate',
				node: 'Tracker Action Add',
				wish: 'Create an affiliate',
				tracker: 'Everflow',
				words: 'new affiliate',
				template: 'Create affiliate',
			});
			await editor.fill('name', 'Nova Media');
			await editor.choose('account_status', 'Active');
			await editor.give('network_employee_id', '3');
			await editor.choose('ifExists', 'Use');
			expect(await preview('journey-everflow-onboard')).toContain('"method":"POST"');
			await send('journey-everflow-onboard');
			await sendAgain('There is such a record already');
			expect(writes(everflow())).toEqual(['POST /v1/networks/affiliates']);
			await editor.closeNode();
		});
	});
}
