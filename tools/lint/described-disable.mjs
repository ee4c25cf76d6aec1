/** ESLint rule: every suppression says why, after ` -- `. @type {import('eslint').Rule.RuleModule} */
export const describedDisable = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { reason: 'A suppression gives its reason: `eslint-disable-next-line rule -- why`.' },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!/^\s*eslint-disable/.test(comment.value)) continue;
          if (comment.loc && !/\s--\s+\S{3,}/.test(comment.value))
            context.report({ loc: comment.loc, messageId: 'reason' });
        }
      },
    };
  },
};
