export default { meta: { name: "empty" }, rules: {} };
