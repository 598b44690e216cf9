using System.Text.Json;
using Muster.Kernel.Ids;
using Muster.Modules.Restrictions.Terms;

namespace Muster.Modules.Restrictions.Internal;

/// <summary>A restriction as it stands in its row and in the evidence of decisions.</summary>
internal sealed record RestrictionRuleText(string Name, RestrictionEffect Effect, RestrictionTerms Terms)
{
    public static string Write(RestrictionDraft draft) =>
        JsonSerializer.Serialize(
            new RestrictionRuleText(draft.Name, draft.Effect, draft.Terms),
            RestrictionTextJson.Default.RestrictionRuleText
        );

    public static KeptRestriction Read(RestrictionId id, string text)
    {
        var rule = JsonSerializer.Deserialize(text, RestrictionTextJson.Default.RestrictionRuleText)!; // we wrote it
        return new KeptRestriction(id, rule.Name, rule.Effect, rule.Terms);
    }
}

internal sealed record KeptRestriction(RestrictionId Id, string Name, RestrictionEffect Effect, RestrictionTerms Terms);
