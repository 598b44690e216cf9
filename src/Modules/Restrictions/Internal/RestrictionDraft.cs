using Muster.Modules.Restrictions.Terms;

namespace Muster.Modules.Restrictions.Internal;

/// <summary>A restriction that somebody wants, checked.</summary>
internal sealed record RestrictionDraft(string Name, RestrictionEffect Effect, bool Enabled, RestrictionTerms Terms);

internal enum RestrictionEffect
{
    Refuse,

    /// <summary>A person decides, who may let the device in all the same.</summary>
    Ask,
}
