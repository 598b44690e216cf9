using Muster.Modules.Audit;

namespace Muster.Modules.People.Internal;

/// <summary>A list brought other details.</summary>
internal sealed record PersonDescribed(Guid PersonId, [property: Personal] string DisplayName) : IAuditEvent
{
    public static string Action => "person_described";

    public AuditedEntity Entity => PersonView.Audited(PersonId);
}
