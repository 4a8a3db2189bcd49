import type { INodeProperties } from 'n8n-workflow';

import type { ActionKind } from '../model/template';
import { parameterFields, parametersAs, templateHelp } from '../operations/parameterFields';
import { optionsProperty } from './options';
import { outputProperties } from './output';
import { templateProperties } from './template';
import { toolProperty } from './tool';
import { exceptUndo, writeProperties } from './writes';

/** What says which template is meant. */
const chosenBy = ['tracker', 'templateSource', 'template.value', 'templateDefinition'];

function templatesOf(kind: ActionKind): INodeProperties[] {
	const help = templateHelp(chosenBy);
	const properties = [
		...templateProperties(kind),
		parametersAs,
		// Nothing is said of no template.
		{ ...help, displayOptions: { show: { templateSource: ['library', 'store'] }, hide: { template: [''] } } },
		{ ...help, displayOptions: { show: { templateSource: ['definition'] } } },
		...parameterFields(chosenBy),
	];
	return kind === 'edit' ? exceptUndo(properties) : properties;
}

/** The parameters of a Tracker Action node. */
export const actionProperties = (kind: ActionKind): INodeProperties[] => [
	toolProperty(kind),
	...templatesOf(kind),
	...(kind === 'get' ? outputProperties() : writeProperties(kind)),
	optionsProperty(kind),
];
