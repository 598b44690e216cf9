using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Restrictions.Internal;

internal sealed class Restriction : IVersioned
{
    private Restriction() { }

    public RestrictionId Id { get; private set; }

    public string NameKey { get; private set; } = "";

    public bool Enabled { get; private set; }

    /// <summary>JSON of a <see cref="RestrictionRuleText"/>: as it is, it goes into the evidence of every decision.</summary>
    public string Rule { get; private set; } = "";

    public string ChangedBy { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public long RowVersion { get; private set; }

    public KeptRestriction Kept => RestrictionRuleText.Read(Id, Rule);

    public static Restriction Create(RestrictionId id, RestrictionDraft draft, string by, DateTimeOffset now)
    {
        var made = new Restriction { Id = id };
        made.Change(draft, by, now);
        return made;
    }

    public void Change(RestrictionDraft draft, string by, DateTimeOffset now)
    {
        (Enabled, ChangedBy, ChangedAt) = (draft.Enabled, by, now);
        NameKey = SearchKey.Of(draft.Name);
        Rule = RestrictionRuleText.Write(draft);
    }
}
