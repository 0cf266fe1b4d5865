/** The names of the plugin's presets. */
export type Preset = "recommended" | "strict";
