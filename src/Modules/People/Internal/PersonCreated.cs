using Muster.Modules.Audit;

namespace Muster.Modules.People.Internal;

internal sealed record PersonCreated(
    Guid PersonId,
    [property: Personal] string PeerId,
    [property: Personal] string DisplayName,
    bool PeerIdGiven
) : IAuditEvent
{
    public static string Action => "person_created";

    public AuditedEntity Entity => PersonView.Audited(PersonId);
}
