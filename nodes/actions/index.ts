export { actionConnections, actionProperties } from './descriptions/properties';
export { subtitle } from './descriptions/subtitle';
export { storeConnections, storeProperties, storeSubtitle } from './descriptions/templatesNode';
export { editorMethods } from './methods/methods';
export { storeMethods } from './methods/templatesNode';
export { runActions } from './run/run';
export { storeConnectionParts } from './credential/storeCredential';
export { runStore } from './operations/run';
export { connection } from './credential/credential';
