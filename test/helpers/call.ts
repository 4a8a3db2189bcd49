import type { ActionTemplate } from '../../nodes/actions/model/template';
import { planRequest } from '../../nodes/actions/request/plan';
import type { PlannedCall } from '../../nodes/actions/run/call';
import { firstRequest } from '../../nodes/actions/run/pages';
import { trackerOf } from '../../nodes/actions/trackers';

/** The call that a template and values make. */
export function plannedCall(
	template: ActionTemplate,
	values: Record<string, unknown> = {},
	wanted = Infinity,
): PlannedCall {
	const plan = planRequest(template, values);
	const request = firstRequest(template, plan, wanted);
	return { tracker: trackerOf(template.tracker), template, plan, request, wanted };
}
