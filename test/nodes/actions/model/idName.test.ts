import { isIdName } from '../../../../nodes/actions/model/idName';

it.each([
	['id', true],
	['ids', true],
	['affiliate_id', true],
	['offer_ids', true],
	['conversion-id', true],
	['offerId', true],
	['pubIDs', true],
	['ActionId', true],
	['paid', false],
	['bid', false],
	['bids', false],
	['valid', false],
	['identity', false],
	['', false],
])('%p is the name of an ID: %p', (name, expected) => expect(isIdName(name)).toBe(expected));
