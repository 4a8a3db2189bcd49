export { connection } from './credential/credential';
export { storeConnectionParts } from './credential/storeCredential';
export { actionProperties } from './descriptions/actionNode';
export { actionConnections, storeConnections } from './descriptions/connections';
export { actionSubtitle, storeSubtitle } from './descriptions/subtitle';
export { storeProperties } from './descriptions/templatesNode';
export { actionMethods, storeMethods } from './methods';
export { runStore } from './operations/run';
export { runActions } from './run/run';
