import type { Callbacks, Framework } from "../types.ts";

const PACKAGES = ["botbuilder", "botbuilder-core", "@microsoft/agents-hosting"] as const;

const named = (...names: readonly string[]) => PACKAGES.flatMap((pkg) => names.map((name) => `${pkg}.${name}`));

/** https://learn.microsoft.com/javascript/api/botbuilder-core/activityhandler */
const ACTIVITIES = [
  "onAdaptiveCardInvoke",
  "onCommandActivity",
  "onCommandResultActivity",
  "onConversationUpdateActivity",
  "onEndOfConversationActivity",
  "onEventActivity",
  "onInstallationUpdateActivity",
  "onInstallationUpdateAddActivity",
  "onInstallationUpdateRemoveActivity",
  "onInvokeActivity",
  "onMembersAddedActivity",
  "onMembersRemovedActivity",
  "onMessageActivity",
  "onMessageDeleteActivity",
  "onMessageReactionActivity",
  "onMessageUpdateActivity",
  "onReactionsAddedActivity",
  "onReactionsRemovedActivity",
  "onSearchInvoke",
  "onSignInInvoke",
  "onSigninInvokeActivity",
  "onTurnActivity",
  "onTypingActivity",
  "onUnrecognizedActivity",
  "run",
];

/** https://learn.microsoft.com/javascript/api/botbuilder/teamsactivityhandler */
const TEAMS_ACTIVITIES = [
  "handleTeamsAnonymousAppBasedLinkQuery",
  "handleTeamsAppBasedLinkQuery",
  "handleTeamsCardActionInvoke",
  "handleTeamsConfigFetch",
  "handleTeamsConfigSubmit",
  "handleTeamsFileConsent",
  "handleTeamsFileConsentAccept",
  "handleTeamsFileConsentDecline",
  "handleTeamsMessagingExtensionBotMessagePreviewEdit",
  "handleTeamsMessagingExtensionBotMessagePreviewSend",
  "handleTeamsMessagingExtensionCardButtonClicked",
  "handleTeamsMessagingExtensionConfigurationQuerySettingUrl",
  "handleTeamsMessagingExtensionConfigurationSetting",
  "handleTeamsMessagingExtensionFetchTask",
  "handleTeamsMessagingExtensionQuery",
  "handleTeamsMessagingExtensionSelectItem",
  "handleTeamsMessagingExtensionSubmitAction",
  "handleTeamsMessagingExtensionSubmitActionDispatch",
  "handleTeamsO365ConnectorCardAction",
  "handleTeamsSigninTokenExchange",
  "handleTeamsSigninVerifyState",
  "handleTeamsTabFetch",
  "handleTeamsTabSubmit",
  "handleTeamsTaskModuleFetch",
  "handleTeamsTaskModuleSubmit",
  "onTeamsChannelCreated",
  "onTeamsChannelDeleted",
  "onTeamsChannelRenamed",
  "onTeamsChannelRestored",
  "onTeamsMeetingEnd",
  "onTeamsMeetingParticipantsJoin",
  "onTeamsMeetingParticipantsLeave",
  "onTeamsMeetingStart",
  "onTeamsMembersAdded",
  "onTeamsMembersRemoved",
  "onTeamsMessageEdit",
  "onTeamsMessageSoftDelete",
  "onTeamsMessageUndelete",
  "onTeamsReadReceipt",
  "onTeamsTeamArchived",
  "onTeamsTeamDeleted",
  "onTeamsTeamHardDeleted",
  "onTeamsTeamRenamed",
  "onTeamsTeamRestored",
  "onTeamsTeamUnarchived",
];

const TURN = { when: "request", argument: "last", parameters: ["context"], label: "turn" } as const satisfies Callbacks;

const ADAPTER = {
  process: TURN,
  processActivity: TURN,
  processActivityDirect: TURN,
  continueConversation: TURN,
  continueConversationAsync: TURN,
  use: { when: "request", parameters: ["context", "next"], label: "middleware" },
} as const satisfies Readonly<Record<string, Callbacks>>;

const AGENT_ROUTE = {
  when: "request",
  parameters: ["context", "turnState"],
  label: "{method} {0}",
} as const satisfies Callbacks;

/** The Bot Framework SDK, and the Microsoft 365 Agents SDK that follows it. */
export const botbuilder = {
  name: "Bot Framework SDK",
  source: "https://learn.microsoft.com/azure/bot-service/bot-activity-handler-concept?tabs=javascript",
  packages: [...PACKAGES, "botbuilder-dialogs"],
  functions: {
    "botbuilder-dialogs.WaterfallDialog": { when: "request", parameters: ["step"], label: "dialog {0}" },
  },
  kinds: {
    adapter: {
      made: named("BotFrameworkAdapter()", "CloudAdapter()"),
      types: named("BotFrameworkAdapter", "CloudAdapter"),
      methods: ADAPTER,
      returns: { use: "this" },
    },
    // https://learn.microsoft.com/javascript/api/@microsoft/agents-hosting/agentapplication
    agent: {
      made: ["@microsoft/agents-hosting.AgentApplication()"],
      types: ["@microsoft/agents-hosting.AgentApplication"],
      methods: {
        onActivity: AGENT_ROUTE,
        onConversationUpdate: AGENT_ROUTE,
        onMessage: AGENT_ROUTE,
        onMessageReactionAdded: AGENT_ROUTE,
        onMessageReactionRemoved: AGENT_ROUTE,
        onSignInFailure: AGENT_ROUTE,
        onSignInSuccess: AGENT_ROUTE,
        onTurn: AGENT_ROUTE,
        onError: { when: "request", parameters: ["context"], label: "error handler" },
      },
    },
    context: { types: named("TurnContext"), lives: "request" },
    turnState: { types: ["@microsoft/agents-hosting.TurnState"], lives: "request" },
    step: { types: ["botbuilder-dialogs.WaterfallStepContext"], lives: "request" },
    next: { lives: "request" },
  },
  handlerShapes: [
    { names: [/^_?(?:turnC|c)ontext$/, /^_?next$/], parameters: ["context", "next"] },
    { names: [/^_?(?:turnC|c)ontext$/, /^err(?:or)?$/], parameters: ["context"] },
    { names: [/^stepContext$/], parameters: ["step"] },
  ],
  classes: [
    {
      extends: named("ActivityHandler", "TeamsActivityHandler"),
      lives: "process",
      methods: { request: [...ACTIVITIES, ...TEAMS_ACTIVITIES] },
    },
    { extends: ["@microsoft/agents-hosting.AgentApplication"], lives: "process" },
    {
      extends: ["botbuilder-dialogs.ComponentDialog"],
      lives: "process",
      methods: {
        request: [
          "beginDialog",
          "continueDialog",
          "onBeginDialog",
          "onContinueDialog",
          "onEndDialog",
          "onRepromptDialog",
          "run",
        ],
      },
    },
  ],
} as const satisfies Framework;
