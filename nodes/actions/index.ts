export { actionConnections, actionProperties } from './descriptions/properties';
export { subtitle } from './descriptions/subtitle';
export { editorMethods } from './methods/methods';
export { runActions } from './run/run';
export { storeConnectionParts } from './credential/storeCredential';
export { runStore, storeConnections, storeMethods, storeProperties, storeSubtitle } from './operations/run';
export { connection } from './credential/credential';
