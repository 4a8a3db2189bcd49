import type { LibraryTemplate } from '../../model/template';
import { accountTemplates } from './account';
import { actionTemplates } from './action';
import { clickTemplates } from './click';
import { contractTemplates } from './contract';
import { conversionTemplates } from './conversion';
import { dealTemplates } from './deal';
import { inquiryTemplates } from './inquiry';
import { invoiceTemplates } from './invoice';
import { jobTemplates } from './job';
import { partnerTemplates } from './partner';
import { partnerAccountTemplates } from './partnerAccount';
import { partnerActionTemplates } from './partnerAction';
import { partnerClickTemplates } from './partnerClick';
import { partnerContractTemplates } from './partnerContract';
import { partnerInquiryTemplates } from './partnerInquiry';
import { partnerInvoiceTemplates } from './partnerInvoice';
import { partnerJobTemplates } from './partnerJob';
import { partnerProgramTemplates } from './partnerProgram';
import { partnerReportTemplates } from './partnerReport';
import { partnerTrackingLinkTemplates } from './partnerTrackingLink';
import { programTemplates } from './program';
import { promoCodeTemplates } from './promoCode';
import { reportTemplates } from './report';
import { submissionTemplates } from './submission';
import { trackingLinkTemplates } from './trackingLink';

export const templates: LibraryTemplate[] = [
	...partnerTemplates,
	...programTemplates,
	...contractTemplates,
	...trackingLinkTemplates,
	...actionTemplates,
	...submissionTemplates,
	...conversionTemplates,
	...inquiryTemplates,
	...promoCodeTemplates,
	...dealTemplates,
	...accountTemplates,
	...reportTemplates,
	...jobTemplates,
	...clickTemplates,
	...invoiceTemplates,
	...partnerAccountTemplates,
	...partnerReportTemplates,
	...partnerJobTemplates,
	...partnerClickTemplates,
	...partnerInvoiceTemplates,
	...partnerProgramTemplates,
	...partnerActionTemplates,
	...partnerContractTemplates,
	...partnerTrackingLinkTemplates,
	...partnerInquiryTemplates,
];
