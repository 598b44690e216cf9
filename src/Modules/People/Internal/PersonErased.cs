using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.People.Internal;

internal sealed record PersonErased([property: JsonIgnore] Guid PersonId) : IAuditEvent
{
    public static string Action => "person_erased";

    public AuditedEntity Entity => PersonView.Audited(PersonId);
}
