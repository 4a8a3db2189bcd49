import type { IAuthenticate, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

import type { ConnectionTest, Tracker } from '../model/tracker';
import { testExpressions } from '../request/connectionTest';
import { trackerOf } from '../trackers';
import { attachKeys } from './attachKeys';
import { checkConnection, type Check } from './check';
import { checkTracker, refusal } from './checkTracker';
import { sameForAllItemsField } from './sameForAllItems';

/** What every credential type of this package gets from its tracker. */
export interface ConnectionParts {
	properties: INodeProperties[];
	authenticate: IAuthenticate;
	preAuthentication: NonNullable<ICredentialType['preAuthentication']>;
	test: ICredentialTestRequest;
}

/**
 * n8n runs `preAuthentication` before a request wherever this field is empty. Nothing is ever kept in it, so
 * every credential test passes through there: the place to judge answers that n8n's own test rules cannot
 * read, such as a 200 that says no, or XML. The transport fills the field in, so its calls do not.
 */
const hiddenToken: INodeProperties = {
	displayName: 'Session',
	name: 'sessionToken',
	type: 'hidden',
	typeOptions: { expirable: true },
	default: '',
};

/** The call that n8n itself makes after the check. */
function testRequest(tracker: Tracker, test: ConnectionTest): ICredentialTestRequest {
	const { path, query } = testExpressions(test);
	return {
		request: {
			baseURL: '={{$credentials.baseUrl}}',
			url: path,
			qs: query,
			...(test.anyAnswerWithout ? { ignoreHttpStatusErrors: true } : {}),
			disableFollowRedirect: true,
		},
		rules: [401, 403].map((value) => ({
			type: 'responseCode',
			properties: { value, message: refusal(tracker, value).message },
		})),
	};
}

/**
 * The behaviour of a credential type.
 *
 * @param tracker What the connection leads to.
 * @param properties The fields that the person fills in.
 * @param check The connection test.
 */
export const checkedConnection = (
	tracker: Tracker,
	properties: INodeProperties[],
	check: Check,
): ConnectionParts => ({
	properties: [...properties, hiddenToken, sameForAllItemsField(properties)],
	authenticate: attachKeys(tracker),
	async preAuthentication(credentials) {
		await checkConnection(this.helpers, tracker, credentials, check);
		return {};
	},
	test: testRequest(tracker, tracker.test ?? { path: '/' }),
});

/**
 * The behaviour of a tracker's credential type, from what is known of the tracker.
 *
 * @param trackerId For example `affise`.
 * @param properties The fields that the person fills in.
 */
export const connection = (trackerId: string, properties: INodeProperties[]): ConnectionParts =>
	checkedConnection(trackerOf(trackerId), properties, checkTracker);
