import type { INodeProperties } from 'n8n-workflow';

import type { ActionKind } from '../model/template';
import { optionsProperty } from './options';
import { outputProperties } from './output';
import { parameterProperties } from './parameters';
import { templateProperties } from './template';
import { toolProperty } from './tool';
import { exceptUndo, writeProperties } from './writes';

function templatesOf(kind: ActionKind): INodeProperties[] {
	const properties = [...templateProperties(kind), ...parameterProperties()];
	return kind === 'edit' ? exceptUndo(properties) : properties;
}

/** The parameters of a Tracker Action node. */
export const actionProperties = (kind: ActionKind): INodeProperties[] => [
	toolProperty(kind),
	...templatesOf(kind),
	...(kind === 'get' ? outputProperties() : writeProperties(kind)),
	optionsProperty(kind),
];
