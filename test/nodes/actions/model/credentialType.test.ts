import { credentialTypeOf } from '../../../../nodes/actions/model/credentialType';

it('names the credential type as saved workflows do', () => {
	expect(credentialTypeOf('affiseAffiliate')).toBe('affiseAffiliateTrackerApi');
});
