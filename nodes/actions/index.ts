export { actionConnections, actionProperties } from './describe/properties';
export { subtitle } from './describe/subtitle';
export { editorMethods } from './editor/methods';
export { runActions } from './run/run';
export { storeConnectionParts } from './store/credential';
export { runStore, storeConnections, storeMethods, storeProperties, storeSubtitle } from './store/run';
export { connection } from './transport/credential';
